#include "app/gold.hpp"
#include "app/gold_pairs.hpp"
#include "app/listing.hpp"
#include "app/pipeline.hpp"
#include "app/rules.hpp"
#include "base/diagnostic.hpp"
#include "reader/reader.hpp"
#include "rule/naive.hpp"

#include <algorithm>
#include <map>
#include <optional>
#include <string>
#include <utility>

namespace tally::app {
namespace {

using report::Cell;

/// How a rule fared over some texts.
struct Fortune {
  std::size_t claims = 0;
  std::size_t holds = 0;
  std::size_t overlaps = 0;
  std::map<std::string, std::size_t> lost_to;
};

class Statistics {
 public:
  explicit Statistics(const Context& context)
      : pipeline_(context.rules),
        reader_(context.rules),
        extractor_(pipeline_),
        matcher_(pipeline_.rules()) {}

  void count_texts(const std::vector<std::string>& paths) {
    for (const reader::Input& input : reader::list_inputs(paths, sink_)) {
      for (model::Document& document : reader_.read_file(input, {}, sink_)) count(document);
    }
  }

  void count_annotated(const std::vector<std::string>& golds, const EvalRules& rules) {
    score_.emplace();
    for (const GoldPair& pair : gold_pairs(golds)) {
      for (model::Document& document : reader_.read_file(pair.document.string(), {}, sink_)) {
        const std::vector<model::Claim> claims = count(document);
        *score_ += score(load_gold(pair.gold, document), claims, rules);
      }
    }
  }

  [[nodiscard]] report::Table table() const {
    report::Table table;
    table.name = "rules";
    table.columns = {{"rule"},
                     {"metric"},
                     {"claims", true, 0, true},
                     {"holds", true, 0, true},
                     {"overlaps", true, 0, true},
                     {"loses_to"}};
    if (score_) {
      table.columns.insert(
          table.columns.end(),
          {{"right", true, 0, true}, {"wrong", true, 0, true}, {"precision", true, 0, true}});
    }
    for (const rule::RulePack& pack : pipeline_.rules().packs()) {
      for (const rule::Rule& rule : pack.rules) table.rows.push_back(row_of(rule));
    }
    return table;
  }

  [[nodiscard]] base::ExitCode code() const {
    return sink_.errors() > 0 ? base::ExitCode::kInput : base::ExitCode::kOk;
  }

 private:
  std::vector<model::Claim> count(model::Document& document) {
    std::vector<model::Claim> claims = extractor_.extract(document);
    for (const model::Passage& passage : document.passages) {
      if (passage.kind == model::PassageKind::kFurniture) continue;
      for (const base::ByteSpan sentence : passage.sentences) {
        count({document.text, sentence, extractor_.mentions()});
      }
    }
    return claims;
  }

  void count(const rule::Sentence& sentence) {
    for (const rule::Contest& contest : matcher_.contests(sentence)) {
      const rule::Rule* winner = contest.rules.front();
      for (const rule::Rule* rule : contest.rules) {
        Fortune& fortune = fortunes_[rule->effect.rule];
        ++fortune.holds;
        fortune.overlaps += contest.rules.size() > 1 ? 1U : 0U;
        if (rule == winner) {
          ++fortune.claims;
        } else {
          ++fortune.lost_to[winner->effect.rule];
        }
      }
    }
  }

  [[nodiscard]] std::vector<Cell> row_of(const rule::Rule& rule) const {
    const auto found = fortunes_.find(rule.effect.rule);
    const Fortune fortune = found == fortunes_.end() ? Fortune() : found->second;
    const auto worst = std::ranges::max_element(
        fortune.lost_to, [](const auto& a, const auto& b) { return a.second < b.second; });
    std::vector<Cell> row = {rule.effect.rule,
                             rule.effect.metric,
                             std::to_string(fortune.claims),
                             std::to_string(fortune.holds),
                             std::to_string(fortune.overlaps),
                             worst == fortune.lost_to.end() ? Cell() : Cell(worst->first)};
    if (!score_) return row;
    const auto judged = score_->rules.find(rule.effect.rule);
    const Counts counts = judged == score_->rules.end() ? Counts() : judged->second;
    row.emplace_back(std::to_string(counts.hit));
    row.emplace_back(std::to_string(counts.extra));
    const bool any = counts.hit + counts.extra > 0;
    row.push_back(any ? Cell(shown_share(counts.precision())) : Cell());
    return row;
  }

  Pipeline pipeline_;
  reader::Reader reader_;
  Extractor extractor_;
  rule::NaiveMatcher matcher_;
  base::DiagnosticSink sink_;
  std::map<std::string, Fortune> fortunes_;
  std::optional<Score> score_;
};

}  // namespace

base::ExitCode rule_statistics(const Context& context, const StatisticsOptions& options,
                               const OutputOptions& output) {
  if (options.paths.empty() && options.golds.empty()) {
    throw base::UsageError("no texts to count in; name files or folders, or annotations by --gold");
  }
  Statistics statistics(context);
  statistics.count_texts(options.paths);
  if (!options.golds.empty()) {
    statistics.count_annotated(options.golds, load_eval_rules(context.rules));
  }
  print(statistics.table(), output);
  return statistics.code();
}

}  // namespace tally::app
