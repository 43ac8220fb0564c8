// What rules/words/segmenter.json and furniture.json say: words of speakers' labels, abbreviations,
// words that a line cannot end or begin with, and the marks of site furniture. Plain values.
#pragma once

#include "base/ascii.hpp"
#include "base/word_file.hpp"

#include <array>
#include <bitset>
#include <cstddef>
#include <filesystem>
#include <functional>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace tally::segmenter {

using base::WordSet;

/// Words looked for at one edge of a text, kept by the last byte of the character at that edge, in
/// lower case.
class EdgeWords {
 public:
  void add_begin(const std::string& word) { by_byte_[first(word)].push_back(word); }
  void add_end(const std::string& word) { by_byte_[last(word)].push_back(word); }
  /// Those that a text, which is not empty, may begin with, or end with.
  [[nodiscard]] const std::vector<std::string>& for_begin(std::string_view text) const {
    return by_byte_[first(text)];
  }
  [[nodiscard]] const std::vector<std::string>& for_end(std::string_view text) const {
    return by_byte_[last(text)];
  }

 private:
  static std::size_t first(std::string_view text) {
    const bool wide = text.size() >= 3 && static_cast<unsigned char>(text.front()) >= 0xE0;
    return lower(wide ? text[2] : text[0]);
  }
  static std::size_t last(std::string_view text) { return lower(text.back()); }
  static std::size_t lower(char c) { return static_cast<unsigned char>(base::lower_ascii(c)); }

  std::array<std::vector<std::string>, 256> by_byte_;
};

/// Characters: one look tells those of the basic plane, where a tree would be walked.
class CharacterSet {
 public:
  void insert(char32_t c) {
    if (c < kPlane) bits_.set(c);
    if (c >= kPlane) others_.insert(c);
  }
  [[nodiscard]] bool contains(char32_t c) const {
    return c < kPlane ? bits_[c] : others_.contains(c);
  }

 private:
  static constexpr std::size_t kPlane = 0x10000;
  std::bitset<kPlane> bits_;
  std::set<char32_t> others_;
};

struct LabelWords {
  std::map<std::string, std::string, std::less<>> roles;  ///< "主持人" > "host"; "" where unsaid
  WordSet stop;           ///< what stands before a colon and is nobody ("Note", "注意")
  EdgeWords verbs;        ///< what may stand between a Chinese name and the colon ("答")
  CharacterSet numerals;  ///< what numbers a role ("Speaker 2", "问题一")
  WordSet offices;        ///< in what stands behind a speaker's name and a dash ("president")
  WordSet particles;      ///< words in lower case inside a name ("de", "van")
  CharacterSet surnames;  ///< first characters of Chinese names
  WordSet double_surnames;
  CharacterSet transcribed;               ///< characters that foreign names are written with
  std::vector<std::string> speeches;      ///< in a title: a speech follows ("演讲", "keynote")
  std::vector<std::string> greetings;     ///< begin a speech ("各位", "Ladies and gentlemen")
  std::vector<std::string> not_speakers;  ///< in a line: its name is the writer's ("文｜", "By ")
};

struct SentenceWords {
  WordSet abbreviations;  ///< without the point; never end a sentence ("Dr", "e.g")
  WordSet before_number;  ///< do not end one before a digit ("No", "Fig")
  WordSet sometimes;      ///< end one only before a word that begins sentences ("U.S", "Inc")
  WordSet starters;       ///< such words ("The", "In")
  EdgeWords open_ends;    ///< a line that ends with one runs over
  EdgeWords open_begins;  ///< a line that begins with one goes on
  EdgeWords asks;         ///< a turn without marks that ends with one is a question
};

struct FurnitureWords {
  WordSet menu;                        ///< a line of nothing but these is a menu
  std::vector<std::string> promotion;  ///< inside a line: advertising for the site itself
  EdgeWords heads;                     ///< a line that begins so opens a list of links or comments
  std::vector<std::string> footer;     ///< inside a short line: the foot of a page
  std::vector<std::string> footer_bare;  ///< the same, but in no whole sentence: "powered by"
  std::vector<std::string> pages;        ///< units of a document's length ("页", "pages")
  std::vector<std::string> titles;       ///< what listed documents are ("报告", "white paper")
  std::vector<std::string> pictures;     ///< endings of picture files
  EdgeWords closing;                     ///< a line that begins so is the editor's again
};

struct Words {
  LabelWords labels;
  SentenceWords sentences;
  FurnitureWords furniture;
};

/// The lists of both files below each folder, added up. Throws base::RuleError for a file that
/// cannot be used, and where no folder has one.
Words load_words(const std::vector<std::filesystem::path>& folders);

}  // namespace tally::segmenter
