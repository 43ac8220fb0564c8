// What rules/words/reader.json says: the keys of metadata, the words around dates and addresses,
// the parts of a page that are not its text. Plain values once loaded; no reading of documents.
#pragma once

#include "base/ascii.hpp"
#include "base/word_file.hpp"

#include <bitset>
#include <filesystem>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace tally::reader {

/// What a metadata key fills.
enum class Field {
  kTitle,
  kPublished,
  kUrl,
  kSource,
  kRecording,
  kEvent,
  kAuthor,
  kPublisher,
  kLanguage,
  kKind,
  kTranslationOf,
};

/// What the names below a key are.
struct DeclaredKind {
  std::string type;
  std::string role;
};

/// How the address of a recording is brought to one form: canonical + the part that names it.
struct RecordingForm {
  std::vector<std::string> hosts;
  std::string path;   ///< the address' path begins with it
  std::string query;  ///< parameter that holds the name; empty: the rest of the path does
  std::string canonical;
};

struct DateWords {
  std::vector<std::vector<std::string>> months;  ///< twelve; lower case
  std::bitset<256> month_heads;                  ///< their first bytes
  std::bitset<65536> month_tails;                ///< their last two: see tail_of
  std::vector<std::string> ordinals;
  std::vector<std::string> between;  ///< between day and month ("18th of April")
  std::vector<std::string> year_marks;
  std::vector<std::string> month_marks;
  std::vector<std::string> day_marks;
  std::vector<std::string> before;           ///< anywhere in a line, right before the date
  std::vector<std::string> before_at_start;  ///< only where a line or a part of it begins
  std::vector<std::string> after;            ///< right after the date
  std::vector<std::string> byline;           ///< begin a line of a writer's name and a date
  std::vector<std::string> weekdays;         ///< may stand between such a word and the date
  std::vector<std::string> at;               ///< before the time of day behind the date
  std::vector<std::string> halves;           ///< behind that time: "am"
  std::vector<std::string> beside;           ///< what else may stand on a line that is a date
};

/// The last two bytes of a word, of two at least, as a number; in lower case.
inline std::size_t tail_of(std::string_view word) {
  const auto byte = [&](std::size_t from_end) -> std::size_t {
    return static_cast<unsigned char>(base::lower_ascii(word[word.size() - from_end]));
  };
  return byte(2) << 8U | byte(1);
}

/// All words in lower case (ASCII).
struct Words {
  std::map<std::string, Field, std::less<>> fields;
  std::map<std::string, std::string, std::less<>> kinds;  ///< as written in metadata > our name
  std::map<std::string, DeclaredKind, std::less<>> declared;
  DateWords dates;
  std::vector<std::string> source_before;
  std::vector<std::string> recording_before;
  std::vector<RecordingForm> recordings;
  base::WordSet skip_tags;
  base::WordSet skip_names;
  base::WordSet main_names;
};

/// The lists of words/reader.json below each folder, added up. Throws base::RuleError for a file
/// that cannot be used, and where no folder has one.
Words load_words(const std::vector<std::filesystem::path>& folders);

}  // namespace tally::reader
