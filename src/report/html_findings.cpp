// Findings, gravest first and by kind; aligned pairs.
#include "report/chart.hpp"
#include "report/html_parts.hpp"
#include "report/value_text.hpp"

#include <algorithm>
#include <functional>
#include <set>
#include <tuple>

namespace tally::report {
namespace {

using model::Claim;
using model::Finding;

/// More than one distinct answer among the claims.
bool differs(const Finding& finding, const std::function<std::string(const Claim&)>& of) {
  std::set<std::string> answers;
  for (const auto& side : finding.claims) answers.insert(of(side.claim));
  return answers.size() > 1;
}

struct Differences {
  explicit Differences(const Finding& finding)
      : value(differs(finding, value_text)),
        speaker(differs(finding, [](const Claim& c) { return c.speaker; })),
        modality(
            differs(finding, [](const Claim& c) { return std::string(name_of(c.modality)); })) {}
  bool value;
  bool speaker;
  bool modality;
};

View side_view(const model::FindingClaim& side, const Differences& differences,
               const ReportIndex& index) {
  View view;
  set_claim(view, side.claim, index);
  view.flag("value_differs", differences.value).flag("speaker_differs", differences.speaker);
  view.flag("modality_differs", differences.modality);
  view.flag("has_value", !value_text(side.claim).empty());
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

View finding_view(const Finding& finding, const ReportIndex& index) {
  View view;
  view.set("id", finding.id.hex()).set("headline", finding.headline);
  view.set("reason", finding.reason).flag("reasoned", !finding.reason.empty());
  view.set("fault", label_markup(finding.fault)).flag("faulty", !finding.fault.empty());
  view.set("next", finding.next).flag("advised", !finding.next.empty());
  view.set("state", finding.state).set("state_label", label_markup(finding.state));
  view.flag("decided", finding.state != "open").set("why_state", finding.state_reason);
  view.set("baseline", finding.baseline).flag("new", finding.baseline == "new");
  view.set("baseline_label", label_markup(finding.baseline));
  view.set("documents", documents_of(finding, index)).set("severity", name_of(finding.severity));
  view.set("severity_label", label_markup(name_of(finding.severity))).set("kind", finding.kind);
  const std::string support = support_text(finding);
  view.set("support", support).flag("supported", !support.empty());
  const Differences differences(finding);
  for (const auto& side : finding.claims) view.add("sides", side_view(side, differences, index));
  return view;
}

std::vector<const Finding*> sorted(const std::vector<Finding>& findings) {
  std::vector<const Finding*> order;
  for (const Finding& finding : findings) order.push_back(&finding);
  const auto key = [](const Finding* f) {
    return std::tuple(-static_cast<int>(f->severity), std::string_view(f->kind),
                      std::string_view(f->fact.text), std::string_view(f->headline), f->id);
  };
  std::ranges::sort(order, {}, key);
  return order;
}

/// Choices of a filter, in order of their words.
template <typename Of>
void add_choices(View& view, const char* name, const std::vector<Finding>& findings, Of of) {
  std::map<std::string, std::size_t> counts;
  for (const Finding& finding : findings) ++counts[of(finding)];
  for (const auto& [word, count] : counts) {
    View choice;
    choice.set("word", word).set("text", plain_label(word)).set("count", count);
    view.add(name, std::move(choice));
  }
}

View pair_view(const model::AlignedPair& pair, const ReportIndex& index) {
  View view;
  view.set("relation", label_markup(pair.relation)).set("reason", pair.reason);
  view.flag("same", pair.relation == "same");
  view.flag("alone", !pair.a || !pair.b);
  for (const auto& [name, claim] : {std::pair("a", &pair.a), std::pair("b", &pair.b)}) {
    View side;
    if (*claim) set_claim(side, **claim, index);
    side.flag("there", claim->has_value());
    view.add(name, std::move(side));
  }
  return view;
}

}  // namespace

std::string html_findings(const ReportData& report, const ReportIndex& index) {
  if (report.findings.empty()) return "";
  const Template finding_template("finding.mustache");
  std::string list;
  std::string_view kind;
  for (const Finding* finding : sorted(report.findings)) {
    if (finding->kind != kind) {
      if (!kind.empty()) list += "</section>\n";
      kind = finding->kind;
      list += "<section class=\"kind\"><h3>" + label_markup(kind) + "</h3>\n";
    }
    list += finding_template.render(finding_view(*finding, index));
  }
  View view;
  view.set("findings", list + "</section>\n").set("count", report.findings.size());
  add_choices(view, "kinds", report.findings, [](const Finding& f) { return f.kind; });
  add_choices(view, "states", report.findings, [](const Finding& f) { return f.state; });
  for (std::size_t number = 1; number <= report.documents.size(); ++number) {
    View choice;
    choice.set("number", number).set("text", index.title_of(number));
    view.add("choices", std::move(choice));
  }
  return Template("findings.mustache").render(view);
}

std::string html_comparisons(const ReportData& report, const ReportIndex& index) {
  std::string text;
  for (const PairList& list : report.comparisons) {
    View view;
    for (const auto& [name, key] : {std::pair("a", &list.a), std::pair("b", &list.b)}) {
      const std::size_t number = index.number_of(*key);
      view.set(std::string(name) + "_number", number);
      view.set(std::string(name) + "_colour", colour_of(number));
      view.set(std::string(name) + "_title", number == 0 ? *key : index.title_of(number));
    }
    std::map<std::string, std::size_t> counts;
    for (const auto& pair : list.pairs) {
      ++counts[pair.relation];
      view.add("pairs", pair_view(pair, index));
    }
    for (const auto& [relation, count] : counts) {
      View item;
      item.set("relation", label_markup(relation)).set("count", count);
      view.add("counts", std::move(item));
    }
    text += Template("pairs.mustache").render(view);
  }
  return text;
}

}  // namespace tally::report
