// A number, amount, time or name as it stands in a text: what the recogniser hands on.
#pragma once

#include "base/decimal.hpp"
#include "base/position.hpp"
#include "model/time.hpp"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace tally::model {

enum class Language : std::uint8_t { kZh, kEn };

/// How a value is bounded; the meaning of each word is that of the annotation guide: nearly, under
/// and at_most have only an upper bound, over and at_least only a lower one.
enum class Hedge : std::uint8_t {
  kExact,
  kAbout,
  kNearly,
  kOver,
  kAtLeast,
  kUnder,
  kAtMost,
  kRange,
  kVague
};

enum class MentionKind : std::uint8_t {
  kNumber,
  kOrdinal,
  kPercentage,
  kCurrency,
  kDimension,
  kAge,
  kTemperature,
  kDuration,
  kDate,
  kTime,
  kDateTime,
  kSet,
  kName
};

/// A unit of the table in rules/units.json. One object a unit for the life of the program;
/// compared by address.
struct Unit {
  std::string key;        ///< the unit as written, singular: "MW", "minute", "cent", "percent"
  std::string canonical;  ///< what claims are stored in: "W", "minute", "USD", "percent"
  std::string dimension;  ///< "power", "duration", "money", "ratio", "count", …
  base::Fraction to_canonical;  ///< value in key * this = value in canonical
};

/// Low and high bound in the unit as written. Equal for one number said exactly or about; absent
/// for the open end of a one-sided hedge.
struct Quantity {
  std::optional<base::Decimal> low;
  std::optional<base::Decimal> high;
  Hedge hedge = Hedge::kExact;
  const Unit* unit = nullptr;  ///< null for a bare number
  std::string noun;  ///< the counted noun as written, where there is one ("朋友", "countries")
  const Unit* per = nullptr;  ///< "per second": the unit divided by
};

/// One recognised place. `span` is the whole quote (hedge, number, unit, bounding word); `core` is
/// the numeral alone, without hedge and unit, inside it.
struct Mention {
  base::ByteSpan span;
  base::ByteSpan core;
  MentionKind kind = MentionKind::kNumber;
  Language language = Language::kZh;
  bool nested =
      false;  ///< lies inside another mention (the number of an amount); extraction drops it
  bool idle =
      false;  ///< a bare number without weight in running text ("one of us", 一个 as article)
  bool doubtful = false;  ///< kName: by a word that means it only where the text shows so (荣耀)
  Quantity
      quantity;  ///< for every kind but dates, times and names; durations and "N years ago" too
  std::optional<TimeValue> time;
  /// Where the number begins whose counted noun this one leaves out and has in `quantity`.
  std::optional<std::size_t> noun_from;
  std::string entity;       ///< kName: canonical name, or the name as written where it is unknown
  std::string entity_type;  ///< kName: "model", "company", "person", …; empty where unknown
};

std::string_view name_of(Hedge hedge);  ///< as written in data and tables
std::string_view name_of(MentionKind kind);
std::string_view name_of(Language language);

}  // namespace tally::model
