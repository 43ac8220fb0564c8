#include "segmenter/phrase_finder.hpp"

#include "base/ascii.hpp"

#include <algorithm>
#include <bit>
#include <cassert>
#include <cstring>
#include <utility>

namespace tally::segmenter {
namespace {

constexpr std::size_t kBlock = PhraseFinder::kShortest;
constexpr std::size_t kStep = 4;  // from one place that is looked at to the next
constexpr std::size_t kLong =
    kStep + kBlock - 1;  // bytes that hold such a place wherever they begin

/// A block with the bit set that makes small letters of capitals: other bytes that become alike by
/// it only cost a look in vain.
std::uint32_t block_at(std::string_view text, std::size_t at) {
  const auto byte = [&](std::size_t i) {
    return std::uint32_t{static_cast<unsigned char>(text[at + i])};
  };
  return byte(0) | byte(1) << 8U | byte(2) << 16U | 0x202020U;
}

/// The same for the two at `at` and kStep behind it, in one look; a byte stands before `at`.
std::pair<std::uint32_t, std::uint32_t> two_blocks(std::string_view text, std::size_t at) {
  static_assert(std::endian::native == std::endian::little && kStep == 4);
  std::uint64_t bytes = 0;
  std::memcpy(&bytes, text.data() + at - 1, sizeof bytes);
  return {static_cast<std::uint32_t>(bytes) >> 8U | 0x202020U,
          static_cast<std::uint32_t>(bytes >> 40U) | 0x202020U};
}

char capital(char c) { return c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c; }

}  // namespace

std::size_t PhraseFinder::slot_of(std::uint32_t block) {
  return block * 0x9E3779B1U >> (32U - kBits);
}

void PhraseFinder::add(const std::vector<std::string>& phrases, std::uint8_t kind) {
  for (const std::string& phrase : phrases) {
    assert(phrase.size() >= kBlock && "a phrase that can never be found");
    if (phrase.size() >= kLong) {
      add_long(phrase, kind);
      continue;
    }
    const char first = phrase.front();
    add_short(first, phrase, kind);
    if (capital(first) != first) add_short(capital(first), phrase, kind);
  }
}

void PhraseFinder::add_short(char first, const std::string& phrase, std::uint8_t kind) {
  auto known = std::ranges::find(by_first_, first, &Short::first);
  if (known == by_first_.end()) known = by_first_.insert(known, {first, {}});
  known->second.push_back({phrase, kind});
}

/// Any of the first bytes of the phrase may stand where the text is looked at.
void PhraseFinder::add_long(const std::string& phrase, std::uint8_t kind) {
  for (std::size_t at = 0; at < kStep; ++at) {
    std::uint16_t& group = group_of_[slot_of(block_at(phrase, at))];
    if (group == 0) {
      group = static_cast<std::uint16_t>(groups_.size());
      groups_.emplace_back();
    }
    groups_[group].push_back({phrase, kind, at});
  }
}

std::uint8_t PhraseFinder::kinds_of(const std::vector<Phrase>& phrases, std::string_view text,
                                    std::size_t place) {
  std::uint8_t kinds = 0;
  for (const Phrase& phrase : phrases) {
    const bool here = place >= phrase.looked && phrase_at(text, place - phrase.looked, phrase.text);
    if (here) kinds = static_cast<std::uint8_t>(kinds | phrase.kind);
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
  const auto look = [&](std::size_t at, std::uint16_t group) {
    if (group != 0) kinds = static_cast<std::uint8_t>(kinds | kinds_of(groups_[group], text, at));
  };
  std::size_t at = 1;  // not 0: two_blocks
  for (; at + kStep + kBlock <= text.size(); at += 2 * kStep) {
    const auto [first, second] = two_blocks(text, at);
    const std::uint16_t group = group_of_[slot_of(first)];
    const std::uint16_t next = group_of_[slot_of(second)];
    if ((group | next) == 0) continue;  // most of the time
    look(at, group);
    look(at + kStep, next);
  }
  if (at + kBlock <= text.size()) look(at, group_of_[slot_of(block_at(text, at))]);
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
