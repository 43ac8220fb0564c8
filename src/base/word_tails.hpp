// Words in, whether a text ends in one of them out: only those are compared that end in the same
// byte as the text. Says nothing of case, nor of what stands before a word.
#pragma once

#include <algorithm>
#include <array>
#include <cassert>
#include <cstddef>
#include <cstdint>
#include <initializer_list>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace tally::base {

class WordTails {
 public:
  WordTails() = default;
  WordTails(std::initializer_list<std::string> words) {
    for (const std::string& word : words) insert(word);
  }
  explicit WordTails(std::vector<std::string> words) {
    for (std::string& word : words) insert(std::move(word));
  }

  /// `word` is not empty.
  void insert(std::string word) {
    assert(!word.empty() && "every text would end so");
    const std::size_t last = byte(word.back());
    words_.insert(words_.begin() + from_[last + 1], std::move(word));
    for (std::size_t i = last + 1; i < from_.size(); ++i) ++from_[i];
  }

  /// Those that end in the last byte of a text, in the order in which they came.
  [[nodiscard]] std::span<const std::string> like(std::string_view text) const {
    if (text.empty()) return {};
    const std::size_t last = byte(text.back());
    return std::span(words_).subspan(from_[last], from_[last + 1] - from_[last]);
  }

  /// Whether one of them ends the text; `stem` bytes at least must stand before it.
  [[nodiscard]] bool end(std::string_view text, std::size_t stem = 0) const {
    return std::ranges::any_of(like(text), [&](const std::string& word) {
      return text.size() >= word.size() + stem && text.ends_with(word);
    });
  }

  /// Whether it is one of them.
  [[nodiscard]] bool contains(std::string_view word) const {
    return std::ranges::find(like(word), word) != like(word).end();
  }

 private:
  static std::size_t byte(char c) { return static_cast<unsigned char>(c); }

  std::vector<std::string> words_;         ///< in the order of their last bytes
  std::array<std::uint16_t, 257> from_{};  ///< by that byte: the first of them, or the next there
};

}  // namespace tally::base
