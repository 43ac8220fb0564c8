#include "base/ascii.hpp"
#include "base/utf8.hpp"
#include "base/word_file.hpp"
#include "claim/entities.hpp"
#include "claim/scene.hpp"

#include <algorithm>

// Where clauses begin that no sign parts, by the words between names. English only.
namespace tally::claim {
namespace {

using base::ByteSpan;

/// The small Latin word that begins at or behind a byte, as long as one lies in `text` from there.
ByteSpan next_word(std::string_view text, std::size_t at) {
  const auto is_part = [](char c) { return base::is_letter(c) || c == '-'; };
  while (at < text.size() && !is_part(text[at])) ++at;
  std::size_t end = at;
  while (end < text.size() && is_part(text[end])) ++end;
  return {at, end};
}

}  // namespace

/// "The", "its new": nothing but a few words and spaces, so that a name behind them may be what a
/// clause begins with.
bool Scene::only_leads_in(ByteSpan span) const {
  constexpr std::size_t kLongest = 16;
  return span.size() <= kLongest && one_clause(span) && names_in(span).empty();
}

/// ".[3] He": behind a full stop that the sentences of a text were not parted at, or a dash.
std::size_t Scene::past_stop(ByteSpan span) const {
  constexpr std::string_view kDash = " \u2013 ";
  const std::string_view said = text(span);
  if (const std::size_t dash = said.rfind(kDash); dash != std::string_view::npos) {
    return span.begin + dash + kDash.size();
  }
  for (std::size_t at = said.rfind('.'); at != std::string_view::npos && at > 0;
       at = said.rfind('.', at - 1)) {
    const bool ends = at + 1 < said.size() && !base::is_letter(said[at + 1]) &&
                      !base::is_digit(said[at + 1]) && !base::is_upper(said[at - 1]);
    const auto before = names_in({span.begin, span.begin + at});
    const bool in_name = !before.empty() && before.back().span.end >= span.begin + at;
    if (ends && !in_name) return span.begin + at + 1;
  }
  return span.begin;
}

std::size_t Scene::clause_start(ByteSpan whole) const {
  const ByteSpan span{past_stop(whole), whole.end};
  const std::string_view said = text(span);
  std::size_t start = span.begin;
  for (ByteSpan word = next_word(said, 0); word.size() != 0; word = next_word(said, word.end)) {
    const std::string_view here = said.substr(word.begin, word.size());
    const ByteSpan at{span.begin + word.begin, span.begin + word.end};
    if (small().openers.contains(here) || joins_clauses(here, at, span)) start = at.end;
  }
  return start;
}

/// "Kite has 3 million users and Vega 4 million": an "and" behind what is no name and before one.
bool Scene::joins_clauses(std::string_view word, ByteSpan at, ByteSpan span) const {
  constexpr std::size_t kNear = 2;
  if (!small().clause_joints.contains(word)) return false;
  const auto before = names_in({span.begin, at.begin});
  if (!before.empty() && before.back().span.end + kNear > at.begin) return false;
  const auto behind = names_in({at.end, span.end});
  const std::size_t next = behind.empty() ? span.end : behind.front().span.begin;
  return only_leads_in({at.end, next});
}

/// "From Vega's Tern": the name right before another that it belongs to, or that one itself.
const Name& Scene::owner_of(const Name& name) const {
  const auto index = static_cast<std::size_t>(&name - names_.data());
  if (index == 0 || names_[index - 1].span.end >= name.span.begin) return name;
  const std::string_view between = text({names_[index - 1].span.end, name.span.begin});
  const std::size_t sign = owner_sign(between);
  return sign != 0 && sign == between.size() ? names_[index - 1] : name;
}

bool Scene::follows_preposition(const Name& name) const {
  constexpr std::size_t kReach = 24;
  constexpr std::size_t kMost = 3;  // "at the new"
  const std::size_t end = owner_of(name).span.begin;
  const std::string_view before = text({end - std::min(end, kReach), end});
  std::size_t at = before.size();
  for (std::size_t i = 0; i < kMost && at > 0 && before[at - 1] == ' '; ++i) {
    const std::size_t stop = at - 1;
    while (at > 1 && base::is_letter(before[at - 2])) --at;
    --at;
    const std::string word = base::lower_ascii(before.substr(at, stop - at));
    if (word.empty() || small().ends.is_gerund(word)) return false;  // "by buying Kite"
    const bool infinitive = i > 0 && small().infinitives.contains(word);
    if (is_preposition(word)) return !infinitive;
  }
  return false;
}

bool Scene::is_object(const Name& name) const {
  constexpr std::size_t kLongest = 12;  // bytes
  constexpr std::size_t kCharacter = 3;
  constexpr std::string_view kSigns = " *";
  std::size_t end = name.span.begin;
  while (end > 0 && kSigns.find(document_.text[end - 1]) != std::string_view::npos) --end;
  const std::string_view before = text({end - std::min(end, kLongest), end});
  for (std::size_t size = kCharacter; size <= before.size(); size += kCharacter) {
    const std::string_view word = before.substr(before.size() - size);
    if (static_cast<unsigned char>(word.front()) < 0xE3) return false;
    if (!is_preposition(word)) continue;
    return is_organisation(name.type) ||
           !ends_in_any(word, small().owned_zh);  // 发布的风筝 2 is what is told of
  }
  return false;
}

bool Scene::is_preposition(ByteSpan span) const {
  return is_preposition(base::trimmed(text(span)));
}

bool Scene::follows_number(const Name& name) const {
  if (name.mention == 0) return false;
  const model::Mention& before = mentions_[name.mention - 1];
  return before.kind == model::MentionKind::kNumber && !before.nested &&
         before.span.end + 1 == name.span.begin;
}

bool Scene::stands_as_kin(const Name& before, const Name& name) const {
  const std::string_view said = text({before.span.end, name.span.begin});
  ByteSpan last;
  std::size_t words = 0;
  for (ByteSpan word = next_word(said, 0); word.size() != 0; word = next_word(said, word.end)) {
    last = word;
    ++words;
  }
  constexpr std::size_t kMost = 4;  // "Kite 's former rival"
  return words != 0 && words <= kMost && said.size() == last.end + 1 &&
         small().kin.contains(said.substr(last.begin, last.size()));
}

}  // namespace tally::claim
