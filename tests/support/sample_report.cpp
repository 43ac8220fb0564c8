#include "support/sample_report.hpp"

#include <array>
#include <string>

namespace tally::test {
namespace {

using namespace std::chrono_literals;
using base::Decimal;
using model::Claim;
using model::Hedge;

constexpr const char* kHostile =
    "</script><script>document.title='broken'</script><img src=x "
    "onerror=\"document.title='broken'\">"
    "\u202Edesrever\u202C {{title}} [[digest]] & \"'";

const std::array<std::string, 3> kKeys = {"talks/星河访谈.md", "talks/kite-summary.txt",
                                          "https://kite.example/transcript"};

Claim claim(std::size_t document, std::string quote, Decimal low, Hedge hedge, std::uint64_t id) {
  Claim result;
  result.id = {id, document};
  result.source_key = kKeys[document];
  result.document = kKeys[document];
  result.line = static_cast<std::uint32_t>(12 + document);
  result.quote = std::move(quote);
  result.language = document == 0 ? model::Language::kZh : model::Language::kEn;
  result.before = document == 0 ? "他说，新模型一共有 " : "the new model, she said, has ";
  result.after = document == 0 ? " 参数，比上一代多" : " in all, more than the last";
  result.speaker = document == 0 ? "林致远" : "Mara Voss";
  result.subject = "Kite";
  result.metric = "parameter_count";
  result.unit = "parameters";
  result.low = low;
  result.high = hedge == Hedge::kOver ? std::nullopt : std::optional(low);
  if (hedge == Hedge::kNearly) result.low.reset();
  result.hedge = hedge;
  const model::Day day = 2025y / std::chrono::month(2 + 2 * static_cast<unsigned>(document)) / 14;
  result.asserted = {day, day};
  return result;
}

std::vector<Claim> sides(std::uint64_t id) {
  return {claim(0, "3 万亿", Decimal(3'000'000'000'000), Hedge::kExact, id),
          claim(1, "over 300 billion", Decimal(300'000'000'000), Hedge::kOver, id),
          claim(2, "nearly 3 trillion", Decimal(3'000'000'000'000), Hedge::kNearly, id)};
}

model::FactKey key_of(const std::string& subject, const std::string& metric) {
  model::FactKey key;
  key.subject = subject;
  key.metric = metric;
  key.qualifiers = {{"variant", "total"}};
  key.text = subject + " · " + metric + " · variant=total";
  key.id = base::hash_of(key.text);
  return key;
}

model::Finding finding(std::size_t number) {
  static constexpr std::array kKinds = {"magnitude_slip", "conflict", "tension", "hedge_differs"};
  static constexpr std::array kSeverities = {
      model::FindingSeverity::kError, model::FindingSeverity::kError, model::FindingSeverity::kWarn,
      model::FindingSeverity::kInfo};
  model::Finding result;
  result.id = {number, 7};
  result.kind = kKinds[number % kKinds.size()];
  result.severity = kSeverities[number % kSeverities.size()];
  result.fact = key_of("Kite", "parameter_count");
  result.baseline = number % 3 == 0 ? "new" : "unchanged";
  result.state = number % 5 == 0 ? "accepted" : "open";
  result.state_reason = number % 5 == 0 ? "both are right" : "";
  result.headline =
      "Kite, parameter_count: 3 万亿 and over 300 billion, number " + std::to_string(number);
  result.reason = "the same digits, ten times apart";
  result.fault = "translation";
  result.next = "look at both places";
  result.support = {1, 1};
  auto claims = sides(number);
  result.claims = {{claims[0], "a"}, {claims[1], "b"}};
  return result;
}

model::FactClaims fact(const std::string& metric, bool dates) {
  model::FactClaims result;
  result.key = key_of("Kite", metric);
  result.claims = sides(dates ? 900'001 : 1);
  for (const std::string& key : kKeys) {
    model::SourceInfo source;
    source.source_key = key;
    result.sources.push_back(source);
  }
  if (!dates) return result;
  unsigned month = 5;
  for (Claim& each : result.claims) {
    each.unit = "date";
    each.metric = metric;
    each.quote = "in month " + std::to_string(month);
    each.low.reset();
    each.high.reset();
    const auto first = 2025y / std::chrono::month(month) / 1;
    each.date = {first, first.year() / first.month() / 28};
    each.modality = model::Modality::kPlanned;
    month += 3;
  }
  return result;
}

void poison(Claim& claim) {
  claim.quote += kHostile;
  claim.before += kHostile;
  claim.speaker += kHostile;
  claim.subject += kHostile;
}

void poison(report::ReportData& report) {
  for (auto& document : report.documents) document.title += kHostile;
  for (auto& each : report.findings) {
    each.headline += kHostile;
    each.reason += kHostile;
    for (auto& side : each.claims) poison(side.claim);
  }
  for (auto& each : report.facts) {
    each.key.text += kHostile;
    each.key.subject += kHostile;
    for (auto& claim : each.claims) poison(claim);
  }
}

}  // namespace

report::ReportData sample_report(std::size_t findings, bool hostile) {
  report::ReportData report;
  report.today = 2026y / 1 / 1;
  report.version = "0";
  report.claims = 6;
  report.facts_total = 2;
  static constexpr std::array kTitles = {"星河访谈实录", "Kite in five minutes", ""};
  for (std::size_t i = 0; i < kKeys.size(); ++i) {
    report::DocumentInfo document;
    document.source.source_key = kKeys[i];
    document.source.path = kKeys[i];
    document.source.kind = i == 1 ? "summary" : "interview";
    document.source.language = i == 0 ? model::Language::kZh : model::Language::kEn;
    document.title = kTitles[i];
    document.claims = 2;
    report.documents.push_back(std::move(document));
  }
  report.facts = {fact("parameter_count", false), fact("release_date", true)};
  for (std::size_t i = 0; i < findings; ++i) report.findings.push_back(finding(i));
  auto claims = sides(1);
  report.comparisons = {{kKeys[0],
                         kKeys[1],
                         {{"magnitude_slip", claims[0], claims[1], "ten times apart"},
                          {"same", claims[0], claims[0], ""},
                          {"only_b", {}, claims[1], "no counterpart"}}}};
  model::Metric metric;
  metric.label_en = "parameters";
  metric.label_zh = "参数量";
  report.metrics["parameter_count"] = metric;
  if (hostile) poison(report);
  return report;
}

}  // namespace tally::test
