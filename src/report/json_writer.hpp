// JSON text piece by piece: what is written is what stands in the output, in the order of the
// calls, so the same data gives the same bytes. Puts the commas and escapes the strings; that the
// calls nest properly is the caller's duty.
#pragma once

#include "base/hash.hpp"
#include "base/hex.hpp"

#include <algorithm>
#include <charconv>
#include <concepts>
#include <cstddef>
#include <string>
#include <string_view>

namespace tally::report {

class JsonWriter {
 public:
  void begin_object() { open('{'); }
  void end_object() { close('}'); }
  void begin_array() { open('['); }
  void end_array() { close(']'); }

  /// The key of the next value; inside an object only.
  void key(std::string_view name);
  /// The same for a literal of letters and signs that need no escape: written without a look at it.
  template <std::size_t kSize>
  void field(const char (&name)[kSize]) {
    written_to(write_field(name, !first_, room(kSize + 3)));
    first_ = true;
  }

  void string(std::string_view text);  ///< UTF-8; a broken byte becomes U+FFFD
  /// The same for a text that is known to need no escape.
  void letters(std::string_view text) {
    char* at = room(text.size() + 3);
    if (!first_) *at++ = ',';
    *at++ = '"';
    at = std::copy_n(text.data(), text.size(), at);
    *at++ = '"';
    written_to(at);
    first_ = false;
  }
  /// A hash as a string of digits.
  void hash(const base::Hash& hash) {
    char* at = room(2 * base::kHexDigits + 3);
    if (!first_) *at++ = ',';
    *at++ = '"';
    at = base::write_hex(hash.low, base::write_hex(hash.high, at));
    *at++ = '"';
    written_to(at);
    first_ = false;
  }
  void raw(std::string_view json);  ///< a complete JSON value
  void null() { word("null"); }
  void boolean(bool value) { value ? word("true") : word("false"); }
  void number(std::integral auto value) {
    char* at = room(kLongestNumber + 1);
    if (!first_) *at++ = ',';
    written_to(std::to_chars(at, at + kLongestNumber, value).ptr);
    first_ = false;
  }
  /// null where there is nothing to say.
  void text_or_null(std::string_view text) { text.empty() ? null() : string(text); }

  /// The end of a line: what follows is a text of its own.
  void end_line();
  /// What was written; until something more is.
  [[nodiscard]] std::string_view view() const { return {out_.data(), used_}; }
  /// Hands over what was written and starts anew.
  std::string take();
  /// Starts anew and keeps the memory.
  void clear() {
    used_ = 0;
    first_ = true;
  }
  /// Forgets what was written, which has been sent, and goes on behind it.
  void sent() { used_ = 0; }

 private:
  friend class JsonRow;

  void open(char bracket);
  void close(char bracket);
  static constexpr std::size_t kLongestNumber = 20;  ///< bytes
  static constexpr std::size_t kBehind = 16;         ///< bytes that are used behind a string

  /// The key of a member at `at`, with a comma before it or none; where it ends.
  template <std::size_t kSize>
  static char* write_field(const char (&name)[kSize], bool comma, char* at) {
    if (comma) *at++ = ',';
    *at++ = '"';
    at = std::copy_n(name, kSize - 1, at);
    *at++ = '"';
    *at++ = ':';
    return at;
  }
  /// A string at `at`, behind two bytes of ASCII, where there is room for it, two bytes and
  /// `kBehind`. Where it ends; null for a text that cannot stand as it is.
  static char* write_string(std::string_view text, char* at);

  /// A value that is a literal.
  template <std::size_t kSize>
  void word(const char (&literal)[kSize]) {
    char* at = room(kSize);
    if (!first_) *at++ = ',';
    written_to(std::copy_n(literal, kSize - 1, at));
    first_ = false;
  }

  void put(std::string_view text);
  void separate();
  void grow(std::size_t bytes);

  /// A string that needs escapes at `at`, up to which all is written; where to go on, with room for
  /// `more` bytes.
  char* write_escaped(std::string_view text, const char* at, std::size_t more);

  /// Where to write so many bytes; `written_to` tells how far.
  char* room(std::size_t bytes) {
    if (out_.size() - used_ < bytes) grow(bytes);
    return out_.data() + used_;
  }
  void written_to(const char* end) { used_ = static_cast<std::size_t>(end - out_.data()); }

  std::string out_;       ///< written up to `used_`; the rest is room
  std::size_t used_ = 0;  ///< bytes
  bool first_ = true;     ///< no comma before the next value
};

/// Members of the object that was begun last, for whose values the room is taken at once. To be
/// ended before anything else is written.
class JsonRow {
 public:
  /// `values` are of so many bytes and so many members, at most.
  JsonRow(JsonWriter& json, std::size_t bytes, std::size_t members)
      : json_(json),
        most_(bytes + members * kMember),
        at_(json.room(most_)),
        comma_(!json.first_) {}
  JsonRow(const JsonRow&) = delete;
  JsonRow& operator=(const JsonRow&) = delete;
  void end() {
    json_.written_to(at_);
    json_.first_ = false;
  }

  /// As those of JsonWriter.
  template <std::size_t kSize>
  void field(const char (&name)[kSize]) {
    static_assert(kSize < kLongestName);
    at_ = JsonWriter::write_field(name, comma_, at_);
    comma_ = true;
  }
  void string(std::string_view text) {
    char* const end = JsonWriter::write_string(text, at_);
    at_ = end != nullptr ? end : json_.write_escaped(text, at_, most_);
  }
  void letters(std::string_view text) {
    *at_++ = '"';
    at_ = std::copy_n(text.data(), text.size(), at_);
    *at_++ = '"';
  }
  void hash(const base::Hash& hash) {
    *at_++ = '"';
    at_ = base::write_hex(hash.low, base::write_hex(hash.high, at_));
    *at_++ = '"';
  }
  void null() { at_ = std::copy_n("null", 4, at_); }
  void number(std::integral auto value) {
    at_ = std::to_chars(at_, at_ + JsonWriter::kLongestNumber, value).ptr;
  }
  void text_or_null(std::string_view text) { text.empty() ? null() : string(text); }

 private:
  static constexpr std::size_t kLongestName = 24;
  /// Bytes of a member without the text of its value.
  static constexpr std::size_t kMember =
      kLongestName + 6 + std::max(JsonWriter::kBehind, 2 * base::kHexDigits);

  JsonWriter& json_;
  std::size_t most_;
  char* at_;
  bool comma_;
};

}  // namespace tally::report
