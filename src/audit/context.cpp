#include "audit/context.hpp"

#include "base/ascii.hpp"
#include "base/utf8.hpp"

#include <algorithm>
#include <string>

namespace tally::audit {
namespace {

/// FNV-1a: these hashes are compared within one run and kept nowhere.
std::uint32_t hash(std::string_view text) {
  std::uint32_t h = 2166136261U;
  for (const char c : text) h = (h ^ static_cast<unsigned char>(base::lower_ascii(c))) * 16777619U;
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
    if (base::is_letter(c) || base::is_digit(c) || static_cast<unsigned char>(c) >= 0x80)
      kept += base::lower_ascii(c);
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
    if (base::is_letter(text[at])) {
      std::size_t end = at;
      while (end < text.size() && base::is_letter(text[end])) ++end;
      out.push_back(hash(text.substr(at, end - at)));
      before = {};
      at = end;
      continue;
    }
    const std::size_t size = base::code_point_at(text, at).size;
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

int overlap(const std::vector<std::uint32_t>& a, const std::vector<std::uint32_t>& b,
            std::size_t fewest) {
  const std::size_t smaller = std::min(a.size(), b.size());
  if (smaller < fewest) return 0;
  return static_cast<int>(common(a, b) * 1000 / smaller);
}

int likeness(std::string_view a, std::string_view b) {
  const auto x = pairs_of(a);
  const auto y = pairs_of(b);
  if (x.empty() || y.empty()) return 0;
  return static_cast<int>(2000 * common(x, y) / (x.size() + y.size()));
}

}  // namespace tally::audit
