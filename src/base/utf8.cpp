#include "base/utf8.hpp"

#include "base/utf8_block.hpp"

#include <array>

namespace tally::base {
namespace {

constexpr char32_t kReplacement = 0xFFFD;

std::uint32_t byte_at(std::string_view text, std::size_t at) {
  return static_cast<unsigned char>(text[at]);
}

/// Bytes of the well-formed sequence at `at`; 0 where there is none.
std::uint32_t sequence_length(std::string_view text, std::size_t at) {
  const std::uint32_t lead = byte_at(text, at);
  if (lead < 0x80) return 1;
  const std::size_t left = text.size() - at;
  const auto continues = [&](std::size_t i, std::uint32_t low, std::uint32_t high) {
    return i < left && byte_at(text, at + i) >= low && byte_at(text, at + i) <= high;
  };
  if (lead >= 0xC2 && lead <= 0xDF) return continues(1, 0x80, 0xBF) ? 2 : 0;
  if ((lead & 0xF0) == 0xE0) {
    const std::uint32_t low = lead == 0xE0 ? 0xA0 : 0x80;
    const std::uint32_t high = lead == 0xED ? 0x9F : 0xBF;
    return continues(1, low, high) && continues(2, 0x80, 0xBF) ? 3 : 0;
  }
  if (lead >= 0xF0 && lead <= 0xF4) {
    const std::uint32_t low = lead == 0xF0 ? 0x90 : 0x80;
    const std::uint32_t high = lead == 0xF4 ? 0x8F : 0xBF;
    return continues(1, low, high) && continues(2, 0x80, 0xBF) && continues(3, 0x80, 0xBF) ? 4 : 0;
  }
  return 0;
}

constexpr std::size_t kRun = 4;  // blocks that are looked at in one go

/// Whether so many blocks have no fault; two bytes stand before them.
bool is_plain_run(const char* bytes) {
  ByteBlock all, faults;
  for (std::size_t i = 0; i < kRun; ++i) all |= ByteBlock(bytes + i * ByteBlock::kSize);
  const bool ascii = all.bits() == 0 && static_cast<unsigned char>(bytes[-1]) < 0x80;
  if (ascii) return true;
  for (std::size_t i = 0; i < kRun; ++i) faults |= utf8_faults(bytes + i * ByteBlock::kSize);
  return !faults.any();
}

/// From the begin of a sequence to that of one that may be the last before a fault.
std::size_t end_of_plain_blocks(std::string_view text, const std::size_t begin) {
  constexpr std::size_t kRunBytes = kRun * ByteBlock::kSize;
  std::size_t at = begin;
  while (at >= 2 && at + kRunBytes <= text.size() && is_plain_run(text.data() + at)) {
    at += kRunBytes;
  }
  for (; at >= 2 && at + ByteBlock::kSize <= text.size(); at += ByteBlock::kSize) {
    const char* const bytes = text.data() + at;
    const bool ascii = ByteBlock(bytes).bits() == 0 && byte_at(text, at - 1) < 0x80;
    if (!ascii && !is_plain_utf8(bytes)) break;
  }
  while (at > begin && goes_on(text[at - 1])) --at;
  return at > begin && byte_at(text, at - 1) >= 0xC0 ? at - 1 : at;
}

/// The bytes with which white space begins and ends: most texts have others at their edges.
struct SpaceEdges {
  std::array<bool, 256> first{};
  std::array<bool, 256> last{};
};
constexpr SpaceEdges kSpaceEdges = [] {
  SpaceEdges edges;
  for (char32_t c = 0; c < 0x10000; ++c) {
    if (!is_space(c)) continue;
    edges.first[c < 0x80 ? c : c < 0x800 ? 0xC0 | c >> 6U : 0xE0 | c >> 12U] = true;
    edges.last[c < 0x80 ? c : 0x80 | (c & 0x3FU)] = true;
  }
  return edges;
}();

}  // namespace

CodePoint any_point_at(std::string_view text, std::size_t at) {
  if (at >= text.size()) return {};
  const std::uint32_t size = sequence_length(text, at);
  const std::uint32_t lead = byte_at(text, at);
  if (size == 0) return {kReplacement, 1};
  char32_t value = lead & (0xFFU >> (size + 1));
  for (std::uint32_t i = 1; i < size; ++i) value = value << 6 | (byte_at(text, at + i) & 0x3F);
  return {value, size};
}

CodePoint any_point_before(std::string_view text, std::size_t at) {
  std::size_t begin = at - 1;
  while (begin > 0 && at - begin < 4 && goes_on(text[begin])) --begin;
  const CodePoint found = code_point_at(text, begin);
  return begin + found.size == at ? found : CodePoint{kReplacement, 1};
}

std::optional<std::size_t> first_utf8_fault(std::string_view text) {
  std::size_t at = 0;
  while (at < text.size()) {
    at = end_of_plain_blocks(text, at);
    if (at == text.size()) break;
    const std::uint32_t size = sequence_length(text, at);
    if (size == 0) return at;
    at += size;
  }
  return std::nullopt;
}

void append_utf8(std::string& out, char32_t value) {
  const auto put = [&out](char32_t byte) { out += static_cast<char>(byte); };
  if (value < 0x80) {
    put(value);
  } else if (value < 0x800) {
    put(0xC0 | value >> 6);
    put(0x80 | (value & 0x3F));
  } else if (value < 0x10000) {
    put(0xE0 | value >> 12);
    put(0x80 | (value >> 6 & 0x3F));
    put(0x80 | (value & 0x3F));
  } else {
    put(0xF0 | value >> 18);
    put(0x80 | (value >> 12 & 0x3F));
    put(0x80 | (value >> 6 & 0x3F));
    put(0x80 | (value & 0x3F));
  }
}

std::size_t count_code_points(std::string_view text) {
  std::size_t count = 0;
  for (std::size_t at = 0; at < text.size(); at += code_point_at(text, at).size) ++count;
  return count;
}

std::string_view trimmed(std::string_view text) {
  while (!text.empty() && kSpaceEdges.first[byte_at(text, 0)]) {
    const CodePoint first = code_point_at(text, 0);
    if (!is_space(first.value)) break;
    text.remove_prefix(first.size);
  }
  while (!text.empty() && kSpaceEdges.last[byte_at(text, text.size() - 1)]) {
    const CodePoint last = code_point_before(text, text.size());
    if (!is_space(last.value)) break;
    text.remove_suffix(last.size);
  }
  return text;
}

}  // namespace tally::base
