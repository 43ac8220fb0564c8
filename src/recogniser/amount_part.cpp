#include "recogniser/amount_part.hpp"

#include <algorithm>

#include "recogniser/utf8.hpp"

namespace tally::recogniser {
namespace {

using model::Hedge;

base::Decimal one_half(int sign) { return base::Decimal::of(5 * sign, -1); }

class PartReader {
 public:
  PartReader(const TokenText& text, const PartContext& context)
      : text_(text), units_(context.units), context_(context) {}

  std::optional<Part> read(std::size_t i) const;

 private:
  [[nodiscard]] std::optional<Part> percent(std::size_t i) const;
  [[nodiscard]] std::optional<Part> one_word(std::size_t i) const;
  [[nodiscard]] std::optional<Part> ordinal(std::size_t i) const;
  [[nodiscard]] std::optional<Part> counted_article(std::size_t i) const;
  [[nodiscard]] std::optional<Part> number(std::size_t i, const std::optional<UnitPhrase>& prefix) const;
  [[nodiscard]] Part part_of(const Numeral& number) const;
  void set_unit(Part& part, const UnitPhrase& phrase) const;
  void take_money_suffix(Part& part) const;
  void take_scale_behind_unit(Part& part) const;
  void take_half_behind_unit(Part& part) const;
  void take_and_a_half(Part& part) const;
  [[nodiscard]] std::optional<Part> temperature(std::size_t i) const;
  void take_more_behind_unit(Part& part) const;
  bool take_smaller(Part& part) const;
  bool take_smaller_of_any(Part& part) const;
  [[nodiscard]] bool same_currency(std::uint32_t sign, std::uint32_t unit) const;
  [[nodiscard]] bool ends_name(std::size_t i) const;
  bool take_bare_cents(Part& part) const;
  void add_smaller(Part& part, const Numeral& number, const UnitPhrase& phrase) const;

  const TokenText& text_;
  const UnitTable& units_;
  const PartContext& context_;
};

Part PartReader::part_of(const Numeral& number) const {
  Part part;
  part.first = number.first;
  part.last = number.last;
  part.core = number.span;
  part.low = number.low;
  part.high = number.high;
  part.hedge = number.hedge;
  part.form = number.form;
  part.scale = number.scale;
  part.article = number.article;
  part.weak = number.weak;
  part.ordinal = number.form == NumeralForm::kOrdinal;
  part.numbers.push_back(number);
  return part;
}

void PartReader::set_unit(Part& part, const UnitPhrase& phrase) const {
  part.unit = phrase.unit;
  part.per = phrase.per;
  part.unit_word = phrase.word;
  part.has_unit = true;
  part.age = phrase.age;
  part.measure = phrase.measure;
  part.noun_only = phrase.unknown;
  part.noun = phrase.noun;
  part.last = std::max(part.last, phrase.last);
  if (phrase.hedge != Hedge::kExact && part.hedge == Hedge::kExact) part.hedge = phrase.hedge;
  if (phrase.half_more) {
    part.low = part.low + one_half(part.low.sign() < 0 ? -1 : 1);
    part.high = part.high + one_half(part.high.sign() < 0 ? -1 : 1);
  }
  part.tenths = phrase.tenths;
  if (phrase.tenths) {
    // 三八折 is 38 percent, 三折 is 30.
    int by = part.low <= base::Decimal(10) ? 1 : 0;
    if (part.form == NumeralForm::kFraction) by = 2;  // 半折
    part.low = part.low.scaled(by);
    part.high = part.high.scaled(by);
  }
}

/// 百分之九十, 万分之三.
std::optional<Part> PartReader::percent(std::size_t i) const {
  const Reading* prefix = text_.reading(i, Category::kPercentPrefix);
  if (prefix == nullptr) return std::nullopt;
  NumeralOptions plain;
  plain.fractions = false;
  const auto number = read_numeral(text_, i + 1, plain);
  if (!number) return std::nullopt;
  Part part = part_of(*number);
  part.first = i;
  part.core = {text_[i].begin, number->span.end};
  part.low = part.low.scaled(prefix->power + 2);
  part.high = part.high.scaled(prefix->power + 2);
  part.form = NumeralForm::kPercent;
  part.unit = units_.index("percent");
  part.has_unit = true;
  part.scale = 0;
  part.weak = part.article = false;
  return part;
}

/// 第35位, No. 1, 首个.
std::optional<Part> PartReader::ordinal(std::size_t i) const {
  Part part;
  const Reading* word = text_.reading(i, Category::kOrdinal);
  if (word != nullptr && (word->flags & kLatin) == 0) {
    part.first = i;
    part.last = i + 1;
    part.core = text_[i].span();
    part.low = part.high = word->value;
  } else {
    const bool sign = text_[i].is('#') && text_[i + 1].glued();
    if (!sign && text_.reading(i, Category::kOrdinalMark) == nullptr) return std::nullopt;
    NumeralOptions plain;
    plain.fractions = plain.decimals = false;
    const auto number = read_numeral(text_, i + 1, plain);
    if (!number || number->form != NumeralForm::kCardinal) return std::nullopt;
    part = part_of(*number);
    part.first = i;
    part.core = {text_[i].begin, number->span.end};
  }
  part.ordinal = true;
  part.form = NumeralForm::kOrdinal;
  part.weak = part.article = false;
  const bool ranked = text_.reading(part.last, Category::kRank) != nullptr ||
                      text_.reading(part.last, Category::kMeasure) != nullptr;
  if (ranked) {
    part.unit_word = part.last++;
    part.measure = true;
  }
  part.unit = units_.index("rank");
  part.has_unit = true;
  return part;
}

/// 单个, 多年, 数月: number and unit in one word.
std::optional<Part> PartReader::one_word(std::size_t i) const {
  if (text_[i].kind != TokenKind::kWord) return std::nullopt;
  for (const Reading& r : text_.lexicon->readings(text_[i].code)) {
    const bool counted = r.category == Category::kCounted;
    if (!counted && r.category != Category::kMany && r.category != Category::kSome) continue;
    Part part;
    part.first = i;
    part.last = i + 1;
    part.core = text_[i].span();
    part.low = part.high = counted ? r.value : 1;
    part.has_unit = true;
    part.unit = counted ? units_.index("count") : r.payload;
    part.measure = counted;
    if (!counted) {
      part.hedge = Hedge::kVague;
      part.high = base::Decimal::of(1, 1);
      part.open = r.category == Category::kMany;
    }
    return part;
  }
  return std::nullopt;
}

/// "a kilogram", "an hour": one of a unit.
std::optional<Part> PartReader::counted_article(std::size_t i) const {
  const Reading* article = text_.reading(i, Category::kArticle);
  if (article == nullptr || text_.reading(i + 1, Category::kUnit) == nullptr) return std::nullopt;
  Numeral one;
  one.low = one.high = 1;
  one.article = true;
  const auto unit = read_unit(text_, i + 1, one, units_);
  if (!unit || unit->measure || unit->age || unit->unit == 0) return std::nullopt;
  const Reading* word = text_.reading(unit->word, Category::kUnit);
  const UnitKind kind = units_[unit->unit].kind;
  const bool sign = text_.reading(unit->word, Category::kCurrencySign) != nullptr;
  if (sign || word == nullptr || (word->flags & (kPlural | kCased)) != 0 || kind == UnitKind::kPercent ||
      kind == UnitKind::kTimes) {
    return std::nullopt;
  }
  one.first = i;
  one.last = i + 1;
  one.span = text_[i].span();
  Part part = part_of(one);
  part.numbers.clear();
  set_unit(part, *unit);
  take_and_a_half(part);
  return part;
}

/// "$5m", "£2b": letters that are units elsewhere.
void PartReader::take_money_suffix(Part& part) const {
  const Reading* r = text_.reading(part.last, Category::kSuffix);
  if (r == nullptr || !text_[part.last].glued() || !part.numbers[0].digits || part.scale != 0) return;
  part.low = part.low.scaled(r->power);
  part.high = part.high.scaled(r->power);
  part.scale = r->power;
  part.core.end = text_[part.last].end;
  ++part.last;
}

/// "75 USD million".
void PartReader::take_scale_behind_unit(Part& part) const {
  const Reading* r = text_.reading(part.last, Category::kScale);
  if (r == nullptr || r->value != 0 || part.scale != 0 || !part.numbers[0].digits) return;
  part.low = part.low.scaled(r->power);
  part.high = part.high.scaled(r->power);
  part.scale = r->power;
  ++part.last;
}

/// 三斤半, 一个半小时.
void PartReader::take_half_behind_unit(Part& part) const {
  const Reading* half = text_.reading(part.last, Category::kHalf);
  if (half == nullptr || (half->flags & kLatin) != 0 || !text_[part.last].glued() ||
      part.form != NumeralForm::kCardinal || part.hedge != Hedge::kExact) {
    return;
  }
  const base::Decimal more = part.tenths ? base::Decimal(5) : one_half(part.low.sign() < 0 ? -1 : 1);
  const std::size_t behind = part.last + 1;
  if (part.measure) {
    Numeral one = part.numbers[0];
    const auto unit = read_unit(text_, behind, one, units_);
    if (!unit || unit->measure || unit->last == behind) return;
    set_unit(part, *unit);
  }
  part.low = part.low + more;
  part.high = part.low;
  part.last = std::max(part.last, behind);
  part.article = false;
  part.compound = true;
}

/// "a minute and a half", "one hour and half".
void PartReader::take_and_a_half(Part& part) const {
  if (text_.reading(part.last, Category::kAnd) == nullptr || part.form != NumeralForm::kCardinal) return;
  const std::size_t at = part.last + (text_.reading(part.last + 1, Category::kArticle) != nullptr ? 2U : 1U);
  const Reading* half = text_.reading(at, Category::kHalf);
  if (half == nullptr || (half->flags & kLatin) == 0) return;
  if (text_.reading(at + 1, Category::kScale) != nullptr || text_.reading(at + 1, Category::kUnit) != nullptr) return;
  part.low = part.high = part.low + one_half(1);
  part.last = at + 1;
  part.article = false;
  part.compound = true;
}

/// 摄氏37度: the scale of degrees stands before the number.
std::optional<Part> PartReader::temperature(std::size_t i) const {
  const Reading* scale = text_.reading(i, Category::kUnit);
  if (scale == nullptr || units_[scale->payload].kind != UnitKind::kTemperature) return std::nullopt;
  auto part = number(i + 1, std::nullopt);
  if (!part || !part->has_unit || part->form != NumeralForm::kCardinal) return std::nullopt;
  if (units_[part->unit].unit.dimension != "angle" && units_[part->unit].kind != UnitKind::kTemperature) return std::nullopt;
  part->first = i;
  part->unit = scale->payload;
  part->unit_word = i;
  return part;
}

/// 三公里多, 半分多钟.
void PartReader::take_more_behind_unit(Part& part) const {
  const Reading* more = text_.reading(part.last, Category::kMore);
  const Token& next = text_[part.last + 1];
  if (more == nullptr || more->hedge != Hedge::kOver || !text_[part.last].glued() ||
      part.hedge != Hedge::kExact) {
    return;
  }
  if (part.measure) {  // 三个多小时
    const auto unit = read_unit(text_, part.last + 1, part.numbers[0], units_);
    if (!unit || unit->measure || unit->last == part.last + 1 || !next.glued()) return;
    set_unit(part, *unit);
  } else {
    ++part.last;
  }
  part.hedge = Hedge::kOver;
  part.article = false;
}

/// Adds `number` of a smaller unit: money stays in the greater, other measures become the smaller.
void PartReader::add_smaller(Part& part, const Numeral& number, const UnitPhrase& phrase) const {
  if (units_[part.unit].kind == UnitKind::kMoney) {
    const UnitEntry& small = units_[phrase.unit];
    part.low = part.low + (small.major != 0 ? number.low.scaled(small.part_power)
                                            : units_.converted(number.low, phrase.unit, part.unit));
  } else {
    part.low = units_.converted(part.low, part.unit, phrase.unit) + number.low;
    part.unit = phrase.unit;
    part.unit_word = phrase.word;
  }
  part.high = part.low;
  part.last = phrase.last;
  part.core.end = number.span.end;
  part.numbers.push_back(number);
  part.compound = true;
  part.article = false;
}

/// 5元3角, "7 feet, 10 inches", "one minute and 30 seconds".
bool PartReader::take_smaller(Part& part) const {
  std::size_t at = part.last;
  const bool comma = text_[at].is(',') && text_[at].glued() && text_[at].end - text_[at].begin == 1 &&
                     text_[at + 1].has(kSpaceBefore);
  if (comma || text_.reading(at, Category::kAnd) != nullptr) ++at;
  if (text_[at].has(kLineBefore)) return false;
  NumeralOptions plain;
  plain.groups = false;
  const auto number = read_numeral(text_, at, plain);
  if (!number || number->hedge != Hedge::kExact || number->form == NumeralForm::kOrdinal) return false;
  const UnitEntry& whole = units_[part.unit];
  const Token& next = text_[number->last];
  if (next.kind != TokenKind::kWord) return false;
  for (const Reading& r : text_.lexicon->readings(next.code)) {
    if (r.category != Category::kUnit || r.hedge != Hedge::kExact) continue;
    const UnitEntry& small = units_[r.payload];
    const bool same = small.unit.dimension == whole.unit.dimension && small.kind == whole.kind &&
                      (whole.kind != UnitKind::kMoney || small.unit.canonical == whole.unit.canonical ||
                       small.major != 0);
    if (!same || r.payload == part.unit) continue;
    const base::Decimal one = units_.converted(1, r.payload, part.unit);
    if (one >= base::Decimal(1) || units_.converted(number->low, r.payload, part.unit) >= base::Decimal(100)) continue;
    UnitPhrase phrase;
    phrase.last = number->last + 1;
    phrase.unit = r.payload;
    phrase.word = number->last;
    phrase.half_more = r.value == 5;
    add_smaller(part, *number, phrase);
    return true;
  }
  return false;
}

/// 三块四, 3块5, 一米七五, "20 rupees 43": digits of the next smaller unit, which goes unsaid.
bool PartReader::take_bare_cents(Part& part) const {
  const UnitEntry& unit = units_[part.unit];
  const bool money = unit.kind == UnitKind::kMoney;
  if (!money && unit.unit.dimension != "length" && unit.unit.key != "jin") return false;
  const bool behind_and = text_.reading(part.last, Category::kAnd) != nullptr;
  const std::size_t at = part.last + (behind_and ? 1U : 0U);
  const bool chinese = text_[at].glued() && is_cjk(code_point_at(text_.text, text_[part.last - 1].begin).value);
  if (!chinese && !(money && text_[at].has(kSpaceBefore))) return false;
  NumeralOptions plain;
  plain.spoken = plain.fractions = plain.decimals = plain.groups = false;
  const auto number = read_numeral(text_, at, plain);
  if (!number || number->scale != 0 || number->form != NumeralForm::kCardinal ||
      number->hedge != Hedge::kExact || number->weak) {
    return false;
  }
  const Token& next = text_[number->last];
  const bool ends = next.kind == TokenKind::kBreak || next.kind == TokenKind::kSymbol ||
                    (!next.glued() && next.kind == TokenKind::kGap) ||
                    text_.reading(number->last, Category::kHedgeAfter) != nullptr;
  if (!ends || part.low.exponent() < 0) return false;
  int digits = number->low >= base::Decimal(10) ? 2 : 1;
  const bool zero = text_.reading(at, Category::kDigit) != nullptr &&
                    text_.reading(at, Category::kDigit)->value == 0;
  if (zero) digits = 2;
  if (number->low >= base::Decimal(100) || (!chinese && digits != 2)) return false;
  part.low = part.low + number->low.scaled(-digits);
  part.high = part.low;
  part.last = number->last;
  part.core.end = number->span.end;
  part.numbers.push_back(*number);
  part.compound = true;
  return true;
}

/// "$5 CAD": a plain dollar sign says nothing against the code behind.
bool PartReader::same_currency(std::uint32_t sign, std::uint32_t unit) const {
  return units_[sign].unit.canonical == units_[unit].unit.canonical ||
         units_[sign].unit.key == "dollar";
}

/// Digits behind a hyphen that hangs on letters.
bool PartReader::ends_name(std::size_t i) const {
  if (i < 2 || !text_[i].glued() || !text_[i - 1].is('-') || !text_[i - 1].glued()) return false;
  const Token& before = text_[i - 2];
  const auto last = static_cast<unsigned char>(text_.text[before.end - 1]);
  return before.kind != TokenKind::kSymbol && text_[i].kind == TokenKind::kDigits &&
         (is_letter(last) || before.has(kLetterBefore));
}

/// Where the unit's word has other meanings, takes the one that a smaller unit behind it proves
/// (五分三十秒).
bool PartReader::take_smaller_of_any(Part& part) const {
  if (take_smaller(part)) return true;
  if (text_[part.unit_word].kind != TokenKind::kWord || part.prefix) return false;
  const std::uint32_t own = part.unit;
  for (const Reading& r : text_.lexicon->readings(text_[part.unit_word].code)) {
    if (r.category != Category::kUnit || r.payload == own || r.value != 0) continue;
    part.unit = r.payload;
    if (take_smaller(part)) return true;
  }
  part.unit = own;
  return false;
}

std::optional<Part> PartReader::number(std::size_t i, const std::optional<UnitPhrase>& prefix) const {
  auto number = read_numeral(text_, i);
  if (!number || (prefix && number->form == NumeralForm::kOrdinal)) return std::nullopt;
  Part part = part_of(*number);
  part.named = !prefix && ends_name(i);
  if (prefix) {
    part.unit = prefix->unit;
    part.unit_word = prefix->word;
    part.has_unit = part.prefix = true;
    take_money_suffix(part);
  }
  const auto unit = read_unit(text_, part.last, *number, units_);
  if (prefix) {
    if (unit && units_[unit->unit].kind == UnitKind::kMoney && !unit->measure &&
        same_currency(prefix->unit, unit->unit) &&
        text_[unit->last].kind != TokenKind::kDigits) {
      part.unit = unit->unit;
      part.per = unit->per;
      part.last = unit->last;
      part.unit_word = unit->word;
    } else if (const auto per = read_per(text_, part.last, *number, units_)) {
      part.per = per->per;
      part.last = per->last;
    }
  } else if (unit && !part.named) {
    if (units_[unit->unit].kind == UnitKind::kMoney) take_money_suffix(part);
    set_unit(part, *unit);
    take_scale_behind_unit(part);
  }
  if (part.has_unit && part.hedge == Hedge::kExact && part.per == 0 && !part.age && !part.ordinal) {
    take_half_behind_unit(part);
    take_and_a_half(part);
    take_more_behind_unit(part);
    if (!part.measure && part.unit != 0 && part.hedge == Hedge::kExact) {
      int more = 0;
      while (more < 2 && (more == 0 ? take_smaller_of_any(part) : take_smaller(part))) ++more;
      if (more == 0) take_bare_cents(part);
    }
  }
  return part;
}

std::optional<Part> PartReader::read(std::size_t i) const {
  if (auto part = percent(i)) return part;
  if (auto part = ordinal(i)) return part;
  if (auto part = temperature(i)) return part;
  if (const auto prefix = read_prefix_unit(text_, i, context_.language)) {
    std::size_t at = prefix->last;
    if (auto part = number(at, prefix)) {
      part->first = i;
      return part;
    }
    return std::nullopt;
  }
  if (text_.reading(i, Category::kAgeBefore) != nullptr) {
    auto part = number(i + 1, std::nullopt);
    if (!part || (part->has_unit && !part->age && !part->noun_only) || part->form != NumeralForm::kCardinal) return std::nullopt;
    part->first = i;
    part->age = part->has_unit = true;
    if (part->noun_only || part->unit == 0) part->unit = units_.index("year");
    part->noun_only = false;
    return part;
  }
  if (auto part = number(i, std::nullopt)) return part;
  if (auto part = one_word(i)) return part;
  return counted_article(i);
}

}  // namespace

std::optional<Part> read_part(const TokenText& text, std::size_t i, const PartContext& context) {
  return PartReader(text, context).read(i);
}

}  // namespace tally::recogniser
