#include "report/chart.hpp"
#include "report/html_parts.hpp"
#include "report/value_text.hpp"

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
  view.set("before", claim.before).set("quote", claim.quote).set("after", claim.after);
  view.set("value", value_text(claim));
  view.flag("unusual", claim.modality != model::Modality::kActual);
  view.set("modality", label_markup(name_of(claim.modality)));
  const std::string valid = days_text(claim.valid);
  view.set("valid", valid).flag("timed", !valid.empty());
}

}  // namespace tally::report
