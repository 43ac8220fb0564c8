#include "audit/context.hpp"

#include <algorithm>
#include <string>

namespace tally::audit {
namespace {

constexpr std::size_t kHandful = 4;

bool latin(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }
bool digit(char c) { return c >= '0' && c <= '9'; }
char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }

/// Length of the UTF-8 sequence that begins with `c`; 1 for anything else.
std::size_t length_of(char c) {
  const auto byte = static_cast<unsigned char>(c);
  return byte >= 0xF0 ? 4 : byte >= 0xE0 ? 3 : byte >= 0xC0 ? 2 : 1;
}

/// FNV-1a: these hashes are compared within one run and kept nowhere.
std::uint32_t hash(std::string_view text) {
  std::uint32_t h = 2166136261U;
  for (const char c : text) h = (h ^ static_cast<unsigned char>(lower(c))) * 16777619U;
  return h;
}

/// CJK punctuation and full-width forms are signs, not words.
bool sign(std::string_view character) {
  return character.starts_with("\xE3\x80") || character.starts_with("\xEF\xBC") ||
         character.starts_with("\xEF\xBD") || character.starts_with("\xE2\x80");
}

void sort_once(std::vector<std::uint32_t>& values) {
  std::sort(values.begin(), values.end());
  values.erase(std::unique(values.begin(), values.end()), values.end());
}

std::size_t common(const std::vector<std::uint32_t>& a, const std::vector<std::uint32_t>& b) {
  std::size_t count = 0;
  for (auto x = a.begin(), y = b.begin(); x != a.end() && y != b.end();) {
    if (*x == *y) ++count;
    const bool first = *x <= *y;
    const bool second = *y <= *x;
    if (first) ++x;
    if (second) ++y;
  }
  return count;
}

std::vector<std::uint32_t> pairs_of(std::string_view name) {
  std::string kept;
  for (const char c : name) {
    if (latin(c) || digit(c) || static_cast<unsigned char>(c) >= 0x80) kept += lower(c);
  }
  std::vector<std::uint32_t> pairs;
  for (std::size_t i = 0; i + 1 < kept.size(); ++i) pairs.push_back(hash(kept.substr(i, 2)));
  sort_once(pairs);
  return pairs;
}

}  // namespace

std::vector<std::uint32_t> features_of(std::string_view text) {
  std::vector<std::uint32_t> out;
  std::string_view before;
  for (std::size_t at = 0; at < text.size();) {
    if (latin(text[at])) {
      std::size_t end = at;
      while (end < text.size() && latin(text[end])) ++end;
      out.push_back(hash(text.substr(at, end - at)));
      before = {};
      at = end;
      continue;
    }
    const std::size_t size = std::min(length_of(text[at]), text.size() - at);
    const std::string_view here = text.substr(at, size);
    at += size;
    if (size == 1 || sign(here)) {
      if (here != " " && here != "\n") before = {};
      continue;
    }
    if (!before.empty()) out.push_back(hash(std::string(before) + std::string(here)));
    before = here;
  }
  sort_once(out);
  return out;
}

int overlap(const std::vector<std::uint32_t>& a, const std::vector<std::uint32_t>& b) {
  const std::size_t smaller = std::min(a.size(), b.size());
  if (smaller < kHandful) return 0;
  return static_cast<int>(common(a, b) * 1000 / smaller);
}

int likeness(std::string_view a, std::string_view b) {
  const auto x = pairs_of(a);
  const auto y = pairs_of(b);
  if (x.empty() || y.empty()) return 0;
  return static_cast<int>(2000 * common(x, y) / (x.size() + y.size()));
}

}  // namespace tally::audit
