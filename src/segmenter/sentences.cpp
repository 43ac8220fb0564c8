#include "segmenter/sentences.hpp"

#include "base/utf8.hpp"

#include <algorithm>
#include <cstdint>

namespace tally::segmenter {
namespace {

constexpr bool is_ascii_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }
constexpr bool is_ascii_digit(char c) { return c >= '0' && c <= '9'; }

bool is_mark(char32_t c) {
  switch (c) {
    case U'。':
    case U'！':
    case U'？':
    case U'．':
    case U'｡':
    case U'…':
    case '.':
    case '!':
    case '?':
      return true;
    default:
      return false;
  }
}

constexpr std::size_t kMostBytes = 8192;  // of a sentence

class Cutter {
 public:
  Cutter(const SentenceWords& words, const SignMap& signs, base::ByteSpan part, Flow flow,
         model::Language language, std::vector<base::ByteSpan>& out)
      : words_(words),
        signs_(signs),
        text_(signs.text().substr(part.begin, part.size())),
        base_(part.begin),
        flow_(flow),
        chinese_(language == model::Language::kZh),
        out_(out) {}

  void cut() {
    capitals_ = flow_ == Flow::kLines && !chinese_ && capitals_begin_sentences();
    for (std::size_t at = next_sign(0); at < text_.size(); at = next_sign(at)) {
      at = may_end(at) ? look_at(at) : at + 1;
    }
    close(text_.size());
  }

 private:
  [[nodiscard]] std::size_t next_sign(std::size_t at) const {
    return signs_.next(base_ + at, base_ + text_.size()) - base_;
  }

  /// Whether a mark stands here that may end a sentence.
  [[nodiscard]] bool may_end(std::size_t at) const {
    switch (text_[at]) {
      case '.':
      case '!':
      case '?':
      case ';':
        return true;
      case '\n':
        return flow_ == Flow::kLines;
      default:
        return is_wide_end(at);
    }
  }

  /// Whether one of 。！？；．｡ stands here, told by its bytes: most wide marks are commas.
  [[nodiscard]] bool is_wide_end(std::size_t at) const {
    if (at + 3 > text_.size()) return false;
    const std::uint32_t bytes = std::uint32_t{static_cast<unsigned char>(text_[at])} << 16U |
                                std::uint32_t{static_cast<unsigned char>(text_[at + 1])} << 8U |
                                static_cast<unsigned char>(text_[at + 2]);
    switch (bytes) {
      case 0xE38082:
      case 0xEFBC81:
      case 0xEFBC9F:
      case 0xEFBC9B:
      case 0xEFBC8E:
      case 0xEFBDA1:
        return true;
      default:
        return false;
    }
  }

  /// Decides on the mark at `at`; answers where the scan goes on.
  std::size_t look_at(std::size_t at) {
    if (text_[at] == '\n') {
      if (flow_ == Flow::kLines && line_ends_sentence(at)) close(at);
      return at + 1;
    }
    const base::CodePoint mark = base::code_point_at(text_, at);
    const std::size_t next = at + std::max(mark.size, 1U);
    switch (mark.value) {
      case U'。':
      case U'！':
      case U'？':
      case U'；':
      case U'｡':
      case U'．':
        close(after_closers(next));
        return begin_;
      case '!':
      case '?':
        return wide_mark(at, next);
      case ';':
        if (!chinese_ || !after_wide(at)) return next;
        close(next);
        return begin_;
      case '.':
        return point(at, next);
      default:
        return next;
    }
  }

  [[nodiscard]] std::size_t after_closers(std::size_t at) const {
    while (at < text_.size()) {
      const base::CodePoint c = base::code_point_at(text_, at);
      if (!is_closing_mark(c.value) && !is_mark(c.value)) break;
      at += c.size;
    }
    return at;
  }

  [[nodiscard]] bool after_wide(std::size_t at) const {
    return base::is_wide(base::code_point_before(text_, at).value);
  }

  /// What stands behind the spaces at `at`.
  [[nodiscard]] std::string_view beyond_space(std::size_t at) const {
    while (at < text_.size() && base::is_space(base::code_point_at(text_, at).value)) {
      at += base::code_point_at(text_, at).size;
    }
    return text_.substr(at);
  }

  /// Whether what follows a point can begin a sentence: nothing, or anything but a small letter.
  [[nodiscard]] static bool can_begin(std::string_view rest) {
    return rest.empty() || !(rest.front() >= 'a' && rest.front() <= 'z');
  }

  std::size_t wide_mark(std::size_t at, std::size_t next) {
    const std::size_t end = after_closers(next);
    const bool spaced =
        end == text_.size() || base::is_space(base::code_point_at(text_, end).value);
    const bool wide = after_wide(at) || base::is_wide(base::code_point_at(text_, end).value);
    if (!spaced && !wide) return end;
    if (!can_begin(beyond_space(end))) return end;
    close(end);
    return begin_;
  }

  std::size_t point(std::size_t at, std::size_t next) {
    const std::size_t end = after_closers(next);
    if (after_wide(at)) {
      if (end < text_.size() && is_ascii_digit(text_[end])) return end;
      close(end);
      return begin_;
    }
    const bool spaced =
        end == text_.size() || base::is_space(base::code_point_at(text_, end).value);
    const bool wide = base::is_wide(base::code_point_at(text_, end).value);
    if (!spaced && !wide) return end;
    const std::string_view rest = beyond_space(end);
    if (!can_begin(rest) || (end == next && is_abbreviation(at, rest))) return end;
    close(end);
    return begin_;
  }

  /// The word before the point, its own points included ("e.g", "U.S").
  [[nodiscard]] std::string_view word_before(std::size_t at) const {
    std::size_t begin = at;
    while (begin > begin_ && (is_ascii_letter(text_[begin - 1]) || text_[begin - 1] == '.'))
      --begin;
    return text_.substr(begin, at - begin);
  }

  [[nodiscard]] bool is_abbreviation(std::size_t at, std::string_view rest) const {
    if (rest.empty()) return false;  // the end of most lines
    const std::string_view word = word_before(at);
    constexpr std::size_t kLongest = 8;
    if (word.empty() || word.size() > kLongest) return false;
    const bool initial = word.size() == 1 && word.front() >= 'A' && word.front() <= 'Z' &&
                         word.front() != 'I' && after_capital_or_start(at - 1);
    if (initial) return true;
    const std::string known = base::lower_ascii(word);
    if (words_.abbreviations.contains(known)) return true;
    if (words_.before_number.contains(known)) return is_ascii_digit(rest.front());
    if (!words_.sometimes.contains(known)) return false;
    const std::size_t end = std::min(rest.find_first_of(" \n\t,'"), rest.size());
    return !words_.starters.contains(base::lower_ascii(rest.substr(0, end)));
  }

  /// A single letter is an initial ("J. Doe", "Mark E. Doe"), not the end of "plan B" or "70B".
  [[nodiscard]] bool after_capital_or_start(std::size_t letter) const {
    if (letter > begin_ && is_ascii_digit(text_[letter - 1])) return false;
    std::size_t end = letter;
    while (end > begin_ && text_[end - 1] == ' ') --end;
    std::size_t begin = end;
    while (begin > begin_ && (is_ascii_letter(text_[begin - 1]) || text_[begin - 1] == '.'))
      --begin;
    return begin == end || (text_[begin] >= 'A' && text_[begin] <= 'Z');
  }

  /// English lines without end marks: where every fifth begins with a capital, the others go on.
  [[nodiscard]] bool capitals_begin_sentences() const {
    std::size_t lines = 0;
    std::size_t capitals = 0;
    for (std::size_t at = 0; at < text_.size();) {
      ++lines;
      capitals += text_[at] >= 'A' && text_[at] <= 'Z' ? 1U : 0U;
      at = std::min(text_.find('\n', at), text_.size() - 1) + 1;
    }
    return lines >= 3 && capitals * 5 >= lines && capitals < lines;
  }

  [[nodiscard]] bool line_ends_sentence(std::size_t at) const {
    const std::string_view line = base::trimmed(text_.substr(begin_, at - begin_));
    const std::string_view next = beyond_space(at);
    if (line.empty() || next.empty()) return true;
    if (capitals_ && !(next.front() >= 'A' && next.front() <= 'Z')) return false;
    if (is_ascii_digit(line.back())) return !begins_open(next);
    const auto ends = [&](const std::string& word) { return ends_with_word(line, word); };
    if (std::ranges::any_of(words_.open_ends.for_end(line), ends)) return false;
    return !begins_open(next);
  }

  [[nodiscard]] bool begins_open(std::string_view next) const {
    const auto begins = [&](const std::string& word) { return begins_with_word(next, word); };
    return std::ranges::any_of(words_.open_begins.for_begin(next), begins);
  }

  static bool ends_with_word(std::string_view text, const std::string& word) {
    if (text.size() < word.size()) return false;
    const std::size_t begin = text.size() - word.size();
    if (!std::equal(word.begin(), word.end(), text.begin() + static_cast<std::ptrdiff_t>(begin))) {
      return false;
    }
    return !is_ascii_letter(word.front()) || begin == 0 || !is_ascii_letter(text[begin - 1]);
  }

  static bool begins_with_word(std::string_view text, const std::string& word) {
    if (!text.starts_with(word)) return false;
    return !is_ascii_letter(word.back()) || text.size() == word.size() ||
           !is_ascii_letter(text[word.size()]);
  }

  void close(std::size_t end) {
    if (end == begin_) return;  // behind the mark at the end of most texts
    if (end - begin_ > kMostBytes) cut_endless(end);
    add(end);
  }

  /// A sentence that never ends is cut where a word or clause does: its values and names would be
  /// near one another from one end to the other.
  void cut_endless(std::size_t end) {
    while (end - begin_ > kMostBytes) add(piece_end());
  }

  /// Behind the last space or comma that is not far from the most bytes of a sentence, else the
  /// begin of a character there.
  [[nodiscard]] std::size_t piece_end() const {
    constexpr std::size_t kNear = 512;
    constexpr std::string_view kComma = "，";
    std::size_t end = begin_ + kMostBytes;
    const std::string_view near = text_.substr(end - kNear, kNear);
    const std::size_t space = near.find_last_of(" \n");
    const std::size_t comma = near.rfind(kComma);
    if (space != near.npos && (comma == near.npos || comma < space)) return end - kNear + space + 1;
    if (comma != near.npos) return end - kNear + comma + kComma.size();
    while (base::goes_on(text_[end]) && end > begin_ + 1) --end;
    return end;
  }

  void add(std::size_t end) {
    const std::string_view sentence = base::trimmed(text_.substr(begin_, end - begin_));
    if (!sentence.empty()) {
      const auto begin = static_cast<std::size_t>(sentence.data() - text_.data());
      out_.push_back({base_ + begin, base_ + begin + sentence.size()});
    }
    begin_ = end;
  }

  const SentenceWords& words_;
  const SignMap& signs_;
  std::string_view text_;
  std::size_t base_;  ///< where that begins
  Flow flow_;
  bool chinese_;
  std::vector<base::ByteSpan>& out_;
  std::size_t begin_ = 0;
  bool capitals_ = false;
};

}  // namespace

bool is_closing_mark(char32_t c) {
  switch (c) {
    case U'”':
    case U'’':
    case U'」':
    case U'』':
    case U'）':
    case U'》':
    case U'】':
    case '"':
    case '\'':
    case ')':
    case ']':
    case '*':
    case '_':
      return true;
    default:
      return false;
  }
}

void cut_sentences(const SentenceWords& words, const SignMap& signs, base::ByteSpan part, Flow flow,
                   model::Language language, std::vector<base::ByteSpan>& out) {
  Cutter(words, signs, part, flow, language, out).cut();
}

}  // namespace tally::segmenter
