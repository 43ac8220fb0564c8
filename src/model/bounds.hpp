// The one number by which a value with two bounds is told, where one of them may be missing ("up to
// 5", "over 3"): for quantities, claims and all else with optional `low` and `high`.
#pragma once

namespace tally::model {

/// The low bound, or the high one where there is no other; empty where there is neither. Lives as
/// long as the value.
template <class Bounded>
constexpr const auto& low_end(const Bounded& value) {
  return value.low ? value.low : value.high;
}

/// The high bound, or the low one where there is no other; empty where there is neither. Lives as
/// long as the value.
template <class Bounded>
constexpr const auto& high_end(const Bounded& value) {
  return value.high ? value.high : value.low;
}

template <class Bounded>
const auto& low_end(const Bounded&& value) = delete;
template <class Bounded>
const auto& high_end(const Bounded&& value) = delete;

}  // namespace tally::model
