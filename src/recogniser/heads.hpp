// What may begin with a character, told by the character alone: words of the lexicon, names, or
// neither, as most do. A table for the Chinese ones, a set for all others.
#pragma once

#include "recogniser/lexicon.hpp"
#include "recogniser/name_filters.hpp"
#include "recogniser/point_set.hpp"
#include "recogniser/utf8.hpp"

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>

namespace tally::recogniser {

class Heads {
 public:
  enum Kind : std::uint8_t {
    kNamePair = 1,    ///< begins a name, told by the Chinese character behind it
    kCorePair = 2,    ///< begins a word of kCoreWords, told by the Chinese character behind it
    kName = 4,        ///< begins a name or a label, whatever stands behind it
    kCore = 8,        ///< is a word of kCoreWords, or begins one with what is no Chinese character
    kAddedPair = 16,  ///< begins a name that the document added, told as kNamePair
    kNameMixed = 32,  ///< begins a name if no Chinese character stands behind it
  };

  /// `firsts` of names or labels; those not told by themselves are told by `pair`.
  void add_names(std::span<const FirstOfName> firsts, Kind pair = kNamePair) {
    for (const auto [c, lone, mixed] : firsts) {
      others_.add(c);
      if (is_han(c)) han_[c - kFirst] |= pair | (lone ? kName : 0) | (mixed ? kNameMixed : 0);
    }
  }
  /// Makes what names with these firsts added again what it is in `original`.
  void remove_names(std::span<const FirstOfName> firsts, const Heads& original) {
    for (const auto [c, lone, mixed] : firsts) {
      others_.copy(c, original.others_);
      if (is_han(c)) han_[c - kFirst] = original.han_[c - kFirst];
    }
  }
  void add_words(const Lexicon& lexicon) {
    for (std::size_t i = 0; i < han_.size(); ++i) {
      const char32_t c = kFirst + static_cast<char32_t>(i);
      const Lexicon::Begin& begin = lexicon.begin(c);
      if (begin.core || (begin.mixed && begin.core_begin)) han_[i] |= kCore;
      if (begin.core_begin) han_[i] |= kCorePair;
    }
  }

  /// Kinds of a Chinese character: see leads_han.
  [[nodiscard]] unsigned han(char32_t c) const { return han_[c - kFirst]; }
  /// Whether a name or label may begin with any other character.
  [[nodiscard]] bool names(char32_t c) const { return c > 0xFFFF || others_.has(c); }

 private:
  static constexpr char32_t kFirst = 0x4000;
  static constexpr char32_t kEnd = 0xA000;
  static constexpr bool is_han(char32_t c) { return c >= kFirst && c < kEnd; }

  std::array<std::uint8_t, kEnd - kFirst> han_{};
  PointSet others_;
};

}  // namespace tally::recogniser
