#include "segmenter/label_parser.hpp"

#include "base/ascii.hpp"
#include "base/byte_scan.hpp"
#include "base/utf8.hpp"

#include <algorithm>
#include <utility>

namespace tally::segmenter {
namespace {

constexpr std::size_t kLabelReach = 120;  // bytes of a line in which its label ends

using base::is_digit;

/// Reads one line as a label: marks, time, name, brackets, time, colon, in the orders in use.
class LabelParser {
 public:
  LabelParser(std::string_view text, const Line& line)
      : text_(text),
        at_(line.span.begin),
        end_(line.span.end),
        bold_(line.heading > 0),
        may_stand_alone_(line.gap_before && !line.terminal && line.columns <= kLabelReach) {}

  Label parse() {
    skip_marks();
    skip_time();
    skip_marks();
    const base::ByteSpan name = take_name();
    if (name.empty()) return {};
    const bool timed_before = std::exchange(timed_, false);
    skip_after_name();
    const bool clocked = timed_ && at_ >= end_ && may_stand_alone_;
    timed_ = timed_ || timed_before;
    const base::ByteSpan title = may_stand_alone_ ? take_title() : base::ByteSpan{};
    timed_ = timed_ || !title.empty();
    const bool colon = take_colon();
    if (!colon && (at_ < end_ || !(timed_ || bold_))) return {};
    skip_marks();
    if (text_.substr(at_, 2) == "//") return {};
    return {Evidence::kWeak, name, {}, std::min(at_, end_), clocked, title};
  }

 private:
  [[nodiscard]] char peek() const { return at_ < end_ ? text_[at_] : '\0'; }
  [[nodiscard]] base::CodePoint next() const {
    return base::code_point_at(text_.substr(0, end_), at_);
  }

  /// Spaces, emphasis and the arrows of captions.
  void skip_marks() {
    while (at_ < end_) {
      const base::CodePoint c = next();
      if (c.value == '*' && text_.substr(at_, 2) == "**") bold_ = true;
      if (c.value != '*' && c.value != '_' && c.value != '>' && !base::is_space(c.value)) return;
      at_ += c.size;
    }
  }

  /// Length of a time ("1:02", "00:01:02.500", with brackets and AM or PM) at `at`; 0 for none.
  [[nodiscard]] std::size_t time_length(std::size_t at) const {
    const std::size_t begin = at;
    const bool bracket = at < end_ && (text_[at] == '[' || text_[at] == '(');
    if (bracket) ++at;
    int groups = 0;
    while (at < end_ && is_digit(text_[at])) {
      const std::size_t from = at;
      while (at < end_ && is_digit(text_[at])) ++at;
      if (at - from > 3) return 0;
      ++groups;
      if (at + 1 >= end_ || (text_[at] != ':' && text_[at] != '.') || !is_digit(text_[at + 1]))
        break;
      ++at;
    }
    if (groups < 2 || text_.substr(begin, at - begin).find(':') == std::string_view::npos) return 0;
    const std::string suffix =
        base::lower_ascii(text_.substr(at, std::min<std::size_t>(3, end_ - at)));
    if (suffix == " am" || suffix == " pm") at += 3;
    if (bracket && (at >= end_ || (text_[at] != ']' && text_[at] != ')'))) return 0;
    return at - begin + (bracket ? 1 : 0);
  }

  bool skip_time() {
    const std::size_t length = time_length(at_);
    at_ += length;
    timed_ = timed_ || length > 0;
    return length > 0;
  }

  /// The first byte from here on before which a name may end; `limit` for none.
  [[nodiscard]] std::size_t name_border(std::size_t limit) const {
    const auto may_end = [](base::ByteBlock bytes) {
      return (bytes - '0').is_below(':' - '0' + 1) | (bytes - '(').is_below('*' - '(' + 1) |
             bytes.is('-') | bytes.is('[') | bytes.is('\xE2') | bytes.is('\xEF');
    };
    return base::find_byte(text_.substr(0, limit), at_, may_end);
  }

  /// Whether a name ends before `c`, which stands at `at_`.
  [[nodiscard]] bool ends_name(char32_t c) const {
    return c == ':' || c == U'：' || c == '*' || c == '(' || c == U'（' || c == '[' ||
           time_length(at_) > 0 || is_dash(at_);
  }

  base::ByteSpan take_name() {
    const std::size_t begin = at_;
    const std::size_t limit = std::min(end_, begin + kLabelReach);
    for (at_ = name_border(limit); at_ < limit; at_ = name_border(limit)) {
      const base::CodePoint c = next();
      if (ends_name(c.value)) break;
      at_ += c.size;
    }
    while (at_ < end_ && base::goes_on(text_[at_])) ++at_;  // the character at the limit
    const std::string_view name = base::trimmed(text_.substr(begin, at_ - begin));
    if (name.empty()) return {};
    const auto from = static_cast<std::size_t>(name.data() - text_.data());
    return {from, from + name.size()};
  }

  bool skip_bracket() {
    const char32_t open = next().value;
    if (open != '(' && open != U'（' && open != '[') return false;
    const std::string_view close = open == '(' ? ")" : open == '[' ? "]" : "）";
    const std::size_t found = text_.find(close, at_);
    if (found >= end_ || found - at_ > kLabelReach) return false;
    at_ = found + close.size();
    return true;
  }

  void skip_after_name() {
    while (at_ < end_) {
      const std::size_t before = at_;
      skip_marks();
      const char c = peek();
      if (c == '|' || (c == '-' && time_length(std::min(at_ + 2, end_)) > 0)) ++at_;
      if (!skip_time()) skip_bracket();
      if (at_ == before) return;
    }
  }

  /// A dash between spaces: " -- ", " - ", " – ", " — ".
  [[nodiscard]] bool is_dash(std::size_t at) const {
    if (at == 0 || text_[at - 1] != ' ') return false;
    const std::string_view rest = text_.substr(at, std::min<std::size_t>(end_ - at, 4));
    return rest.starts_with("- ") || rest.starts_with("-- ") || rest.starts_with("– ") ||
           rest.starts_with("— ");
  }

  /// " -- Chief Executive", to the end of a line that holds a name and a title alone.
  base::ByteSpan take_title() {
    if (!is_dash(at_)) return {};
    const base::ByteSpan title{at_, end_};
    if (text_.substr(at_, end_ - at_).find_first_of(":;?!") != std::string_view::npos) return {};
    at_ = end_;
    return title;
  }

  bool take_colon() {
    const base::CodePoint c = next();
    if (c.value != ':' && c.value != U'：') return false;
    at_ += c.size;
    return true;
  }

  std::string_view text_;
  std::size_t at_;
  std::size_t end_;
  bool bold_;
  bool may_stand_alone_;
  bool timed_ = false;  ///< a time or a title makes a name on a line of its own a label
};

/// A colon of either width, or a dash between spaces, where a sign of a line's head stands.
bool is_border(std::string_view head, std::size_t at) {
  const std::string_view rest = head.substr(at);
  if (rest.front() == ':' || rest.starts_with("：")) return true;
  const bool dash = rest.front() == '-' && at > 0 && head[at - 1] == ' ';
  return dash && (rest.starts_with("- ") || rest.starts_with("-- "));
}

}  // namespace

bool may_be_label(const SignMap& signs, const Line& line) {
  if (line.heading > 0) return true;
  const std::string_view head =
      signs.text().substr(line.span.begin, std::min(line.span.size(), kLabelReach));
  if (head.starts_with("**")) return true;
  const std::size_t end = line.span.begin + head.size();
  for (std::size_t at = signs.next(line.span.begin, end); at < end; at = signs.next(at + 1, end)) {
    if (is_border(head, at - line.span.begin)) return true;
  }
  return false;
}

Label parse_label(std::string_view text, const Line& line) {
  return LabelParser(text, line).parse();
}

}  // namespace tally::segmenter
