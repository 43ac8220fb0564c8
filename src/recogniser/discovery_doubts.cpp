#include "recogniser/discovery_doubts.hpp"

#include "base/ascii.hpp"
#include "base/word_file.hpp"
#include "recogniser/discovery_beside.hpp"
#include "recogniser/names.hpp"

#include <algorithm>
#include <string>
#include <vector>

namespace tally::recogniser {
namespace {

constexpr int kLooks = 8;  ///< places of a name that are looked at

/// Where `word` stands at or after `at` with no letter right beside it; npos for nowhere.
std::size_t find_word(std::string_view text, std::string_view word, std::size_t at) {
  for (at = text.find(word, at); at != std::string_view::npos; at = text.find(word, at + 1)) {
    const std::size_t end = at + word.size();
    const bool begins = at == 0 || letter_size(text, at - 1) == 0;
    if (begins && (end == text.size() || letter_size(text, end) == 0)) return at;
  }
  return at;
}

/// One word of a capital and small letters.
bool is_plain_word(std::string_view name) {
  return name.size() > 1 && is_upper(name.front()) &&
         std::all_of(name.begin() + 1, name.end(), base::is_lower);
}

}  // namespace

bool Doubts::is_everyday(const Candidate& candidate) const {
  if (!is_plain_word(candidate.name)) return false;
  const std::string small = base::lower_ascii(candidate.name);
  int times = 0;
  for (std::size_t at = find_word(text_, small, 0); at != std::string_view::npos;
       at = find_word(text_, small, at + small.size())) {
    if (++times > candidate.inside) return true;
  }
  return false;
}

/// Whether a known name reaches over what stands there.
bool Doubts::inside_known(std::size_t at, std::size_t size) const {
  std::size_t begin = at > kAround ? at - kAround : 0;
  while (begin > 0 && begin < at && text_[begin - 1] != ' ' && text_[begin - 1] != '\n') ++begin;
  const std::size_t end = std::min(text_.size(), at + size + kAround);
  std::vector<NameSpan> found;
  names_.find(text_.substr(begin, end - begin), nullptr, found);
  return std::ranges::any_of(found, [&](const NameSpan& each) {
    return each.entity != nullptr && each.span.size() > size && begin + each.span.begin <= at &&
           at + size <= begin + each.span.end;
  });
}

bool Doubts::is_part(std::string_view name) const {
  int looks = 0;
  for (std::size_t at = find_word(text_, name, 0); at != std::string_view::npos && looks < kLooks;
       at = find_word(text_, name, at + name.size())) {
    if (!inside_known(at, name.size())) return false;
    ++looks;
  }
  return looks > 0;
}

}  // namespace tally::recogniser
