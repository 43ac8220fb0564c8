#include "recogniser/unit_border.hpp"

#include "recogniser/utf8.hpp"

#include <algorithm>
#include <string_view>

namespace tally::recogniser {

bool begins_line(const TokenText& text, std::size_t i) {
  constexpr std::size_t kBrokenLine = 60;
  const std::size_t at = text[i].begin;
  const Token& next = text[i + 1];
  const bool goes_on = next.kind == TokenKind::kGap && next.glued() &&
                       text.reading(i, Category::kMeasure) == nullptr &&
                       is_cjk(code_point_at(text.text, next.begin).value);
  if (!goes_on || !is_cjk(code_point_at(text.text, at).value)) return false;
  const std::size_t end = text.text.rfind('\n', at);
  if (end == std::string_view::npos || end == 0) return false;
  const std::size_t before = text.text.rfind('\n', end - 1);
  return end - (before == std::string_view::npos ? 0 : before + 1) < kBrokenLine;
}

bool ends_quotation(const TokenText& text, std::size_t i) {
  constexpr std::size_t kReach = 240;
  constexpr std::string_view kStraight = "\"";
  constexpr std::string_view kOpening = "“";
  constexpr std::string_view kClosing = "”";
  const std::string_view mark = text.str(i);
  if (mark != kStraight && mark != kClosing) return false;
  const std::size_t at = text[i].begin;
  const std::size_t from = at - std::min(at, kReach);
  std::string_view line = text.text.substr(from, at - from);
  line.remove_prefix(line.rfind('\n') + 1);  // of the whole where no line ends there
  if (mark == kClosing) {
    const std::size_t opens = line.rfind(kOpening);
    const std::size_t closes = line.rfind(kClosing);
    return opens != line.npos && (closes == line.npos || closes < opens);
  }
  const std::size_t last = line.rfind(kStraight);
  if (last == line.npos) return false;
  return last == 0 || line[last - 1] == ' ' || line[last - 1] == '(';
}

}  // namespace tally::recogniser
