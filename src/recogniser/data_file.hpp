// Data files of the rule folders as text, and the one form of the complaints about them. Knows
// nothing of what the files say.
#pragma once

#include <cstddef>
#include <filesystem>
#include <string>
#include <string_view>

namespace tally::recogniser {

/// The file's bytes; throws base::RuleError where it cannot be read.
std::string read_data_file(const std::filesystem::path& path);

/// Throws base::RuleError "path:line:column: error: message" for the byte at `offset`.
[[noreturn]] void fail_at(const std::filesystem::path& path, std::string_view text,
                          std::size_t offset, const std::string& message);

/// The same for the place where `"word"` first stands in the text, in quotes.
[[noreturn]] void fail_near(const std::filesystem::path& path, std::string_view text,
                            std::string_view word, const std::string& message);

}  // namespace tally::recogniser
