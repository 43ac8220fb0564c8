#include "audit/scope.hpp"

#include "audit/words.hpp"

#include <algorithm>
#include <array>

namespace tally::audit {
namespace {

/// Where a sentence ends; what stands beyond says nothing of the value.
constexpr std::array<std::string_view, 7> kEnds = {". ", "? ", "! ", "。", "？", "！", "\n"};

std::string_view last_sentence(std::string_view text) {
  for (const std::string_view end : kEnds) {
    const std::size_t at = text.rfind(end);
    if (at != std::string_view::npos) text.remove_prefix(at + end.size());
  }
  return text;
}

std::string_view first_sentence(std::string_view text) {
  for (const std::string_view end : kEnds) text = text.substr(0, text.find(end));
  return text;
}

std::string_view at_end(std::string_view text, std::size_t reach) {
  return text.substr(text.size() - std::min(reach, text.size()));
}

bool starts_with_any(std::string_view text, const std::vector<std::string>& words) {
  return std::ranges::any_of(words, [&](const auto& word) { return text.starts_with(word); });
}

}  // namespace

Scope scope_of(const model::Claim& claim, const ScopeWords& words) {
  const std::string_view before = last_sentence(claim.before);
  const std::string_view after = first_sentence(claim.after);
  const std::string_view close = at_end(before, words.beside);
  if (has_any(close, words.further) || has_any(claim.quote, words.further)) return Scope::kFurther;
  if (starts_with_any(after, words.further_behind)) return Scope::kFurther;
  if (has_any(at_end(before, words.near), words.part)) return Scope::kPart;
  const bool then = has_any(at_end(before, words.near), words.then) ||
                    has_any(claim.quote, words.then) || starts_with_any(after, words.then_behind);
  if (then) return Scope::kThen;
  const bool whole = has_any(before, words.whole) || has_any(claim.quote, words.whole) ||
                     has_any(after.substr(0, words.near), words.whole);
  return whole ? Scope::kWhole : Scope::kPlain;
}

namespace {

const Beside& beside(const Side& side, const ScopeWords& words) {
  if (!side.beside) {
    const model::Claim& claim = *side.claim;
    side.beside =
        Beside{scope_of(claim, words), has_any(last_sentence(claim.before), words.basis) ||
                                           has_any(claim.quote, words.basis)};
  }
  return *side.beside;
}

}  // namespace

Scope scope_of(const Side& side, const ScopeWords& words) { return beside(side, words).scope; }

bool adds_up(const Side& side) {
  if (!side.reading) return false;
  constexpr std::array<std::string_view, 5> kNever = {"ratio", "rank", "multiple", "score",
                                                      "duration"};
  const model::MentionKind kind = side.claim->kind;
  const bool other = kind == model::MentionKind::kPercentage ||
                     kind == model::MentionKind::kOrdinal || kind == model::MentionKind::kAge ||
                     kind == model::MentionKind::kTemperature;
  return !other && std::ranges::find(kNever, side.reading->dimension) == kNever.end();
}

bool one_more(const Side& a, const Side& b, const ScopeWords& words) {
  return adds_up(a) && adds_up(b) &&
         (scope_of(a, words) == Scope::kFurther || scope_of(b, words) == Scope::kFurther);
}

bool of_other_bases(const Side& a, const Side& b, const ScopeWords& words) {
  return adds_up(a) && adds_up(b) && beside(a, words).other_basis != beside(b, words).other_basis;
}

bool whole_and_part(const Side& a, const Side& b, const ScopeWords& words) {
  if (!adds_up(a) || !adds_up(b) || a.reading->dimension != b.reading->dimension) return false;
  const bool in_order = a.reading->nominal() <= b.reading->nominal();
  const Scope less = scope_of(in_order ? a : b, words);
  const Scope more = scope_of(in_order ? b : a, words);
  return (more == Scope::kWhole && less != Scope::kWhole) ||
         (less == Scope::kPart && more != Scope::kPart);
}

}  // namespace tally::audit
