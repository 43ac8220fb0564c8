// Where a value or a day stands on an axis, in whole units of a drawing, and which marks the axis
// bears. Exact decimals and integers all the way; draws nothing.
#pragma once

#include "base/decimal.hpp"
#include "model/time.hpp"

#include <optional>
#include <span>
#include <string>
#include <vector>

namespace tally::report {

struct Tick {
  int position = 0;
  std::string label;
  std::optional<base::Decimal> value;  ///< of an axis of values
};

/// From `values` (none negative for a logarithmic axis) onto 0 … length, none of them at its very
/// end. Logarithmic where the greatest is at least twenty times the least. Whole values get no
/// ticks between whole numbers.
class ValueScale {
 public:
  ValueScale(std::span<const base::Decimal> values, int length);

  /// Clamped to the axis.
  [[nodiscard]] int at(const base::Decimal& value) const;
  [[nodiscard]] bool logarithmic() const { return logarithmic_; }
  [[nodiscard]] std::vector<Tick> ticks() const;

 private:
  [[nodiscard]] std::vector<Tick> linear_ticks() const;
  [[nodiscard]] std::vector<Tick> decade_ticks() const;

  base::Decimal low_ = 0;
  base::Decimal high_ = 1;
  int length_;
  int most_ticks_;
  bool logarithmic_ = false;
  bool whole_ = false;
};

/// From days onto 0 … length.
class TimeScale {
 public:
  TimeScale(std::span<const model::Day> days, int length);

  [[nodiscard]] int at(model::Day day) const;
  /// Years, months or days, as many as there is room for.
  [[nodiscard]] std::vector<Tick> ticks() const;

 private:
  [[nodiscard]] std::vector<Tick> day_ticks() const;

  std::chrono::sys_days first_;
  std::chrono::sys_days last_;
  int length_;
};

/// 1000 * log10(value), rounded down; value > 0.
int log10_thousandths(const base::Decimal& value);

/// Three digits of a value with more than six decimals, which no text holds but a division leaves;
/// any other as it is.
base::Decimal readable(const base::Decimal& value);

/// Plain digits with a comma before each third: "1,234,567.5".
std::string grouped(const base::Decimal& value);

/// For people: "2.2T", "405B", "350K", "32", "1,234,567"; not rounded unless by readable(): what
/// takes more than three decimals stays in full digits.
std::string compact(const base::Decimal& value);

}  // namespace tally::report
