// Which of the lexicon's words may begin with a run of Latin letters: an exact answer for most,
// from the run alone and what stands behind it, so that no trie is walked for everyday words.
#pragma once

#include "recogniser/hash_filter.hpp"
#include "recogniser/key_table.hpp"
#include "recogniser/latin_run.hpp"
#include "recogniser/quick_word.hpp"

#include <cstdint>
#include <string_view>

namespace tally::recogniser {

class LatinWords {
 public:
  /// What begins with one run.
  struct alignas(32) Entry {
    std::uint64_t key = 0;         ///< LatinRun::letters; 0: an empty cell
    std::uint64_t categories = 0;  ///< of the word
    std::uint64_t next = 0;        ///< bits of the two letters with which longer words go on
    std::uint32_t id = 0;          ///< of the word that is the run alone; 0 for none
    bool goes_on = false;          ///< longer words begin so
    bool ask = false;              ///< what stands here is told by the trie alone
    bool core = false;             ///< the word is of kCoreWords, or may be
    bool core_begin = false;       ///< a word that begins so is
  };

  /// The word `key`, in small letters.
  void add(std::string_view key, const QuickWord& word);

  /// Any word, in small letters: its runs are no unknown ones.
  void hold(std::string_view key);

  /// A quick no: whether any word begins with exactly this run. A yes may be in vain.
  [[nodiscard]] bool may_begin(const LatinRun& run) const { return runs_.has(run.hash()); }
  /// The same for a word of kCoreWords.
  [[nodiscard]] bool may_begin_core(const LatinRun& run) const { return cores_.has(run.hash()); }
  /// Their hashes.
  [[nodiscard]] const HashFilter& cores() const { return cores_; }
  /// A quick no: whether a word holds exactly this run, at its begin or behind it.
  [[nodiscard]] bool may_hold(const LatinRun& run) const { return held_.has(run.hash()); }

  /// The entry of a run of no more than eight letters; an empty one where there is none.
  [[nodiscard]] const Entry& find(const LatinRun& run) const { return entries_.find(run.letters); }

  /// A quick no: whether a word of that entry may go on at `end`, behind its run.
  [[nodiscard]] bool may_go_on(const Entry& entry, std::string_view text, std::size_t end) const {
    if (!entry.goes_on || end >= text.size()) return false;
    if (end + 2 < text.size() && text[end] == ' ' && is_letter(text[end + 1]) &&
        (entry.next & bit_of(text[end + 1], text[end + 2])) == 0) {
      return false;
    }
    return goes_on(entry, text, end);
  }

 private:
  static bool is_letter(char c) { return (c | 0x20) >= 'a' && (c | 0x20) <= 'z'; }
  /// Of a letter and what stands behind it, which is 0 for all but letters.
  static std::uint64_t bit_of(char first, char second) {
    const auto a = static_cast<unsigned char>(first) & 0x1FU;
    const auto b = is_letter(second) ? static_cast<unsigned char>(second) & 0x1FU : 0U;
    return std::uint64_t{1} << ((a * 7 + b) & 63U);
  }
  [[nodiscard]] bool goes_on(const Entry& entry, std::string_view text, std::size_t end) const;
  static std::uint64_t next_of(std::string_view rest);
  void add_next(Entry& begin, std::string_view rest);

  KeyTable<Entry> entries_;
  HashFilter runs_{17};
  HashFilter cores_{17};
  HashFilter held_{17};
  HashFilter next_{16};  ///< of a run's letters and what may stand behind it
};

}  // namespace tally::recogniser
