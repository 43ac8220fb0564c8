#include "report/json_writer.hpp"

#include "base/utf8.hpp"

#include <nlohmann/json.hpp>

#include <array>
#include <cstdint>
#include <utility>

namespace tally::report {
namespace {

constexpr unsigned kEscaped = 1;
constexpr unsigned kBeyondAscii = 2;

constexpr std::array<std::uint8_t, 256> kKinds = [] {
  std::array<std::uint8_t, 256> table{};
  for (std::size_t byte = 0; byte < table.size(); ++byte) {
    const bool escaped = byte < 0x20 || byte == '"' || byte == '\\';
    table[byte] = escaped ? kEscaped : byte >= 0x80 ? kBeyondAscii : 0;
  }
  return table;
}();

/// Well-formed text without signs to escape stands in JSON as it is.
bool plain(std::string_view text) {
  unsigned seen = 0;
  for (const char c : text) seen |= kKinds[static_cast<unsigned char>(c)];
  if ((seen & kEscaped) != 0) return false;
  return (seen & kBeyondAscii) == 0 || !base::first_utf8_fault(text);
}

/// The library does the rest.
std::string quoted(std::string_view text) {
  return nlohmann::json(text).dump(-1, ' ', false, nlohmann::json::error_handler_t::replace);
}

}  // namespace

void JsonWriter::separate() {
  if (!first_) out_ += ',';
  first_ = false;
}

void JsonWriter::open(char bracket) {
  separate();
  out_ += bracket;
  first_ = true;
}

void JsonWriter::close(char bracket) {
  out_ += bracket;
  first_ = false;
}

void JsonWriter::key(std::string_view name) {
  string(name);
  out_ += ':';
  first_ = true;
}

void JsonWriter::string(std::string_view text) {
  separate();
  if (plain(text)) {
    out_ += '"';
    out_ += text;
    out_ += '"';
  } else {
    out_ += quoted(text);
  }
}

void JsonWriter::raw(std::string_view json) {
  separate();
  out_ += json;
}

std::string JsonWriter::take() {
  first_ = true;
  return std::exchange(out_, {});
}

}  // namespace tally::report
