#include "report/report_index.hpp"

#include <algorithm>

namespace tally::report {

ReportIndex::ReportIndex(const ReportData& report) : report_(report) {
  std::size_t number = 0;
  for (const DocumentInfo& document : report.documents) {
    ++number;
    numbers_.try_emplace(document.source.source_key, number);
  }
  for (const model::FactClaims& fact : report.facts) shown_.insert(fact.key.id);
  for (const model::Finding& finding : report.findings) {
    has_baseline_ = has_baseline_ || finding.baseline != "new";
    for (const auto& side : finding.claims) {
      auto& gravest = severities_.try_emplace(side.claim.id, finding.severity).first->second;
      gravest = std::max(gravest, finding.severity);
    }
  }
}

std::size_t ReportIndex::number_of(const std::string& source_key) const {
  const auto found = numbers_.find(source_key);
  return found == numbers_.end() ? 0 : found->second;
}

std::size_t ReportIndex::number_of(const model::Claim& claim) const {
  return number_of(claim.source_key);
}

std::string ReportIndex::title_of(std::size_t number) const {
  if (number == 0) return "";
  const DocumentInfo& document = report_.documents[number - 1];
  if (!document.title.empty()) return document.title;
  const std::string& path = document.source.path;
  const auto slash = path.find_last_of('/');
  return slash == std::string::npos || slash + 1 == path.size() ? path : path.substr(slash + 1);
}

BothTexts ReportIndex::metric_words(const std::string& metric) const {
  const auto found = report_.metrics.find(metric);
  if (found == report_.metrics.end()) return {metric, metric};
  return {found->second.label_en, found->second.label_zh};
}

std::vector<std::pair<std::string, std::string>> ReportIndex::telling_qualifiers(
    const model::FactKey& fact) const {
  std::map<std::string, std::string> defaults;
  const auto found = report_.metrics.find(fact.metric);
  if (found != report_.metrics.end()) {
    for (const auto& each : found->second.key_qualifiers) {
      defaults[each.name] = each.default_value;
    }
  }
  std::vector<std::pair<std::string, std::string>> telling;
  for (const auto& [name, value] : fact.qualifiers) {
    const auto usual = defaults.find(name);
    if (value.empty() || (usual != defaults.end() && usual->second == value)) continue;
    telling.emplace_back(name, value);
  }
  return telling;
}

BothTexts ReportIndex::fact_words(const model::FactKey& fact) const {
  const BothTexts metric = metric_words(fact.metric);
  BothTexts words{fact.subject + " · " + metric.en, fact.subject + " · " + metric.zh};
  std::string values;
  for (const auto& [name, value] : telling_qualifiers(fact)) {
    values += (values.empty() ? "" : ", ") + value;
  }
  if (values.empty()) return words;
  return {words.en + " (" + values + ")", words.zh + "（" + values + "）"};
}

std::string ReportIndex::severity_of(const model::Claim& claim) const {
  const auto found = severities_.find(claim.id);
  return found == severities_.end() ? "" : std::string(name_of(found->second));
}

}  // namespace tally::report
