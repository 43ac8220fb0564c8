// English whole numbers in words, also begun by digits: two hundred and five, 3 thousand, a dozen.
#include "recogniser/numeral_english.hpp"

namespace tally::recogniser {

const Reading* EnglishReader::latin(std::size_t i, Category category) const {
  const Reading* r = text_.reading(i, category);
  return r != nullptr && (r->flags & kLatin) != 0 ? r : nullptr;
}

/// Behind a hyphen or dash at `i` that joins two words; else `i`.
std::size_t EnglishReader::joined(std::size_t i) const {
  const Token& t = text_[i];
  const bool dash = t.is('-') || t.is(0x2013);
  return dash && text_[i + 1].kind == TokenKind::kWord && t.glued() == text_[i + 1].glued() ? i + 1
                                                                                            : i;
}

/// "$4 billion two and a half years ago": behind digits and their scale, small numbers in words go
/// on only up to a scale of theirs ("4 billion two hundred").
bool EnglishReader::begins_another(const State& state) const {
  if (!state.digits || state.end_scale == 0) return false;
  if (text_.reading(state.at - 1, Category::kAnd) != nullptr) return false;
  std::size_t at = state.at;
  while (latin(at, Category::kOnes) != nullptr || latin(at, Category::kTens) != nullptr) {
    at = joined(at + 1);
  }
  return latin(at, Category::kPlace) == nullptr && latin(at, Category::kScale) == nullptr;
}

bool EnglishReader::take_small(State& state, const Reading& reading) const {
  if (begins_another(state)) return false;
  const bool is_tens = reading.category == Category::kTens;
  const bool small = reading.value > 0 && reading.value < 10;
  if (state.ones || (is_tens && state.tens) || (state.tens && !small)) return false;
  if (reading.value == 0 && state.any) return false;
  if (is_tens && state.any && ends_as_denominator(state.at)) return false;
  state.under = state.under + Exact{reading.value, 0, true};
  (is_tens ? state.tens : state.ones) = true;
  ++state.at;
  return true;
}

bool EnglishReader::take_scale(State& state, const Reading& reading) const {
  const bool none = state.section.zero() && state.under.zero();
  Exact value = state.section + state.under;
  if (reading.value != 0) {  // dozen, score: multiply the last part alone
    if (none && state.any) return false;
    const Exact by = state.under.zero() ? Exact{1, 0, true} : state.under;
    state.section = state.section + by * Exact{reading.value, 0, true};
    state.implied = none;
  } else {
    if (none && !state.any) {
      value = {1, 0, true};
      state.implied = true;
    }
    if (reading.power >= state.lowest_scale || (none && state.any)) {
      if (!none && reading.power == state.lowest_scale) return false;
      value = state.total + value;  // three thousand millions
      state.total = {};
    }
    state.total = state.total + value.scaled(reading.power);
    state.section = {};
    state.lowest_scale = state.end_scale = reading.power;
    state.hundred = false;
  }
  state.under = {};
  state.ones = state.tens = false;
  ++state.at;
  return true;
}

/// Digits inside: "3 hundred and 21", "4 thousand 3 hundred".
bool EnglishReader::take_literal(State& state) const {
  if (!state.any || state.ones || state.tens) return false;
  NumeralOptions plain = options_;
  plain.fractions = plain.decimals = plain.groups = false;
  const auto found = read_literal(text_, state.at, plain);
  if (!found || found->value.zero() || found->length > 3 || text_[state.at].has(kLetterAfter))
    return false;
  const Reading* next = latin(found->last, Category::kPlace);
  const bool after_and = text_.reading(state.at - 1, Category::kAnd) != nullptr;
  if (next == nullptr && !(after_and && found->length < 3)) return false;
  if (next != nullptr && (after_and || state.hundred)) return false;
  state.under = found->value;
  state.ones = state.tens = true;
  state.at = found->last;
  return true;
}

bool EnglishReader::take_word(State& state) const {
  const std::size_t from = state.at;
  if (state.any) state.at = joined(state.at);
  if (text_[state.at].kind == TokenKind::kDigits) return take_literal(state);
  if (const Reading* r = latin(state.at, Category::kOnes)) {
    if (take_small(state, *r)) return true;
  } else if (const Reading* tens = latin(state.at, Category::kTens)) {
    if (take_small(state, *tens)) return true;
  } else if (const Reading* place = latin(state.at, Category::kPlace)) {
    const bool fits = !state.hundred && (!state.under.zero() || !state.any);
    if (fits && ((place->flags & kPlural) == 0 || state.any)) {
      state.implied = !state.any;
      state.section = (state.under.zero() ? Exact{1, 0, true} : state.under).scaled(place->power);
      state.under = {};
      state.ones = state.tens = false;
      state.hundred = true;
      ++state.at;
      return true;
    }
  } else if (const Reading* scale = latin(state.at, Category::kScale)) {
    if (((scale->flags & kPlural) == 0 || state.any) && take_scale(state, *scale)) return true;
  }
  state.at = from;
  return false;
}

/// "and" inside a number: behind a hundred or a scale, before something smaller.
bool EnglishReader::and_goes_on(std::size_t i, const State& state) const {
  if (text_.reading(i, Category::kAnd) == nullptr || text_[i].has(kLineBefore)) return false;
  if (state.ones || state.tens || (!state.hundred && state.end_scale == 0)) return false;
  const bool small =
      latin(i + 1, Category::kOnes) != nullptr || latin(i + 1, Category::kTens) != nullptr;
  return small || text_[i + 1].kind == TokenKind::kDigits;
}

/// What follows "and" must be smaller than all before: "3 hundred and 2 hundred" are two, and so
/// are "5 million and 6 million" and, begun by digits, "5 million and 30" and "5 million and two".
bool EnglishReader::begins_anew(const State& before, const State& behind, bool digits) const {
  constexpr int kMillions = 6;
  if (before.hundred && latin(behind.at, Category::kPlace) != nullptr) return true;
  const Reading* scale = latin(behind.at, Category::kScale);
  if (scale != nullptr) return before.end_scale > 0 && scale->power >= before.end_scale;
  const bool place = latin(behind.at, Category::kPlace) != nullptr;
  return digits && !place && before.end_scale >= kMillions;
}

std::optional<Cardinal> EnglishReader::cardinal(std::size_t i,
                                                const std::optional<Literal>& literal) const {
  State state;
  state.at = i;
  if (literal) {
    if (literal->fraction) return std::nullopt;
    state.under = literal->value;
    state.ones = state.tens = state.any = state.digits = true;
    state.at = literal->last;
  } else if (latin(i, Category::kArticle) != nullptr) {
    ++state.at;
    if (latin(state.at, Category::kPlace) == nullptr &&
        latin(state.at, Category::kScale) == nullptr) {
      return std::nullopt;
    }
  }
  while (text_[state.at].kind != TokenKind::kBreak) {
    if (take_word(state)) {
      state.any = true;
      continue;
    }
    if (!and_goes_on(state.at, state)) break;
    // "two hundred and five eighths": what follows "and" is a part of its own.
    Exact top;
    Exact bottom;
    if (options_.fractions && part(state.at + 1, top, bottom)) break;
    const State before = state;
    ++state.at;
    State probe = state;
    if (!take_word(probe) || begins_anew(before, probe, literal.has_value())) {
      state = before;
      break;
    }
    state = probe;
  }
  if (!state.any) return std::nullopt;
  const bool open = !state.section.zero() || !state.under.zero();
  return Cardinal{state.at, state.total + state.section + state.under, open ? 0 : state.end_scale,
                  state.implied};
}

/// Whether tens at `i` begin the denominator of a fraction: "three twenty-firsts".
bool EnglishReader::ends_as_denominator(std::size_t i) const {
  const std::size_t next = joined(i + 1);
  const Reading* r = latin(next, Category::kOrdinal);
  return r != nullptr && (r->flags & kPlural) != 0 && r->power == 0 && r->value < 10;
}

}  // namespace tally::recogniser
