#include "rule/matcher.hpp"

#include "rule/rule_index.hpp"

#include <re2/re2.h>

#include <algorithm>
#include <bit>
#include <map>
#include <optional>
#include <unordered_map>

namespace tally::rule {
namespace {

constexpr std::size_t kMaxBytes = 4;  // of one character in UTF-8

/// Calls use(mention) for every mention that a rule could claim.
template <class Use>
void for_each_value(const Sentence& sentence, Use&& use) {
  auto mention = std::lower_bound(
      sentence.mentions.begin(), sentence.mentions.end(), sentence.span.begin,
      [](const model::Mention& m, std::size_t begin) { return m.span.begin < begin; });
  for (; mention != sentence.mentions.end() && mention->span.begin < sentence.span.end; ++mention) {
    if (!mention->nested && !mention->idle && value_kind_of(*mention)) use(*mention);
  }
}

/// Puts kValueSymbol in the place of another symbol while it lives.
class Spotlight {
 public:
  Spotlight(std::string& text, std::size_t at) : place_(text.data() + at) {
    std::copy_n(place_, kSymbolBytes, kept_);
    std::copy_n(kSymbol.data(), kSymbolBytes, place_);
  }
  Spotlight(const Spotlight&) = delete;
  Spotlight& operator=(const Spotlight&) = delete;
  ~Spotlight() { std::copy_n(kept_, kSymbolBytes, place_); }

 private:
  static constexpr std::string_view kSymbol = "\xEE\x80\x80";
  static_assert(kSymbol.size() == kSymbolBytes && kValueSymbol == 0xE000);

  char* place_;
  char kept_[kSymbolBytes] = {};
};

}  // namespace

/// A trigger in the text of symbols.
struct Hit {
  base::ByteSpan span;
  std::size_t trigger = 0;  ///< index
};

/// The best rule so far for one mention.
struct Best {
  bool found = false;
  Claimant claimant;
  std::size_t rule = 0;
  Place place;
};

struct Matcher::Impl {
  explicit Impl(const RuleSet& set) : rules(set.impl()), patterns(rules.rules.size()) {}

  const re2::RE2* pattern(std::size_t index) {
    const CompiledRule& rule = rules.rules[index];
    if (rule.regex.empty()) return nullptr;
    if (!patterns[index]) {
      std::string error;
      patterns[index] = make_pattern(rule.regex, error);
      if (!patterns[index]) fail_pattern(rules, *rule.rule, error);
    }
    return patterns[index].get();
  }

  /// Rules whose kinds and units take the mention: all that their values ask for but noun and
  /// bounds.
  const RuleMask& fitting(const model::Mention& mention) {
    const bool noun = !mention.quantity.noun.empty();
    const auto key = reinterpret_cast<std::uintptr_t>(mention.quantity.unit) * 64 +
                     static_cast<std::uintptr_t>(mention.kind) * 2 + (noun ? 1 : 0);
    if (last_mask != nullptr && key == last_key) return *last_mask;
    const auto [at, added] = masks.try_emplace(key);
    if (added) {
      at->second.assign(rules.mask_words(), 0);
      for (std::size_t i = 0; i < rules.rules.size(); ++i) {
        const ValueTest& test = rules.rules[i].rule->value;
        if (kind_and_unit_fit(test, mention) && unit_is_wanted(test, mention)) set(at->second, i);
      }
    }
    last_key = key;
    return *(last_mask = &at->second);
  }

  void consider(std::size_t index, const Place& place, const model::Mention& mention) {
    if (judge_reach(rules.reaches[index], place) != Verdict::kHolds) return;
    const CompiledRule& rule = rules.rules[index];
    const Claimant want = claimant(rule, place, mention);
    if (best.found && !(want < best.claimant)) return;
    if (!noun_and_bounds_fit(rule.rule->value, mention)) return;
    if (judge(rule, place, mention, pattern(index)) != Verdict::kHolds) return;
    best = {true, want, index, place};
  }

  void consider_all(const RuleMask& first, const RuleMask& second, const Place& place,
                    const model::Mention& mention) {
    for (std::size_t word = 0; word < first.size(); ++word) {
      for (std::uint64_t bits = first[word] & second[word]; bits != 0; bits &= bits - 1) {
        consider(word * 64 + static_cast<std::size_t>(std::countr_zero(bits)), place, mention);
      }
    }
  }

  void find_best(const Symbol& symbol, const model::Mention& mention) {
    const RuleMask& fits = fitting(mention);
    const std::size_t reach = (rules.widest_gap + 1) * kMaxBytes;
    const std::size_t before = reach + rules.longest_trigger;
    const std::size_t aside = rules.asides.begin_before(text.text, symbol.begin);
    const std::size_t from = aside > before ? aside - before : 0;
    const std::size_t to = symbol.begin + kSymbolBytes + reach;
    auto hit = std::lower_bound(hits.begin(), hits.end(), from,
                                [](const Hit& h, std::size_t at) { return h.span.begin < at; });
    best.found = false;
    for (; hit != hits.end() && hit->span.begin <= to; ++hit) {
      const RuleMask& picked = rules.by_trigger[hit->trigger];
      if (hit->span.overlaps({symbol.begin, symbol.begin + kSymbolBytes})) continue;
      if (!meet(fits, picked)) continue;
      consider_all(fits, picked, Place(text.text, symbol.begin, hit->span, aside), mention);
    }
    consider_all(fits, rules.untriggered, Place(text.text, symbol.begin, std::nullopt), mention);
  }

  [[nodiscard]] std::size_t mention_at(std::size_t begin) const {
    const auto at = std::lower_bound(text.symbols.begin(), text.symbols.end(), begin,
                                     [](const Symbol& s, std::size_t b) { return s.begin < b; });
    return at->mention;
  }

  model::RuleMatch made(std::size_t mention, std::string_view written) {
    const CompiledRule& rule = rules.rules[best.rule];
    model::RuleMatch match;
    match.mention = mention;
    match.effect = &rule.rule->effect;
    match.gap = best.claimant.gap;
    if (best.place.trigger) match.trigger = text.source(*best.place.trigger, written);
    if (rule.captures.empty()) return match;
    const auto groups = caught(rule, best.place, *pattern(best.rule));
    for (std::size_t i = 0; i < groups.size(); ++i) {
      if (!groups[i]) continue;
      const std::size_t name = mention_at(*groups[i]);
      if (rule.captures[i] == "subject") {
        match.subject = name;
      } else {
        match.captures.push_back({rule.captures[i], name});
      }
    }
    return match;
  }

  /// `wanted`: the rules that take any value of the sentence as far as its kind and unit go;
  /// whether there are any.
  bool find_wanted(const Sentence& sentence) {
    const RuleMask* last = nullptr;
    std::uint64_t any = 0;
    for_each_value(sentence, [&](const model::Mention& mention) {
      const RuleMask& fits = fitting(mention);
      if (&fits == last) return;
      if (last == nullptr) wanted.assign(fits.size(), 0);
      last = &fits;
      for (std::size_t word = 0; word < wanted.size(); ++word) any |= wanted[word] |= fits[word];
    });
    return any != 0;
  }

  /// The triggers of the wanted rules; null for a set of rules that is not wanted often. There are
  /// few such sets: one for each kind of value, and unions of them.
  const Picked* triggers_of_wanted() {
    constexpr std::size_t kMost = 256;
    constexpr int kOften = 8;
    if (last_wanted == nullptr || last_wanted->first != wanted) {
      if (by_wanted.size() == kMost) by_wanted.clear();
      last_wanted = &*by_wanted.try_emplace(wanted).first;
    }
    Wanted& here = last_wanted->second;
    if (here.times < kOften && ++here.times == kOften) here.triggers = rules.triggers_of(wanted);
    return here.triggers ? &*here.triggers : nullptr;
  }

  /// Keeps the triggers of that text that stand there and that matter.
  template <class Matters>
  void keep(base::WordTrie::Value group, base::ByteSpan span, const Matters& matters) {
    for (std::size_t i = rules.groups[group]; i < rules.groups[group + 1]; ++i) {
      if (matters(i) && rules.triggers[i].fits(text.text, span)) hits.push_back({span, i});
    }
  }

  /// The triggers of wanted rules in the text of symbols, by begin.
  void find_triggers() {
    using Group = base::WordTrie::Value;
    hits.clear();
    const base::ByteSpan whole{0, text.text.size()};
    if (const Picked* some = triggers_of_wanted()) {
      rules.search.find(text.text, whole, some->starts, [&](base::ByteSpan span, Group group) {
        keep(group, span, [&](std::size_t trigger) { return some->triggers[trigger]; });
      });
    } else {
      rules.search.find(text.text, whole, [&](base::ByteSpan span, Group group) {
        keep(group, span, [&](std::size_t i) { return meet(rules.by_trigger[i], wanted); });
      });
    }
  }

  void match(const Sentence& sentence, std::vector<model::RuleMatch>& out) {
    // Most sentences have nothing that a rule could claim, and are not even written as symbols.
    if (!find_wanted(sentence)) return;
    write_symbols(sentence.text, sentence.span, sentence.mentions, rules.symbols, text);
    const auto is_value = [&](const Symbol& s) {
      return value_kind_of(sentence.mentions[s.mention]).has_value();
    };
    find_triggers();
    for (const Symbol& symbol : text.symbols) {
      if (!is_value(symbol)) continue;
      const Spotlight spotlight(text.text, symbol.begin);
      find_best(symbol, sentence.mentions[symbol.mention]);
      if (best.found) out.push_back(made(symbol.mention, sentence.text));
    }
  }

  const RuleSet::Impl& rules;
  std::vector<std::unique_ptr<re2::RE2>> patterns;  ///< by rule, compiled when first needed
  std::unordered_map<std::uintptr_t, RuleMask> masks;
  std::uintptr_t last_key = 0;  ///< asked for last, and mostly again
  const RuleMask* last_mask = nullptr;
  SymbolText text;
  RuleMask wanted;
  struct Wanted {
    int times = 0;
    std::optional<Picked> triggers;
  };
  std::map<RuleMask, Wanted> by_wanted;
  std::pair<const RuleMask, Wanted>* last_wanted = nullptr;  ///< mostly wanted again
  std::vector<Hit> hits;
  Best best;  ///< for the mention looked at
};

Matcher::Matcher(const RuleSet& rules) : impl_(std::make_unique<Impl>(rules)) {}
Matcher::~Matcher() = default;
Matcher::Matcher(Matcher&&) noexcept = default;
Matcher& Matcher::operator=(Matcher&&) noexcept = default;

void Matcher::match(const Sentence& sentence, std::vector<model::RuleMatch>& out) {
  impl_->match(sentence, out);
}

}  // namespace tally::rule
