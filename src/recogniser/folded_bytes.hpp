// Bytes as the words of the lexicon see them: without regard to case, and white space as one thing.
#pragma once

#include <array>

namespace tally::recogniser {

/// What a byte is to the words: small letters for capitals; kPerhapsBlank where white space may
/// begin with it, which most do not.
inline constexpr unsigned char kPerhapsBlank = 0;
inline constexpr auto kFoldedBytes = [] {
  std::array<unsigned char, 256> out{};
  for (unsigned i = 0; i < out.size(); ++i) {
    const bool capital = i >= 'A' && i <= 'Z';
    const bool blank = i <= ' ' || i == 0xC2 || i == 0xE2 || i == 0xE3 || i == 0xEF;
    out[i] = blank ? kPerhapsBlank : static_cast<unsigned char>(capital ? i + 32 : i);
  }
  return out;
}();

}  // namespace tally::recogniser
