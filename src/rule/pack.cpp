#include "rule/pack.hpp"

#include "base/error.hpp"
#include "base/json.hpp"
#include "base/utf8.hpp"

#include <algorithm>
#include <fstream>
#include <iterator>
#include <set>

namespace tally::rule {
namespace {

using base::JsonObject;
using base::JsonValue;

constexpr std::size_t kDefaultGap = 12;
constexpr std::int64_t kWidestGap = 200;

constexpr std::string_view kKindNames[] = {"count",       "rank",      "percent",  "money",
                                           "date",        "time",      "duration", "age",
                                           "temperature", "dimension", "set"};

ValueKind kind_of(const JsonValue& value, const std::string& path) {
  for (std::size_t i = 0; i < std::size(kKindNames); ++i) {
    if (value.kind == JsonValue::Kind::kString && value.text == kKindNames[i]) {
      return static_cast<ValueKind>(i);
    }
  }
  base::json_fault(path, value.at,
                   "kind must be one of count, rank, percent, money, date, time, duration, age, "
                   "temperature, dimension, set");
}

std::optional<base::Decimal> amount(JsonObject& object, std::string_view key) {
  if (!object.find(key)) return std::nullopt;
  const std::optional<base::Decimal> value = base::Decimal::parse(object.string(key));
  if (!value) object.fail(key, "an amount is a string such as \"1e6\" or \"0.5\"");
  return value;
}

ValueTest read_value(const JsonValue& value, const std::string& path) {
  JsonObject object(value, path);
  ValueTest test;
  if (!object.find("kind")) base::json_fault(path, value.at, "key \"kind\" is missing");
  const JsonValue& kind = *object.find("kind");
  if (kind.kind == JsonValue::Kind::kArray) {
    for (const JsonValue& item : kind.items) test.kinds.push_back(kind_of(item, path));
  } else {
    test.kinds.push_back(kind_of(kind, path));
  }
  test.units = object.strings("units");
  test.nouns = object.strings("nouns");
  test.counts_trigger = object.boolean("counts_trigger", false);
  test.per = object.strings("per");
  test.min = amount(object, "min");
  test.max = amount(object, "max");
  object.done();
  return test;
}

model::SubjectPolicy read_subject(const JsonValue& value, const std::string& path) {
  JsonObject object(value, path);
  model::SubjectPolicy subject;
  subject.types = object.strings("types");
  subject.name = object.string("name", "");
  if (object.find("reach")) {
    subject.reach = static_cast<model::SubjectReach>(
        object.choice("reach", {"sentence", "paragraph", "document"}));
  }
  object.done();
  return subject;
}

void read_text_map(JsonObject& object, std::string_view key, model::Qualifiers& out) {
  const JsonValue* value = object.find(key);
  if (!value) return;
  JsonObject map(*value, object.path());
  for (const JsonValue& member : value->members) out[member.key] = map.string(member.key);
}

ExpectedClaim read_claim(const JsonValue& value, const std::string& path) {
  JsonObject object(value, path);
  ExpectedClaim claim;
  for (const JsonValue& member : value.members) {
    const std::string& key = member.key;
    if (member.kind == JsonValue::Kind::kNull) {
      claim[key] = std::nullopt;
    } else if (member.kind == JsonValue::Kind::kObject) {
      JsonObject inner(member, path);
      for (const JsonValue& field : member.members)
        claim[key + "." + field.key] = inner.string(field.key);
    } else {
      claim[key] = object.string(key);
    }
  }
  return claim;
}

Example read_example(const JsonValue& value, const std::string& path, bool counter) {
  JsonObject object(value, path);
  Example example;
  example.at = value.at;
  example.text = object.string("text");
  example.date = object.string("date", "");
  example.todo = object.boolean("todo", false);
  if (counter) {
    example.why = object.string("why");
  } else {
    for (const JsonValue& claim : object.need("claims", JsonValue::Kind::kArray).items) {
      example.claims.push_back(read_claim(claim, path));
    }
    if (example.claims.empty()) object.fail("claims", "an example expects at least one claim");
  }
  object.done();
  return example;
}

std::vector<Example> read_examples(JsonObject& object, std::string_view key, bool counter) {
  std::vector<Example> examples;
  if (!object.find(key)) return examples;
  for (const JsonValue& item : object.need(key, JsonValue::Kind::kArray).items) {
    examples.push_back(read_example(item, object.path(), counter));
  }
  return examples;
}

void read_effect(JsonObject& object, const std::string& pack, model::RuleEffect& effect) {
  const std::string id = object.string("id");
  const bool plain = !id.empty() && std::all_of(id.begin(), id.end(), [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-' || c == '.' || c == '_';
  });
  if (!plain) object.fail("id", "an id has small letters, digits, and - . _ only");
  effect.rule = pack + "/" + id;
  effect.metric = object.string("metric");
  effect.unit = object.string("unit", "");
  read_text_map(object, "qualifiers", effect.qualifiers);
  if (object.find("modality")) {
    effect.modality = model::modality_from(object.string("modality"));
    if (!effect.modality) {
      object.fail("modality",
                  "modality is actual, planned, forecast, hypothetical, asked or denied");
    }
  }
  if (object.find("hedge")) {
    effect.hedge = model::hedge_from(object.string("hedge"));
    if (!effect.hedge) {
      object.fail("hedge",
                  "hedge is exact, about, nearly, over, at_least, under, at_most, range or vague");
    }
  }
  if (const JsonValue* subject = object.find("subject")) {
    effect.subject = read_subject(*subject, object.path());
  }
}

/// A list without empty strings: those would match everywhere.
std::vector<std::string> literals(JsonObject& object, std::string_view key) {
  std::vector<std::string> list = object.strings(key);
  for (const std::string& literal : list) {
    if (base::trimmed(literal).empty()) object.fail(key, "an empty text matches everywhere");
  }
  return list;
}

/// Words that rules of a pack share, by the name of their list.
using Lists = std::map<std::string, std::vector<std::string>, std::less<>>;

Lists read_lists(JsonObject& pack) {
  Lists lists;
  if (pack.find("lists") == nullptr) return lists;
  const JsonValue& value = pack.need("lists", JsonValue::Kind::kObject);
  JsonObject object(value, pack.path());
  for (const JsonValue& member : value.members) lists[member.key] = literals(object, member.key);
  return lists;
}

/// A list of texts in which "@deeds" stands for all of the pack's list of that name, and what
/// stands in two such lists for one.
std::vector<std::string> texts(JsonObject& object, std::string_view key, const Lists& lists) {
  constexpr char kShared = '@';
  std::vector<std::string> out;
  for (std::string& text : literals(object, key)) {
    if (text.front() != kShared) {
      out.push_back(std::move(text));
      continue;
    }
    const auto list = lists.find(std::string_view(text).substr(1));
    if (list == lists.end()) object.fail(key, "the pack has no list \"" + text.substr(1) + "\"");
    for (const std::string& word : list->second) {
      if (std::ranges::find(out, word) == out.end()) out.push_back(word);
    }
  }
  return out;
}

/// Words of a list as a part of an expression: what is in braces stays a placeholder.
std::string any_of(const std::vector<std::string>& words) {
  constexpr std::string_view kSigns = ".+*?()[]|^$\\";
  std::string out = "(?:";
  for (const std::string& word : words) {
    if (out.size() > 3) out += '|';
    for (const char c : word) {
      if (kSigns.find(c) != std::string_view::npos) out += '\\';
      out += c;
    }
  }
  return out + ")";
}

/// A pattern in which "{@grew}" stands for any word of the pack's list of that name.
std::string with_lists(JsonObject& object, std::string_view key, std::string pattern,
                       const Lists& lists) {
  constexpr std::string_view kOpen = "{@";
  for (std::size_t at = pattern.find(kOpen); at != std::string::npos;
       at = pattern.find(kOpen, at)) {
    const std::size_t begin = at + kOpen.size();
    const std::size_t end = std::min(pattern.find('}', begin), pattern.size());
    const std::string name = pattern.substr(begin, end - begin);
    const auto list = lists.find(name);
    if (list == lists.end()) object.fail(key, "the pack has no list \"" + name + "\"");
    const std::string words = any_of(list->second);
    pattern.replace(at, end + 1 - at, words);
    at += words.size();
  }
  return pattern;
}

std::vector<Aside> read_asides(JsonObject& pack, const Lists& lists) {
  constexpr std::string_view kKey = "asides";
  std::vector<Aside> out;
  if (pack.find(kKey) == nullptr) return out;
  for (const JsonValue& item : pack.need(kKey, JsonValue::Kind::kArray).items) {
    if (item.kind != JsonValue::Kind::kString) pack.fail(kKey, "an aside is a pattern");
    out.push_back({with_lists(pack, kKey, item.text, lists), item.at});
  }
  return out;
}

Rule read_rule(const JsonValue& value, const std::string& path, const std::string& pack,
               const Lists& lists) {
  JsonObject object(value, path);
  Rule rule;
  rule.at = value.at;
  for (const JsonValue& member : value.members) rule.fields.emplace(member.key, member.at);
  read_effect(object, pack, rule.effect);
  rule.summary = object.string("summary");
  rule.no_twin = object.string("no_twin", "");
  rule.priority = static_cast<int>(object.integer("priority", 0));
  rule.value = read_value(object.need("value", JsonValue::Kind::kObject), path);
  rule.triggers = texts(object, "triggers", lists);
  if (object.find("order")) {
    rule.order =
        static_cast<Order>(object.choice("order", {"trigger-value", "value-trigger", "any"}));
  }
  const std::int64_t gap = object.integer("gap", kDefaultGap);
  if (gap < 0 || gap > kWidestGap) object.fail("gap", "a gap is from 0 to 200");
  rule.gap = static_cast<std::size_t>(gap);
  rule.pattern = with_lists(object, "pattern", object.string("pattern", ""), lists);
  if (object.find("scope")) {
    rule.scope = static_cast<Scope>(object.choice("scope", {"window", "sentence"}));
  }
  rule.not_before = texts(object, "not_before", lists);
  rule.not_after = texts(object, "not_after", lists);
  rule.not_between = texts(object, "not_between", lists);
  rule.needs = texts(object, "needs", lists);
  rule.unless = texts(object, "unless", lists);
  rule.examples = read_examples(object, "examples", false);
  rule.counterexamples = read_examples(object, "counterexamples", true);
  if (rule.triggers.empty() && rule.value.units.empty() && rule.pattern.empty()) {
    object.fail("triggers", "a rule needs triggers, units or a pattern; else it takes every value");
  }
  object.done();
  return rule;
}

}  // namespace

std::vector<std::string> kind_names(const ValueTest& test) {
  std::vector<std::string> out;
  out.reserve(test.kinds.size());
  for (const ValueKind kind : test.kinds) {
    out.emplace_back(kKindNames[static_cast<std::size_t>(kind)]);
  }
  return out;
}

RulePack parse_pack(std::string_view bytes, const std::string& path) {
  const JsonValue root = base::parse_json(bytes, path);
  JsonObject object(root, path);
  RulePack pack;
  pack.hash = base::hash_of(bytes);
  pack.path = path;
  pack.name = object.string("pack");
  pack.version = object.string("version");
  pack.language = object.string("language", "");
  static_cast<void>(object.string("about", ""));
  if (!pack.language.empty()) static_cast<void>(object.choice("language", {"zh", "en"}));
  const Lists lists = read_lists(object);
  pack.asides = read_asides(object, lists);
  std::set<std::string> ids;
  for (const JsonValue& item : object.need("rules", JsonValue::Kind::kArray).items) {
    Rule rule = read_rule(item, pack.path, pack.name, lists);
    if (!ids.insert(rule.effect.rule).second) {
      base::json_fault(pack.path, item.at, "rule \"" + rule.effect.rule + "\" is there twice");
    }
    pack.rules.push_back(std::move(rule));
  }
  object.done();
  return pack;
}

RulePack load_pack(const std::filesystem::path& path) {
  std::ifstream in(path, std::ios::binary);
  const std::string bytes{std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>()};
  if (!in) throw base::RuleError(path.string() + ": error: cannot be read");
  return parse_pack(bytes, path.string());
}

std::vector<RulePack> load_packs(const std::vector<std::filesystem::path>& folders) {
  std::vector<RulePack> packs;
  std::map<std::string, std::string> seen;
  for (const std::filesystem::path& folder : folders) {
    const std::filesystem::path place = folder / "packs";
    if (!std::filesystem::is_directory(place)) continue;
    std::vector<std::filesystem::path> files;
    for (const auto& entry : std::filesystem::directory_iterator(place)) {
      if (entry.path().extension() == ".json") files.push_back(entry.path());
    }
    std::sort(files.begin(), files.end());
    for (const std::filesystem::path& file : files) {
      RulePack pack = load_pack(file);
      const auto [at, added] = seen.emplace(pack.name, pack.path);
      if (!added) {
        base::json_fault(pack.path, {1, 1}, "pack \"" + pack.name + "\" is also in " + at->second);
      }
      packs.push_back(std::move(pack));
    }
  }
  return packs;
}

}  // namespace tally::rule
