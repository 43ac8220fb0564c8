// Which claims, findings and documents a listing shows: the filters shared by all commands, as
// typed and checked by the command line. An empty list lets everything through; several values of
// one filter mean "any of them", several filters mean "all of them".
#pragma once

#include "model/time.hpp"

#include <optional>
#include <string>
#include <vector>

namespace tally::model {

struct Filter {
  std::vector<std::string> documents;   ///< source key, path, part of either, or shortened id
  std::vector<std::string> languages;   ///< "zh", "en"
  std::vector<std::string> subjects;    ///< canonical name or alias
  std::vector<std::string> metrics;     ///< key of the catalogue
  std::vector<std::string> speakers;    ///< canonical name or alias
  std::vector<std::string> modalities;  ///< "actual", "planned", …
  std::optional<Day> since;             ///< said or published on that day or later
  std::vector<std::string> kinds;       ///< of findings: "conflict", …
  std::vector<std::string> severities;  ///< of findings: "info", "warn", "error"
  std::vector<std::string> states;      ///< of findings: "open", …
};

}  // namespace tally::model
