// What no rule claims and nothing makes clear is a mere mention: a count of nobody knows whom or
// what, a time that only dates another claim. Takes a document's claims in order and clears metric
// and rule of such; adds none, and looks at no claim of a rule.
#pragma once

#include "base/word_set.hpp"
#include "claim/subject_trust.hpp"
#include "claim/value_words.hpp"
#include "model/claim.hpp"
#include "model/metric.hpp"

#include <span>
#include <string_view>
#include <unordered_map>

namespace tally::claim {

/// Begin of the rule of a claim that the default of the catalogue made.
inline constexpr std::string_view kGeneral = "general/";
/// Rule of a time that no rule claims.
inline constexpr std::string_view kDatedRule = "general/event_date";

/// Makes a claim a mere mention.
inline void rest(model::Claim& claim) {
  claim.metric.clear();
  claim.rule.clear();
}

/// The metrics of the catalogue by key.
using MetricsByKey = std::unordered_map<std::string_view, const model::Metric*, base::WordHash>;

/// "Sales reached 5 million in June": a period that only dates another claim is no event of its
/// own, nor is one beside what there was in it, nor a time of which nothing is told, up to which
/// something holds ("as of June") or that it is only compared with ("than in June").
void rest_dates(std::span<model::Claim> claims, std::string_view text, const ValueWords& words,
                const MetricsByKey& metrics);

/// "Revenue for Q2 was 5 million", "the Q2 call": a quarter in an English sentence that tells an
/// amount is its period; one that stands right before a noun says of which quarter that is.
void rest_quarters(std::span<model::Claim> claims, std::string_view text, const ValueWords& words,
                   const MetricsByKey& metrics);

/// 2024年第三季度收入925亿元, 截至6月30日, 去年同期: a Chinese period of what is told for it, a day
/// up to which something is told, and a time that something is only compared with. What is done
/// once, such as an investment, is an event of its period.
void rest_periods(std::span<model::Claim> claims, std::string_view text, const ValueWords& words,
                  const MetricsByKey& metrics);

/// "A few years", "several things": which nobody could compare.
void rest_vague(std::span<model::Claim> claims);

/// "Five hours of music a day", "a year it lost", "a 12-year low": a span that lasts nothing, in
/// English; "a ton of ideas".
void rest_mere_units(std::span<model::Claim> claims, std::string_view text,
                     const ValueWords& words);

/// "The Kite Act of 1976": a year that belongs to a name.
void rest_named_years(std::span<model::Claim> claims, std::string_view text,
                      const ValueWords& words);

/// "There are three sizes" of nobody knows what, in English.
void rest_unowned(std::span<model::Claim> claims, const SubjectTrust& trust);

/// "Users rose by 5 million", "rose 5 million to 9 million": an amount by which something changed
/// is no state of it, in English. What can have many values at a time is left alone ("cut by 500
/// jobs").
void rest_differences(std::span<model::Claim> claims, std::string_view text,
                      const ValueWords& words, const MetricsByKey& metrics);

/// "A third building": the next one, and no part; "the first year" ranks nothing.
void rest_ordinals(std::span<model::Claim> claims, std::string_view text, const ValueWords& words);

/// "The 11th floor", "on 117th", "In No. 204", 首款, 第二个问题: ordinals that name something and
/// rank nothing.
void rest_labels(std::span<model::Claim> claims, std::string_view text, const ValueWords& words);

/// 一年能造 3 万台, 哪怕一个月只收 1 元: a Chinese span of one unit right before an amount tells
/// how much there is in each; that becomes the period of the amount.
void rest_rates(std::span<model::Claim> claims, std::string_view text, const ValueWords& words);

/// "Two people familiar with the matter said so", "according to four sources": who tells it, and
/// nobody's people.
void rest_informants(std::span<model::Claim> claims, std::string_view text,
                     const ValueWords& words);

/// "Refused twice, in May and in June": how often, and no multiple.
void rest_occasions(std::span<model::Claim> claims, std::string_view text, const ValueWords& words);

/// The words behind a count up to the first plural: "new open models"; empty where a word that no
/// noun goes on over, another sign or too many words stand before it. `behind` begins with a space.
std::string_view plural_behind(std::string_view behind, const ValueWords& words);

/// "All three come in base form": an English count whose noun is no plural counts nothing that the
/// text tells. Where the plural stands a few words on ("six new open models"), that is the noun.
/// `text` is the document's.
void rest_uncounted(std::span<model::Claim> claims, std::string_view text, const ValueWords& words);

}  // namespace tally::claim
