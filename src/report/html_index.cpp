#include "report/chart.hpp"
#include "report/html_parts.hpp"
#include "report/value_text.hpp"

#include <algorithm>

namespace tally::report {

HtmlIndex::HtmlIndex(const HtmlReport& report) : report_(report) {
  std::size_t number = 0;
  for (const DocumentInfo& document : report.documents) {
    ++number;
    numbers_.try_emplace(document.source.source_key, number);
  }
  for (const model::Finding& finding : report.findings) {
    for (const auto& side : finding.claims) {
      auto& gravest = severities_.try_emplace(side.claim.id, finding.severity).first->second;
      gravest = std::max(gravest, finding.severity);
    }
  }
}

std::size_t HtmlIndex::number_of(const std::string& source_key) const {
  const auto found = numbers_.find(source_key);
  return found == numbers_.end() ? 0 : found->second;
}

std::size_t HtmlIndex::number_of(const model::Claim& claim) const {
  return number_of(claim.source_key);
}

std::string HtmlIndex::title_of(std::size_t number) const {
  if (number == 0) return "";
  const DocumentInfo& document = report_.documents[number - 1];
  return document.title.empty() ? document.source.path : document.title;
}

std::string HtmlIndex::metric_markup(const std::string& metric) const {
  const auto found = report_.metrics.find(metric);
  if (found == report_.metrics.end()) return in_both(metric, metric);
  return in_both(found->second.label_en, found->second.label_zh);
}

std::string HtmlIndex::severity_of(const model::Claim& claim) const {
  const auto found = severities_.find(claim.id);
  return found == severities_.end() ? "" : std::string(name_of(found->second));
}

void set_claim(View& view, const model::Claim& claim, const HtmlIndex& index) {
  const std::size_t number = index.number_of(claim);
  view.flag("listed", number != 0).set("number", number);
  view.set("colour", colour_of(number));
  view.set("title", number == 0 ? claim.document : index.title_of(number));
  view.set("document", claim.document);
  view.flag("placed", claim.line != 0).set("line", claim.line);
  view.set("speaker", claim.speaker).flag("spoken", !claim.speaker.empty());
  const std::string day = days_text(claim.asserted);
  view.set("day", day).flag("dated", !day.empty());
  view.set("lang", claim.language == model::Language::kZh ? "zh" : "en");
  view.set("before", claim.before).set("quote", claim.quote).set("after", claim.after);
  view.set("value", value_text(claim));
  view.flag("unusual", claim.modality != model::Modality::kActual);
  view.set("modality", label_markup(name_of(claim.modality)));
  const std::string valid = days_text(claim.valid);
  view.set("valid", valid).flag("timed", !valid.empty());
}

}  // namespace tally::report
