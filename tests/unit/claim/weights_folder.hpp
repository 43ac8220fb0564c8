// Rule folders for tests with weights of their own: all 0 but for those given;
// a value that no rule claims needs twice the least.
#pragma once

#include "claim/subject_weights.hpp"

#include <filesystem>
#include <fstream>
#include <map>
#include <string>
#include <unistd.h>

namespace tally::claim {

inline std::filesystem::path weights_folder(const std::string& name, int least,
                                            const std::map<std::string, int>& given) {
  const auto out = std::filesystem::temp_directory_path() /
                   ("tally-weights-" + name + "-" + std::to_string(getpid()));
  std::filesystem::create_directories(out);
  std::map<std::string, int> weights = given;
  for (std::size_t i = 0; i < kTraits; ++i) {
    weights.try_emplace(std::string(name_of(static_cast<Trait>(i))), 0);
  }
  std::string members;
  for (const auto& [key, weight] : weights) {
    members += (members.empty() ? "\"" : ", \"") + key + "\": " + std::to_string(weight);
  }
  std::ofstream(out / "subject_weights.json")
      << R"({"version": 1, "least": )" << least << R"(, "least_unruled": )" << 2 * least
      << R"(, "overrule": 300, "weights": {)" << members << "}}\n";
  return out;
}

}  // namespace tally::claim
