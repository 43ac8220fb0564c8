// One finding: its heading, a column for each value with the quotes that say so, the reason.
#include "report/html_parts.hpp"
#include "report/html_value.hpp"
#include "report/value_text.hpp"

#include <algorithm>
#include <functional>
#include <set>
#include <tuple>
#include <vector>

namespace tally::report {
namespace {

using model::Claim;
using model::Finding;

/// The claims of a finding that say the same on the same side.
struct Side {
  const Claim* claim = nullptr;  ///< the first of them
  std::string role;
  std::vector<const Claim*> quotes;
};

auto what_is_said(const Claim& claim) {
  return std::tuple(value_words(claim).en, claim.modality, days_text(claim.valid));
}

std::vector<Side> sides_of(const Finding& finding) {
  std::vector<Side> sides;
  for (const auto& each : finding.claims) {
    const auto same = std::ranges::find_if(sides, [&each](const Side& side) {
      return side.role == each.role && what_is_said(*side.claim) == what_is_said(each.claim);
    });
    if (same == sides.end()) {
      sides.push_back({&each.claim, each.role, {&each.claim}});
    } else {
      same->quotes.push_back(&each.claim);
    }
  }
  return sides;
}

/// More than one distinct answer among the sides.
bool differ(const std::vector<Side>& sides, const std::function<std::string(const Claim&)>& of) {
  std::set<std::string> answers;
  for (const Side& side : sides) answers.insert(of(*side.claim));
  return answers.size() > 1;
}

std::string modality_of(const Claim& claim) { return std::string(name_of(claim.modality)); }

/// What the sides do not have in common, so that the eye finds it.
void mark_differences(View& view, const std::vector<Side>& sides, const std::string& kind) {
  view.flag("amount_differs", differ(sides, [](const Claim& c) { return amount_words(c).en; }));
  view.flag("hedge_differs",
            differ(sides, [](const Claim& c) { return std::string(name_of(c.hedge)); }));
  view.flag("modality_differs", differ(sides, modality_of));
  view.flag("time_differs", differ(sides, [](const Claim& c) { return days_text(c.valid); }));
  view.flag("speaker_differs", kind == "speaker_differs");
}

View side_view(const Side& side, bool modality_differs, const ReportIndex& index) {
  View view;
  set_claim(view, *side.claim, index);
  // "Said as a fact" goes without saying, unless another side does not say so.
  if (modality_differs) view.flag("unusual", true);
  for (const Claim* claim : side.quotes) {
    View quote;
    set_claim(quote, *claim, index);
    view.add("quotes", std::move(quote));
  }
  return view;
}

/// Numbers of the documents, as " 1 4 " for the filter.
std::string documents_of(const Finding& finding, const ReportIndex& index) {
  std::set<std::size_t> numbers;
  for (const auto& side : finding.claims) numbers.insert(index.number_of(side.claim));
  std::string text = " ";
  for (const std::size_t number : numbers) text += std::to_string(number) + ' ';
  return text;
}

std::string support_text(const Finding& finding) {
  std::string text;
  for (const int events : finding.support) {
    text += (text.empty() ? "" : " : ") + std::to_string(events);
  }
  return text;
}

std::string cause_in(const Finding& finding, model::Language language) {
  const auto word = [language](const std::string& key) {
    return label_in(key, language).value_or(key);
  };
  std::string text;
  if (!finding.fault.empty()) text = word("fault") + ": " + word(finding.fault);
  if (finding.support.size() < 2) return text;
  text += (text.empty() ? "" : " · ") + word("support") + " " + support_text(finding);
  return text;
}

/// "Likely fault: source · independent sources 1 : 3."
BothTexts cause_of(const Finding& finding) {
  return {cause_in(finding, model::Language::kEn), cause_in(finding, model::Language::kZh)};
}

/// The audit's sentence in English; in Chinese the fact and its values side by side.
std::string heading(const Finding& finding, const ReportIndex& index) {
  if (finding.fact.metric.empty()) return in_both(finding.headline, finding.headline);
  return in_both(finding.headline,
                 index.fact_words(finding.fact).zh + "：" + values_of(finding).zh);
}

}  // namespace

BothTexts values_of(const Finding& finding) {
  BothTexts values;
  std::set<std::string> told;  // sides; what else they say stands below
  for (const Side& side : sides_of(finding)) {
    if (!told.insert(side.role).second) continue;
    BothTexts words = value_words(*side.claim);
    if (words.en.empty()) words = {side.claim->quote, side.claim->quote};
    const std::string between = values.en.empty() ? "" : " ↔ ";
    values.en += between + words.en;
    values.zh += between + words.zh;
  }
  return values;
}

View finding_view(const Finding& finding, const ReportIndex& index) {
  View view;
  view.set("id", finding.id.hex()).set("heading", heading(finding, index));
  view.set("reason", finding.reason).flag("reasoned", !finding.reason.empty());
  view.set("cause", markup_of(cause_of(finding)));
  view.set("next", finding.next).flag("advised", !finding.next.empty());
  view.set("state", finding.state).set("state_label", label_markup(finding.state));
  view.flag("decided", finding.state != "open").set("why_state", finding.state_reason);
  view.set("baseline", finding.baseline);
  view.flag("moved", finding.baseline != "unchanged" && index.has_baseline());
  view.set("baseline_label", label_markup(finding.baseline));
  view.set("documents", documents_of(finding, index));
  view.flag("drawn", index.shows(finding.fact)).set("fact", finding.fact.id.hex());
  const std::vector<Side> sides = sides_of(finding);
  mark_differences(view, sides, finding.kind);
  const bool modality_differs = differ(sides, modality_of);
  for (const Side& side : sides) view.add("sides", side_view(side, modality_differs, index));
  return view;
}

}  // namespace tally::report
