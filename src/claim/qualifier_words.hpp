// Words that tell a key qualifier of the value that they stand by: "rose" and "fell" say which way
// something changed. A clause and the place of a value go in, qualifiers come out. The words are
// data (rules/words/qualifiers.json); finds no names.
#pragma once

#include "base/json.hpp"
#include "base/position.hpp"
#include "base/word_set.hpp"
#include "base/word_trie.hpp"
#include "model/claim.hpp"
#include "model/metric.hpp"

#include <filesystem>
#include <functional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace tally::claim {

/// Immutable; safe to share between threads.
class QualifierWords {
 public:
  /// Reads words/qualifiers.json of each folder that has it. Throws base::RuleError with file,
  /// line and column.
  explicit QualifierWords(const std::vector<std::filesystem::path>& folders);

  /// Adds the key qualifiers of `metric` that are not said yet and that a word of the value itself
  /// tells ("17 billion active parameters"), or one within `clause`: the word nearest to `value`,
  /// of two as near the longer. All in bytes of `text`.
  void add(const model::Metric& metric, std::string_view text, base::ByteSpan clause,
           base::ByteSpan value, model::Qualifiers& qualifiers) const;

 private:
  /// The words of one qualifier, each with the value that it tells.
  struct Told {
    base::WordTrie words;
    std::vector<std::string> values;
  };
  /// By name of the qualifier.
  using ByName = std::unordered_map<std::string, Told, base::WordHash, std::equal_to<>>;

  static void read(const base::JsonValue& names, const std::string& file, ByName& out);
  static void add_nearest(const ByName& told, const std::string& name, std::string_view text,
                          base::ByteSpan within, base::ByteSpan value,
                          model::Qualifiers& qualifiers);

  ByName told_;      ///< by words of the clause
  ByName in_value_;  ///< by words of the value alone
};

}  // namespace tally::claim
