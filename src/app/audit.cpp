#include "app/audit.hpp"

#include "app/audit_settings.hpp"
#include "app/database.hpp"
#include "app/event_pairs.hpp"
#include "app/listing.hpp"
#include "app/metric_hint.hpp"
#include "app/provenance.hpp"
#include "audit/arithmetic.hpp"
#include "audit/judge.hpp"
#include "audit/kin.hpp"
#include "base/log.hpp"
#include "claim/catalogue.hpp"
#include "report/finding_text.hpp"
#include "report/json.hpp"
#include "report/output.hpp"
#include "store/audit_store.hpp"
#include "store/filters.hpp"

#include <algorithm>
#include <numeric>
#include <optional>
#include <ostream>
#include <set>
#include <tuple>
#include <utility>
#include <vector>

namespace tally::app {
namespace {

using model::Finding;
using model::FindingSeverity;

/// What is needed to judge, loaded once.
struct Bench {
  model::Catalogue catalogue;
  audit::Settings settings;
  base::Hash catalogue_hash;
};

struct Found {
  std::vector<Finding> findings;
  store::FactCounts counts;
  std::int64_t passed = 0;
  std::size_t pairs = 0;
};

std::optional<FindingSeverity> severity_of(const std::string& name, std::string_view option) {
  if (name == "never") return std::nullopt;
  const auto severity = model::severity_from(name);
  if (!severity) {
    throw base::UsageError("no severity '" + name + "' for " + std::string(option) +
                           "; use info, warn or error");
  }
  return severity;
}

Found judge_facts(store::Session& session, const Bench& bench, const model::Filter& filter) {
  Found found;
  found.counts = store::facts_to_judge(
      session, store::FactScope::kDiffering, filter,
      [&](const model::FactClaims& fact) {
        const auto metric = bench.catalogue.find(fact.key.metric);
        if (metric == bench.catalogue.end()) return;  // stored under another catalogue
        audit::Judgement judged = audit::judge(fact, metric->second, bench.settings);
        if (judged.findings.empty()) ++found.passed;
        std::move(judged.findings.begin(), judged.findings.end(),
                  std::back_inserter(found.findings));
      },
      bench.settings.thresholds.single_source_appearances);
  return found;
}

/// Facts that may be one though their keys differ.
void judge_kin(store::Session& session, const Bench& bench, const model::Filter& filter,
               std::vector<Finding>& findings) {
  store::KinRules rules{{}, bench.settings.assumable};
  for (const auto& [key, metric] : bench.catalogue) {
    if (metric.names_versions) rules.version_metrics.push_back(key);
  }
  store::kin_to_judge(session, rules, filter, [&](const model::KinFacts& facts) {
    std::ranges::move(audit::judge_kin(facts, bench.catalogue, bench.settings),
                      std::back_inserter(findings));
  });
}

/// Filters on single claims say nothing of sentences; those on documents do.
void check_sentences(store::Session& session, const Bench& bench, const model::Filter& filter,
                     std::vector<Finding>& findings) {
  model::Filter others = filter;
  others.documents.clear();
  if (store::narrows_claims(others)) return;
  std::vector<std::string> weekdays;
  for (const auto& names : bench.settings.ties.weekdays) {
    weekdays.insert(weekdays.end(), names.begin(), names.end());
  }
  store::sentences_to_check(session, weekdays, filter.documents,
                            [&](const model::ToldSentence& sentence) {
                              std::ranges::move(audit::check_sentence(sentence, bench.settings),
                                                std::back_inserter(findings));
                            });
}

/// Of what aligned texts tell: which texts these are was asked before, so that the filters on
/// documents are left out here.
void keep_fitting(store::Session& session, const model::Filter& filter,
                  std::vector<Finding>& findings) {
  model::Filter others = filter;
  others.documents.clear();
  if (!store::narrows_claims(others)) return;
  std::set<base::Hash> claims;
  for (const Finding& finding : findings) {
    for (const model::FindingClaim& part : finding.claims) claims.insert(part.claim.id);
  }
  const std::set<base::Hash> fitting = store::fitting_claims(session, claims, others);
  std::erase_if(findings, [&](const Finding& finding) {
    return std::ranges::none_of(finding.claims, [&](const model::FindingClaim& part) {
      return fitting.contains(part.claim.id);
    });
  });
}

bool any_of(const std::vector<std::string>& wanted, std::string_view value) {
  return wanted.empty() || std::ranges::find(wanted, value) != wanted.end();
}

bool wanted(const Finding& finding, const model::Filter& filter) {
  return any_of(filter.kinds, finding.kind) &&
         any_of(filter.severities, name_of(finding.severity)) &&
         any_of(filter.states, finding.state);
}

/// Errors first; of one severity those of more claims, then by what they say.
void sort_gravest_first(std::vector<Finding>& findings) {
  std::ranges::stable_sort(findings, [](const Finding& a, const Finding& b) {
    const auto rank = [](const Finding& f) {
      return std::tuple(-static_cast<int>(f.severity), f.fact.text.empty(), std::cref(f.kind).get(),
                        std::cref(f.headline).get(), f.id);
    };
    return rank(a) < rank(b);
  });
}

report::AuditSummary summary_of(const Found& found) {
  report::AuditSummary summary;
  summary.facts = found.counts.facts;
  summary.compared = found.counts.compared;
  std::set<base::Hash> disagreeing;
  for (const Finding& finding : found.findings) {
    if (!finding.fact.text.empty()) disagreeing.insert(finding.fact.id);
    if (finding.severity == FindingSeverity::kError) ++summary.errors;
    if (finding.severity == FindingSeverity::kWarn) ++summary.warnings;
    if (finding.severity == FindingSeverity::kInfo) ++summary.notes;
  }
  summary.agreeing = summary.compared - static_cast<std::int64_t>(disagreeing.size());
  summary.pairs = static_cast<std::int64_t>(found.pairs);
  return summary;
}

bool fails(const std::vector<Finding>& findings, const AuditOptions& options) {
  const auto limit = severity_of(options.fail_on, "--fail-on");
  return limit && std::ranges::any_of(findings, [&](const Finding& finding) {
           const bool undecided = finding.state == "open" || finding.state == "stale";
           return undecided && finding.severity >= *limit && wanted(finding, options.filter);
         });
}

/// By a column of the listing, "-" before it for descending.
void sort_by(std::vector<Finding>& findings, std::string_view order) {
  const bool descending = order.starts_with('-');
  const report::Table table = report::finding_table(findings);
  const auto column =
      std::ranges::find(table.columns, descending ? order.substr(1) : order, &report::Column::name);
  if (column == table.columns.end()) {
    throw base::UsageError(
        "no column '" + std::string(order) +
        "' to sort by; there are severity, kind, state, fact, headline and more");
  }
  const auto at = static_cast<std::size_t>(column - table.columns.begin());
  std::vector<std::size_t> index(findings.size());
  std::iota(index.begin(), index.end(), std::size_t{0});
  std::ranges::stable_sort(index, [&](std::size_t x, std::size_t y) {
    const auto& [a, b] = descending ? std::tie(y, x) : std::tie(x, y);
    return table.rows[a][at] < table.rows[b][at];
  });
  std::vector<Finding> sorted;
  sorted.reserve(findings.size());
  for (const std::size_t i : index) sorted.push_back(std::move(findings[i]));
  findings = std::move(sorted);
}

void print_findings(const std::vector<Finding>& findings, const report::AuditSummary& summary,
                    const OutputOptions& options) {
  const report::Format format = format_of(options);
  if (format == report::Format::kCsv || format == report::Format::kMarkdown) {
    OutputOptions sorted = options;
    sorted.sort.clear();
    return print(report::finding_table(findings), sorted);
  }
  report::Output output(options.file);
  if (format == report::Format::kJsonl) {
    for (const Finding& finding : findings) {
      output.stream() << report::finding_json(finding) << '\n';
    }
  } else if (format == report::Format::kJson) {
    report::write_audit_json(findings, summary, output.stream());
    output.stream() << '\n';
  } else {
    report::write_findings(findings, summary, {format, options.colour, options.terminal_width},
                           output.stream());
  }
  output.commit();
}

void save(store::Session& session, const Bench& bench, bool complete, Found& found) {
  store::AuditInfo info;
  info.catalogue = bench.catalogue_hash;
  info.program = TALLY_VERSION;
  info.thresholds = thresholds_json(bench.settings);
  info.complete = complete;
  info.counts = found.counts;
  info.passed = found.passed;
  store::save_audit(session, info, found.findings);
}

void tell_empty(const model::Filter& filter) {
  base::log_info(store::narrows_claims(filter)
                     ? "no fact passes the filters; widen them, or say --allow-empty"
                     : "the database holds no facts to audit; run `tally ingest` first, or say "
                       "--allow-empty");
}

}  // namespace

std::vector<std::string> finding_kinds() {
  const auto names = audit::kind_names();
  return {names.begin(), names.end()};
}

base::ExitCode audit(const Context& context, const AuditOptions& options,
                     const OutputOptions& output) {
  const auto shown_from = severity_of(options.show, "--show");
  severity_of(options.fail_on, "--fail-on");
  hint_at_metrics(context, options.filter);
  const Bench bench{claim::load_catalogue(context.rules), load_audit_settings(context.rules),
                    provenance_of(context.rules).catalogue};
  store::Session session = open_database(context, Access::kWrite);
  Found found = judge_facts(session, bench, options.filter);
  judge_kin(session, bench, options.filter, found.findings);
  check_sentences(session, bench, options.filter, found.findings);
  if (options.pairs) {
    EventPairs pairs =
        judge_event_pairs(session, context.rules, bench.catalogue, bench.settings, options.filter);
    found.pairs = pairs.aligned;
    keep_fitting(session, options.filter, pairs.findings);
    std::ranges::move(pairs.findings, std::back_inserter(found.findings));
  }
  save(session, bench, options.pairs && !store::narrows_claims(options.filter), found);
  const bool failed = fails(found.findings, options);
  report::AuditSummary summary = summary_of(found);
  const std::size_t all = found.findings.size();
  std::erase_if(found.findings, [&](const Finding& finding) {
    const bool grave = !shown_from || finding.severity >= *shown_from;
    return !grave || !wanted(finding, options.filter);
  });
  sort_gravest_first(found.findings);
  if (!output.sort.empty()) sort_by(found.findings, output.sort);
  if (output.limit && found.findings.size() > *output.limit) found.findings.resize(*output.limit);
  summary.left_out = static_cast<std::int64_t>(all - found.findings.size());
  print_findings(found.findings, summary, output);
  if (found.counts.facts == 0 && all == 0 && !options.allow_empty) {
    tell_empty(options.filter);
    return base::ExitCode::kInput;
  }
  return failed ? base::ExitCode::kFindings : base::ExitCode::kOk;
}

}  // namespace tally::app
