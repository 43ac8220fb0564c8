// Whether one of a list of Chinese words begins or ends a text: told by its first or last character
// for most texts. Internal to discovery.
#pragma once

#include "base/utf8.hpp"
#include "recogniser/point_set.hpp"

#include <algorithm>
#include <cstddef>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace tally::recogniser {

class EndWords {
 public:
  EndWords() = default;
  explicit EndWords(std::vector<std::string> words) {
    for (std::string& word : words) {
      const char32_t last = base::code_point_before(word, word.size()).value;
      last_.add(last);
      words_.emplace_back(last, std::move(word));
    }
    std::ranges::stable_sort(words_, {}, &Word::first);
  }

  /// Bytes of the longest word that ends `text`; 0 where none does.
  [[nodiscard]] std::size_t longest(std::string_view text) const {
    const char32_t last = base::code_point_before(text, text.size()).value;
    if (text.empty() || !last_.has(last)) return 0;
    std::size_t size = 0;
    for (const auto& [end, word] : std::ranges::equal_range(words_, last, {}, &Word::first)) {
      if (word.size() > size && text.ends_with(word)) size = word.size();
    }
    return size;
  }

 private:
  using Word = std::pair<char32_t, std::string>;

  std::vector<Word> words_;  ///< behind their last characters, in the order of these
  PointSet last_;
};

class BeginWords {
 public:
  BeginWords() = default;
  explicit BeginWords(std::vector<std::string> words) : words_(std::move(words)) {
    std::ranges::sort(words_);
    for (const std::string& word : words_) first_.add(base::code_point_at(word, 0).value);
  }

  /// Bytes of the longest word that `text` begins with; 0 for none.
  [[nodiscard]] std::size_t longest(std::string_view text) const {
    const base::CodePoint c = base::code_point_at(text, 0);
    if (c.size == 0 || !first_.has(c.value)) return 0;
    const std::string_view first = text.substr(0, c.size);
    std::size_t size = 0;
    for (auto word = std::ranges::lower_bound(words_, first);
         word != words_.end() && word->starts_with(first); ++word) {
      if (word->size() > size && text.starts_with(*word)) size = word->size();
    }
    return size;
  }
  [[nodiscard]] bool begin(std::string_view text) const { return longest(text) != 0; }

 private:
  std::vector<std::string> words_;  ///< in the order of their bytes
  PointSet first_;
};

}  // namespace tally::recogniser
