#include "recogniser/elided_units.hpp"

#include "base/word_file.hpp"
#include "recogniser/elided_words.hpp"

#include <cstddef>
#include <utility>

namespace tally::recogniser {
namespace {

using base::ByteSpan;
using base::Decimal;
using model::Mention;
using model::MentionKind;

constexpr std::size_t kTurn = 60;  ///< bytes from an amount to the next turn, with its label

/// A length of time, also one from now ("in five years").
bool is_span(const Mention& mention) {
  return mention.quantity.unit != nullptr && mention.quantity.unit->dimension == "duration" &&
         nominal(mention);
}

/// An amount with a unit of its own; what is counted in nouns says nothing of the next number.
bool is_measured(const Mention& mention) {
  switch (mention.kind) {
    case MentionKind::kPercentage:
    case MentionKind::kDimension:
    case MentionKind::kCurrency:
    case MentionKind::kDuration:
      return mention.quantity.unit != nullptr && nominal(mention);
    default:
      return mention.time && is_span(mention);
  }
}

/// "A month" right behind an amount, which is divided by it or told for it.
bool is_divisor(const Mention& mention, const Mention* before) {
  const Decimal one(1);
  return before != nullptr && is_measured(*before) && is_span(mention) &&
         mention.span.begin - before->span.end <= 1 && nominal(mention) == one;
}

/// The amount right before a text that goes on from it; null for none.
const Mention* told_last(std::span<const Mention> before, ByteSpan sentence) {
  if (before.empty() || !is_measured(before.back())) return nullptr;
  return sentence.begin - before.back().span.end <= kTurn ? &before.back() : nullptr;
}

/// A number of things: what comes next may be one of those.
bool is_counted(const Mention& mention) {
  return mention.kind == MentionKind::kNumber && !mention.idle && !mention.quantity.noun.empty();
}

}  // namespace

ElidedUnits::ElidedUnits(const std::vector<std::filesystem::path>& folders) {
  base::read_word_files(folders, "elided.json", [&](base::JsonObject& file) {
    if (file.integer("version", 0) != 1) file.fail("version", "expected 1");
    static_cast<void>(file.string("about", ""));
    base::add_words(file, "states", states_);
    base::add_words(file, "spans", spans_);
    base::add_words(file, "verbs", verbs_);
    base::add_words(file, "closers", closers_);
    base::add_words(file, "people", people_);
    base::add_words(file, "counters", counters_);
    base::add_words(file, "passed", passed_);
    base::add_words(file, "nouns", noun_leads_);
    base::add_words(file, "compares", compares_);
    base::add_words(file, "owned_by", owned_by_);
    base::add_words(file, "reached", reached_);
    base::add_words(file, "left", left_);
    base::add_words(file, "totals", totals_);
    base::add_words(file, "owns_noun", noun_owners_);
    base::add_words(file, "no_span_states", no_span_states_);
    base::add_words(file, "known", known_);
    base::add_words(file, "ages", ages_);
    base::add_words(file, "spoken_to", spoken_to_);
    most_ = file.integer("most", 1);
    file.done();
  });
}

/// Of a like size; no share is above the whole where the one before is none.
bool ElidedUnits::like(const Mention& a, const Mention& b) const {
  const Decimal whole(100);
  if (a.kind == MentionKind::kPercentage && *nominal(a) <= whole && *nominal(b) > whole) {
    return false;
  }
  return of_like_size(a, b, most_);
}

/// Whether what stands behind a number is no noun: a mark that ends a clause, or one of the words.
bool ElidedUnits::closes(std::string_view behind) const {
  if (behind.empty() || std::string_view(",;:!?)\n").find(behind.front()) != behind.npos)
    return true;
  if (behind.front() == '.') return behind.size() == 1 || !base::is_digit(behind[1]);
  if (behind.front() != ' ') return false;
  behind.remove_prefix(1);
  const auto end = std::ranges::find_if_not(behind, base::is_lower);
  const auto length = static_cast<std::size_t>(end - behind.begin());
  return closers_.contains(behind.substr(0, length));
}

/// "The last two years": a span that the text has told before lends its unit to nothing.
bool ElidedUnits::lends(std::string_view text, const Mention& measured) const {
  if (is_counted(measured)) return false;
  if (!is_span(measured)) return true;
  std::string_view before = text.substr(0, measured.span.begin);
  return !known_.contains(take_last_word(before));
}

/// "Ada Moss is 47", "Ada Moss, the founder, was 47": how old somebody is, if he is the last who is
/// named; behind a weight whoever is named. `name` is that name, `before` what stands before the
/// verb.
bool ElidedUnits::is_of_age(const Mention* name, const Mention& measured, std::string_view text,
                            std::string_view verb, std::string_view before) const {
  if (name == nullptr || !ages_.contains(verb)) return false;
  const bool weighed = measured.quantity.unit->dimension == "mass";
  if (name->entity_type != "person" && !weighed) return false;
  const std::string_view end = base::trimmed(before);
  const std::size_t behind = name->span.end;
  const auto at = static_cast<std::size_t>(end.data() - text.data()) + end.size();
  return at <= behind || (end.ends_with(',') && text.substr(behind, 1) == ",");
}

/// "Rose 29% to 46.90", but "from 12% to 9": where a change led is no share.
bool ElidedUnits::is_outcome(std::string_view text, const Mention& measured,
                             const Mention& mention) const {
  if (measured.kind != MentionKind::kPercentage) return false;
  const auto between =
      base::trimmed(text.substr(measured.span.end, mention.span.begin - measured.span.end));
  std::string_view before = text.substr(0, measured.span.begin);
  return reached_.contains(between) && !left_.contains(take_last_word(before));
}

bool ElidedUnits::goes_on(std::string_view text, const Mention& measured, const Mention& mention,
                          const Mention* name, ByteSpan sentence, bool same_sentence) const {
  if (!closes(text.substr(mention.span.end, sentence.end - mention.span.end))) return false;
  std::string_view before = text.substr(sentence.begin, mention.span.begin - sentence.begin);
  std::string lead = take_last_word(before);
  while (passed_.contains(lead)) lead = take_last_word(before);  // "than the 61 claimed"
  if (same_sentence && is_span(measured) && spans_.contains(lead)) return true;
  if (measured.time || is_outcome(text, measured, mention)) return false;
  if (same_sentence && states_.contains(lead)) {
    return !is_span(measured) || !no_span_states_.contains(lead);
  }
  if (!verbs_.contains(lead) || is_of_age(name, measured, text, lead, before)) return false;
  std::string owner = take_last_word(before);
  while (passed_.contains(owner)) owner = take_last_word(before);  // "I still got nine"
  return !people_.contains(owner) && !counters_.contains(owner);
}

/// Gives the number the unit of the amount before it, if it goes on from that; whether it does.
bool ElidedUnits::takes_unit(std::string_view text, const Mention& measured, Mention& mention,
                             const Mention* name, ByteSpan sentence, bool same_sentence) const {
  if (!like(measured, mention)) return false;
  if (!goes_on(text, measured, mention, name, sentence, same_sentence)) return false;
  mention.kind = measured.time ? MentionKind::kDuration : measured.kind;
  mention.quantity.unit = measured.quantity.unit;
  mention.quantity.per = measured.quantity.per;
  return true;
}

void ElidedUnits::tell(std::string_view text, std::span<Mention> mentions, std::size_t first,
                       std::span<const ByteSpan> sentences) const {
  if (sentences.empty()) return;
  const Mention* measured = told_last(mentions.first(first), sentences.front());
  const Mention* name = nullptr;
  const Mention* last = nullptr;
  std::size_t its = 0;  // sentence
  std::size_t here = 0;
  for (Mention& mention : mentions.subspan(first)) {
    if (mention.nested) continue;
    const Mention* before = std::exchange(last, &mention);
    if (mention.kind == MentionKind::kName) name = &mention;
    while (here < sentences.size() && sentences[here].end <= mention.span.begin) ++here;
    if (here == sentences.size()) return;
    if (is_measured(mention) || is_counted(mention)) {
      if (is_divisor(mention, before)) continue;
      measured = lends(text, mention) ? &mention : nullptr;
      its = here;
      continue;
    }
    if (measured == nullptr || here - its > 1 || !is_bare(mention)) continue;
    const bool same = here == its;
    if (!takes_unit(text, *measured, mention, name, sentences[here], same)) continue;
    measured = &mention;
    its = here;
  }
}

}  // namespace tally::recogniser
