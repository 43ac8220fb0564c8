#include "recogniser/amount_spoken.hpp"

#include "recogniser/utf8.hpp"

#include <algorithm>

namespace tally::recogniser {
namespace {

constexpr std::size_t kMostNumbers = 4;
constexpr int kMostSpelled = 20;
constexpr int kApart = 2;  ///< how many times the lower of two neighbours the higher may be

/// A number without any word of its own but, in the last, for its scale and unit.
bool is_plain(const Part& part) {
  return part.form == NumeralForm::kCardinal && !part.ordinal && !part.weak && !part.article &&
         !part.prefix && part.low == part.high && part.hedge == model::Hedge::kExact &&
         part.numbers.size() == 1;
}

bool says_what(const Part& part) { return part.has_unit || part.scale != 0; }

/// "Two, three", and in digits "15, 20", which only a word before tells from a list.
bool goes_up(const Part& a, const Part& b) {
  const base::Decimal next = b.low.scaled(-b.scale);
  if (a.numbers[0].digits != b.numbers[0].digits) return false;
  if (a.numbers[0].digits) return a.low < next && next <= a.low * kApart;
  return next == a.low + base::Decimal(1) && next < base::Decimal(kMostSpelled);
}

/// "Like", "about" before the first number.
bool is_guessed(const TokenText& text, std::size_t first) {
  if (first == 0) return false;
  if (text.reading(first - 1, Category::kHedgeBefore) != nullptr) return true;
  if (!text[first].has(kSpaceBefore) || text[first].has(kLineBefore)) return false;
  const std::size_t end = text[first].begin - 1;
  std::size_t begin = end;
  while (begin > 0 && is_letter(static_cast<unsigned char>(text.text[begin - 1]))) --begin;
  const Word word = text.lexicon->longest(text.text, begin);
  const auto readings = text.lexicon->readings(word.id);
  return begin < end && std::ranges::any_of(readings, [](const Reading& r) {
           return r.category == Category::kNoNoun && (r.flags & kGluedOnly) != 0;
         });
}

/// Behind a comma, where one stands, and a space.
std::size_t next_number(const TokenText& text, std::size_t at) {
  return text[at].is(',') && text[at].glued() ? at + 1 : at;
}

}  // namespace

std::vector<Part> said_for_range(const TokenText& text, const PartContext& context,
                                 const Part& part) {
  std::vector<Part> out;
  if (!is_plain(part) || says_what(part)) return out;
  const Part* last = &part;
  while (out.size() < kMostNumbers && !says_what(*last)) {
    const std::size_t at = next_number(text, last->last);
    if (text[at].flags != kSpaceBefore) return {};
    auto next = read_part(text, at, context);
    if (!next || !is_plain(*next) || !goes_up(*last, *next)) return {};
    out.push_back(std::move(*next));
    last = &out.back();
  }
  const bool goes_on = text[last->last].is(',') || text.reading(last->last, Category::kAnd);
  if (!says_what(*last) || (goes_on && may_begin_part(text, last->last + 1))) return {};
  if (part.numbers[0].digits && !is_guessed(text, part.first)) return {};
  return out;
}

}  // namespace tally::recogniser
