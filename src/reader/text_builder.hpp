// Puts a document's text together from pieces taken out of a file, and keeps for each piece the
// line of the file that it came from.
#pragma once

#include "base/utf8.hpp"
#include "model/document.hpp"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace tally::reader {

class TextBuilder {
 public:
  [[nodiscard]] bool empty() const { return text_.empty(); }
  [[nodiscard]] std::string_view text() const { return text_; }
  [[nodiscard]] char32_t last() const { return base::code_point_before(text_, text_.size()).value; }

  /// Appends as it is; what follows is of `line` of the file.
  void add(std::string_view piece, std::uint32_t line) {
    if (piece.empty()) return;
    mark(line);
    text_ += piece;
  }

  /// Appends separators, which belong to the line before them.
  void separate(std::string_view separator) { text_ += separator; }

  /// Hands the text over as the whole body of the document.
  void finish(model::Document& document) {
    if (starts_.empty()) mark(1);
    document.line_starts = std::move(starts_);
    document.source_lines = std::move(lines_);
    document.body = {{0, text_.size()}};
    document.text = std::move(text_);
  }

 private:
  void mark(std::uint32_t line) {
    if (!lines_.empty() && lines_.back() == line) return;
    starts_.push_back(starts_.empty() ? 0 : text_.size());
    lines_.push_back(line);
  }

  std::string text_;
  std::vector<std::size_t> starts_;
  std::vector<std::uint32_t> lines_;
};

}  // namespace tally::reader
