// Rule packs as data: JSON in, checked values out. Every fault is told with file, line and column.
// Nothing is compiled or matched here; rules/README.md describes the fields for their authors.
#pragma once

#include "base/decimal.hpp"
#include "base/hash.hpp"
#include "base/position.hpp"
#include "model/rule_match.hpp"

#include <cstdint>
#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace tally::rule {

/// Kinds of value that a rule can ask for; each has one symbol (symbols.hpp).
enum class ValueKind : std::uint8_t {
  kCount,
  kRank,
  kPercent,
  kMoney,
  kDate,
  kTime,
  kDuration,
  kAge,
  kTemperature,
  kDimension,
  kSet
};

/// On which side of the value the trigger stands.
enum class Order : std::uint8_t { kTriggerValue, kValueTrigger, kAny };

/// What a pattern is held against: exactly from trigger to value, or anywhere in the sentence.
enum class Scope : std::uint8_t { kWindow, kSentence };

/// What the value itself must be. Empty lists ask nothing.
struct ValueTest {
  std::vector<ValueKind> kinds;
  std::vector<std::string> units;  ///< keys or canonical units; "count": no unit of its own;
                                   ///< "bare": neither unit nor noun
  std::vector<std::string> nouns;  ///< the counted noun, compared in lower case
  bool counts_trigger = false;  ///< a trigger before the value is what it counts, if it has no noun
  std::vector<std::string> per;      ///< keys of units that it is divided by: "tokens/s"
  std::optional<base::Decimal> min;  ///< in the canonical unit; both bounds of the value obey
  std::optional<base::Decimal> max;
};

/// An expected claim of an example: field to value; absent fields are not compared. A field of the
/// qualifiers is "qualifiers.period". An empty optional expects null.
using ExpectedClaim = std::map<std::string, std::optional<std::string>, std::less<>>;

struct Example {
  std::string text;
  std::vector<ExpectedClaim> claims;  ///< of this rule; empty for a counterexample
  std::string why;                    ///< counterexamples only
  std::string date;                   ///< the document's day, ISO; may be empty
  bool todo = false;                  ///< a known miss: reported when it passes
  base::LineCol at;
};

struct Rule {
  model::RuleEffect effect;  ///< with the full id "pack/id"
  std::string summary;
  std::string no_twin;  ///< why the pack of the other language has no rule of that id
  int priority = 0;
  ValueTest value;
  std::vector<std::string> triggers;  ///< literals and name placeholders; empty: the value decides
  Order order = Order::kAny;
  std::size_t gap = 0;  ///< widest distance in symbols
  std::string pattern;  ///< with placeholders; empty: none
  Scope scope = Scope::kWindow;
  std::vector<std::string> not_before;   ///< literals that must not follow the window
  std::vector<std::string> not_after;    ///< literals that must not precede the window
  std::vector<std::string> not_between;  ///< literals that must not stand between trigger and value
  std::vector<std::string> needs;        ///< one of them must stand in the sentence
  std::vector<std::string> unless;       ///< none of them may stand in the sentence
  std::vector<Example> examples;
  std::vector<Example> counterexamples;
  base::LineCol at;
  std::map<std::string, base::LineCol, std::less<>> fields;  ///< where the value of each key begins

  /// Where the value of `key` begins; the rule itself where it is not given.
  [[nodiscard]] base::LineCol place(std::string_view key) const {
    const auto found = fields.find(key);
    return found == fields.end() ? at : found->second;
  }
};

/// What may stand between a word and its value without parting them.
struct Aside {
  std::string pattern;  ///< with placeholders; reaches up to the value
  base::LineCol at;
};

struct RulePack {
  std::string name;
  std::string version;
  std::string language;  ///< "zh", "en", or empty for both
  std::string path;
  base::Hash hash;  ///< of the file's bytes
  std::vector<Aside> asides;
  std::vector<Rule> rules;
};

/// The kinds that the test asks for, as packs name them.
std::vector<std::string> kind_names(const ValueTest& test);

/// One pack from a file's bytes; `path` is what errors name. Throws base::RuleError:
/// "path:line:col: error: …".
RulePack parse_pack(std::string_view bytes, const std::string& path);

/// Reads one pack. Throws base::RuleError, as `parse_pack` does.
RulePack load_pack(const std::filesystem::path& path);

/// Reads packs/*.json of every folder, sorted by name. Throws base::RuleError, also where two rules
/// have one id.
std::vector<RulePack> load_packs(const std::vector<std::filesystem::path>& folders);

}  // namespace tally::rule
