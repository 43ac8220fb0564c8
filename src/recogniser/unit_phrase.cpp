#include "recogniser/unit_phrase.hpp"

#include "recogniser/utf8.hpp"

namespace tally::recogniser {
namespace {

constexpr std::size_t kMostNounBytes = 40;
constexpr std::size_t kChineseNounBytes = 6;  // two characters

/// The English word that a gap begins with, if it is nothing but letters.
std::string_view first_word(std::string_view gap) {
  std::size_t end = 0;
  while (end < gap.size() &&
         (is_letter(static_cast<unsigned char>(gap[end])) || (gap[end] == '-' && end > 0))) {
    ++end;
  }
  return end <= kMostNounBytes ? gap.substr(0, end) : std::string_view{};
}

/// Whether a gap is one or two English words and nothing else ("active", "mixture of").
bool short_gap(std::string_view gap) {
  std::size_t spaces = 0;
  for (const char c : gap) {
    if (c == ' ')
      ++spaces;
    else if (!is_letter(static_cast<unsigned char>(c)) && c != '-')
      return false;
  }
  return spaces <= 1 && gap.size() <= kMostNounBytes;
}

class UnitReader {
 public:
  UnitReader(const TokenText& text, const Numeral& number, const UnitTable& units)
      : text_(text), number_(number), units_(units) {}

  std::optional<UnitPhrase> read(std::size_t i) const;
  std::optional<UnitPhrase> per(std::size_t i) const;

 private:
  [[nodiscard]] bool fits(std::size_t i, const Reading& reading) const;
  [[nodiscard]] std::optional<UnitPhrase> word(std::size_t i) const;
  [[nodiscard]] std::optional<UnitPhrase> measure_word(std::size_t i) const;
  [[nodiscard]] std::optional<UnitPhrase> distant_noun(std::size_t i) const;
  [[nodiscard]] std::optional<UnitPhrase> unknown_noun(std::size_t i) const;
  [[nodiscard]] std::size_t behind_joint(std::size_t i) const;
  void take_noun(UnitPhrase& phrase) const;
  void take_per(UnitPhrase& phrase) const;

  const TokenText& text_;
  const Numeral& number_;
  const UnitTable& units_;
};

/// Single letters are units only where nothing else can be meant.
bool UnitReader::fits(std::size_t i, const Reading& reading) const {
  const Token& t = text_[i];
  const Token& next = text_[i + 1];
  const auto ending = static_cast<unsigned char>(text_.text[t.end - 1]);
  if (next.kind == TokenKind::kDigits && next.glued() && (is_letter(ending) || is_digit(ending))) {
    return units_[reading.payload].kind == UnitKind::kMoney && t.end - t.begin > 1;
  }
  if (next.glued() && next.kind == TokenKind::kGap && (reading.flags & kCased) != 0 &&
      is_letter(static_cast<unsigned char>(text_.text[next.begin]))) {
    return false;
  }
  if ((reading.flags & kWeak) == 0) return true;
  if (!number_.digits) return false;
  const Token& behind = text_[i + 2];
  const bool dotted = (next.is('.') || next.is('-')) && next.glued() && behind.glued() &&
                      behind.kind != TokenKind::kBreak;
  if (dotted) return false;
  if (t.glued() && units_[reading.payload].kind != UnitKind::kTemperature) return true;
  return next.kind != TokenKind::kGap && next.kind != TokenKind::kDigits &&
         (next.kind != TokenKind::kWord || text_.reading(i + 1, Category::kOf) != nullptr ||
          text_.reading(i + 1, Category::kConnector) != nullptr || next.glued() ||
          is_cjk(code_point_at(text_.text, next.begin).value));
}

/// Over a hyphen ("3-inch"), "of" behind parts and vague amounts ("a quarter of a mile").
std::size_t UnitReader::behind_joint(std::size_t i) const {
  if (text_[i].is('-') && text_[i].glued() && text_[i + 1].glued()) return i + 1;
  const bool part = number_.form == NumeralForm::kFraction || number_.hedge == model::Hedge::kVague;
  if (!part) return i;
  if (text_.reading(i, Category::kOf) != nullptr) return i + 1;
  const Reading* article = text_.reading(i, Category::kArticle);
  return article != nullptr ? i + 1 : i;
}

std::optional<UnitPhrase> UnitReader::word(std::size_t i) const {
  const Token& t = text_[i];
  if (t.kind != TokenKind::kWord) return std::nullopt;
  for (const Reading& r : text_.lexicon->readings(t.code)) {
    UnitPhrase phrase;
    phrase.last = i + 1;
    phrase.word = i;
    phrase.unit = r.payload;
    phrase.hedge = r.hedge;
    phrase.half_more = r.value == 5;
    switch (r.category) {
      case Category::kAge:
        phrase.age = true;
        return phrase;
      case Category::kUnit:
        if (fits(i, r)) return phrase;
        break;
      case Category::kNoun:
        phrase.noun = text_.str(i);
        return phrase;
      case Category::kTenths:
        phrase.tenths = true;
        phrase.unit = units_.index("percent");
        return phrase;
      default:
        break;
    }
  }
  return std::nullopt;
}

std::optional<UnitPhrase> UnitReader::measure_word(std::size_t i) const {
  const Reading* r = text_.reading(i, Category::kMeasure);
  if (r == nullptr) return std::nullopt;
  UnitPhrase phrase;
  phrase.last = i + 1;
  phrase.word = i;
  phrase.unit = r->payload;
  phrase.measure = true;
  if (const auto noun = word(i + 1);
      noun && units_[noun->unit].kind == UnitKind::kCount && text_[i + 1].glued() && !noun->age) {
    phrase.last = noun->last;
    phrase.unit = noun->unit;
    phrase.noun = noun->noun;
  }
  return phrase;
}

/// "70 billion active parameters": a known noun behind a word or two.
std::optional<UnitPhrase> UnitReader::distant_noun(std::size_t i) const {
  if (text_[i].kind != TokenKind::kGap || !text_[i].has(kSpaceBefore)) return std::nullopt;
  const Reading* noun = text_.reading(i + 1, Category::kNoun);
  if (noun == nullptr || (noun->flags & kLatin) == 0 || !short_gap(text_.str(i)))
    return std::nullopt;
  UnitPhrase phrase;
  phrase.last = i + 2;
  phrase.word = i + 1;
  phrase.unit = noun->payload;
  phrase.noun = text_.str(i + 1);
  return phrase;
}

/// "15 countries": an English noun of no known unit counts as well; it is no part of the span.
std::optional<UnitPhrase> UnitReader::unknown_noun(std::size_t i) const {
  const Token& t = text_[i];
  if (t.kind != TokenKind::kGap || t.flags != kSpaceBefore) return std::nullopt;
  const std::string_view noun = first_word(text_.str(i));
  const Word word = text_.lexicon->longest(text_.text, t.begin);
  if (noun.empty() || text_.lexicon->find(word.id, Category::kNoNoun) != nullptr)
    return std::nullopt;
  UnitPhrase phrase;
  phrase.unknown = true;
  phrase.last = phrase.word = i;
  phrase.unit = units_.index("count");
  phrase.noun = noun;
  return phrase;
}

/// The noun behind a measure word, or the English noun that is counted; it is no part of the span.
void UnitReader::take_noun(UnitPhrase& phrase) const {
  const Token& next = text_[phrase.last];
  if (next.kind != TokenKind::kGap || !phrase.noun.empty()) return;
  const std::string_view gap = text_.str(phrase.last);
  const CodePoint c = code_point_at(gap, 0);
  if (is_cjk(c.value)) {
    std::size_t end = 0;
    while (end < gap.size() && end < kChineseNounBytes && is_cjk(code_point_at(gap, end).value)) {
      end += code_point_at(gap, end).length;
    }
    phrase.noun = gap.substr(0, end);
  } else if (next.has(kSpaceBefore)) {
    phrase.noun = first_word(gap);
  }
}

/// "per second", "/天", "a share": what the amount is divided by.
void UnitReader::take_per(UnitPhrase& phrase) const {
  std::size_t i = phrase.last;
  const bool hyphen = text_[i].is('-') && text_[i].glued();
  if (hyphen) ++i;
  const bool slash = text_[i].is('/') && text_[i + 1].glued();
  if (!slash && text_.reading(i, Category::kPer) == nullptr) return;
  const bool money = units_[phrase.unit].kind == UnitKind::kMoney;
  if (text_.reading(i, Category::kArticle) != nullptr && !money) return;
  const std::size_t at = hyphen && text_[i + 1].is('-') ? i + 2 : i + 1;
  const auto below = word(at);
  if (!below || below->age || below->tenths || below->hedge != model::Hedge::kExact) return;
  phrase.per = below->unit;
  phrase.last = below->last;
}

std::optional<UnitPhrase> UnitReader::per(std::size_t i) const {
  UnitPhrase phrase;
  phrase.last = i;
  phrase.unit = units_.index("USD");
  take_per(phrase);
  return phrase.per != 0 ? std::optional(phrase) : std::nullopt;
}

std::optional<UnitPhrase> UnitReader::read(std::size_t i) const {
  if (text_[i].has(kLineBefore) && text_[i].kind == TokenKind::kGap) return std::nullopt;
  const std::size_t at = behind_joint(i);
  auto phrase = word(at);
  if (!phrase) phrase = measure_word(at);
  if (!phrase && at > i) {
    phrase = word(i);
    if (!phrase) phrase = measure_word(i);
  }
  if (!phrase) phrase = distant_noun(at);
  if (!phrase) phrase = unknown_noun(at);
  if (!phrase) return std::nullopt;
  take_noun(*phrase);
  take_per(*phrase);
  return phrase;
}

}  // namespace

std::optional<UnitPhrase> read_unit(const TokenText& text, std::size_t i, const Numeral& number,
                                    const UnitTable& units) {
  return UnitReader(text, number, units).read(i);
}

std::optional<UnitPhrase> read_per(const TokenText& text, std::size_t i, const Numeral& number,
                                   const UnitTable& units) {
  return UnitReader(text, number, units).per(i);
}

std::optional<UnitPhrase> read_prefix_unit(const TokenText& text, std::size_t i,
                                           model::Language language) {
  if (text.reading(i, Category::kCurrencySign) == nullptr) return std::nullopt;
  UnitPhrase phrase;
  phrase.last = i + 1;
  phrase.word = i;
  for (const Reading& r : text.lexicon->readings(text[i].code)) {
    const bool local = (r.flags & kLocal) != 0;
    if (r.category != Category::kCurrencySign || (local && language != model::Language::kZh))
      continue;
    phrase.unit = r.payload;
    if (local) break;
  }
  return phrase;
}

}  // namespace tally::recogniser
