#include "segmenter/phrase_finder.hpp"

#include "base/ascii.hpp"

#include <algorithm>
#include <bit>
#include <cassert>
#include <cstring>

namespace tally::segmenter {
namespace {

constexpr std::size_t kBlock = PhraseFinder::kShortest;
constexpr std::size_t kLongestSkip = 255;
constexpr std::size_t kSkipping = 6;  // bytes of a phrase from which on skipping pays

/// A block with the bit set that makes small letters of capitals: other bytes that become alike by
/// it only cost a look in vain.
std::uint32_t block_at(std::string_view text, std::size_t at) {
  const auto byte = [&](std::size_t i) {
    return std::uint32_t{static_cast<unsigned char>(text[at + i])};
  };
  return byte(0) | byte(1) << 8U | byte(2) << 16U | 0x202020U;
}

/// The same for one behind the first byte of the text, in one look.
std::uint32_t block_behind(std::string_view text, std::size_t at) {
  static_assert(std::endian::native == std::endian::little);
  std::uint32_t bytes = 0;
  std::memcpy(&bytes, text.data() + at - 1, sizeof bytes);
  return bytes >> 8U | 0x202020U;
}

char capital(char c) { return c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c; }

std::uint32_t slot_of(std::uint32_t block, unsigned bits) {
  return block * 0x9E3779B1U >> (32U - bits);
}

}  // namespace

void PhraseFinder::add(const std::vector<std::string>& phrases, std::uint8_t kind) {
  for (const std::string& phrase : phrases) {
    assert(phrase.size() >= kBlock && "a phrase that can never be found");
    if (phrase.size() < kSkipping) {
      const char first = phrase.front();
      by_first_[first].push_back({phrase, kind});
      if (capital(first) != first) by_first_[capital(first)].push_back({phrase, kind});
      continue;
    }
    long_.push_back({phrase, kind});
    shortest_ = shortest_ == 0 ? phrase.size() : std::min(shortest_, phrase.size());
  }
  measure_skips();
}

/// How far the end of a block is from the end of the first bytes of a phrase, as many as the
/// shortest phrase has: what lies nearer cannot end them. Where it is no way, which phrases may be
/// meant.
void PhraseFinder::measure_skips() {
  if (shortest_ == 0) return;
  const std::size_t last = shortest_ - kBlock;
  skips_.fill(static_cast<std::uint8_t>(std::min(last + 1, kLongestSkip)));
  groups_.assign(1, {});
  group_of_.fill(0);
  for (const Phrase& phrase : long_) {
    for (std::size_t at = 0; at <= last; ++at) {
      std::uint8_t& skip = skips_[slot_of(block_at(phrase.text, at), kBits)];
      skip = static_cast<std::uint8_t>(std::min<std::size_t>(skip, last - at));
    }
    std::uint16_t& group = group_of_[slot_of(block_at(phrase.text, last), kBits)];
    if (group == 0) {
      group = static_cast<std::uint16_t>(groups_.size());
      groups_.emplace_back();
    }
    groups_[group].push_back(phrase);
  }
}

std::uint8_t PhraseFinder::kinds_of(const std::vector<Phrase>& phrases, std::string_view text,
                                    std::size_t begin) {
  std::uint8_t kinds = 0;
  for (const Phrase& phrase : phrases) {
    if (phrase_at(text, begin, phrase.text)) kinds = static_cast<std::uint8_t>(kinds | phrase.kind);
  }
  return kinds;
}

std::uint8_t PhraseFinder::kinds_in(std::string_view text) const {
  std::uint8_t kinds = 0;
  for (const auto& [first, phrases] : by_first_) {
    for (auto at = text.find(first); at != std::string_view::npos; at = text.find(first, at + 1)) {
      kinds = static_cast<std::uint8_t>(kinds | kinds_of(phrases, text, at));
    }
  }
  if (shortest_ == 0) return kinds;
  const std::size_t last = shortest_ - kBlock;
  for (std::size_t at = last; at + kBlock <= text.size();) {
    const std::uint32_t block = at == 0 ? block_at(text, at) : block_behind(text, at);
    const std::size_t slot = slot_of(block, kBits);
    const std::size_t skip = skips_[slot];
    at += skip;
    if (skip != 0) continue;
    kinds = static_cast<std::uint8_t>(kinds | kinds_of(groups_[group_of_[slot]], text, at - last));
    ++at;
  }
  return kinds;
}

bool phrase_at(std::string_view text, std::size_t at, std::string_view phrase) {
  if (text.size() - at < phrase.size()) return false;
  for (std::size_t i = 0; i < phrase.size(); ++i) {
    if (base::lower_ascii(text[at + i]) != phrase[i]) return false;
  }
  return true;
}

}  // namespace tally::segmenter
