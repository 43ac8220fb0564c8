#include "base/ascii.hpp"
#include "base/utf8.hpp"
#include "claim/entities.hpp"
#include "claim/scene.hpp"

#include <algorithm>
#include <ranges>

// What a name stands as, by the words and names beside it.
namespace tally::claim {
namespace {

/// Bytes before a name in which a list of names and the word before it may stand.
constexpr std::size_t kListReach = 64;
constexpr std::size_t kJointReach = 7;  ///< bytes between two names of a list: ", and "

/// "Vega Capital,": nothing but words that begin with a capital.
bool only_capitals(std::string_view said) {
  bool begins = true;
  for (const char c : said) {
    const bool small = c >= 'a' && c <= 'z';
    const bool capital = c >= 'A' && c <= 'Z';
    if (begins && small) return false;
    if (!small && !capital && c != ' ' && c != ',' && c != '&') return false;
    begins = c == ' ';
  }
  return true;
}

/// ", Va.-based": where the maker that follows has its seat; ", a Lisbon-based" tells of the one
/// before.
bool is_seat(std::string_view behind, const SmallWords& small) {
  constexpr std::size_t kLongest = 24;
  if (!behind.starts_with(", ")) return false;
  const std::string_view said = behind.substr(2, kLongest);
  const std::size_t end = said.find_first_of(",;:\n-");
  if (end == std::string_view::npos || !base::is_upper(said.front())) return false;
  return std::ranges::find(small.seats, base::first_word(said.substr(end))) != small.seats.end();
}

/// "GPUs", "EVs": things by their first letters.
bool are_short_things(std::string_view word) {
  constexpr std::size_t kFewest = 3;
  return word.size() >= kFewest && word.back() == 's' &&
         std::ranges::all_of(word.substr(0, word.size() - 1), base::is_upper);
}

}  // namespace

bool Scene::only_gives(const Name& name) const {
  std::size_t at = name.span.begin;
  if (at == 0 || document_.text[at - 1] != ' ') return false;
  std::size_t joints = 0;
  bool parted = false;  // "from Vega, and Kite said" is no list
  const std::vector<CueHit> hits = cues_in({at > kListReach ? at - kListReach : 0, at});
  for (const CueHit& hit : std::views::reverse(hits)) {
    if (!only_capitals(text({hit.span.end, at}))) return false;
    if (hit.is(Cue::kFrom)) return !parted || joints > 2;
    if (!hit.is(Cue::kJoins)) return false;
    parted = parted || (++joints == 2 && at - hit.span.end <= 1);
    at = hit.span.begin;
  }
  return false;
}

bool Scene::is_paper(const Name& name) const {
  const std::string_view said = text(name.span);
  const std::size_t space = said.rfind(' ');
  return is_organisation(name.type) && space != std::string_view::npos &&
         small().papers.contains(said.substr(space + 1));
}

bool Scene::is_veteran_at(std::size_t at) const {
  std::size_t end = at;
  while (end < document_.text.size() && base::is_lower(document_.text[end])) ++end;
  return end > at && small().veterans.contains(text({at, end}));
}

bool Scene::begins_a_thing(const Name& name) const {
  constexpr std::size_t kFewestDigits = 2;
  if (!is_organisation(name.type)) return false;
  std::string_view code = text({name.span.end, document_.text.size()});
  if (code.size() < 2 || (code[0] != ' ' && code[0] != '-')) return false;
  if (follows_number(name) && are_short_things(word_behind(code))) return true;
  if (code[0] == ' ') {  // "the Kite Model 3"
    const auto next = names_in({name.span.end, name.span.end + 2});
    const bool made =
        !next.empty() && (next.front().type == kProductType || next.front().type == kChipType);
    if (made && next.front().span.begin == name.span.end + 1) return true;
  }
  code.remove_prefix(1);
  const bool lettered = base::is_upper(code.front());  // "Kite A380s"
  if (lettered) code.remove_prefix(1);
  const std::size_t end = std::min(code.find_first_not_of("0123456789"), code.size());
  if (end < kFewestDigits || code.substr(end).starts_with(","))
    return lettered && end >= kFewestDigits;
  const bool plural = code.substr(end).starts_with("s") &&
                      (end + 1 == code.size() || !base::is_letter(code[end + 1]));
  return lettered || plural;  // "Kite 2024" is of a year
}

std::vector<CueHit> Scene::cues_in(base::ByteSpan span) const {
  std::vector<CueHit> hits;
  cues_.find(document_.text, span, hits);
  return hits;
}

bool Scene::says(Cue first, Cue then, base::ByteSpan span) const {
  const std::vector<CueHit> hits = cues_in(span);
  return std::ranges::adjacent_find(hits, [&](const CueHit& a, const CueHit& b) {
           return a.is(first) && b.is(then) && b.span.begin == a.span.end + 1;
         }) != hits.end();
}

bool Scene::says(Cue cue, base::ByteSpan span) const {
  return std::ranges::any_of(cues_in(span), [&](const CueHit& hit) { return hit.is(cue); });
}

/// Whether a word has the shape of a name and is neither a mention nor a cue.
bool Scene::is_unknown_name(base::ByteSpan word) const {
  const std::string_view said = text(word);
  if (said.empty() || !base::is_upper(said.front())) return false;
  const auto shapes = [](char c) { return base::is_digit(c) || base::is_lower(c); };
  if (std::ranges::none_of(said.substr(1), shapes)) return false;
  const auto end = [](const model::Mention& mention) { return mention.span.end; };
  const auto next = std::ranges::upper_bound(mentions_, word.begin, {}, end);
  if (next != mentions_.end() && next->span.overlaps(word)) return false;
  return cues_in(word).empty();
}

bool Scene::holds_unknown_name(base::ByteSpan span) const {
  constexpr std::string_view kBefore = " *(\"'_-";
  const std::string_view all = document_.text;
  std::size_t at = span.begin;
  while (at < span.end && !base::is_letter(all[at])) ++at;
  for (++at; at < span.end; ++at) {
    const bool begins = base::is_upper(all[at]) && kBefore.find(all[at - 1]) != kBefore.npos;
    if (!begins) continue;
    std::size_t end = at + 1;
    while (end < span.end && (base::is_letter(all[end]) || base::is_digit(all[end]))) ++end;
    if (is_unknown_name({at, end})) return true;
    at = end;
  }
  return false;
}

bool Scene::is_of_unknown(std::size_t at, bool dated) const {
  std::string_view before = std::string_view(document_.text).substr(0, at);
  constexpr std::string_view kBracket = " (";
  const bool bracket = before.ends_with(kBracket);
  const std::size_t joint = bracket ? kBracket.size() : owner_sign_before(before);
  if (joint == 0) return false;
  before.remove_suffix(joint);
  const auto word_begin = [&](std::size_t end) {
    const auto goes_on = [](char c) { return base::is_letter(c) || base::is_digit(c); };
    while (end > 0 && goes_on(before[end - 1])) --end;
    return end;
  };
  const std::size_t begin = word_begin(before.size());
  if (bracket && !dated) {  // "Tilda Moss ($3 million)", but not "the Plus ($20)"
    if (begin < 2 || before[begin - 1] != ' ') return false;
    if (!base::is_upper(before[word_begin(begin - 1)])) return false;
  }
  const bool leads = begin > 0 && sentence_begin(begin) == begin;  // "Today's 3 million"
  return !leads && is_unknown_name({begin, before.size()});
}

/// "In short: it", "In May, the company": whether what stands before a cue only leads in to its
/// sentence.
bool Scene::leads_in_to(std::size_t at, std::size_t cue) const {
  if (cue <= at + 1) return true;
  const std::string_view lead = base::trimmed(text({at, cue}));
  return (lead.ends_with(',') || lead.ends_with(':')) && names_in({at, cue}).empty();
}

bool Scene::opens_with(Cue cue, std::size_t at) const {
  constexpr std::size_t kLongest = 40;
  if (opening_at_ != at) {
    std::vector<CueHit> hits;
    cues_.find(document_.text, {at, std::min(at + kLongest, document_.text.size())}, hits);
    const auto opens = [&](const CueHit& hit) { return leads_in_to(at, hit.span.begin); };
    const auto last = std::find_if(hits.rbegin(), hits.rend(), opens);
    opening_at_ = at;
    opening_ = last == hits.rend() ? CueHit{} : *last;
  }
  return opening_.is(cue);
}

/// "At a Kite conference", "an Osprey spokesman": an organisation has no article of that sort, what
/// it is of does.
bool Scene::tells_of_one(const Name& name) const {
  if (!is_organisation(name.type)) return false;
  const std::string_view before = std::string_view(document_.text).substr(0, name.span.begin);
  if (!small().articles.contains(word_before(before))) return false;
  const std::string_view behind = std::string_view(document_.text).substr(name.span.end);
  return behind.size() > 1 && behind[0] == ' ' && base::is_letter(behind[1]);
}

bool Scene::is_arm(const Name& name) const {
  if (name.type != kPlaceType || name.span.begin < 2) return false;
  const auto index = static_cast<std::size_t>(&name - names_.data());
  if (index > 0 && names_[index - 1].span.end + 1 == name.span.begin) {
    return is_organisation(names_[index - 1].type) && document_.text[name.span.begin - 1] == ' ';
  }
  const std::string_view word = word_before(text({0, name.span.begin}));
  return word.size() > 1 && std::ranges::all_of(word, base::is_upper);
}

/// "The iOS version", "came to Android": what something runs on.
bool Scene::is_platform_here(const Name& name) const {
  if (!small().platforms.contains(text(name.span))) return false;
  const std::string_view all = document_.text;
  return small().editions.contains(word_behind(all.substr(name.span.end))) ||
         small().runs_on.contains(word_before(all.substr(0, name.span.begin)));
}

bool Scene::only_describes(const Name& name) const {
  if (is_arm(name) || is_platform_here(name)) return true;
  const std::string_view behind = text({name.span.end, document_.text.size()});
  if (behind.size() < 2) return false;
  if (behind[0] == '-') return behind[1] >= 'a' && behind[1] <= 'z';
  if (is_seat(behind, small()) || tells_of_one(name)) return true;
  const std::size_t next = static_cast<std::size_t>(&name - names_.data()) + 1;
  return is_organisation(name.type) && next < names_.size() && names_[next].type == kChipType &&
         names_[next].span.begin == name.span.end + 1;
}

bool Scene::joins(const Name& a, const Name& b) const {
  if (a.span.end >= b.span.begin || b.span.begin - a.span.end > kJointReach) return false;
  const std::string_view said = base::trimmed(text({a.span.end, b.span.begin}));
  if (said.empty() || static_cast<unsigned char>(said.front()) >= 0x80U) return false;
  std::vector<CueHit> hits;
  cues_.find(said, {0, said.size()}, hits);
  return !hits.empty() &&
         std::ranges::all_of(hits, [](const CueHit& hit) { return hit.is(Cue::kJoins); });
}

bool Scene::tells_of(const Name& teller, const Name& next) const {
  constexpr std::size_t kThat = 6;  // " that "
  if (teller.span.end >= next.span.begin) return false;
  const std::vector<CueHit> hits = cues_in({teller.span.end, next.span.begin});
  return hits.size() == 1 && hits.front().is(Cue::kReports) &&
         hits.front().span.begin - teller.span.end <= 1 &&
         next.span.begin - hits.front().span.end <= kThat;
}

bool Scene::closes_list(const Name& name) const {
  const auto index = static_cast<std::size_t>(&name - names_.data());
  const auto joint = [&](std::size_t i) {  // what joins the name at `i` to a maker before it
    const bool makers = i > 0 && i <= index && names_[i - 1].type == name.type &&
                        is_organisation(name.type) && joins(names_[i - 1], names_[i]);
    return makers ? base::trimmed(text({names_[i - 1].span.end, names_[i].span.begin})) : "";
  };
  const std::string_view last = joint(index);
  if (last.empty() || last == ",") return false;
  // "Kite is old, and Lyra has": a comma before the last word makes a list of three at least.
  return last.front() != ',' || joint(index - 1) == ",";
}

bool Scene::is_listed(const Name& name) const {
  const auto index = static_cast<std::size_t>(&name - names_.data());
  return index > 0 && names_[index - 1].type == name.type && joins(names_[index - 1], name);
}

/// "Led by Kite, Lyra and Vega": a name of a list stands as the one before it. "Than Kite, Vega
/// has" is no list.
bool Scene::goes_on_in_list(const Name& name) const {
  const auto index = static_cast<std::size_t>(&name - names_.data());
  if (index == 0 || !joins(names_[index - 1], name)) return false;
  const bool comma = base::trimmed(text({names_[index - 1].span.end, name.span.begin})) == ",";
  const bool listed = index + 1 < names_.size() && joins(name, names_[index + 1]);
  return (!comma || listed) && only_compared(names_[index - 1]);
}

}  // namespace tally::claim
