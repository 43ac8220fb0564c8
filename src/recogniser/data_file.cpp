#include "recogniser/data_file.hpp"

#include "base/error.hpp"

#include <algorithm>
#include <fstream>
#include <iterator>

namespace tally::recogniser {

std::string read_data_file(const std::filesystem::path& path) {
  std::ifstream in(path, std::ios::binary);
  if (!in) throw base::RuleError(path.string() + ": error: cannot be read; check the rule folder");
  return {std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>()};
}

void fail_at(const std::filesystem::path& path, std::string_view text, std::size_t offset,
             const std::string& message) {
  const std::string_view before = text.substr(0, std::min(offset, text.size()));
  const auto line = 1 + std::count(before.begin(), before.end(), '\n');
  const std::size_t start =
      before.rfind('\n') == std::string_view::npos ? 0 : before.rfind('\n') + 1;
  const auto column = 1 + std::count_if(before.begin() + static_cast<std::ptrdiff_t>(start),
                                        before.end(), [](char c) { return (c & 0xC0) != 0x80; });
  throw base::RuleError(path.string() + ":" + std::to_string(line) + ":" + std::to_string(column) +
                        ": error: " + message);
}

void fail_near(const std::filesystem::path& path, std::string_view text, std::string_view word,
               const std::string& message) {
  const std::size_t found = text.find('"' + std::string(word) + '"');
  fail_at(path, text, found == std::string_view::npos ? 0 : found, message);
}

}  // namespace tally::recogniser
