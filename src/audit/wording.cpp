#include "audit/wording.hpp"

#include "model/bounds.hpp"

#include <algorithm>
#include <chrono>

namespace tally::audit {
namespace {

using base::Decimal;

constexpr int kShownDecimals = 4;

std::string grouped(std::string digits) {
  const std::size_t point = std::min(digits.find('.'), digits.size());
  const std::size_t first = digits[0] == '-' ? 1 : 0;
  for (std::size_t at = point; at > first + 3;) {
    at -= 3;
    digits.insert(at, 1, ',');
  }
  return digits;
}

/// Cut to a few decimals, without zeros at the end.
Decimal shown(const Decimal& value) {
  const Decimal n = value.normalized();
  if (n.exponent() >= -kShownDecimals) return n;
  base::Int128 c = n.coefficient();
  int e = n.exponent();
  while (e < -kShownDecimals && (c > 9999 || c < -9999)) {
    c /= 10;
    ++e;
  }
  return Decimal::of(c, e).normalized();
}

const std::string& text_of(const std::map<std::string, std::string, std::less<>>& texts,
                           std::string_view name) {
  const auto found = texts.find(name);
  return found == texts.end() ? texts.find("")->second : found->second;
}

std::string scaled_text(const Decimal& value, const std::vector<ScaleWord>& scales) {
  for (const ScaleWord& scale : scales) {
    if (absolute(value) < Decimal(1).scaled(scale.power)) continue;
    return grouped(shown(value.scaled(-scale.power)).str()) + " " + scale.word;
  }
  return grouped(shown(value).str());
}

/// How values of a unit are written: in which unit, with which scale words.
class Shown {
 public:
  Shown(std::string_view unit, const Settings& settings) : settings_(settings), unit_(unit) {
    const auto other = settings.shown_as.find(unit);
    if (other != settings.shown_as.end()) {
      unit_ = other->second;
      const base::Fraction& from = settings.units.find(unit)->second.to_base;
      const base::Fraction& to = settings.units.find(unit_)->second.to_base;
      factor_ = {from.numerator * to.denominator, from.denominator * to.numerator};
    }
    const auto scales = settings.unit_scales.find(unit_);
    if (scales != settings.unit_scales.end()) scales_ = &scales->second;
  }

  [[nodiscard]] std::string number(const Decimal& value) const {
    const Decimal here = factor_.apply(value);
    return scaled_text(here, scales_ != nullptr ? *scales_ : settings_.scales);
  }

  /// "{n} year|{n} years": before the bar for one. A scale word of the unit's own says it already.
  [[nodiscard]] std::string_view words(bool one) const {
    if (scales_ != nullptr) return "{n}";
    const std::string_view words = text_of(settings_.unit_text, unit_);
    const std::size_t bar = words.find('|');
    if (bar == std::string_view::npos) return words;
    return one ? words.substr(0, bar) : words.substr(bar + 1);
  }

 private:
  const Settings& settings_;
  std::string_view unit_;
  base::Fraction factor_;
  const std::vector<ScaleWord>* scales_ = nullptr;
};

}  // namespace

std::string number_text(const Decimal& value, const Settings& settings) {
  return scaled_text(value, settings.scales);
}

std::string amount_text(const Decimal& value, std::string_view unit, const Settings& settings) {
  const Shown shown(unit, settings);
  const std::string number = shown.number(value);
  return fill(shown.words(number == "1"), {{"n", number}, {"unit", std::string(unit)}});
}

std::string mood_text(model::Modality modality, const Settings& settings) {
  return settings.mood_text.find(model::name_of(modality))->second;
}

std::string value_text(const model::Claim& claim, const Settings& settings) {
  if (claim.unit == "date") {
    return claim.date.known() ? days_text(claim.date) : claim.quote;
  }
  const Shown shown(claim.unit, settings);
  const auto bound = [&](const std::optional<Decimal>& value) {
    return value ? shown.number(*value) : std::string("?");
  };
  const std::string low = bound(model::low_end(claim));
  const std::string high = bound(model::high_end(claim));
  const bool open = claim.hedge == model::Hedge::kVague && !claim.high;
  const model::Hedge hedge = open ? model::Hedge::kAtLeast : claim.hedge;
  const std::string value =
      fill(text_of(settings.hedge_text, model::name_of(hedge)), {{"low", low}, {"high", high}});
  return fill(shown.words(low == "1" && high == "1"), {{"n", value}, {"unit", claim.unit}});
}

std::string interval_text(const Interval& interval, std::string_view unit,
                          const Settings& settings) {
  if (!interval.low && !interval.high) return "any value";
  const Shown shown(unit, settings);
  const auto whole = [&](const std::string& number) {
    return fill(shown.words(false), {{"n", number}, {"unit", std::string(unit)}});
  };
  if (!interval.low) return "up to " + whole(shown.number(*interval.high));
  if (!interval.high) return whole(shown.number(*interval.low)) + " and more";
  return whole(shown.number(*interval.low) + " to " + shown.number(*interval.high));
}

std::string percent_text(const Decimal& share) {
  const Decimal percent = (share * 100).normalized();
  // Whole percents from ten on, else one decimal.
  const Decimal unit = absolute(percent) >= Decimal(10) ? Decimal(1) : Decimal::of(1, -1);
  Decimal steps = Decimal::divide(percent, unit);
  const int drop = -steps.exponent();
  base::Int128 whole = steps.coefficient();
  for (int i = 0; i < drop; ++i) whole /= 10;
  for (int i = 0; i > drop; --i) whole *= 10;
  return (Decimal::of(whole, 0) * unit).normalized().str() + "%";
}

std::string days_text(const model::DayRange& days) {
  if (!days.known()) return "an unknown day";
  if (!days.first) return "until " + model::iso(*days.last);
  if (!days.last) return "from " + model::iso(*days.first) + " on";
  if (*days.first == *days.last) return model::iso(*days.first);
  const auto first = *days.first;
  const auto last = *days.last;
  const bool to_the_end = last == model::Day(last.year() / last.month() / std::chrono::last);
  if (first.year() == last.year() && unsigned{first.day()} == 1 && to_the_end) {
    if (first.month() == last.month()) return model::iso(first).substr(0, 7);
    const bool year = unsigned{first.month()} == 1 && unsigned{last.month()} == 12;
    if (year) return model::iso(first).substr(0, 4);
  }
  return model::iso(*days.first) + " to " + model::iso(*days.last);
}

}  // namespace tally::audit
