// How far back what could be or begin a number must be read: to the nearest word that the lexicon
// surely does not hold, as no grammar reads over one. Text and places in, a place out.
#pragma once

#include <cstddef>
#include <string_view>

namespace tally::recogniser {

class Lexicon;

/// The nearest place before `at`, and behind `read`, that stands behind a word that is surely
/// unknown: letters that no word holds, or a Chinese character that no word holds, or none with
/// its neighbours. `floor` where there is none; no run of letters begins before it. `floor` is not
/// behind `read`.
[[nodiscard]] std::size_t border_before(const Lexicon& lexicon, std::string_view text,
                                        std::size_t at, std::size_t floor, std::size_t read);

}  // namespace tally::recogniser
