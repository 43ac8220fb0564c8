#include "recogniser/amount_part.hpp"

#include "recogniser/amount_forms.hpp"
#include "recogniser/amount_tail.hpp"
#include "recogniser/counted_noun.hpp"
#include "recogniser/utf8.hpp"

#include <algorithm>

namespace tally::recogniser {
namespace {

using model::Hedge;

class PartReader {
 public:
  PartReader(const TokenText& text, const PartContext& context)
      : text_(text), units_(context.units), context_(context) {}

  std::optional<Part> read(std::size_t i) const;

 private:
  [[nodiscard]] std::optional<Part> percent(std::size_t i) const;
  [[nodiscard]] Part ordinal_word(std::size_t i, const Reading& word) const;
  [[nodiscard]] std::optional<Part> marked_ordinal(std::size_t i, const Reading* mark) const;
  [[nodiscard]] bool take_all_before(Part& part, bool row) const;
  [[nodiscard]] std::optional<Part> ordinal(std::size_t i) const;
  [[nodiscard]] bool counts_in_order(std::size_t i) const;
  [[nodiscard]] std::optional<Part> one_and_half(std::size_t i) const;
  [[nodiscard]] std::optional<Part> counted_article(std::size_t i) const;
  void number(std::size_t i, const std::optional<UnitPhrase>& prefix,
              std::optional<Part>& out) const;
  void aged(std::size_t i, std::optional<Part>& out) const;
  void take_scale(const Reading& scale, Part& part) const;
  void take_money_suffix(Part& part) const;
  void take_plus(Part& part) const;
  void take_count_suffix(Part& part) const;
  [[nodiscard]] bool scaled_noun(std::size_t i) const;
  void take_scale_behind_unit(Part& part) const;
  [[nodiscard]] std::optional<Part> temperature(std::size_t i) const;
  [[nodiscard]] bool same_currency(std::uint32_t sign, std::uint32_t unit) const;
  [[nodiscard]] bool ends_name(std::size_t i) const;

  const TokenText& text_;
  const UnitTable& units_;
  const PartContext& context_;
};

/// 百分之九十, 万分之三.
std::optional<Part> PartReader::percent(std::size_t i) const {
  const Reading* prefix = text_.reading(i, Category::kPercentPrefix);
  if (prefix == nullptr) return std::nullopt;
  NumeralOptions plain;
  plain.fractions = false;
  const auto number = read_numeral(text_, i + 1, plain);
  if (!number) return std::nullopt;
  Part part(*number);
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

/// 首, 头: an ordinal in one word.
Part PartReader::ordinal_word(std::size_t i, const Reading& word) const {
  Part part;
  part.first = i;
  part.last = i + 1;
  part.core = text_[i].span();
  part.low = part.high = word.value;
  return part;
}

/// 第35, No. 1: a number behind its mark.
std::optional<Part> PartReader::marked_ordinal(std::size_t i, const Reading* mark) const {
  NumeralOptions plain;
  plain.fractions = plain.decimals = false;
  const auto number = read_numeral(text_, i + 1, plain);
  if (!number || number->form != NumeralForm::kCardinal) return std::nullopt;
  Part part(*number);
  part.first = i;
  part.core = {text_[i].begin, number->span.end};
  part.named = mark != nullptr && (mark->flags & kWeak) != 0;  // 倒数第二 is no rank two
  return part;
}

/// 第100万辆, 第125周年, 连续第六年: with the Nth of so many there are N of them.
bool PartReader::take_all_before(Part& part, bool row) const {
  constexpr int kGreat = 4;
  const Reading* counted = text_.reading(part.last, Category::kAge);
  const bool lasted = counted != nullptr && (counted->flags & kLocal) != 0;
  if (lasted && (row || (counted->flags & kPlural) != 0)) {
    part.unit = counted->payload;
    part.unit_word = part.last++;
    part.has_unit = true;
    return true;
  }
  const auto unit = read_unit(text_, part.last, part.numbers[0], units_);
  if (!unit) return false;
  const bool lasts = row && units_[unit->unit].kind == UnitKind::kDuration;
  if (part.scale < kGreat && !lasts) return false;
  set_unit(part, *unit);
  part.weak = part.article = false;
  return true;
}

/// 第35位, No. 1, 首个.
std::optional<Part> PartReader::ordinal(std::size_t i) const {
  const Reading* word = text_.reading(i, Category::kOrdinal);
  const bool whole = word != nullptr && (word->flags & kLatin) == 0;
  const Reading* mark = text_.reading(i, Category::kOrdinalMark);
  const bool sign = text_[i].is('#') && text_[i + 1].glued();
  if (!whole && !sign && mark == nullptr) return std::nullopt;
  if (!whole && mark != nullptr && (mark->flags & kLocal) != 0) {
    return read_first_of(text_, i, units_);
  }
  auto part = whole ? std::optional(ordinal_word(i, *word)) : marked_ordinal(i, mark);
  if (!part) return part;
  const bool row = mark != nullptr && (mark->flags & kPlural) != 0;
  if (!whole && take_all_before(*part, row)) return part;
  part->ordinal = true;
  part->form = NumeralForm::kOrdinal;
  part->weak = part->article = false;
  const bool ranked = text_.reading(part->last, Category::kRank) != nullptr ||
                      text_.reading(part->last, Category::kMeasure) != nullptr;
  if (ranked) {
    part->unit_word = part->last++;
    part->measure = true;
  }
  part->unit = units_.index("rank");
  part->has_unit = true;
  return part;
}

/// "a second line", where "a second" alone is a time: an ordinal before what it counts.
bool PartReader::counts_in_order(std::size_t i) const {
  const Token& next = text_[i + 1];
  if (text_.reading(i, Category::kOrdinal) == nullptr || next.flags != kSpaceBefore) return false;
  const Word word = text_.lexicon->longest(text_.text, next.begin);
  return (next.kind == TokenKind::kGap || next.kind == TokenKind::kWord) &&
         text_.lexicon->find(word.id, Category::kNoNoun) == nullptr;
}

/// 个半小时, 分半钟: one and a half, whose one goes unsaid. 白天半价 is none.
std::optional<Part> PartReader::one_and_half(std::size_t i) const {
  const Reading* unit = text_.reading(i, Category::kUnit);
  if (unit == nullptr || unit->value != 5) return std::nullopt;
  const Token& next = text_[i + 1];
  const auto parts = [](const Token& t) {
    return t.kind == TokenKind::kBreak || t.kind == TokenKind::kSymbol || !t.glued();
  };
  const bool free = i == 0 || !text_[i].glued() || text_[i - 1].kind == TokenKind::kSymbol;
  if (!free || (!parts(next) && next.kind == TokenKind::kGap)) return std::nullopt;
  Part part;
  part.first = i;
  part.last = i + 1;
  part.core = text_[i].span();
  part.low = part.high = base::Decimal::of(15, -1);
  part.has_unit = part.compound = true;
  part.unit = unit->payload;
  part.unit_word = i;
  return part;
}

/// "a kilogram", "an hour": one of a unit.
std::optional<Part> PartReader::counted_article(std::size_t i) const {
  const Reading* article = text_.reading(i, Category::kArticle);
  if (article == nullptr || text_.reading(i + 1, Category::kUnit) == nullptr) return std::nullopt;
  if (counts_in_order(i + 1)) return std::nullopt;
  Numeral one;
  one.low = one.high = 1;
  one.article = true;
  const auto unit = read_unit(text_, i + 1, one, units_);
  if (!unit || unit->measure || unit->age || unit->unit == 0) return std::nullopt;
  const Reading* word = text_.reading(unit->word, Category::kUnit);
  const UnitKind kind = units_[unit->unit].kind;
  const bool sign = text_.reading(unit->word, Category::kCurrencySign) != nullptr;
  if (sign || word == nullptr || (word->flags & (kPlural | kCased)) != 0 ||
      kind == UnitKind::kPercent || kind == UnitKind::kTimes) {
    return std::nullopt;
  }
  one.first = i;
  one.last = i + 1;
  one.span = text_[i].span();
  Part part(one);
  part.numbers = {};
  set_unit(part, *unit);
  take_and_a_half(text_, units_, part);
  return part;
}

/// The word that the part ends before makes it so many times greater.
void PartReader::take_scale(const Reading& scale, Part& part) const {
  part.low = part.low.scaled(scale.power);
  part.high = part.high.scaled(scale.power);
  part.scale = scale.power;
  part.core.end = text_[part.last].end;
  ++part.last;
}

/// "$5m", "£2b": letters that are units elsewhere.
void PartReader::take_money_suffix(Part& part) const {
  const Reading* r = text_.reading(part.last, Category::kSuffix);
  if (r == nullptr || !text_[part.last].glued() || !part.numbers[0].digits || part.scale != 0)
    return;
  take_scale(*r, part);
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

/// 摄氏37度: the scale of degrees stands before the number.
std::optional<Part> PartReader::temperature(std::size_t i) const {
  const Reading* scale = text_.reading(i, Category::kUnit);
  if (scale == nullptr || units_[scale->payload].kind != UnitKind::kTemperature)
    return std::nullopt;
  std::optional<Part> part;
  number(i + 1, std::nullopt, part);
  if (!part || !part->has_unit || part->form != NumeralForm::kCardinal) return std::nullopt;
  if (units_[part->unit].unit.dimension != "angle" &&
      units_[part->unit].kind != UnitKind::kTemperature)
    return std::nullopt;
  part->first = i;
  part->unit = scale->payload;
  part->unit_word = i;
  return part;
}

/// "$5 CAD": a plain dollar sign says nothing against the code behind.
bool PartReader::same_currency(std::uint32_t sign, std::uint32_t unit) const {
  return units_[sign].unit.canonical == units_[unit].unit.canonical ||
         units_[sign].unit.key == "dollar";
}

/// Digits behind a hyphen that hangs on letters.
bool PartReader::ends_name(std::size_t i) const {
  if (i < 2 || !text_[i].glued() || !text_[i - 1].is('-') || !text_[i - 1].glued()) return false;
  if (text_.reading(i - 2, Category::kConnector) != nullptr) return false;  // 5-to-10
  const Token& before = text_[i - 2];
  const auto last = static_cast<unsigned char>(text_.text[before.end - 1]);
  return before.kind != TokenKind::kSymbol && text_[i].kind == TokenKind::kDigits &&
         (is_letter(last) || before.has(kLetterBefore));
}

/// "300+ people", "5B+": the sign says "or more", unless a sum follows.
void PartReader::take_plus(Part& part) const {
  const Token& sign = text_[part.last];
  const Token& next = text_[part.last + 1];
  if (!sign.is('+') || !sign.glued() || part.hedge != Hedge::kExact) return;
  if (!part.numbers.empty() && !part.numbers[0].digits) return;
  if (next.glued() && (next.kind == TokenKind::kDigits || next.is('+'))) return;
  if (next.kind == TokenKind::kDigits && next.has(kSpaceBefore)) return;
  part.hedge = Hedge::kAtLeast;
  ++part.last;
  const Reading* scale = text_.reading(part.last, Category::kScale);  // "3+ trillion tokens"
  if (scale != nullptr && scale->value == 0 && part.scale == 0 && (part.prefix || !part.has_unit)) {
    take_scale(*scale, part);
  }
}

/// "3.2m users", "4b parameters": letters that are units elsewhere scale what is counted.
void PartReader::take_count_suffix(Part& part) const {
  const Reading* r = text_.reading(part.last, Category::kSuffix);
  if (r == nullptr || (r->flags & kWeak) == 0 || !text_[part.last].glued()) return;
  if (!part.numbers[0].digits || part.scale != 0 || part.form != NumeralForm::kCardinal) return;
  const std::size_t next = part.last + 1;
  if (!text_[next].has(kSpaceBefore)) return;
  const bool decimals = part.low.exponent() < 0;
  if (scaled_noun(next) || (decimals && counts_unknown_plural(text_, next))) take_scale(*r, part);
}

/// "users", "weekly active users", "sqft" behind "4m": what is counted, or a measure of which none
/// are told in metres.
bool PartReader::scaled_noun(std::size_t i) const {
  if (counts_known_noun(text_, i)) return true;
  const Reading* unit = text_.reading(i, Category::kUnit);
  if (unit == nullptr || (unit->flags & kLatin) == 0) return false;
  const UnitEntry& entry = units_[unit->payload];
  return entry.kind == UnitKind::kMeasure && entry.unit.dimension != "length";
}

/// Puts the number that begins with token `i`, with its unit, into `out`, which comes in empty.
void PartReader::number(std::size_t i, const std::optional<UnitPhrase>& prefix,
                        std::optional<Part>& out) const {
  const auto number = read_numeral(text_, i);
  if (!number || (prefix && number->form == NumeralForm::kOrdinal)) return;
  Part& part = out.emplace(*number);
  part.named = !prefix && ends_name(i);
  if (prefix) {
    part.unit = prefix->unit;
    part.unit_word = prefix->word;
    part.has_unit = part.prefix = true;
    if (part.hedge == Hedge::kExact) part.hedge = prefix->hedge;
    take_money_suffix(part);
  } else if (context_.money) {
    take_money_suffix(part);
  } else {
    take_count_suffix(part);
  }
  if (!prefix && number->digits && take_feet(text_, units_, part)) return;
  take_plus(part);
  const auto unit = read_unit(text_, part.last, *number, units_);
  if (prefix) {
    if (unit && units_[unit->unit].kind == UnitKind::kMoney && !unit->measure &&
        same_currency(prefix->unit, unit->unit) && text_[unit->last].kind != TokenKind::kDigits) {
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
  if (part.has_unit) take_plus(part);
  if (part.has_unit && part.hedge == Hedge::kExact && part.per == 0 && !part.age && !part.ordinal) {
    take_tail(text_, units_, part);
  }
}

/// "aged 30": years, whatever is said behind.
void PartReader::aged(std::size_t i, std::optional<Part>& out) const {
  number(i + 1, std::nullopt, out);
  if (!out) return;
  const bool tens = take_decade_of_life(text_, units_, *out);
  const bool counts = out->has_unit && !out->age && !out->noun_only && !tens;
  const bool weak = (text_.reading(i, Category::kAgeBefore)->flags & kWeak) != 0;
  const bool band = tens || (out->hedge == Hedge::kVague && out->low > base::Decimal(10));
  if (counts || out->form != NumeralForm::kCardinal || (weak && !band)) return out.reset();
  out->first = i;
  out->age = out->has_unit = true;
  if (out->noun_only || tens || out->unit == 0) out->unit = units_.index("year");
  out->noun_only = false;
}

std::optional<Part> PartReader::read(std::size_t i) const {
  std::optional<Part>
      part;  // and nothing else is returned: a part is too large to be moved in vain
  if (!may_begin_part(text_, i)) return part;
  part = percent(i);
  if (!part) part = ordinal(i);
  if (!part) part = temperature(i);
  if (part) return part;
  if (const auto prefix = read_prefix_unit(text_, i, context_.language)) {
    number(prefix->last, prefix, part);
    if (part) part->first = i;
    return part;
  }
  if (text_.reading(i, Category::kAgeBefore) != nullptr) {
    aged(i, part);
    return part;
  }
  number(i, std::nullopt, part);
  if (!part) part = read_one_word(text_, i, context_);
  if (!part) part = one_and_half(i);
  if (!part) part = counted_article(i);
  return part;
}

}  // namespace

bool may_begin_part(const TokenText& text, std::size_t i) {
  const Token& t = text[i];
  const Token& next = text[i + 1];
  if (t.is('#')) return next.glued();
  constexpr CategorySet kAsk = kNumeralHeads | set_of(Category::kUnit);  // what is behind decides
  if (t.may_be(kPartHeads & ~kAsk) || may_begin_numeral(text, i)) return true;
  const Reading* unit = text.reading(i, Category::kUnit);
  return (unit != nullptr && (unit->value != 0 || may_begin_numeral(text, i + 1))) ||
         (t.may_be(set_of(Category::kArticle)) && next.may_be(set_of(Category::kUnit)));
}

std::optional<Part> read_part(const TokenText& text, std::size_t i, const PartContext& context) {
  return PartReader(text, context).read(i);
}

std::size_t behind_the(const TokenText& text, std::size_t i) {
  const Reading* filler = text.reading(i, Category::kFiller);
  const bool latin = filler != nullptr && (filler->flags & kLatin) != 0;
  return latin && text.reading(i, Category::kArticle) == nullptr ? i + 1 : i;
}

}  // namespace tally::recogniser
