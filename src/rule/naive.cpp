#include "rule/naive.hpp"

#include "base/utf8.hpp"
#include "rule/placeholders.hpp"
#include "rule/rule_index.hpp"

#include <re2/re2.h>

#include <algorithm>

namespace tally::rule {
namespace {

/// One expression for the triggers of a rule, the longest first; null for a rule without.
std::unique_ptr<re2::RE2> expression_of(const CompiledRule& rule) {
  if (rule.triggers.empty()) return nullptr;
  std::string any;
  for (const Trigger& trigger : rule.triggers) {
    any.append(any.empty() ? "(" : "|").append(re2::RE2::QuoteMeta(trigger.text));
  }
  re2::RE2::Options options;
  options.set_log_errors(false);
  options.set_longest_match(true);
  return std::make_unique<re2::RE2>(any + ")", options);
}

/// The text of the guard that spoke against the rule, as far as it is plain text.
std::string guard_of(const CompiledRule& rule, const Place& place, Verdict verdict) {
  const base::ByteSpan window = place.window();
  const auto first = [](const std::vector<std::string>& words, const auto& stands) {
    const auto found = std::ranges::find_if(words, stands);
    constexpr char kSymbolLead = '\xEE';  // of the private-use code points that are symbols
    const bool plain = found != words.end() && found->find(kSymbolLead) == std::string::npos;
    return plain ? *found : std::string();
  };
  const auto inside = [&](std::string_view text) {
    return [text](const std::string& word) { return stands_in(text, word); };
  };
  switch (verdict) {
    case Verdict::kNotAfter:
      return first(rule.not_after, [&](const std::string& word) {
        return place.text.substr(0, window.begin).ends_with(word);
      });
    case Verdict::kNotBefore:
      return first(rule.not_before, [&](const std::string& word) {
        return place.text.substr(window.end).starts_with(word);
      });
    case Verdict::kNotBetween: {
      const base::ByteSpan between = place.between();
      return first(rule.not_between, inside(place.text.substr(between.begin, between.size())));
    }
    case Verdict::kUnless:
      return first(rule.unless, inside(place.text));
    default:
      return {};
  }
}

/// Where the winner's claim first goes before that of another rule.
std::string_view edge_of(const Claimant& winner, const Claimant& other) {
  if (winner.priority != other.priority) return "its priority is greater";
  if (winner.triggered != other.triggered) return "it has a trigger";
  if (winner.gap != other.gap) return "its trigger stands nearer";
  if (winner.length != other.length) return "its trigger is longer";
  if (winner.foreign != other.foreign) return "its pack is of the value's language";
  return "its id is smaller";
}

/// Whether the value is of the kind, unit and size that the rule asks for.
bool takes(const CompiledRule& rule, const model::Mention& mention) {
  return kind_and_unit_fit(rule.rule->value, mention) && amount_fits(rule.rule->value, mention);
}

/// The places of a rule's triggers in a sentence.
using Spans = std::vector<base::ByteSpan>;

}  // namespace

struct NaiveMatcher::Impl {
  explicit Impl(const RuleSet& set) : rules(set.impl()) {
    for (const CompiledRule& rule : rules.rules) {
      std::string error;
      patterns.push_back(rule.regex.empty() ? nullptr : make_pattern(rule.regex, error));
      if (!rule.regex.empty() && !patterns.back()) fail_pattern(rules, *rule.rule, error);
      expressions.push_back(expression_of(rule));
    }
  }

  struct Winner {
    bool found = false;
    Claimant claimant;
    std::size_t rule = 0;
    Place place;
  };

  /// A value of a sentence, the text with its symbol marked, and the places of all rules' triggers.
  struct Value {
    const SymbolText& symbols;
    const Symbol& symbol;
    const model::Mention& mention;
    std::string text;
    std::size_t aside = 0;  ///< begin of the aside before it
    const std::vector<Spans>& triggers;
  };

  /// The text with the value's own symbol at `symbol`.
  static std::string spotlit(const SymbolText& text, const Symbol& symbol) {
    std::string value;
    base::append_utf8(value, kValueSymbol);
    std::string out = text.text;
    return out.replace(symbol.begin, kSymbolBytes, value);
  }

  /// Runs the rule's expression over the sentence: every place of every trigger.
  Spans find(std::size_t index, std::string_view text) const {
    Spans out;
    const re2::RE2* expression = expressions[index].get();
    if (expression == nullptr) return out;
    const auto& triggers = rules.rules[index].triggers;
    re2::StringPiece found[2];
    for (std::size_t from = 0;
         expression->Match(text, from, text.size(), re2::RE2::UNANCHORED, found, 2);) {
      const auto begin = static_cast<std::size_t>(found[1].data() - text.data());
      // The longest comes first; shorter ones may begin at the same place.
      for (bool more = true; more;) {
        const base::ByteSpan span{begin, begin + found[1].size()};
        if (std::ranges::any_of(triggers, [&](const Trigger& trigger) {
              return trigger.text == found[1] && trigger.fits(text, span);
            })) {
          out.push_back(span);
        }
        more = expression->Match(text, begin, span.end - 1, re2::RE2::ANCHOR_START, found, 2);
      }
      from = begin + 1;
    }
    return out;
  }

  /// The same for all rules.
  std::vector<Spans> find_all(std::string_view text) const {
    std::vector<Spans> out;
    for (std::size_t i = 0; i < rules.rules.size(); ++i) out.push_back(find(i, text));
    return out;
  }

  /// All places at which the rule could hold for the value.
  static std::vector<Place> places(const CompiledRule& rule, const Spans& triggers,
                                   const Value& value) {
    const std::size_t at = value.symbol.begin;
    if (rule.triggers.empty()) return {Place(value.text, at, std::nullopt)};
    std::vector<Place> out;
    for (const base::ByteSpan span : triggers) {
      if (span.overlaps({at, at + kSymbolBytes})) continue;
      out.emplace_back(value.text, at, span, value.aside);
    }
    return out;
  }

  /// The best place of every rule that holds for the value, the strongest claimant first.
  std::vector<Winner> holders(const Value& value) const {
    std::vector<Winner> out;
    for (std::size_t i = 0; i < rules.rules.size(); ++i) {
      const CompiledRule& rule = rules.rules[i];
      if (!takes(rule, value.mention)) continue;
      Winner best;
      for (const Place& place : places(rule, value.triggers[i], value)) {
        if (judge(rule, place, value.mention, patterns[i].get()) != Verdict::kHolds) continue;
        const Claimant want = claimant(rule, place, value.mention);
        if (!best.found || want < best.claimant) best = {true, want, i, place};
      }
      if (best.found) out.push_back(best);
    }
    std::sort(out.begin(), out.end(),
              [](const Winner& a, const Winner& b) { return a.claimant < b.claimant; });
    return out;
  }

  Winner winner_for(const Value& value) const {
    const std::vector<Winner> all = holders(value);
    return all.empty() ? Winner{} : all.front();
  }

  template <typename Use>
  void each_value(const Sentence& sentence, Use use) const;
  void attempts(const Value& value, std::size_t index, std::string_view text,
                std::vector<Attempt>& out) const;

  /// Adds to `match` the mentions that the winner's pattern caught.
  void take_captures(const Winner& best, const SymbolText& symbols, model::RuleMatch& match) const {
    const CompiledRule& rule = rules.rules[best.rule];
    const auto groups = caught(rule, best.place, *patterns[best.rule]);
    for (std::size_t i = 0; i < groups.size(); ++i) {
      if (!groups[i]) continue;
      for (const Symbol& name : symbols.symbols) {
        if (name.begin != *groups[i]) continue;
        if (rule.captures[i] == "subject") {
          match.subject = name.mention;
        } else {
          match.captures.push_back({rule.captures[i], name.mention});
        }
      }
    }
  }

  const RuleSet::Impl& rules;
  std::vector<std::unique_ptr<re2::RE2>> patterns;
  std::vector<std::unique_ptr<re2::RE2>> expressions;  ///< by rule, of its triggers
};

NaiveMatcher::NaiveMatcher(const RuleSet& rules) : impl_(std::make_unique<Impl>(rules)) {}
NaiveMatcher::~NaiveMatcher() = default;
NaiveMatcher::NaiveMatcher(NaiveMatcher&&) noexcept = default;
NaiveMatcher& NaiveMatcher::operator=(NaiveMatcher&&) noexcept = default;

/// Calls `use` for each value of the sentence, with the text in which it is marked and, by rule,
/// the places of the triggers.
template <typename Use>
void NaiveMatcher::Impl::each_value(const Sentence& sentence, Use use) const {
  SymbolText symbols;
  write_symbols(sentence.text, sentence.span, sentence.mentions, rules.symbols, symbols);
  const std::vector<Spans> triggers = find_all(symbols.text);
  for (const Symbol& symbol : symbols.symbols) {
    const model::Mention& mention = sentence.mentions[symbol.mention];
    if (!value_kind_of(mention)) continue;
    std::string text = spotlit(symbols, symbol);
    const std::size_t aside = rules.asides.begin_before(text, symbol.begin);
    use(Value{symbols, symbol, mention, std::move(text), aside, triggers});
  }
}

void NaiveMatcher::match(const Sentence& sentence, std::vector<model::RuleMatch>& out) {
  impl_->each_value(sentence, [&](const Impl::Value& value) {
    const Impl::Winner best = impl_->winner_for(value);
    if (!best.found) return;
    const CompiledRule& rule = impl_->rules.rules[best.rule];
    model::RuleMatch match;
    match.mention = value.symbol.mention;
    match.effect = &rule.rule->effect;
    match.gap = best.claimant.gap;
    if (best.place.trigger) {
      match.trigger = value.symbols.source(*best.place.trigger, sentence.text);
    }
    if (!rule.captures.empty()) impl_->take_captures(best, value.symbols, match);
    out.push_back(std::move(match));
  });
}

std::vector<Contest> NaiveMatcher::contests(const Sentence& sentence) {
  std::vector<Contest> out;
  impl_->each_value(sentence, [&](const Impl::Value& value) {
    Contest contest{value.symbol.mention, {}};
    for (const Impl::Winner& holder : impl_->holders(value)) {
      contest.rules.push_back(impl_->rules.rules[holder.rule].rule);
    }
    if (!contest.rules.empty()) out.push_back(std::move(contest));
  });
  return out;
}

/// What becomes of one rule at one value: an attempt for each place where a trigger stands.
void NaiveMatcher::Impl::attempts(const Value& value, std::size_t index, std::string_view text,
                                  std::vector<Attempt>& out) const {
  const CompiledRule& rule = rules.rules[index];
  const Winner best = winner_for(value);
  Attempt attempt;
  attempt.rule = rule.rule;
  attempt.mention = value.symbol.mention;
  attempt.winner = best.found ? rules.rules[best.rule].rule : nullptr;
  if (!takes(rule, value.mention)) {
    attempt.verdict = Verdict::kValue;
    out.push_back(attempt);
    return;
  }
  const std::vector<Place> found = places(rule, value.triggers[index], value);
  if (found.empty()) {
    attempt.verdict = Verdict::kNoTrigger;
    out.push_back(attempt);
  }
  for (const Place& place : found) {
    attempt.verdict = judge(rule, place, value.mention, patterns[index].get());
    attempt.gap = place.gap;
    attempt.trigger = place.trigger ? value.symbols.source(*place.trigger, text) : base::ByteSpan();
    attempt.guard = guard_of(rule, place, attempt.verdict);
    const bool loses = attempt.verdict == Verdict::kHolds && attempt.winner != attempt.rule;
    attempt.edge =
        loses ? edge_of(best.claimant, claimant(rule, place, value.mention)) : std::string_view();
    out.push_back(attempt);
  }
}

std::vector<Attempt> NaiveMatcher::explain(const Sentence& sentence, std::string_view id) {
  std::vector<Attempt> out;
  const auto found = impl_->rules.by_id.find(id);
  if (found == impl_->rules.by_id.end()) return out;
  impl_->each_value(sentence, [&](const Impl::Value& value) {
    impl_->attempts(value, found->second, sentence.text, out);
  });
  return out;
}

std::string_view meaning_of(Verdict verdict) {
  switch (verdict) {
    case Verdict::kHolds:
      return "holds";
    case Verdict::kValue:
      return "the value is of another kind, unit, noun or size";
    case Verdict::kNoTrigger:
      return "no trigger stands in the sentence";
    case Verdict::kSide:
      return "the trigger stands on the other side";
    case Verdict::kGap:
      return "the trigger is too far away";
    case Verdict::kNotAfter:
      return "a text of not_after stands before it";
    case Verdict::kNotBefore:
      return "a text of not_before stands behind it";
    case Verdict::kNotBetween:
      return "a text of not_between stands between trigger and value";
    case Verdict::kNeeds:
      return "no text of needs stands in the sentence";
    case Verdict::kUnless:
      return "a text of unless stands in the sentence";
    case Verdict::kPattern:
      return "the pattern does not fit";
    case Verdict::kCounts:
      return "the value counts something else";
  }
  return "";
}

std::string spelled_symbols(const RuleSet& rules, const Sentence& sentence) {
  const RuleSet::Impl& impl = rules.impl();
  SymbolText symbols;
  write_symbols(sentence.text, sentence.span, sentence.mentions, impl.symbols, symbols);
  std::string out;
  std::size_t at = 0;
  for (const Symbol& symbol : symbols.symbols) {
    out.append(symbols.text, at, symbol.begin - at);
    out += "{" + std::string(placeholder_of(impl.symbols, sentence.mentions[symbol.mention])) + "}";
    at = symbol.begin + kSymbolBytes;
  }
  return out.append(symbols.text, at);
}

}  // namespace tally::rule
