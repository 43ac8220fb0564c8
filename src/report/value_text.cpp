#include "report/value_text.hpp"

#include "model/bounds.hpp"
#include "report/scale.hpp"

#include <chrono>

namespace tally::report {
namespace {

using model::Claim;
using model::Day;
using model::Hedge;

std::string sign_of(Hedge hedge) {
  switch (hedge) {
    case Hedge::kAbout:
      return "≈ ";
    case Hedge::kNearly:
      return "≈< ";
    case Hedge::kOver:
      return "> ";
    case Hedge::kAtLeast:
      return "≥ ";
    case Hedge::kUnder:
      return "< ";
    case Hedge::kAtMost:
      return "≤ ";
    case Hedge::kVague:
      return "~ ";
    case Hedge::kExact:
    case Hedge::kRange:
      break;
  }
  return "";
}

std::string unit_text(const Claim& claim) {
  if (claim.unit == "percent") return "%";
  if (claim.unit.empty() || claim.unit == "rank" || claim.unit == "date") return "";
  if (claim.unit != "count") return " " + claim.unit;
  const auto of = claim.qualifiers.find("of");
  return of == claim.qualifiers.end() ? "" : " " + of->second;
}

std::string amount_text(const Claim& claim) {
  if (claim.low && claim.high && *claim.low != *claim.high) {
    return compact(*claim.low) + " – " + compact(*claim.high);
  }
  return compact(*model::low_end(claim));
}

}  // namespace

std::string days_text(const model::DayRange& days) {
  if (!days.first || !days.last) {
    if (days.first) return model::iso(*days.first) + " –";
    return days.last ? "– " + model::iso(*days.last) : "";
  }
  const Day& first = *days.first;
  const Day& last = *days.last;
  std::string begin = model::iso(first);
  if (first == last) return begin;
  const Day month_end(first.year() / first.month() / std::chrono::last);
  const bool from_first = first.day() == std::chrono::day(1);
  if (from_first && last == month_end) return begin.substr(0, 7);
  const bool whole_year = from_first && first.month() == std::chrono::January &&
                          last == first.year() / std::chrono::December / 31;
  return whole_year ? begin.substr(0, 4) : begin + " – " + model::iso(last);
}

std::string value_text(const Claim& claim) {
  if (claim.unit == "date" || (!claim.low && !claim.high)) {
    const std::string days = days_text(claim.date);
    if (days.empty()) return claim.date_written.empty() ? std::string() : claim.quote;
    return sign_of(claim.hedge) + days;
  }
  return sign_of(claim.hedge) + amount_text(claim) + unit_text(claim);
}

std::string fact_text(const model::FactKey& fact) {
  if (!fact.text.empty()) return fact.text;
  return fact.subject.empty() ? fact.metric : fact.subject + " · " + fact.metric;
}

}  // namespace tally::report
