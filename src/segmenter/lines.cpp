#include "segmenter/lines.hpp"

#include "base/byte_block.hpp"
#include "base/utf8.hpp"
#include "segmenter/sentences.hpp"

#include <algorithm>
#include <array>
#include <cstring>

namespace tally::segmenter {
namespace {

/// Counts in the bytes of a line.
struct Counts {
  base::ByteBlock tails;
  base::ByteBlock wide;
  base::ByteBlock letters;

  void add(base::ByteBlock bytes) {  // what holds is -1 in each byte
    tails -= (bytes - 0x80).is_below(0x40);
    wide -= (bytes - 0xE3).is_below(0xF0 - 0xE3);
    letters -= ((bytes | 0x20) - 'a').is_below(26);
  }
};

/// The last bytes of a text that are fewer than a block, behind others that count as nothing.
base::ByteBlock rest_of(std::string_view text, std::size_t size) {
  constexpr std::size_t kBlock = base::ByteBlock::kSize;
  constexpr std::array<char, 2 * kBlock> kMask = [] {
    std::array<char, 2 * kBlock> mask{};
    std::fill(mask.begin() + kBlock, mask.end(), '\xFF');
    return mask;
  }();
  if (text.size() >= kBlock) {
    const base::ByteBlock last(text.data() + text.size() - kBlock);
    return last & base::ByteBlock(kMask.data() + size);
  }
  std::array<char, kBlock> rest{};
  text.copy(rest.data(), kBlock, text.size() - size);
  return base::ByteBlock(rest.data());
}

/// Of few enough bytes for the counts.
void measure_part(std::string_view text, Line& line) {
  constexpr std::size_t kBlock = base::ByteBlock::kSize;
  Counts counts;
  std::size_t at = 0;
  for (; at + kBlock <= text.size(); at += kBlock) counts.add(base::ByteBlock(text.data() + at));
  if (at < text.size()) counts.add(rest_of(text, text.size() - at));
  const std::uint32_t wide = counts.wide.sum();
  const std::uint32_t tails = counts.tails.sum();
  line.columns += static_cast<std::uint32_t>(text.size()) - tails + wide;
  line.other_letters = line.other_letters || tails > 2 * wide;
  line.han += wide;
  line.letters += counts.letters.sum();
}

/// Widths and scripts by lead bytes alone: exact enough to tell forms apart.
void measure(std::string_view text, Line& line) {
  constexpr std::size_t kMost = 254 * base::ByteBlock::kSize;  // and a rest: 255 fit in a byte
  for (; text.size() > kMost; text.remove_prefix(kMost)) measure_part(text.substr(0, kMost), line);
  measure_part(text, line);
}

bool is_closing(char32_t c) { return is_closing_mark(c) || base::is_space(c); }

/// The last character that is neither a closing quote nor a space.
char32_t last_mark(std::string_view text) {
  std::size_t end = text.size();
  while (end > 0) {
    const base::CodePoint c = base::code_point_before(text, end);
    if (!is_closing(c.value)) return c.value;
    end -= c.size;
  }
  return 0;
}

/// Whether a full stop ends the text, as most lines of Chinese and English.
bool ends_with_stop(std::string_view text) { return text.ends_with('.') || text.ends_with("。"); }

/// Takes quote marks, bullets and heading signs off the front of a trimmed line.
class MarkStripper {
 public:
  MarkStripper(std::string_view text, Line& line) : text_(text), line_(line) {}

  std::string_view strip() {
    const auto first = static_cast<unsigned char>(text_.front());
    const bool letter = (first | 0x20U) - 'a' < 26U;
    if (letter || first >= 0xE3) return text_;  // most lines: no mark begins so
    while (text_.starts_with("> ") || text_ == ">") drop(1);
    const std::size_t signs = std::min(text_.find_first_not_of('#'), text_.size());
    if (signs >= 1 && signs <= 6 && signs < text_.size() && text_[signs] == ' ') {
      line_.heading = static_cast<std::uint8_t>(signs);
      drop(signs);
    } else if (bullet_size() > 0) {
      line_.bullet = true;
      drop(bullet_size());
    }
    return text_;
  }

 private:
  [[nodiscard]] std::size_t bullet_size() const {
    if (text_.starts_with("- ") || text_.starts_with("* ") || text_.starts_with("+ ")) return 1;
    if (text_.starts_with("• ") || text_.starts_with("•\t")) return 3;
    for (const std::string_view mark : {"•", "●", "▪", "◆", "■", "※"}) {
      if (text_.starts_with(mark)) return mark.size();
    }
    return number_size();
  }

  /// "3. **Kite 5**: …": the number of an item whose topic is in bold.
  [[nodiscard]] std::size_t number_size() const {
    constexpr std::size_t kMostDigits = 2;
    const std::size_t digits = std::min(text_.find_first_not_of("0123456789"), text_.size());
    if (digits == 0 || digits > kMostDigits) return 0;
    for (const std::string_view mark : {".", ")", "、", "．"}) {
      if (!text_.substr(digits).starts_with(mark)) continue;
      const std::string_view rest = text_.substr(digits + mark.size());
      const std::size_t space = std::min(rest.find_first_not_of(' '), rest.size());
      return rest.substr(space).starts_with("**") ? digits + mark.size() : 0;
    }
    return 0;
  }

  void drop(std::size_t size) {
    text_.remove_prefix(size);
    while (!text_.empty() && base::is_space(base::code_point_at(text_, 0).value)) {
      text_.remove_prefix(base::code_point_at(text_, 0).size);
    }
  }

  std::string_view text_;
  Line& line_;
};

bool is_rule(std::string_view text) {
  const char first = text.empty() ? ' ' : text.front();
  if (text.size() < 3 || (first != '-' && first != '*' && first != '_' && first != '=')) {
    return false;
  }
  return (text.find_first_not_of("- ") == std::string_view::npos ||
          text.find_first_not_of("* ") == std::string_view::npos ||
          text.find_first_not_of("_ ") == std::string_view::npos ||
          text.find_first_not_of('=') == std::string_view::npos);
}

bool has_rule(std::string_view gap) {
  while (!gap.empty()) {
    const std::size_t end = std::min(gap.find('\n'), gap.size());
    if (is_rule(base::trimmed(gap.substr(0, end)))) return true;
    gap.remove_prefix(std::min(end + 1, gap.size()));
  }
  return false;
}

class LineScanner {
 public:
  explicit LineScanner(const model::Document& document) : text_(document.text) {
    lines_.reserve(document.line_starts.size());
  }

  void scan(base::ByteSpan part) {
    if (part.begin > at_ && !lines_.empty()) {
      gap_ = true;
      rule_ = rule_ || has_rule(text_.substr(at_, part.begin - at_));
    }
    at_ = part.begin;
    while (at_ < part.end) {
      const void* found = std::memchr(text_.data() + at_, '\n', part.end - at_);
      const std::size_t end =
          found == nullptr
              ? part.end
              : static_cast<std::size_t>(static_cast<const char*>(found) - text_.data());
      take(text_.substr(at_, end - at_));
      at_ = std::min(end + 1, part.end);
    }
  }

  std::vector<Line> lines() { return std::move(lines_); }

 private:
  void take(std::string_view raw) {
    const std::string_view trimmed = base::trimmed(raw);
    if (trimmed.empty()) {
      gap_ = true;
      return;
    }
    if (is_rule(trimmed)) {
      gap_ = rule_ = true;
      return;
    }
    Line& line = lines_.emplace_back();
    line.indented = trimmed.data() - raw.data() >= 2;
    const std::string_view stripped = MarkStripper(trimmed, line).strip();
    if (stripped.empty()) return lines_.pop_back();
    line.span.begin = static_cast<std::size_t>(stripped.data() - text_.data());
    line.span.end = line.span.begin + stripped.size();
    line.gap_before = gap_ || lines_.size() == 1;
    line.rule_before = rule_;
    measure(stripped, line);
    line.terminal = ends_sentence(stripped);
    gap_ = rule_ = false;
  }

  std::string_view text_;
  std::vector<Line> lines_;
  std::size_t at_ = 0;
  bool gap_ = false;
  bool rule_ = false;
};

}  // namespace

std::vector<Line> lines_of(const model::Document& document) {
  LineScanner scanner(document);
  for (const base::ByteSpan part : document.body) scanner.scan(part);
  return scanner.lines();
}

bool ends_sentence(std::string_view text) {
  if (ends_with_stop(text)) return true;
  switch (last_mark(text)) {
    case U'。':
    case U'！':
    case U'？':
    case U'；':
    case U'…':
    case U'．':
    case U'｡':
    case '.':
    case '!':
    case '?':
    case ';':
      return true;
    default:
      return false;
  }
}

bool ends_with_question(std::string_view text) {
  if (ends_with_stop(text)) return false;
  const char32_t mark = last_mark(text);
  return mark == '?' || mark == U'？';
}

}  // namespace tally::segmenter
