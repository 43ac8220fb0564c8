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

/// Adds a list as it is written: names of newspapers have capitals.
void take(base::JsonObject& file, std::string_view key, base::WordSet& to) {
  for (std::string& word : file.strings(key)) to.insert(std::move(word));
}

}  // namespace

void SmallWords::add(base::JsonObject& file) {
  take(file, "openers", openers);
  take(file, "clause_joints", clause_joints);
  take(file, "statements", statements);
  take(file, "kin", kin);
  take(file, "prepositions", prepositions);
  take(file, "infinitives", infinitives);
  take(file, "aims", aims);
  take(file, "part_of", part_of);
  take(file, "owned_zh", owned_zh);
  take(file, "agents", agents);
  take(file, "articles", articles);
  take(file, "definite", definite);
  take(file, "papers", papers);
  take(file, "hearers", hearers);
  take(file, "sorts", sorts);
  take(file, "sorts_not_before", sorts_not_before);
  take(file, "sorts_not_behind", sorts_not_behind);
  take(file, "veterans", veterans);
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
