#include "base/ascii.hpp"
#include "base/utf8.hpp"
#include "claim/resting.hpp"

#include <algorithm>
#include <cstddef>
#include <string>

namespace tally::claim {
namespace {

using model::Claim;

constexpr std::string_view kRankedRule = "general/rank_of";
constexpr std::string_view kRanked = "rank_of";
constexpr std::string_view kCounted = "count_of";
constexpr std::string_view kTimes = "times";

/// The letters of the word behind a value, in small ones.
std::string letters_behind(std::string_view behind) {
  if (!behind.starts_with(' ')) return {};
  behind.remove_prefix(1);
  const auto end = std::ranges::find_if_not(behind, base::is_letter);
  return base::lower_ascii(behind.substr(0, static_cast<std::size_t>(end - behind.begin())));
}

bool ends_clause(std::string_view behind) {
  constexpr std::string_view kEnds = ".,;:!?)\"\n";
  return behind.empty() || kEnds.find(behind.front()) != std::string_view::npos;
}

/// "On 117th", "at 42nd and Vine": a street, as no noun stands behind the digits.
bool is_street(const Claim& claim, std::string_view before, std::string_view behind,
               const ValueWords& words) {
  if (!base::is_digit(claim.quote.front()) || !before.ends_with(' ')) return false;
  if (!words.street_before.contains(base::lower_ascii(base::last_word(base::trimmed(before)))))
    return false;
  return ends_clause(behind) || words.noun_breaks.contains(letters_behind(behind));
}

/// "No. 204 said so": an issue of something that comes out.
bool is_issue(const Claim& claim, std::string_view before, std::string_view behind,
              const ValueWords& words) {
  if (!words.issues.contains(base::lower_ascii(base::first_word(claim.quote)))) return false;
  if (!words.issue_before.contains(base::lower_ascii(base::last_word(base::trimmed(before)))))
    return false;
  return ends_clause(behind) || words.noun_breaks.contains(letters_behind(behind));
}

/// "A list of the top 1,000 domains": so many of them, where no word says that somebody is there.
bool is_top_of_list(const Claim& claim, std::string_view before, const ValueWords& words) {
  constexpr std::string_view kTop = "top";
  constexpr std::size_t kReach = 20;
  if (!base::lower_ascii(claim.quote).starts_with(kTop) || before.empty()) return false;
  const std::size_t from = before.size() - std::min(before.size(), kReach);
  const std::string said = ' ' + base::lower_ascii(base::trimmed(before.substr(from)));
  return std::ranges::none_of(words.top_before, [&](const std::string& cue) {
    return said.ends_with(cue) && said[said.size() - cue.size() - 1] == ' ';
  });
}

/// "#20b": a name that begins with a number.
bool is_named_number(const Claim& claim, std::string_view behind) {
  return claim.quote.starts_with('#') && !behind.empty() && base::is_letter(behind.front());
}

/// 首款, 第二个问题: that something is new, or the next of what is told, ranks nothing.
bool is_next_told(const Claim& claim, std::string_view behind, const ValueWords& words) {
  if (words.firsts.contains(claim.quote)) return true;
  const auto begins = [&](std::string_view word) { return behind.starts_with(word); };
  return std::ranges::any_of(words.told_in_order, begins);
}

}  // namespace

void rest_labels(std::span<Claim> claims, std::string_view text, const ValueWords& words) {
  for (Claim& claim : claims) {
    const std::string_view before = text.substr(0, claim.span.begin);
    const std::string_view behind = text.substr(claim.span.end);
    if (claim.metric == kRanked && claim.language == model::Language::kEn &&
        (is_top_of_list(claim, before, words) || is_named_number(claim, behind))) {
      rest(claim);
    }
    if (claim.rule != kRankedRule) continue;
    if (claim.language != model::Language::kEn) {
      if (is_next_told(claim, behind, words)) rest(claim);
      continue;
    }
    if (words.ordered_places.contains(letters_behind(behind)) ||
        is_street(claim, before, behind, words) || is_issue(claim, before, behind, words)) {
      rest(claim);
    }
  }
}

void rest_informants(std::span<Claim> claims, std::string_view text, const ValueWords& words) {
  for (Claim& claim : claims) {
    if (claim.metric != kCounted || claim.language != model::Language::kEn) continue;
    const std::string_view before = text.substr(0, claim.span.begin);
    std::string_view said = text.substr(claim.why.core.end);
    if (said.starts_with(' ')) said.remove_prefix(1);
    const auto begins = [&](std::string_view words_of) { return said.starts_with(words_of); };
    const auto ends = [&](std::string_view cue) { return before.ends_with(cue); };
    if (std::ranges::none_of(words.informants, begins) && std::ranges::none_of(words.told_by, ends))
      continue;
    rest(claim);
    claim.subject.clear();
    claim.why.subject = model::SubjectWay::kNone;
  }
}

void rest_occasions(std::span<Claim> claims, std::string_view text, const ValueWords& words) {
  for (Claim& claim : claims) {
    if (claim.unit != kTimes || claim.metric.empty() || claim.language != model::Language::kEn ||
        claim.metric == kCounted || !words.how_often.contains(base::lower_ascii(claim.quote))) {
      continue;
    }
    const std::string_view behind = text.substr(claim.span.end);
    const std::string_view before = base::trimmed(text.substr(0, claim.span.begin));
    const std::string last = base::lower_ascii(base::last_word(before));
    if (words.changes.contains(last) || words.occasion_not_behind.contains(last)) continue;
    const std::string next = letters_behind(behind);
    if (ends_clause(behind) || words.occasion_before.contains(next) || words.ends.is_past(next)) {
      rest(claim);
    }
  }
}

}  // namespace tally::claim
