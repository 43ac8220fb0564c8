#include "recogniser/discovery_doubts.hpp"

#include "base/ascii.hpp"
#include "base/text_search.hpp"
#include "base/word_file.hpp"
#include "recogniser/discovery_beside.hpp"
#include "recogniser/names.hpp"

#include <algorithm>
#include <string>
#include <vector>

namespace tally::recogniser {
namespace {

constexpr int kLooks = 8;  ///< places of a name that are looked at

/// Looks for a word with no letter right beside it.
class WordSearch {
 public:
  WordSearch(std::string_view text, std::string_view word)
      : text_(text), size_(word.size()), search_(text, word) {}

  /// Where it stands at or after `at`; npos for nowhere.
  [[nodiscard]] std::size_t find(std::size_t at) const {
    at = search_.find(at);
    while (at != std::string_view::npos && !stands_alone(at)) at = search_.find(at + 1);
    return at;
  }

 private:
  [[nodiscard]] bool stands_alone(std::size_t begin) const {
    const std::size_t end = begin + size_;
    if (begin > 0 && letter_size(text_, begin - 1) != 0) return false;
    return end == text_.size() || letter_size(text_, end) == 0;
  }

  std::string_view text_;
  std::size_t size_;
  base::TextSearch search_;
};

/// One word of a capital and small letters.
bool is_plain_word(std::string_view name) {
  return name.size() > 1 && is_upper(name.front()) &&
         std::all_of(name.begin() + 1, name.end(), base::is_lower);
}

/// Two such words or more.
bool are_plain_words(std::string_view name) {
  for (auto space = name.find(' '); space != std::string_view::npos; space = name.find(' ')) {
    if (!is_plain_word(name.substr(0, space))) return false;
    name.remove_prefix(space + 1);
  }
  return is_plain_word(name);
}

/// Whether a word may begin at `at`: behind a space, or with a Chinese character.
bool begins_word(std::string_view text, std::size_t at) {
  constexpr unsigned char kHan = 0xE3;
  return static_cast<unsigned char>(text[at]) >= kHan || text[at - 1] == ' ' ||
         text[at - 1] == '\n';
}

}  // namespace

bool Doubts::is_everyday(const Candidate& candidate) const {
  if (!are_plain_words(candidate.name)) return false;
  const std::string small = base::lower_ascii(candidate.name);
  const WordSearch word(text_, small);
  // "Machine Learning" where the text has "machine learning", too
  if (!is_plain_word(candidate.name)) return word.find(0) != std::string_view::npos;
  int times = 0;
  for (std::size_t at = word.find(0); at != std::string_view::npos;
       at = word.find(at + small.size())) {
    if (++times > candidate.inside) return true;
  }
  return false;
}

/// Whether a known name reaches over what stands there.
bool Doubts::inside_known(std::size_t at, std::size_t size) const {
  std::size_t begin = at > kAround ? at - kAround : 0;
  while (begin > 0 && begin < at && !begins_word(text_, begin)) ++begin;
  const std::size_t end = std::min(text_.size(), at + size + kAround);
  std::vector<NameSpan> found;
  names_.find(text_.substr(begin, end - begin), nullptr, found);
  return std::ranges::any_of(found, [&](const NameSpan& each) {
    return each.entity != nullptr && each.span.size() > size && begin + each.span.begin <= at &&
           at + size <= begin + each.span.end;
  });
}

bool Doubts::is_part(std::string_view name) const {
  const WordSearch word(text_, name);
  int looks = 0;
  for (std::size_t at = word.find(0); at != std::string_view::npos && looks < kLooks;
       at = word.find(at + name.size())) {
    if (!inside_known(at, name.size())) return false;
    ++looks;
  }
  return looks > 0;
}

}  // namespace tally::recogniser
