// Whether one of a list of Chinese words ends a text: told by the last character for most texts.
// Internal to discovery.
#pragma once

#include "base/utf8.hpp"
#include "recogniser/point_set.hpp"

#include <cstddef>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace tally::recogniser {

class EndWords {
 public:
  EndWords() = default;
  explicit EndWords(std::vector<std::string> words) : words_(std::move(words)) {
    for (const std::string& word : words_)
      last_.add(base::code_point_before(word, word.size()).value);
  }

  /// Bytes of the longest word that ends `text`; 0 where none does.
  [[nodiscard]] std::size_t longest(std::string_view text) const {
    if (text.empty() || !last_.has(base::code_point_before(text, text.size()).value)) return 0;
    std::size_t size = 0;
    for (const std::string& word : words_) {
      if (word.size() > size && text.ends_with(word)) size = word.size();
    }
    return size;
  }

 private:
  std::vector<std::string> words_;
  PointSet last_;
};

}  // namespace tally::recogniser
