// Latin letters, and the words beside a name that may say what it is: a few bytes of text in, words
// in lower case out. Takes nothing from the heap. Internal to discovery.
#pragma once

#include "base/ascii.hpp"
#include "base/byte_block.hpp"
#include "base/markdown.hpp"
#include "base/position.hpp"

#include <algorithm>
#include <array>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>

namespace tally::recogniser {

constexpr std::size_t kAround = 60;  ///< bytes beside a name that may say what it is

using base::is_upper;

/// Bytes of the letter at `at`: ASCII, or two for a Latin letter with a mark; 0 where none begins.
inline std::size_t letter_size(std::string_view text, std::size_t at) {
  const char c = text[at];
  if (is_upper(c) || (c >= 'a' && c <= 'z')) return 1;
  const auto byte = static_cast<unsigned char>(c);
  if (byte < 0xC3 || byte > 0xCA || at + 1 >= text.size()) return 0;
  const auto next = static_cast<unsigned char>(text[at + 1]);
  return byte == 0xC3 && (next == 0x97 || next == 0xB7) ? 0 : 2;  // × and ÷ are no letters
}

/// Whether a letter that may begin a name stands at `at`.
inline bool capital_at(std::string_view text, std::size_t at) {
  if (at >= text.size()) return false;
  if (is_upper(text[at])) return true;
  return text[at] == '\xC3' && letter_size(text, at) == 2 &&
         static_cast<unsigned char>(text[at + 1]) < 0x9F;
}

/// Whether a space and a word with a capital stand at `end`, behind another word.
inline bool capital_follows(std::string_view text, std::size_t end) {
  return end < text.size() && text[end] == ' ' && capital_at(text, end + 1);
}

/// The byte behind the letters that begin at `at`.
inline std::size_t word_end(std::string_view text, std::size_t at) {
  while (at < text.size()) {
    if (base::is_lower(text[at])) {  // most
      ++at;
      continue;
    }
    const std::size_t size = letter_size(text, at);
    if (size == 0) break;
    at += size;
  }
  return at;
}

/// Whether a name is the words of a link: "[Kite](https://kite.example)".
inline bool is_linked(std::string_view text, base::ByteSpan name) {
  return name.begin > 0 && text[name.begin - 1] == '[' && text.substr(name.end).starts_with("](");
}

/// The bytes before a name that may say what it is, but for the bracket of a link.
inline std::string_view left_side(std::string_view text, base::ByteSpan name) {
  const std::size_t end = is_linked(text, name) ? name.begin - 1 : name.begin;
  const std::size_t from = end > kAround ? end - kAround : 0;
  return text.substr(from, end - from);
}

/// Those behind it, and behind the address that it links to.
inline std::string_view right_side(std::string_view text, base::ByteSpan name) {
  const std::size_t link = is_linked(text, name) ? base::link_size(text, name.end + 1) : 0;
  return text.substr(link > 0 ? name.end + 1 + link : name.end, kAround);
}

/// The bytes beside a name in lower case, and the words of Latin letters in them.
class Beside {
 public:
  /// `text` is of kAround bytes at most.
  explicit Beside(std::string_view text) : size_(text.copy(bytes_.data(), kAround)) {
    using Block = base::ByteBlock;
    std::uint64_t of_words = 0;  // a bit for each byte
    for (std::size_t at = 0; at < size_; at += Block::kSize) {
      const Block row(bytes_.data() + at);
      const Block letters = ((row | 0x20) - 'a').is_below(26);
      of_words |= std::uint64_t{(letters | row.is('-')).bits()} << at;
    }
    for (char& c : bytes_) c = base::lower_ascii(c);
    while (of_words != 0) {
      const auto begin = static_cast<std::size_t>(std::countr_zero(of_words));
      const auto size = static_cast<std::size_t>(std::countr_one(of_words >> begin));
      words_[count_++] = all().substr(begin, size);
      of_words &= ~std::uint64_t{0} << (begin + size);
    }
  }
  Beside(const Beside&) = delete;  // the words are views
  Beside& operator=(const Beside&) = delete;

  [[nodiscard]] std::string_view all() const { return {bytes_.data(), size_}; }
  [[nodiscard]] std::span<const std::string_view> words() const { return {words_.data(), count_}; }
  /// Those from a byte on, and those up to one; none may stand over it.
  [[nodiscard]] std::span<const std::string_view> words_from(std::size_t begin) const {
    return words().subspan(words_before(begin));
  }
  [[nodiscard]] std::span<const std::string_view> words_until(std::size_t end) const {
    return words().first(words_before(end));
  }

 private:
  static constexpr std::size_t kBlocks = 4;
  static_assert(kAround <= kBlocks * base::ByteBlock::kSize);

  [[nodiscard]] std::size_t words_before(std::size_t at) const {
    const auto before = [&](std::string_view word) { return word.data() < bytes_.data() + at; };
    return static_cast<std::size_t>(std::ranges::partition_point(words(), before) -
                                    words().begin());
  }

  std::array<char, kBlocks * base::ByteBlock::kSize> bytes_{};
  std::array<std::string_view, kAround / 2> words_;
  std::size_t size_;
  std::size_t count_ = 0;
};

}  // namespace tally::recogniser
