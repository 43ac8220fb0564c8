// By which endings the forms of English words are told where no list has the word: "opened",
// "taken", "opening", "quickly". Reads words/endings.en.json of the rule folders; knows no ending.
#pragma once

#include "base/word_tails.hpp"

#include <cstddef>
#include <filesystem>
#include <string_view>
#include <vector>

namespace tally::base {

struct WordEnds {
  WordTails past;        ///< of verbs, and of what was done: "opened"
  WordTails participle;  ///< of what was done alone: "taken"
  WordTails gerund;      ///< "opening"
  WordTails adverb;      ///< "quickly"

  /// Each takes a word in small letters, or a text that ends in one; `stem` bytes at least must
  /// stand before the ending.
  [[nodiscard]] bool is_past(std::string_view word, std::size_t stem = 0) const {
    return past.end(word, stem);
  }
  [[nodiscard]] bool is_participle(std::string_view word, std::size_t stem = 0) const {
    return is_past(word, stem) || participle.end(word, stem);
  }
  [[nodiscard]] bool is_gerund(std::string_view word, std::size_t stem = 0) const {
    return gerund.end(word, stem);
  }
  [[nodiscard]] bool is_adverb(std::string_view word, std::size_t stem = 0) const {
    return adverb.end(word, stem);
  }
};

/// Of all folders together; none where no folder has the file. Throws RuleError with file, line and
/// column.
WordEnds load_word_ends(const std::vector<std::filesystem::path>& folders);

}  // namespace tally::base
