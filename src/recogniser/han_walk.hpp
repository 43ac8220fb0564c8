// Over Chinese characters, and the pauses between them, to the next with which a name, or a word
// that a number or time cannot do without, may begin. Most begin neither, which each and the one
// behind it tell without a branch that the processor would have to guess.
#pragma once

#include "recogniser/heads.hpp"
#include "recogniser/kind_filter.hpp"
#include "recogniser/name_trie.hpp"
#include "recogniser/utf8.hpp"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace tally::recogniser {

class HanWalk {
 public:
  /// Where the walk stopped.
  struct Stop {
    std::size_t at;  ///< begin of the character
    unsigned kinds;  ///< what may begin there: see Heads
    bool last;       ///< neither a Chinese character nor a pause before one is behind it
  };

  /// `pairs`: names first, then words of kCoreWords. `added` may be null. Holds references only.
  HanWalk(const Heads& heads, const PairKinds& pairs, const NameTrie* added)
      : heads_(heads),
        pairs_(pairs),
        added_(added ? &added->begins() : nullptr),
        passes_(!heads.names(0xFF0C) && !heads.names(0x3002) && !heads.names(0x3001)) {}

  /// Goes on from the character that stands whole at `at`.
  [[nodiscard]] [[gnu::noinline]] Stop next(std::string_view text, std::size_t at) const {
    const std::size_t end = text.size() - std::min(text.size(), kTwo - 1);
    for (;; at += kHanBytes) {
      const unsigned kinds = heads_.han(han_at(text, at));
      const std::size_t next = at + kHanBytes;
      const bool more = at < end && leads_han(static_cast<unsigned char>(text[next]));
      if (!more) {
        if ((kinds & (kAlone | Heads::kNameMixed)) != 0 || !pauses(text, next))
          return {at, kinds, true};
        at = next;
        continue;
      }
      const std::uint64_t pair = six_bytes(text, at);
      std::uint64_t begins = (pairs_.of(pair) & kPairs) | kAlone;
      if ((kinds & Heads::kAddedPair) != 0 && added_->has(pair)) begins |= Heads::kAddedPair;
      if ((kinds & begins) != 0) return {at, kinds & static_cast<unsigned>(begins), false};
    }
  }

 private:
  /// Whether a comma or full stop stands there, and a Chinese character behind it.
  [[nodiscard]] bool pauses(std::string_view text, std::size_t at) const {
    if (text.size() - at < kTwo || !passes_) return false;
    const std::uint64_t both = six_bytes(text, at);
    const std::uint64_t sign = both & 0xFFFFFF;
    return (sign == kComma || sign == kStop || sign == kListComma) &&
           leads_han(static_cast<unsigned char>(both >> 24U));
  }

  static constexpr std::size_t kTwo = std::size_t{2} * kHanBytes;

  // Their bytes, as six_bytes has them.
  static constexpr std::uint64_t kComma = 0x8CBCEF;      // U+FF0C
  static constexpr std::uint64_t kStop = 0x8280E3;       // U+3002
  static constexpr std::uint64_t kListComma = 0x8180E3;  // U+3001

  static constexpr unsigned kPairs = Heads::kNamePair | Heads::kCorePair;
  static constexpr unsigned kAlone = Heads::kName | Heads::kCore;

  const Heads& heads_;
  const PairKinds& pairs_;
  const HashFilter* added_;  ///< null where no head is of kAddedPair
  bool passes_;              ///< no name begins with a comma or full stop
};

}  // namespace tally::recogniser
