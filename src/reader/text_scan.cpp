#include "reader/text_scan.hpp"

#include "base/ascii.hpp"
#include "base/byte_scan.hpp"

#include <algorithm>
#include <cstring>

namespace tally::reader {
namespace {

bool same(std::string_view text, std::string_view word) {
  return std::ranges::equal(text, word, {}, [](char c) { return base::lower_ascii(c); });
}

}  // namespace

std::vector<std::size_t> index_lines(std::string_view text) {
  std::vector<std::size_t> starts;
  starts.reserve(text.size() / 48 + 1);
  starts.push_back(0);
  std::size_t at = 0;
  while (at < text.size()) {
    const void* found = std::memchr(text.data() + at, '\n', text.size() - at);
    if (found == nullptr) break;
    at = static_cast<std::size_t>(static_cast<const char*>(found) - text.data()) + 1;
    if (at < text.size()) starts.push_back(at);
  }
  return starts;
}

std::optional<std::size_t> next_digit(std::string_view text, std::size_t at) {
  const auto digit = [](base::ByteBlock bytes) { return (bytes - '0').is_below(10); };
  at = base::find_byte(text, at, digit);
  return at < text.size() ? std::optional(at) : std::nullopt;
}

bool begins_with(std::string_view text, std::string_view word) {
  if (word.empty() || text.size() < word.size() || !same(text.substr(0, word.size()), word)) {
    return false;
  }
  return !is_letter(word.back()) || text.size() == word.size() || !is_letter(text[word.size()]);
}

bool ends_with(std::string_view text, std::string_view word) {
  if (word.empty() || text.size() < word.size()) return false;
  const std::size_t begin = text.size() - word.size();
  if (!same(text.substr(begin), word)) return false;
  return !is_letter(word.front()) || begin == 0 || !is_letter(text[begin - 1]);
}

std::size_t longest_begin(std::string_view text, const std::vector<std::string>& words) {
  std::size_t longest = 0;
  for (const std::string& word : words) {
    const bool may_be =
        !text.empty() && word.size() > longest && word.front() == base::lower_ascii(text.front());
    if (may_be && begins_with(text, word)) longest = word.size();
  }
  return longest;
}

std::size_t longest_end(std::string_view text, const std::vector<std::string>& words) {
  std::size_t longest = 0;
  for (const std::string& word : words) {
    const bool may_be =
        !text.empty() && word.size() > longest && word.back() == base::lower_ascii(text.back());
    if (may_be && ends_with(text, word)) longest = word.size();
  }
  return longest;
}

}  // namespace tally::reader
