// Prints a value in many forms of both languages, from first principles and with words of its
// own, so that reading the form back can be checked against the value itself.
#pragma once

#include <array>
#include <cstdint>
#include <random>
#include <string>
#include <vector>

namespace tally::test {

/// A printed number and the decimal string that it must read as.
struct Printed {
  std::string text;
  std::string value;
};

class NumberPrinter {
 public:
  explicit NumberPrinter(std::uint32_t seed) : random_(seed) {}

  /// One value in one form, drawn at random.
  Printed next();

 private:
  std::uint64_t below(std::uint64_t limit) { return random_() % limit; }
  std::uint64_t magnitude();
  Printed chinese();
  Printed chinese_mixed();
  Printed english();
  Printed english_mixed();
  Printed digits();
  Printed decimal();

  std::mt19937_64 random_;
};

inline std::string chinese_below(std::uint64_t n, bool formal, bool full) {
  static const std::array<std::vector<std::string>, 2> kDigits{
      std::vector<std::string>{"零", "一", "二", "三", "四", "五", "六", "七", "八", "九"},
      std::vector<std::string>{"零", "壹", "贰", "叁", "肆", "伍", "陆", "柒", "捌", "玖"}};
  static const std::array<std::vector<std::string>, 2> kPlaces{
      std::vector<std::string>{"千", "百", "十", ""},
      std::vector<std::string>{"仟", "佰", "拾", ""}};
  std::string out;
  bool zero = full && n < 1000;
  std::uint64_t unit = 1000;
  for (std::size_t i = 0; i < 4; ++i, unit /= 10) {
    const std::uint64_t digit = n / unit % 10;
    if (digit == 0) {
      zero = zero || !out.empty();
      continue;
    }
    if (zero) out += "零";
    zero = false;
    const bool bare_ten = i == 2 && digit == 1 && out.empty() && !full && !formal;
    if (!bare_ten) out += kDigits[formal ? 1 : 0][digit];
    out += kPlaces[formal ? 1 : 0][i];
  }
  return out;
}

inline std::string chinese_words(std::uint64_t n, bool formal) {
  if (n == 0) return "零";
  static const std::array<const char*, 4> kScales{"万亿", "亿", "万", ""};
  std::string out;
  std::uint64_t unit = 1'000'000'000'000;
  for (std::size_t i = 0; i < 4; ++i, unit /= 10'000) {
    const std::uint64_t group = n / unit % 10'000;
    if (group == 0) continue;
    out += chinese_below(group, formal, !out.empty()) + kScales[i];
  }
  return out;
}

inline std::string english_below_thousand(std::uint64_t n, bool with_and) {
  static const std::array<const char*, 20> kOnes{
      "zero",     "one",     "two",     "three",     "four",     "five",    "six",
      "seven",    "eight",   "nine",    "ten",       "eleven",   "twelve",  "thirteen",
      "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen"};
  static const std::array<const char*, 10> kTens{"",      "",      "twenty",  "thirty", "forty",
                                                 "fifty", "sixty", "seventy", "eighty", "ninety"};
  std::string out;
  if (n >= 100) {
    out = std::string(kOnes[n / 100]) + " hundred";
    n %= 100;
    if (n == 0) return out;
    out += with_and ? " and " : " ";
  }
  if (n < 20) return out + kOnes[n];
  out += kTens[n / 10];
  return n % 10 == 0 ? out : out + "-" + kOnes[n % 10];
}

inline std::string english_words(std::uint64_t n, bool with_and) {
  if (n == 0) return "zero";
  static const std::array<const char*, 5> kScales{" trillion", " billion", " million", " thousand",
                                                  ""};
  std::string out;
  std::uint64_t unit = 1'000'000'000'000;
  for (std::size_t i = 0; i < 5; ++i, unit /= 1000) {
    const std::uint64_t group = n / unit % 1000;
    if (group == 0) continue;
    if (!out.empty()) out += " ";
    out += english_below_thousand(group, with_and) + kScales[i];
  }
  return out;
}

inline std::uint64_t NumberPrinter::magnitude() {
  std::uint64_t limit = 10;
  for (std::uint64_t digits = 1 + below(15); digits > 1; --digits) limit *= 10;
  return below(limit);
}

inline Printed NumberPrinter::chinese() {
  const std::uint64_t n = 10 + magnitude();
  return {chinese_words(n, below(4) == 0), std::to_string(n)};
}

/// 12.5万, 3亿: digits before a scale word.
inline Printed NumberPrinter::chinese_mixed() {
  static const std::array<std::pair<const char*, int>, 4> kScales{
      {{"万", 4}, {"亿", 8}, {"万亿", 12}, {"百万", 6}}};
  const auto& [word, power] = kScales[below(kScales.size())];
  const std::uint64_t whole = 1 + below(9999);
  const std::uint64_t tenths = below(100);
  std::string value =
      std::to_string(whole * 100 + tenths) + std::string(static_cast<std::size_t>(power - 2), '0');
  const std::string decimals = (tenths < 10 ? "0" : "") + std::to_string(tenths);
  return {std::to_string(whole) + "." + decimals + (below(2) == 0 ? " " : "") + word, value};
}

inline Printed NumberPrinter::english() {
  const std::uint64_t n = 2 + magnitude();
  return {english_words(n, below(2) == 0), std::to_string(n)};
}

inline Printed NumberPrinter::english_mixed() {
  static const std::array<std::pair<const char*, int>, 5> kScales{
      {{" thousand", 3}, {" million", 6}, {"bn", 9}, {"B", 9}, {" trillion", 12}}};
  const auto& [word, power] = kScales[below(kScales.size())];
  const std::uint64_t whole = 1 + below(999);
  const std::uint64_t tenths = below(10);
  std::string value =
      std::to_string(whole * 10 + tenths) + std::string(static_cast<std::size_t>(power - 1), '0');
  return {std::to_string(whole) + "." + std::to_string(tenths) + word, value};
}

/// Whole digits: plain, or in groups of three.
inline Printed NumberPrinter::digits() {
  std::string plain = std::to_string(1 + magnitude());
  static const std::array<const char*, 5> kMarks{"", ",", "'", "\u00A0", "\u2009"};
  const std::string mark = kMarks[below(kMarks.size())];
  std::string grouped;
  for (std::size_t i = 0; i < plain.size(); ++i) {
    if (i > 0 && (plain.size() - i) % 3 == 0) grouped += mark;
    grouped += plain[i];
  }
  return {grouped, plain};
}

inline Printed NumberPrinter::decimal() {
  std::string text = std::to_string(magnitude()) + "." + std::to_string(below(1000));
  return {text, text};
}

inline Printed NumberPrinter::next() {
  switch (below(6)) {
    case 0:
      return chinese();
    case 1:
      return chinese_mixed();
    case 2:
      return english();
    case 3:
      return english_mixed();
    case 4:
      return digits();
    default:
      return decimal();
  }
}

}  // namespace tally::test
