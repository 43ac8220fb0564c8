#include "base/word_ends.hpp"

#include "base/word_file.hpp"

#include <algorithm>

namespace tally::base {

bool WordEnds::ends_in(std::string_view word, const std::vector<std::string>& ends,
                       std::size_t stem) {
  return std::ranges::any_of(ends, [&](const std::string& end) {
    return word.size() >= end.size() + stem && word.ends_with(end);
  });
}

WordEnds load_word_ends(const std::vector<std::filesystem::path>& folders) {
  constexpr std::string_view kFile = "endings.en.json";
  WordEnds ends;
  const auto has = [&](const auto& folder) { return exists(folder / "words" / kFile); };
  if (std::ranges::none_of(folders, has)) return ends;
  read_word_files(folders, kFile, [&](JsonObject& file) {
    static_cast<void>(file.string("about", ""));
    add_words(file, "past", ends.past);
    add_words(file, "participle", ends.participle);
    add_words(file, "gerund", ends.gerund);
    add_words(file, "adverb", ends.adverb);
  });
  return ends;
}

}  // namespace tally::base
