// The list of findings, gravest first and by kind, and the choices of its filter.
#include "report/html_parts.hpp"

#include <algorithm>
#include <map>
#include <tuple>
#include <vector>

namespace tally::report {
namespace {

using model::Finding;
using model::FindingSeverity;

constexpr std::size_t kAtOnce = 150;  // findings that a browser reads before the page shows

std::vector<const Finding*> sorted(const std::vector<Finding>& findings) {
  std::vector<const Finding*> order;
  order.reserve(findings.size());
  for (const Finding& finding : findings) order.push_back(&finding);
  const auto key = [](const Finding* f) {
    return std::tuple(-static_cast<int>(f->severity), std::string_view(f->kind),
                      std::string_view(f->fact.text), std::string_view(f->headline), f->id);
  };
  std::ranges::sort(order, {}, key);
  return order;
}

bool together(const Finding* a, const Finding* b) {
  return a->severity == b->severity && a->kind == b->kind;
}

/// Opens the section of a kind; notes stay closed where there is graver news.
std::string kind_begin(const Finding& finding, std::size_t count, bool open) {
  View view;
  view.set("word", finding.kind)
      .set("kind", label_markup(finding.kind))
      .set("count", count)
      .flag("open", open);
  view.set("severity", name_of(finding.severity));
  view.set("severity_label", label_markup(name_of(finding.severity)));
  static const Template parsed("kind.mustache");
  return parsed.render(view);
}

std::string list_of(const std::vector<const Finding*>& findings, const ReportIndex& index) {
  static const Template parsed("finding.mustache");
  LongList list(kAtOnce);
  const bool grave = findings.front()->severity != FindingSeverity::kInfo;
  for (auto first = findings.begin(); first != findings.end();) {
    const auto last = std::find_if_not(
        first, findings.end(), [first](const Finding* each) { return together(*first, each); });
    const bool open = !grave || (*first)->severity != FindingSeverity::kInfo;
    list.add_frame(kind_begin(**first, static_cast<std::size_t>(last - first), open));
    for (; first != last; ++first) list.add(parsed.render(finding_view(**first, index)));
    list.add_frame("</details>\n");
  }
  return list.take();
}

/// Choices of a filter, in order of their words; says whether there is a choice at all.
template <typename Of>
void add_choices(View& view, const std::string& name, const std::vector<Finding>& findings, Of of) {
  std::map<std::string, std::size_t> counts;
  for (const Finding& finding : findings) ++counts[of(finding)];
  for (const auto& [word, count] : counts) {
    View choice;
    choice.set("word", word).set("count", count);
    choice.set("en", label_in(word, model::Language::kEn).value_or(word));
    choice.set("zh", label_in(word, model::Language::kZh).value_or(word));
    view.add(name, std::move(choice));
  }
  view.flag("any_" + name, counts.size() > 1);
}

/// Gravest first.
void add_severities(View& view, const std::vector<Finding>& findings) {
  std::size_t choices = 0;
  for (const auto severity :
       {FindingSeverity::kError, FindingSeverity::kWarn, FindingSeverity::kInfo}) {
    if (std::ranges::find(findings, severity, &Finding::severity) == findings.end()) continue;
    View choice;
    choice.set("word", name_of(severity)).set("label", label_markup(name_of(severity)));
    view.add("severities", std::move(choice));
    ++choices;
  }
  view.flag("any_severities", choices > 1);
}

}  // namespace

std::string html_findings(const ReportData& report, const ReportIndex& index) {
  if (report.findings.empty()) return "";
  View view;
  view.set("findings", list_of(sorted(report.findings), index));
  view.set("count", report.findings.size()).flag("several", report.findings.size() > 1);
  add_severities(view, report.findings);
  add_choices(view, "kinds", report.findings, [](const Finding& f) { return f.kind; });
  add_choices(view, "states", report.findings, [](const Finding& f) { return f.state; });
  add_choices(view, "baselines", report.findings, [](const Finding& f) { return f.baseline; });
  for (std::size_t number = 1; number <= report.documents.size(); ++number) {
    View choice;
    choice.set("number", number).set("text", index.title_of(number));
    view.add("choices", std::move(choice));
  }
  view.set("all_en", label_in("all", model::Language::kEn).value_or(""));
  view.set("all_zh", label_in("all", model::Language::kZh).value_or(""));
  view.flag("any_choices", report.documents.size() > 1);
  return Template("findings.mustache").render(view);
}

}  // namespace tally::report
