// The shape of names in speakers' labels: Latin words in capitals, Chinese surnames, foreign names
// written in Chinese characters, roles.
#include "base/ascii.hpp"
#include "base/utf8.hpp"
#include "segmenter/speakers.hpp"

#include <algorithm>

namespace tally::segmenter {
namespace {

constexpr std::size_t kLongestName = 60;
constexpr int kMostLatinWords = 5;

using base::is_lower;
using base::is_upper;
bool is_ascii(char c) { return static_cast<unsigned char>(c) < 0x80; }

bool is_middle_dot(char32_t c) { return c == U'·' || c == U'•' || c == U'・' || c == U'‧'; }

/// Letters, points, hyphens, apostrophes and letters beyond ASCII.
bool is_word(std::string_view word) {
  return std::ranges::all_of(word, [](char c) {
    return is_upper(c) || is_lower(c) || !is_ascii(c) || c == '.' || c == '\'' || c == '-';
  });
}

Evidence latin_evidence(const LabelWords& words, std::string_view name) {
  int count = 0;
  int letters = 0;
  for (std::size_t at = 0; at < name.size();) {
    const std::size_t end = std::min(name.find(' ', at), name.size());
    const std::string_view word = name.substr(at, end - at);
    at = end + 1;
    if (word.empty()) continue;
    const bool particle = count > 0 && words.particles.contains(word);
    const bool capital = is_upper(word.front()) || !is_ascii(word.front());
    if (!is_word(word) || (!capital && !particle)) return Evidence::kNone;
    if (count == 0 && word.size() == 1 && end < name.size())
      return Evidence::kNone;  // "A Quiet Year"
    ++count;
    letters += static_cast<int>(word.size());
  }
  if (count == 0 || count > kMostLatinWords || letters < 2) return Evidence::kNone;
  return count == 1 ? Evidence::kWeak : Evidence::kStrong;
}

Evidence chinese_evidence(const LabelWords& words, std::string_view name) {
  std::size_t count = 0;
  bool dotted = false;
  bool transcribed = true;
  for (std::size_t at = 0; at < name.size();) {
    const base::CodePoint c = base::code_point_at(name, at);
    at += c.size;
    if (is_middle_dot(c.value)) {
      dotted = true;
      continue;
    }
    if (!base::is_han(c.value)) return Evidence::kNone;
    transcribed = transcribed && words.transcribed.contains(c.value);
    ++count;
  }
  if (dotted) return count >= 3 && count <= 16 ? Evidence::kStrong : Evidence::kNone;
  if (count < 2) return Evidence::kNone;
  if (transcribed && count <= 8) return Evidence::kWeak;
  const bool surname = words.surnames.contains(base::code_point_at(name, 0).value) && count <= 3;
  const bool double_surname = count <= 4 && words.double_surnames.contains(name.substr(0, 6));
  return surname || double_surname ? Evidence::kWeak : Evidence::kNone;
}

bool is_number(const LabelWords& words, std::string_view text) {
  constexpr std::size_t kLongest = 9;
  for (std::size_t at = 0; at < text.size();) {
    const base::CodePoint c = base::code_point_at(text, at);
    if (!words.numerals.contains(c.value)) return false;
    at += c.size;
  }
  return !text.empty() && text.size() <= kLongest;
}

Evidence plain_evidence(const LabelWords& words, std::string_view name) {
  const bool latin = std::ranges::all_of(
      name, [&](char c) { return is_ascii(c) || static_cast<unsigned char>(c) < 0xE3; });
  return latin ? latin_evidence(words, name) : chinese_evidence(words, name);
}

/// "Host", "Speaker 2", "主持人Patel", "记者张三".
/// `known` is the name in lower case.
bool is_role(const LabelWords& words, std::string_view name, std::string_view known) {
  constexpr std::size_t kShortestJoined = 6;  // two Chinese characters
  if (words.roles.contains(known)) return true;
  const std::string_view initial = known.substr(0, base::code_point_at(known, 0).size);
  for (auto at = words.roles.lower_bound(initial);
       at != words.roles.end() && at->first.starts_with(initial); ++at) {
    const std::string& word = at->first;
    if (known.size() <= word.size() || !known.starts_with(word)) continue;
    const bool edge = known[word.size()] == ' ' || !is_ascii(word.back());
    const std::string_view rest = base::trimmed(name.substr(word.size()));
    if (!edge || (word.size() < kShortestJoined && known[word.size()] != ' ')) continue;
    if (is_number(words, rest)) return true;
    if (word.size() == 1) continue;  // "A Global Community"
    if (plain_evidence(words, rest) != Evidence::kNone) return true;
    if (rest.size() == 1 && is_upper(rest.front())) return true;
  }
  return false;
}

}  // namespace

Evidence name_evidence(const LabelWords& words, std::string_view name) {
  if (name.empty() || name.size() > kLongestName) return Evidence::kNone;
  const std::string known = base::lower_ascii(name);
  if (words.stop.contains(known)) return Evidence::kNone;
  if (is_role(words, name, known)) return Evidence::kRole;
  return plain_evidence(words, name);
}

std::string_view without_verb(const LabelWords& words, std::string_view name) {
  std::size_t longest = 0;
  if (name.empty()) return name;
  for (const std::string& verb : words.verbs.for_end(name)) {
    if (name.size() > verb.size() && name.ends_with(verb)) longest = std::max(longest, verb.size());
  }
  const std::string_view rest = base::trimmed(name.substr(0, name.size() - longest));
  return longest > 0 && name_evidence(words, rest) != Evidence::kNone ? rest : name;
}

}  // namespace tally::segmenter
