// Tells a site's furniture from text: menus, counters, picture names, link lists, comments,
// advertising, the foot of a page, and everything that follows a page's own advertising. Careful
// with narrative: a single suspicious word condemns no paragraph.
#pragma once

#include "model/document.hpp"
#include "segmenter/furniture_judge.hpp"
#include "segmenter/lines.hpp"
#include "segmenter/phrase_finder.hpp"
#include "segmenter/sign_map.hpp"
#include "segmenter/speakers.hpp"
#include "segmenter/words.hpp"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace tally::segmenter {

class Furniture {
 public:
  explicit Furniture(const FurnitureWords& words);

  /// For each line, whether it is furniture. `signs` are those of the document's text.
  [[nodiscard]] LineSet find(const model::Document& document, const SignMap& signs,
                             const std::vector<Line>& lines,
                             const std::vector<Label>& labels) const;

  /// Bytes at the front of a line that are names of pictures ("4.jpeg ").
  [[nodiscard]] std::size_t picture_prefix(const SignMap& signs, base::ByteSpan line) const;

  /// Whether the line is the editor's, below an interview.
  [[nodiscard]] bool closes(std::string_view line) const;

 private:
  [[nodiscard]] std::size_t pictures_before(const SignMap& signs, base::ByteSpan line) const;
  [[nodiscard]] FurnitureMark mark_of(const SignMap& signs, const Line& line) const;
  /// Of a line near an edge that has no mark by its form. Where it is not asked for the `whole`,
  /// what only opens a page's tail, advertising and bars, may be left out.
  [[nodiscard]] FurnitureMark mark_by_words(std::string_view text, const Line& line,
                                            bool whole) const;
  [[nodiscard]] bool is_menu(std::string_view text) const;
  [[nodiscard]] bool is_listing(std::string_view text, const Line& line) const;
  [[nodiscard]] bool has_page_count(std::string_view text) const;

  const FurnitureWords& words_;
  WordSet menu_heads_;  ///< first words of the menu's entries: spares most lines the look-up
  std::size_t longest_menu_head_ = 0;
  PhraseFinder feet_;  ///< footer
  PhraseFinder tail_;  ///< that and promotion
  PhraseFinder titles_;
};

}  // namespace tally::segmenter
