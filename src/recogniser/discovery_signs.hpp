// The Chinese words and signs that tell of a name beside them: 科技, 创始人, 《. A text in, their
// places out, in order. Most places of a text are refused by a hash of three bytes, and most others
// by the three behind them. Internal to discovery.
#pragma once

#include "base/byte_block.hpp"
#include "base/position.hpp"
#include "recogniser/discovery_words.hpp"

#include <array>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace tally::recogniser {

/// What stands beside the name.
enum class Sign : std::uint8_t {
  kCompany,
  kOrganisation,
  kTitle,
  kPublishes,
  kFares,
  kFounded,
  kActs,
  kOwns,
  kPlace,
  kUsed,
  kWork,
  kQuote,
  kCorner,
  kBracket,
  kCalled,
  kPersonal,
  kSays,
  kRole,
  kHonour,
  kPoint,
  kBrand,
  kWeakCompany
};

class SignWords {
 public:
  static constexpr std::size_t kShortest = 3;  ///< bytes of a word

  void add(std::string text, Sign sign) {
    const std::size_t slot = slot_of(three_at(text, 0));
    if (group_of_[slot] == 0) {
      group_of_[slot] = static_cast<std::uint16_t>(groups_.size());
      is_begin_[slot] = 1;
      groups_.emplace_back();
    }
    Group& group = groups_[group_of_[slot]];
    group.ahead |= text.size() < 2 * kBytes ? ~std::uint64_t{0} : bit_of(three_at(text, kBytes));
    group.words.push_back({std::move(text), sign});
  }

  /// Calls found(ByteSpan, Sign) for each word that stands in the text, which is valid UTF-8; of
  /// words that begin at one place in the order in which they were added.
  template <class Found>
  void find(std::string_view text, const Found& found) const {
    std::size_t at = 0;
    while (at + base::ByteBlock::kSize < text.size()) {
      const std::size_t end = at + kRun * kBytes;
      at = leads_run(text.data() + at) ? look_at_run(text, at, found)
                                       : look_until(end, text, at, found);
    }
    at = look_until(text.size(), text, at, found);
    if (at + kBytes == text.size()) look_at(text, at, three_at(text, at), found);
  }

 private:
  static constexpr std::size_t kBytes = 3;  ///< of a Chinese character, or as many letters
  static constexpr std::size_t kRun = 5;    ///< characters that are looked at in one go
  static constexpr unsigned kBits = 12;
  static constexpr std::uint32_t kMix = 0x9E3779B1U;

  struct Word {
    std::string text;
    Sign sign = Sign::kCompany;
  };
  /// Those whose first three bytes have the same hash.
  struct Group {
    std::vector<Word> words;
    std::uint64_t ahead = 0;  ///< a bit for each three bytes that may follow, by their hash
  };

  [[nodiscard]] static std::size_t slot_of(std::uint32_t three) {
    return three * kMix >> (32 - kBits);
  }
  [[nodiscard]] static std::uint64_t bit_of(std::uint32_t three) {
    return std::uint64_t{1} << (three * kMix >> 26U);
  }

  /// Three bytes as a number.
  [[nodiscard]] static std::uint32_t three_at(std::string_view text, std::size_t at) {
    const auto byte = [&](std::size_t i) -> std::uint32_t {
      return static_cast<unsigned char>(text[at + i]);
    };
    return byte(0) | byte(1) << 8U | byte(2) << 16U;
  }
  /// The same in one look, where a fourth byte stands behind them.
  [[nodiscard]] static std::uint32_t three_of_four(std::string_view text, std::size_t at) {
    static_assert(std::endian::native == std::endian::little);
    std::uint32_t bytes = 0;
    std::memcpy(&bytes, text.data() + at, sizeof bytes);
    return bytes & 0xFFFFFFU;
  }
  /// Whether so many characters of three bytes begin a block: most of Chinese text.
  [[nodiscard]] static bool leads_run(const char* bytes) {
    constexpr std::uint32_t kAll = 0x7FFF;
    constexpr std::uint32_t kLeads = 0x1249;  // a bit for each third byte
    const base::ByteBlock leads = (base::ByteBlock(bytes) & 0xE0).is('\xE0');
    return (leads.bits() & kAll) == kLeads;
  }

  template <class Found>
  std::size_t look_at_run(std::string_view text, std::size_t at, const Found& found) const {
    unsigned begins = 0;  // a bit for each character
    for (std::size_t i = 0; i < kRun; ++i) {
      begins |= unsigned{is_begin_[slot_of(three_of_four(text, at + i * kBytes))]} << i;
    }
    for (; begins != 0; begins &= begins - 1) {
      const std::size_t here = at + static_cast<std::size_t>(std::countr_zero(begins)) * kBytes;
      look_at(text, here, three_of_four(text, here), found);
    }
    return at + kRun * kBytes;
  }

  /// The characters from `at` on up to one that begins at or after `end`, where that begins.
  template <class Found>
  std::size_t look_until(std::size_t end, std::string_view text, std::size_t at,
                         const Found& found) const {
    while (at < end && at + kBytes < text.size()) {
      const std::uint32_t three = three_of_four(text, at);
      if (is_begin_[slot_of(three)] != 0) look_at(text, at, three, found);
      at += static_cast<unsigned char>(text[at]) >= 0xE0 ? kBytes : 1;
    }
    return at;
  }

  template <class Found>
  void look_at(std::string_view text, std::size_t at, std::uint32_t three,
               const Found& found) const {
    const Group& group = groups_[group_of_[slot_of(three)]];
    const std::size_t next = at + kBytes;
    const bool may_hold =
        next + kBytes >= text.size() || (group.ahead & bit_of(three_of_four(text, next))) != 0;
    if (!may_hold) return;
    for (const Word& word : group.words) {
      if (!begins_with(text.substr(at), word.text)) continue;
      found(base::ByteSpan{at, at + word.text.size()}, word.sign);
    }
  }

  std::array<std::uint8_t, 1U << kBits> is_begin_{};   ///< 1 where there is a group
  std::array<std::uint16_t, 1U << kBits> group_of_{};  ///< in `groups_`, by the hash
  std::vector<Group> groups_{1};                       ///< the first one holds none
};

}  // namespace tally::recogniser
