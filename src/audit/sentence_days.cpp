#include "audit/sentence_days.hpp"

#include "audit/telling.hpp"
#include "audit/times.hpp"
#include "audit/wording.hpp"
#include "audit/words.hpp"

#include <algorithm>
#include <chrono>
#include <optional>
#include <string>

namespace tally::audit {
namespace {

using base::Decimal;
using model::Claim;
using model::Day;

/// Birthdays from the day of birth to `day`.
int birthdays(Day born, Day day) {
  const int years = int{day.year()} - int{born.year()};
  const bool before =
      day.month() < born.month() || (day.month() == born.month() && day.day() < born.day());
  return years - (before ? 1 : 0);
}

bool of_birth(const SentenceView& view, std::size_t i) {
  const Claim& claim = *view.sides()[i].claim;
  const TieWords& ties = view.settings().ties;
  return claim.unit == "date" && claim.date.first && claim.date.last && !claim.date_yearless &&
         (has_any(view.before(i, ties.beside), ties.born) ||
          has_any(view.after(i, ties.beside), ties.born));
}

/// "今年" is a date, and says of an age that it is that of now.
bool of_now(const SentenceView& view, std::size_t i) {
  const Claim& claim = *view.sides()[i].claim;
  return claim.unit == "date" && has_any(claim.quote, view.settings().ties.aged);
}

bool age_of_today(const SentenceView& view, std::size_t i) {
  const Claim& claim = *view.sides()[i].claim;
  const TieWords& ties = view.settings().ties;
  const bool now = has_any(view.before(i, ties.beside), ties.aged) ||
                   (i > 0 && of_now(view, i - 1) && view.gap(i - 1).size() <= ties.beside);
  return now && claim.kind == model::MentionKind::kAge && claim.unit == "year" && claim.low &&
         claim.hedge == model::Hedge::kExact && claim.modality == model::Modality::kActual;
}

void check_age(const SentenceView& view, std::vector<model::Finding>& findings) {
  std::optional<std::size_t> age;
  std::optional<std::size_t> birth;
  for (std::size_t i = 0; i < view.sides().size(); ++i) {
    if (age_of_today(view, i)) {
      if (age) return;
      age = i;
    } else if (of_birth(view, i)) {
      if (birth) return;
      birth = i;
    } else if (view.sides()[i].claim->unit == "date" && !of_now(view, i)) {
      return;  // of which day is the age then?
    }
  }
  if (!age || !birth) return;
  const Claim& said = *view.sides()[*age].claim;
  const Claim& born = *view.sides()[*birth].claim;
  const model::DayRange day = time_of(said);
  if (!day.first || !day.last || said.low->exponent() < 0) return;
  const int least = birthdays(*born.date.last, *day.first);
  const int most = birthdays(*born.date.first, *day.last);
  if (Decimal(least) <= *said.low && *said.low <= Decimal(most)) return;
  const std::string years =
      std::to_string(least) + (least == most ? "" : " or " + std::to_string(most));
  findings.push_back(view.finding("arithmetic", {*age, *birth}, "sum_age",
                                  {{"born", days_text(born.date)},
                                   {"found", years},
                                   {"day", days_text(day)},
                                   {"stated", value_text(said, view.settings())}}));
}

/// Which weekday a text names, Monday 0; empty for none and for several.
std::optional<unsigned> weekday_named(std::string_view text, const TieWords& ties) {
  std::optional<unsigned> found;
  for (unsigned day = 0; day < ties.weekdays.size(); ++day) {
    if (!has_any(text, ties.weekdays[day])) continue;
    if (found) return std::nullopt;
    found = day;
  }
  return found;
}

/// "Monday", from the first name that the settings give it.
std::string weekday_text(unsigned day, const TieWords& ties) {
  std::string name = ties.weekdays[day].empty() ? std::string() : ties.weekdays[day].front();
  if (!name.empty() && name[0] >= 'a' && name[0] <= 'z') {
    name[0] = static_cast<char>(name[0] - 'a' + 'A');
  }
  return name;
}

void check_weekday(const SentenceView& view, std::size_t i, std::vector<model::Finding>& findings) {
  const Claim& claim = *view.sides()[i].claim;
  const TieWords& ties = view.settings().ties;
  const bool one_day = claim.unit == "date" && claim.date.first &&
                       claim.date.first == claim.date.last && !claim.date_yearless;
  if (!one_day) return;
  const auto said = weekday_named(claim.quote, ties);
  if (!said) return;
  const std::chrono::weekday real(std::chrono::sys_days(*claim.date.first));
  const unsigned is = real.iso_encoding() - 1;
  // "Next Friday" is a day that was counted, not one named twice.
  const std::string& written = claim.date_written;
  const bool counted =
      !written.empty() && written[0] != 'X' && (written[0] < '0' || written[0] > '9');
  if (is == *said || counted) return;
  const Values values{{"day", days_text(claim.date)},
                      {"is", weekday_text(is, ties)},
                      {"said", weekday_text(*said, ties)},
                      {"quote", claim.quote},
                      {"a_where", place_text(claim, view.settings())}};
  model::Finding found = view.finding("date_mismatch", {i}, "weekday", values);
  found.headline = fill(view.settings().reasons.at("weekday_headline"), values);
  if (claim.date_written.starts_with("XXXX")) {
    found.severity = model::FindingSeverity::kWarn;
    found.reason += "; " + view.settings().reasons.at("inferred_year");
  }
  findings.push_back(std::move(found));
}

}  // namespace

void check_days(const SentenceView& view, std::vector<model::Finding>& findings) {
  check_age(view, findings);
  for (std::size_t i = 0; i < view.sides().size(); ++i) check_weekday(view, i, findings);
}

}  // namespace tally::audit
