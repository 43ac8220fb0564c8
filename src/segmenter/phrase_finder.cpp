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
constexpr std::size_t kLong = 6;       // bytes of a phrase that is not looked for by its first one
constexpr std::size_t kMostStep = 16;  // of longer ones the rarest bytes are looked for
constexpr std::size_t kLooks = 4;      // places looked at in one go
constexpr std::size_t kOneLook = 4;    // bytes that are read for each

/// Signs of nearly every word.
constexpr std::array<bool, 256> kIsFrequent = [] {
  std::array<bool, 256> table{};
  for (const char c : std::string_view(" etaoinsr")) table[static_cast<unsigned char>(c)] = true;
  return table;
}();

/// A block with the bit set that makes small letters of capitals: other bytes that become alike by
/// it only cost a look in vain.
std::uint32_t block_at(std::string_view text, std::size_t at) {
  const auto byte = [&](std::size_t i) {
    return std::uint32_t{static_cast<unsigned char>(text[at + i])};
  };
  return byte(0) | byte(1) << 8U | byte(2) << 16U | 0x202020U;
}

/// The same in one look, where one more byte stands behind it.
std::uint32_t block_of_four(const char* bytes) {
  static_assert(std::endian::native == std::endian::little);
  std::uint32_t four = 0;
  std::memcpy(&four, bytes, sizeof four);
  return (four | 0x20202020U) & 0xFFFFFFU;
}

char capital(char c) { return base::is_lower(c) ? static_cast<char>(c - 'a' + 'A') : c; }

Script script_of(std::string_view phrase) {
  unsigned found = kNoScript;
  for (const char c : phrase) {
    const auto byte = static_cast<unsigned char>(c);
    if (base::is_letter(c)) found |= kLetters;
    if (byte >= 0xE3 && byte < 0xF0) found |= kWide;
    if ((byte >= 0xC0 && byte < 0xE3) || byte >= 0xF0) found |= kOthers;
  }
  return static_cast<Script>(found);
}

/// How often a look at one of so many blocks from a byte on would be in vain, compared with others.
std::size_t frequency(std::string_view phrase, std::size_t from, std::size_t blocks) {
  std::size_t sum = 0;
  for (std::size_t at = from; at < from + blocks; ++at) {
    const auto frequent = [](char c) { return kIsFrequent[static_cast<unsigned char>(c)]; };
    const auto count = std::ranges::count_if(phrase.substr(at, kBlock), frequent);
    sum += static_cast<std::size_t>(count * count);
  }
  return sum;
}

}  // namespace

std::size_t PhraseFinder::Part::slot_of(std::uint32_t block) {
  return block * 0x9E3779B1U >> (32U - kBits);
}

void PhraseFinder::add(const std::vector<std::string>& phrases, std::uint8_t kind) {
  for (const std::string& phrase : phrases) {
    assert(phrase.size() >= kBlock && "a phrase that can never be found");
    const Script needed = script_of(phrase);
    auto part = std::ranges::find(parts_, needed, &Part::needed);
    if (part == parts_.end()) part = parts_.insert(part, Part(needed));
    part->add({phrase, kind});
  }
  for (Part& part : parts_) part.index();
}

void PhraseFinder::Part::add(Phrase phrase) {
  if (phrase.text.size() >= kLong) return long_.push_back(std::move(phrase));
  const char first = phrase.text.front();
  add_short(first, phrase);
  if (capital(first) != first) add_short(capital(first), phrase);
}

void PhraseFinder::Part::add_short(char first, const Phrase& phrase) {
  auto known = std::ranges::find(by_first_, first, &Short::first);
  if (known == by_first_.end()) known = by_first_.insert(known, {first, {}});
  known->second.push_back(phrase);
}

void PhraseFinder::Part::index() {
  if (long_.empty()) return;
  const auto size = [](const Phrase& phrase) { return phrase.text.size(); };
  step_ = std::min(size(std::ranges::min(long_, {}, size)) - kBlock + 1, kMostStep);
  group_of_ = {};
  groups_.assign(1, {});
  for (const Phrase& phrase : long_) index(phrase);
}

/// Any of so many blocks side by side may stand where the text is looked at: the rarest ones.
void PhraseFinder::Part::index(Phrase phrase) {
  std::size_t first = 0;
  std::size_t least = frequency(phrase.text, 0, step_);
  for (std::size_t at = 1; least > 0 && at + step_ + kBlock - 1 <= phrase.text.size(); ++at) {
    const std::size_t here = frequency(phrase.text, at, step_);
    if (here >= least) continue;
    first = at;
    least = here;
  }
  for (std::size_t at = first; at < first + step_; ++at) {
    std::uint16_t& group = group_of_[slot_of(block_at(phrase.text, at))];
    if (group == 0) {
      group = static_cast<std::uint16_t>(groups_.size());
      groups_.emplace_back();
    }
    phrase.looked = at;
    groups_[group].push_back(phrase);
  }
}

std::uint8_t PhraseFinder::Part::kinds_of(const std::vector<Phrase>& phrases, std::string_view text,
                                          std::size_t place) {
  std::uint8_t kinds = 0;
  for (const Phrase& phrase : phrases) {
    const bool here = place >= phrase.looked && phrase_at(text, place - phrase.looked, phrase.text);
    if (here) kinds = static_cast<std::uint8_t>(kinds | phrase.kind);
  }
  return kinds;
}

std::uint8_t PhraseFinder::Part::kinds_of_short(std::string_view text) const {
  std::uint8_t kinds = 0;
  for (const auto& [first, phrases] : by_first_) {
    for (auto at = text.find(first); at != std::string_view::npos; at = text.find(first, at + 1)) {
      kinds = static_cast<std::uint8_t>(kinds | kinds_of(phrases, text, at));
    }
  }
  return kinds;
}

std::uint8_t PhraseFinder::Part::kinds_at(std::string_view text, std::size_t at,
                                          unsigned group) const {
  return group == 0 ? std::uint8_t{0} : kinds_of(groups_[group], text, at);
}

std::uint8_t PhraseFinder::Part::kinds_in(std::string_view text) const {
  unsigned kinds = kinds_of_short(text);
  if (step_ == 0) return static_cast<std::uint8_t>(kinds);
  std::size_t at = 0;
  for (; at + (kLooks - 1) * step_ + kOneLook <= text.size(); at += kLooks * step_) {
    const auto group_at = [&](std::size_t place) {
      return unsigned{group_of_[slot_of(block_of_four(text.data() + place))]};
    };
    unsigned groups = 0;
    for (std::size_t i = 0; i < kLooks; ++i) groups |= group_at(at + i * step_);
    for (std::size_t i = 0; groups != 0 && i < kLooks; ++i) {  // mostly none
      kinds |= kinds_at(text, at + i * step_, group_at(at + i * step_));
    }
  }
  for (; at + kBlock <= text.size(); at += step_) {
    kinds |= kinds_at(text, at, group_of_[slot_of(block_at(text, at))]);
  }
  return static_cast<std::uint8_t>(kinds);
}

std::uint8_t PhraseFinder::kinds_in(std::string_view text, Script held) const {
  unsigned kinds = 0;
  for (const Part& part : parts_) {
    if ((part.needed() & ~held) == 0) kinds |= part.kinds_in(text);
  }
  return static_cast<std::uint8_t>(kinds);
}

bool phrase_at(std::string_view text, std::size_t at, std::string_view phrase) {
  if (text.size() - at < phrase.size()) return false;
  for (std::size_t i = 0; i < phrase.size(); ++i) {
    if (base::lower_ascii(text[at + i]) != phrase[i]) return false;
  }
  return true;
}

}  // namespace tally::segmenter
