// Files of words in a rule folder's words/: each room keeps the lists that it needs; here stands
// how such a file is found and its lists are read, strictly and in lower case. Knows no word.
#pragma once

#include "base/json.hpp"
#include "base/word_set.hpp"
#include "base/word_tails.hpp"

#include <filesystem>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace tally::base {

/// ASCII letters in lower case, all else as it is.
std::string lower_ascii(std::string_view text);

/// Appends the list of strings below `key`, in lower case; nothing where it is absent. Throws
/// RuleError for anything but a list of strings.
void add_words(JsonObject& from, std::string_view key, std::vector<std::string>& to);
void add_words(JsonObject& from, std::string_view key, WordSet& to);
void add_words(JsonObject& from, std::string_view key, WordTails& to);
/// The same, as it is written: keys and names have capitals.
void add_as_written(JsonObject& from, std::string_view key, WordSet& to);

/// Runs `use` on the object below `key`, where there is one, and refuses what it did not ask for.
void read_section(JsonObject& from, std::string_view key,
                  const std::function<void(JsonObject&)>& use);

/// Runs `use` on words/`name` of each folder that has it, as an object, and refuses what it did not
/// ask for. Throws RuleError where no folder has the file.
void read_word_files(const std::vector<std::filesystem::path>& folders, std::string_view name,
                     const std::function<void(JsonObject&)>& use);

}  // namespace tally::base
