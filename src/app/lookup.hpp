// What a user means by a shortened id, a path or a key: exactly one thing, or an error that lists
// what it could be.
#pragma once

#include "store/session.hpp"

#include <string>
#include <vector>

namespace tally::app {

enum class StoredKind { kClaim, kFact, kFinding, kDocument };

struct Found {
  StoredKind kind = StoredKind::kClaim;
  std::string id;  ///< 32 hexadecimal digits
};

/// The claim, fact, finding or document of that id, shortened to four digits or more, or the
/// document of that key or path. Throws base::UsageError for none and for several.
Found find_stored(store::Session& session, const std::string& name);

enum class Which {
  kCurrent,  ///< sources whose text is there
  kAll,      ///< also those that were removed and have past states only
};

/// Keys of the sources that the names mean, each by key, path or shortened id of its document.
/// Throws base::UsageError for a name that means none or several.
std::vector<std::string> find_sources(store::Session& session,
                                      const std::vector<std::string>& names,
                                      Which which = Which::kCurrent);

}  // namespace tally::app
