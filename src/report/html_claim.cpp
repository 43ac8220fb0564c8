#include "report/chart.hpp"
#include "report/html_parts.hpp"
#include "report/html_value.hpp"
#include "report/value_text.hpp"

#include <utility>

namespace tally::report {

void set_claim(View& view, const model::Claim& claim, const ReportIndex& index) {
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
  view.set("before", context_text(claim.before, false)).set("quote", claim.quote);
  view.set("after", context_text(claim.after, true));
  const BothTexts hedge = hedge_words(claim);
  const BothTexts amount = amount_words(claim);
  view.set("hedge", markup_of(hedge)).flag("hedged", !hedge.en.empty());
  view.set("amount", markup_of(amount)).flag("valued", !amount.en.empty());
  view.flag("unusual", claim.modality != model::Modality::kActual);
  view.set("modality", label_markup(name_of(claim.modality)));
  const std::string valid = claim.unit == "date" ? "" : days_text(claim.valid);
  view.set("valid", valid).flag("timed", !valid.empty());
}

std::string html_story(const ReportData& report) {
  if (!report.told) return "";
  View view;
  view.set("context", report.told->context);
  for (const StoryStep& step : report.told->steps) {
    View row;
    row.set("step", label_markup(step.step)).set("why", step.why);
    row.set("words", step.words).flag("worded", !step.words.empty());
    view.add("steps", std::move(row));
  }
  return Template("story.mustache").render(view);
}

}  // namespace tally::report
