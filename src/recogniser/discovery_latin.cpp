#include "recogniser/discovery_latin.hpp"

#include "recogniser/names.hpp"

#include <algorithm>
#include <span>
#include <vector>

namespace tally::recogniser {
namespace {

constexpr std::size_t kLongestName = 4;  ///< words of a name
constexpr std::size_t kAround = 40;      ///< bytes beside a name that may say what it is
constexpr std::size_t kNear = 3;         ///< words between an owner and what it owns
constexpr std::size_t kPlaceReach = 12;  ///< bytes before a name for a word of place
constexpr int kLooks = 4;                ///< places of a name that are looked at for its kind

bool is_upper(char c) { return c >= 'A' && c <= 'Z'; }

/// Bytes of the letter at `at`: ASCII, or two for a Latin letter with a mark; 0 where none begins.
std::size_t letter_size(std::string_view text, std::size_t at) {
  const char c = text[at];
  if (is_upper(c) || (c >= 'a' && c <= 'z')) return 1;
  const auto byte = static_cast<unsigned char>(c);
  const bool marked = byte >= 0xC3 && byte <= 0xCA && at + 1 < text.size();
  return marked ? 2 : 0;
}

bool capital_at(std::string_view text, std::size_t at) {
  if (at >= text.size()) return false;
  if (is_upper(text[at])) return true;
  return text[at] == '\xC3' && letter_size(text, at) == 2 &&
         static_cast<unsigned char>(text[at + 1]) < 0x9F;
}

std::size_t word_end(std::string_view text, std::size_t at) {
  while (at < text.size()) {
    const std::size_t size = letter_size(text, at);
    if (size == 0) break;
    at += size;
  }
  return at;
}

std::string lowered(std::string_view text) {
  std::string out(text);
  for (char& c : out) {
    if (is_upper(c)) c = static_cast<char>(c + 32);
  }
  return out;
}

/// Whether most words begin small: then capitals are those of names.
bool is_sentence_case(std::string_view heading) {
  int small = 0;
  int capital = 0;
  for (std::size_t at = 0; at < heading.size();) {
    const std::size_t end = word_end(heading, at);
    if (end > at) ++(capital_at(heading, at) ? capital : small);
    at = end + 1;
  }
  return small > capital;
}

bool is_digit(char c) { return c >= '0' && c <= '9'; }

/// " 2" or "-2": the version of a family.
bool number_follows(std::string_view rest) {
  return rest.size() > 1 && (rest[0] == ' ' || rest[0] == '-') && is_digit(rest[1]);
}

/// Bytes of a version of one or two digits ("4", "2.5") that a name is followed by and that no
/// number goes on from; 0 for none.
std::size_t version_size(std::string_view rest) {
  if (rest.size() < 2 || rest[0] != ' ') return 0;
  std::size_t at = 1;
  while (at < rest.size() && is_digit(rest[at])) ++at;
  if (at == 1 || at > 3) return 0;
  if (at + 1 < rest.size() && rest[at] == '.' && is_digit(rest[at + 1])) at += 2;
  const std::string_view behind = rest.substr(at, 2);
  const bool ends = behind.empty() || behind[0] == ' ' || behind[0] == '\n' ||
                    (std::string_view(".,;!?)'").find(behind[0]) != std::string_view::npos &&
                     (behind.size() < 2 || !is_digit(behind[1])));
  return ends ? at : 0;
}

/// The words of Latin letters in `text`, in lower case.
std::vector<std::string> words_of(std::string_view text) {
  std::vector<std::string> out;
  for (std::size_t at = 0; at < text.size();) {
    std::size_t end = at;
    while (end < text.size() && (letter_size(text, end) == 1 || text[end] == '-')) ++end;
    if (end > at) out.push_back(lowered(text.substr(at, end - at)));
    at = end + 1;
  }
  return out;
}

template <typename Words>
bool has_any(const std::vector<std::string>& words, const Words& wanted) {
  return std::ranges::any_of(words, [&](const auto& word) { return wanted.contains(word); });
}

/// Two words side by side too: "chief executive".
template <typename Words>
bool has_title(const std::vector<std::string>& words, const Words& titles) {
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (titles.contains(words[i])) return true;
    if (i + 1 < words.size() && titles.contains(words[i] + " " + words[i + 1])) return true;
  }
  return false;
}

/// Whether a word behind `c` may have its capital from the place where it stands. Chinese text has
/// no such capitals.
bool begins_after(char c, bool before) {
  constexpr std::string_view kBegins = ".!?\n:\"";
  constexpr char kFirstHan = '\xE3';
  if (kBegins.find(c) != std::string_view::npos) return true;
  return before && static_cast<unsigned char>(c) < static_cast<unsigned char>(kFirstHan);
}

std::string_view until(std::string_view text, std::string_view stops) {
  return text.substr(0, std::min(text.find_first_of(stops), text.size()));
}

}  // namespace

std::string family_name(std::string_view name) {
  const auto space = name.rfind(' ');
  return space == std::string_view::npos ? std::string() : lowered(name.substr(space + 1));
}

std::string first_name(std::string_view name) {
  const auto space = name.find(' ');
  return space == std::string_view::npos ? std::string() : lowered(name.substr(0, space));
}

LatinNames::LatinNames(base::JsonObject& object) {
  const auto words = [&](std::string_view key) {
    const auto list = object.strings(key);
    return Words(list.begin(), list.end());
  };
  company_words_ = words("company_words");
  company_nouns_ = words("company_nouns");
  company_verbs_ = words("company_verbs");
  person_titles_ = words("person_titles");
  person_verbs_ = words("person_verbs");
  not_names_ = words("not_names");
  determiners_ = words("determiners");
  owners_ = words("owners");
  naming_ = words("naming");
  variant_words_ = words("variant_words");
  zh_naming_ = words("zh_naming");
  place_words_ = words("place_words");
  honorifics_ = words("honorifics");
  const auto types = [&](std::string_view key) {
    Types out;
    for (const base::JsonValue& noun : object.need(key, base::JsonValue::Kind::kObject).members) {
      if (noun.kind != base::JsonValue::Kind::kString) object.fail(key, "expected types as text");
      out.emplace(noun.key, noun.text);
    }
    return out;
  };
  thing_nouns_ = types("thing_nouns");
  zh_nouns_ = types("zh_nouns");
}

/// "Kite 3 Lite": the end of a name that goes by its number.
bool LatinNames::ends_numbered(std::string_view text, const Run& run) const {
  const std::size_t at = run.span.begin;
  if (run.words != 1 || at < 2 || text[at - 1] != ' ' || !is_digit(text[at - 2])) return false;
  return variant_words_.contains(lowered(text.substr(at, run.span.size())));
}

/// "in Kite", "near Kite".
bool LatinNames::stands_in_place(std::string_view before) const {
  if (!before.ends_with(' ')) return false;
  const auto words = words_of(before);
  return !words.empty() && place_words_.contains(words.back());
}

/// "its model Kite", "a chip called Kite": the thing that a name is given to.
std::string LatinNames::thing_before(std::string_view before) const {
  const auto words = words_of(before);
  if (words.size() < 2 || before.back() != ' ') return {};
  const bool naming = naming_.contains(words.back());
  const std::size_t at = words.size() - (naming ? 2 : 1);
  const auto found = thing_nouns_.find(words[at]);
  if (found == thing_nouns_.end()) return {};
  // "The model Kite sells" is no model of that name.
  const auto near = std::span(words).subspan(at < kNear ? 0 : at - kNear, std::min(at, kNear));
  const auto owner = [&](const std::string& word) { return owners_.contains(word); };
  return naming || std::ranges::any_of(near, owner) ? found->second : std::string();
}

/// "a 7-billion-parameter language model": the noun that such an apposition ends in.
std::string LatinNames::thing_in(std::string_view apposition) const {
  const auto words = words_of(apposition);
  if (words.size() < 2 || !determiners_.contains(words.front())) return {};
  for (const std::string& word : words) {
    const auto found = thing_nouns_.find(word);
    if (found != thing_nouns_.end()) return found->second;
  }
  return {};
}

/// 一家叫Kite的公司, 名为Kite的模型.
std::string LatinNames::named_in_chinese(std::string_view before, std::string_view after) const {
  constexpr std::string_view kOf = "的";
  const auto named = [&](const std::string& word) { return before.ends_with(word); };
  if (!after.starts_with(kOf) || std::ranges::none_of(zh_naming_, named)) return {};
  after.remove_prefix(kOf.size());
  for (const auto& [noun, type] : zh_nouns_) {
    if (after.starts_with(noun)) return type;
  }
  return {};
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

/// "Ada Moss, chief executive", "Kite, a Boston startup", "Kite raised": what the words beside say.
std::string LatinNames::type_of(std::string_view text, base::ByteSpan span,
                                std::string_view name) const {
  const std::string_view last = name.substr(name.rfind(' ') + 1);
  if (last.size() < name.size() && company_words_.contains(last)) return "company";
  const std::size_t from = span.begin > kAround ? span.begin - kAround : 0;
  const std::string_view before = text.substr(from, span.begin - from);
  const std::string_view after = text.substr(span.end, kAround);
  const bool two = name.find(' ') != std::string_view::npos;
  const auto words_before = words_of(before.substr(before.find_last_of(".;:\n") + 1));
  const auto next = words_of(after);
  const auto two_words = std::min<std::ptrdiff_t>(2, std::ssize(words_before));
  const std::vector<std::string> near(words_before.end() - two_words, words_before.end());
  if (two && has_title(near, person_titles_)) return "person";
  if (!near.empty() && honorifics_.contains(near.back())) return "person";
  if (after.starts_with(",")) {
    const auto apposition = words_of(until(after.substr(1), ",.;\n"));
    if (two && has_title(apposition, person_titles_)) return "person";
    if (has_any(apposition, company_nouns_)) return "company";
    if (std::string thing = thing_in(until(after.substr(1), ",.;\n")); !thing.empty()) return thing;
  }
  if (std::string thing = named_in_chinese(before, after); !thing.empty()) return thing;
  if (std::string thing = thing_before(before); !thing.empty()) return thing;
  if (!near.empty() && company_nouns_.contains(near.back())) return "company";
  if (next.empty() || !after.starts_with(" ")) return {};
  if (two && person_verbs_.contains(next.front())) return "person";
  if (stands_in_place(before)) return {};  // "the factory in Kite has"
  return company_verbs_.contains(next.front()) ? "company" : "";
}

/// The words of a name from a capital on; words that are none before it are passed over, one
/// inside ends it.
LatinNames::Run LatinNames::run_at(std::string_view text, std::size_t at) const {
  Run run{{at, at}, 0, at, false};
  while (capital_at(text, run.next) && run.words < kLongestName) {
    const std::size_t stop = word_end(text, run.next);
    const bool skipped =
        stop - run.next < 2 || not_names_.contains(text.substr(run.next, stop - run.next));
    if (skipped && run.words > 0) break;
    if (skipped) {
      run.span.begin = stop + 1;
      run.moved = true;
    } else {
      run.span.end = stop;
      ++run.words;
    }
    run.next = stop;
    if (stop >= text.size() || text[stop] != ' ' || !capital_at(text, stop + 1)) break;
    ++run.next;
  }
  run.next = std::max(run.next, word_end(text, run.next));
  return run;
}

bool LatinNames::is_full_name(std::string_view label) const {
  if (!capital_at(label, 0)) return false;
  const Run run = run_at(label, 0);
  return run.words > 1 && run.span.begin == 0 && run.span.end == label.size();
}

std::string_view LatinNames::short_form(std::string_view company) const {
  constexpr std::size_t kShortest = 4;  ///< bytes
  const auto space = company.find(' ');
  if (space == std::string_view::npos || space < kShortest) return {};
  const std::string_view first = company.substr(0, space);
  if (!company_words_.contains(company.substr(space + 1)) || company_words_.contains(first)) {
    return {};
  }
  return not_names_.contains(first) ? std::string_view() : first;
}

void LatinNames::find(std::string_view text, bool heading, const Names& names,
                      Candidates& out) const {
  const std::string_view title = heading ? until(text, "\n") : std::string_view();
  const std::size_t strong = is_sentence_case(title) ? title.size() : 0;
  bool begins = true;
  for (std::size_t at = 0; at < text.size();) {
    if (letter_size(text, at) == 0) {
      begins = begins_after(text[at], begins);
      ++at;
      continue;
    }
    const bool first_in_sentence = begins;
    begins = false;
    if (!capital_at(text, at)) {
      at = word_end(text, at);
      continue;
    }
    const Run run = run_at(text, at);
    at = run.next;
    if (run.words == 0 || ends_numbered(text, run)) continue;
    const std::string_view name = text.substr(run.span.begin, run.span.size());
    const std::string_view rest = text.substr(run.span.end);
    if (const std::size_t version = version_size(rest);
        version > 0 && !names.counts(text, run.span.end + version)) {
      Candidate& numbered = out.of(text.substr(run.span.begin, run.span.size() + version));
      ++numbered.times;
      ++numbered.inside;
      numbered.likely = "product";
    }
    Candidate& each = out.of(name);
    const std::size_t near = run.span.begin - std::min(run.span.begin, kPlaceReach);
    each.placed += stands_in_place(text.substr(near, run.span.begin - near)) ? 1 : 0;
    each.inside += first_in_sentence && !run.moved ? 0 : 1;
    each.numbered += number_follows(rest) ? 1 : 0;
    each.times += run.span.begin < strong && (run.moved || !first_in_sentence) ? 2 : 1;
    if (each.times <= kLooks && each.type.empty()) each.type = type_of(text, run.span, name);
  }
}

}  // namespace tally::recogniser
