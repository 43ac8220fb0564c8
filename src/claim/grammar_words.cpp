#include "claim/grammar_words.hpp"

#include "base/word_file.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace tally::claim {
namespace {

using base::JsonObject;

constexpr std::string_view kVowels = "aeiou";
/// Behind these an "e" stands before the "s" of a verb: "reaches".
constexpr std::array<std::string_view, 6> kHissing = {"s", "x", "z", "ch", "sh", "o"};
/// The shortest word that is told by its ending has so many letters more, the shortest regular verb
/// so many in all.
constexpr std::size_t kStem = 3;

bool is_vowel(char letter) { return kVowels.find(letter) != std::string_view::npos; }

/// "Carry": its forms have an "i".
bool turns_y(std::string_view verb) {
  return verb.size() > 1 && verb.back() == 'y' && !is_vowel(verb[verb.size() - 2]);
}

std::string third_of(const std::string& verb) {
  if (turns_y(verb)) return verb.substr(0, verb.size() - 1) + "ies";
  const bool hisses = std::ranges::any_of(
      kHissing, [&](std::string_view ending) { return verb.ends_with(ending); });
  return verb + (hisses ? "es" : "s");
}

std::string past_of(const std::string& verb) {
  if (turns_y(verb)) return verb.substr(0, verb.size() - 1) + "ied";
  return verb + (verb.back() == 'e' ? "d" : "ed");
}

std::string gerund_of(const std::string& verb) {
  return (verb.back() == 'e' ? verb.substr(0, verb.size() - 1) : verb) + "ing";
}

}  // namespace

GrammarWords::GrammarWords(const std::vector<std::filesystem::path>& folders)
    : ends_(base::load_word_ends(folders)) {
  using enum WordSort;
  base::read_word_files(folders, "grammar.en.json", [&](JsonObject& file) {
    static_cast<void>(file.string("about", ""));
    add(file, "determiners", {kDeterminer});
    add(file, "several", {kSeveral});
    add(file, "definite", {kDefinite});
    add(file, "indefinite", {kIndefinite});
    add(file, "prepositions", {kPreposition});
    add(file, "places", {kPlace});
    add(file, "held", {kHeld});
    add(file, "approximate", {kApproximate});
    add(file, "joining", {kJoining});
    add(file, "openers", {kOpener});
    add(file, "relatives", {kRelative});
    add(file, "objects", {kObject});
    add(file, "being", {kBeing, kAuxiliary});
    add(file, "having", {kHaving, kAuxiliary});
    add(file, "modals", {kModal, kAuxiliary});
    add(file, "auxiliaries", {kAuxiliary});
    add(file, "adverbs", {kAdverb});
    add(file, "saying", {kSaying});
    add(file, "pasts", {kPast});
    add(file, "participles", {kParticiple});
    add(file, "makers", {kMaker});
    add(file, "things", {kThing});
    add(file, "people", {kPerson});
    add(file, "attributives", {kAttributive});
    add_pronouns(file, "pronouns", kPronoun);
    add_pronouns(file, "owners", kOwner);
    for (const std::string& verb : file.strings("verbs")) add_verb(verb);
    for (std::string& word : file.strings("plain")) sorts_of(std::move(word));
  });
}

WordSorts& GrammarWords::sorts_of(std::string word) {
  const std::size_t index = words_.insert(std::move(word));
  if (index == sorts_.size()) sorts_.emplace_back();
  return sorts_[index];
}

void GrammarWords::add(const std::string& word, WordSort sort) { sorts_of(word).add(sort); }

void GrammarWords::add(JsonObject& file, std::string_view key,
                       std::initializer_list<WordSort> sorts) {
  std::vector<std::string> words;
  base::add_words(file, key, words);
  for (const std::string& word : words) {
    for (const WordSort sort : sorts) add(word, sort);
  }
}

void GrammarWords::add_pronouns(JsonObject& file, std::string_view key, WordSort sort) {
  constexpr std::array<std::string_view, 10> kPronouns = {"",    "it",    "they", "he",  "we",
                                                          "you", "there", "its",  "our", "his"};
  base::read_section(file, key, [&](JsonObject& section) {
    for (std::size_t i = 1; i < kPronouns.size(); ++i) {
      std::vector<std::string> words;
      base::add_words(section, kPronouns[i], words);
      for (const std::string& word : words) {
        add(word, sort);
        sorts_of(word).pronoun = static_cast<std::uint8_t>(i);
      }
    }
  });
}

/// Its regular forms: those of other verbs are lists of their own, which a past in "-ed" beside
/// does no harm.
void GrammarWords::add_verb(const std::string& verb) {
  if (verb.empty()) return;
  add(verb, WordSort::kVerb);
  add(third_of(verb), WordSort::kThird);
  add(gerund_of(verb), WordSort::kGerund);
  add(verb + verb.back() + "ing", WordSort::kGerund);
  if (verb.size() < kStem) return;  // of "be" comes no "bed"
  for (const std::string& past : {past_of(verb), verb + verb.back() + "ed"}) {  // "planned"
    add(past, WordSort::kPast);
    add(past, WordSort::kParticiple);
  }
}

WordSorts GrammarWords::of(std::string_view word) const {
  if (const auto index = words_.find(word)) return sorts_[*index];
  WordSorts sorts;
  if (ends_.is_past(word, kStem)) {
    sorts.add(WordSort::kPast);
    sorts.add(WordSort::kParticiple);
  } else if (ends_.is_gerund(word, kStem)) {
    sorts.add(WordSort::kGerund);
  } else if (ends_.is_adverb(word, kStem)) {
    sorts.add(WordSort::kAdverb);
  }
  return sorts;
}

}  // namespace tally::claim
