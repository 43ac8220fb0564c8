// What the readers of elided units and elided nouns share: which numbers stand without either, and
// the word before a value.
#pragma once

#include "base/ascii.hpp"
#include "base/utf8.hpp"
#include "base/word_file.hpp"
#include "recogniser/bare_year.hpp"
#include "recogniser/like_size.hpp"

#include <algorithm>
#include <string>
#include <string_view>

namespace tally::recogniser {

/// A number that nothing is told of; a year is no such, and "one" says nothing.
inline bool is_bare(const model::Mention& mention) {
  const model::Quantity& quantity = mention.quantity;
  if (mention.kind != model::MentionKind::kNumber || mention.idle || mention.time) return false;
  if (quantity.unit != nullptr || quantity.per != nullptr || !quantity.noun.empty()) return false;
  const auto& value = nominal(mention);
  return value && *value > base::Decimal(1) && !may_be_bare_year(*value);
}

/// Takes the last word off the end of a text: letters, full stops inside it and apostrophes; in
/// small letters.
inline std::string take_last_word(std::string_view& text) {
  text = base::trimmed(text);
  const auto holds = [](char c) { return base::is_letter(c) || c == '.' || c == '\''; };
  std::size_t begin = text.size();
  while (begin > 0 && holds(text[begin - 1])) --begin;
  std::string word = base::lower_ascii(text.substr(begin));
  text = text.substr(0, begin);
  return word;
}

}  // namespace tally::recogniser
