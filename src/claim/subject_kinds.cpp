#include "base/ascii.hpp"
#include "base/text_search.hpp"
#include "base/utf8.hpp"
#include "claim/subject.hpp"

#include <algorithm>

// The way to a subject that goes by what sort of thing it is: "the museum".
namespace tally::claim {
namespace {

using base::ByteSpan;

/// Words between "the" and the noun: "the new national museum".
constexpr std::size_t kAdjectives = 3;
/// Bytes between a name and the noun that tells what it is.
constexpr std::size_t kToldReach = 120;
/// Bytes from the begin of a text in which it tells what its things are.
constexpr std::size_t kLongest = 8192;

/// The word that a text begins with: letters and hyphens.
std::string_view leading_word(std::string_view text) {
  const auto end =
      std::ranges::find_if_not(text, [](char c) { return base::is_letter(c) || c == '-'; });
  return text.substr(0, static_cast<std::size_t>(end - text.begin()));
}

bool is_small(std::string_view word) {
  return !word.empty() &&
         std::ranges::all_of(word, [](char c) { return base::is_lower(c) || c == '-'; });
}

/// Where a word stands next in a text, small or with a capital; npos for nowhere.
std::size_t find_word(std::string_view text, std::string_view word, std::size_t from) {
  const std::string_view tail = word.substr(1);
  const base::TextSearch search(text, tail);
  while ((from = search.find(from)) != std::string_view::npos) {
    const std::size_t end = from + tail.size();
    const bool same =
        from > 0 && base::lower_ascii(text[from - 1]) == base::lower_ascii(word.front());
    const bool begins = from < 2 || !base::is_letter(text[from - 2]);
    const bool ends = end == text.size() || !base::is_letter(text[end]);
    if (same && begins && ends) return from - 1;
    from = end;
  }
  return from;
}

}  // namespace

/// The noun that a clause begins with behind "the": "The new museum opened"; empty for none.
std::string_view SubjectFinder::kind_at(ByteSpan clause) const {
  if (clause.begin >= clause.end) return {};
  std::string_view text = base::trimmed(scene_.text(clause));
  std::string_view word = leading_word(text);
  if (!kinds_.determiners.contains(base::lower_ascii(word))) return {};
  for (std::size_t i = 0; i <= kAdjectives; ++i) {
    text.remove_prefix(std::min(text.size(), word.size() + 1));
    word = leading_word(text);
    if (kinds_.nouns.contains(word)) return word;
    if (!is_small(word)) return {};
  }
  return {};
}

/// Whether a text between a name and a noun tells what the name is of: " is the world's largest ",
/// but not " is the owner of a ".
bool SubjectFinder::tells_kind(ByteSpan between) const {
  if (between.size() > kToldReach) return false;
  const std::string_view said = scene_.text(between);
  return std::ranges::any_of(kinds_.tells, [&](const std::string& tells) {
    const std::size_t at = said.find(tells);
    if (at == std::string_view::npos) return false;
    const std::string_view behind = said.substr(at + tells.size() - 1);  // with the space before
    return std::ranges::none_of(kinds_.parts, [&](const std::string& parts) {
      return behind.find(parts) != std::string_view::npos;
    });
  });
}

/// The name of which the text says what it is where the noun stands at a byte: "The Halden is a
/// museum", "at the Halden, a museum"; null for none.
const Name* SubjectFinder::defined_at(std::size_t noun) const {
  const auto names = scene_.names_in({scene_.sentence_begin(noun), noun});
  if (names.empty() || names.back().span.end >= noun) return nullptr;
  const Name& last = names.back();
  const std::string_view behind = scene_.text({last.span.end, noun});
  const bool apposed = std::ranges::any_of(kinds_.tells, [&](const std::string& tells) {
    return tells.starts_with(',') && behind.starts_with(tells);
  });
  if (apposed && is_thing(last.type) && tells_kind({last.span.end, noun})) return &last;
  const Name& first = names.front();
  return leads(first.span) && tells_kind({first.span.end, noun}) ? &first : nullptr;
}

/// "The Kite 3 phone", "the drug Kite": the name beside the noun at a byte, which is what it is;
/// null for none and for who makes it.
const Name* SubjectFinder::beside_at(std::size_t noun, std::size_t size) const {
  const std::string_view text = scene_.document().text;
  const std::size_t end = noun + size;
  const auto before = scene_.names_in({noun - std::min(noun, kToldReach), noun});
  if (!before.empty() && before.back().span.end + 1 == noun && is_thing(before.back().type)) {
    const std::string_view next = leading_word(text.substr(std::min(end + 1, text.size())));
    return kinds_.any_firm.contains(next) ? nullptr : &before.back();  // "phone maker"
  }
  const auto behind = scene_.names_in({end, std::min(end + 2, text.size())});
  if (behind.empty() || behind.front().span.begin != end + 1 || text[end] != ' ') return nullptr;
  return is_thing(behind.front().type) ? &behind.front() : nullptr;
}

/// What the text has named by that noun, or said to be one, before a byte. Goes on from where it
/// has read to.
const SubjectFinder::Kind& SubjectFinder::named_by(std::string_view noun,
                                                   std::size_t before) const {
  const std::string_view text = scene_.document().text;
  const std::string_view so_far = text.substr(0, std::min(before, kLongest));
  auto kind = std::ranges::find(named_kinds_, noun, &Kind::noun);
  if (kind == named_kinds_.end()) kind = named_kinds_.insert(kind, Kind{noun});
  std::size_t at = kind->read;
  for (; (at = find_word(so_far, noun, at)) != text.npos; at += noun.size()) {
    const auto around = scene_.names_in({at - std::min(at, kToldReach), at + 1});
    const bool inside = !around.empty() && around.back().span.contains(at);
    const Name* name = inside ? &around.back() : beside_at(at, noun.size());
    if (name == nullptr) name = defined_at(at);
    if (name == nullptr || name->type == kPersonType || name->type == kTechnologyType) continue;
    kind->several = kind->several || (kind->name != nullptr && kind->name->entity != name->entity);
    kind->name = name;
  }
  kind->read = std::max(kind->read, so_far.size());
  return *kind;
}

/// The one thing that the text has named by that noun or one like it before a byte; null for none
/// and for several.
const Name* SubjectFinder::named_as(std::string_view noun, std::size_t before) const {
  const Name* named = nullptr;
  for (const std::string_view each : kinds_.alike_of(noun)) {
    const Kind& kind = named_by(each, before);
    const bool another =
        named != nullptr && kind.name != nullptr && kind.name->entity != named->entity;
    if (kind.several || another) return nullptr;
    if (kind.name != nullptr) named = kind.name;
  }
  return named;
}

/// "The museum opened" in a text that has named one thing of that sort.
std::optional<SubjectFinder::Found> SubjectFinder::by_kind(const SubjectQuery& query) const {
  const SentenceView& sentence = query.sentence;
  const std::size_t value = query.mention.span.begin;
  if (!in_english(sentence)) return std::nullopt;
  const ByteSpan clause = sentence.clause_of(value);
  std::string_view noun = kind_at({clause.begin, value});
  if (noun.empty() && clause.begin > sentence.span.begin) {
    noun = kind_at({sentence.span.begin, clause.begin});
  }
  if (noun.empty()) return std::nullopt;
  const Name* name = named_as(noun, sentence.span.begin);
  return name == nullptr ? std::nullopt : std::optional(by(found(*name), Way::kPronoun));
}

}  // namespace tally::claim
