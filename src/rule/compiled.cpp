#include "rule/compiled.hpp"

#include "base/ascii.hpp"
#include "base/text_search.hpp"
#include "base/utf8.hpp"
#include "rule/placeholders.hpp"

#include <re2/re2.h>

#include <algorithm>
#include <tuple>

namespace tally::rule {
namespace {

/// How far from the value `needs`, `unless` and patterns over the sentence look: long enough for
/// any sentence that a person says, short enough that a text without full stops costs no more.
constexpr std::size_t kReach = 900;

bool is_word_byte(char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '_'; }

/// All texts that a literal with placeholders stands for, normalised.
std::vector<std::string> expanded(std::string_view literal, const SymbolTable& table) {
  std::vector<std::string> out{""};
  const auto text = [&](std::string_view part) {
    for (std::string& prefix : out) prefix += part;
  };
  const auto placeholder = [&](const Placeholder& found) {
    std::vector<std::string> longer;
    for (const std::string& prefix : out) {
      for (const char32_t symbol : symbols_of(found.word, table))
        longer.push_back(prefix + spelled(symbol));
    }
    out = std::move(longer);
  };
  split_placeholders(literal, text, placeholder);
  for (std::string& item : out) item = normalised(item, table.fold());
  return out;
}

std::vector<std::string> expanded(const std::vector<std::string>& literals,
                                  const SymbolTable& table) {
  std::vector<std::string> out;
  for (const std::string& literal : literals) {
    for (std::string& item : expanded(literal, table)) out.push_back(std::move(item));
  }
  return out;
}

void add_triggers(std::string_view literal, const SymbolTable& table, std::vector<Trigger>& out) {
  const bool open_left = literal.starts_with('*');
  if (open_left) literal.remove_prefix(1);
  const bool open_right = literal.ends_with('*');
  if (open_right) literal.remove_suffix(1);
  for (std::string& text : expanded(literal, table)) {
    if (text.empty()) continue;
    const bool left = !open_left && is_word_byte(text.front());
    const bool right = !open_right && is_word_byte(text.back());
    out.push_back({std::move(text), left, right});
  }
}

std::string class_of(std::string_view word, const std::vector<std::string>& subject_types,
                     const SymbolTable& table) {
  std::vector<char32_t> symbols;
  if (word == "subject") {
    for (const std::string& type : subject_types) {
      for (const char32_t symbol : symbols_of(type, table)) symbols.push_back(symbol);
    }
    if (subject_types.empty())
      return "[" + spelled(kUntypedSymbol) + "-" + spelled(kLastNameSymbol) + "]";
  } else {
    symbols = symbols_of(word, table);
  }
  // A name of unknown type may be of any, as far as a pattern is concerned.
  const bool typed = !symbols.empty() && symbols.front() > kOtherSymbol;
  if (typed) symbols.push_back(kUntypedSymbol);
  if (symbols.size() == 1) return spelled(symbols.front());
  std::string out = "[";
  for (const char32_t symbol : symbols) out += spelled(symbol);
  return out + "]";
}

bool is_latin_letter(char c) {
  const char small = base::lower_ascii(c);
  return small >= 'a' && small <= 'z';
}

bool contains_any(std::string_view text, const std::vector<std::string>& words) {
  return std::any_of(words.begin(), words.end(),
                     [&](const std::string& word) { return stands_in(text, word); });
}

/// The sentence as far as `kReach`, cut between characters.
base::ByteSpan vicinity(const Place& place) {
  std::size_t begin = place.value > kReach ? place.value - kReach : 0;
  std::size_t end = std::min(place.text.size(), place.value + kSymbolBytes + kReach);
  const auto inside = [&](std::size_t at) {
    return at < place.text.size() && base::goes_on(place.text[at]);
  };
  while (inside(begin)) ++begin;
  while (inside(end)) ++end;
  return {begin, end};
}

std::string_view part(std::string_view text, base::ByteSpan span) {
  return text.substr(span.begin, span.size());
}

/// Of text that is known to be well-formed, as texts of symbols are.
std::size_t count_characters(std::string_view text) {
  return static_cast<std::size_t>(
      std::ranges::count_if(text, [](char c) { return !base::goes_on(c); }));
}

bool unit_fits(const std::string& wanted, const model::Mention& mention) {
  const model::Quantity& quantity = mention.quantity;
  if (wanted == "bare") return !quantity.unit && quantity.noun.empty();
  if (!quantity.unit) return wanted == "count";
  return quantity.unit->key == wanted || quantity.unit->canonical == wanted;
}

/// Whether an expression has capitals but for those that begin the name of a group.
bool holds_capitals(std::string_view regex) {
  for (std::size_t at = 0; at < regex.size(); ++at) {
    if (base::is_upper(regex[at]) && !regex.substr(0, at).ends_with("(?")) return true;
  }
  return false;
}

std::string small_letters(std::string_view text) {
  std::string out(text);
  for (char& c : out) {
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c + ('a' - 'A'));
  }
  return out;
}

}  // namespace

bool Trigger::fits(std::string_view text_of_symbols, base::ByteSpan span) const {
  if (left_border && span.begin > 0 && is_word_byte(text_of_symbols[span.begin - 1])) return false;
  return !(right_border && span.end < text_of_symbols.size() &&
           is_word_byte(text_of_symbols[span.end]));
}

CompiledRule compile(const RulePack& pack, const Rule& rule, const SymbolTable& table) {
  CompiledRule out;
  out.rule = &rule;
  out.reach = {rule.order, rule.gap};
  if (pack.language == "zh") out.language = model::Language::kZh;
  if (pack.language == "en") out.language = model::Language::kEn;
  for (const std::string& literal : rule.triggers) add_triggers(literal, table, out.triggers);
  out.not_before = expanded(rule.not_before, table);
  out.not_after = expanded(rule.not_after, table);
  out.not_between = expanded(rule.not_between, table);
  out.needs = expanded(rule.needs, table);
  out.unless = expanded(rule.unless, table);
  split_placeholders(
      rule.pattern, [&](std::string_view text) { out.regex += text; },
      [&](const Placeholder& found) {
        const std::string symbols = class_of(found.word, rule.effect.subject.types, table);
        const std::string_view key =
            found.word == "subject" ? std::string_view("subject") : found.key;
        if (key.empty()) {
          out.regex += symbols;
          return;
        }
        out.regex += "(?P<c" + std::to_string(out.captures.size()) + ">" + symbols + ")";
        out.captures.emplace_back(key);
      });
  return out;
}

std::string pattern_source(std::string_view pattern, const SymbolTable& table) {
  std::string out;
  split_placeholders(
      pattern, [&](std::string_view text) { out += text; },
      [&](const Placeholder& found) { out += class_of(found.word, {}, table); });
  return out;
}

std::unique_ptr<re2::RE2> make_pattern(const std::string& regex, std::string& error) {
  re2::RE2::Options options;
  options.set_log_errors(false);
  // The text of symbols has small letters only: without capitals a pattern is the same either way,
  // and half as long where case counts.
  options.set_case_sensitive(!holds_capitals(regex));
  auto pattern = std::make_unique<re2::RE2>(regex, options);
  if (pattern->ok()) return pattern;
  error = pattern->error();
  return nullptr;
}

bool stands_in(std::string_view text, std::string_view word) {
  if (word.empty()) return true;
  const bool free = !is_latin_letter(word.front());
  const base::TextSearch search(text, word);
  for (std::size_t at = search.find(0); at != std::string_view::npos; at = search.find(at + 1)) {
    if (free || at == 0 || !is_latin_letter(text[at - 1])) return true;
  }
  return false;
}

Place::Place(std::string_view symbols, std::size_t value_at, std::optional<base::ByteSpan> found,
             std::size_t aside_at)
    : text(symbols),
      value(value_at),
      trigger(found),
      aside(std::min(aside_at, value_at)),
      gap(count_characters(part(text, between()))) {}

base::ByteSpan Place::window() const {
  if (!trigger) return {value, value + kSymbolBytes};
  return {std::min(value, trigger->begin), std::max(value + kSymbolBytes, trigger->end)};
}

base::ByteSpan Place::between() const {
  if (!trigger) return {value, value};
  if (trigger->end <= aside) return {trigger->end, aside};
  if (trigger->end <= value) return {trigger->end, value};
  return {value + kSymbolBytes, trigger->begin};
}

bool kind_and_unit_fit(const ValueTest& test, const model::Mention& mention) {
  const std::optional<ValueKind> kind = value_kind_of(mention);
  if (!kind || std::find(test.kinds.begin(), test.kinds.end(), *kind) == test.kinds.end())
    return false;
  return test.units.empty() ||
         std::any_of(test.units.begin(), test.units.end(), [&](const std::string& unit) {
           return unit == "bare" || unit_fits(unit, mention);
         });
}

bool unit_is_wanted(const ValueTest& test, const model::Mention& mention) {
  return test.units.empty() ||
         std::any_of(test.units.begin(), test.units.end(),
                     [&](const std::string& unit) { return unit_fits(unit, mention); });
}

bool noun_and_bounds_fit(const ValueTest& test, const model::Mention& mention) {
  const model::Quantity& quantity = mention.quantity;
  if (!test.nouns.empty()) {
    const std::string noun = small_letters(quantity.noun);
    if (std::find(test.nouns.begin(), test.nouns.end(), noun) == test.nouns.end()) return false;
  }
  if (!test.per.empty()) {
    if (quantity.per == nullptr) return false;
    if (std::ranges::find(test.per, quantity.per->key) == test.per.end()) return false;
  }
  if (!test.min && !test.max) return true;
  for (const std::optional<base::Decimal>& bound : {quantity.low, quantity.high}) {
    if (!bound) continue;
    const base::Decimal value = quantity.unit ? quantity.unit->to_canonical.apply(*bound) : *bound;
    if ((test.min && value < *test.min) || (test.max && value > *test.max)) return false;
  }
  return true;
}

bool amount_fits(const ValueTest& test, const model::Mention& mention) {
  return unit_is_wanted(test, mention) && noun_and_bounds_fit(test, mention);
}

Verdict judge_reach(const Reach& reach, const Place& place) {
  if (!place.trigger) return Verdict::kHolds;
  const bool before = place.trigger->end <= place.value;
  if ((reach.order == Order::kTriggerValue && !before) ||
      (reach.order == Order::kValueTrigger && before)) {
    return Verdict::kSide;
  }
  return place.gap > reach.gap ? Verdict::kGap : Verdict::kHolds;
}

namespace {

/// "The subscribers renew 3 million certificates": whether the value counts something else than the
/// trigger before it, for a test that asks for that.
bool counts_another(const ValueTest& test, const Place& place, const model::Mention& mention) {
  constexpr std::size_t kShortest = 4;  // bytes of a noun
  if (!test.counts_trigger || !unit_fits("count", mention)) return false;
  if (!place.trigger || place.trigger->end > place.value) return false;
  const std::string_view behind = place.text.substr(place.value + kSymbolBytes);
  if (!behind.starts_with(' ')) return false;
  const auto letter = [](char c) { return base::is_lower(c); };
  const auto end = std::find_if_not(behind.begin() + 1, behind.end(), letter);
  const std::string_view word(behind.begin() + 1, end);
  const auto ends = [&](std::string_view tail) { return word.ends_with(tail); };
  return word.size() >= kShortest && ends("s") && !ends("ss") && !ends("us") && !ends("is");
}

}  // namespace

Verdict judge(const CompiledRule& rule, const Place& place, const model::Mention& mention,
              const re2::RE2* pattern) {
  const Verdict reach = judge_reach(rule.reach, place);
  if (reach != Verdict::kHolds) return reach;
  if (place.trigger && contains_any(part(place.text, place.between()), rule.not_between))
    return Verdict::kNotBetween;
  const base::ByteSpan window = place.window();
  const std::string_view before = place.text.substr(0, window.begin);
  const std::string_view after = place.text.substr(window.end);
  const auto ends = [&](const std::string& word) { return before.ends_with(word); };
  const auto begins = [&](const std::string& word) { return after.starts_with(word); };
  if (std::any_of(rule.not_after.begin(), rule.not_after.end(), ends)) return Verdict::kNotAfter;
  if (std::any_of(rule.not_before.begin(), rule.not_before.end(), begins))
    return Verdict::kNotBefore;
  const base::ByteSpan near = vicinity(place);
  if (!rule.needs.empty() && !contains_any(part(place.text, near), rule.needs))
    return Verdict::kNeeds;
  if (contains_any(part(place.text, near), rule.unless)) return Verdict::kUnless;
  const Verdict last =
      counts_another(rule.rule->value, place, mention) ? Verdict::kCounts : Verdict::kHolds;
  if (!pattern) return last;
  const bool whole = rule.rule->scope == Scope::kWindow;
  const std::string_view held = part(place.text, whole ? window : near);
  const bool matches = pattern->Match(
      held, 0, held.size(), whole ? re2::RE2::ANCHOR_BOTH : re2::RE2::UNANCHORED, nullptr, 0);
  return matches ? last : Verdict::kPattern;
}

std::vector<std::optional<std::size_t>> caught(const CompiledRule& rule, const Place& place,
                                               const re2::RE2& pattern) {
  const bool whole = rule.rule->scope == Scope::kWindow;
  const std::string_view held = part(place.text, whole ? place.window() : vicinity(place));
  std::vector<re2::StringPiece> found(static_cast<std::size_t>(pattern.NumberOfCapturingGroups()) +
                                      1);
  std::vector<std::optional<std::size_t>> out(rule.captures.size());
  if (!pattern.Match(held, 0, held.size(), whole ? re2::RE2::ANCHOR_BOTH : re2::RE2::UNANCHORED,
                     found.data(), static_cast<int>(found.size()))) {
    return out;
  }
  for (const auto& [name, group] : pattern.NamedCapturingGroups()) {
    const re2::StringPiece& piece = found[static_cast<std::size_t>(group)];
    const auto index = static_cast<std::size_t>(std::stoul(name.substr(1)));
    if (piece.data()) out[index] = static_cast<std::size_t>(piece.data() - place.text.data());
  }
  return out;
}

bool operator<(const Claimant& a, const Claimant& b) {
  const auto order = [](const Claimant& c) {
    return std::tuple(-c.priority, !c.triggered, c.gap, -static_cast<std::ptrdiff_t>(c.length),
                      c.foreign, c.id, c.begin);
  };
  return order(a) < order(b);
}

Claimant claimant(const CompiledRule& rule, const Place& place, const model::Mention& mention) {
  return {rule.rule->priority,
          place.trigger.has_value(),
          place.gap,
          place.trigger ? place.trigger->size() : 0,
          rule.language.has_value() && *rule.language != mention.language,
          rule.rule->effect.rule,
          place.trigger ? place.trigger->begin : 0};
}

}  // namespace tally::rule
