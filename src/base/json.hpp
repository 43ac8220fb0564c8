// Data files of the project, read strictly: JSON that remembers where each value stands, so that a
// fault in what a file says, not only in its grammar, is told with line and column. Numbers keep
// their digits as text. Writes nothing.
#pragma once

#include "base/position.hpp"

#include <cstdint>
#include <filesystem>
#include <initializer_list>
#include <string>
#include <string_view>
#include <vector>

namespace tally::base {

/// One value of a JSON file and the place where it begins.
struct JsonValue {
  enum class Kind { kNull, kBool, kNumber, kString, kArray, kObject };
  Kind kind = Kind::kNull;
  LineCol at;
  std::string key;   ///< that it is the value of, in an object; empty elsewhere
  LineCol key_at;    ///< where that key begins; 0:0 elsewhere
  std::string text;  ///< content of a string, digits of a number, "true" or "false"
  std::vector<JsonValue> items;
  std::vector<JsonValue> members;  ///< of an object, in the order of the file
};

/// Throws RuleError "path:line:column: error: message".
[[noreturn]] void json_fault(const std::string& path, LineCol at, const std::string& message);

/// RFC 8259; a key said twice is a fault, as is anything after the value. `line` is that of the
/// file in which the text begins.
JsonValue parse_json(std::string_view text, const std::string& path, std::uint32_t line = 1);

/// The file's content; throws RuleError where it cannot be read.
JsonValue load_json(const std::filesystem::path& file);

/// Strict view of an object: each getter throws RuleError with the value's position when it is
/// missing or of another kind; `done` does so for keys that nobody asked for. Does not own.
class JsonObject {
 public:
  JsonObject(const JsonValue& value, std::string path);

  /// Null where absent.
  [[nodiscard]] const JsonValue* find(std::string_view key);
  [[nodiscard]] const JsonValue& need(std::string_view key, JsonValue::Kind kind);
  [[nodiscard]] const std::string& string(std::string_view key);
  [[nodiscard]] std::string string(std::string_view key, std::string_view fallback);
  [[nodiscard]] bool boolean(std::string_view key, bool fallback);
  [[nodiscard]] std::int64_t integer(std::string_view key, std::int64_t fallback);
  /// A list of strings; empty where absent.
  [[nodiscard]] std::vector<std::string> strings(std::string_view key);
  /// One of `names`, as its index.
  [[nodiscard]] std::size_t choice(std::string_view key,
                                   std::initializer_list<std::string_view> names);
  /// Fails for the first key that was never asked for.
  void done() const;
  [[noreturn]] void fail(std::string_view key, const std::string& message) const;  ///< at its value
  [[nodiscard]] const std::string& path() const { return path_; }
  [[nodiscard]] LineCol at() const { return value_.at; }

 private:
  [[nodiscard]] const JsonValue* typed(std::string_view key, JsonValue::Kind kind);

  const JsonValue& value_;
  std::string path_;
  std::vector<std::string> asked_;
};

}  // namespace tally::base
