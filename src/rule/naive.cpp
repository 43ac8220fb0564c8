#include "rule/naive.hpp"

#include "base/utf8.hpp"
#include "rule/placeholders.hpp"
#include "rule/rule_index.hpp"

#include <re2/re2.h>

#include <algorithm>

namespace tally::rule {

struct NaiveMatcher::Impl {
  explicit Impl(const RuleSet& set) : rules(set.impl()) {
    for (const CompiledRule& rule : rules.rules) {
      std::string error;
      patterns.push_back(rule.regex.empty() ? nullptr : make_pattern(rule.regex, error));
      if (!rule.regex.empty() && !patterns.back()) fail_pattern(rules, *rule.rule, error);
    }
  }

  struct Winner {
    bool found = false;
    Claimant claimant;
    std::size_t rule = 0;
    Place place;
  };

  /// The text with the value's own symbol at `symbol`.
  static std::string spotlit(const SymbolText& text, const Symbol& symbol) {
    std::string value;
    base::append_utf8(value, kValueSymbol);
    std::string out = text.text;
    return out.replace(symbol.begin, kSymbolBytes, value);
  }

  /// All places at which the rule could hold for the value.
  static std::vector<Place> places(const CompiledRule& rule, std::string_view text,
                                   std::size_t value) {
    if (rule.triggers.empty()) return {Place(text, value, std::nullopt)};
    std::vector<Place> out;
    for (const Trigger& trigger : rule.triggers) {
      for (std::size_t at = text.find(trigger.text); at != std::string_view::npos;
           at = text.find(trigger.text, at + 1)) {
        const base::ByteSpan span{at, at + trigger.text.size()};
        const bool apart = !span.overlaps({value, value + kSymbolBytes});
        if (apart && trigger.fits(text, span)) out.emplace_back(text, value, span);
      }
    }
    return out;
  }

  /// The best place of every rule that holds for the value, the strongest claimant first.
  std::vector<Winner> holders(std::string_view text, std::size_t value,
                              const model::Mention& mention) const {
    std::vector<Winner> out;
    for (std::size_t i = 0; i < rules.rules.size(); ++i) {
      const CompiledRule& rule = rules.rules[i];
      if (!kind_and_unit_fit(rule.rule->value, mention) ||
          !amount_fits(rule.rule->value, mention)) {
        continue;
      }
      Winner best;
      for (const Place& place : places(rule, text, value)) {
        if (judge(rule, place, patterns[i].get()) != Verdict::kHolds) continue;
        const Claimant want = claimant(rule, place, mention);
        if (!best.found || want < best.claimant) best = {true, want, i, place};
      }
      if (best.found) out.push_back(best);
    }
    std::sort(out.begin(), out.end(),
              [](const Winner& a, const Winner& b) { return a.claimant < b.claimant; });
    return out;
  }

  Winner winner_for(std::string_view text, std::size_t value, const model::Mention& mention) const {
    const std::vector<Winner> all = holders(text, value, mention);
    return all.empty() ? Winner{} : all.front();
  }

  const RuleSet::Impl& rules;
  std::vector<std::unique_ptr<re2::RE2>> patterns;
};

NaiveMatcher::NaiveMatcher(const RuleSet& rules) : impl_(std::make_unique<Impl>(rules)) {}
NaiveMatcher::~NaiveMatcher() = default;
NaiveMatcher::NaiveMatcher(NaiveMatcher&&) noexcept = default;
NaiveMatcher& NaiveMatcher::operator=(NaiveMatcher&&) noexcept = default;

void NaiveMatcher::match(const Sentence& sentence, std::vector<model::RuleMatch>& out) {
  SymbolText symbols;
  write_symbols(sentence.text, sentence.span, sentence.mentions, impl_->rules.symbols, symbols);
  for (const Symbol& symbol : symbols.symbols) {
    const model::Mention& mention = sentence.mentions[symbol.mention];
    if (!value_kind_of(mention)) continue;
    const std::string text = Impl::spotlit(symbols, symbol);
    const Impl::Winner best = impl_->winner_for(text, symbol.begin, mention);
    if (!best.found) continue;
    const CompiledRule& rule = impl_->rules.rules[best.rule];
    model::RuleMatch match;
    match.mention = symbol.mention;
    match.effect = &rule.rule->effect;
    match.gap = best.claimant.gap;
    if (best.place.trigger) match.trigger = symbols.source(*best.place.trigger, sentence.text);
    if (!rule.captures.empty()) {
      const auto groups = caught(rule, best.place, *impl_->patterns[best.rule]);
      for (std::size_t i = 0; i < groups.size(); ++i) {
        for (const Symbol& name : symbols.symbols) {
          if (!groups[i] || name.begin != *groups[i]) continue;
          if (rule.captures[i] == "subject") {
            match.subject = name.mention;
          } else {
            match.captures.push_back({rule.captures[i], name.mention});
          }
        }
      }
    }
    out.push_back(std::move(match));
  }
}

std::vector<Contest> NaiveMatcher::contests(const Sentence& sentence) {
  std::vector<Contest> out;
  SymbolText symbols;
  write_symbols(sentence.text, sentence.span, sentence.mentions, impl_->rules.symbols, symbols);
  for (const Symbol& symbol : symbols.symbols) {
    const model::Mention& mention = sentence.mentions[symbol.mention];
    if (!value_kind_of(mention)) continue;
    const std::string text = Impl::spotlit(symbols, symbol);
    Contest contest{symbol.mention, {}};
    for (const Impl::Winner& holder : impl_->holders(text, symbol.begin, mention)) {
      contest.rules.push_back(impl_->rules.rules[holder.rule].rule);
    }
    if (!contest.rules.empty()) out.push_back(std::move(contest));
  }
  return out;
}

std::vector<Attempt> NaiveMatcher::explain(const Sentence& sentence, std::string_view id) {
  std::vector<Attempt> out;
  const auto found = impl_->rules.by_id.find(id);
  if (found == impl_->rules.by_id.end()) return out;
  const CompiledRule& rule = impl_->rules.rules[found->second];
  SymbolText symbols;
  write_symbols(sentence.text, sentence.span, sentence.mentions, impl_->rules.symbols, symbols);
  for (const Symbol& symbol : symbols.symbols) {
    const model::Mention& mention = sentence.mentions[symbol.mention];
    if (!value_kind_of(mention)) continue;
    const std::string text = Impl::spotlit(symbols, symbol);
    const Impl::Winner best = impl_->winner_for(text, symbol.begin, mention);
    Attempt attempt;
    attempt.rule = rule.rule;
    attempt.mention = symbol.mention;
    attempt.winner = best.found ? impl_->rules.rules[best.rule].rule : nullptr;
    if (!kind_and_unit_fit(rule.rule->value, mention) || !amount_fits(rule.rule->value, mention)) {
      attempt.verdict = Verdict::kValue;
      out.push_back(attempt);
      continue;
    }
    const std::vector<Place> places = Impl::places(rule, text, symbol.begin);
    if (places.empty()) {
      attempt.verdict = Verdict::kNoTrigger;
      out.push_back(attempt);
    }
    for (const Place& place : places) {
      attempt.verdict = judge(rule, place, impl_->patterns[found->second].get());
      attempt.gap = place.gap;
      if (place.trigger) attempt.trigger = symbols.source(*place.trigger, sentence.text);
      out.push_back(attempt);
    }
  }
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
