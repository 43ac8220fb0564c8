#include "claim/carried.hpp"

#include "base/ascii.hpp"
#include "base/utf8.hpp"

#include <algorithm>

namespace tally::claim {
namespace {

constexpr std::size_t kTail = 48;    ///< bytes before a value in which its words may stand
constexpr std::size_t kListed = 60;  ///< bytes between two values of a list
constexpr std::size_t kListedWords = 7;
constexpr int kPassed = 2;  ///< "the", "a previous"

bool ends_with_word(std::string_view text, std::string_view word) {
  if (!text.ends_with(word)) return false;
  text.remove_suffix(word.size());
  return text.empty() || !base::is_letter(text.back());
}

bool ends_with_any(std::string_view text, const base::WordTails& list) {
  return std::ranges::any_of(list.like(text),
                             [&](const auto& word) { return ends_with_word(text, word); });
}

/// The end of a text, near enough to a value to speak of it, in small letters.
std::string near_end(std::string_view text) {
  return base::lower_ascii(text.substr(text.size() - std::min(text.size(), kTail)));
}

std::string_view without_last_word(std::string_view text) {
  return base::trimmed(text.substr(0, text.size() - base::last_word(text).size()));
}

bool starts_with_word(std::string_view text, std::string_view word) {
  return text.starts_with(word) &&
         (text.size() == word.size() || !base::is_letter(text[word.size()]));
}

/// Without what stands between a word and its value: "above the", "from a previous".
std::string_view without_articles(std::string_view text, const CarriedWords& words) {
  for (int i = 0; i < kPassed && words.passed.contains(base::last_word(text)); ++i) {
    text = without_last_word(text);
  }
  return text;
}

/// "Kite (20%), Vega (15%)": each value in brackets of its own.
bool in_brackets(std::string_view between) {
  return between.starts_with(')') && between.ends_with('(') &&
         between.find_first_of("()", 1) == between.size() - 1;
}

/// Whether the words between two values name no other value and begin nothing else.
bool is_plain(std::string_view between, const CarriedWords& words) {
  std::size_t count = 0;
  while (!between.empty()) {
    const std::size_t space = between.find(' ');
    std::string_view word = between.substr(0, space);
    between.remove_prefix(space == std::string_view::npos ? between.size() : space + 1);
    if (word.ends_with(',')) word.remove_suffix(1);
    if (word.empty()) continue;
    if (++count > kListedWords || words.breaks.contains(word)) return false;
    if (std::ranges::any_of(word, base::is_digit)) return false;
    if (word.find_first_of(".:?!\"()\n") != std::string_view::npos) return false;
  }
  return true;
}

/// "That figure has since fallen to", "and then rose to": what the value before became.
bool moves_on(std::string_view tail, const CarriedWords& words) {
  int moves = 0;
  while (words.moves.contains(base::last_word(tail))) {
    tail = without_last_word(tail);
    ++moves;
  }
  if (moves == 0 || tail.empty()) return false;
  const std::string_view whose = base::last_word(tail);
  if (words.anaphors.contains(whose)) return true;
  if (words.stand_ins.contains(whose)) {
    return words.pointers.contains(base::last_word(without_last_word(tail)));
  }
  // "And rose to": a verb and "to" at least, as "and is" begins another thing.
  const std::string_view last =
      tail.ends_with(',') ? tail.substr(tail.size() - 1) : base::last_word(tail);
  return moves > 1 && words.onward.contains(last);
}

/// "More than Vega's": the word of comparing before an owner of up to four words; else the tail.
std::string_view without_owner(std::string_view tail, const CarriedWords& words) {
  constexpr int kOwner = 4;
  if (!tail.ends_with("'s") && !tail.ends_with("’s") && !tail.ends_with("s'")) return tail;
  std::string_view before = tail;
  for (int i = 0; i < kOwner && !before.empty(); ++i) {
    before = without_last_word(before);
    if (ends_with_any(before, words.held)) return before;
  }
  return tail;
}

/// "28 million at home and 52 million abroad", "Kite had 17%, Vega had 16% and Lyra 11%".
bool goes_on_in_list(std::string_view between, const CarriedWords& words) {
  if (between.size() > kListed) return false;
  const std::string said = base::lower_ascii(between);
  const std::string_view tail = without_articles(base::trimmed(said), words);
  if (tail.empty()) return false;
  const bool joined =
      tail.ends_with(',') || tail.ends_with(';') || words.joints.contains(base::last_word(tail));
  if (joined) return is_plain(tail.ends_with(';') ? tail.substr(0, tail.size() - 1) : tail, words);
  const bool parted = tail.starts_with(", ") || tail.starts_with("; ") ||
                      words.joints.contains(base::first_word(tail));
  // "The Kite costs $5, the larger Vega $6": the name stands where a verb would.
  const std::string_view written = base::trimmed(between);
  const bool named = base::is_upper(written[written.find_last_of(' ') + 1]);
  return parted && (named || words.owns.contains(base::last_word(tail))) &&
         is_plain(tail.substr(1), words);
}

}  // namespace

CarriedWords load_carried_words(const std::vector<std::filesystem::path>& folders) {
  CarriedWords words;
  base::read_word_files(folders, "carried.json", [&](base::JsonObject& file) {
    if (file.integer("version", 0) != 1) file.fail("version", "expected 1");
    static_cast<void>(file.string("about", ""));
    base::add_words(file, "held", words.held);
    base::add_words(file, "expected", words.expected);
    base::add_words(file, "expected_behind", words.expected_behind);
    base::add_words(file, "resumed", words.resumed);
    base::add_words(file, "resumed_not", words.resumed_not);
    base::add_words(file, "moves", words.moves);
    base::add_words(file, "anaphors", words.anaphors);
    base::add_words(file, "stand_ins", words.stand_ins);
    base::add_words(file, "pointers", words.pointers);
    base::add_words(file, "onward", words.onward);
    base::add_words(file, "restated", words.restated);
    base::add_words(file, "passed", words.passed);
    base::add_words(file, "joints", words.joints);
    base::add_words(file, "owns", words.owns);
    base::add_words(file, "of_whom", words.of_whom);
    base::add_words(file, "at_what", words.at_what);
    base::add_words(file, "ranked", words.ranked);
    base::add_words(file, "turns", words.turns);
    base::add_words(file, "breaks", words.breaks);
  });
  return words;
}

Carried carried_by(std::string_view between, std::string_view behind, const CarriedWords& words) {
  const std::string near = near_end(between);
  const std::string_view tail = without_articles(base::trimmed(near), words);
  if (ends_with_any(tail, words.expected)) return Carried::kExpected;
  const std::string_view compared = without_owner(tail, words);
  const bool held = compared.size() != tail.size() || ends_with_any(tail, words.held);
  if (held || ends_with_any(tail, words.resumed) || moves_on(tail, words)) {
    const std::string next = base::lower_ascii(behind.substr(0, std::min(behind.size(), kTail)));
    const auto begins = [&](const std::string& word) {
      return starts_with_word(base::trimmed(next), word);
    };
    if (held)
      return std::ranges::any_of(words.expected_behind, begins) ? Carried::kExpected
                                                                : Carried::kHeld;
    if (std::ranges::none_of(words.resumed_not, begins)) return Carried::kResumed;
  }
  return in_brackets(between) || goes_on_in_list(between, words) ? Carried::kListed : Carried::kNot;
}

bool is_held(std::string_view before, const CarriedWords& words) {
  const std::string near = near_end(before);
  return ends_with_any(without_articles(base::trimmed(near), words), words.held);
}

std::size_t owner_behind(std::string_view behind, const CarriedWords& words) {
  if (!behind.starts_with(' ')) return 0;
  const std::size_t end = behind.find(' ', 1);
  if (end == std::string_view::npos) return 0;
  return words.of_whom.contains(behind.substr(1, end - 1)) ? end + 1 : 0;
}

bool joins_owners(std::string_view between, const CarriedWords& words) {
  std::string_view joint = base::trimmed(between);
  if (joint.starts_with(',')) joint = base::trimmed(joint.substr(1));
  return joint.empty() || words.joints.contains(joint);
}

bool is_ranked(std::string_view before, const CarriedWords& words) {
  const std::string near = near_end(before);
  return ends_with_any(base::trimmed(near), words.ranked);
}

bool turns(std::string_view between, const CarriedWords& words) {
  std::size_t at = 0;
  while (at < between.size()) {
    const auto from = between.begin() + static_cast<std::ptrdiff_t>(at);
    const auto end = std::find_if_not(from, between.end(), base::is_letter);
    const auto length = static_cast<std::size_t>(end - from);
    if (words.turns.contains(base::lower_ascii(between.substr(at, length)))) return true;
    at += length + 1;
  }
  return false;
}

bool restates(std::string_view between, const CarriedWords& words) {
  if (between.size() > kTail) return false;
  return words.restated.contains(base::lower_ascii(base::trimmed(between)));
}

}  // namespace tally::claim
