#include "rule/lint.hpp"

#include "base/ascii.hpp"
#include "base/utf8.hpp"
#include "rule/placeholders.hpp"
#include "rule/rule_index.hpp"

#include <re2/re2.h>

#include <algorithm>
#include <iterator>
#include <map>
#include <set>
#include <string>

namespace tally::rule {
namespace {

/// Instructions of RE2; about four free gaps of twenty characters. Beyond, the distance belongs
/// into "gap", which costs nothing.
constexpr int kDearestPattern = 1000;
constexpr std::size_t kFewestExamples = 2;

/// Complaints about one rule.
class Complaints {
 public:
  Complaints(const RulePack& pack, const Rule& rule, std::vector<base::Diagnostic>& out)
      : pack_(pack), rule_(rule), out_(out) {}

  void error(std::string_view field, const char* code, const std::string& what) {
    add(base::Severity::kError, field, code, what);
  }
  void warn(std::string_view field, const char* code, const std::string& what) {
    add(base::Severity::kWarning, field, code, what);
  }

 private:
  void add(base::Severity severity, std::string_view field, const char* code,
           const std::string& what) {
    base::Diagnostic diagnostic;
    diagnostic.severity = severity;
    diagnostic.path = pack_.path;
    diagnostic.at = rule_.place(field);
    diagnostic.code = code;
    diagnostic.message = rule_.effect.rule + ": " + what;
    out_.push_back(std::move(diagnostic));
  }

  const RulePack& pack_;
  const Rule& rule_;
  std::vector<base::Diagnostic>& out_;
};

void check_names(const Rule& rule, const Vocabulary& known, Complaints& complaints) {
  if (!known.metrics.contains(rule.effect.metric)) {
    complaints.error(
        "metric", "unknown-metric",
        "no metric \"" + rule.effect.metric + "\" in the catalogue; add it to metrics.json");
  }
  for (const std::string& unit : rule.value.units) {
    if (unit != "count" && unit != "bare" && !known.units.contains(unit)) {
      complaints.error("value", "unknown-unit", "no unit \"" + unit + "\"; add it to units.json");
    }
  }
  for (const std::string& unit : rule.value.per) {
    if (!known.units.contains(unit)) {
      complaints.error("value", "unknown-unit", "no unit \"" + unit + "\"; add it to units.json");
    }
  }
  if (!rule.effect.unit.empty() && !known.units.contains(rule.effect.unit)) {
    complaints.error("unit", "unknown-unit",
                     "no unit \"" + rule.effect.unit + "\"; add it to units.json");
  }
  for (const std::string& type : rule.effect.subject.types) {
    if (!known.entity_types.contains(type)) {
      complaints.error("subject", "unknown-type", "no entity has the type \"" + type + "\"");
    }
  }
  const std::string& subject = rule.effect.subject.name;
  if (!subject.empty() && !known.entities.contains(subject)) {
    complaints.error("subject", "unknown-entity",
                     "no entity \"" + subject + "\"; add it to entities/");
  }
}

void check_placeholders(const Rule& rule, const Vocabulary& known, Complaints& complaints) {
  for (const auto& [field, text] : literals_of(rule)) {
    for (const std::string& word : types_in(text)) {
      if (!known.entity_types.contains(word)) {
        complaints.error(field, "unknown-placeholder",
                         "{" + word + "} is neither a kind of value nor a type of entity");
      }
    }
    if (field != "pattern" && text.find("{value}") != std::string_view::npos) {
      complaints.error(field, "misplaced-value", "{value} may stand in a pattern only");
    }
  }
}

std::size_t count(std::string_view text, std::string_view part) {
  std::size_t found = 0;
  for (std::size_t at = text.find(part); at != std::string_view::npos; at = text.find(part, at + 1))
    ++found;
  return found;
}

void check_pattern(const CompiledRule& compiled, Complaints& complaints) {
  const Rule& rule = *compiled.rule;
  if (rule.pattern.empty()) return;
  std::string error;
  const std::unique_ptr<re2::RE2> pattern = make_pattern(compiled.regex, error);
  if (!pattern) {
    complaints.error("pattern", "bad-pattern", "the pattern is no RE2: " + error);
    return;
  }
  if (count(rule.pattern, "{value}") != 1) {
    complaints.error("pattern", "no-value", "the pattern must hold {value} exactly once");
    return;
  }
  if (pattern->NumberOfCapturingGroups() != static_cast<int>(compiled.captures.size())) {
    complaints.error("pattern", "own-group", "group with (?:…); names are caught by {type as key}");
  }
  const int cost = pattern->ProgramSize() + std::max(0, pattern->ReverseProgramSize());
  if (cost > 2 * kDearestPattern) {
    complaints.error("pattern", "dear-pattern",
                     "the pattern costs too much (" + std::to_string(cost / 2) + " of " +
                         std::to_string(kDearestPattern) + " steps); say distances with \"gap\"");
  }
  std::string value;
  base::append_utf8(value, kValueSymbol);
  const auto fits = [&](const std::string& text) { return re2::RE2::FullMatch(text, *pattern); };
  if (fits("#" + value) && fits(value + "#") && fits("~ #" + value + "# ~")) {
    complaints.error("pattern", "empty-pattern", "the pattern fits any text; leave it out");
  }
}

std::string without_numbers(std::string_view text) {
  std::string out;
  const auto kept = [](char c) { return !base::is_digit(c) && c != '.' && c != ',' && c != ' '; };
  std::ranges::copy_if(text, std::back_inserter(out), kept);
  return out;
}

/// An example that differs from another in its numbers alone shows nothing more.
void check_examples(const Rule& rule, Complaints& complaints) {
  const auto check = [&](const std::vector<Example>& list, const char* field) {
    std::set<std::string> different;
    for (const Example& example : list) different.insert(without_numbers(example.text));
    if (different.size() >= kFewestExamples) return;
    complaints.error(field, "few-examples",
                     "two or more " + std::string(field) +
                         " that differ in more than their numbers are needed; there are " +
                         std::to_string(different.size()));
  };
  check(rule.examples, "examples");
  check(rule.counterexamples, "counterexamples");
}

void check_idle(const Rule& rule, Complaints& complaints) {
  if (rule.triggers.empty()) {
    for (const char* field : {"gap", "order", "not_between"}) {
      if (rule.fields.contains(field)) {
        complaints.warn(field, "idle-field",
                        "\"" + std::string(field) + "\" does nothing without triggers");
      }
    }
  }
  std::set<std::string_view> seen;
  for (const std::string& trigger : rule.triggers) {
    if (!seen.insert(trigger).second) {
      complaints.warn("triggers", "twice", "trigger \"" + trigger + "\" is there twice");
    }
  }
}

/// What two rules must differ in, lest the one with the greater id never wins.
std::string conditions_of(const RulePack& pack, const Rule& rule) {
  std::string out = pack.language + "/" + std::to_string(rule.priority) + "/" +
                    std::to_string(static_cast<int>(rule.order));
  for (const ValueKind kind : rule.value.kinds) out += "k" + std::to_string(static_cast<int>(kind));
  for (const auto* list : {&rule.value.units, &rule.value.nouns, &rule.value.per, &rule.triggers}) {
    out += "\n";
    for (const std::string& item : *list) out += item + "\t";
  }
  for (const auto& bound : {rule.value.min, rule.value.max})
    out += "\n" + (bound ? bound->str() : "");
  return out;
}

bool unguarded(const Rule& rule) {
  return rule.pattern.empty() && rule.not_before.empty() && rule.not_after.empty() &&
         rule.not_between.empty() && rule.needs.empty() && rule.unless.empty();
}

void check_shadows(const RulePack& pack, const Rule& rule,
                   std::map<std::string, const Rule*>& unguarded_rules, Complaints& complaints) {
  const auto [at, added] = unguarded_rules.try_emplace(conditions_of(pack, rule), &rule);
  if (!added && unguarded(rule) && unguarded(*at->second)) {
    complaints.warn("triggers", "shadowed",
                    "asks for the same as " + at->second->effect.rule + "; one of them never wins");
  }
}

/// "time.zh" for "time.en" and the other way round; empty for a pack of no language or name.
std::string twin_of(const RulePack& pack) {
  const std::string ending = "." + pack.language;
  if (pack.language.empty() || !pack.name.ends_with(ending)) return {};
  const std::string other = pack.language == "zh" ? ".en" : ".zh";
  return pack.name.substr(0, pack.name.size() - ending.size()) + other;
}

/// A rule for one language has its twin of the same id in the other, or a reason why not.
void check_twin(const std::vector<RulePack>& packs, const RulePack& pack, const Rule& rule,
                Complaints& complaints) {
  const std::string name = twin_of(pack);
  const auto twin = std::ranges::find(packs, name, &RulePack::name);
  if (name.empty() || twin == packs.end()) return;
  const std::string id = name + rule.effect.rule.substr(pack.name.size());
  const bool there =
      std::ranges::any_of(twin->rules, [&](const Rule& other) { return other.effect.rule == id; });
  if (!there && rule.no_twin.empty()) {
    complaints.error("id", "no-twin",
                     "there is no " + id + "; write it, or say in \"no_twin\" why there is none");
  } else if (there && !rule.no_twin.empty()) {
    complaints.error("no_twin", "has-twin", "there is a " + id + "; take \"no_twin\" out");
  }
}

}  // namespace

std::vector<base::Diagnostic> lint(const RuleSet& rules, const Vocabulary& known) {
  std::vector<base::Diagnostic> out;
  std::map<std::string, const Rule*> seen;
  std::size_t index = 0;
  for (const RulePack& pack : rules.packs()) {
    for (const Rule& rule : pack.rules) {
      Complaints complaints(pack, rule, out);
      check_names(rule, known, complaints);
      check_placeholders(rule, known, complaints);
      check_pattern(rules.impl().rules[index++], complaints);
      check_examples(rule, complaints);
      check_idle(rule, complaints);
      check_twin(rules.packs(), pack, rule, complaints);
      check_shadows(pack, rule, seen, complaints);
    }
  }
  return out;
}

}  // namespace tally::rule
