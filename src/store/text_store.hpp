// A stored text with what was found in it: what `compare` lays beside another. Reads only.
#pragma once

#include "model/claim.hpp"
#include "model/document.hpp"
#include "model/fact.hpp"
#include "store/session.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace tally::store {

struct StoredText {
  model::SourceInfo source;
  std::string text;
  std::vector<model::Passage> passages;  ///< span, kind and language only
  std::vector<model::Claim> claims;      ///< claims and mentions, in order
};

/// Source keys that a word may mean: exactly, else in part; a document's id may be shortened.
std::vector<std::string> matching_sources(Session& session, const std::string& word);

/// The current text of a source; empty where there is none.
std::optional<StoredText> stored_text(Session& session, const std::string& source_key);

}  // namespace tally::store
