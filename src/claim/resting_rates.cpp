// Spans that tell in how long there is how much.
#include "base/utf8.hpp"
#include "claim/resting.hpp"

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

namespace tally::claim {
namespace {

using model::Claim;

constexpr std::string_view kLastingRule = "general/duration";
constexpr std::string_view kPeriod = "period";
constexpr std::string_view kQuarter = "quarter";

bool holds_any(std::string_view text, const std::vector<std::string>& words) {
  return std::ranges::any_of(
      words, [&](const std::string& word) { return text.find(word) != std::string_view::npos; });
}

bool ends_in_any(std::string_view text, const std::vector<std::string>& words) {
  return std::ranges::any_of(words, [&](const auto& word) { return text.ends_with(word); });
}

/// 一年, 一个月: one of a unit, said exactly, by nobody's rule.
bool is_one_span(const Claim& claim) {
  const base::Decimal one(claim.unit_written == kQuarter ? 3 : 1);  // months
  return claim.rule == kLastingRule && claim.language == model::Language::kZh &&
         claim.hedge == model::Hedge::kExact && claim.low == one && claim.high == one;
}

/// An amount that can be had again and again, and no share or multiple.
bool is_amount(const Claim& claim, const Claim& span) {
  constexpr std::string_view kNone[] = {"date", "percent", "percentage point", "fraction", "times",
                                        "rank", "points"};
  return std::ranges::find(kNone, claim.unit) == std::end(kNone) && claim.unit != span.unit;
}

/// Whether words without a sign of a clause, and none of a change, lead from a span to an amount.
bool leads_to(const Claim& span, const Claim& amount, std::string_view text,
              const ValueWords& words) {
  constexpr std::size_t kReach = 24;  // bytes: eight characters
  if (amount.sentence != span.sentence || amount.span.begin < span.span.end) return false;
  const std::size_t size = amount.span.begin - span.span.end;
  const std::string_view between = text.substr(span.span.end, size);
  return size <= kReach && !holds_any(between, words.rate_breaks);
}

}  // namespace

void rest_rates(std::span<Claim> claims, std::string_view text, const ValueWords& words) {
  for (std::size_t i = 0; i + 1 < claims.size(); ++i) {
    Claim& span = claims[i];
    Claim& amount = claims[i + 1];
    if (!is_one_span(span) || !is_amount(amount, span)) continue;
    if (ends_in_any(text.substr(0, span.span.begin), words.no_rate_behind)) continue;
    if (!leads_to(span, amount, text, words)) continue;
    amount.qualifiers.try_emplace(std::string(kPeriod), span.unit_written);
    rest(span);
  }
}

}  // namespace tally::claim
