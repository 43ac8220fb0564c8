#include "recogniser/discovery_persons.hpp"

#include "base/ascii.hpp"
#include "base/utf8.hpp"
#include "recogniser/discovery_han_sizes.hpp"
#include "recogniser/discovery_words.hpp"

#include <algorithm>
#include <iterator>
#include <utility>

namespace tally::recogniser {
namespace {

constexpr std::size_t kMostGiven = 2;  ///< characters

/// Whether a hyphen at `at` may join the parts of a name: 亚历山大-莫斯.
bool is_hyphen(std::string_view text, std::size_t at) {
  return at < text.size() && text[at] == '-';
}

/// Whether a capital stands alone between two signs: 艾达·K·莫斯.
bool is_initial(std::string_view text, std::size_t at, char32_t next) {
  return at < text.size() && base::is_upper(text[at]) && next >= 0x80 && !base::is_han(next);
}

}  // namespace

HanPersons::HanPersons(base::JsonObject& object)
    : verbs_(object.strings("zh_person_verbs")),
      small_verbs_(object.strings("zh_person_small_verbs")),
      families_(object.strings("zh_compound_surnames")),
      not_names_(object.strings("zh_not_persons")),
      places_(object.strings("zh_foreign_places")),
      leads_(object.strings("zh_foreign_leads")),
      not_name_ends_(object.strings("zh_not_persons")) {
  surnames_.add(object.string("zh_surnames"));
  weak_surnames_.add(object.string("zh_weak_surnames"));
  not_given_.add(object.string("zh_not_given"));
  sounds_.add(object.string("zh_foreign_sounds"));
  not_first_.add(object.string("zh_foreign_not_first"));
  points_.add(object.string("zh_foreign_points"));
  constexpr std::size_t kTwo = 6;  // bytes
  const auto sounds_so = [&](const std::string& verb) {
    return verb.size() >= kTwo && sounds_.has(base::code_point_at(verb, 0).value);
  };
  std::vector<std::string> tails = object.strings("zh_foreign_tails");
  for (const char* key : {"zh_person_verbs", "zh_foreign_places"}) {
    std::ranges::copy_if(object.strings(key), std::back_inserter(tails), sounds_so);
  }
  tails_ = BeginWords(std::move(tails));
}

/// Where the surname at `begin` ends; `begin` for none.
std::size_t HanPersons::family_end(std::string_view text, std::size_t begin) const {
  if (const std::size_t size = families_.longest(text.substr(begin)); size != 0)
    return begin + size;
  const base::CodePoint family = base::code_point_at(text, begin);
  return base::is_han(family.value) && surnames_.has(family.value) ? begin + family.size : begin;
}

/// Where a surname with one or two characters and then a verb of saying or a sign ends; `begin`
/// where there is none. A small word is a sign only where no longer name is one: 李东来|说.
std::size_t HanPersons::given_end(std::string_view text, std::size_t begin) const {
  const std::size_t family = family_end(text, begin);
  if (family == begin) return begin;
  std::size_t end = family;
  std::size_t before_small = begin;
  for (std::size_t given = 1; given <= kMostGiven; ++given) {
    const base::CodePoint c = base::code_point_at(text, end);
    if (!base::is_han(c.value) || not_given_.has(c.value)) break;
    end += c.size;
    const base::CodePoint next = base::code_point_at(text, end);
    const bool closed = end >= text.size() || !base::is_han(next.value);
    const std::string_view rest = text.substr(end);
    if (closed || verbs_.begin(rest)) return end;
    if (small_verbs_.begin(rest)) before_small = end;
  }
  return before_small;
}

std::size_t HanPersons::end_of(std::string_view text, std::size_t begin) const {
  if (const std::size_t end = foreign_end(text, begin); end != begin) return end;
  const std::size_t end = given_end(text, begin);
  return not_names_.begin(text.substr(begin, end - begin)) ? begin : end;
}

std::size_t HanPersons::sure_end_of(std::string_view text, std::size_t begin) const {
  const std::size_t end = end_of(text, begin);
  return weak_surnames_.has(base::code_point_at(text, begin).value) ? begin : end;
}

bool HanPersons::is_sure(std::string_view name, std::size_t given) const {
  const std::size_t family = family_end(name, 0);
  if (family == 0 || characters(name.substr(family)) != given) return false;
  if (weak_surnames_.has(base::code_point_at(name, 0).value)) return false;
  return !not_names_.begin(name) && not_name_ends_.longest(name) == 0;
}

bool HanPersons::is_full_name(std::string_view label) const {
  return !label.empty() && end_of(label, 0) == label.size();
}

/// Whether a name written by sound goes on with the character at `at`.
bool HanPersons::goes_on(std::string_view text, std::size_t at) const {
  return sounds_.has(base::code_point_at(text, at).value) && !tails_.begin(text.substr(at));
}

/// Where a foreign name with a point in it that begins at `begin` ends; `begin` where there is
/// none.
std::size_t HanPersons::foreign_end(std::string_view text, std::size_t begin) const {
  std::size_t end = begin;
  bool pointed = false;
  while (end < text.size()) {
    const base::CodePoint c = base::code_point_at(text, end);
    const std::size_t behind = end + c.size;
    const bool point = points_.has(c.value);
    if (point || is_hyphen(text, end)) {
      const base::CodePoint next = base::code_point_at(text, behind);
      const base::CodePoint over = base::code_point_at(text, behind + next.size);
      const bool initial = is_initial(text, behind, over.value) && points_.has(over.value);
      if (end == begin || (!initial && !sounds_.has(next.value))) break;
      pointed = pointed || point;
      end = behind + next.size;
    } else if (goes_on(text, end)) {
      end = behind;
    } else {
      break;
    }
  }
  return pointed ? end : begin;
}

/// Where what leads up to a name ends last (后卫 before 艾达·莫斯); `begin` where nothing does.
std::size_t HanPersons::behind_lead(std::string_view text, std::size_t begin,
                                    std::size_t end) const {
  for (std::size_t at = end; at > begin;) {
    at -= base::code_point_before(text, at).size;
    if (at < end && leads_.longest(text.substr(0, at)) != 0) return at;
  }
  return begin;
}

/// Where the foreign name begins that has its first point at `point`; `point` for none.
std::size_t HanPersons::foreign_begin(std::string_view text, std::size_t point) const {
  std::size_t begin = point;
  while (begin > 0) {
    const base::CodePoint c = base::code_point_before(text, begin);
    const std::size_t before = begin - c.size;
    const bool hyphen = is_hyphen(text, before) && begin < point && before > 0 &&
                        sounds_.has(base::code_point_before(text, before).value);
    if (!hyphen && !sounds_.has(c.value)) break;
    begin = before;
  }
  begin = behind_lead(text, begin, point);
  while (not_first_.has(base::code_point_at(text, begin).value)) {
    const std::size_t next = begin + base::code_point_at(text, begin).size;
    if (!sounds_.has(base::code_point_at(text, next).value)) break;  // 让·莫斯
    begin = next;
  }
  return begin;
}

void HanPersons::foreign(std::string_view text, std::size_t point, Candidates& out) const {
  constexpr std::size_t kFewest = 3;  // characters, the point not counted
  constexpr std::string_view kWork = "《";
  const std::size_t begin = foreign_begin(text, point);
  if (begin == point || points_.has(base::code_point_before(text, begin).value)) return;
  const std::size_t end = foreign_end(text, begin);
  if (end == begin || text.substr(0, begin).ends_with(kWork)) return;
  const std::string_view name = text.substr(begin, end - begin);
  if (characters(name) < kFewest || places_.begin(text.substr(end))) return;
  Candidate& each = out.of(name);
  ++each.times;
  if (each.type.empty()) each.type = kPersonType;
  if (each.abbreviation.empty()) each.abbreviation = latin_form_at(text, end);
}

void HanPersons::bracketed(std::string_view text, std::size_t bracket, Candidates& out) const {
  constexpr std::size_t kFewest = 2;  // characters
  const std::string_view latin = latin_form_at(text, bracket);
  if (latin.find(' ') == std::string_view::npos) return;
  const Candidate* same = out.find(latin);
  if (same == nullptr || same->type != kPersonType) return;
  const std::size_t end = text.substr(0, bracket).ends_with(' ') ? bracket - 1 : bracket;
  const std::size_t begin = foreign_begin(text, end);
  const std::string_view name = text.substr(begin, end - begin);
  const char32_t before = base::code_point_before(text, begin).value;
  if (characters(name) < kFewest || before == '.' || points_.has(before)) return;
  Candidate& each = out.of(name);
  ++each.times;
  if (each.type.empty()) each.type = kPersonType;
  if (each.abbreviation.empty()) each.abbreviation = latin;
}

/// Whether each place of `part` outside of a whole name is one where a name stands, and there is
/// one.
bool HanPersons::is_said_alone(std::string_view part, std::string_view text) const {
  bool found = false;
  for (auto at = text.find(part); at != std::string_view::npos; at = text.find(part, at + 1)) {
    const std::size_t end = at + part.size();
    const base::CodePoint before = base::code_point_before(text, at);
    const base::CodePoint behind = base::code_point_at(text, end);
    const bool joined = (at > 0 && (points_.has(before.value) || before.value == '-')) ||
                        points_.has(behind.value) || is_hyphen(text, end);
    if (joined) continue;
    const bool led = !sounds_.has(before.value) || not_first_.has(before.value) ||
                     leads_.longest(text.substr(0, at)) != 0;
    if (!led || goes_on(text, end)) return false;
    found = true;
  }
  return found;
}

std::string_view HanPersons::short_form(std::string_view name, std::string_view text) const {
  constexpr std::size_t kFewest = 2;  // characters
  std::size_t last = name.size();
  std::size_t first = points_.next(name, 0);
  if (first == name.size()) return {};
  for (std::size_t at = first; at < name.size(); at = points_.next(name, last)) {
    last = at + base::code_point_at(name, at).size;
  }
  for (const std::string_view part : {name.substr(last), name.substr(0, first)}) {
    if (characters(part) >= kFewest && is_said_alone(part, text)) return part;
  }
  return {};
}

}  // namespace tally::recogniser
