#include "recogniser/amount.hpp"

#include <algorithm>
#include <utility>

#include "recogniser/amount_part.hpp"
#include "recogniser/hedge.hpp"
#include "recogniser/utf8.hpp"

namespace tally::recogniser {
namespace {

using model::Hedge;
using model::MentionKind;

/// What joins two numbers to one amount.
enum class Joint : std::uint8_t { kNone, kTo, kOr, kAnd, kList };

struct JointMatch {
  Joint joint = Joint::kNone;
  std::size_t last = 0;
  bool sign = false;  ///< a dash or tilde, not a word
};

class AmountReader {
 public:
  AmountReader(const TokenText& text, const UnitTable& units, model::Language language)
      : text_(text), units_(units), context_{units, language} {}

  std::optional<Amount> read(std::size_t i) const;

 private:
  [[nodiscard]] JointMatch joint(std::size_t i) const;
  [[nodiscard]] bool stands_free(const Part& part) const;
  [[nodiscard]] bool joinable(const Part& a, const Part& b, const JointMatch& joint) const;
  bool join(Part& a, Part b, const JointMatch& joint, Hedge inner) const;
  bool share(Part& a, Part& b, Joint joint) const;
  void extend(Part& part, bool opened) const;
  bool extend_list(Part& part) const;
  bool extend_spoken(Part& part, const JointMatch& match) const;
  [[nodiscard]] std::size_t behind_the(std::size_t i) const;
  [[nodiscard]] std::optional<Amount> compared(std::size_t i) const;
  void close_interval(Amount& amount) const;
  [[nodiscard]] bool counts(const Part& part, bool hedged) const;
  [[nodiscard]] bool only_digits(const Part& part) const;
  [[nodiscard]] Amount amount_of(const Part& part) const;
  void finish(Amount& amount, const Part& part, const HedgeMatch& before, bool opened) const;

  const TokenText& text_;
  const UnitTable& units_;
  PartContext context_;
};

JointMatch AmountReader::joint(std::size_t i) const {
  std::size_t at = i;
  // "10万(含)-15万": a word in brackets before the sign.
  if (text_[at].is('(') && text_[at + 1].kind == TokenKind::kGap && text_[at + 2].is(')') &&
      text_[at + 1].end - text_[at + 1].begin <= 6) {
    at += 3;
  }
  const Token& t = text_[at];
  if (t.is('-') || t.is('~') || t.is(0x2013)) {
    const std::size_t last = text_[at + 1].code == t.code && text_[at + 1].kind == t.kind ? at + 2 : at + 1;
    return {Joint::kTo, last, true};
  }
  if (t.is(0x3001) || t.is(',')) {
    const JointMatch next = t.is(',') && !text_[at + 1].has(kSpaceBefore) ? JointMatch{} : joint(at + 1);
    if (next.joint == Joint::kOr && !next.sign) return next;
    return {Joint::kList, at + 1, true};
  }
  const Reading* r = text_.reading(at, Category::kConnector);
  if (r == nullptr) return {};
  const Joint kind = r->value == 0 ? Joint::kTo : r->value == 1 ? Joint::kOr : Joint::kAnd;
  return {kind, at + 1, false};
}

/// 两到三万, "$50 to 100 million": the scale word holds for both; and 两到三千, where one digit
/// cannot mean itself.
void share_scale(Part& a, const Part& b) {
  if ((a.has_unit && !a.prefix) || a.scale != 0 || a.form != NumeralForm::kCardinal) return;
  const bool place = b.scale == 0 && b.high.exponent() > 1 && b.high.coefficient() < 10 &&
                     !a.numbers.empty() && !a.numbers[0].digits && !b.numbers.empty() &&
                     !b.numbers[0].digits && a.low > base::Decimal(1);
  const int scale = place ? b.high.exponent() : b.scale;
  if (scale > 0 && a.high < b.high.scaled(-scale)) {
    a.low = a.low.scaled(scale);
    a.high = a.high.scaled(scale);
  }
}

/// Two parts of one amount have one unit between them, or units of one dimension.
bool AmountReader::share(Part& a, Part& b, Joint joint) const {
  if (a.ordinal != b.ordinal && !(a.ordinal && !b.has_unit)) return false;
  if (a.noun_only) a.has_unit = false;
  const bool b_unit = b.has_unit && !(b.noun_only && a.has_unit);
  share_scale(a, b);
  if (a.has_unit && b_unit) {
    if (a.age != b.age) return false;
    if (a.unit != b.unit) {
      const UnitEntry& x = units_[a.unit];
      const UnitEntry& y = units_[b.unit];
      if (a.unit == 0 || b.unit == 0 || x.kind != y.kind || x.unit.dimension != y.unit.dimension) return false;
      if (x.kind == UnitKind::kMoney && x.unit.canonical != y.unit.canonical) return false;
      if (joint == Joint::kOr && x.kind != UnitKind::kDuration) return false;  // 500 MW or 1 GW
      if (x.kind == UnitKind::kCount || x.kind == UnitKind::kTemperature) return false;
      // Into the smaller unit where it goes into the greater; else into the last named.
      const bool back = units_.converted(1, b.unit, a.unit).is_integer();
      Part& other = back ? b : a;
      const Part& unit = back ? a : b;
      other.low = units_.converted(other.low, other.unit, unit.unit);
      other.high = units_.converted(other.high, other.unit, unit.unit);
      other.unit = unit.unit;
      other.unit_word = unit.unit_word;
    }
    return true;
  }
  if (a.form != b.form && b.form == NumeralForm::kMultiple) return false;
  if (!a.has_unit) {
    a.unit = b.unit;
    a.unit_word = b.unit_word;
    a.has_unit = b.has_unit;
    a.age = b.age;
    a.noun = b.noun;
    a.measure = b.measure;
    a.per = b.per;
  }
  return true;
}

bool AmountReader::stands_free(const Part& part) const {
  const Token& before = text_[part.first > 0 ? part.first - 1 : 0];
  const bool chained = part.first > 0 && before.is('-') && before.glued() && text_[part.first].glued();
  return !chained;
}

bool AmountReader::joinable(const Part& a, const Part& b, const JointMatch& joint) const {
  if (a.form == NumeralForm::kMultiple || b.form == NumeralForm::kMultiple) return false;
  if (joint.sign && joint.joint == Joint::kTo) {
    const Token& sign = text_[joint.last - 1];
    const Token& next = text_[b.last];
    if (sign.is('-') && sign.glued() != text_[joint.last].glued()) return false;
    if (sign.is('-') && sign.glued() && next.is('-') && next.glued() &&
        text_[b.last + 1].kind == TokenKind::kDigits && text_[b.last + 1].glued()) {
      return false;  // a date, a telephone number
    }
    if (!a.numbers.empty() && !b.numbers.empty() && a.numbers[0].digits != b.numbers[0].digits) return false;
  }
  if (text_[b.first].has(kLineBefore) && joint.sign) return false;
  return true;
}

/// Makes one range of both; false where they are two amounts.
bool AmountReader::join(Part& a, Part b, const JointMatch& joint, Hedge inner) const {
  Part low = a;
  if (!joinable(a, b, joint) || !share(low, b, joint.joint)) return false;
  const bool open = inner == Hedge::kOver || inner == Hedge::kAtLeast || b.hedge == Hedge::kOver;
  if (inner != Hedge::kExact && inner != Hedge::kAbout && !open) return false;
  if (joint.joint != Joint::kOr && low.low >= b.high) return false;
  if (low.low == b.low && low.high == b.high) return false;
  const bool vague = low.hedge == Hedge::kVague || b.hedge == Hedge::kVague || open;
  low.high = std::max(low.high, b.high);
  low.low = std::min(low.low, b.low);
  low.hedge = vague ? Hedge::kVague : Hedge::kRange;
  low.open = low.open || b.open || open;
  if (open && a.hedge != Hedge::kVague) low.hedge = Hedge::kOver;
  low.last = b.last;
  low.core.end = b.core.end;
  low.weak = low.article = false;
  low.scale = b.scale;
  low.numbers.insert(low.numbers.end(), b.numbers.begin(), b.numbers.end());
  a = std::move(low);
  return true;
}

/// Lists of one amount rise: "10, 15 or even 20".
bool rises(const Part& a, const Part& b) { return b.low >= a.high && b.high > a.high; }

/// 数千、数万甚至数十万: a list that ends with "or even" is one amount.
bool AmountReader::extend_list(Part& part) const {
  constexpr int kMostItems = 5;
  Part sum = part;
  for (int count = 0; count < kMostItems; ++count) {
    const JointMatch match = joint(sum.last);
    if (match.joint != Joint::kList && match.joint != Joint::kOr) return false;
    auto next = read_part(text_, match.last, context_);
    if (!next || !rises(sum, *next)) return false;
    if (!join(sum, std::move(*next), {Joint::kOr, match.last, match.sign}, Hedge::kExact)) return false;
    if (match.joint == Joint::kOr) {
      part = std::move(sum);
      return true;
    }
  }
  return false;
}

/// Over "the", as in "between the tenth and the twentieth".
std::size_t AmountReader::behind_the(std::size_t i) const {
  const Reading* filler = text_.reading(i, Category::kFiller);
  const bool latin = filler != nullptr && (filler->flags & kLatin) != 0;
  return latin && text_.reading(i, Category::kArticle) == nullptr ? i + 1 : i;
}

/// 比170低: a bound said as a comparison.
std::optional<Amount> AmountReader::compared(std::size_t i) const {
  if (text_.reading(i, Category::kCompareBefore) == nullptr) return std::nullopt;
  const auto part = read_part(text_, i + 1, context_);
  if (!part || part->low != part->high || part->weak) return std::nullopt;
  const Reading* after = text_.reading(part->last, Category::kCompareAfter);
  if (after == nullptr) return std::nullopt;
  Amount amount = amount_of(*part);
  amount.first = i;
  amount.last = part->last + 1;
  apply(after->hedge, amount.quantity);
  return amount;
}

/// "above one quarter and below a half": two bounds of one thing make an interval.
void AmountReader::close_interval(Amount& amount) const {
  const Hedge hedge = amount.quantity.hedge;
  if (hedge != Hedge::kOver && hedge != Hedge::kAtLeast) return;
  std::size_t at = amount.last;
  if (text_[at].is(',')) ++at;
  if (const Reading* joint = text_.reading(at, Category::kConnector); joint != nullptr && joint->value == 2) ++at;
  if (text_[at].kind != TokenKind::kWord) return;
  auto upper = compared(at);
  if (!upper) {
    HedgeMatch bound = hedge_before(text_, at);
    if (const Reading* both = text_.reading(at, Category::kHedgeAfter); both != nullptr && !bound.found) {
      bound = {at + 1, both->hedge, true};  // "and below" before a number
    }
    const auto part = read_part(text_, bound.at, context_);
    if (!part || part->low != part->high) return;
    upper = amount_of(*part);
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
  amount.numbers.insert(amount.numbers.end(), upper->numbers.begin(), upper->numbers.end());
}

/// 2、3万: two digits in a row, said for "two or three".
bool AmountReader::extend_spoken(Part& part, const JointMatch& match) const {
  if (part.has_unit || part.numbers.empty() || part.low >= base::Decimal(10) || part.low != part.high ||
      !text_[match.last].glued()) {
    return false;
  }
  auto next = read_part(text_, match.last, context_);
  if (!next || (!next->has_unit && next->scale == 0)) return false;
  if (next->low.scaled(-next->scale) != part.low + base::Decimal(1)) return false;
  return join(part, std::move(*next), {Joint::kTo, match.last, false}, Hedge::kExact);
}

void AmountReader::extend(Part& part, bool opened) const {
  constexpr int kMostParts = 4;
  for (int count = 0; count < kMostParts; ++count) {
    const JointMatch match = joint(part.last);
    if (match.joint == Joint::kNone) return;
    if (match.joint == Joint::kList) {
      if (!extend_spoken(part, match)) extend_list(part);
      return;
    }
    if (match.sign && !stands_free(part)) return;
    const HedgeMatch inner = hedge_before(text_, match.last);
    auto next = read_part(text_, behind_the(inner.at), context_);
    if (!next) return;
    bool closed = text_.reading(next->last, Category::kRangeCloser) != nullptr;
    if (!closed && next->measure && text_.reading(next->unit_word, Category::kRangeCloser) != nullptr) {
      closed = true;  // 间, which is a measure word as well
      next->last = next->unit_word;
      next->has_unit = next->measure = false;
      next->unit = 0;
    }
    if (match.joint == Joint::kAnd && !opened && !closed) return;
    // "1.5 GW or 100 to 150 MW": what follows is a range of its own.
    if (match.joint == Joint::kOr && part.has_unit && !part.prefix && !next->has_unit &&
        joint(next->last).joint == Joint::kTo) {
      return;
    }
    const JointMatch as_range{match.joint == Joint::kAnd ? Joint::kTo : match.joint, match.last, match.sign};
    if (!join(part, std::move(*next), as_range, inner.hedge)) return;
  }
}

/// Whether this is a number at all, with what stands around it.
bool AmountReader::counts(const Part& part, bool hedged) const {
  const Token& first = text_[part.first];
  const Token& next = text_[part.last];
  const bool bare = !part.has_unit || (part.unit_word == part.last);
  if (first.kind == TokenKind::kDigits && first.has(kLetterBefore)) return false;
  if (bare && next.kind != TokenKind::kBreak && next.glued()) {
    // Letters that are no unit stand behind the digits: 4o, 3D.
    const bool digits = text_[part.last - 1].kind == TokenKind::kDigits &&
                        text_[part.last - 1].has(kLetterAfter);
    if (digits && (next.kind == TokenKind::kGap || next.kind == TokenKind::kWord)) return false;
  }
  if (part.weak && !part.has_unit && !part.noun_only) return hedged && part.form == NumeralForm::kFraction;
  if (part.has_unit || part.numbers.empty() || part.numbers[0].digits) return true;
  if (part.article && next.kind == TokenKind::kGap && next.glued() && !hedged) {
    const Token& before = text_[part.first > 0 ? part.first - 1 : 0];
    return part.first > 0 && before.kind == TokenKind::kWord && text_[part.first].glued() &&
           text_.reading(part.first - 1, Category::kFiller) != nullptr;
  }
  return true;
}

/// Chinese digits without a place or scale (老三, 一二三), and nothing counted.
bool AmountReader::only_digits(const Part& part) const {
  if (part.numbers.size() != 1 || part.numbers[0].digits) return false;
  for (std::size_t i = part.numbers[0].first; i < part.numbers[0].last; ++i) {
    if (text_.reading(i, Category::kDigit) == nullptr) return false;
  }
  return true;
}

Amount AmountReader::amount_of(const Part& part) const {
  Amount amount;
  amount.first = part.first;
  amount.last = part.last;
  amount.core = part.core;
  amount.numbers = part.numbers;
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
  return amount;
}

void AmountReader::finish(Amount& amount, const Part& part, const HedgeMatch& before,
                          bool opened) const {
  Hedge hedge = combined(before.hedge, part.hedge);
  if (const Reading* closer = text_.reading(amount.last, Category::kRangeCloser);
      closer != nullptr && (opened || part.hedge == Hedge::kRange)) {
    ++amount.last;
  }
  std::size_t at = amount.last;
  const Token& gap = text_[at];
  // "15 countries or more": the counted noun stands between.
  if (part.unit_word == at && part.has_unit && gap.kind == TokenKind::kGap &&
      gap.end - gap.begin == part.noun.size() && text_.reading(at + 1, Category::kHedgeAfter) != nullptr) {
    ++at;
  }
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
  const bool plain = hedge == Hedge::kExact && part.article && !part.compound;
  amount.idle = plain && (!part.has_unit || units_[amount.unit].kind == UnitKind::kCount);
  if (part.named || (!part.has_unit && only_digits(part))) amount.idle = true;
  if (part.ordinal && !part.measure && !part.numbers.empty() && !part.numbers[0].digits) amount.idle = true;
}

std::optional<Amount> AmountReader::read(std::size_t i) const {
  if (auto amount = compared(i)) {
    close_interval(*amount);
    return amount;
  }
  const HedgeMatch before = hedge_before(text_, i);
  const bool opened = text_.reading(before.at, Category::kRangeOpener) != nullptr;
  std::size_t at = opened ? before.at + 1 : before.at;
  HedgeMatch second{at, Hedge::kExact, false};
  if (opened) {
    second = hedge_before(text_, at);
    at = behind_the(second.at);
  }
  auto part = read_part(text_, at, context_);
  if (!part) return std::nullopt;
  const std::size_t alone = part->last;
  extend(*part, opened);
  if (opened && part->last == alone) return std::nullopt;  // "from 5" says no range
  if (!counts(*part, before.found)) return std::nullopt;
  Amount amount = amount_of(*part);
  amount.first = i;
  finish(amount, *part, before.found ? before : second, opened);
  close_interval(amount);
  return amount;
}

}  // namespace

MentionKind kind_of(UnitKind kind) {
  switch (kind) {
    case UnitKind::kMoney: return MentionKind::kCurrency;
    case UnitKind::kMeasure: return MentionKind::kDimension;
    case UnitKind::kDuration: return MentionKind::kDuration;
    case UnitKind::kPercent: return MentionKind::kPercentage;
    case UnitKind::kTemperature: return MentionKind::kTemperature;
    case UnitKind::kRank: return MentionKind::kOrdinal;
    case UnitKind::kCount:
    case UnitKind::kTimes:
    case UnitKind::kFraction: return MentionKind::kNumber;
  }
  return MentionKind::kNumber;
}

std::optional<Amount> read_amount(const TokenText& text, std::size_t i, const UnitTable& units,
                                  model::Language language) {
  return AmountReader(text, units, language).read(i);
}

}  // namespace tally::recogniser
