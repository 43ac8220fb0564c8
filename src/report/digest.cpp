#include "report/digest.hpp"

#include "report/value_text.hpp"

#include <algorithm>
#include <functional>
#include <iterator>
#include <set>
#include <tuple>

namespace tally::report {
namespace {

using model::Claim;
using model::Finding;
using model::FindingSeverity;

constexpr std::size_t kMost = 6;   // lines of each list of the worst
constexpr std::size_t kNamed = 4;  // findings that stand for the others

void count(Tally& tally, const Finding& finding) {
  ++(finding.severity == FindingSeverity::kError ? tally.errors : tally.warnings);
  if (!finding.fact.metric.empty()) ++tally.metrics[finding.fact.metric];
  auto& findings = tally.findings;
  const auto place = std::ranges::upper_bound(findings, finding.severity, std::greater(),
                                              [](const Finding* each) { return each->severity; });
  if (findings.size() < kNamed) {
    findings.insert(place, &finding);
  } else if (place != findings.end()) {
    findings.insert(place, &finding);
    findings.pop_back();
  }
}

bool worse(const Tally& a, const Tally& b) {
  return std::pair(a.errors, a.warnings) > std::pair(b.errors, b.warnings);
}

/// The sides that each document takes part on, by its number.
using Sides = std::map<std::size_t, std::set<std::string>>;

Sides sides_of(const Finding& finding, const ReportIndex& index) {
  Sides sides;
  for (const auto& side : finding.claims) sides[index.number_of(side.claim)].insert(side.role);
  return sides;
}

/// Documents on one and the same side do not disagree.
bool opposed(const std::set<std::string>& a, const std::set<std::string>& b) {
  return a.size() > 1 || b.size() > 1 || a != b;
}

std::string about(const Tally& tally) {
  std::string text;
  for (const auto& [metric, times] : tally.metrics) {
    text += (text.empty() ? "" : ", ") + metric + " (" + std::to_string(times) + ")";
  }
  return text;
}

Table totals_table(const ReportData& report, const Digest& digest) {
  Table table;
  table.name = "totals";
  table.columns = {{"what"}, {"count", true, 0, true}};
  const std::pair<const char*, std::size_t> rows[] = {
      {"documents", report.documents.size()}, {"claims", report.claims},
      {"facts", report.facts_total},          {"errors", digest.errors},
      {"warnings", digest.warnings},          {"notes", digest.notes},
      {"new findings", digest.fresh}};
  for (const auto& [what, number] : rows) table.rows.push_back({what, std::to_string(number)});
  return table;
}

Table quarrels_table(const Digest& digest, const ReportIndex& index) {
  Table table;
  table.name = "disagreements";
  table.columns = {{"a"}, {"b"}, {"errors", true, 0, true}, {"warnings", true, 0, true}, {"about"}};
  for (const Quarrel& quarrel : digest.quarrels) {
    table.rows.push_back({index.title_of(quarrel.a), index.title_of(quarrel.b),
                          std::to_string(quarrel.tally.errors),
                          std::to_string(quarrel.tally.warnings), about(quarrel.tally)});
  }
  return table;
}

Table findings_table(const ReportData& report) {
  Table table;
  table.name = "findings";
  table.columns = {{"severity"}, {"kind"}, {"headline"}, {"a"}, {"b"}, {"id"}};
  for (const Finding& finding : report.findings) {
    if (finding.severity == FindingSeverity::kInfo) continue;
    const auto place = [&finding](std::size_t side) -> Cell {
      if (finding.claims.size() <= side) return {};
      const Claim& claim = finding.claims[side].claim;
      return claim.document + ":" + std::to_string(claim.line);
    };
    table.rows.push_back({std::string(name_of(finding.severity)), finding.kind, finding.headline,
                          place(0), place(1), finding.id.hex().substr(0, 8)});
  }
  return table;
}

Cell text_or_none(const std::string& text) { return text.empty() ? Cell() : Cell(text); }

}  // namespace

Digest digest_of(const ReportData& report, const ReportIndex& index) {
  Digest digest;
  std::map<std::pair<std::size_t, std::size_t>, Tally> pairs;
  std::map<std::string, Tally> subjects;
  for (const Finding& finding : report.findings) {
    ++(finding.severity == FindingSeverity::kError  ? digest.errors
       : finding.severity == FindingSeverity::kWarn ? digest.warnings
                                                    : digest.notes);
    if (finding.baseline == "new") ++digest.fresh;
    if (finding.severity == FindingSeverity::kInfo) continue;
    if (!finding.fact.subject.empty()) count(subjects[finding.fact.subject], finding);
    const Sides sides = sides_of(finding, index);
    for (auto one = sides.begin(); one != sides.end(); ++one) {
      count(digest.documents[one->first], finding);
      for (auto two = std::next(one); two != sides.end(); ++two) {
        if (opposed(one->second, two->second)) count(pairs[{one->first, two->first}], finding);
      }
    }
  }
  for (auto& [pair, tally] : pairs) digest.quarrels.push_back({pair.first, pair.second, tally});
  std::ranges::stable_sort(digest.quarrels, worse, &Quarrel::tally);
  digest.quarrels.resize(std::min(digest.quarrels.size(), kMost));
  digest.subjects.assign(subjects.begin(), subjects.end());
  std::ranges::stable_sort(digest.subjects, worse, &std::pair<std::string, Tally>::second);
  digest.subjects.resize(std::min(digest.subjects.size(), kMost));
  return digest;
}

std::vector<Section> digest_sections(const ReportData& report) {
  const ReportIndex index(report);
  const Digest digest = digest_of(report, index);
  return {{"At a glance", totals_table(report, digest)},
          {"Which sources disagree most", quarrels_table(digest, index)},
          {"Findings", findings_table(report)}};
}

Table matrix_table(const ReportData& report) {
  const ReportIndex index(report);
  Table table;
  table.name = "facts";
  table.columns = {{"fact", false, 48}};
  for (const DocumentInfo& document : report.documents) {
    table.columns.push_back({document.source.path, false, 24});
  }
  for (const model::FactClaims& fact : report.facts) {
    if (fact.sources.size() < 2) continue;
    std::vector<Cell> row(table.columns.size());
    row[0] = fact_text(fact.key);
    for (const Claim& claim : fact.claims) {
      const std::size_t number = index.number_of(claim);
      const std::string value = value_text(claim);
      if (number == 0 || value.empty()) continue;
      Cell& cell = row[number];
      if (!cell) {
        cell = value;
      } else if (("; " + *cell + ";").find("; " + value + ";") == std::string::npos) {
        *cell += "; " + value;
      }
    }
    table.rows.push_back(std::move(row));
  }
  return table;
}

Table history_table(const model::FactClaims& fact) {
  Table table;
  table.name = "history";
  table.columns = {{"when"},
                   {"said"},
                   {"value"},
                   {"modality"},
                   {"quote", false, 40},
                   {"speaker"},
                   {"document"},
                   {"line", true, 0, true},
                   {"id"}};
  std::vector<const Claim*> claims;
  claims.reserve(fact.claims.size());
  for (const Claim& claim : fact.claims) claims.push_back(&claim);
  const auto day = [](const Claim* claim) {
    return claim->valid.known()
               ? claim->valid.first.value_or(claim->valid.last.value_or(model::Day()))
               : claim->asserted.first.value_or(model::Day());
  };
  std::ranges::sort(claims, {}, [&day](const Claim* claim) {
    return std::tuple(day(claim), std::string_view(claim->document), claim->span.begin, claim->id);
  });
  for (const Claim* claim : claims) {
    table.rows.push_back({text_or_none(days_text(claim->valid)),
                          text_or_none(days_text(claim->asserted)), value_text(*claim),
                          std::string(name_of(claim->modality)), claim->quote,
                          text_or_none(claim->speaker), claim->document,
                          std::to_string(claim->line), claim->id.hex().substr(0, 8)});
  }
  return table;
}

}  // namespace tally::report
