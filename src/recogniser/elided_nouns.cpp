#include "base/decimal.hpp"
#include "recogniser/elided_units.hpp"
#include "recogniser/elided_words.hpp"

#include <cstddef>
#include <string>

namespace tally::recogniser {
namespace {

using base::ByteSpan;
using base::Decimal;
using model::Mention;
using model::MentionKind;

constexpr std::size_t kReach = 200;  ///< bytes back to the number that has the noun
constexpr int kLarge = 1000;         ///< from here on a number needs no word before it
constexpr int kMost = 50;            ///< times one may be the other

/// A number of things told by a noun or by a unit of things ("employees", "users").
bool is_counted(const Mention& mention) {
  if (mention.kind != MentionKind::kNumber || mention.idle || mention.time) return false;
  const model::Quantity& quantity = mention.quantity;
  const bool things = quantity.unit != nullptr && quantity.unit->dimension == "count";
  return (things || !quantity.noun.empty()) && nominal(mention).has_value();
}

/// Names and times, "a year" too, tell nothing of what is counted.
bool is_beside(const Mention& mention) {
  const MentionKind kind = mention.kind;
  return kind == MentionKind::kName || mention.nested || mention.idle || mention.time ||
         kind == MentionKind::kSet || kind == MentionKind::kDuration;
}

/// Behind a number and its noun.
std::size_t end_of_noun(std::string_view text, const Mention& counted) {
  const std::string& noun = counted.quantity.noun;
  const std::size_t behind = counted.span.end + 1;
  return behind < text.size() && text.substr(behind).starts_with(noun) ? behind + noun.size()
                                                                       : counted.span.end;
}

}  // namespace

/// "More than the 15": the word of comparing is read as the number's hedge.
bool ElidedUnits::is_compared(std::string_view hedge) const {
  std::string word = take_last_word(hedge);
  while (passed_.contains(word)) word = take_last_word(hedge);
  return compares_.contains(word);
}

/// "The 70 billion of Vega": whose they are, and no part of others as in "70 of them".
bool ElidedUnits::has_owner(std::string_view behind) const {
  if (!behind.starts_with(' ')) return false;
  const std::string_view word = base::first_word(behind.substr(1));
  const std::size_t name = word.size() + 2;
  return owned_by_.contains(word) && name < behind.size() && base::is_upper(behind[name]);
}

/// Whether the words before a number let it be one of the things told of before; a `plain` one,
/// large or compared, wants none that say so.
bool ElidedUnits::leaves_noun_out(std::string_view before, bool plain) const {
  std::string_view rest = base::trimmed(before);
  if (rest.empty()) return false;
  if (rest.back() == ',' || rest.back() == ';') return plain;
  std::string lead = take_last_word(rest);
  while (passed_.contains(lead)) lead = take_last_word(rest);
  if (lead.empty() || noun_owners_.contains(lead)) return false;
  if (plain) return true;
  if (!noun_leads_.contains(lead) && !states_.contains(lead) && !verbs_.contains(lead))
    return false;
  const std::string before_lead = take_last_word(rest);
  return !people_.contains(before_lead) && !spoken_to_.contains(before_lead);
}

/// "40 clerks; its audience is 2 million": a noun of its own that has a number.
bool ElidedUnits::names_other_noun(std::string_view between) const {
  while (!between.empty()) {
    const std::string word = take_last_word(between);
    if (counters_.contains(word) && !totals_.contains(word)) return true;
    if (word.empty() && !between.empty()) between.remove_suffix(1);
  }
  return false;
}

void ElidedUnits::tell_nouns(std::string_view text, std::span<Mention> mentions, std::size_t first,
                             std::span<const ByteSpan> sentences) const {
  const Mention* counted = nullptr;
  std::size_t its = 0;  // sentence
  std::size_t here = 0;
  for (Mention& mention : mentions.subspan(first)) {
    if (is_beside(mention) || mention.language != model::Language::kEn) continue;
    while (here < sentences.size() && sentences[here].end <= mention.span.begin) ++here;
    if (here == sentences.size()) return;
    if (!is_bare(mention)) {
      counted = is_counted(mention) ? &mention : nullptr;
      its = here;
      continue;
    }
    const std::size_t at = mention.span.begin;
    if (counted == nullptr || here - its > 1 || at - counted->span.end > kReach) continue;
    const bool plain = *nominal(mention) >= Decimal(kLarge) ||
                       is_compared(text.substr(at, mention.core.begin - at));
    const ByteSpan sentence = sentences[here];
    const auto behind = text.substr(mention.span.end, sentence.end - mention.span.end);
    const std::size_t from = here == its ? end_of_noun(text, *counted) : sentence.begin;
    if (!of_like_size(*counted, mention, Decimal(kMost)) ||
        !(closes(behind) || has_owner(behind)) ||
        !leaves_noun_out(text.substr(from, at - from), plain) ||
        names_other_noun(text.substr(from, at - from))) {
      continue;
    }
    mention.quantity.unit = counted->quantity.unit;
    mention.quantity.noun = counted->quantity.noun;
    mention.noun_from = counted->noun_from.value_or(counted->span.begin);
    counted = &mention;
    its = here;
  }
}

}  // namespace tally::recogniser
