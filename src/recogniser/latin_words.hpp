// Which of the lexicon's words may begin with a run of Latin letters: an exact answer for most,
// from the run alone and what stands behind it, so that no trie is walked for everyday words.
#pragma once

#include "recogniser/key_table.hpp"
#include "recogniser/latin_run.hpp"

#include <array>
#include <cstdint>
#include <string_view>
#include <vector>

namespace tally::recogniser {

/// What a byte is to the words: small letters for capitals; kPerhapsBlank where white space may
/// begin with it, which most do not.
inline constexpr unsigned char kPerhapsBlank = 0;
inline constexpr auto kFoldedBytes = [] {
  std::array<unsigned char, 256> out{};
  for (unsigned i = 0; i < out.size(); ++i) {
    const bool capital = i >= 'A' && i <= 'Z';
    const bool blank = i <= ' ' || i == 0xC2 || i == 0xE2 || i == 0xE3 || i == 0xEF;
    out[i] = blank ? kPerhapsBlank : static_cast<unsigned char>(capital ? i + 32 : i);
  }
  return out;
}();

class LatinWords {
 public:
  /// What begins with one run.
  struct alignas(32) Entry {
    std::uint64_t key = 0;         ///< LatinRun::letters; 0: an empty cell
    std::uint64_t categories = 0;  ///< of the word
    std::uint32_t id = 0;          ///< of the word that is the run alone; 0 for none
    std::uint32_t next = 0;        ///< letters after a space with which longer words go on
    bool goes_on = false;          ///< longer words begin so
    bool ask = false;              ///< what stands here is told by the trie alone
  };

  /// The word `key`, in small letters. `ask`: see Entry.
  void add(std::string_view key, std::uint32_t id, std::uint64_t categories, bool ask);

  /// A quick no: whether any word begins with exactly this run. A yes may be in vain.
  [[nodiscard]] bool may_begin(const LatinRun& run) const {
    const std::uint64_t slot = run.hash() >> (64 - kFilterBits);
    return (filter_[slot / 64] >> slot % 64 & 1U) != 0;
  }

  /// The entry of a run of no more than eight letters; an empty one where there is none.
  [[nodiscard]] const Entry& find(const LatinRun& run) const { return entries_.find(run.letters); }

  /// A quick no: whether a word of that entry may go on at `end`, behind its run.
  [[nodiscard]] bool may_go_on(const Entry& entry, std::string_view text, std::size_t end) const {
    if (!entry.goes_on || end >= text.size()) return false;
    const char next = end + 1 < text.size() && text[end] == ' ' ? text[end + 1] : ' ';
    return !(is_letter(next) && (entry.next & letter_bit(next)) == 0) && goes_on(entry, text, end);
  }

 private:
  static constexpr unsigned kFilterBits = 17;
  static constexpr unsigned kNextBits = 16;

  /// A bit for what may stand behind letters.
  static std::size_t next_slot(std::uint64_t letters, std::uint64_t next) {
    return (letters + next) * 0x9E3779B97F4A7C15U >> (64 - kNextBits);
  }
  static bool is_letter(char c) { return (c | 0x20) >= 'a' && (c | 0x20) <= 'z'; }
  static std::uint32_t letter_bit(char c) { return 1U << (static_cast<unsigned char>(c) & 0x1FU); }
  [[nodiscard]] bool goes_on(const Entry& entry, std::string_view text, std::size_t end) const;
  static std::uint64_t next_of(std::string_view rest);
  void add_next(Entry& begin, std::string_view rest);

  KeyTable<Entry> entries_;
  std::vector<std::uint64_t> filter_ =
      std::vector<std::uint64_t>((std::size_t{1} << kFilterBits) / 64);
  std::vector<std::uint64_t> next_ = std::vector<std::uint64_t>((std::size_t{1} << kNextBits) / 64);
};

}  // namespace tally::recogniser
