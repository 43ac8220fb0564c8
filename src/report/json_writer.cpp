#include "report/json_writer.hpp"

#include "base/byte_block.hpp"
#include "base/utf8_block.hpp"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <cstdint>
#include <utility>

namespace tally::report {
namespace {

/// Whether a text stands in JSON as it is: well-formed and without signs to escape, as far as whole
/// blocks tell. Two bytes of ASCII stand before it, and a whole block of them behind it.
bool plain(const char* begin, const char* end) {
  using base::ByteBlock;
  for (const char* at = begin; at <= end; at += ByteBlock::kSize) {
    const ByteBlock bytes(at);
    if ((bytes.is_below(0x20) | bytes.is('"') | bytes.is('\\')).any()) return false;
    const bool ascii = bytes.bits() == 0 && static_cast<unsigned char>(at[-1]) < 0x80;
    if (!ascii && !base::is_plain_utf8(at)) return false;
  }
  return true;
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

/// Written first and looked at then: what needs more is written once more.
char* JsonWriter::write_string(std::string_view text, char* at) {
  const base::ByteBlock behind(static_cast<std::uint8_t>(' '));
  static_assert(kBehind == base::ByteBlock::kSize);
  *at++ = '"';
  char* const end = std::copy_n(text.data(), text.size(), at);
  behind.copy_to(end);
  if (!plain(at, end)) return nullptr;
  *end = '"';
  return end + 1;
}

char* JsonWriter::write_escaped(std::string_view text, const char* at, std::size_t more) {
  written_to(at);
  put(quoted(text));
  return room(more);
}

void JsonWriter::string(std::string_view text) {
  char* at = room(text.size() + 3 + kBehind);
  if (!first_) *at++ = ',';
  const char* const end = at == out_.data() ? nullptr : write_string(text, at);
  if (end == nullptr) return raw(quoted(text));
  written_to(end);
  first_ = false;
}

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
