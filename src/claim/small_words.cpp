#include "claim/small_words.hpp"

#include "base/utf8.hpp"
#include "base/word_file.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace tally::claim {
namespace {

constexpr std::size_t kLongest = 16;  ///< bytes of a small word and the spaces around it

// Signs of writing, as typed and as printed.
constexpr std::array<std::string_view, 2> kOwnerSigns = {"'s ", "\u2019s "};
constexpr std::array<std::string_view, 2> kPluralOwnerSigns = {"' ", "\u2019 "};

}  // namespace

void SmallWords::add(base::JsonObject& file) {
  base::add_as_written(file, "openers", openers);
  base::add_as_written(file, "clause_joints", clause_joints);
  base::add_as_written(file, "statements", statements);
  base::add_as_written(file, "kin", kin);
  base::add_as_written(file, "prepositions", prepositions);
  base::add_as_written(file, "infinitives", infinitives);
  base::add_as_written(file, "aims", aims);
  base::add_as_written(file, "part_of", part_of);
  base::add_as_written(file, "owned_zh", owned_zh);
  base::add_as_written(file, "agents", agents);
  base::add_as_written(file, "articles", articles);
  base::add_as_written(file, "definite", definite);
  base::add_as_written(file, "papers", papers);
  base::add_as_written(file, "hearers", hearers);
  base::add_words(file, "backed_before", backed_before);
  base::add_words(file, "backed_behind", backed_behind);
  base::add_as_written(file, "sorts", sorts);
  base::add_as_written(file, "sorts_not_before", sorts_not_before);
  base::add_as_written(file, "sorts_not_behind", sorts_not_behind);
  base::add_as_written(file, "sort_examples", sort_examples);
  base::add_as_written(file, "former", former);
  base::add_as_written(file, "latter", latter);
  base::add_as_written(file, "pair_joints", pair_joints);
  base::add_as_written(file, "outcomes", outcomes);
  base::add_as_written(file, "segments", segments);
  base::add_as_written(file, "stand_ins", stand_ins);
  base::add_words(file, "example_before", example_before);
  base::add_words(file, "example_behind", example_behind);
  base::add_words(file, "becomes", becomes);
  base::add_words(file, "calls", calls);
  base::add_as_written(file, "veterans", veterans);
  base::add_as_written(file, "pointers", pointers);
  base::add_as_written(file, "founds", founds);
  base::add_as_written(file, "platforms", platforms);
  base::add_as_written(file, "editions", editions);
  base::add_as_written(file, "runs_on", runs_on);
  base::add_words(file, "seats", seats);
}

std::string_view SmallWords::head_of(std::string_view name) const {
  for (std::size_t at = name.find(' '); at != std::string_view::npos; at = name.find(' ', at + 1)) {
    const std::size_t end = name.find(' ', at + 1);
    if (end == std::string_view::npos) break;
    if (part_of.contains(name.substr(at + 1, end - at - 1))) return name.substr(0, at);
  }
  return name;
}

std::string_view word_behind(std::string_view text) {
  if (!text.starts_with(' ')) return {};
  text = text.substr(1, kLongest - 1);
  const std::size_t end = text.find(' ');
  return end == std::string_view::npos ? std::string_view() : text.substr(0, end);
}

std::string_view word_before(std::string_view text) {
  if (!text.ends_with(' ')) return {};
  text.remove_suffix(1);
  const std::size_t space = text.substr(text.size() - std::min(text.size(), kLongest)).rfind(' ');
  return space == std::string_view::npos ? std::string_view() : base::last_word(text);
}

bool ends_in_any(std::string_view text, const base::WordSet& words) {
  return std::ranges::any_of(words, [&](const std::string& word) { return text.ends_with(word); });
}

bool holds_any(std::string_view text, const base::WordSet& words) {
  const std::string small = base::lower_ascii(text);
  return std::ranges::any_of(
      words, [&](const std::string& word) { return small.find(word) != std::string::npos; });
}

bool is_only(const base::WordSet& words, std::string_view text) {
  const std::string_view word = word_behind(text);
  return word.size() + 2 == text.size() && words.contains(word);
}

std::size_t owner_sign(std::string_view text) {
  for (const std::string_view sign : kOwnerSigns) {
    if (text.starts_with(sign)) return sign.size();
  }
  return 0;
}

std::size_t owner_sign_before(std::string_view text) {
  for (const std::string_view sign : kOwnerSigns) {
    if (text.ends_with(sign)) return sign.size();
  }
  return 0;
}

std::size_t plural_owner_sign(std::string_view text) {
  for (const std::string_view sign : kPluralOwnerSigns) {
    if (text.starts_with(sign)) return sign.size();
  }
  return 0;
}

}  // namespace tally::claim
