#include "audit/arithmetic.hpp"

#include "audit/sentence.hpp"
#include "audit/sentence_days.hpp"
#include "audit/wording.hpp"
#include "audit/words.hpp"

#include <algorithm>
#include <string>
#include <utility>

namespace tally::audit {
namespace {

using base::Decimal;
using model::Finding;
using model::Hedge;

struct Bounds {
  Decimal low;
  Decimal high;
};

/// A value before and after, as bounds and as told.
struct Change {
  Bounds before;
  Bounds after;
  Decimal from;
  Decimal to;
  std::string from_text;
  std::string to_text;
};

/// A number said exactly or about; nothing else is reckoned with.
bool plain(const Side& side) {
  return side.reading && (side.claim->hedge == Hedge::kExact || side.claim->hedge == Hedge::kAbout);
}

/// Plain, and of a kind that adds up.
bool adds(const Side& side) {
  if (!plain(side) || side.reading->low->sign() <= 0) return false;
  const model::MentionKind kind = side.claim->kind;
  const bool other = kind == model::MentionKind::kPercentage ||
                     kind == model::MentionKind::kOrdinal || kind == model::MentionKind::kAge ||
                     kind == model::MentionKind::kTemperature;
  return !other && side.reading->dimension != "ratio" && side.reading->dimension != "rank" &&
         side.reading->dimension != "multiple";
}

bool alike(const Side& a, const Side& b) {
  return adds(a) && adds(b) && a.reading->dimension == b.reading->dimension;
}

/// Of another dimension, as a date among amounts: no part, but no end of the list.
bool other_kind(const Side& a, const Side& b) {
  return !a.reading || a.reading->dimension != b.reading->dimension;
}

/// "17 billion parameters and 128 experts, 400 billion in total": less than the total is rounded
/// by.
bool lost_in(const Side& part, const Side& total) {
  return part.reading && total.reading && part.reading->dimension == total.reading->dimension &&
         part.reading->nominal() < Decimal::divide(total.reading->resolution, 2);
}

Bounds bounds_of(const Side& side) { return {*side.hard.low, *side.hard.high}; }

class Checker {
 public:
  Checker(const model::ToldSentence& sentence, const Settings& settings)
      : view_(sentence, SentenceView::Sees::kNumbers, settings),
        days_(sentence, SentenceView::Sees::kAll, settings),
        ties_(settings.ties),
        settings_(settings) {}

  std::vector<Finding> run();

 private:
  using Places = std::vector<std::size_t>;

  [[nodiscard]] const Side& at(std::size_t i) const { return view_.sides()[i]; }
  [[nodiscard]] std::string told(std::size_t i) const {
    return value_text(*at(i).claim, settings_);
  }
  /// Whether one of the words stands close to the number, before or behind it.
  [[nodiscard]] bool beside(std::size_t i, const std::vector<std::string>& words) const {
    return has_any(view_.before(i, ties_.near), words) ||
           has_any(view_.after(i, ties_.near), words);
  }
  [[nodiscard]] Bounds sum(const Places& parts) const;
  [[nodiscard]] bool sums_to(const Places& parts, std::size_t total) const;
  [[nodiscard]] bool all_below(const Places& parts, std::size_t total) const;
  void total_after(std::size_t total);
  void whole_before(std::size_t whole);
  void part_within(std::size_t whole);
  void change(std::size_t share);
  void change_between(std::size_t a, std::size_t b, std::size_t share);
  void change_within(std::size_t range, std::size_t share);
  void compare_change(const Change& change, const std::vector<std::size_t>& places,
                      std::size_t share);
  [[nodiscard]] bool from_to(std::size_t a) const;
  [[nodiscard]] bool from_to_at_once(std::size_t range) const;
  void report_parts(const Places& parts, std::size_t total);

  SentenceView view_;
  SentenceView days_;
  const TieWords& ties_;
  const Settings& settings_;
  std::vector<Finding> findings_;
};

Bounds Checker::sum(const Places& parts) const {
  Bounds out{0, 0};
  for (const std::size_t part : parts) {
    out.low = out.low + bounds_of(at(part)).low;
    out.high = out.high + bounds_of(at(part)).high;
  }
  return out;
}

bool Checker::sums_to(const Places& parts, std::size_t total) const {
  const Bounds made = sum(parts);
  const Bounds said = bounds_of(at(total));
  return made.low <= said.high && said.low <= made.high;
}

bool Checker::all_below(const Places& parts, std::size_t total) const {
  return std::ranges::all_of(parts, [&](std::size_t part) {
    return at(part).reading->nominal() < at(total).reading->nominal();
  });
}

void Checker::report_parts(const Places& parts, std::size_t total) {
  std::vector<std::string> list;
  Decimal made = 0;
  for (const std::size_t part : parts) {
    list.push_back(told(part));
    made = made + at(part).reading->nominal();
  }
  Places places = parts;
  places.push_back(total);
  findings_.push_back(view_.finding(
      "arithmetic", places, "sum_parts",
      {{"parts", list_text(list)}, {"sum", number_text(made, settings_)}, {"total", told(total)}}));
}

/// "60 engineers and 40 designers, 110 people in total".
void Checker::total_after(std::size_t total) {
  if (!beside(total, ties_.total)) return;
  Places parts;
  bool fits = false;
  for (std::size_t i = total; i-- > 0 && view_.gap(i).size() <= ties_.apart;) {
    if (other_kind(at(i), at(total)) || lost_in(at(i), at(total))) continue;
    if (!alike(at(i), at(total)) || !all_below({i}, total)) break;
    parts.insert(parts.begin(), i);
    fits = fits || (parts.size() > 1 && sums_to(parts, total));
  }
  if (parts.size() < 2 || fits) return;
  if (has_any(view_.gap(total - 1), ties_.joins) && !has_any(view_.gap(total - 1), ties_.total)) {
    return;  // "30, 20 and 40 in total": the last of a list, not its sum
  }
  report_parts(parts, total);
}

/// "110 people, made up of 60 engineers and 40 designers".
void Checker::whole_before(std::size_t whole) {
  if (!has_any(view_.gap(whole), ties_.consists) || view_.gap(whole).size() > ties_.apart) return;
  Places parts;
  bool fits = false;
  for (std::size_t i = whole + 1;
       i < view_.sides().size() && view_.gap(i - 1).size() <= ties_.apart; ++i) {
    if (other_kind(at(i), at(whole)) || lost_in(at(i), at(whole))) continue;
    if (!alike(at(i), at(whole))) break;
    parts.push_back(i);
    fits = fits || (parts.size() > 1 && sums_to(parts, whole));
  }
  if (parts.size() < 2 || fits || !all_below(parts, whole)) return;
  const bool complete = has_any(view_.gap(parts.back() - 1), ties_.joins);
  if (complete) report_parts(parts, whole);
}

/// "80 people, 120 of them engineers".
void Checker::part_within(std::size_t whole) {
  if (whole + 1 >= view_.sides().size() || !alike(at(whole), at(whole + 1))) return;
  const bool tied =
      has_any(view_.gap(whole), ties_.within) && view_.gap(whole).size() <= ties_.near;
  if (!tied || at(whole).claim->unit != at(whole + 1).claim->unit) return;
  if (bounds_of(at(whole + 1)).low <= bounds_of(at(whole)).high) return;
  findings_.push_back(view_.finding("arithmetic", {whole + 1, whole}, "sum_within",
                                    {{"part", told(whole + 1)}, {"total", told(whole)}}));
}

/// Claims `a` and the next one stand as "from … to …".
bool Checker::from_to(std::size_t a) const {
  return has_any(view_.before(a, ties_.near), ties_.from) && has_any(view_.gap(a), ties_.to) &&
         view_.gap(a).size() <= ties_.apart && alike(at(a), at(a + 1));
}

bool Checker::from_to_at_once(std::size_t range) const {
  const Side& side = at(range);
  if (!side.reading || side.claim->hedge != Hedge::kRange || side.reading->dimension == "ratio") {
    return false;
  }
  return (has_any(side.claim->quote, ties_.from) ||
          has_any(view_.before(range, ties_.near), ties_.from)) &&
         has_any(side.claim->quote, ties_.to);
}

/// A share beside a change that the sentence tells in full.
void Checker::change(std::size_t share) {
  const Side& side = at(share);
  if (!plain(side) || side.claim->unit != "percent") return;
  const bool next_is_time = share + 1 < view_.sides().size() && view_.gap(share).size() <= 1 &&
                            at(share + 1).claim->kind == model::MentionKind::kDuration;
  if (next_is_time || beside(share, ties_.repeated)) return;
  if (!beside(share, ties_.change)) return;
  const bool close_before = share >= 1 && view_.gap(share - 1).size() <= ties_.near;
  const bool close_after =
      share + 1 < view_.sides().size() && view_.gap(share).size() <= ties_.near;
  if (close_before && from_to_at_once(share - 1)) return change_within(share - 1, share);
  if (close_after && from_to_at_once(share + 1)) return change_within(share + 1, share);
  if (close_before && share >= 2 && from_to(share - 2)) {
    return change_between(share - 2, share - 1, share);
  }
  if (close_after && share + 2 < view_.sides().size() && from_to(share + 1)) {
    change_between(share + 1, share + 2, share);
  }
}

void Checker::change_between(std::size_t a, std::size_t b, std::size_t share) {
  compare_change({bounds_of(at(a)), bounds_of(at(b)), at(a).reading->nominal(),
                  at(b).reading->nominal(), told(a), told(b)},
                 {a, b, share}, share);
}

/// "From 100 to 120 million" read as one range.
void Checker::change_within(std::size_t range, std::size_t share) {
  const Reading& r = *at(range).reading;
  const Decimal half = Decimal::divide(r.resolution, 2);
  const model::Claim& claim = *at(range).claim;
  compare_change({{*r.low - half, *r.low + half},
                  {*r.high - half, *r.high + half},
                  *r.low,
                  *r.high,
                  amount_text(*claim.low, claim.unit, settings_),
                  amount_text(*claim.high, claim.unit, settings_)},
                 {range, share}, share);
}

void Checker::compare_change(const Change& change, const std::vector<std::size_t>& places,
                             std::size_t share) {
  const bool fell = change.to < change.from;
  const Bounds& x = change.before;
  const Bounds& y = change.after;
  if (x.low.sign() <= 0) return;
  const auto percent = [&](const Decimal& before, const Decimal& after) {
    const Decimal by = (Decimal::divide(after, before) - Decimal(1)) * 100;
    return fell ? -by : by;
  };
  const Decimal least = fell ? percent(x.low, y.high) : percent(x.high, y.low);
  const Decimal most = fell ? percent(x.high, y.low) : percent(x.low, y.high);
  const Bounds said = bounds_of(at(share));
  if (least <= said.high && said.low <= most) return;
  findings_.push_back(
      view_.finding("arithmetic", places, "sum_change",
                    {{"a", change.from_text},
                     {"b", change.to_text},
                     {"found", percent_text(Decimal::divide(percent(change.from, change.to), 100))},
                     {"stated", told(share)}}));
}

std::vector<Finding> Checker::run() {
  for (std::size_t i = 0; i < view_.sides().size(); ++i) {
    change(i);
    if (!adds(at(i))) continue;
    total_after(i);
    whole_before(i);
    part_within(i);
  }
  check_days(days_, findings_);
  return std::move(findings_);
}

}  // namespace

std::vector<Finding> check_sentence(const model::ToldSentence& sentence, const Settings& settings) {
  if (sentence.claims.empty()) return {};
  return Checker(sentence, settings).run();
}

}  // namespace tally::audit
