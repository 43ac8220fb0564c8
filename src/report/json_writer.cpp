#include "report/json_writer.hpp"

#include <nlohmann/json.hpp>

#include <utility>

namespace tally::report {
namespace {

bool plain(unsigned char byte) {
  return byte >= 0x20 && byte < 0x7F && byte != '"' && byte != '\\';
}

/// Printable ASCII and well-formed UTF-8 need no look; the library does the rest.
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
  for (const char byte : text) {
    if (!plain(static_cast<unsigned char>(byte))) {
      out_ += quoted(text);
      return;
    }
  }
  out_.append(1, '"').append(text).append(1, '"');
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
