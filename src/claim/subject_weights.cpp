#include "claim/subject_weights.hpp"

#include "base/first_file.hpp"
#include "base/json.hpp"
#include "claim/subject_trust.hpp"

#include <algorithm>
#include <limits>
#include <string>

namespace tally::claim {
namespace {

using base::JsonObject;
using base::JsonValue;
using Kind = base::JsonValue::Kind;

constexpr std::array<std::string_view, kPlainTraits> kNames = {
    "nobody",
    "nobody_left",
    "nobody_ruled",
    "nobody_reach",
    "nobody_about",
    "nobody_dated",
    "later",
    "near",
    "leads",
    "only_one",
    "last_sentence",
    "passage",
    "farther",
    "not_named",
    "distance",
    "led_last",
    "first",
    "titled",
    "titled_outside",
    "titled_we",
    "thing",
    "organisation",
    "person",
    "place",
    "unfit",
    "untyped",
    "second_type",
    "other_ruled",
    "organisation_ruled",
    "person_general",
    "thing_dated",
    "organisation_dated",
    "often",
    "share",
    "spoken_of",
    "unknown",
    "believed",
    "doubted_reach",
    "doubted_about",
    "believed_aside",
};
constexpr std::size_t kStands = kPlainTraits;
constexpr std::size_t kDespite = kStands + kRelations;
constexpr std::size_t kOutside = kDespite + kSubjectWords;
constexpr std::size_t kLed = kOutside + kSubjectWords;

template <class Of>
Trait in_block(std::size_t block, Of which) {
  return static_cast<Trait>(block + static_cast<std::size_t>(which));
}

template <class Of>
std::string key_in(std::size_t block, std::size_t at, std::string_view begin) {
  return std::string(begin).append(name_of(static_cast<Of>(at - block)));
}

std::int64_t weight(JsonObject& object, std::string_view key) {
  constexpr std::int64_t kMissing = std::numeric_limits<std::int64_t>::min();
  const std::int64_t found = object.integer(key, kMissing);
  if (found == kMissing) object.fail(key, "expected a weight in thousandths");
  return found;
}

}  // namespace

Trait stands_as(Relation relation) { return in_block(kStands, relation); }
Trait despite(SubjectWords words) { return in_block(kDespite, words); }
Trait outside(SubjectWords words) { return in_block(kOutside, words); }
Trait led_by(Way way) { return in_block(kLed, std::min(static_cast<std::size_t>(way), kWays)); }

std::string name_of(Trait trait) {
  const auto at = static_cast<std::size_t>(trait);
  if (at < kStands) return std::string(kNames[at]);
  if (at < kDespite) return key_in<Relation>(kStands, at, "is_");
  if (at < kOutside) return key_in<SubjectWords>(kDespite, at, "despite_");
  if (at < kLed) return key_in<SubjectWords>(kOutside, at, "outside_");
  return at - kLed == kWays ? "led_other" : key_in<Way>(kLed, at, "led_");
}

SubjectWeights::SubjectWeights(const std::vector<std::filesystem::path>& folders) {
  base::read_first_file(folders, "subject_weights.json", [&](JsonObject& object) {
    least_ = weight(object, "least");
    least_unruled_ = weight(object, "least_unruled");
    overrule_ = weight(object, "overrule");
    JsonObject weights(object.need("weights", Kind::kObject), object.path());
    for (std::size_t i = 0; i < kTraits; ++i)
      weights_[i] = weight(weights, name_of(static_cast<Trait>(i)));
    weights.done();
  });
}

std::int64_t SubjectWeights::weigh(const Traits& traits) const {
  std::int64_t sum = 0;
  for (const auto& [trait, value] : traits.told()) {
    sum += weights_[static_cast<std::size_t>(trait)] * value;
  }
  return sum;
}

}  // namespace tally::claim
