#include "claim/subject_trust.hpp"

#include "base/first_file.hpp"
#include "base/json.hpp"
#include "base/word_file.hpp"

#include <algorithm>

namespace tally::claim {
namespace {

using base::JsonObject;
using base::JsonValue;
using Kind = base::JsonValue::Kind;

constexpr std::array<std::string_view, kWays> kWayNames = {
    "given",    "clause", "after", "we",    "person", "you",   "pronoun",
    "sentence", "ours",   "later", "about", "guest",  "asked", "reach"};
constexpr std::array<std::string_view, 3> kTierNames = {"organisational", "ruled", "general"};

constexpr std::int64_t kCertain = 100;

/// Place of a language in the tables; speech has its own.
std::size_t manner_of(model::Language language, bool speech) {
  return static_cast<std::size_t>(language) + (speech ? 2 : 0);
}

std::int64_t percent(JsonObject& object, std::string_view key) {
  const std::int64_t value = object.integer(key, -1);
  if (value < 0 || value > kCertain) object.fail(key, "expected a percentage from 0 to 100");
  return value;
}

/// Calls use(value, language, whether somebody speaks) for each member of an object by manners.
template <class Use>
void each_manner(const JsonValue& value, const std::string& path, const Use& use) {
  JsonObject manners(value, path);
  for (const bool speech : {false, true}) {
    for (const auto language : {model::Language::kZh, model::Language::kEn}) {
      const std::string key = std::string(model::name_of(language)) + (speech ? "_speech" : "");
      if (manners.find(key) == nullptr) continue;
      use(manners.need(key, Kind::kObject), language, speech);
    }
  }
  manners.done();
}

}  // namespace

std::string_view name_of(Way way) { return kWayNames[static_cast<std::size_t>(way)]; }

SubjectTrust::SubjectTrust(const std::vector<std::filesystem::path>& folders) {
  base::read_first_file(folders, "subjects.json", [&](JsonObject& object) {
    least_ = percent(object, "least");
    JsonObject right(object.need("right", Kind::kObject), object.path());
    for (std::size_t tier = 0; tier < kTierNames.size(); ++tier) {
      JsonObject ways(right.need(kTierNames[tier], Kind::kObject), object.path());
      for (std::size_t way = 0; way < kWays; ++way) {
        right_[0][tier][way] = percent(ways, kWayNames[way]);
      }
      ways.done();
    }
    right.done();
    right_[1] = right_[2] = right_[3] = right_[0];
    if (object.find("right_in") != nullptr) {
      load_languages(object.need("right_in", Kind::kObject), object.path());
    }
    for (Ways& ways : right_far_) ways.fill(kCertain);
    if (object.find("right_far_in") != nullptr) {
      load_far(object.need("right_far_in", Kind::kObject), object.path());
    }
    base::add_as_written(object, "reach_types", reach_types_);
    base::add_as_written(object, "organisational", organisational_);
    base::add_as_written(object, "needed", needed_);
    base::add_as_written(object, "resting", resting_);
    if (object.find("former_names") != nullptr) {
      for (const JsonValue& item : object.need("former_names", Kind::kArray).items) {
        JsonObject former(item, object.path());
        const auto until = model::day_from_iso(former.string("until"));
        if (!until) former.fail("until", "expected a day as YYYY-MM-DD");
        former_.push_back({former.string("name"), former.string("formerly"), *until});
        former.done();
      }
    }
  });
}

/// What differs in a language, and in its speech.
void SubjectTrust::load_languages(const JsonValue& value, const std::string& path) {
  each_manner(value, path, [&](const JsonValue& tiers, model::Language language, bool speech) {
    if (!speech) load_tiers(tiers, path, manner_of(language, false));
    load_tiers(tiers, path, manner_of(language, true));
  });
}

/// How often ways are right that lead to what is far.
void SubjectTrust::load_far(const JsonValue& value, const std::string& path) {
  each_manner(value, path, [&](const JsonValue& of, model::Language language, bool speech) {
    JsonObject ways(of, path);
    for (std::size_t way = 0; way < kWays; ++way) {
      if (ways.find(kWayNames[way]) == nullptr) continue;
      right_far_[manner_of(language, speech)][way] = percent(ways, kWayNames[way]);
    }
    ways.done();
  });
}

void SubjectTrust::load_tiers(const JsonValue& value, const std::string& path, std::size_t manner) {
  JsonObject tiers(value, path);
  for (std::size_t tier = 0; tier < kTierNames.size(); ++tier) {
    if (tiers.find(kTierNames[tier]) == nullptr) continue;
    JsonObject ways(tiers.need(kTierNames[tier], Kind::kObject), path);
    for (std::size_t way = 0; way < kWays; ++way) {
      if (ways.find(kWayNames[way]) == nullptr) continue;
      right_[manner][tier][way] = percent(ways, kWayNames[way]);
    }
    ways.done();
  }
  tiers.done();
}

bool SubjectTrust::minds_far(Way way, model::Language language, bool speech) const {
  return right_far_[manner_of(language, speech)][static_cast<std::size_t>(way)] < least_;
}

bool SubjectTrust::believes(Way way, const Question& question) const {
  if (way == Way::kReach && question.ruled && reach_types_.contains(question.type)) return true;
  if (way == Way::kAbout && question.entry) return true;  // an encyclopedia's text is about it
  const bool organisational =
      question.of_organisations || organisational_.contains(question.metric);
  const Tier tier = organisational   ? Tier::kOrganisational
                    : question.ruled ? Tier::kRuled
                                     : Tier::kGeneral;
  if (question.far && minds_far(way, question.language, question.speech)) return false;
  const auto& right = right_[manner_of(question.language, question.speech)];
  return right[static_cast<std::size_t>(tier)][static_cast<std::size_t>(way)] >= least_;
}

bool SubjectTrust::needs_subject(std::string_view metric) const { return needed_.contains(metric); }

bool SubjectTrust::rests_without_subject(std::string_view metric) const {
  return resting_.contains(metric);
}

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
