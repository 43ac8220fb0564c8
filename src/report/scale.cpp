#include "report/scale.hpp"

#include <algorithm>
#include <array>

namespace tally::report {
namespace {

using base::Decimal;
using base::Int128;
using model::Day;

constexpr int kDecadesFactor = 20;
constexpr int kValueTickRoom = 32;  // height that the label of a value takes
constexpr int kMonthRoom = 60;      // width that "2025-04" takes
constexpr int kDayRoom = 84;        // and "2025-04-30"

std::int64_t floored(const Decimal& value) {
  Int128 result = value.coefficient();
  for (int i = 0; i < value.exponent(); ++i) result *= 10;
  for (int i = value.exponent(); i < 0; ++i) {
    result = result >= 0 ? result / 10 : (result - 9) / 10;
  }
  return static_cast<std::int64_t>(result);
}

/// Digits before the point, less one: 3 for 5000, -2 for 0.05. value > 0.
int decade_of(const Decimal& value) {
  return static_cast<int>(value.normalized().mantissa().size()) - 1 + value.normalized().exponent();
}

/// 1, 2 or 5 times a power of ten, so that no more than `most` steps cover `range`.
Decimal step_for(const Decimal& range, int most) {
  for (int power = decade_of(range) - 2;; ++power) {
    for (const int digit : {1, 2, 5}) {
      const Decimal step = Decimal::of(digit, power);
      if (step * most >= range) return step;
    }
  }
}

struct Month {
  int index;  ///< months since year 0
  [[nodiscard]] std::chrono::sys_days first_day() const {
    const std::chrono::year year(index / 12);
    return year / std::chrono::month(static_cast<unsigned>(index % 12) + 1) / 1;
  }
  [[nodiscard]] std::string label(bool whole_years) const {
    const std::string text = model::iso(Day(first_day()));
    return text.substr(0, whole_years ? 4 : 7);
  }
};

Month month_of(std::chrono::sys_days day) {
  const Day date(day);
  return {static_cast<int>(date.year()) * 12 +
          static_cast<int>(static_cast<unsigned>(date.month())) - 1};
}

}  // namespace

ValueScale::ValueScale(std::span<const Decimal> values, int length)
    : length_(length), most_ticks_(std::max(length / kValueTickRoom, 2)) {
  if (values.empty()) return;
  const auto [least, greatest] = std::ranges::minmax(values);
  logarithmic_ = least.sign() > 0 && greatest >= least * kDecadesFactor;
  if (logarithmic_) {
    low_ = least * Decimal::of(8, -1);
    high_ = greatest * Decimal::of(125, -2);
    return;
  }
  whole_ = std::ranges::all_of(values, [](const Decimal& value) { return value.is_integer(); });
  const Decimal range = greatest - least;
  const Decimal size = std::max(greatest, -least);
  // A single value stands in the middle, and no value on the edge.
  const Decimal margin = range.is_zero() ? (size.is_zero() ? Decimal(1) : size * Decimal::of(1, -1))
                                         : range * Decimal::of(1, -1);
  low_ = least - margin;
  high_ = greatest + margin;
  if (least.sign() >= 0 && low_.sign() < 0) low_ = 0;
}

int ValueScale::at(const Decimal& value) const {
  if (value <= low_) return 0;
  if (value >= high_) return length_;
  if (logarithmic_) {
    const int first = log10_thousandths(low_);
    const int last = log10_thousandths(high_);
    return (log10_thousandths(value) - first) * length_ / (last - first);
  }
  return static_cast<int>(floored(Decimal::divide((value - low_) * length_, high_ - low_)));
}

std::vector<Tick> ValueScale::linear_ticks() const {
  Decimal step = step_for(high_ - low_, most_ticks_);
  if (whole_ && step < Decimal(1)) step = 1;
  std::vector<Tick> ticks;
  for (std::int64_t n = floored(Decimal::divide(low_, step)); step * n <= high_; ++n) {
    const Decimal value = step * n;
    if (value >= low_) ticks.push_back({at(value), compact(value), value});
  }
  return ticks;
}

std::vector<Tick> ValueScale::decade_ticks() const {
  const int first = decade_of(low_);
  const int last = decade_of(high_);
  const int every = (last - first) / most_ticks_ + 1;
  std::vector<Tick> ticks;
  for (int power = first; power <= last; power += every) {
    for (const int digit : {1, 3}) {
      const Decimal value = Decimal::of(digit, power);
      if (value < low_ || value > high_ || (digit != 1 && last - first > 2)) continue;
      ticks.push_back({at(value), compact(value), value});
    }
  }
  return ticks;
}

std::vector<Tick> ValueScale::ticks() const {
  return logarithmic_ ? decade_ticks() : linear_ticks();
}

TimeScale::TimeScale(std::span<const Day> days, int length) : length_(length) {
  if (days.empty()) return;
  const auto [first, last] = std::ranges::minmax(days);
  const auto range = std::chrono::sys_days(last) - std::chrono::sys_days(first);
  const auto margin = std::max(range / 12, std::chrono::days(3));
  first_ = std::chrono::sys_days(first) - margin;
  last_ = std::chrono::sys_days(last) + margin;
}

int TimeScale::at(Day day) const {
  const std::int64_t range = std::max<std::int64_t>((last_ - first_).count(), 1);
  const std::int64_t passed = (std::chrono::sys_days(day) - first_).count();
  return static_cast<int>(std::clamp<std::int64_t>(passed * length_ / range, 0, length_));
}

std::vector<Tick> TimeScale::day_ticks() const {
  const std::int64_t range = (last_ - first_).count();
  std::int64_t every = 1;
  for (const int candidate : {1, 2, 7, 14, 28, 56}) {
    every = candidate;
    if (range / candidate < length_ / kDayRoom) break;
  }
  std::vector<Tick> ticks;
  for (auto day = first_ + std::chrono::days((range % every + 1) / 2); day <= last_;
       day += std::chrono::days(every)) {
    const int position = at(Day(day));
    if (position + kDayRoom / 4 <= length_) ticks.push_back({position, model::iso(Day(day)), {}});
  }
  return ticks;
}

std::vector<Tick> TimeScale::ticks() const {
  std::vector<Tick> ticks;
  const int months = month_of(last_).index - month_of(first_).index;
  if (months < 3) return day_ticks();
  int every = 1;
  for (const int candidate : {1, 2, 3, 6, 12, 24, 60, 120, 240, 600, 1200}) {
    every = candidate;
    if (months / candidate <= length_ / kMonthRoom) break;
  }
  Month month = month_of(first_);
  month.index += every - month.index % every;
  for (; month.first_day() <= last_; month.index += every) {
    if (month.first_day() < first_) continue;
    ticks.push_back({at(Day(month.first_day())), month.label(every % 12 == 0), {}});
  }
  return ticks;
}

int log10_thousandths(const Decimal& value) {
  constexpr Int128 kOne = 1'000'000'000'000;  // fixed point with twelve decimals
  const int decade = decade_of(value);
  Int128 mantissa = 0;
  int digits = 0;
  for (const char digit : value.mantissa().substr(0, 13)) {
    mantissa = mantissa * 10 + (digit - '0');
    ++digits;
  }
  for (; digits < 13; ++digits) mantissa *= 10;
  // Squaring doubles the logarithm: each step brings one more binary digit of it.
  int fraction = 0;
  constexpr int kBits = 16;
  for (int bit = 0; bit < kBits; ++bit) {
    mantissa = mantissa * mantissa / kOne;
    fraction *= 2;
    if (mantissa >= 10 * kOne) {
      mantissa /= 10;
      ++fraction;
    }
  }
  return decade * 1000 + fraction * 1000 / (1 << kBits);
}

Decimal readable(const Decimal& value) {
  constexpr int kMostDecimals = 6;  // people write no more; a division leaves twenty
  constexpr std::size_t kDigits = 3;
  if (value.exponent() >= -kMostDecimals) return value;
  const Decimal plain = value.normalized();
  const std::size_t digits = plain.mantissa().size();
  if (plain.exponent() >= -kMostDecimals || digits <= kDigits) return plain;
  const int drop = static_cast<int>(digits - kDigits);
  Int128 power = 1;
  for (int i = 0; i < drop; ++i) power *= 10;
  const Int128 half = plain.sign() < 0 ? -power / 2 : power / 2;
  return Decimal::of((plain.coefficient() + half) / power, plain.exponent() + drop).normalized();
}

std::string grouped(const Decimal& value) {
  std::string digits = value.str();
  const std::size_t begin = digits.starts_with('-') ? 1 : 0;
  const std::size_t end = std::min(digits.find('.'), digits.size());
  for (std::size_t at = end; at > begin + 3; at -= 3) digits.insert(at - 3, ",");
  return digits;
}

std::string compact(const Decimal& value) {
  constexpr std::array<std::pair<int, const char*>, 4> kScales = {
      {{12, "T"}, {9, "B"}, {6, "M"}, {3, "K"}}};
  const Decimal plain = value.normalized();
  const Decimal size = plain.sign() < 0 ? -plain : plain;
  for (const auto& [power, letter] : kScales) {
    if (size < Decimal::of(power == 3 ? 10 : 1, power)) continue;
    const Decimal scaled = plain.scaled(-power);
    if (scaled.exponent() >= -3) return grouped(scaled) + letter;
    break;
  }
  return grouped(readable(plain));
}

}  // namespace tally::report
