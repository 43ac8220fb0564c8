// Tokens in, the value of one number out: digits and words, Chinese, English and mixed, exact.
// Knows no units, hedges or ranges beyond those inside the numeral itself (三百多, 八九亿, 数十).
#pragma once

#include "base/decimal.hpp"
#include "base/position.hpp"
#include "model/mention.hpp"
#include "recogniser/token.hpp"

#include <cstddef>
#include <optional>
#include <vector>

namespace tally::recogniser {

enum class NumeralForm : std::uint8_t {
  kCardinal,
  kFraction,  ///< 三分之一, 1/10, two thirds, one in five: `low` is the value
  kPercent,   ///< 百分之九十, 三成: `low` in percent
  kOrdinal,   ///< first, 42nd, 第三
  kMultiple,  ///< twice, tenfold: `low` times
};

struct Numeral {
  std::size_t first = 0;  ///< token range [first, last)
  std::size_t last = 0;
  base::ByteSpan span;
  base::Decimal low = 0;   ///< the value as written; the exponent is that of the last written digit
  base::Decimal high = 0;  ///< equal to `low` unless `hedge` is kRange or kVague
  model::Hedge hedge = model::Hedge::kExact;  ///< kOver for 三百多, kAbout for 十来, kRange for
                                              ///< 八九亿, kVague for 数十亿, kAtLeast for 上百
  NumeralForm form = NumeralForm::kCardinal;
  bool digits = false;   ///< written in digits (with or without a scale word)
  bool plain = false;    ///< nothing but digits: no scale, sign, fraction or grouping
  bool article = false;  ///< the number is "a", "an" or a bare 一 / one
  bool weak = false;     ///< counts only with a unit behind it: 陆 alone, bare 百, half, several
  int scale = 0;         ///< power of the scale word that ends it (两到三万: 4), else 0
};

/// Numbers in the order of the text. Most lists hold one, which costs no allocation.
class Numerals {
 public:
  [[nodiscard]] bool empty() const { return size_ == 0; }
  [[nodiscard]] std::size_t size() const { return size_; }
  [[nodiscard]] const Numeral& operator[](std::size_t i) const {
    return i == 0 ? first_ : more_[i - 1];
  }
  void push_back(const Numeral& number) {
    if (size_++ == 0) {
      first_ = number;
    } else {
      more_.push_back(number);
    }
  }
  void append(const Numerals& others) {
    for (std::size_t i = 0; i < others.size(); ++i) push_back(others[i]);
  }

 private:
  Numeral first_;
  std::vector<Numeral> more_;  // behind it
  std::size_t size_ = 0;
};

/// Which forms to leave out, for callers that read parts of dates and clock times.
struct NumeralOptions {
  bool fractions = true;  ///< 1/10, 三分之一, "one in five", 又
  bool decimals = true;   ///< "3.5" and 三点五; else the whole part alone
  bool groups = true;     ///< 1,100 and 1 100
  bool spoken = true;     ///< 八九 as 8 to 9; else as digits
  bool mega = false;      ///< 兆 is 1e6 (mainland units), else 1e12
};

/// What the numerals of each language begin with, and both with their signs.
inline constexpr CategorySet kChineseHeads =
    set_of(Category::kDigit, Category::kVagueDigit, Category::kTens, Category::kPlace,
           Category::kScale, Category::kHalf);
inline constexpr CategorySet kEnglishHeads =
    set_of(Category::kOnes, Category::kTens, Category::kPlace, Category::kScale, Category::kHalf,
           Category::kQuarter, Category::kVague, Category::kPoint, Category::kOrdinal,
           Category::kMultiple, Category::kArticle);
inline constexpr CategorySet kNumeralHeads =
    kChineseHeads | kEnglishHeads | set_of(Category::kSign, Category::kOver);

/// A quick no: whether a number can begin with token `i`, judged by it and the one behind.
bool may_begin_numeral(const TokenText& text, std::size_t i);

/// Reads the longest number that begins with token `i`; empty where none does. Never looks at more
/// tokens than it takes, but for a bounded few.
std::optional<Numeral> read_numeral(const TokenText& text, std::size_t i,
                                    const NumeralOptions& options = {});

/// Value of a token of digits alone (full-width folded); empty beyond 18 digits.
std::optional<std::int64_t> digits_value(const TokenText& text, std::size_t i);

}  // namespace tally::recogniser
