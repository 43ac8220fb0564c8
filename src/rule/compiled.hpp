// A rule in the form that both engines judge by: literals and pattern over the text of symbols, and
// the questions that decide whether it holds at a place. What differs between the engines is only
// how they come by the places.
#pragma once

#include "base/position.hpp"
#include "model/mention.hpp"
#include "rule/pack.hpp"
#include "rule/symbols.hpp"

#include <cstddef>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace re2 {
class RE2;
}

namespace tally::rule {

/// A literal that picks a rule; ASCII ends stand at word borders unless lifted by '*'.
struct Trigger {
  std::string text;
  bool left_border = false;
  bool right_border = false;

  /// Whether it may stand at `span`, where its bytes do.
  [[nodiscard]] bool fits(std::string_view text_of_symbols, base::ByteSpan span) const;
};

/// Where a rule wants its trigger: small, as most places of triggers are refused by it.
struct Reach {
  Order order = Order::kAny;
  std::size_t gap = 0;  ///< symbols between trigger and value, at most
};

struct CompiledRule {
  const Rule* rule = nullptr;
  Reach reach;
  std::optional<model::Language> language;  ///< of its pack
  std::vector<Trigger> triggers;
  std::string regex;                  ///< RE2 source; empty: no pattern
  std::vector<std::string> captures;  ///< key of each group: "subject" or a qualifier
  std::vector<std::string> not_before, not_after, not_between, needs, unless;
};

CompiledRule compile(const RulePack& pack, const Rule& rule, const SymbolTable& table);

/// A pattern with placeholders but no `{subject}` and no captures, as RE2 takes it.
std::string pattern_source(std::string_view pattern, const SymbolTable& table);

/// The pattern as an object, or an explanation why there is none. `regex` is not empty.
std::unique_ptr<re2::RE2> make_pattern(const std::string& regex, std::string& error);

/// A value, and perhaps a trigger, in a text of symbols in which kValueSymbol stands at `value`.
struct Place {
  Place() = default;
  /// `aside_at` is where the aside before the value begins, see Asides.
  Place(std::string_view symbols, std::size_t value_at, std::optional<base::ByteSpan> found,
        std::size_t aside_at = static_cast<std::size_t>(-1));

  [[nodiscard]] base::ByteSpan window() const;
  /// What lies between trigger and value, without the aside.
  [[nodiscard]] base::ByteSpan between() const;

  std::string_view text;
  std::size_t value = 0;                  ///< begin of the symbol
  std::optional<base::ByteSpan> trigger;  ///< does not overlap the value
  std::size_t aside = 0;                  ///< begin of the aside before the value, or the value's
  std::size_t gap = 0;  ///< symbols between, without the aside; 0 without a trigger
};

enum class Verdict {
  kHolds,
  kValue,
  kNoTrigger,
  kSide,
  kGap,
  kNotAfter,
  kNotBefore,
  kNotBetween,
  kNeeds,
  kUnless,
  kPattern,
  kCounts
};

/// Kind and unit: what depends on nothing else. Compared by name.
bool kind_and_unit_fit(const ValueTest& test, const model::Mention& mention);
/// Whether the unit, or that there is none and no noun, is one that the test names. Depends on
/// unit, kind and whether there is a noun alone, as kind_and_unit_fit does.
bool unit_is_wanted(const ValueTest& test, const model::Mention& mention);
/// Noun and bounds.
bool noun_and_bounds_fit(const ValueTest& test, const model::Mention& mention);
/// Both.
bool amount_fits(const ValueTest& test, const model::Mention& mention);

/// Side and gap alone: kHolds where the trigger stands as the rule wants it, or there is none.
Verdict judge_reach(const Reach& reach, const Place& place);

/// Whether a text of a rule stands in `text`: one that begins with a Latin letter only where a word
/// does ("AI" is not in "said"); the word may go on ("invest" is in "investment").
[[nodiscard]] bool stands_in(std::string_view text, std::string_view word);

/// Side, gap, guards, pattern and what the value counts; it is known to fit. `pattern` is null for
/// rules without.
Verdict judge(const CompiledRule& rule, const Place& place, const model::Mention& mention,
              const re2::RE2* pattern);

/// Names caught by the pattern of a rule that holds at `place`: begin of each symbol, in the order
/// of `captures`; empty where a group took no part.
std::vector<std::optional<std::size_t>> caught(const CompiledRule& rule, const Place& place,
                                               const re2::RE2& pattern);

/// How strong a rule's want of a mention is: less is stronger. A total order.
struct Claimant {
  int priority = 0;
  bool triggered = false;
  std::size_t gap = 0;
  std::size_t length = 0;  ///< bytes of the trigger
  bool foreign = false;    ///< of a pack for the other language
  std::string_view id;
  std::size_t begin = 0;  ///< of the trigger

  friend bool operator<(const Claimant& a, const Claimant& b);
};
Claimant claimant(const CompiledRule& rule, const Place& place, const model::Mention& mention);

}  // namespace tally::rule
