// How many independent voices stand behind a value: documents of one event, translations and
// reprints are one voice, however many places repeat it.
#pragma once

#include "model/fact.hpp"

#include <map>
#include <set>
#include <string>
#include <vector>

namespace tally::audit {

class Support {
 public:
  explicit Support(const std::vector<model::SourceInfo>& sources);

  /// Independent events among these sources; an unknown source is one of its own.
  [[nodiscard]] int events(const std::set<std::string>& source_keys) const;

 private:
  std::map<std::string, std::string, std::less<>> root_;  ///< source key to that of its event
};

}  // namespace tally::audit
