// Which of the lexicon's words may begin with two Chinese characters: an exact answer for most,
// from the two and the one behind them, so that no trie is walked for them.
#pragma once

#include "recogniser/folded_bytes.hpp"
#include "recogniser/hash_filter.hpp"
#include "recogniser/key_table.hpp"
#include "recogniser/quick_word.hpp"
#include "recogniser/utf8.hpp"

#include <cstdint>
#include <string_view>

namespace tally::recogniser {

class HanPairs {
 public:
  static constexpr std::uint32_t kBytes = 2 * kHanBytes;

  /// What begins with one pair.
  struct Entry {
    std::uint64_t key = 0;         ///< its bytes; 0: an empty cell
    std::uint64_t categories = 0;  ///< of the word
    std::uint32_t id = 0;          ///< of the word that is the pair alone; 0 for none
    bool ask = false;              ///< whether that word stands here is told by more than its bytes
    bool core = false;             ///< that word is of kCoreWords
    bool core_begin = false;       ///< a longer word is that begins so
    bool on_han = false;           ///< longer words go on with a Chinese character
    bool on_other = false;         ///< or with something else
  };

  /// The word `key`, which begins with two Chinese characters.
  void add(std::string_view key, const QuickWord& word);

  /// A quick no: whether any word begins with the six bytes that stand at `pos`.
  [[nodiscard]] bool may_begin(std::string_view text, std::size_t pos) const {
    return pairs_.has(six_bytes(text, pos));
  }
  /// Those with which words of kCoreWords begin: see six_bytes.
  [[nodiscard]] const HashFilter& cores() const { return cores_; }
  /// The entry of the two characters that stand whole at `pos`; an empty one where there is none.
  [[nodiscard]] const Entry& find(std::string_view text, std::size_t pos) const {
    return entries_.find(six_bytes(text, pos));
  }
  /// A quick no: whether a word of that entry may go on behind the pair at `pos`.
  [[nodiscard]] bool may_go_on(const Entry& entry, std::string_view text, std::size_t pos) const {
    const std::size_t end = pos + kBytes;
    if (entry.key == 0 || end >= text.size()) return false;
    if (!leads_han(static_cast<unsigned char>(text[end]))) {
      return entry.on_other ||
             ((entry.on_han || entry.id != 0) &&
              kFoldedBytes[static_cast<unsigned char>(text[end])] == kPerhapsBlank);
    }
    return entry.on_han && (text.size() - end < kHanBytes || triples_.has(triple(text, pos)));
  }

 private:
  static std::uint64_t triple(std::string_view text, std::size_t pos) {
    return six_bytes(text, pos) + (six_bytes(text, pos + kHanBytes) << 15U);
  }
  KeyTable<Entry> entries_;
  HashFilter pairs_{16};
  HashFilter cores_{15};
  HashFilter triples_{16};
};

}  // namespace tally::recogniser
