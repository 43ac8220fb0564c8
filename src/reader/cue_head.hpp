// The head of a subtitle file: title, dated line and fields such as the guests' names, which stand
// in cues like the speech that follows and end without a mark. Tells where their lines begin.
#pragma once

#include "reader/cue_seams.hpp"
#include "reader/cues.hpp"
#include "reader/words.hpp"

#include <cstddef>
#include <set>
#include <vector>

namespace tally::reader {

/// Cues that begin a line of the head, or the text right after it; empty where the file begins
/// with speech, or has no marks that would tell a heading from a sentence.
struct CueHead {
  std::set<std::size_t> starts;
  bool titled = false;  ///< the first line is a title
};

CueHead find_head(const std::vector<CueLine>& cues, const CueSeams& seams, const DateWords& words);

}  // namespace tally::reader
