// Every word that the recogniser knows, in one trie: numerals, hedges, connectors, units, measure
// words, guards, words of time. Words come in from data files through `add`; the lexer asks for
// the longest word at a place. Says nothing of what stands around a word.
#pragma once

#include "base/word_ends.hpp"
#include "recogniser/han_pairs.hpp"
#include "recogniser/latin_words.hpp"
#include "recogniser/point_set.hpp"
#include "recogniser/reading.hpp"
#include "recogniser/trie.hpp"
#include "recogniser/utf8.hpp"

#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace tally::recogniser {

class Lexicon {
 public:
  Lexicon();
  ~Lexicon();
  Lexicon(Lexicon&&) noexcept;
  Lexicon& operator=(Lexicon&&) noexcept;

  /// Adds a meaning to a word; a word may have several. Chinese words get their traditional
  /// spellings by themselves (see `add_variant`). English is matched without regard to case unless
  /// kCased, at word borders only; a space matches any run of spaces or a single line break.
  void add(std::string_view word, Reading reading);
  /// Declares that a simplified character is also written as `traditional`, for words added later.
  void add_variant(char32_t simplified, char32_t traditional);
  /// Builds the trie. No word can be added after; no word can be asked for before.
  void freeze();

  /// Keeps the endings of English words, for those that it does not know.
  void set_ends(base::WordEnds ends) { ends_ = std::move(ends); }
  [[nodiscard]] const base::WordEnds& ends() const { return ends_; }

  /// Longest word at `pos`, of those that keep to word borders; id 0 where none begins.
  [[nodiscard]] Word longest(std::string_view text, std::size_t pos) const {
    return longest(text, pos, text.size() - pos + 1);
  }
  /// The same, but shorter than `below` bytes.
  [[nodiscard]] Word longest(std::string_view text, std::size_t pos, std::size_t below) const;
  /// Whether any word begins with this character (a BMP code point): a quick no.
  [[nodiscard]] bool may_begin(char32_t c) const {
    return c < begin_of_.size() && begin_of_[c] != 0;
  }
  /// The first character of words.
  struct Begin {
    CategorySet categories = 0;     ///< of that word
    Trie::Node node = Trie::kNone;  ///< behind it; kNone where no word begins
    std::uint32_t id = 0;           ///< of the word that it is alone; 0: none
    bool core = false;              ///< that word is of kCoreWords
    bool core_begin = false;        ///< a word that begins so is
    bool plain = false;             ///< that word stands wherever no longer one does
    bool pairs = false;             ///< begins words whose second character is Chinese
    bool mixed = false;             ///< begins words whose second character is not
  };
  /// What begins with a character of the basic plane.
  [[nodiscard]] const Begin& begin(char32_t c) const { return begins_[begin_of_[c]]; }
  /// Whether a longer word than that character of three bytes may stand at `pos`, by the character
  /// behind it: a quick no.
  [[nodiscard]] bool goes_on(std::string_view text, std::size_t pos, const Begin& begin) const;

  /// A quick no: whether a word of kCoreWords begins with the Chinese character that stands whole
  /// at `pos`.
  [[nodiscard]] bool may_be_core(std::string_view text, std::size_t pos) const;
  /// The same for the run of letters there.
  [[nodiscard]] bool may_be_core(std::string_view text, std::size_t pos, const LatinRun& run) const;
  /// A quick no: whether any word holds that character.
  [[nodiscard]] bool may_hold(char32_t c) const { return held_.has(c); }
  /// A quick no: whether any holds `b` right behind `a`.
  [[nodiscard]] bool may_adjoin(char32_t a, char32_t b) const { return neighbours_.has(two(a, b)); }

  /// What begins with a run of Latin letters: a quick answer.
  [[nodiscard]] const LatinWords& latin() const { return latin_; }
  /// The same for two Chinese characters.
  [[nodiscard]] const HanPairs& pairs() const { return pairs_; }

  [[nodiscard]] std::span<const Reading> readings(std::uint32_t id) const {
    return {readings_.data() + starts_[id], readings_.data() + starts_[id + 1]};
  }
  /// The categories of its readings.
  [[nodiscard]] CategorySet categories(std::uint32_t id) const { return categories_[id]; }
  /// The first reading of that category, or null.
  [[nodiscard]] const Reading* find(std::uint32_t id, Category category) const {
    if ((categories_[id] & set_of(category)) == 0) return nullptr;
    const Reading* reading = readings_.data() + starts_[id];
    while (reading->category != category) ++reading;
    return reading;
  }

 private:
  struct Words;  // as they are added

  /// A spelling whose meaning depends on its case.
  struct Spelling {
    std::string exact;
    std::uint32_t id = 0;
  };

  static std::uint64_t two(char32_t a, char32_t b) { return std::uint64_t{a} << 32U | b; }
  void hold(const std::string& key);
  [[nodiscard]] bool may_be_unit(std::string_view text, std::size_t end) const;
  /// Whether a word with one of the categories, however long, begins with the character of the
  /// basic plane at `pos`; one that may be of kCoreWords.
  [[nodiscard]] bool begins(CategorySet categories, std::string_view text, std::size_t pos) const;
  [[nodiscard]] bool begins_core(std::string_view text, std::size_t pos) const;
  [[nodiscard]] Trie::Node step(Trie::Node node, std::string_view text, std::size_t& at) const;
  [[nodiscard]] CategorySet categories_of_all(std::uint32_t id) const;
  std::uint32_t number(const std::vector<Reading>& first, const std::vector<Reading>& second);
  [[nodiscard]] std::uint32_t id_at(std::uint32_t id, std::string_view written) const;
  std::uint16_t add_begin(std::string_view character);
  void index_begins(const std::vector<std::pair<std::string, std::uint32_t>>& keys);
  void index_begin(const std::string& key, std::uint32_t id);
  void index_latin(const std::string& key, std::uint32_t id);
  void take(Trie::Node node, std::string_view text, std::size_t pos, std::size_t end,
            Word& best) const;

  std::unique_ptr<Words> words_;  // until it is frozen
  Trie trie_;
  LatinWords latin_;
  PointSet held_;
  HashFilter neighbours_{17};
  HanPairs pairs_;
  std::vector<std::uint16_t> begin_of_;  // by BMP code point: of its Begin; 0 where no word begins
  std::vector<Begin> begins_;
  std::vector<std::uint32_t> starts_;  // of each word's readings; one more than words
  std::vector<Reading> readings_;
  std::vector<CategorySet> categories_;
  base::WordEnds ends_;
  std::vector<std::vector<Spelling>> spellings_;  // of the first ids: words whose case matters
};

inline bool Lexicon::may_be_core(std::string_view text, std::size_t pos) const {
  const Begin& begin = begins_[begin_of_[han_at(text, pos)]];
  if (!goes_on(text, pos, begin)) return begin.core;
  const std::size_t second = pos + kHanBytes;
  const bool pair =
      text.size() - second >= kHanBytes && leads_han(static_cast<unsigned char>(text[second]));
  if (!pair) return begin.core_begin && begins_core(text, pos);
  const HanPairs::Entry& entry = pairs_.find(text, pos);
  return entry.core ||
         (entry.core_begin && pairs_.may_go_on(entry, text, pos) && begins_core(text, pos)) ||
         (begin.core && (entry.id == 0 || entry.ask));
}

inline bool Lexicon::may_be_core(std::string_view text, std::size_t pos,
                                 const LatinRun& run) const {
  if (!latin_.may_begin_core(run)) return false;
  if (!run.whole()) return begins_core(text, pos);
  const LatinWords::Entry& entry = latin_.find(run);
  const std::size_t end = pos + run.length;
  return entry.core ||
         (entry.core_begin && latin_.may_go_on(entry, text, end) && begins_core(text, pos)) ||
         ((entry.categories & set_of(Category::kArticle)) != 0 && may_be_unit(text, end));
}

/// Whether the word behind "a" may be a unit: "a mile" is an amount.
inline bool Lexicon::may_be_unit(std::string_view text, std::size_t end) const {
  if (end + 1 >= text.size() || text[end] != ' ') return true;
  const LatinRun run = latin_run(text, end + 1);
  if (run.length == 0) return true;
  const bool known = run.whole() ? latin_.find(run).key != 0 : latin_.may_begin(run);
  return known && begins(set_of(Category::kUnit), text, end + 1);
}

inline bool Lexicon::goes_on(std::string_view text, std::size_t pos, const Begin& begin) const {
  const std::size_t at = pos + kHanBytes;
  if (!(begin.pairs || begin.mixed) || at >= text.size()) return false;
  if (!leads_han(static_cast<unsigned char>(text[at]))) {
    return begin.mixed || text[at] == '\n' || space_at(text, at) > 0;  // a pair set apart
  }
  return begin.pairs && (text.size() - at < kHanBytes || pairs_.may_begin(text, pos));
}

}  // namespace tally::recogniser
