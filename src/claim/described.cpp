#include "claim/described.hpp"

#include "claim/entities.hpp"
#include "claim/subject_query.hpp"
#include "claim/value.hpp"

#include <algorithm>
#include <cstddef>

namespace tally::claim {
namespace {

using enum WordTag;
using model::MentionKind;

/// "-store": the words that hang on the value by a hyphen.
constexpr std::size_t kHanging = 2;

bool is_owner(const Word& word) {
  return word.tag == kDeterminer || word.tag == kOwner || word.sorts.is(WordSort::kOwner);
}

/// Whether such a value describes what it stands right before, with nothing between: a size or an
/// age any name, a price only what is sold.
bool describes(const model::Mention& value, const Name& name) {
  if (value.kind == MentionKind::kCurrency)
    return is_thing(name.type) || is_organisation(name.type);
  return value.kind == MentionKind::kDimension || value.kind == MentionKind::kAge;
}

/// "The 40-storey Kite tower", but not "the 500-page Kite report": whether the name is what is
/// described, and no owner of what follows.
bool is_described_itself(const SentenceForm& form, std::size_t at) {
  const Name& name = *form.words[at].name;
  if (name.type == kPlaceType || name.type == kPersonType) return false;
  if (at + 1 >= form.words.size()) return true;
  const Word& next = form.words[at + 1];
  if (next.tag == kOwner) return !is_organisation(name.type);
  return is_thing(name.type) || next.name != nullptr || next.tag != kNoun;
}

/// "Kite ($3 million, 40 halls)", but not "in the Kite ($3 million)": the name right before the
/// bracket that the word at `value` stands in, behind no other name.
const Name* before_bracket(const SentenceForm& form, std::size_t value) {
  constexpr std::size_t kLongest = 6;  // words in the bracket before the value
  std::size_t open = value;
  while (open > 0 && value - open < kLongest && form.words[open - 1].sign != '(') {
    --open;
    if (form.words[open].name != nullptr || form.words[open].sign == ')') return nullptr;
  }
  if (open < 2 || form.words[open - 1].sign != '(') return nullptr;
  std::size_t at = open - 2;
  const Name* name = form.words[at].name;
  if (name == nullptr || name->type == kPlaceType) return nullptr;
  if (at > 0 && form.words[at - 1].tag == kDeterminer) --at;
  return at > 0 && form.words[at - 1].sorts.is(WordSort::kPlace) ? nullptr : name;
}

}  // namespace

const Name* described_by(const SentenceForm& form, const model::Mention& value) {
  if (value.time) return nullptr;
  const auto first = std::ranges::find_if(
      form.words, [&](const Word& word) { return word.span.overlaps(value.span); });
  if (first == form.words.begin() || first == form.words.end()) return nullptr;
  const auto begin = static_cast<std::size_t>(first - form.words.begin());
  if (const Name* name = before_bracket(form, begin)) return name;
  if (!is_owner(form.words[begin - 1])) return nullptr;
  const auto behind = std::find_if(
      first, form.words.end(), [&](const Word& word) { return word.span.begin >= value.span.end; });
  auto at = static_cast<std::size_t>(behind - form.words.begin());
  const bool hangs = at + kHanging < form.words.size() && form.words[at].sign == '-' &&
                     form.words[at].span.begin == value.span.end &&
                     form.words[at + 1].name == nullptr;
  if (hangs) at += kHanging;
  if (at >= form.words.size() || form.words[at].name == nullptr) return nullptr;
  const Name& name = *form.words[at].name;
  if (!hangs && !describes(value, name)) return nullptr;
  // "the $3 million Kite wanted"
  const bool last = at + 1 == form.words.size() || form.words[at + 1].tag == kSign;
  if (!hangs && value.kind == MentionKind::kCurrency && is_organisation(name.type) && !last) {
    return nullptr;
  }
  return is_described_itself(form, at) ? &name : nullptr;
}

}  // namespace tally::claim
