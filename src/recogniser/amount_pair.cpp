#include "recogniser/amount_pair.hpp"

#include "recogniser/cues.hpp"
#include "recogniser/unit_phrase.hpp"
#include "recogniser/utf8.hpp"

#include <algorithm>

namespace tally::recogniser {
namespace {

/// Bytes before and behind a pair in which its words may stand.
constexpr std::size_t kRatioBefore = 24;
constexpr std::size_t kScoreBefore = 60;
constexpr std::size_t kBehind = 24;
constexpr int kMostUntold = 1000;  ///< of numbers by a colon that no word tells
constexpr int kMostGoals = 300;    ///< of a side of a score
constexpr int kFewGoals = 10;      ///< of the side said first, if that lost

/// How the two numbers are joined.
enum class Joint : std::uint8_t {
  kNone,
  kAgainst,   ///< 比
  kColon,     ///< 3:1
  kLabel,     ///< 3：1, which rather labels what follows
  kDash,      ///< 3-1
  kTo,        ///< 3 to 1
  kHyphened,  ///< 3-to-1
  kFor        ///< 2-for-1
};

struct Second {
  Joint joint = Joint::kNone;
  std::size_t first = 0;  ///< token
};

bool ends_clause(char32_t c) {
  return std::u32string_view(U"，。；！？,;!?\n").find(c) != std::u32string_view::npos;
}

/// The clause before `at`, no longer than so many bytes.
base::ByteSpan clause_before(const TokenText& text, std::size_t at, std::size_t most) {
  std::size_t begin = at;
  while (begin > 0 && at - begin < most) {
    std::size_t previous = begin - 1;
    while (previous > 0 && (static_cast<unsigned char>(text.text[previous]) & 0xC0U) == 0x80U) {
      --previous;
    }
    if (ends_clause(code_point_at(text.text, previous).value)) break;
    begin = previous;
  }
  return {begin, at};
}

base::ByteSpan clause_behind(const TokenText& text, std::size_t at) {
  std::size_t end = at;
  while (end < text.text.size() && end - at < kBehind) {
    const CodePoint c = code_point_at(text.text, end);
    if (ends_clause(c.value) || c.value == '.') break;
    end += std::max<std::size_t>(c.length, 1);
  }
  return {at, end};
}

class PairReader {
 public:
  PairReader(const TokenText& text, const PartContext& context)
      : text_(text), units_(context.units) {}

  [[nodiscard]] std::optional<Part> read(const Part& first) const;

 private:
  [[nodiscard]] Second second_behind(std::size_t i) const;
  [[nodiscard]] bool plain(const Numeral& number) const;
  [[nodiscard]] std::optional<Numeral> side(std::size_t i) const;
  [[nodiscard]] bool counts(const Numeral& number) const;
  [[nodiscard]] bool is_ratio(Joint joint, const Numeral& a, const Numeral& b) const;
  [[nodiscard]] bool is_clock(const Numeral& a, const Numeral& b) const;
  [[nodiscard]] bool is_score(Joint joint, const Numeral& a, const Numeral& b) const;
  [[nodiscard]] std::size_t behind_others(Joint joint, std::size_t last) const;

  const TokenText& text_;
  const UnitTable& units_;
};

Second PairReader::second_behind(std::size_t i) const {
  const Token& t = text_[i];
  const auto glued = [&](std::size_t at) { return text_[at].glued() && text_[at + 1].glued(); };
  if (t.may_be(set_of(Category::kCompareBefore))) return {Joint::kAgainst, i + 1};
  if (t.is(':') && glued(i)) {
    return {t.end - t.begin == 1 ? Joint::kColon : Joint::kLabel, i + 1};
  }
  const bool dash = t.is('-') || t.is(0x2013);
  if (dash && glued(i)) {
    if (text_[i + 1].kind == TokenKind::kDigits) return {Joint::kDash, i + 1};
    const bool joined = text_[i + 2].is('-') && glued(i + 2);
    if (!joined || !is_cue(text_, i + 1, Cue::kRatioJoint)) return {};
    const bool to = text_.reading(i + 1, Category::kConnector) != nullptr;
    return {to ? Joint::kHyphened : Joint::kFor, i + 3};
  }
  const Reading* to = text_.reading(i, Category::kConnector);
  const bool spaced = to != nullptr && to->value == 0 && is_cue(text_, i, Cue::kRatioJoint);
  return spaced ? Second{Joint::kTo, i + 1} : Second{};
}

/// A number that can be a side: exact, without a scale, no part of a word.
bool PairReader::plain(const Numeral& number) const {
  return number.form == NumeralForm::kCardinal && number.hedge == model::Hedge::kExact &&
         number.low == number.high && number.scale == 0 && !number.weak &&
         !text_[number.first].has(kLetterBefore) && !text_[number.last - 1].has(kLetterAfter);
}

/// The second side; nothing may be measured in it, nor anything compared (比170低).
std::optional<Numeral> PairReader::side(std::size_t i) const {
  NumeralOptions options;
  options.fractions = false;
  auto number = read_numeral(text_, i, options);
  if (!number || !plain(*number) || text_[i].has(kLineBefore)) return std::nullopt;
  const Token& next = text_[number->last];
  if (next.is('%') || text_.reading(number->last, Category::kCompareAfter) != nullptr) {
    return std::nullopt;
  }
  const auto unit = read_unit(text_, number->last, *number, units_);
  if (unit && !unit->unknown) return std::nullopt;
  return number;
}

/// Whether an English noun stands behind, which the number may count.
bool PairReader::counts(const Numeral& number) const {
  const auto unit = read_unit(text_, number.last, number, units_);
  return unit && unit->unknown;
}

bool PairReader::is_ratio(Joint joint, const Numeral& a, const Numeral& b) const {
  const base::Decimal one(1);
  if (b.low == base::Decimal(0) || joint == Joint::kDash) return false;
  if (joint == Joint::kHyphened && b.low == one && one < a.low) return true;
  if (joint == Joint::kTo && a.low <= b.low) return false;  // rather a range
  return is_told_as_ratio(text_, a.first, b.last - 1);
}

/// 21:15, which may as well be a time of day.
bool PairReader::is_clock(const Numeral& a, const Numeral& b) const {
  constexpr std::size_t kMinutes = 2;  // digits
  return a.low <= base::Decimal(24) && text_.str(b.first).size() == kMinutes &&
         b.low < base::Decimal(60);
}

bool PairReader::is_score(Joint joint, const Numeral& a, const Numeral& b) const {
  const base::Decimal most(joint == Joint::kColon ? kMostUntold : kMostGoals);
  const bool small = a.low < most && b.low < most;
  if (joint == Joint::kAgainst || joint == Joint::kFor) return true;
  if (joint == Joint::kColon && small && !is_clock(a, b) && !counts(b)) return true;
  const bool goals = small && a.low.exponent() >= 0 && b.low.exponent() >= 0;
  if (!goals || !is_told_as_score(text_, a.first, b.last - 1)) return false;
  if (joint == Joint::kLabel || b.low <= a.low) return true;
  return joint == Joint::kDash && b.low < base::Decimal(kFewGoals) && !counts(b);
}

/// 5比3比2, 1:2:3: the sides behind the second.
std::size_t PairReader::behind_others(Joint joint, std::size_t last) const {
  constexpr int kMostSides = 4;
  for (int count = 0; count < kMostSides; ++count) {
    const Second next = second_behind(last);
    const auto number = next.joint == joint ? side(next.first) : std::nullopt;
    if (!number) break;
    last = number->last;
  }
  return last;
}

std::optional<Part> PairReader::read(const Part& first) const {
  if (first.has_unit || first.numbers.size() != 1 || first.ordinal || first.named) {
    return std::nullopt;
  }
  const Numeral& a = first.numbers[0];
  const Token& before = text_[a.first > 0 ? a.first - 1 : 0];
  if (a.first > 0 && before.is(':') && text_[a.first].glued()) return std::nullopt;  // 9:36:46
  const Second second = second_behind(first.last);
  if (second.joint == Joint::kNone || !plain(a)) return std::nullopt;
  const auto b = side(second.first);
  if (!b) return std::nullopt;
  const bool several = second.joint == Joint::kAgainst || second.joint == Joint::kColon;
  const std::size_t last = several ? behind_others(second.joint, b->last) : b->last;
  const bool ratio = last == b->last && is_ratio(second.joint, a, *b);
  if (!ratio && !is_score(second.joint, a, *b)) return std::nullopt;
  std::optional<Part> pair(first);
  pair->last = last;
  pair->core.end = text_[last - 1].end;
  pair->article = false;
  pair->numbers.push_back(*b);
  pair->score = !ratio;
  if (ratio) {
    pair->form = NumeralForm::kMultiple;
    pair->low = pair->high = base::Fraction{a.low, b->low}.apply(base::Decimal(1));
  }
  return pair;
}

}  // namespace

std::optional<Part> read_pair(const TokenText& text, const Part& first,
                              const PartContext& context) {
  return PairReader(text, context).read(first);
}

bool is_told_as_ratio(const TokenText& text, std::size_t first, std::size_t second) {
  constexpr CategorySet kSmall = set_of(Category::kFiller, Category::kHedgeBefore);
  std::size_t before = first;
  while (before > 0 && text[before - 1].may_be(kSmall)) --before;
  const bool against = before > 0 && text[before - 1].may_be(set_of(Category::kCompareBefore));
  if (against && before < first) return true;  // 成本比为1比4
  const base::ByteSpan lead = clause_before(text, text[first].begin, kRatioBefore);
  const base::ByteSpan tail = clause_behind(text, text[second].end);
  return last_cue(text, lead, Cue::kRatio) || last_cue(text, tail, Cue::kRatio);
}

bool is_told_as_score(const TokenText& text, std::size_t first, std::size_t second) {
  const base::ByteSpan lead = clause_before(text, text[first].begin, kScoreBefore);
  const base::ByteSpan tail = clause_behind(text, text[second].end);
  return last_cue(text, lead, Cue::kContest) || last_cue(text, tail, Cue::kContest);
}

}  // namespace tally::recogniser
