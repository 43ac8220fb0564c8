// Where names in Latin letters may begin: at capitals that begin a word. Bytes in, places out; says
// nothing of what the word is. Internal to discovery.
#pragma once

#include "base/byte_scan.hpp"
#include "base/position.hpp"
#include "base/utf8.hpp"
#include "recogniser/discovery_beside.hpp"

#include <cstddef>
#include <string_view>

namespace tally::recogniser {

/// The letters of a text that may begin a name: capitals at the begins of words. Goes over the text
/// once, from part to part.
class NameBegins {
 public:
  explicit NameBegins(std::string_view text) : whole_(text), text_(text), walk_(text, Capitals{}) {}

  /// What follows is asked of that part alone, which lies behind the one before.
  void enter(base::ByteSpan part) {
    begin_ = part.begin;
    text_ = whole_.substr(part.begin, part.size());
  }

  /// The first one of the part at or after `at`, which never goes back; the part's size for none.
  std::size_t next(std::size_t at) {
    for (;; ++at) {
      at = walk_.next(begin_ + at) - begin_;
      if (at >= text_.size()) return text_.size();
      if (capital_at(text_, at) && !inside_word(at)) return at;
    }
  }

 private:
  struct Capitals {  // and the bytes that some begin with
    base::ByteBlock operator()(base::ByteBlock bytes) const {
      return (bytes - 'A').is_below(26) | bytes.is('\xC3');
    }
  };

  [[nodiscard]] bool inside_word(std::size_t i) const {
    if (i == 0) return false;
    if (letter_size(text_, i - 1) == 1) return true;
    return i > 1 && base::goes_on(text_[i - 1]) && letter_size(text_, i - 2) == 2;
  }

  std::string_view whole_;
  std::string_view text_;  ///< the part
  std::size_t begin_ = 0;  ///< of it
  base::ByteWalk<Capitals> walk_;
};

/// Whether the word at `at` may have its capital from the place where it stands: nothing but
/// spaces and signs between it and the sign that begins a sentence. Chinese text has no such
/// capitals.
inline bool begins_sentence(std::string_view text, std::size_t at) {
  constexpr unsigned char kFirstHan = 0xE3;
  const auto begins = [](char c) {
    return c == '.' || c == '!' || c == '?' || c == '\n' || c == ':' || c == '"';
  };
  while (at-- > 0) {
    if (begins(text[at])) return true;
    if (letter_size(text, at) != 0 || static_cast<unsigned char>(text[at]) >= kFirstHan)
      return false;
  }
  return true;
}

}  // namespace tally::recogniser
