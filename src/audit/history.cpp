#include "audit/history.hpp"

#include "audit/compare.hpp"
#include "audit/dates.hpp"
#include "audit/times.hpp"
#include "audit/wording.hpp"

#include <algorithm>
#include <tuple>

namespace tally::audit {
namespace {

using base::Decimal;
using model::Monotonic;

constexpr int kDaysOfYear = 365;

bool up(Monotonic m) { return m == Monotonic::kUpSoft || m == Monotonic::kUpHard; }
bool down(Monotonic m) { return m == Monotonic::kDownSoft || m == Monotonic::kDownHard; }
bool hard(Monotonic m) { return m == Monotonic::kUpHard || m == Monotonic::kDownHard; }

Values texts(const Side& a, const Side& b, const Frame& frame) {
  return {{"a", value_text(*a.claim, *frame.settings)},
          {"b", value_text(*b.claim, *frame.settings)},
          {"a_time", days_text(time_of(*a.claim))},
          {"b_time", days_text(time_of(*b.claim))},
          {"metric", frame.metric->label_en},
          {"direction", up(frame.metric->monotonic) ? "up" : "down"}};
}

bool breaks_order(const Side& a, const Side& b, Monotonic monotonic) {
  if (!a.reading || !b.reading) return false;
  const bool fell = b.hard.high && a.hard.low && *b.hard.high < *a.hard.low;
  const bool rose = a.hard.high && b.hard.low && *a.hard.high < *b.hard.low;
  return (up(monotonic) && fell) || (down(monotonic) && rose);
}

/// How many times the one is the other; 0 where that says nothing.
Decimal ratio(const Side& a, const Side& b) {
  if (!a.reading || !b.reading) return 0;
  const Decimal x = absolute(a.reading->nominal());
  const Decimal y = absolute(b.reading->nominal());
  if (x.is_zero() || y.is_zero()) return 0;
  return x > y ? Decimal::divide(x, y) : Decimal::divide(y, x);
}

/// More than the greatest credible factor for each begun year between them.
bool jumps(const Side& a, const Side& b, const Frame& frame) {
  if (!frame.metric->yearly_factor) return false;
  const int years = days_between(time_of(*a.claim), time_of(*b.claim)) / kDaysOfYear + 1;
  const Decimal times = ratio(a, b);
  Decimal allowed = 1;
  for (int year = 0; year < years && allowed <= times; ++year) {
    allowed = allowed * *frame.metric->yearly_factor;
  }
  return times > allowed;
}

model::Finding change(const Side& a, const Side& b, const Verdict& found, const Subject& subject,
                      const Frame& frame) {
  const Settings& settings = *frame.settings;
  const Monotonic monotonic = frame.metric->monotonic;
  Verdict v = found;
  if (breaks_order(a, b, monotonic)) {
    v.reason = fill(settings.reasons.at("monotonic"), texts(a, b, frame));
    model::Finding finding = tell("monotonic_break", a, &b, v, subject, settings);
    if (hard(monotonic) && finding.severity == model::FindingSeverity::kWarn) {
      finding.severity = model::FindingSeverity::kError;
    }
    return finding;
  }
  if (!jumps(a, b, frame)) return tell(kind_of(found.relation), a, &b, found, subject, settings);
  Values values = texts(a, b, frame);
  values["ratio"] = number_text(ratio(a, b), settings);
  values["factor"] = number_text(*frame.metric->yearly_factor, settings);
  v.reason = fill(settings.reasons.at("jump"), values);
  return tell("implausible_jump", a, &b, v, subject, settings);
}

}  // namespace

std::vector<model::Finding> judge_history(std::vector<const Side*> sides, const Subject& subject,
                                          const Frame& frame) {
  std::vector<model::Finding> findings;
  if (frame.metric->temporal != model::Temporal::kState) return findings;
  std::erase_if(sides, [](const Side* s) { return !time_of(*s->claim).first; });
  std::sort(sides.begin(), sides.end(), [](const Side* a, const Side* b) {
    const auto rank = [](const Side& s) {
      const model::DayRange time = time_of(*s.claim);
      return std::tuple(*time.first, s.claim->valid.known() ? 0 : 1, s.claim->id);
    };
    return rank(*a) < rank(*b);
  });
  for (std::size_t i = 1; i < sides.size(); ++i) {
    const Side& a = *sides[i - 1];
    const Side& b = *sides[i];
    const Verdict found = compare(a, b, frame);
    const bool changed = found.relation == Relation::kChangedOverTime;
    if (changed) findings.push_back(change(a, b, found, subject, frame));
    if (found.relation == Relation::kTimeUnresolved) {
      findings.push_back(tell(kind_of(found.relation), a, &b, found, subject, *frame.settings));
    }
  }
  return findings;
}

}  // namespace tally::audit
