// Rows in the text format of COPY: values in, one buffer out. Knows no table; the caller adds the
// columns in their order.
#pragma once

#include "base/decimal.hpp"
#include "base/hash.hpp"
#include "model/time.hpp"

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace tally::store {

class CopyRows {
 public:
  CopyRows& text(std::string_view value);  ///< the next column, escaped
  /// NULL where empty.
  CopyRows& text_or_null(std::string_view value);
  CopyRows& null();
  CopyRows& number(std::int64_t value);
  CopyRows& boolean(bool value);
  CopyRows& hash(const base::Hash& value);
  /// NULL where absent, and for years that PostgreSQL writes otherwise.
  CopyRows& day(const std::optional<model::Day>& value);
  CopyRows& decimal(const std::optional<base::Decimal>& value);
  void end_row();  ///< after its last column

  [[nodiscard]] std::string_view str() const { return out_; }
  [[nodiscard]] std::size_t rows() const { return rows_; }
  void clear();  ///< keeps the memory

 private:
  void separate();

  std::string out_;
  std::size_t rows_ = 0;
  bool first_ = true;
};

/// As PostgreSQL writes text[]: {"a","b"}.
std::string array_text(const std::vector<std::string>& values);
/// A JSON object of strings, and back.
std::string json_text(const std::map<std::string, std::string, std::less<>>& object);
std::map<std::string, std::string, std::less<>> json_object(std::string_view text);
/// Of numeric as PostgreSQL prints it; empty for NULL.
std::optional<base::Decimal> decimal_from(std::string_view text);
/// Of a uuid, with or without hyphens.
base::Hash hash_from(std::string_view text);
/// As PostgreSQL reads a uuid.
inline std::string uuid_text(const base::Hash& hash) { return hash.hex(); }

}  // namespace tally::store
