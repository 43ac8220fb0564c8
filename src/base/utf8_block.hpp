// Sixteen bytes of UTF-8 at once: whether anything in them needs a closer look. Says yes to nearly
// all of Chinese and English text, and to nothing that is broken.
#pragma once

#include "base/byte_block.hpp"

namespace tally::base {

/// Where a fault may be among the bytes of a block, before which two more stand: one of them leads
/// a sequence of four or one that only some tails may follow, or tails do not stand behind leads
/// alone.
inline ByteBlock utf8_faults(const char* bytes) {
  const ByteBlock here(bytes), before(bytes - 1), second_before(bytes - 2);
  const ByteBlock rare = (here & 0xDE).is('\xC0') | here.is('\xED') | (here & 0xF0).is('\xF0');
  const ByteBlock wanted = (before & 0xC0).is('\xC0') | (second_before & 0xE0).is('\xE0');
  return rare | (wanted ^ (here - 0x80).is_below(0x40));
}

/// Whether there is surely none.
inline bool is_plain_utf8(const char* bytes) { return !utf8_faults(bytes).any(); }

}  // namespace tally::base
