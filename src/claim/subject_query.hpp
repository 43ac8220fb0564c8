// What is asked when a subject is looked for, what is answered, and which types of entities that
// may be. Plain values; looks at no text.
#pragma once

#include "claim/scene.hpp"
#include "model/metric.hpp"
#include "model/reasons.hpp"
#include "model/rule_match.hpp"

#include <algorithm>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace tally::claim {

/// How a subject was found; what the confidence in it goes by.
using Way = model::SubjectWay;

inline constexpr std::size_t kWays = static_cast<std::size_t>(Way::kReach) + 1;

struct Subject {
  std::string name;  ///< canonical; empty where unknown
  std::string_view type;
  bool assumed = false;  ///< taken from beyond the sentence
  Way way = Way::kGiven;
  base::ByteSpan at = {};  ///< the name that says so; empty for none
};

/// One question. What it points to must live as long as the call.
struct SubjectQuery {
  const SentenceView& sentence;
  const model::Mention& mention;
  const model::Metric* metric = nullptr;  ///< null: a mention that no rule claims
  const model::SubjectPolicy* policy = nullptr;
  std::optional<std::size_t> captured = std::nullopt;  ///< index of the name that the rule caught
  std::optional<std::size_t> shared = std::nullopt;    ///< index of the name that a list hands out
  std::optional<base::Decimal> size = std::nullopt;    ///< the value names a version ("the 8B")
  bool part = false;  ///< of a part of the thing only: active parameters name no version
};

using SubjectTypes = std::vector<std::string>;  ///< of entities; empty: any

/// The types that the rule of a query asks for, else those of its metric; views the query.
const SubjectTypes& types_of(const SubjectQuery& query);

/// The types of its metric; views the query.
const SubjectTypes& types_of_metric(const SubjectQuery& query);

/// Whether a type is of what is made, not of a maker.
bool is_thing(std::string_view type);

/// Whether a list holds a type.
inline bool contains(const SubjectTypes& types, std::string_view type) {
  return std::ranges::any_of(types, [&](const std::string& each) {
    return each.size() == type.size() &&
           (type.empty() || (each.front() == type.front() && each == type));
  });
}

/// Those of a list that are made.
SubjectTypes things_of(const SubjectTypes& types);

/// Whether a list asks for things before all else, by the type that it names first: "we announced
/// four models of Kite 3" is about Kite 3, "we have users" about us.
bool prefers_things(const SubjectTypes& types);
/// Whether it asks for makers: revenue is a company's, a thing has some only where it is said. What
/// models have too is no such.
bool wants_makers(const SubjectTypes& types);
/// Whether it asks for places first: a population, an area.
bool wants_places(const SubjectTypes& types);

}  // namespace tally::claim
