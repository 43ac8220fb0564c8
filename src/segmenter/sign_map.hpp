// Where signs stand in a text that may end a sentence, a line or a speaker's label: one bit for
// each byte, found in one pass over the whole. More than those are told: who asks looks at each.
#pragma once

#include <bit>
#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

namespace tally::segmenter {

class SignMap {
 public:
  /// `text` must outlive this.
  explicit SignMap(std::string_view text);

  [[nodiscard]] std::string_view text() const { return text_; }

  /// The first place at or after `at` and before `end`, which is in the text, where one of
  /// . ! ? ; : - a line's end, 。！？；：．｡ begins, or a sign that is told with them; `end` for
  /// none.
  [[nodiscard]] std::size_t next(std::size_t at, std::size_t end) const {
    if (at >= end) return end;
    std::size_t word = at / kBits;
    std::uint64_t signs = signs_[word] >> (at % kBits) << (at % kBits);
    while (signs == 0) {
      if (++word * kBits >= end) return end;
      signs = signs_[word];
    }
    const std::size_t found = word * kBits + static_cast<std::size_t>(std::countr_zero(signs));
    return found < end ? found : end;
  }

 private:
  static constexpr std::size_t kBits = 64;

  std::string_view text_;
  std::vector<std::uint64_t> signs_;
};

}  // namespace tally::segmenter
