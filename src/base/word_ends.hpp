// By which endings the forms of English words are told where no list has the word: "opened",
// "taken", "opening", "quickly". Reads words/endings.en.json of the rule folders; knows no ending.
#pragma once

#include <cstddef>
#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace tally::base {

struct WordEnds {
  std::vector<std::string> past;        ///< of verbs, and of what was done: "opened"
  std::vector<std::string> participle;  ///< of what was done alone: "taken"
  std::vector<std::string> gerund;      ///< "opening"
  std::vector<std::string> adverb;      ///< "quickly"

  /// Each takes a word in small letters, or a text that ends in one; `stem` bytes at least must
  /// stand before the ending.
  [[nodiscard]] bool is_past(std::string_view word, std::size_t stem = 0) const {
    return ends_in(word, past, stem);
  }
  [[nodiscard]] bool is_participle(std::string_view word, std::size_t stem = 0) const {
    return is_past(word, stem) || ends_in(word, participle, stem);
  }
  [[nodiscard]] bool is_gerund(std::string_view word, std::size_t stem = 0) const {
    return ends_in(word, gerund, stem);
  }
  [[nodiscard]] bool is_adverb(std::string_view word, std::size_t stem = 0) const {
    return ends_in(word, adverb, stem);
  }

 private:
  static bool ends_in(std::string_view word, const std::vector<std::string>& ends,
                      std::size_t stem);
};

/// Of all folders together; none where no folder has the file. Throws RuleError with file, line and
/// column.
WordEnds load_word_ends(const std::vector<std::filesystem::path>& folders);

}  // namespace tally::base
