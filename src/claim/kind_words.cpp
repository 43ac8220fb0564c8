#include "claim/kind_words.hpp"

namespace tally::claim {

KindWords load_kind_words(const std::vector<std::filesystem::path>& folders) {
  KindWords words;
  base::read_word_files(folders, "kinds.json", [&](base::JsonObject& file) {
    static_cast<void>(file.string("about", ""));
    base::add_words(file, "determiners", words.determiners);
    base::add_words(file, "nouns", words.nouns);
    base::add_words(file, "definite", words.definite);
    base::add_words(file, "any_firm", words.any_firm);
    base::add_words(file, "copulas", words.copulas);
    base::add_words(file, "sorts", words.sorts);
    base::add_words(file, "tells", words.tells);
    base::add_words(file, "parts", words.parts);
  });
  return words;
}

}  // namespace tally::claim
