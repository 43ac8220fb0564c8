// Versions of a family that are told by their size ("Kite 3 8B"): how they are named, and which
// family a bare size belongs to. Remembers the sizes of one document; looks for no names itself.
#pragma once

#include "base/decimal.hpp"
#include "claim/entities.hpp"
#include "claim/scene.hpp"

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

namespace tally::claim {

/// Splits "Kite 3 8B" into "Kite 3" and "8B"; the size is empty where there is none.
std::pair<std::string_view, std::string_view> split_size(std::string_view name);

/// The size that a name ends in ("Kite 3 8B", "Kite-8B": 8e9); absent where it has none.
std::optional<base::Decimal> size_in(std::string_view name);

/// 8e9 as "8B".
std::string size_word(const base::Decimal& size);

/// One for each document; asked in the order of the text.
class Versions {
 public:
  Versions(const Scene& scene, const EntityView& entities);

  /// Which family a bare size is a version of: one that had this size before, `spoken_of` with so
  /// many votes, or the one that the document is about; empty where there is none.
  [[nodiscard]] std::string likely_family(const std::string& size,
                                          std::optional<std::string_view> spoken_of,
                                          int votes) const;
  /// "Kite 3 8B" for Kite 3 and 8B where that family has versions, else the family itself;
  /// remembers it. `beside`: the size stands directly at the family's name.
  std::string name(const std::string& family, const std::string& size, bool beside);

 private:
  [[nodiscard]] std::string main_family() const;
  [[nodiscard]] std::string titled_family() const;

  const Scene& scene_;
  const EntityView& entities_;
  std::map<std::string, std::map<std::string, int>> families_;  ///< by size: family and how often
  std::string main_;    ///< the family that the document speaks of most; may be empty
  std::string titled_;  ///< the family that the first heading names; empty for none
};

}  // namespace tally::claim
