#include "base/word_ends.hpp"

#include "base/word_file.hpp"

#include <algorithm>

namespace tally::base {

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
