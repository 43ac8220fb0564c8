#include "audit/settings_json.hpp"

#include "audit/settings_fields.hpp"
#include "base/json.hpp"

#include <algorithm>
#include <initializer_list>
#include <limits>
#include <optional>
#include <type_traits>

namespace tally::audit {
namespace {

using base::Decimal;
using base::JsonObject;
using base::JsonValue;
using Kind = JsonValue::Kind;
using Texts = std::map<std::string, std::string, std::less<>>;

int integer(JsonObject& object, std::string_view key) {
  static_cast<void>(object.need(key, Kind::kNumber));
  const std::int64_t value = object.integer(key, 0);
  if (value > std::numeric_limits<int>::max() || value < std::numeric_limits<int>::min()) {
    object.fail(key, "is too large");
  }
  return static_cast<int>(value);
}

std::size_t size(JsonObject& object, std::string_view key) {
  const int value = integer(object, key);
  if (value < 0) object.fail(key, "must not be negative");
  return static_cast<std::size_t>(value);
}

Decimal decimal(JsonObject& object, std::string_view key) {
  const auto value = Decimal::parse(object.string(key));
  if (!value) object.fail(key, "is no decimal number; write it as a string such as \"0.05\"");
  return *value;
}

std::vector<std::string> words(JsonObject& object, std::string_view key) {
  std::vector<std::string> out = object.strings(key);
  const auto empty = std::ranges::find(out, "");
  if (empty != out.end()) object.fail(key, "holds an empty word");
  return out;
}

std::vector<std::string> needed_words(JsonObject& object, std::string_view key) {
  static_cast<void>(object.need(key, Kind::kArray));
  return words(object, key);
}

/// An object inside another.
JsonObject inner(JsonObject& object, std::string_view key) {
  return {object.need(key, Kind::kObject), object.path()};
}

/// Texts under names that the file chooses.
Texts free_texts(JsonObject& object, std::string_view key) {
  const JsonValue& texts = object.need(key, Kind::kObject);
  JsonObject reader(texts, object.path());
  Texts out;
  for (const JsonValue& item : texts.members) out[item.key] = reader.string(item.key);
  return out;
}

/// Texts under these names, all of them and no others.
Texts texts(JsonObject& object, std::string_view key, const std::vector<std::string_view>& names) {
  JsonObject reader = inner(object, key);
  Texts out;
  for (const std::string_view name : names) out.emplace(name, reader.string(name));
  reader.done();
  return out;
}

/// Fills the fields of one table; a key of it that is missing is an error.
template <typename T, typename Value, std::size_t kSize>
void take(JsonObject& object, const Field<T, Value> (&table)[kSize], T& out) {
  for (const Field<T, Value>& field : table) {
    if constexpr (std::is_same_v<Value, int>) {
      out.*field.field = integer(object, field.key);
    } else if constexpr (std::is_same_v<Value, std::size_t>) {
      out.*field.field = size(object, field.key);
    } else if constexpr (std::is_same_v<Value, Decimal>) {
      out.*field.field = decimal(object, field.key);
    } else {
      out.*field.field = needed_words(object, field.key);
    }
  }
}

/// An object of the tables' keys, all of them; the caller says when no other may follow.
template <typename T, typename... Tables>
T fields(JsonObject& object, const Tables&... tables) {
  T out;
  (take(object, tables, out), ...);
  return out;
}

Thresholds thresholds(JsonObject object) {
  auto out = fields<Thresholds>(object, kThresholdAmounts, kThresholdCounts, kThresholdSizes);
  object.done();
  return out;
}

Steps steps(JsonObject object) {
  auto out = fields<Steps>(object, kSteps);
  object.done();
  return out;
}

AlignRules align(JsonObject object) {
  auto rules = fields<AlignRules>(object, kAlignRules, kAlignSizes);
  JsonObject points = inner(object, "points");
  object.done();
  rules.points = fields<AlignPoints>(points, kAlignPoints);
  if (rules.points.far_step <= 0) points.fail("far_step", "must be above 0");
  points.done();
  return rules;
}

base::Fraction fraction(JsonObject& object, std::string_view key) {
  const std::string& written = object.string(key);
  const std::size_t slash = written.find('/');
  const auto numerator = Decimal::parse(written.substr(0, slash));
  const auto denominator = slash == std::string::npos ? std::optional<Decimal>(1)
                                                      : Decimal::parse(written.substr(slash + 1));
  if (!numerator || !denominator || numerator->sign() <= 0 || denominator->sign() <= 0) {
    object.fail(key, "is no positive number or fraction, such as \"60\" or \"1/100\"");
  }
  return {*numerator, *denominator};
}

void units(const JsonValue& value, const std::string& path, Settings& out) {
  for (const JsonValue& dimension : value.members) {
    JsonObject object(dimension, path);
    for (const JsonValue& unit : dimension.members) {
      const UnitRule rule{dimension.key, fraction(object, unit.key)};
      if (!out.units.emplace(unit.key, rule).second) object.fail(unit.key, "unit stands twice");
    }
  }
}

SlipCause cause(JsonObject object) {
  SlipCause cause{integer(object, "power"),      words(object, "first"),
                  words(object, "second"),       words(object, "first_lacks"),
                  words(object, "second_lacks"), object.string("text")};
  if (cause.power == 0) object.fail("power", "a slip by no power of ten is none");
  object.done();
  return cause;
}

void slip(JsonObject object, Settings& out) {
  out.slip_never = words(object, "never");
  for (const JsonValue& item : object.need("causes", Kind::kArray).items) {
    out.causes.push_back(cause({item, object.path()}));
  }
  object.done();
}

std::vector<ScaleWord> scales(JsonObject& object, std::string_view key) {
  std::vector<ScaleWord> out;
  for (const JsonValue& value : object.need(key, Kind::kArray).items) {
    JsonObject item(value, object.path());
    out.push_back({integer(item, "power"), item.string("word")});
    item.done();
  }
  std::sort(out.begin(), out.end(),
            [](const ScaleWord& a, const ScaleWord& b) { return a.power > b.power; });
  return out;
}

TieWords ties(JsonObject object) {
  auto out = fields<TieWords>(object, kTieReaches, kTieWords);
  JsonObject days = inner(object, "weekdays");
  object.done();
  for (const std::string_view day :
       {"monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"}) {
    out.weekdays.push_back(needed_words(days, day));
  }
  days.done();
  return out;
}

ScopeWords scope(JsonObject object) {
  auto out = fields<ScopeWords>(object, kScopeReaches, kScopeWords);
  object.done();
  return out;
}

KindText kind(JsonObject object) {
  const std::string& name = object.string("severity");
  const auto severity = model::severity_from(name);
  if (!severity) object.fail("severity", "unknown severity; use info, warn or error");
  KindText out{object.string("family"), *severity, object.string("fault"),
               object.string("headline"), object.string("next")};
  object.done();
  return out;
}

/// How values are told: scale words, units, hedges, moods.
void wording(JsonObject& root, Settings& out) {
  out.scales = scales(root, "scales");
  const JsonValue& unit_scales = root.need("unit_scales", Kind::kObject);
  JsonObject of_units(unit_scales, root.path());
  for (const JsonValue& item : unit_scales.members) {
    out.unit_scales[item.key] = scales(of_units, item.key);
  }
  out.shown_as = free_texts(root, "shown_as");
  for (const auto& [from, to] : out.shown_as) {
    if (out.units.contains(from) && out.units.contains(to)) continue;
    inner(root, "shown_as").fail(from, "no unit of that name");
  }
  out.hedge_text =
      texts(root, "hedges",
            {"exact", "about", "nearly", "over", "at_least", "under", "at_most", "range", "vague"});
  out.mood_text =
      texts(root, "moods", {"actual", "planned", "forecast", "hypothetical", "asked", "denied"});
  out.unit_text = free_texts(root, "unit_text");
  if (!out.unit_text.contains("")) {
    root.fail("unit_text", "needs a text for all other units under \"\"");
  }
}

}  // namespace

Settings parse_settings(std::string_view json_text, std::string_view path) {
  const std::string file(path);
  const JsonValue value = base::parse_json(json_text, file);
  JsonObject root(value, file);
  static_cast<void>(root.string("about", ""));
  Settings out;
  out.thresholds = thresholds(inner(root, "thresholds"));
  out.steps = steps(inner(root, "steps"));
  out.align = align(inner(root, "align"));
  units(root.need("units", Kind::kObject), file, out);
  slip(inner(root, "slip"), out);
  out.ties = ties(inner(root, "ties"));
  out.scope = scope(inner(root, "scope"));
  out.assumable = needed_words(root, "assumable");
  out.opposed = needed_words(root, "opposed");
  wording(root, out);
  out.reasons = texts(root, "reasons", reason_names());
  JsonObject kinds = inner(root, "kinds");
  for (const std::string_view name : kind_names()) {
    out.kinds.emplace(name, kind(inner(kinds, name)));
  }
  kinds.done();
  root.done();
  return out;
}

}  // namespace tally::audit
