// The lines of a document's body with the marks that their form leaves: width, scripts, bullets,
// heading signs, how they end. One pass over the bytes; decides nothing.
#pragma once

#include "base/position.hpp"
#include "model/document.hpp"
#include "segmenter/phrase_finder.hpp"

#include <cstdint>
#include <string_view>
#include <vector>

namespace tally::segmenter {

struct Line {
  base::ByteSpan span;         ///< trimmed, without quote marks, bullets and heading signs
  std::uint32_t columns = 0;   ///< width of `span`; wide characters count two
  std::uint32_t han = 0;       ///< wide characters
  std::uint32_t letters = 0;   ///< ASCII letters
  bool other_letters = false;  ///< characters that are neither of ASCII nor wide
  std::uint8_t heading = 0;    ///< number of # before it
  bool bullet = false;
  bool indented = false;
  bool gap_before = false;   ///< a blank line or left-out markup stands before it
  bool rule_before = false;  ///< a horizontal rule does
  bool terminal = false;     ///< ends with a mark that ends a sentence

  [[nodiscard]] Script scripts() const {
    return static_cast<Script>((letters > 0 ? kLetters : kNoScript) |
                               (han > 0 ? kWide : kNoScript) |
                               (other_letters ? kOthers : kNoScript));
  }
};

/// Tells for each line whether it is meant.
using LineSet = std::vector<std::uint8_t>;

/// The lines that are not blank, in order.
std::vector<Line> lines_of(const model::Document& document);

/// Whether the text ends a sentence: 。！？.!?… and their like, closing quotes after them passed.
bool ends_sentence(std::string_view text);
/// Whether it ends with a question mark, closing quotes passed.
bool ends_with_question(std::string_view text);

}  // namespace tally::segmenter
