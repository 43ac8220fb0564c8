#include "claim/subject_trust.hpp"

#include "base/error.hpp"
#include "base/json.hpp"

#include <algorithm>

namespace tally::claim {
namespace {

using base::JsonObject;
using base::JsonValue;
using Kind = base::JsonValue::Kind;

constexpr std::array<std::string_view, kWays> kWayNames = {
    "given",    "clause", "after", "we",    "person", "you",  "pronoun",
    "sentence", "ours",   "later", "about", "guest",  "reach"};
constexpr std::array<std::string_view, 3> kTierNames = {"organisational", "ruled", "general"};

std::int64_t percent(JsonObject& object, std::string_view key) {
  const std::int64_t value = object.integer(key, -1);
  if (value < 0 || value > 100) object.fail(key, "expected a percentage from 0 to 100");
  return value;
}

}  // namespace

SubjectTrust::SubjectTrust(const std::vector<std::filesystem::path>& folders) {
  const auto has = [](const auto& folder) { return exists(folder / "subjects.json"); };
  const auto folder = std::ranges::find_if(folders, has);
  if (folder == folders.end()) {
    throw base::RuleError("subjects.json: error: stands in none of the rule folders");
  }
  const std::string path = (*folder / "subjects.json").string();
  const JsonValue value = base::load_json(path);
  JsonObject object(value, path);
  if (object.integer("version", 0) != 1) object.fail("version", "expected 1");
  static_cast<void>(object.string("about", ""));
  least_ = percent(object, "least");
  JsonObject right(object.need("right", Kind::kObject), path);
  for (std::size_t tier = 0; tier < kTierNames.size(); ++tier) {
    JsonObject ways(right.need(kTierNames[tier], Kind::kObject), path);
    for (std::size_t way = 0; way < kWays; ++way) {
      right_[tier][way] = percent(ways, kWayNames[way]);
    }
    ways.done();
  }
  right.done();
  for (std::string& metric : object.strings("organisational")) {
    organisational_.insert(std::move(metric));
  }
  for (std::string& metric : object.strings("needed")) needed_.insert(std::move(metric));
  if (object.find("former_names") != nullptr) {
    for (const JsonValue& item : object.need("former_names", Kind::kArray).items) {
      JsonObject former(item, path);
      const auto until = model::day_from_iso(former.string("until"));
      if (!until) former.fail("until", "expected a day as YYYY-MM-DD");
      former_.push_back({former.string("name"), former.string("formerly"), *until});
      former.done();
    }
  }
  object.done();
}

bool SubjectTrust::believes(Way way, std::string_view metric, bool ruled) const {
  const bool organisational = organisational_.contains(metric);
  const Tier tier = organisational ? Tier::kOrganisational : ruled ? Tier::kRuled : Tier::kGeneral;
  return right_[static_cast<std::size_t>(tier)][static_cast<std::size_t>(way)] >= least_;
}

bool SubjectTrust::needs_subject(std::string_view metric) const { return needed_.contains(metric); }

std::string_view SubjectTrust::name_on(std::string_view name,
                                       const std::optional<model::Day>& day) const {
  for (const FormerName& former : former_) {
    if (day && former.name == name &&
        std::chrono::sys_days(*day) < std::chrono::sys_days(former.until)) {
      return former.formerly;
    }
  }
  return name;
}

}  // namespace tally::claim
