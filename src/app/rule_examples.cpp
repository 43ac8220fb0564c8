#include "app/rule_examples.hpp"

#include "app/claim_text.hpp"
#include "reader/reader.hpp"

#include <algorithm>
#include <optional>
#include <string>
#include <utility>

namespace tally::app {
namespace {

using Field = std::optional<std::string>;

Field filled(const std::string& text) { return text.empty() ? Field() : Field(text); }
Field amount(const std::optional<base::Decimal>& value) {
  return value ? Field(value->str()) : Field();
}
Field day(const std::optional<model::Day>& value) {
  return value ? Field(model::iso(*value)) : Field();
}

/// A field of the claim as JSON Lines print it; `known` becomes false for a name that is none.
Field field_of(const model::Claim& claim, std::string_view name, bool& known) {
  constexpr std::string_view kQualifiers = "qualifiers.";
  if (name.starts_with(kQualifiers)) {
    const auto at = claim.qualifiers.find(name.substr(kQualifiers.size()));
    return at == claim.qualifiers.end() ? Field() : Field(at->second);
  }
  const std::pair<std::string_view, Field> fields[] = {
      {"subject", filled(claim.subject)},
      {"metric", filled(claim.metric)},
      {"quote", filled(claim.quote)},
      {"speaker", filled(claim.speaker)},
      {"low", amount(claim.low)},
      {"high", amount(claim.high)},
      {"unit", filled(claim.unit)},
      {"hedge", std::string(model::name_of(claim.hedge))},
      {"modality", std::string(model::name_of(claim.modality))},
      {"language", std::string(model::name_of(claim.language))},
      {"date_start", day(claim.date.first)},
      {"date_end", day(claim.date.last)},
      {"valid_start", day(claim.valid.first)},
      {"valid_end", day(claim.valid.last)},
      {"rule", filled(claim.rule)}};
  for (const auto& [field, value] : fields) {
    if (field == name) return value;
  }
  known = false;
  return {};
}

/// The same text, or the same amount.
bool same(const Field& a, const Field& b) {
  if (a == b || !a || !b) return a == b;
  const auto x = base::Decimal::parse(*a);
  const auto y = base::Decimal::parse(*b);
  return x && y && *x == *y;
}

std::string shown(const Field& field) { return field ? "\"" + *field + "\"" : "null"; }

/// The first difference between a claim and what is expected of it; empty: none.
std::string difference(const model::Claim& claim, const rule::ExpectedClaim& expected) {
  for (const auto& [name, want] : expected) {
    bool known = true;
    const Field got = field_of(claim, name, known);
    if (!known) return "no claim has a field \"" + name + "\"";
    if (!same(got, want)) {
      return name + " of \"" + claim.quote + "\" is " + shown(got) + ", not " + shown(want);
    }
  }
  return {};
}

}  // namespace

struct ExampleRunner::Impl {
  Impl(const Context& context, const Pipeline& pipeline)
      : reader(context.rules), extractor(pipeline) {}

  /// The claims that the rule makes of the text.
  std::vector<model::Claim> claims(const rule::Rule& rule, const rule::Example& example) {
    base::DiagnosticSink sink([](const base::Diagnostic&) {});
    reader::Options options;
    options.source_key = "example";
    options.date.first = options.date.last = model::day_from_iso(example.date);
    std::vector<model::Claim> found;
    for (model::Document& document :
         reader.read_bytes({"example.txt", "example"}, example.text, options, sink)) {
      for (model::Claim& claim : extractor.extract(document)) {
        if (claim.rule == rule.effect.rule) found.push_back(std::move(claim));
      }
    }
    return found;
  }

  /// What is wrong with the example; empty: it holds.
  std::string fault(const rule::Rule& rule, const rule::Example& example) {
    const std::vector<model::Claim> found = claims(rule, example);
    if (found.size() != example.claims.size()) {
      std::string quotes;
      for (const model::Claim& claim : found) quotes += (quotes.empty() ? "" : ", ") + claim.quote;
      return "makes " + std::to_string(found.size()) + " claims" +
             (quotes.empty() ? "" : " (" + quotes + ")") + ", not " +
             std::to_string(example.claims.size()) + ", of \"" + example.text + "\"";
    }
    for (std::size_t i = 0; i < found.size(); ++i) {
      const std::string what = difference(found[i], example.claims[i]);
      if (!what.empty()) return what + ", in \"" + example.text + "\"";
    }
    return {};
  }

  reader::Reader reader;
  Extractor extractor;
};

ExampleRunner::ExampleRunner(const Context& context, const Pipeline& pipeline)
    : impl_(std::make_unique<Impl>(context, pipeline)) {}
ExampleRunner::~ExampleRunner() = default;

void ExampleRunner::run(const rule::RulePack& pack, std::vector<base::Diagnostic>& complaints) {
  const auto try_one = [&](const rule::Rule& rule, const rule::Example& example, const char* code) {
    std::string what = impl_->fault(rule, example);
    if (!what.empty() && example.todo) ++count_.todo;
    if (what.empty() != example.todo) return;
    if (example.todo) {
      what = "holds now: \"" + example.text + "\"; take its \"todo\" away";
      code = "todo-passes";
    }
    ++count_.failed;
    complaints.push_back(
        {base::Severity::kError, pack.path, example.at, code, rule.effect.rule + ": " + what});
  };
  for (const rule::Rule& rule : pack.rules) {
    ++count_.rules;
    for (const rule::Example& example : rule.examples) try_one(rule, example, "example-fails");
    for (const rule::Example& example : rule.counterexamples) {
      try_one(rule, example, "counterexample-claims");
    }
    count_.examples += rule.examples.size();
    count_.counterexamples += rule.counterexamples.size();
  }
}

}  // namespace tally::app
