#include "app/rules.hpp"

#include "app/listing.hpp"
#include "app/pipeline.hpp"
#include "app/rule_examples.hpp"
#include "base/diagnostic.hpp"
#include "base/spelling.hpp"
#include "reader/reader.hpp"
#include "recogniser/names.hpp"
#include "recogniser/recogniser.hpp"
#include "rule/lint.hpp"
#include "rule/naive.hpp"

#include <algorithm>
#include <optional>
#include <span>
#include <utility>

namespace tally::app {
namespace {

using report::Cell;
namespace fs = std::filesystem;

std::string joined(const std::vector<std::string>& words) {
  std::string out;
  for (const std::string& word : words) out += (out.empty() ? "" : ", ") + word;
  return out;
}

rule::Vocabulary vocabulary_of(const Pipeline& pipeline) {
  rule::Vocabulary known;
  for (const auto& [key, metric] : pipeline.catalogue()) {
    known.metrics.insert(key);
    known.units.insert(metric.unit);
  }
  for (const auto& [name, entity] : pipeline.recogniser().names().entities()) {
    known.entities.insert(name);
    known.entity_types.insert(entity.type);
  }
  for (const rule::RulePack& pack : pipeline.rules().packs()) {
    for (const rule::Rule& rule : pack.rules) {
      std::vector<std::string> used = rule.value.units;
      used.push_back(rule.effect.unit);
      for (const std::string& unit : used) {
        if (pipeline.recogniser().unit(unit)) known.units.insert(unit);
      }
    }
  }
  return known;
}

/// Whether a pack is one of `places` or of one of these folders; in all cases where there are none.
bool lies_in(const std::string& path, const std::vector<fs::path>& places) {
  const auto holds = [&](const fs::path& place) {
    std::error_code none;
    const fs::path folder = fs::path(path).parent_path().parent_path();
    return fs::equivalent(folder, place, none) || fs::equivalent(path, place, none);
  };
  return places.empty() || std::ranges::any_of(places, holds);
}

/// The rule folder that a folder or a single pack, packs/NAME.json, is of.
fs::path folder_of(const fs::path& place) {
  if (fs::is_directory(place) && holds_rules(place)) return place;
  if (!fs::is_regular_file(place)) {
    throw base::UsageError("'" + place.string() + "' is neither a rule folder nor a pack");
  }
  const fs::path packs = fs::absolute(place).parent_path();
  if (packs.filename() != "packs") {
    throw base::UsageError("'" + place.string() + "' is no pack: it lies in no folder 'packs'");
  }
  return packs.parent_path();
}

/// A sentence, with what is recognised in it.
struct Reading {
  [[nodiscard]] rule::Sentence sentence() const { return {text, span, mentions}; }

  std::string_view text;  ///< the whole text
  base::ByteSpan span;
  std::span<const model::Mention> mentions;
};

/// The sentences of a text as an extraction reads them, names of the text alone and amounts that
/// leave their currency out included. Views into `document` and `mentions`.
std::vector<Reading> sentences_of(const model::Document& document,
                                  std::span<const model::Mention> mentions) {
  std::vector<Reading> out;
  std::size_t next = 0;
  for (const model::Passage& passage : document.passages) {
    for (const base::ByteSpan sentence : passage.sentences) {
      while (next < mentions.size() && mentions[next].span.begin < sentence.begin) ++next;
      const std::size_t first = next;
      while (next < mentions.size() && mentions[next].span.begin < sentence.end) ++next;
      out.push_back({document.text, sentence, mentions.subspan(first, next - first)});
    }
  }
  return out;
}

std::string bound(const std::optional<base::Decimal>& value) { return value ? value->str() : "…"; }

/// "超过 280 (count, 280 to …, over)".
std::string described(const Reading& reading, const model::Mention& mention) {
  std::string out(reading.text.substr(mention.span.begin, mention.span.size()));
  out += " (" + std::string(model::name_of(mention.kind));
  const model::Quantity& quantity = mention.quantity;
  if (quantity.low || quantity.high) {
    out += ", " + bound(quantity.low) + " to " + bound(quantity.high) + ", " +
           std::string(model::name_of(quantity.hedge));
  }
  if (quantity.unit) out += ", " + quantity.unit->key;
  return out + ")";
}

/// What a rule asks of the value: "units parameters, count; nouns model; at least 10".
std::string asked(const rule::Rule& rule) {
  const rule::ValueTest& value = rule.value;
  std::string out;
  const auto add = [&](const std::string& part) { out += (out.empty() ? "" : "; ") + part; };
  add(joined(rule::kind_names(value)));
  if (!value.units.empty()) add("units " + joined(value.units));
  if (!value.nouns.empty()) add("nouns " + joined(value.nouns));
  if (!value.per.empty()) add("per " + joined(value.per));
  if (value.min) add("at least " + value.min->str());
  if (value.max) add("at most " + value.max->str());
  return out;
}

std::string told(const Reading& reading, const rule::Attempt& attempt) {
  std::string out = "  ";
  if (!attempt.trigger.empty()) {
    out += "\"" + std::string(reading.text.substr(attempt.trigger.begin, attempt.trigger.size())) +
           "\", " + std::to_string(attempt.gap) + " away: ";
  }
  out += rule::meaning_of(attempt.verdict);
  if (!attempt.guard.empty()) out += ": \"" + attempt.guard + "\"";
  if (attempt.rule != nullptr && attempt.verdict == rule::Verdict::kGap) {
    out += ": " + std::to_string(attempt.rule->gap) + " is the most";
  }
  if (attempt.rule != nullptr && attempt.verdict == rule::Verdict::kValue) {
    out += "; the rule asks for " + asked(*attempt.rule);
  }
  if (attempt.winner != nullptr && !attempt.edge.empty()) {
    out += ", but " + attempt.winner->effect.rule + " goes before it: " + std::string(attempt.edge);
  }
  return out + "\n";
}

/// What the rule makes of each value of the sentence.
std::string attempts_of(rule::NaiveMatcher& matcher, const Reading& reading,
                        const std::string& id) {
  std::string out;
  std::optional<std::size_t> last;
  for (const rule::Attempt& attempt : matcher.explain(reading.sentence(), id)) {
    if (last != attempt.mention) {
      out += "value    " + described(reading, reading.mentions[attempt.mention]) + ", claimed by " +
             (attempt.winner ? attempt.winner->effect.rule : "no rule") + "\n";
    }
    out += told(reading, attempt);
    last = attempt.mention;
  }
  return out;
}

/// The rule, or a usage error that names the nearest of the same pack.
const rule::Rule& rule_named(const rule::RuleSet& rules, const std::string& id) {
  if (const rule::Rule* rule = rules.find(id)) return *rule;
  std::vector<std::string> ids;
  for (const rule::RulePack& pack : rules.packs()) {
    for (const rule::Rule& rule : pack.rules) ids.push_back(rule.effect.rule);
  }
  const std::string near = base::nearest(id, ids);
  throw base::UsageError("no rule '" + id + "'; " +
                         (near.empty() ? "" : "did you mean '" + near + "'? ") +
                         "'tally rules list' shows all, as pack/id");
}

}  // namespace

base::ExitCode list_rules(const Context& context, const OutputOptions& output) {
  const std::vector<rule::RulePack> packs = rule::load_packs(context.rules);
  report::Table table;
  table.name = "rules";
  table.columns = {{"rule"},
                   {"metric"},
                   {"language"},
                   {"triggers", false, 40},
                   {"examples", true, 0, true},
                   {"summary", false, 60}};
  for (const rule::RulePack& pack : packs) {
    for (const rule::Rule& rule : pack.rules) {
      table.rows.push_back({rule.effect.rule, rule.effect.metric,
                            pack.language.empty() ? Cell() : Cell(pack.language),
                            rule.triggers.empty() ? Cell() : Cell(joined(rule.triggers)),
                            std::to_string(rule.examples.size() + rule.counterexamples.size()),
                            rule.summary});
    }
  }
  print(std::move(table), output);
  return base::ExitCode::kOk;
}

base::ExitCode check_rules(const Context& context, const std::vector<fs::path>& places,
                           const OutputOptions& output) {
  Context wider = context;
  for (const fs::path& place : places) {
    const fs::path folder = folder_of(place);
    const auto same = [&](const fs::path& other) { return fs::equivalent(other, folder); };
    if (std::ranges::none_of(wider.rules, same)) wider.rules.insert(wider.rules.begin(), folder);
  }
  const Pipeline pipeline(wider.rules);
  std::vector<base::Diagnostic> complaints = rule::lint(pipeline.rules(), vocabulary_of(pipeline));
  ExampleRunner runner(wider, pipeline);
  for (const rule::RulePack& pack : pipeline.rules().packs()) {
    if (lies_in(pack.path, places)) runner.run(pack, complaints);
  }
  base::DiagnosticSink sink;
  for (const base::Diagnostic& complaint : complaints) {
    if (lies_in(complaint.path, places)) sink.add(complaint);
  }
  const ExampleCount& count = runner.count();
  print("rules: " + std::to_string(count.rules) + ", examples: " + std::to_string(count.examples) +
            ", counterexamples: " + std::to_string(count.counterexamples) + ", known misses: " +
            std::to_string(count.todo) + "; errors: " + std::to_string(sink.errors()) +
            ", warnings: " + std::to_string(sink.warnings()) + "\n",
        output);
  if (sink.errors() > count.failed) return base::ExitCode::kRules;
  return count.failed > 0 ? base::ExitCode::kGate : base::ExitCode::kOk;
}

base::ExitCode explain_rule(const Context& context, const std::string& id, const std::string& text,
                            const OutputOptions& output) {
  const Pipeline pipeline(context.rules);
  const rule::Rule& rule = rule_named(pipeline.rules(), id);
  reader::Options options;
  options.source_key = "text";
  base::DiagnosticSink sink([](const base::Diagnostic&) {});
  const reader::Reader reader(context.rules);
  Extractor extractor(pipeline);
  rule::NaiveMatcher matcher(pipeline.rules());
  std::string out = "rule     " + id + ": " + rule.summary + "\n";
  bool any = false;
  for (model::Document& document : reader.read_bytes({"text.txt", "text"}, text, options, sink)) {
    static_cast<void>(extractor.extract(document));
    for (const Reading& reading : sentences_of(document, extractor.mentions())) {
      out += "symbols  " + rule::spelled_symbols(pipeline.rules(), reading.sentence()) + "\n";
      const std::string attempts = attempts_of(matcher, reading, id);
      any = any || !attempts.empty();
      out += attempts;
    }
  }
  if (!any) out += "no value is recognised in the text\n";
  print(out, output);
  return base::ExitCode::kOk;
}

}  // namespace tally::app
