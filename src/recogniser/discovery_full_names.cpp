#include "recogniser/discovery_full_names.hpp"

#include "base/ascii.hpp"
#include "base/word_file.hpp"

#include <algorithm>

namespace tally::recogniser {
namespace {

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

}  // namespace tally::recogniser
