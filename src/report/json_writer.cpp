#include "report/json_writer.hpp"

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

/// Up to eight bytes, the others spaces.
Word first_word(std::string_view text) {
  Word word = kOnes * ' ';
  if (text.size() >= sizeof word) {
    std::memcpy(&word, text.data(), sizeof word);
  } else {
    for (const char c : text) word = word << 8U | static_cast<unsigned char>(c);
  }
  return word;
}

/// Eight bytes at once, the last eight perhaps twice.
bool plain(std::string_view text) {
  Word seen = first_word(text);
  Word bad = escaped(seen);
  for (std::size_t at = sizeof(Word); at < text.size(); at += sizeof(Word)) {
    const Word word = first_word(text.substr(std::min(at, text.size() - sizeof(Word))));
    bad |= escaped(word);
    seen |= word;
  }
  return bad == 0 && ((seen & kHigh) == 0 || !base::first_utf8_fault(text));
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

/// Well-formed text without signs to escape stands in JSON as it is.
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
