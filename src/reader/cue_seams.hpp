// What the cues of a file tell about the places where one ends and the next begins: whether the
// text is punctuated, where speakers' labels open, whether a cut goes through a phrase or a word.
// Learns from the file itself; knows no words of any language.
#pragma once

#include "reader/cues.hpp"

#include <cstddef>
#include <cstdint>
#include <set>
#include <string>
#include <string_view>
#include <unordered_set>
#include <vector>

namespace tally::reader {

/// Whether the text ends with a mark that ends a sentence, closing quotes passed.
bool ends_sentence(std::string_view text);

/// Marks in the text that end a sentence; points within words and numbers are none.
std::size_t count_sentence_ends(std::string_view text);

/// A closing quote or bracket.
bool is_closing_mark(char32_t c);

/// The short head before a colon with which the text begins, as speakers' labels do; empty for
/// none.
std::string_view head_of(std::string_view text);

class CueSeams {
 public:
  /// `cues` must outlive this.
  explicit CueSeams(const std::vector<CueLine>& cues);

  /// Sentences end with marks throughout the file.
  [[nodiscard]] bool punctuated() const { return punctuated_; }

  /// A head before a colon that comes back through the file begins with this cue, also where the
  /// next cues hold the rest of it.
  [[nodiscard]] bool label_opens(std::size_t cue) const;

  /// Whether the file was cut at a width and this cue goes on in the next: the two tokens at the
  /// seam stand together inside other cues.
  [[nodiscard]] bool runs_over(std::size_t cue) const;

  /// Whether the file was cut at a width and the cue is a character left over from the one before.
  [[nodiscard]] bool is_rest(std::size_t cue) const;

  /// Whether the file was cut at a width and the cue is far shorter, without a mark at its end:
  /// then a line of the text ended there.
  [[nodiscard]] bool ends_line(std::size_t cue) const;

  /// Whether the file was cut at a width, line by line, and the cue ends with a sentence: then so
  /// did its line, for a cut hardly ever falls there by chance.
  [[nodiscard]] bool ends_paragraph(std::size_t cue) const;

  /// Whether voices are named where another begins to speak and nowhere else.
  [[nodiscard]] bool names_changes_only() const { return names_changes_only_; }

  /// Whether cuts are seen to fall between Latin words and never into one.
  [[nodiscard]] bool spares_words() const { return spares_words_; }

  /// Whether the ends make up a Latin word that stands whole elsewhere and are not words alone.
  [[nodiscard]] bool cuts_word(std::string_view left, std::string_view right) const;

 private:
  [[nodiscard]] std::string ahead(std::size_t cue) const;
  void learn_labels();
  void learn_pairs();
  void learn_width();
  void learn_words();
  void learn_shortest();
  void learn_paragraphs();
  void learn_voices();

  const std::vector<CueLine>& cues_;
  bool punctuated_ = false;
  bool cut_at_width_ = false;
  bool spares_words_ = false;
  bool names_changes_only_ = false;
  bool keeps_lines_ = false;
  std::size_t shortest_ = 0;  ///< characters that hardly any cue without a mark falls short of
  std::size_t middle_ = 0;    ///< characters of the cue in the middle of those
  std::set<std::string, std::less<>> labels_;
  std::set<std::string_view> words_;         ///< Latin words inside cues
  std::unordered_set<std::uint64_t> pairs_;  ///< neighbouring tokens inside cues
  std::vector<bool> familiar_;               ///< for each cue: its seam to the next is such a pair
};

}  // namespace tally::reader
