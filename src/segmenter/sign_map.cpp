#include "segmenter/sign_map.hpp"

#include "base/byte_block.hpp"

#include <array>

namespace tally::segmenter {
namespace {

using base::ByteBlock;

constexpr std::size_t kTails = 2;  // bytes of a wide sign behind its lead

/// Of the signs of ASCII: . - ! ? ; : = < > and the line's end.
ByteBlock plain_signs(ByteBlock bytes) {
  return (bytes - '-').is_below(2) | (bytes - ':').is_below(6) | bytes.is('!') | bytes.is('\n');
}

/// 。and what shares its last byte; of the full-width signs all but the comma.
ByteBlock wide_signs(ByteBlock bytes, ByteBlock tails) {
  return (bytes.is('\xE3') & tails.is('\x82')) | (bytes.is('\xEF') & tails.is_not(0x8C));
}

/// A bit for each of 64 bytes, behind which two more are read.
std::uint64_t signs_in(const char* bytes) {
  std::uint64_t signs = 0;
  for (std::size_t i = 0; i < 64; i += ByteBlock::kSize) {
    const ByteBlock row(bytes + i);
    ByteBlock found = plain_signs(row);
    if (row.bits() != 0) found |= wide_signs(row, ByteBlock(bytes + i + kTails));
    signs |= std::uint64_t{found.bits()} << i;
  }
  return signs;
}

}  // namespace

SignMap::SignMap(std::string_view text) : text_(text) {
  signs_.reserve(text.size() / kBits + 1);
  std::size_t at = 0;
  for (; at + kBits + kTails <= text.size(); at += kBits) {
    signs_.push_back(signs_in(text.data() + at));
  }
  for (; at < text.size(); at += kBits) {
    std::array<char, kBits + kTails> rest{};
    text.copy(rest.data(), rest.size(), at);
    signs_.push_back(signs_in(rest.data()));
  }
}

}  // namespace tally::segmenter
