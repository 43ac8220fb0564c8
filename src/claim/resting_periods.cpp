// Times that are no events: those that only date another claim or say up to when it holds.
#include "base/ascii.hpp"
#include "base/utf8.hpp"
#include "claim/resting.hpp"

#include <algorithm>
#include <string>
#include <vector>

namespace tally::claim {
namespace {

using model::Claim;
using model::Granularity;

constexpr std::string_view kAgoRule = "general/time_ago";
constexpr std::string_view kDueRule = "general/timeline";
constexpr std::string_view kLeadingRule = "time.en/event.then";  ///< "In May, they sold it"
constexpr std::size_t kBehind = 4;                               ///< " in "

/// Whether a sentence tells an amount besides its times: those from `at` on, and before it.
bool tells_amount(std::span<const Claim> claims, std::size_t at) {
  const auto amount = [&](const Claim& claim) {
    return claim.sentence == claims[at].sentence && claim.unit != "date";
  };
  const auto here = [&](const Claim& claim) { return claim.sentence == claims[at].sentence; };
  std::size_t from = at;
  while (from > 0 && here(claims[from - 1])) --from;
  for (std::size_t i = from; i < claims.size() && here(claims[i]); ++i) {
    if (amount(claims[i])) return true;
  }
  return false;
}

bool is_quarter(const Claim& claim) {
  return claim.date_granularity == Granularity::kQuarter ||
         claim.date_granularity == Granularity::kHalf;
}

/// "The fourth-quarter call", "our Q1 results": whether a noun follows a time, in English.
bool tells_of_noun(const Claim& claim, std::string_view text, const ValueWords& words) {
  std::string_view behind = text.substr(claim.span.end);
  if (!behind.starts_with(' ')) return false;
  behind.remove_prefix(1);
  std::size_t end = 0;
  while (end < behind.size() && base::is_letter(behind[end])) ++end;
  return end > 0 && !words.noun_breaks.contains(base::lower_ascii(behind.substr(0, end)));
}

/// "Kite's 2025 plan": a year that tells of a noun, with no preposition before it, in English.
bool is_year_of_noun(const Claim& claim, std::string_view text, const ValueWords& words) {
  if (claim.date_granularity != Granularity::kYear || !tells_of_noun(claim, text, words)) {
    return false;
  }
  const std::string_view before = text.substr(0, claim.span.begin);
  if (!before.ends_with(' ') || base::trimmed(before).size() + 1 != before.size()) return false;
  const std::string_view left = base::trimmed(before);
  std::size_t begin = left.size();
  while (begin > 0 && base::is_letter(left[begin - 1])) --begin;
  const std::string_view word = left.substr(begin);
  return !word.empty() && !words.before_times.contains(base::lower_ascii(word));
}

/// More than a day, or of nobody knows which year.
bool is_period(const Claim& claim) {
  return claim.date.first != claim.date.last ||
         (!claim.date.first && claim.date_granularity != Granularity::kDay);
}

bool starts_with_any(std::string_view text, const std::vector<std::string>& words) {
  return std::ranges::any_of(words, [&](const auto& word) { return text.starts_with(word); });
}

/// Whether a claim tells how much there is in a period, and no deed of it.
bool is_of_a_period(const Claim& claim, const ValueWords& words, const MetricsByKey& metrics) {
  const auto metric = metrics.find(claim.metric);
  if (claim.unit == "date" || metric == metrics.end()) return false;
  if (words.deeds.contains(metric->second->key)) return false;
  return metric->second->temporal == model::Temporal::kFlow ||
         metric->second->temporal == model::Temporal::kState;
}

/// 我们去年进去的，到现在卖了3台: a time, before `from`, whose clause tells what was done is of
/// that.
bool is_of_its_own_clause(std::size_t from, const Claim& claim, std::string_view text) {
  constexpr std::string_view kComma = "，";
  constexpr std::size_t kLittle = 6;  // 里, 期间
  if (claim.span.begin < from) return false;
  const std::string_view between = text.substr(from, claim.span.begin - from);
  const std::size_t end = between.find(kComma);
  return end != std::string_view::npos && end > kLittle;
}

/// 2015年以5美元/股挂牌: whether the clauses from a time to the amount that it dates, and the rest
/// of that clause, tell what was done once.
bool tells_deed(const Claim& claim, std::string_view text, const ValueWords& words) {
  constexpr std::string_view kSigns[] = {"，", "。", "；", "\n"};
  constexpr std::size_t kReach = 90;
  const std::size_t from = claim.why.valid_at.end;
  if (from > claim.span.begin) return false;
  std::size_t end = std::min(text.size(), claim.span.end + kReach);
  for (const std::string_view sign : kSigns) end = std::min(end, text.find(sign, claim.span.end));
  const std::string_view told = text.substr(from, end - from);
  return std::ranges::any_of(words.deed_verbs, [&](const std::string& verb) {
    return told.find(verb) != std::string_view::npos;
  });
}

/// Begins of the times by which claims are dated that tell how much there is in a period.
std::vector<std::size_t> periods_told(std::span<const Claim> claims, std::string_view text,
                                      const ValueWords& words, const MetricsByKey& metrics) {
  std::vector<std::size_t> out;
  for (const Claim& claim : claims) {
    if (claim.why.valid_at.empty() || !is_of_a_period(claim, words, metrics)) continue;
    if (is_of_its_own_clause(claim.why.valid_at.end, claim, text)) continue;
    if (claim.language == model::Language::kZh && tells_deed(claim, text, words)) continue;
    out.push_back(claim.why.valid_at.begin);
  }
  std::ranges::sort(out);
  return out;
}

/// 2023年、2024年和2025年: whether nothing but a word that joins lists stands between two times.
bool are_joined(const Claim& first, const Claim& second, std::string_view text,
                const ValueWords& words) {
  if (second.unit != "date" || second.sentence != first.sentence) return false;
  const std::size_t end = std::min(first.span.end, second.span.begin);
  return words.time_joints.contains(std::string(text.substr(end, second.span.begin - end)));
}

/// 去年营收3亿元 in a text of no known day: whether the next amount is that of a time which dates
/// nothing, as nobody knows when it was.
bool dates_next(std::span<const Claim> claims, std::size_t at, std::string_view text,
                const ValueWords& words, const MetricsByKey& metrics) {
  const Claim& time = claims[at];
  if (time.date.known() || at + 1 >= claims.size()) return false;
  if (time.date_granularity <= Granularity::kDay) return false;
  const Claim& next = claims[at + 1];
  return next.sentence == time.sentence && is_of_a_period(next, words, metrics) &&
         next.span.begin >= time.span.end && !is_of_its_own_clause(time.span.end, next, text);
}

/// Begins of the times that date a claim or follow an amount.
std::vector<std::size_t> dating_times(std::span<const Claim> claims) {
  std::vector<std::size_t> dating;
  const Claim* before = nullptr;
  for (const Claim& claim : claims) {
    if (!claim.metric.empty() && claim.unit != "date" && !claim.why.valid_at.empty()) {
      dating.push_back(claim.why.valid_at.begin);
    }
    const bool behind = before != nullptr && before->unit != "date" &&
                        claim.span.begin >= before->span.end &&
                        claim.span.begin - before->span.end <= kBehind;
    if (behind) dating.push_back(claim.span.begin);
    before = &claim;
  }
  std::ranges::sort(dating);
  return dating;
}

/// "As of June", "than it did in June": a time up to which something holds, or that it is only
/// compared with.
bool is_aside(const Claim& claim, std::string_view text, const ValueWords& words) {
  constexpr std::size_t kReach = 48;
  if (starts_with_any(base::lower_ascii(claim.quote), words.up_to)) return true;
  const std::size_t at = claim.span.begin;
  const std::size_t from = at - std::min(at, kReach);
  const std::string before = base::lower_ascii(text.substr(from, at - from));
  std::string_view left = base::trimmed(before);
  const auto leads = [&](const std::string& word) {
    if (!left.ends_with(word)) return false;
    const std::size_t begin = left.size() - word.size();
    return begin == 0 || !base::is_letter(word.front()) || !base::is_letter(left[begin - 1]);
  };
  while (!left.empty()) {
    if (std::ranges::any_of(words.held_before_en.like(left), leads)) return true;
    const std::string_view last = base::last_word(left);
    if (!words.held_fillers.contains(last)) return false;
    left = base::trimmed(left.substr(0, left.size() - last.size()));
  }
  return false;
}

/// Whether the sentence of a time tells how much there was.
bool tells_state(std::span<const Claim> claims, std::size_t at, const ValueWords& words,
                 const MetricsByKey& metrics) {
  const auto here = [&](const Claim& claim) { return claim.sentence == claims[at].sentence; };
  std::size_t from = at;
  while (from > 0 && here(claims[from - 1])) --from;
  for (std::size_t i = from; i < claims.size() && here(claims[i]); ++i) {
    if (words.undated.contains(claims[i].metric)) continue;
    if (is_of_a_period(claims[i], words, metrics)) return true;
  }
  return false;
}

}  // namespace

void rest_dates(std::span<Claim> claims, std::string_view text, const ValueWords& words,
                const MetricsByKey& metrics) {
  const std::vector<std::size_t> dating = dating_times(claims);
  for (std::size_t i = 0; i < claims.size(); ++i) {
    Claim& claim = claims[i];
    const bool ago = claim.rule == kAgoRule;
    const bool told = claim.rule == kDatedRule;
    if (claim.language != model::Language::kEn) continue;
    if ((told || claim.rule == kLeadingRule) && is_aside(claim, text, words)) rest(claim);
    if (told && is_year_of_noun(claim, text, words)) rest(claim);
    if (!told && !ago) continue;
    const bool period = is_period(claim);
    const bool dates = (ago || period) && std::ranges::binary_search(dating, claim.span.begin);
    if (claim.subject.empty() || dates ||
        (told && period && tells_state(claims, i, words, metrics)))
      rest(claim);
  }
}

void rest_quarters(std::span<Claim> claims, std::string_view text, const ValueWords& words,
                   const MetricsByKey& metrics) {
  for (std::size_t i = 0; i < claims.size(); ++i) {
    const Claim& claim = claims[i];
    if (claim.language != model::Language::kEn || !is_quarter(claim)) continue;
    const bool leads = claim.rule == kLeadingRule;
    const bool told = (claim.rule == kDatedRule && tells_amount(claims, i)) ||
                      (leads && tells_state(claims, i, words, metrics));
    const bool general = leads || claim.rule == kDatedRule || claim.rule == kDueRule;
    if (told || (general && tells_of_noun(claim, text, words))) rest(claims[i]);
  }
}

void rest_periods(std::span<Claim> claims, std::string_view text, const ValueWords& words,
                  const MetricsByKey& metrics) {
  const std::vector<std::size_t> told = periods_told(claims, text, words, metrics);
  for (std::size_t i = 0; i < claims.size(); ++i) {
    Claim& claim = claims[i];
    const bool dated = claim.rule == kDatedRule || claim.rule == kDueRule;
    if (!dated || claim.unit != "date" || claim.language != model::Language::kZh) continue;
    const std::string_view behind = text.substr(claim.span.end);
    if (!claim.date.known() && starts_with_any(claim.quote, words.pointing_times)) {
      rest(claim);  // 当年, where the text tells no year
      continue;
    }
    if (starts_with_any(claim.quote, words.up_to) || starts_with_any(behind, words.same_period) ||
        words.holds_against(text.substr(0, claim.span.begin))) {
      rest(claim);
      continue;
    }
    if (claim.rule != kDatedRule || !is_period(claim)) continue;
    const bool dates = std::ranges::binary_search(told, claim.span.begin);
    const bool joined =
        i > 0 && claims[i - 1].metric.empty() && are_joined(claims[i - 1], claim, text, words);
    if (dates || joined || dates_next(claims, i, text, words, metrics) ||
        (is_quarter(claim) && tells_amount(claims, i)))
      rest(claim);
  }
  // 9月当月: told twice
  for (std::size_t i = claims.size(); i-- > 1;) {
    const bool glued = claims[i].unit == "date" && claims[i].metric.empty() &&
                       claims[i - 1].span.end == claims[i].span.begin;
    if (glued && claims[i - 1].rule == kDatedRule && is_period(claims[i - 1])) rest(claims[i - 1]);
  }
}

}  // namespace tally::claim
