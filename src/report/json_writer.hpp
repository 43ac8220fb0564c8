// JSON text piece by piece: what is written is what stands in the output, in the order of the
// calls, so the same data gives the same bytes. Puts the commas and escapes the strings; that the
// calls nest properly is the caller's duty.
#pragma once

#include <concepts>
#include <cstddef>
#include <optional>
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
  /// The same for a name of letters and signs that need no escape: written without a look at it.
  void field(std::string_view name) {
    out_ += first_ ? "\"" : ",\"";
    out_ += name;
    out_ += "\":";
    first_ = true;
  }

  void string(std::string_view text);  ///< UTF-8; a broken byte becomes U+FFFD
  void raw(std::string_view json);     ///< a complete JSON value
  void null() { raw("null"); }
  void boolean(bool value) { raw(value ? "true" : "false"); }
  void number(std::integral auto value) { raw(std::to_string(value)); }
  /// null where there is nothing to say.
  void text_or_null(std::string_view text) { text.empty() ? null() : string(text); }

  /// Makes room for so many bytes at once.
  void reserve(std::size_t bytes) { out_.reserve(bytes); }
  [[nodiscard]] const std::string& str() const { return out_; }
  /// Hands over what was written and starts anew.
  std::string take();

 private:
  void open(char bracket);
  void close(char bracket);
  void separate();

  std::string out_;
  bool first_ = true;  ///< no comma before the next value
};

}  // namespace tally::report
