// Things that Chinese texts call by their maker and a number: 星河15 Pro, 星河17系列, 星河Lamp 9
// Max. A line of text in, candidates out. Internal to discovery.
#pragma once

#include "base/json.hpp"
#include "recogniser/discovery_candidates.hpp"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace tally::recogniser {

class Names;

class NumberedThings {
 public:
  /// Takes its lists out of discovery.json. Throws base::RuleError.
  explicit NumberedThings(base::JsonObject& object);

  /// Each maker in `names` with the number behind it, where a variant or what is said of things
  /// follows (系列, 售价); with the variant, too.
  void find(std::string_view text, const Names& names, Candidates& out) const;

 private:
  [[nodiscard]] std::size_t variant_size(std::string_view rest) const;
  void take(std::string_view text, std::size_t digits, std::size_t end, const Names& names,
            Candidates& out) const;

  std::vector<std::string> variants_;  ///< behind the number: Pro, Max
  std::vector<std::string> behind_;    ///< the number of a thing: 系列, 售价
};

}  // namespace tally::recogniser
