#include "audit/settings_json.hpp"

#include "audit/settings_fields.hpp"
#include "base/error.hpp"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <optional>
#include <type_traits>

namespace tally::audit {
namespace {

using base::Decimal;
using nlohmann::json;

/// Of an object whose keys all stand in tables.
constexpr std::string_view kNoOther;

class Loader {
 public:
  Loader(std::string_view text, std::string_view path) : text_(text), path_(path) {}

  Settings load() const;

 private:
  [[noreturn]] void fail(std::string_view key, std::string_view message) const;
  json parse() const;
  void keys(const json& object, const std::vector<std::string_view>& known) const;
  template <typename T, typename... Tables>
  T fields(const json& object, std::string_view other, const Tables&... tables) const;
  template <typename T, typename Value, std::size_t kSize>
  void take(const json& object, const Field<T, Value> (&table)[kSize], T& out) const;
  void exactly(const json& object, const std::vector<std::string_view>& names) const;
  const json& member(const json& object, std::string_view key, json::value_t type) const;
  std::string text(const json& object, std::string_view key) const;
  int integer(const json& object, std::string_view key) const;
  std::size_t size(const json& object, std::string_view key) const;
  Decimal decimal(const json& object, std::string_view key) const;
  std::vector<std::string> words(const json& object, std::string_view key) const;
  std::map<std::string, std::string, std::less<>> texts(const json& object) const;
  AlignRules align(const json& object) const;
  base::Fraction fraction(std::string_view key, const json& value) const;
  void units(const json& object, Settings& out) const;
  SlipCause cause(const json& object) const;
  TieWords ties(const json& object) const;
  std::vector<ScaleWord> scales(const json& object, std::string_view key) const;
  KindText kind(const json& object) const;

  std::string_view text_;
  std::string_view path_;
};

void Loader::fail(std::string_view key, std::string_view message) const {
  const std::size_t found = text_.find("\"" + std::string(key) + "\"");
  const std::size_t at = found == std::string_view::npos ? 0 : found;
  const auto line =
      1 + std::count(text_.begin(), text_.begin() + static_cast<std::ptrdiff_t>(at), '\n');
  const std::size_t start = text_.rfind('\n', at);
  const std::size_t column = start == std::string_view::npos ? at + 1 : at - start;
  throw base::RuleError(std::string(path_) + ":" + std::to_string(line) + ":" +
                        std::to_string(column) + ": error: " + std::string(key) + ": " +
                        std::string(message));
}

json Loader::parse() const {
  try {
    return json::parse(text_);
  } catch (const json::parse_error& error) {
    const std::size_t at = std::min(error.byte, text_.size());
    const auto line =
        1 + std::count(text_.begin(), text_.begin() + static_cast<std::ptrdiff_t>(at), '\n');
    throw base::RuleError(std::string(path_) + ":" + std::to_string(line) +
                          ": error: not valid JSON; mend the text near this line");
  }
}

void Loader::keys(const json& object, const std::vector<std::string_view>& known) const {
  for (const auto& item : object.items()) {
    if (std::find(known.begin(), known.end(), item.key()) == known.end()) {
      fail(item.key(), "unknown key; remove it or correct its spelling");
    }
  }
}

void Loader::exactly(const json& object, const std::vector<std::string_view>& names) const {
  for (const auto& item : object.items()) {
    if (std::find(names.begin(), names.end(), item.key()) == names.end()) {
      fail(item.key(), "unknown name; remove it or correct its spelling");
    }
  }
  for (const std::string_view name : names) {
    if (!object.contains(name)) fail(name, "missing; add it");
  }
}

const json& Loader::member(const json& object, std::string_view key, json::value_t type) const {
  const auto found = object.find(key);
  if (found == object.end()) fail(key, "missing; add it");
  const bool number = type == json::value_t::number_integer && found->is_number_integer();
  if (!number && found->type() != type) {
    fail(key, "expected " + std::string(json(type).type_name()));
  }
  return *found;
}

std::string Loader::text(const json& object, std::string_view key) const {
  return member(object, key, json::value_t::string).get<std::string>();
}

int Loader::integer(const json& object, std::string_view key) const {
  return member(object, key, json::value_t::number_integer).get<int>();
}

std::size_t Loader::size(const json& object, std::string_view key) const {
  const int value = integer(object, key);
  if (value < 0) fail(key, "must not be negative");
  return static_cast<std::size_t>(value);
}

Decimal Loader::decimal(const json& object, std::string_view key) const {
  const auto value = Decimal::parse(text(object, key));
  if (!value) fail(key, "not a decimal number; write it as a string such as \"0.05\"");
  return *value;
}

std::vector<std::string> Loader::words(const json& object, std::string_view key) const {
  std::vector<std::string> out;
  if (!object.contains(key)) return out;
  for (const json& word : member(object, key, json::value_t::array)) {
    if (!word.is_string() || word.get<std::string>().empty()) fail(key, "expected words");
    out.push_back(word.get<std::string>());
  }
  return out;
}

std::map<std::string, std::string, std::less<>> Loader::texts(const json& object) const {
  std::map<std::string, std::string, std::less<>> out;
  for (const auto& item : object.items()) {
    if (!item.value().is_string()) fail(item.key(), "expected a text");
    out[item.key()] = item.value().get<std::string>();
  }
  return out;
}

/// Fills the fields of one table; a key of it that is missing is an error.
template <typename T, typename Value, std::size_t kSize>
void Loader::take(const json& object, const Field<T, Value> (&table)[kSize], T& out) const {
  for (const Field<T, Value>& field : table) {
    if constexpr (std::is_same_v<Value, int>) {
      out.*field.field = integer(object, field.key);
    } else if constexpr (std::is_same_v<Value, std::size_t>) {
      out.*field.field = size(object, field.key);
    } else if constexpr (std::is_same_v<Value, Decimal>) {
      out.*field.field = decimal(object, field.key);
    } else {
      member(object, field.key, json::value_t::array);
      out.*field.field = words(object, field.key);
    }
  }
}

/// An object of the tables' keys, all of them and no others but `other`.
template <typename T, typename... Tables>
T Loader::fields(const json& object, std::string_view other, const Tables&... tables) const {
  std::vector<std::string_view> known{other};
  const auto add = [&known](const auto& table) {
    for (const auto& field : table) known.push_back(field.key);
  };
  (add(tables), ...);
  keys(object, known);
  T out;
  (take(object, tables, out), ...);
  return out;
}

AlignRules Loader::align(const json& object) const {
  AlignRules rules = fields<AlignRules>(object, "points", kAlignRules, kAlignSizes);
  rules.points =
      fields<AlignPoints>(member(object, "points", json::value_t::object), kNoOther, kAlignPoints);
  if (rules.points.far_step <= 0) fail("far_step", "must be above 0");
  return rules;
}

base::Fraction Loader::fraction(std::string_view key, const json& value) const {
  if (!value.is_string()) fail(key, "expected a text such as \"60\" or \"1/100\"");
  const std::string written = value.get<std::string>();
  const std::size_t slash = written.find('/');
  const auto numerator = Decimal::parse(written.substr(0, slash));
  const auto denominator = slash == std::string::npos ? std::optional<Decimal>(1)
                                                      : Decimal::parse(written.substr(slash + 1));
  if (!numerator || !denominator || numerator->sign() <= 0 || denominator->sign() <= 0) {
    fail(key, "not a positive number or fraction");
  }
  return {*numerator, *denominator};
}

void Loader::units(const json& object, Settings& out) const {
  for (const auto& dimension : object.items()) {
    if (!dimension.value().is_object()) fail(dimension.key(), "expected units and their factors");
    for (const auto& unit : dimension.value().items()) {
      const UnitRule rule{dimension.key(), fraction(unit.key(), unit.value())};
      if (!out.units.emplace(unit.key(), rule).second) fail(unit.key(), "unit stands twice");
    }
  }
}

SlipCause Loader::cause(const json& object) const {
  keys(object, {"power", "first", "second", "first_lacks", "second_lacks", "text"});
  SlipCause cause{integer(object, "power"),      words(object, "first"),
                  words(object, "second"),       words(object, "first_lacks"),
                  words(object, "second_lacks"), text(object, "text")};
  if (cause.power == 0) fail("power", "a slip by no power of ten is none");
  return cause;
}

std::vector<ScaleWord> Loader::scales(const json& object, std::string_view key) const {
  std::vector<ScaleWord> out;
  for (const json& item : member(object, key, json::value_t::array)) {
    keys(item, {"power", "word"});
    out.push_back({integer(item, "power"), text(item, "word")});
  }
  std::sort(out.begin(), out.end(),
            [](const ScaleWord& a, const ScaleWord& b) { return a.power > b.power; });
  return out;
}

TieWords Loader::ties(const json& object) const {
  TieWords out = fields<TieWords>(object, "weekdays", kTieReaches, kTieWords);
  const json& days = member(object, "weekdays", json::value_t::object);
  const std::vector<std::string_view> names = {"monday", "tuesday",  "wednesday", "thursday",
                                               "friday", "saturday", "sunday"};
  exactly(days, names);
  for (const std::string_view day : names) out.weekdays.push_back(words(days, day));
  return out;
}

KindText Loader::kind(const json& object) const {
  keys(object, {"family", "severity", "fault", "headline", "next"});
  const std::string name = text(object, "severity");
  const auto severity = model::severity_from(name);
  if (!severity) fail(name, "unknown severity; use info, warn or error");
  return {text(object, "family"), *severity, text(object, "fault"), text(object, "headline"),
          text(object, "next")};
}

Settings Loader::load() const {
  const json root = parse();
  if (!root.is_object()) fail("", "expected an object");
  keys(root,
       {"about", "thresholds", "steps", "align", "units", "slip", "ties", "assumable", "scales",
        "unit_scales", "shown_as", "hedges", "moods", "unit_text", "reasons", "kinds"});
  const auto object = [&](std::string_view key) -> const json& {
    return member(root, key, json::value_t::object);
  };
  Settings out;
  out.thresholds = fields<Thresholds>(object("thresholds"), kNoOther, kThresholdAmounts,
                                      kThresholdCounts, kThresholdSizes);
  out.steps = fields<Steps>(object("steps"), kNoOther, kSteps);
  out.align = align(object("align"));
  units(object("units"), out);
  const json& slip = object("slip");
  keys(slip, {"never", "causes"});
  out.slip_never = words(slip, "never");
  for (const json& item : member(slip, "causes", json::value_t::array)) {
    out.causes.push_back(cause(item));
  }
  out.ties = ties(object("ties"));
  member(root, "assumable", json::value_t::array);
  out.assumable = words(root, "assumable");
  out.scales = scales(root, "scales");
  for (const auto& item : object("unit_scales").items()) {
    out.unit_scales[item.key()] = scales(object("unit_scales"), item.key());
  }
  out.shown_as = texts(object("shown_as"));
  for (const auto& [from, to] : out.shown_as) {
    if (!out.units.contains(from) || !out.units.contains(to)) fail(from, "no unit of that name");
  }
  exactly(object("hedges"),
          {"exact", "about", "nearly", "over", "at_least", "under", "at_most", "range", "vague"});
  out.hedge_text = texts(object("hedges"));
  exactly(object("moods"), {"actual", "planned", "forecast", "hypothetical", "asked", "denied"});
  out.mood_text = texts(object("moods"));
  out.unit_text = texts(object("unit_text"));
  if (!out.unit_text.contains("")) fail("unit_text", "needs a text for all other units under \"\"");
  exactly(object("reasons"), reason_names());
  out.reasons = texts(object("reasons"));
  exactly(object("kinds"), kind_names());
  for (const auto& item : object("kinds").items()) out.kinds[item.key()] = kind(item.value());
  return out;
}

}  // namespace

Settings parse_settings(std::string_view json_text, std::string_view path) {
  return Loader(json_text, path).load();
}

}  // namespace tally::audit
