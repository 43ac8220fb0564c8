#include "recogniser/discovery_latin.hpp"

#include "base/ascii.hpp"
#include "base/utf8.hpp"
#include "recogniser/discovery_beside.hpp"
#include "recogniser/discovery_numbers.hpp"
#include "recogniser/discovery_short.hpp"
#include "recogniser/discovery_words.hpp"
#include "recogniser/names.hpp"

#include <algorithm>
#include <utility>

namespace tally::recogniser {
namespace {

constexpr std::size_t kPlaceReach = 12;  ///< bytes before a name for a word of place
constexpr std::string_view kModel = "model";
constexpr std::string_view kCompany = "company";
constexpr std::string_view kProduct = "product";  ///< what goes by a number, if it is a name
constexpr int kLooks = 4;  ///< places of a name that are looked at for its kind

/// Whether nothing but one of `joints`, which join a list, stands between two names.
bool joins(const std::vector<std::string>& joints, std::string_view text, base::ByteSpan name,
           base::ByteSpan next) {
  if (name.size() == 0 || next.begin < name.end) return false;
  return std::ranges::find(joints, text.substr(name.end, next.begin - name.end)) != joints.end();
}

/// Whether `part` of a name is one word, and that in lower case is `word`.
bool is_word_of(std::string_view word, std::string_view part) {
  return std::ranges::equal(word, part, {}, {}, [](char c) { return base::lower_ascii(c); }) &&
         part.find(' ') == std::string_view::npos;
}

}  // namespace

std::string family_name(std::string_view name) {
  const auto space = name.rfind(' ');
  return space == std::string_view::npos ? std::string()
                                         : base::lower_ascii(name.substr(space + 1));
}

std::string first_name(std::string_view name) {
  const auto space = name.find(' ');
  return space == std::string_view::npos ? std::string() : base::lower_ascii(name.substr(0, space));
}

bool is_family_name(std::string_view word, std::string_view name) {
  if (name.size() <= word.size()) return false;
  const std::size_t begin = name.size() - word.size();
  return name[begin - 1] == ' ' && is_word_of(word, name.substr(begin));
}

bool is_first_name(std::string_view word, std::string_view name) {
  return name.size() > word.size() && name[word.size()] == ' ' &&
         is_word_of(word, name.substr(0, word.size()));
}

LatinNames::LatinNames(base::JsonObject& object) : mixed_(object) {
  const auto words = [&](std::string_view key) {
    const auto list = object.strings(key);
    return base::WordSet(list.begin(), list.end());
  };
  company_words_ = words("company_words");
  company_nouns_ = words("company_nouns");
  of_words_ = words("of_words");
  company_verbs_ = words("company_verbs");
  company_doing_ = words("company_doing");
  person_titles_ = words("person_titles");
  for (const std::string& title : person_titles_) {
    if (const auto space = title.find(' '); space != std::string::npos) {
      title_heads_.insert(title.substr(0, space));
    }
  }
  person_verbs_ = words("person_verbs");
  not_names_ = words("not_names");
  determiners_ = words("determiners");
  owners_ = words("owners");
  naming_ = words("naming");
  variant_words_ = words("variant_words");
  place_words_ = words("place_words");
  honorifics_ = words("honorifics");
  leaders_ = words("leaders");
  founding_ = words("founding");
  copulas_ = words("copulas");
  prepositions_ = words("prepositions");
  relative_ = words("relative");
  relational_ = words("relational");
  sites_ = words("sites");
  who_ = words("who");
  endings_ = words("endings");
  model_endings_ = object.strings("model_endings");
  adjectives_ = words("adjectives");
  never_alone_ = words("never_alone");
  legal_forms_ = words("legal_forms");
  domains_ = words("domains");
  adverbs_ = words("adverbs");
  modals_ = words("modals");
  company_bases_ = words("company_bases");
  company_owned_ = words("company_owned");
  given_names_ = words("given_names");
  thing_verbs_ = words("thing_verbs");
  score_verbs_ = words("score_verbs");
  geography_ = words("geography");
  tickers_ = words("tickers");
  headlines_ = words("headlines");
  shows_behind_ = words("shows_behind");
  shows_before_ = object.strings("shows_before");
  list_joints_ = object.strings("list_joints");
  of_joints_ = object.strings("of_joints");
  of_ = object.string("of");
  and_ = object.string("name_joint");
  introductions_ = object.strings("introductions");
  const auto types = [&](std::string_view key) {
    Types out;
    for (const base::JsonValue& noun : object.need(key, base::JsonValue::Kind::kObject).members) {
      if (noun.kind != base::JsonValue::Kind::kString) object.fail(key, "expected types as text");
      out.emplace(noun.key, noun.text);
    }
    return out;
  };
  thing_nouns_ = types("thing_nouns");
  site_nouns_ = types("site_nouns");
  name_beginnings_ = types("name_beginnings");
  name_endings_ = types("name_endings");
}

/// "Kite 3 Lite": the end of a name that goes by its number.
bool LatinNames::ends_numbered(std::string_view text, const Run& run) const {
  const std::size_t at = run.span.begin;
  if (run.words != 1 || at < 2 || text[at - 1] != ' ' || !base::is_digit(text[at - 2]))
    return false;
  return variant_words_.contains(base::lower_ascii(text.substr(at, run.span.size())));
}

void LatinNames::tell_variants(Candidates& candidates) const {
  for (std::size_t i = 0; i < candidates.list().size(); ++i) {
    const std::string name = candidates.list()[i].name;
    const auto space = name.rfind(' ');
    if (space == std::string::npos || !variant_words_.contains(family_name(name))) continue;
    for (const Candidate& family : candidates.list()) {
      const bool thing = std::ranges::any_of(
          thing_nouns_, [&](const auto& each) { return each.second == family.type; });
      if (thing && family.name == name.substr(0, space)) {
        candidates.list()[i].type = family.type;
        break;
      }
    }
  }
}

namespace {

/// "TPUs", "LLMs": several of a sort.
bool is_plural_acronym(std::string_view name) {
  const auto capital = [](char c) { return c >= 'A' && c <= 'Z'; };
  return name.size() > 2 && name.back() == 's' &&
         std::ranges::all_of(name.substr(0, name.size() - 1), capital);
}

bool all_of_words(std::string_view name, const base::WordSet& words) {
  for (auto space = name.find(' '); space != std::string_view::npos; space = name.find(' ')) {
    if (!words.contains(name.substr(0, space))) return false;
    name.remove_prefix(space + 1);
  }
  return words.contains(name);
}

}  // namespace

/// "Nordic", and "Financial Data": words that only end names of companies, and no others.
bool LatinNames::is_no_name(std::string_view name) const {
  if (adjectives_.contains(name) || is_plural_acronym(name)) return true;
  return all_of_words(name, never_alone_);
}

bool LatinNames::is_legal_form(std::string_view words) const {
  return all_of_words(words, legal_forms_);
}

std::string_view LatinNames::short_form(std::string_view company) const {
  constexpr std::size_t kShortest = 4;  ///< bytes
  const auto space = company.find(' ');
  if (space == std::string_view::npos || space < kShortest) return {};
  const std::string_view first = company.substr(0, space);
  const bool common = all_of_words(company.substr(space + 1), company_words_);
  if (!common || company_words_.contains(first)) return {};
  return not_names_.contains(first) ? std::string_view() : first;
}

/// "Kite 2", and "Kite-2" where it is told what that is: "F-16" and "Apollo-11" have their shape.
void LatinNames::take_numbered(std::string_view text, base::ByteSpan whole, Candidates& out) const {
  const std::string_view name = text.substr(whole.begin, whole.size());
  const std::string_view type = numbered_thing(text, whole, false);
  Candidate& numbered = out.of(name);
  if (name.find('-') != std::string_view::npos && type.empty()) {
    numbered.likely = kProduct;  // for its siblings to tell
    return;
  }
  ++numbered.times;
  ++numbered.inside;
  numbered.likely = kProduct;
  if (numbered.type.empty()) numbered.type = type;
}

/// "The L1 chip": letters and digits that a noun beside tells to be the name of a thing.
void LatinNames::take_coded(std::string_view text, base::ByteSpan code, Candidates& out) const {
  const std::size_t end = code.end;
  if (end < text.size() && text[end] != ' ' && text[end] != ',' && text[end] != '.') return;
  const std::string_view type = numbered_thing(text, code, true);
  if (type.empty()) return;
  Candidate& coded = out.of(text.substr(code.begin, code.size()));
  ++coded.times;
  ++coded.inside;
  if (coded.type.empty()) coded.type = type;
}

/// "The Rotary Club of Osprey": Osprey is where that is.
void LatinNames::take_place_of(std::string_view name, Candidates& out) const {
  const auto of = name.find(of_);
  if (of == std::string_view::npos) return;
  Candidate& place = out.of(name.substr(of + of_.size()));
  ++place.times;
  ++place.inside;
  ++place.placed;
}

/// One more place of a name; `first`: the word that may be its first begins a sentence.
void LatinNames::take(std::string_view text, const Run& run, bool first, const Line& line,
                      const Names& names, Candidates& out) const {
  const std::string_view name = text.substr(run.span.begin, run.span.size());
  const std::string_view rest = text.substr(run.span.end);
  const bool headlined = (line.heading || line.titled) && is_headlined(text, run.span);
  const std::size_t version = headlined ? 0 : version_size(rest);
  take_place_of(name, out);
  if (version > 0 && !names.counts(text, run.span.end + version)) {
    take_numbered(text, {run.span.begin, run.span.end + version}, out);
  }
  Candidate& each = out.of(name);
  const std::size_t near = run.span.begin - std::min(run.span.begin, kPlaceReach);
  const std::string_view left = text.substr(near, run.span.begin - near);
  each.placed += stands_in_place(left) || names_site(left, rest) ? 1 : 0;
  each.articled += is_articled(left) ? 1 : 0;
  each.inside += line.titled || (first && !run.moved) ? 0 : 1;
  each.titled += line.titled ? 1 : 0;
  const bool sized = size_follows(rest);
  each.numbered += !sized && !headlined && (number_follows(rest) || version > 0) ? 1 : 0;
  each.headed = each.headed || line.heading || line.titled;
  each.times += line.plain && (run.moved || !first) ? 2 : 1;
  if (rest.starts_with(" (") && each.abbreviation.empty()) {
    each.abbreviation = abbreviation_in(rest, name);
  }
  const bool mixed = MixedNames::in_chinese(text, run.span);
  if (each.times > kLooks || !each.type.empty()) return;
  each.mixed += mixed ? 1 : 0;
  if (mixed) each.type = type_in_chinese(text, run.span);
  if (each.type.empty() && sized) each.type = kModel;
  if (each.type.empty())
    each.type = line.titled ? told_by_itself(name) : type_of(text, run.span, name);
  if (each.type.empty() && headlined) each.type = kCompany;
  if (!each.type.empty() || !each.sort.empty() || line.titled) return;
  each.sort = told_by_noun(Beside(left_side(text, run.span)), Beside(right_side(text, run.span)));
}

/// What the name itself, or the Chinese beside it, tells.
std::string_view LatinNames::type_in_chinese(std::string_view text, base::ByteSpan span) const {
  const auto type = told_by_itself(text.substr(span.begin, span.size()));
  return type.empty() ? mixed_.type_of(text, span) : type;
}

void LatinNames::find(std::string_view text, NameBegins& begins, bool heading, const Names& names,
                      Candidates& out) const {
  std::size_t at = begins.next(0);
  if (at == text.size()) return;
  Line line = line_at(text, at, heading);
  base::ByteSpan last;
  for (; at < text.size(); at = begins.next(at)) {
    if (const std::size_t end = end_of_no_name(text, at); end > at) {
      mixed_.take_everyday(text, {at, end}, out);
      at = end;
      continue;
    }
    const std::size_t code = end_of_code(text, at);
    if (code > at && MixedNames::stands_alone(text, code) &&
        MixedNames::in_chinese(text, {at, code})) {
      mixed_.take_code(text, {at, code}, names, out);
      at = code;
      continue;
    }
    if (at >= line.span.end) line = line_at(text, at, heading);
    if (line.shouted) {
      at = line.span.end;
      continue;
    }
    const Run run = run_at(text, at, line.titled ? line.span.end : 0);
    const std::size_t begin = std::exchange(at, run.next);
    if (run.words == 0) {
      const std::size_t coded = run.moved ? run.last : begin;  // "The K7"
      if (const std::size_t end = end_of_code(text, coded); end > coded) {
        take_coded(text, {coded, end}, out);
      }
      mixed_.take_everyday(text, {begin, run.next}, out);
    }
    if (run.words == 0 || ends_numbered(text, run)) continue;
    const std::string_view name = text.substr(run.span.begin, run.span.size());
    const bool kind = company_words_.contains(name);  // Group 的收入
    if (is_no_name(name) || (kind && MixedNames::in_chinese(text, run.span))) continue;
    if (joins(list_joints_, text, last, run.span)) {
      out.join(text.substr(last.begin, last.size()), name);
    }
    last = run.span;
    take(text, run, begins_sentence(text, begin), line, names, out);
  }
}

}  // namespace tally::recogniser
