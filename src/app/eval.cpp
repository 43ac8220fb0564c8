#include "app/eval.hpp"

#include "app/gold.hpp"
#include "app/listing.hpp"
#include "app/pipeline.hpp"
#include "base/diagnostic.hpp"
#include "reader/reader.hpp"

#include <algorithm>
#include <filesystem>

namespace tally::app {
namespace {

namespace fs = std::filesystem;

struct Pair {
  fs::path gold;
  fs::path document;
};

fs::path text_beside(const fs::path& gold) {
  for (const char* ending : {".txt", ".md", ".html", ".srt", ".vtt"}) {
    fs::path text = gold;
    text.replace_extension(ending);
    if (fs::exists(text)) return text;
  }
  throw base::InputError(gold.string() + ": no text stands beside it; say GOLD=DOCUMENT");
}

std::vector<Pair> pairs_of(const std::vector<std::string>& golds) {
  std::vector<Pair> out;
  for (const std::string& each : golds) {
    if (const auto sign = each.find('='); sign != std::string::npos) {
      out.push_back({each.substr(0, sign), each.substr(sign + 1)});
    } else if (fs::is_directory(each)) {
      std::vector<fs::path> files;
      for (const auto& entry : fs::directory_iterator(each)) {
        if (entry.path().extension() == ".jsonl") files.push_back(entry.path());
      }
      std::ranges::sort(files);
      for (const fs::path& file : files) out.push_back({file, text_beside(file)});
    } else {
      out.push_back({each, text_beside(each)});
    }
  }
  return out;
}

/// 0.947
std::string decimal(int thousandths) { return base::Decimal::of(thousandths, -3).str(); }

void add_rows(const std::string& kind, const std::map<std::string, Counts>& all,
              report::Table& table) {
  for (const auto& [name, counts] : all) {
    const bool agreement = kind == "agreement";
    const bool rule = kind == "rule";
    const auto cell = [](bool shown, int value) {
      return shown ? report::Cell(decimal(value)) : report::Cell();
    };
    table.rows.push_back({kind, name, std::to_string(counts.hit),
                          agreement ? report::Cell() : report::Cell(std::to_string(counts.extra)),
                          rule ? report::Cell() : report::Cell(std::to_string(counts.missed)),
                          cell(!agreement, counts.precision()), cell(!rule, counts.recall()),
                          cell(!agreement && !rule, counts.f1())});
  }
}

report::Table table_of(const Score& score, bool misses) {
  report::Table table;
  table.columns = {{"kind"},         {"name", false, 60}, {"hit", true},    {"extra", true},
                   {"missed", true}, {"precision", true}, {"recall", true}, {"f1", true}};
  add_rows("level", score.levels, table);
  add_rows("agreement", score.agree, table);
  add_rows("metric", score.metrics, table);
  add_rows("rule", score.rules, table);
  if (!misses) return table;
  for (const std::string& miss : score.misses) {
    table.rows.push_back({"fault", miss, {}, {}, {}, {}, {}, {}});
  }
  return table;
}

bool reached(const Score& score, const std::string& level, const std::optional<int>& least) {
  return !least || score.levels.at(level).f1() >= *least;
}

}  // namespace

base::ExitCode eval(const Context& context, const EvalOptions& options,
                    const OutputOptions& output) {
  base::DiagnosticSink sink;
  const EvalRules rules = load_eval_rules(context.rules);
  const Pipeline pipeline(context.rules);
  const reader::Reader reader(context.rules);
  Extractor extractor(pipeline);
  Score total;
  for (const Pair& pair : pairs_of(options.golds)) {
    for (model::Document& document : reader.read_file(pair.document.string(), {}, sink)) {
      const std::vector<model::Claim> claims = extractor.extract(document);
      total += score(load_gold(pair.gold, document), claims, rules);
    }
  }
  if (total.levels.empty()) return base::ExitCode::kInput;
  print(table_of(total, options.misses), output);
  if (sink.errors() != 0) return base::ExitCode::kInput;
  const bool passed = reached(total, "value", options.min_value) &&
                      reached(total, "metric", options.min_metric) &&
                      reached(total, "claim", options.min_claim);
  return passed ? base::ExitCode::kOk : base::ExitCode::kGate;
}

}  // namespace tally::app
