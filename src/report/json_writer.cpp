#include "report/json_writer.hpp"

#include "base/byte_block.hpp"
#include "base/utf8.hpp"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <cstdint>
#include <cstring>
#include <utility>

namespace tally::report {
namespace {

using Word = std::uint64_t;
constexpr Word kOnes = 0x0101010101010101;
constexpr Word kHigh = 0x8080808080808080;

/// Not zero where one of eight bytes cannot stand in a string: a control character, " or \.
constexpr Word escaped(Word word) {
  const auto zero_in = [](Word bytes) { return (bytes - kOnes) & ~bytes; };
  const Word control = (word - kOnes * 0x20) & ~word;
  return (control | zero_in(word ^ kOnes * '"') | zero_in(word ^ kOnes * '\\')) & kHigh;
}

/// The same for sixteen.
base::ByteBlock escaped(base::ByteBlock bytes) {
  return bytes.is_below(0x20) | bytes.is('"') | bytes.is('\\');
}

template <class Part>
Word part_at(std::string_view text, std::size_t at) {
  Part part{};
  std::memcpy(&part, text.data() + at, sizeof part);
  return part;
}

/// All bytes of a text of eight at most: the front and the back half, which may overlap, and
/// spaces.
Word halves(std::string_view text) {
  const std::size_t size = text.size();
  if (size == 8) return part_at<Word>(text, 0);
  if (size >= 4) {
    return part_at<std::uint32_t>(text, 0) | part_at<std::uint32_t>(text, size - 4) << 32U;
  }
  Word word = kOnes * ' ';
  for (const char c : text) word = word << 8U | static_cast<unsigned char>(c);
  return word;
}

/// What stands in a text: signs to escape, characters that are not ASCII.
struct Seen {
  bool escaped = false;
  bool wide = false;
};

/// Of fewer than sixteen bytes.
Seen look_at_few(std::string_view text) {
  const std::size_t half = std::min(text.size(), sizeof(Word));
  const Word first = halves(text.substr(0, half));
  const Word last = halves(text.substr(text.size() - half));
  return {(escaped(first) | escaped(last)) != 0, ((first | last) & kHigh) != 0};
}

/// Sixteen at once, the last ones perhaps twice.
Seen look_at_many(std::string_view text) {
  using base::ByteBlock;
  const std::size_t end = text.size() - ByteBlock::kSize;
  ByteBlock seen(text.data() + end);
  ByteBlock bad = escaped(seen);
  for (std::size_t at = 0; at < end; at += ByteBlock::kSize) {
    const ByteBlock bytes(text.data() + at);
    bad |= escaped(bytes);
    seen |= bytes;
  }
  return {bad.any(), (seen & 0x80).any()};
}

/// Whether a text stands in JSON as it is: well-formed and without signs to escape.
bool plain(std::string_view text) {
  const bool few = text.size() < base::ByteBlock::kSize;
  const Seen seen = few ? look_at_few(text) : look_at_many(text);
  return !seen.escaped && !(seen.wide && base::first_utf8_fault(text));
}

/// The library does the rest.
std::string quoted(std::string_view text) {
  return nlohmann::json(text).dump(-1, ' ', false, nlohmann::json::error_handler_t::replace);
}

}  // namespace

void JsonWriter::grow(std::size_t bytes) {
  constexpr std::size_t kLeast = 1024;
  out_.resize(std::max({used_ + bytes, out_.size() * 2, kLeast}));
}

void JsonWriter::put(std::string_view text) {
  written_to(std::copy_n(text.data(), text.size(), room(text.size())));
}

void JsonWriter::separate() {
  if (!first_) put(",");
  first_ = false;
}

void JsonWriter::open(char bracket) {
  separate();
  put({&bracket, 1});
  first_ = true;
}

void JsonWriter::close(char bracket) {
  put({&bracket, 1});
  first_ = false;
}

void JsonWriter::key(std::string_view name) {
  string(name);
  put(":");
  first_ = true;
}

void JsonWriter::string(std::string_view text) { plain(text) ? letters(text) : raw(quoted(text)); }

void JsonWriter::raw(std::string_view json) {
  separate();
  put(json);
}

void JsonWriter::end_line() {
  put("\n");
  first_ = true;
}

std::string JsonWriter::take() {
  out_.resize(used_);
  clear();
  return std::exchange(out_, {});
}

}  // namespace tally::report
