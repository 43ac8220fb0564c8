// Sixteen bytes of UTF-8 at once: whether anything in them needs a closer look. Says yes to nearly
// all of Chinese and English text, and to nothing that is broken.
#pragma once

#include "base/byte_block.hpp"

namespace tally::base {

/// Whether no fault is told by the bytes of a block, before which two more stand: it leads no
/// sequence of four, nor one that only some tails may follow, and tails stand behind leads alone.
inline bool is_plain_utf8(const char* bytes) {
  const ByteBlock here(bytes), before(bytes - 1), second_before(bytes - 2);
  const ByteBlock rare =
      here.is('\xE0') | here.is('\xED') | (here & 0xF0).is('\xF0') | (here & 0xFE).is('\xC0');
  const ByteBlock wanted = (before & 0xC0).is('\xC0') | (second_before & 0xE0).is('\xE0');
  return !(rare | (wanted ^ (here & 0xC0).is('\x80'))).any();
}

}  // namespace tally::base
