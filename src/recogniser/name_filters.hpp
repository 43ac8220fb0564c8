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
  bool lone = false;  ///< whatever stands behind it: not told by two Chinese characters
};

/// The bytes at a place where no letter stands, read once for several tries.
class NameHead {
 public:
  /// `begin` is inside the text.
  NameHead(std::string_view text, std::size_t begin)
      : cut_(text.size() - begin < sizeof bytes_), first_(static_cast<std::uint8_t>(text[begin])) {
    if (cut_) return;
    std::memcpy(&bytes_, text.data() + begin, sizeof bytes_);
  }

 private:
  friend class NameTrie;
  std::uint64_t bytes_ = 0;
  bool cut_;  ///< too near to the end of the text to be looked at
  std::uint8_t first_;
};

}  // namespace tally::recogniser
