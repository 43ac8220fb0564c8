// Marks of single lines in, which lines of a page are furniture out: a run of menu words, a list of
// documents, a page's tail. Looks at no text.
#pragma once

#include "segmenter/lines.hpp"
#include "segmenter/speakers.hpp"

#include <cstddef>
#include <cstdint>
#include <vector>

namespace tally::segmenter {

constexpr std::size_t kTailLines = 600;  ///< where a page's own advertising may begin
constexpr std::uint32_t kTiny = 14;      ///< columns of a word or two
constexpr std::uint32_t kShort = 60;     ///< of a heading or a byline
constexpr std::uint32_t kLong = 240;     ///< of a sentence; a longer line is a paragraph

/// What a line looks like on its own.
enum class FurnitureMark : std::uint8_t {
  kNone,
  kPlain,      ///< furniture wherever it stands: pictures, bare addresses, bylines
  kMenu,       ///< menu words and counters; furniture alone or among their like
  kBar,        ///< short items between bars
  kListing,    ///< an item of a list of documents
  kPromotion,  ///< advertises the site
  kHead,       ///< opens a list of links or comments
  kFooter,
};

/// For each line, whether it is furniture: by its mark, and by those of the lines around it.
LineSet judge_furniture(const std::vector<Line>& lines, const std::vector<Label>& labels,
                        const std::vector<FurnitureMark>& marks);

}  // namespace tally::segmenter
