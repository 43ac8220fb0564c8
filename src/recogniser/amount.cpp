#include "recogniser/amount.hpp"

#include "recogniser/amount_forms.hpp"
#include "recogniser/amount_letters.hpp"
#include "recogniser/amount_pair.hpp"
#include "recogniser/amount_part.hpp"
#include "recogniser/amount_range.hpp"
#include "recogniser/hedge.hpp"
#include "recogniser/utf8.hpp"

#include <algorithm>
#include <utility>

namespace tally::recogniser {
namespace {

using model::Hedge;
using model::MentionKind;

/// "Between", but not "from 2023 and 2024".
bool spans(const Reading* opener) { return opener != nullptr && (opener->flags & kWeak) == 0; }

class AmountReader {
 public:
  AmountReader(const TokenText& text, const UnitTable& units, model::Language language)
      : text_(text), units_(units), context_{units, language} {}

  std::optional<Amount> read(std::size_t i) const;

 private:
  [[nodiscard]] std::optional<Amount> compared(std::size_t i) const;
  [[nodiscard]] std::optional<Amount> per_before(std::size_t i) const;
  [[nodiscard]] bool changes(std::size_t i) const;
  std::size_t widen(std::size_t i, bool between, std::optional<Part>& part) const;
  [[nodiscard]] bool held_against(std::size_t i, std::size_t number) const;
  [[nodiscard]] bool changed_before(std::size_t opener) const;
  [[nodiscard]] bool counts_times(const Part& part) const;
  [[nodiscard]] bool dates(const Part& part, Hedge hedge) const;
  void close_interval(Amount& amount) const;
  [[nodiscard]] bool counts(const Part& part, bool hedged) const;
  void take(const Part& part, Amount& amount) const;
  [[nodiscard]] bool divides(const Amount& amount) const;
  [[nodiscard]] std::size_t behind_noun(const Part& part, std::size_t at) const;
  [[nodiscard]] bool says_nothing(const Amount& amount, const Part& part) const;
  void finish(Amount& amount, const Part& part, const HedgeMatch& before, bool opened) const;

  const TokenText& text_;
  const UnitTable& units_;
  PartContext context_;
};

/// 比170低: a bound said as a comparison.
std::optional<Amount> AmountReader::compared(std::size_t i) const {
  if (text_.reading(i, Category::kCompareBefore) == nullptr) return std::nullopt;
  auto part = read_part(text_, i + 1, context_);
  if (!part || part->low != part->high || part->weak) return std::nullopt;
  if (part->ordinal) return std::nullopt;  // 比第二名高: a place in a row is no bound
  const Reading* after = text_.reading(part->last, Category::kCompareAfter);
  if (after == nullptr || dates(*part, after->hedge)) return std::nullopt;
  std::optional<Amount> amount(std::in_place);
  take(*part, *amount);
  amount->numbers = std::move(part->numbers);
  amount->first = i;
  amount->last = part->last + 1;
  apply(after->hedge, amount->quantity);
  return amount;
}

/// "above one quarter and below a half": two bounds of one thing make an interval.
void AmountReader::close_interval(Amount& amount) const {
  const Hedge hedge = amount.quantity.hedge;
  if (hedge != Hedge::kOver && hedge != Hedge::kAtLeast) return;
  std::size_t at = amount.last;
  if (text_[at].is(',')) ++at;
  if (const Reading* joint = text_.reading(at, Category::kConnector);
      joint != nullptr && joint->value == 2)
    ++at;
  if (text_[at].kind != TokenKind::kWord && text_[at].kind != TokenKind::kDigits) return;
  auto upper = compared(at);
  if (!upper) {
    HedgeMatch bound = hedge_before(text_, at);
    if (const Reading* both = text_.reading(at, Category::kHedgeAfter);
        both != nullptr && !bound.found) {
      bound = {at + 1, both->hedge, true};  // "and below" before a number
    }
    auto part = read_part(text_, bound.at, context_);
    if (!part || part->low != part->high) return;
    take(*part, upper.emplace());
    upper->numbers = std::move(part->numbers);
    upper->last = part->last;
    if (!bound.found) {  // 三年以上十年以下
      bound = hedge_after(text_, part->last);
      upper->last = bound.at;
    }
    if (bound.hedge != Hedge::kUnder && bound.hedge != Hedge::kAtMost) return;
    apply(bound.hedge, upper->quantity);
  }
  const bool same = upper->unit == amount.unit && upper->kind == amount.kind;
  if (!same || !upper->quantity.high || *amount.quantity.low >= *upper->quantity.high) return;
  amount.quantity.high = upper->quantity.high;
  amount.quantity.hedge = Hedge::kRange;
  amount.last = upper->last;
  amount.core.end = upper->core.end;
  amount.numbers.append(upper->numbers);
}

/// Whether this is a number at all, with what stands around it.
bool AmountReader::counts(const Part& part, bool hedged) const {
  const Token& first = text_[part.first];
  const Token& next = text_[part.last];
  const bool bare = !part.has_unit || (part.unit_word == part.last);
  if (hangs_on_letters(text_, units_, part)) return false;
  if (first.kind == TokenKind::kDigits && is_footnote(text_.text, first.begin)) return false;
  if (bare && next.kind != TokenKind::kBreak && next.glued()) {
    // Letters that are no unit stand behind the digits: 4o, 3D.
    const bool digits =
        text_[part.last - 1].kind == TokenKind::kDigits && text_[part.last - 1].has(kLetterAfter);
    if (digits && (next.kind == TokenKind::kGap || next.kind == TokenKind::kWord)) return false;
  }
  if (part.weak && stands_alone(text_, part)) return true;
  if (part.weak && !part.has_unit && !part.noun_only) {
    const bool great = part.low >= base::Decimal(10000);  // 破亿
    return hedged && (great || part.form == NumeralForm::kFraction);
  }
  if (part.has_unit || part.numbers.empty() || part.numbers[0].digits) return true;
  if (part.article && next.kind == TokenKind::kGap && next.glued() && !hedged) {
    const Token& before = text_[part.first > 0 ? part.first - 1 : 0];
    return part.first > 0 && before.kind == TokenKind::kWord && text_[part.first].glued() &&
           text_.reading(part.first - 1, Category::kFiller) != nullptr;
  }
  return true;
}

/// Fills a new amount but for its numbers, which the caller moves there when all have asked for
/// them.
void AmountReader::take(const Part& part, Amount& amount) const {
  amount.first = part.first;
  amount.last = part.last;
  amount.core = part.core;
  amount.unit = part.unit;
  amount.unit_word = part.unit_word;
  amount.quantity.low = part.low;
  amount.quantity.high = part.high;
  amount.quantity.noun = part.noun;
  amount.quantity.per = units_.model_unit(part.per);
  if (part.form == NumeralForm::kMultiple) amount.unit = units_.index("times");
  if (part.form == NumeralForm::kFraction && !part.measure &&
      (!part.has_unit || units_[part.unit].kind == UnitKind::kCount)) {
    amount.unit = units_.index("fraction");
  }
  if (part.ordinal) amount.unit = units_.index("rank");
  if (part.age) {
    amount.kind = MentionKind::kAge;
  } else if (part.ordinal) {
    amount.kind = MentionKind::kOrdinal;
  } else if (part.has_unit && amount.unit != 0) {
    amount.kind = kind_of(units_[amount.unit].kind);
  }
  amount.quantity.unit = units_.model_unit(amount.unit);
}

/// "raises the base charge from": a change, behind it some words and nothing else.
bool AmountReader::changed_before(std::size_t opener) const {
  constexpr int kMostSpaces = 4;
  std::size_t end = text_[opener].begin;
  int spaces = 0;
  for (std::size_t i = opener; i > 0 && spaces <= kMostSpaces; --i) {
    const Token& before = text_[i - 1];
    if (text_.reading(i - 1, Category::kChange) != nullptr) return true;
    for (; end > before.begin; --end) {
      const char c = text_.text[end - 1];
      if (c != ' ' && c != '-' && !is_letter(static_cast<unsigned char>(c))) return false;
      if (c == ' ') ++spaces;
    }
  }
  return false;
}

/// "grew from 31 million to 44 million": the earlier value of a change, at its opener or itself.
bool AmountReader::changes(std::size_t i) const {
  const auto opens = [&](std::size_t at) {
    const Reading* opener = text_.reading(at, Category::kRangeOpener);
    return opener != nullptr && (opener->flags & kLatin) != 0;
  };
  const std::size_t opener = opens(i) ? i : i - std::min<std::size_t>(i, 1);
  if (opener == 0 || !opens(opener) || !text_[opener].has(kSpaceBefore)) return false;
  if (text_.reading(opener - 1, Category::kChange) != nullptr) return true;
  const bool far = (text_.reading(opener, Category::kRangeOpener)->flags & kWeak) != 0;
  return far && changed_before(opener);
}

/// "A 5% increase over the $40 million of a year ago": what something is held against is no bound.
bool AmountReader::held_against(std::size_t i, std::size_t number) const {
  if (differs_by(text_, units_, i, number)) return true;
  const Reading* over = text_.reading(i, Category::kFractionBar);  // it divides as well
  if (over == nullptr || over->value != 1 || i == 0 || number < i + 2) return false;
  const bool the = text_.reading(number - 1, Category::kFiller) != nullptr;
  return the && (text_[i - 1].is('%') || text_.reading(i - 1, Category::kChange) != nullptr ||
                 text_.reading(i - 1, Category::kUnit) != nullptr);
}

/// "about the second quarter" is no rank.
bool AmountReader::counts_times(const Part& part) const {
  const Reading* unit = text_.reading(part.last - 1, Category::kUnit);
  return part.ordinal && !part.measure && unit != nullptr && (unit->flags & kLatin) != 0 &&
         units_[unit->payload].kind == UnitKind::kDuration;
}

/// "per million tokens", 每百万, 元/百万: what something else is divided by.
bool AmountReader::divides(const Amount& amount) const {
  const bool counted =
      amount.kind == MentionKind::kNumber || amount.kind == MentionKind::kDimension;
  if (amount.first == 0 || !counted) return false;
  if (text_[amount.first - 1].is('/') && amount.first > 1) {
    const Reading* unit = text_.reading(amount.first - 2, Category::kUnit);
    return unit != nullptr && units_[unit->payload].kind == UnitKind::kMoney;
  }
  const Reading* per = text_.reading(amount.first - 1, Category::kPer);
  return per != nullptr && per->payload == 0 &&
         text_.reading(amount.first - 1, Category::kArticle) == nullptr;
}

/// "15 countries or more": where a hedge stands behind the counted noun, the token behind that.
std::size_t AmountReader::behind_noun(const Part& part, std::size_t at) const {
  const Token& gap = text_[at];
  const bool noun = part.unit_word == at && part.has_unit && gap.kind == TokenKind::kGap &&
                    gap.end - gap.begin == part.noun.size();
  return noun && text_.reading(at + 1, Category::kHedgeAfter) != nullptr ? at + 1 : at;
}

/// An article, the digits of a name or year, the divisor of a rate, "the second", the 89th minute.
bool AmountReader::says_nothing(const Amount& amount, const Part& part) const {
  const bool article = amount.quantity.hedge == Hedge::kExact && part.article && !part.compound;
  if (article && (!part.has_unit || units_[amount.unit].kind == UnitKind::kCount)) return true;
  if (part.score || part.named || (!part.has_unit && only_digits(text_, part))) return true;
  const bool spelled =
      part.ordinal && !part.measure && !part.numbers.empty() && !part.numbers[0].digits;
  return spelled || divides(amount) || counts_times(part) || is_mark(text_, part);
}

void AmountReader::finish(Amount& amount, const Part& part, const HedgeMatch& before,
                          bool opened) const {
  Hedge hedge = combined(before.hedge, part.hedge);
  const bool open = hedge == Hedge::kVague || (hedge == Hedge::kExact && part.low == part.high);
  const UnitKind kind = units_[amount.unit].kind;
  if (open && !part.ordinal) hedge = combined(hedge_apart(text_, amount.first, kind), hedge);
  if (const Reading* closer = text_.reading(amount.last, Category::kRangeCloser);
      closer != nullptr && (opened || part.hedge == Hedge::kRange)) {
    ++amount.last;
  }
  const std::size_t at = behind_noun(part, amount.last);
  const HedgeMatch after = hedge_after(text_, at);
  const bool inside = after.hedge == Hedge::kAtMost && after.at == at + 1 && text_[at].glued();
  const bool short_inside = inside && text_[at].end - text_[at].begin == 3;  // 内
  if (after.found && (!short_inside || amount.kind == MentionKind::kDuration)) {
    hedge = combined_after(hedge, after.hedge);
    amount.last = after.at;
  }
  const bool range = part.low != part.high;
  if (hedge == Hedge::kExact && range) hedge = Hedge::kRange;
  if (hedge == Hedge::kAbout && range) hedge = Hedge::kRange;
  apply(hedge, amount.quantity);
  if (part.open) amount.quantity.high.reset();
  if (part.ordinal && range) amount.kind = MentionKind::kNumber;
  amount.idle = says_nothing(amount, part);
}

/// 每小时120公里, 时速超过350公里: the divisor before the amount.
std::optional<Amount> AmountReader::per_before(std::size_t i) const {
  const Reading* per = text_.reading(i, Category::kPer);
  if (per == nullptr || per->payload == 0 || text_.reading(i + 1, Category::kPer) != nullptr) {
    return std::nullopt;
  }
  auto amount = read(i + 1);
  const std::uint32_t ratio = amount ? units_.ratio(amount->unit, per->payload) : 0;
  if (ratio == 0) return std::nullopt;
  amount->first = i;
  amount->unit = ratio;
  amount->quantity.unit = units_.model_unit(ratio);
  const bool exact = amount->quantity.hedge == Hedge::kExact;
  if (exact) apply(hedge_over_verb(text_, i), amount->quantity);
  return amount;
}

/// 远超2025年的90亿, 比2023年多出, 2023年每股: a year of the calendar, no span of so many years.
bool AmountReader::dates(const Part& part, Hedge hedge) const {
  const base::Decimal century(100);
  const bool against = hedge == Hedge::kOver || hedge == Hedge::kUnder;
  const bool alone =
      part.numbers.size() == 1 && part.last == part.unit_word + 1 && part.hedge == Hedge::kExact;
  if (!against && alone) return false;
  if (context_.language != model::Language::kZh || part.numbers.empty()) return false;
  const bool year = part.numbers[0].digits && part.has_unit && units_[part.unit].unit.key == "year";
  const bool round = part.low == base::Decimal(2000);
  return year && !round && part.low > century * base::Decimal(19) &&
         part.high < century * base::Decimal(21);
}

/// Takes what stands behind the number at `i` and is told with it. Returns the token behind the
/// number, or pair, that stands alone without a range.
std::size_t AmountReader::widen(std::size_t i, bool between, std::optional<Part>& part) const {
  if (may_join_pair(text_[part->last])) {
    if (auto pair = read_pair(text_, *part, context_)) {
      part = std::move(pair);
      return part->last;
    }
  }
  const std::size_t alone = part->last;
  if (!changes(i)) extend_to_range(text_, context_, *part, between);
  return alone;
}

std::optional<Amount> AmountReader::read(std::size_t i) const {
  std::optional<Amount> amount = compared(i);  // and nothing else is returned, for its size
  if (amount) close_interval(*amount);
  if (!amount) amount = per_before(i);
  if (amount) return amount;
  const HedgeMatch before = hedge_before(text_, i);
  if (before.found && held_against(i, before.at)) return amount;
  const Reading* opener = text_.reading(before.at, Category::kRangeOpener);
  const bool opened = opener != nullptr;
  std::size_t at = opened ? before.at + 1 : before.at;
  HedgeMatch second{at, Hedge::kExact, false};
  if (opened) {
    second = hedge_before(text_, at);
    at = behind_the(text_, second.at);
  }
  auto part = read_part(text_, at, context_);
  if (!part && before.found && text_.reading(at - 1, Category::kArticle) != nullptr) {
    part = read_part(text_, at - 1, context_);  // over a year
  }
  if (!part) return amount;
  const std::size_t alone = widen(i, spans(opener), part);
  const Hedge bound = before.found ? before.hedge : second.hedge;
  const bool above = bound == Hedge::kUnder || bound == Hedge::kAtMost || bound == Hedge::kNearly;
  if (part->open && above && part->last > alone) {
    part = read_part(text_, at, context_);  // "below 40 to above 60" are two values
  }
  if (opened && part->last == alone) return amount;  // "from 5" says no range
  if ((before.found && counts_times(*part)) || dates(*part, before.hedge)) return amount;
  if (!counts(*part, before.found)) return amount;
  take(*part, amount.emplace());
  amount->first = i;
  // "the past five years" are a time, not more than five.
  const bool time_word = before.hedge == Hedge::kOver && before.at == i + 1 &&
                         text_.reading(i, Category::kTime) != nullptr;
  if (time_word && amount->kind == MentionKind::kDuration) {
    amount.reset();
    return amount;
  }
  finish(*amount, *part, before.found ? before : second, opened);
  amount->numbers = std::move(part->numbers);
  close_interval(*amount);
  return amount;
}

}  // namespace

MentionKind kind_of(UnitKind kind) {
  switch (kind) {
    case UnitKind::kMoney:
      return MentionKind::kCurrency;
    case UnitKind::kMeasure:
      return MentionKind::kDimension;
    case UnitKind::kDuration:
      return MentionKind::kDuration;
    case UnitKind::kPercent:
      return MentionKind::kPercentage;
    case UnitKind::kTemperature:
      return MentionKind::kTemperature;
    case UnitKind::kRank:
      return MentionKind::kOrdinal;
    case UnitKind::kCount:
    case UnitKind::kTimes:
    case UnitKind::kFraction:
      return MentionKind::kNumber;
  }
  return MentionKind::kNumber;
}

bool may_begin_amount(const TokenText& text, std::size_t i) {
  constexpr CategorySet kBounds = set_of(Category::kHedgeBefore, Category::kRangeOpener,
                                         Category::kCompareBefore, Category::kPer);
  constexpr CategorySet kGoesOn = kBounds | kPartHeads | set_of(Category::kFiller);
  static_assert(((kBounds | kPartHeads) & ~kAnchorWords) == 0);
  const Token& t = text[i];
  if (t.kind == TokenKind::kDigits || is_hedge_sign(t) || may_begin_part(text, i)) return true;
  if (!t.may_be(kBounds)) return false;
  const Token& next = text[i + 1];
  return next.kind == TokenKind::kDigits || next.may_be(kGoesOn) ||
         (next.kind == TokenKind::kSymbol && may_lead_number(next.code));
}

std::optional<Amount> read_amount(const TokenText& text, std::size_t i, const UnitTable& units,
                                  model::Language language) {
  return AmountReader(text, units, language).read(i);
}

}  // namespace tally::recogniser
