#include "report/wrap.hpp"

#include "base/utf8.hpp"
#include "report/width.hpp"

#include <algorithm>

namespace tally::report {
namespace {

/// A word with the spaces before it, or one wide character.
std::string_view next_piece(std::string_view text) {
  std::size_t end = text.find_first_not_of(' ');
  if (end == std::string_view::npos) return text;
  const std::size_t start = end;
  while (end < text.size() && text[end] != ' ') {
    const std::size_t length = base::code_point_at(text, end).size;
    const bool wide = display_width(text.substr(end, length)) == 2;
    if (wide && end > start) break;
    end += length;
    if (wide) break;
  }
  return text.substr(0, end);
}

std::string_view without_leading_spaces(std::string_view text) {
  return text.substr(std::min(text.find_first_not_of(' '), text.size()));
}

}  // namespace

std::vector<std::string> wrap(std::string_view text, std::size_t columns) {
  if (columns == 0) return {std::string(text)};
  std::vector<std::string> lines(1);
  while (!text.empty()) {
    std::string_view piece = next_piece(text);
    if (!lines.back().empty() && display_width(lines.back()) + display_width(piece) > columns) {
      lines.emplace_back();
    }
    if (lines.back().empty()) {
      const std::size_t skipped = piece.size() - without_leading_spaces(piece).size();
      text.remove_prefix(skipped);
      piece.remove_prefix(skipped);
      piece = cut_to(piece, columns).empty() ? piece : cut_to(piece, columns);
    }
    lines.back() += piece;
    text.remove_prefix(piece.size());
  }
  return lines;
}

}  // namespace tally::report
