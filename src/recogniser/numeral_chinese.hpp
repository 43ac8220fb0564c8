// The reader of Chinese numerals: what it keeps while it reads one from left to right. Not for use
// outside numeral_chinese.cpp.
#pragma once

#include "recogniser/numeral_parts.hpp"

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>

namespace tally::recogniser {

/// A group that a scale word has closed: 三亿 is {3e8, 8}.
struct Group {
  Bounds value;
  int scale = 0;
};

/// Reads one numeral from left to right. `pending` is what waits for a place or scale; `section`
/// is the sum below the next scale; `groups` are what scales have closed, largest first.
class ChineseReader {
 public:
  ChineseReader(const TokenText& text, std::size_t i, const NumeralOptions& options)
      : text_(text), options_(options), first_(i), at_(i) {}

  bool read(const std::optional<Literal>& literal, Numeral& out);

 private:
  bool measured(std::size_t scale_word);
  bool step();
  bool word(std::uint32_t id);
  bool digit(const Reading& reading);
  bool vague_digit(const Reading& reading);
  bool tens(const Reading& reading);
  bool place(int power);
  bool scale(int power);
  bool close_scale(int power);
  bool dozen(int value);
  bool more(const Reading& reading);
  [[nodiscard]] bool stands_for_point() const;
  bool point();
  bool literal();
  bool half();
  [[nodiscard]] bool unit_next(std::size_t i) const;
  [[nodiscard]] bool clause_ends(std::size_t i) const;
  [[nodiscard]] bool counted_next(std::size_t i) const;
  [[nodiscard]] bool numeric(std::size_t i) const;
  [[nodiscard]] Bounds pending() const;
  [[nodiscard]] bool spoken_pair() const;
  [[nodiscard]] bool spoken_triple() const;
  [[nodiscard]] bool spelt_digits() const;
  [[nodiscard]] bool weak_alone() const;
  void clear_pending();
  void finish_pending();
  Bounds total();

  const TokenText& text_;
  const NumeralOptions& options_;
  std::size_t first_;
  std::size_t at_;
  std::array<Group, 6> groups_{};
  std::size_t group_count_ = 0;
  Bounds section_;
  bool section_open_ = false;  // a place was read since the last scale
  int section_place_ = 9;      // power of the last place in the section
  Exact digits_;               // pending: digits in a row, or a literal
  std::size_t digit_count_ = 0;
  std::array<int, 3> run_{};  // the first three of them
  bool literal_pending_ = false;
  bool vague_pending_ = false;  // 几 or 数
  bool zero_ = false;           // 零 since the last place or scale
  bool decimal_ = false;
  bool any_ = false;
  int last_unit_ = 0;  // power of the place or scale just before the pending digit
  int end_scale_ = 0;
  model::Hedge hedge_ = model::Hedge::kExact;
};

}  // namespace tally::recogniser
