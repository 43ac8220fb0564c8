// The units of rules/units.json: what each is worth in its canonical unit, and by which words and
// signs texts name it. In: the files; out: a table, and words in the lexicon.
#pragma once

#include "base/word_set.hpp"
#include "model/mention.hpp"
#include "recogniser/lexicon.hpp"

#include <cstdint>
#include <deque>
#include <filesystem>
#include <functional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>

namespace tally::recogniser {

/// Where a unit's amounts belong among the kinds of mentions.
enum class UnitKind : std::uint8_t {
  kCount,
  kMoney,
  kMeasure,
  kDuration,
  kPercent,
  kTemperature,
  kRank,
  kTimes,
  kFraction
};

/// A unit with what the grammar of amounts needs to know of it.
struct UnitEntry {
  model::Unit unit;
  UnitKind kind = UnitKind::kCount;
  base::Fraction size;      ///< in a unit common to the dimension: canonical, or seconds
  std::uint32_t major = 0;  ///< of a part (cent, 角): the unit that it is a part of, else 0
  int least = 0;            ///< a smaller amount means something else ("side 2 won")
  int most = 0;             ///< a greater amount does ("8 million pounds"); 0 for no such bound
  std::string weight;       ///< of money: key of the weight that its word names as well (pound)
  std::uint32_t money = 0;  ///< of such a weight: the money
  std::pair<std::string, std::string> ratio;  ///< keys of what it is made of: km, hour
  int part_power = 0;  ///< parts are 10^part_power of the major: -2 for cents
};

class UnitTable {
 public:
  UnitTable();

  /// Adds the units of one file and their words. Later files replace units of the same key.
  void load(const std::filesystem::path& file, Lexicon& lexicon);

  /// value in `from` as a value in `to`; exact where a decimal can be. Both of one dimension.
  [[nodiscard]] base::Decimal converted(const base::Decimal& value, std::uint32_t from,
                                        std::uint32_t to) const;
  /// The unit that one unit per another is: km/h of km and hour; 0 where there is none.
  [[nodiscard]] std::uint32_t ratio(std::uint32_t unit, std::uint32_t per) const;
  /// Index of a key; 0 where there is none. Index 0 is no unit.
  [[nodiscard]] std::uint32_t index(std::string_view key) const;
  [[nodiscard]] const UnitEntry& operator[](std::uint32_t index) const { return units_[index]; }
  [[nodiscard]] const model::Unit* find(std::string_view key) const;  ///< null for none
  [[nodiscard]] const model::Unit* model_unit(std::uint32_t index) const {
    return index == 0 ? nullptr : &units_[index].unit;
  }

 private:
  std::deque<UnitEntry> units_;  // addresses stay
  std::unordered_map<std::string, std::uint32_t, base::WordHash, std::equal_to<>> by_key_;
};

}  // namespace tally::recogniser
