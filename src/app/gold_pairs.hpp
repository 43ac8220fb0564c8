// Which annotations go with which text, as users name them on the command line.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

namespace tally::app {

struct GoldPair {
  std::filesystem::path gold;
  std::filesystem::path document;
};

/// "GOLD" with its text beside it, "GOLD=DOCUMENT", or a folder of the former. Throws
/// base::InputError where annotations are missing or no text stands beside them, base::UsageError
/// where one side of "=" is empty.
std::vector<GoldPair> gold_pairs(const std::vector<std::string>& golds);

/// A share in thousandths as it is printed: "0.947".
std::string shown_share(int thousandths);

}  // namespace tally::app
