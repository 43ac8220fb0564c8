// Things that Chinese texts call by a number: behind their maker (星河15 Pro, 星河17系列, 星河Lamp
// 9 Max) or behind a name that a noun tells (模型云雀4). Text in, candidates out. Internal to
// discovery.
#pragma once

#include "base/json.hpp"
#include "base/position.hpp"
#include "base/word_tails.hpp"
#include "recogniser/discovery_candidates.hpp"
#include "recogniser/discovery_ends.hpp"
#include "recogniser/discovery_words.hpp"
#include "recogniser/point_set.hpp"

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
  /// follows (系列, 售价); with the variant, too. And each name between a noun and a number that
  /// counts nothing, if both stand in `whole`, the text of the document, once more.
  void find(std::string_view text, std::string_view whole, const Names& names,
            Candidates& out) const;

 private:
  [[nodiscard]] std::size_t variant_size(std::string_view rest) const;
  bool take(std::string_view text, std::size_t digits, std::size_t end, const Names& names,
            Candidates& out) const;
  [[nodiscard]] std::string_view noun_before(std::string_view text) const;
  void take_told(std::string_view text, base::ByteSpan digits, std::string_view whole,
                 Candidates& out) const;

  BeginWords variants_;  ///< behind the number: Pro, Max
  Nouns nouns_;
  base::WordTails things_;  ///< those of them that tell what a name behind them is: 模型
  PointSet left_;           ///< characters that are in no such name: 的
  BeginWords behind_;       ///< the number of a thing: 系列, 售价
};

}  // namespace tally::recogniser
