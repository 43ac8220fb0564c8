// Subtitles: cue lines put together as running text. Where the file has punctuation, cues are cut
// anywhere and joined to sentences; where it has none, each cue line stays a line, but an amount
// that runs over is made whole.
#include "base/utf8.hpp"
#include "reader/cues.hpp"
#include "reader/forms.hpp"
#include "reader/metadata.hpp"
#include "reader/text_builder.hpp"
#include "reader/text_scan.hpp"

#include <algorithm>
#include <set>

namespace tally::reader {
namespace {

constexpr std::int64_t kPause = 4000;         // milliseconds of silence that end a paragraph
constexpr std::size_t kColumnsPerMark = 120;  // at most, in text with punctuation

bool is_end_mark(char32_t c) {
  switch (c) {
    case U'。':
    case U'！':
    case U'？':
    case U'；':
    case '.':
    case '!':
    case '?':
      return true;
    default:
      return false;
  }
}

bool is_closing(char32_t c) {
  return c == U'”' || c == U'’' || c == U'」' || c == U'』' || c == '"' || c == '\'' || c == ')' ||
         c == U'）';
}

bool ends_sentence(std::string_view text) {
  while (!text.empty()) {
    const base::CodePoint c = base::code_point_before(text, text.size());
    if (!is_closing(c.value) && !base::is_space(c.value)) return is_end_mark(c.value);
    text.remove_suffix(c.size);
  }
  return false;
}

bool is_punctuated(const std::vector<CueLine>& cues) {
  std::size_t characters = 0;
  std::size_t marks = 0;
  for (const CueLine& cue : cues) {
    for (std::size_t at = 0; at < cue.text.size();) {
      const base::CodePoint c = base::code_point_at(cue.text, at);
      const bool decimal = c.value == '.' && at + 1 < cue.text.size() && is_digit(cue.text[at + 1]);
      at += c.size;
      ++characters;
      marks += is_end_mark(c.value) && !decimal ? 1U : 0U;
    }
  }
  return marks * kColumnsPerMark >= characters;
}

/// Whether a short head with a colon begins here, as a speaker's label does.
bool label_ahead(std::string_view text) {
  constexpr std::size_t kReach = 60;
  for (std::size_t at = 0; at < std::min(text.size(), kReach);) {
    const base::CodePoint c = base::code_point_at(text, at);
    at += c.size;
    if (c.value == ':' || c.value == U'：') {
      return at == text.size() || (!is_digit(text[at]) && text[at] != '/');
    }
    if (is_end_mark(c.value) || c.value == ',' || c.value == U'，' || c.value == U'、')
      return false;
  }
  return false;
}

/// The Latin words that stand whole inside cues, to tell where a cut went through one.
class WholeWords {
 public:
  explicit WholeWords(const std::vector<CueLine>& cues) {
    for (const CueLine& cue : cues) {
      const std::string_view text = cue.text;
      for (std::size_t at = 0; at < text.size();) {
        const std::size_t begin = at;
        while (at < text.size() && is_letter(text[at])) ++at;
        const bool inside = begin > 0 && at < text.size();
        if (at > begin && inside) words_.insert(text.substr(begin, at - begin));
        if (at == begin) ++at;
      }
    }
  }

  /// Whether the two ends make up a known word and are not words themselves.
  [[nodiscard]] bool cut_apart(std::string_view left, std::string_view right) const {
    std::size_t begin = left.size();
    while (begin > 0 && is_letter(left[begin - 1])) --begin;
    std::size_t end = 0;
    while (end < right.size() && is_letter(right[end])) ++end;
    const std::string_view head = left.substr(begin);
    const std::string_view tail = right.substr(0, end);
    if (head.empty() || tail.empty()) return false;
    if (words_.contains(head) && words_.contains(tail)) return false;
    return words_.contains(std::string(head) + std::string(tail));
  }

 private:
  std::set<std::string_view, std::less<>> words_;
};

class Joiner {
 public:
  Joiner(const std::vector<CueLine>& cues, model::Document& document)
      : cues_(cues), document_(document), punctuated_(is_punctuated(cues)), words_(cues) {}

  void join() {
    for (const CueLine& cue : cues_) {
      const bool turn = cue.speaker != speaker_;
      if (!text_.empty()) {
        text_.separate(turn || pauses(cue) ? "\n\n" : std::string(between(cue)));
      }
      if (turn) open_turn(cue);
      add(cue);
      last_end_ = cue.end;
    }
    text_.finish(document_);
  }

 private:
  [[nodiscard]] bool pauses(const CueLine& cue) const {
    const bool open = punctuated_ && !ends_sentence(text_.text());
    return cue.begin - last_end_ >= kPause && !open;
  }

  void open_turn(const CueLine& cue) {
    speaker_ = cue.speaker;
    if (speaker_.empty()) return;
    declare(speaker_, {"person", "speaker"}, document_);
    text_.add(speaker_ + ": ", cue.line);
  }

  /// A sentence that ends inside a cue with a label behind it gets a line of its own.
  void add(const CueLine& cue) {
    std::string_view rest = base::trimmed(cue.text);
    for (std::size_t at = 0; punctuated_ && at < rest.size();) {
      const base::CodePoint c = base::code_point_at(rest, at);
      at += c.size;
      const std::string_view behind = base::trimmed(rest.substr(at));
      if (!is_end_mark(c.value) || behind.empty() || !label_ahead(behind)) continue;
      text_.add(rest.substr(0, at), cue.line);
      text_.separate("\n");
      rest = behind;
      at = 0;
    }
    text_.add(rest, cue.line);
    trailing_space_ = cue.text.ends_with(' ');
  }

  [[nodiscard]] std::string_view between(const CueLine& cue) const {
    const std::string_view next = base::trimmed(cue.text);
    if (punctuated_) {
      const char32_t last = text_.last();
      const bool lead = last == ':' || last == U'：';
      return ends_sentence(text_.text()) || lead ? "\n" : seam(cue, next);
    }
    return amount_runs_over(next) ? seam(cue, next) : "\n";
  }

  /// "接近1" + ".2亿", "1.2" + "亿": the digits end a line and what follows can be of their amount.
  [[nodiscard]] bool amount_runs_over(std::string_view next) const {
    const std::string_view text = text_.text();
    if (text.empty() || next.empty()) return false;
    const bool point = text.ends_with('.') && text.size() > 1 && is_digit(text[text.size() - 2]);
    const char first = next.front();
    if (point) return is_digit(first);
    const bool capital = first >= 'A' && first <= 'Z';
    return is_digit(text.back()) && !capital && !is_digit(first);
  }

  /// What joins two halves of a sentence: nothing beside a Chinese character, else a space, unless
  /// the cut went through a number or a word.
  [[nodiscard]] std::string_view seam(const CueLine& cue, std::string_view next) const {
    constexpr std::string_view kOpening = "$-/(#";
    constexpr std::string_view kFollowing = ".,;:!?%)-/";
    if (trailing_space_ || cue.text.starts_with(' ')) return " ";
    const std::string_view text = text_.text();
    if (text.empty() || next.empty()) return "";
    if (base::is_wide(text_.last()) || base::is_wide(base::code_point_at(next, 0).value)) return "";
    const char last = text.back();
    const char first = next.front();
    if (is_digit(last) && is_digit(first)) return "";
    if (kOpening.find(last) != std::string_view::npos) return "";
    if (kFollowing.find(first) != std::string_view::npos) return "";
    if (last == '.' && is_digit(first)) return "";
    return words_.cut_apart(text, next) ? "" : " ";
  }

  const std::vector<CueLine>& cues_;
  model::Document& document_;
  bool punctuated_;
  WholeWords words_;
  TextBuilder text_;
  std::string speaker_;
  std::int64_t last_end_ = 0;
  bool trailing_space_ = false;
};

}  // namespace

void read_subtitles(std::string_view file, model::Document& document) {
  const std::vector<CueLine> cues = cue_lines(file);
  Joiner(cues, document).join();
}

}  // namespace tally::reader
