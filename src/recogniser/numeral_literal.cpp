// Numbers written in digits: groups, decimals, powers of ten, fractions.
#include "recogniser/numeral_parts.hpp"
#include "recogniser/utf8.hpp"

#include <array>
#include <optional>
#include <utility>

namespace tally::recogniser {
namespace {

constexpr int kMaxPower = 200;  // of "1e200"
constexpr int kMaxRaised = 40;  // of "1.1^23"

/// Appends the digits of token `i`; returns how many they are.
int append_digits(const TokenText& text, std::size_t i, Exact& value) {
  constexpr std::uint32_t kMostPlain = 18;  // that fit into 64 bits
  const Token& t = text[i];
  if (!t.has(kWide) && t.end - t.begin <= kMostPlain && value.zero()) {
    std::int64_t plain = 0;
    for (const char digit : text.str(i)) plain = plain * 10 + (digit - '0');
    if (value.sound) value.coefficient = plain;
    return static_cast<int>(t.end - t.begin);
  }
  int count = 0;
  for (std::size_t pos = t.begin; pos < t.end; ++count) {
    const CodePoint c = code_point_at(text.text, pos);
    value.append(static_cast<int>(c.value >= 0xFF10 ? c.value - 0xFF10 : c.value - '0'));
    pos += c.length;
    if (!value.sound) break;
  }
  return count;
}

bool glued_digits(const TokenText& text, std::size_t i) {
  return text[i].kind == TokenKind::kDigits && text[i].glued();
}

std::size_t width(const TokenText& text, std::size_t i) {
  const Token& t = text[i];
  return t.has(kWide) ? (t.end - t.begin) / 3 : t.end - t.begin;
}

/// Whether the sign at `i` parts groups of digits in the style of the token before it.
bool groups_at(const TokenText& text, std::size_t i) {
  if (!text[i].glued() || !glued_digits(text, i + 1)) return false;
  if (text[i].is('\'')) return true;
  if (!text[i].is(',')) return false;
  const bool wide_sign = text[i].end - text[i].begin > 1;
  return !wide_sign || text[i + 1].has(kWide);
}

/// Whether a space at `i` parts groups: a no-break or thin one always, a plain one only where the
/// digits leave no other reading.
bool spaced_group_at(const TokenText& text, std::size_t i) {
  const Token& t = text[i];
  if (t.kind != TokenKind::kDigits || width(text, i) != 3 || t.flags != kSpaceBefore) return false;
  const std::size_t gap = t.begin - text[i - 1].end;
  if (gap == 1) {
    const bool another = text[i + 1].kind == TokenKind::kDigits && width(text, i + 1) == 3 &&
                         text[i + 1].begin == t.end + 1;
    const bool before = i >= 2 && width(text, i - 1) == 3 && text[i - 1].flags == kSpaceBefore &&
                        text[i - 2].kind == TokenKind::kDigits;
    return text.str(i) == "000" || ((another || before) && width(text, i - 1) < 4);
  }
  return text.text[text[i - 1].end] != ' ' && gap <= 3;
}

/// Takes the groups behind the first token of digits; returns the token behind them.
std::size_t read_groups(const TokenText& text, std::size_t i, Literal& out) {
  if (width(text, i) > 3) return i + 1;
  std::size_t at = i + 1;
  // Groups of three, or of two before the last three (12,34,567).
  std::size_t end = at;
  while (groups_at(text, end) && text[end].code == text[at].code &&
         (width(text, end + 1) == 3 || width(text, end + 1) == 2)) {
    end += 2;
  }
  if (end > at && width(text, end - 1) == 3) {
    const bool twos = end > at + 2 && width(text, at + 1) == 2;
    for (; at < end; at += 2) {
      if (width(text, at + 1) != (twos && at + 2 < end ? 2U : 3U)) break;
      out.length += append_digits(text, at + 1, out.value);
    }
    out.plain = out.plain && at == i + 1;
    return at;
  }
  while (spaced_group_at(text, at)) out.length += append_digits(text, at++, out.value);
  out.plain = out.plain && at == i + 1;
  return at;
}

/// ".5" behind digits, unless more points follow, as in versions, dates and addresses.
/// A leading one (" .5") hangs on nothing.
std::size_t read_decimals(const TokenText& text, std::size_t at, Literal& out, bool leading) {
  if (!text[at].is('.') || !(leading || text[at].glued()) || !glued_digits(text, at + 1)) return at;
  if (text[at + 2].is('.') && text[at + 2].glued() && glued_digits(text, at + 3)) return at;
  if (at >= 3 && text[at - 2].is('.') && text[at - 2].glued() && text[at - 1].glued() &&
      text[at - 3].kind == TokenKind::kDigits) {
    return at;
  }
  out.value.power -= append_digits(text, at + 1, out.value);
  out.plain = false;
  return at + 2;
}

/// "2,91 billion": no group has two digits and then an English scale word, so it is a decimal.
std::size_t read_decimal_comma(const TokenText& text, std::size_t at, Literal& out) {
  if (!text[at].is(',') || !text[at].glued() || !glued_digits(text, at + 1)) return at;
  if (width(text, at + 1) > 2 || text[at + 2].flags != kSpaceBefore) return at;
  const Reading* scale = text.reading(at + 2, Category::kScale);
  if (scale == nullptr || (scale->flags & kLatin) == 0) return at;
  out.value.power -= append_digits(text, at + 1, out.value);
  out.plain = false;
  return at + 2;
}

std::optional<int> small_digits(const TokenText& text, std::size_t i, int limit) {
  const auto value = digits_value(text, i);
  if (!value || *value > limit) return std::nullopt;
  return static_cast<int>(*value);
}

/// The value times itself; exact.
Exact raised(const Exact& base, int power) {
  Exact result{1, 0, true};
  for (; power > 0; --power) result = result * base;
  return result;
}

/// "e5", "^9", "^+23", " × 10^8" behind a value.
std::size_t read_power(const TokenText& text, std::size_t at, Literal& out) {
  const bool letter = text[at].kind == TokenKind::kGap && text[at].glued() &&
                      (text.str(at) == "e" || text.str(at) == "E");
  if (!letter && !(text[at].is('^') && text[at].glued())) return at;
  std::size_t i = at + 1;
  const bool negative = text[i].is('-');
  if (negative || text[i].is('+')) ++i;
  if (!glued_digits(text, i)) return at;
  const auto power = small_digits(text, i, letter ? kMaxPower : kMaxRaised);
  if (!power || text[i].has(kLetterAfter)) return at;
  if (letter || (out.value.coefficient == 10 && out.value.power == 0)) {
    const Exact base = letter ? out.value : Exact{1, 0, true};
    out.value = base.scaled(negative ? -*power : *power);
  } else if (!negative) {
    out.value = raised(out.value, *power);
  } else {
    return at;
  }
  out.plain = false;
  return i + 1;
}

/// The digit that a raised sign is; -1 for other signs.
int raised_digit(const Token& t) {
  if (t.kind != TokenKind::kSymbol) return -1;
  if (t.code == 0xB9) return 1;
  if (t.code == 0xB2 || t.code == 0xB3) return static_cast<int>(t.code - 0xB0);
  return t.code >= 0x2070 && t.code <= 0x2079 ? static_cast<int>(t.code - 0x2070) : -1;
}

/// 10⁶, 2⁸: raised digits behind ten or two; behind anything else they are a footnote.
std::size_t read_raised(const TokenText& text, std::size_t at, Literal& out) {
  if (out.value.power != 0 || (out.value.coefficient != 10 && out.value.coefficient != 2))
    return at;
  int power = 0;
  std::size_t i = at;
  for (; i < at + 2 && text[i].glued() && raised_digit(text[i]) >= 0; ++i)
    power = power * 10 + raised_digit(text[i]);
  if (i == at || power > kMaxRaised) return at;
  out.value = out.value.coefficient == 10 ? Exact{1, power, true} : raised(out.value, power);
  out.plain = false;
  return i;
}

/// "× 10^8" behind a value.
std::size_t read_times_ten(const TokenText& text, std::size_t at, Literal& out) {
  const bool times =
      text[at].is(0xD7) || text.str(at) == "×" || text[at].is('*') || text.str(at) == "x";
  if (!times || text[at + 1].kind != TokenKind::kDigits || text.str(at + 1) != "10") return at;
  Literal ten;
  ten.value = Exact{10, 0, true};
  std::size_t end = read_power(text, at + 2, ten);
  if (end == at + 2) end = read_raised(text, end, ten);
  if (end == at + 2) return at;
  out.value = out.value * ten.value;
  out.plain = false;
  return end;
}

/// ½ and its kin as numerator and denominator.
std::optional<std::pair<int, int>> vulgar_fraction(char32_t c) {
  constexpr std::array<std::pair<char32_t, std::pair<int, int>>, 19> kFractions{{{0xBC, {1, 4}},
                                                                                 {0xBD, {1, 2}},
                                                                                 {0xBE, {3, 4}},
                                                                                 {0x2150, {1, 7}},
                                                                                 {0x2151, {1, 9}},
                                                                                 {0x2152, {1, 10}},
                                                                                 {0x2153, {1, 3}},
                                                                                 {0x2154, {2, 3}},
                                                                                 {0x2155, {1, 5}},
                                                                                 {0x2156, {2, 5}},
                                                                                 {0x2157, {3, 5}},
                                                                                 {0x2158, {4, 5}},
                                                                                 {0x2159, {1, 6}},
                                                                                 {0x215A, {5, 6}},
                                                                                 {0x215B, {1, 8}},
                                                                                 {0x215C, {3, 8}},
                                                                                 {0x215D, {5, 8}},
                                                                                 {0x215E, {7, 8}},
                                                                                 {0x2189, {0, 3}}}};
  for (const auto& [sign, value] : kFractions) {
    if (sign == c) return value;
  }
  return std::nullopt;
}

void add_fraction(Literal& out, const Exact& numerator, const Exact& denominator) {
  out.value = out.value * denominator + numerator;
  out.denominator = denominator;
  out.fraction = true;
  out.plain = false;
}

std::size_t read_vulgar(const TokenText& text, std::size_t at, Literal& out) {
  if (text[at].kind != TokenKind::kSymbol || !is_vulgar_fraction(text[at].code)) return at;
  if (at > 0 && !text[at].glued() && out.length > 0) return at;
  const auto parts = vulgar_fraction(text[at].code);
  if (!parts) return at;
  add_fraction(out, {parts->first, 0, true}, {parts->second, 0, true});
  return at + 1;
}

/// "3/4" at `i`: one slash, glued, no further slash.
bool slashed(const TokenText& text, std::size_t i) {
  return text[i].kind == TokenKind::kDigits && text[i + 1].is('/') && text[i + 1].glued() &&
         glued_digits(text, i + 2) &&
         (!text[i + 2].has(kLetterAfter) || text.reading(i + 3, Category::kUnit) != nullptr) &&
         !(text[i + 3].is('/') && text[i + 3].glued()) && width(text, i + 2) < 4 &&
         !(text[i + 3].is('.') && text[i + 3].glued() && glued_digits(text, i + 4));  // 1/1.28
}

/// Takes "/4" behind the value, or " 1/4" behind a whole number.
std::size_t read_fraction(const TokenText& text, std::size_t i, std::size_t at, Literal& out) {
  Exact numerator;
  Exact denominator;
  if (at == i + 1 && slashed(text, i)) {
    append_digits(text, i + 2, denominator);
    if (denominator.zero() || !denominator.sound) return at;
    numerator = out.value;
    out.value = {};
    add_fraction(out, numerator, denominator);
    return i + 3;
  }
  const bool mixed = out.value.power == 0 && text[at].flags == kSpaceBefore && slashed(text, at) &&
                     width(text, at) <= 2 && width(text, at + 2) <= 2;
  if (!mixed) return at;
  append_digits(text, at, numerator);
  append_digits(text, at + 2, denominator);
  if (denominator.zero()) return at;
  add_fraction(out, numerator, denominator);
  return at + 3;
}

/// A quick no: whether a literal may go on with this token (".5", "e5", "x 10", " 1/4").
bool may_go_on(const Token& t) {
  constexpr std::uint32_t kLongestWord = 2;  // bytes of ×
  return t.kind == TokenKind::kSymbol || t.kind == TokenKind::kDigits ||
         t.end - t.begin <= kLongestWord;
}

}  // namespace

std::optional<Literal> read_literal(const TokenText& text, std::size_t i,
                                    const NumeralOptions& options) {
  Literal out;
  const bool leading_point = options.decimals && text[i].is('.') && glued_digits(text, i + 1) &&
                             (i == 0 || !text[i].glued() || text[i - 1].kind == TokenKind::kSymbol);
  if (leading_point) {
    out.last = read_decimals(text, i, out, true);
    return out.last > i ? std::optional(out) : std::nullopt;
  }
  if (options.fractions && text[i].kind == TokenKind::kSymbol) {
    out.last = read_vulgar(text, i, out);
    return out.last > i ? std::optional(out) : std::nullopt;
  }
  if (text[i].kind != TokenKind::kDigits) return std::nullopt;
  out.length = append_digits(text, i, out.value);
  std::size_t at = i + 1;
  if (options.groups) at = read_groups(text, i, out);
  if (!may_go_on(text[at])) {
    out.last = at;
    return out;
  }
  if (options.decimals) {
    at = read_decimals(text, at, out, false);
    at = read_decimal_comma(text, at, out);
    at = read_power(text, at, out);
    at = read_raised(text, at, out);
    at = read_times_ten(text, at, out);
  }
  if (options.fractions) {
    const std::size_t vulgar = read_vulgar(text, at, out);
    at = vulgar > at ? vulgar : read_fraction(text, i, at, out);
  }
  out.last = at;
  return out;
}

std::optional<std::int64_t> digits_value(const TokenText& text, std::size_t i) {
  constexpr std::size_t kMost = 18;
  if (text[i].kind != TokenKind::kDigits) return std::nullopt;
  if (text[i].end - text[i].begin > 3 * kMost) return std::nullopt;
  Exact value;
  if (append_digits(text, i, value) > static_cast<int>(kMost) || !value.sound) return std::nullopt;
  return static_cast<std::int64_t>(value.coefficient);
}

}  // namespace tally::recogniser
