// A place in a text that moves forward while the text is as expected: the tool of the small hand-
// written shapes. Looks at ASCII; everything else is a byte that fits nothing.
#pragma once

#include "base/utf8.hpp"

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace tally::recogniser {

constexpr bool is_ascii_digit(char c) { return c >= '0' && c <= '9'; }
constexpr bool is_ascii_lower(char c) { return c >= 'a' && c <= 'z'; }
constexpr bool is_ascii_upper(char c) { return c >= 'A' && c <= 'Z'; }
constexpr bool is_ascii_letter(char c) { return is_ascii_lower(c) || is_ascii_upper(c); }
constexpr bool is_ascii_alnum(char c) { return is_ascii_letter(c) || is_ascii_digit(c); }
constexpr bool is_ascii_hex(char c) {
  return is_ascii_digit(c) || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
}

/// Each member that takes something returns whether it did, and stays where it is otherwise.
struct Cursor {
  std::string_view text;
  std::size_t at = 0;

  /// The byte `ahead` bytes on; NUL beyond the end.
  [[nodiscard]] char peek(std::size_t ahead = 0) const {
    return at + ahead < text.size() ? text[at + ahead] : '\0';
  }
  [[nodiscard]] bool done() const { return at >= text.size(); }
  [[nodiscard]] bool line_end() const { return done() || peek() == '\n' || peek() == '\r'; }

  /// Bytes from here on that fulfil `test`, `limit` at most.
  template <typename Test>
  [[nodiscard]] std::size_t run(Test test, std::size_t limit = 64) const {
    std::size_t length = 0;
    while (length < limit && at + length < text.size() && test(text[at + length])) ++length;
    return length;
  }
  bool one(std::string_view of) {
    if (done() || of.find(text[at]) == std::string_view::npos) return false;
    ++at;
    return true;
  }
  bool word(std::string_view literal) {
    if (text.substr(at, literal.size()) != literal) return false;
    at += literal.size();
    return true;
  }
  /// A whole run of digits, if its length is within bounds.
  bool digits(std::size_t least, std::size_t most) {
    const std::size_t length = run(is_ascii_digit, most + 1);
    if (length < least || length > most) return false;
    at += length;
    return true;
  }
  bool space() { return one(" ") || word("\xC2\xA0"); }
  void spaces() {
    while (space()) {
    }
  }
  /// The ASCII word that begins here.
  [[nodiscard]] std::string_view letters() const {
    return text.substr(at, run([](char c) { return is_ascii_letter(c) || c == '\''; }, 24));
  }
};

}  // namespace tally::recogniser
