// Quick answers to whether a name may begin at a place, from its first bytes: no is certain, yes
// may be in vain. Knows no name.
#pragma once

#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string_view>

namespace tally::recogniser {

/// A character that a name or a label begins with.
struct FirstOfName {
  char32_t c = 0;
  bool lone = false;   ///< whatever stands behind it: not told by two Chinese characters
  bool mixed = false;  ///< no Chinese character stands behind it
};

/// The bytes at a place where no letter stands, read once for several tries.
class NameHead {
 public:
  /// `begin` is inside the text.
  NameHead(std::string_view text, std::size_t begin)
      : first_(static_cast<std::uint8_t>(text[begin])) {
    if (text.size() - begin >= sizeof bytes_) {
      std::memcpy(&bytes_, text.data() + begin, sizeof bytes_);
    } else {
      std::memcpy(&bytes_, text.data() + begin, text.size() - begin);
    }
  }

 private:
  friend class NameTrie;
  std::uint64_t bytes_ = 0;  ///< zeros behind the end of the text
  std::uint8_t first_;
};

}  // namespace tally::recogniser
