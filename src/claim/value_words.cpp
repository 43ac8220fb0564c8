#include "claim/value_words.hpp"

#include <utility>

namespace tally::claim {

ValueWords load_value_words(const std::vector<std::filesystem::path>& folders) {
  ValueWords words;
  base::read_word_files(folders, "values.json", [&](base::JsonObject& file) {
    static_cast<void>(file.string("about", ""));
    base::add_words(file, "articles", words.articles);
    base::add_words(file, "plurals", words.plurals);
    base::add_words(file, "differences", words.differences);
    base::add_words(file, "differences_behind", words.differences_behind);
    base::add_words(file, "noun_breaks", words.noun_breaks);
    if (file.find("same_period") != nullptr) {
      for (std::string& word : file.strings("same_period")) {
        words.same_period.push_back(std::move(word));
      }
    }
    const std::int64_t year = file.integer("oldest_text", static_cast<int>(words.oldest_text));
    if (year < 0 || year > static_cast<int>(std::chrono::year::max())) {
      file.fail("oldest_text", "expected a year");
    }
    words.oldest_text = std::chrono::year(static_cast<int>(year));
  });
  return words;
}

}  // namespace tally::claim
