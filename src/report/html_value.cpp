#include "report/html_value.hpp"

#include "base/utf8.hpp"
#include "model/bounds.hpp"
#include "report/scale.hpp"
#include "report/template.hpp"
#include "report/value_text.hpp"

#include <algorithm>
#include <cctype>
#include <optional>

namespace tally::report {
namespace {

using base::Decimal;
using model::Claim;
using model::Hedge;
using model::Language;

constexpr int kGreatestScale = 12;
constexpr int kLeastScale = 3;
constexpr std::size_t kContext = 32;  // characters of a context that was cut

std::string word_of(const std::string& key, Language language) {
  return label_in(key, language).value_or("");
}

/// The number with the greatest scale word that leaves at most three decimals.
std::string number_in(const Decimal& value, Language language, const std::string& scales) {
  const Decimal size = value.sign() < 0 ? -value : value;
  for (int power = kGreatestScale; power >= kLeastScale; --power) {
    const std::string word = word_of(scales + std::to_string(power), language);
    const Decimal least = Decimal::of(power == kLeastScale ? 10 : 1, power);
    if (word.empty() || size < least) continue;
    const Decimal scaled = value.normalized().scaled(-power);
    if (scaled.exponent() < -3) break;
    return (language == Language::kEn ? grouped(scaled) : scaled.str()) + word;
  }
  return grouped(readable(value));
}

struct Unit {
  std::string word;  ///< with its space, where it takes one
  std::string scales = "scale.";
};

Unit unit_in(const Claim& claim, Language language, bool one) {
  const std::string& unit = claim.unit;
  if (unit.empty() || unit == "rank" || unit == "date") return {};
  if (unit == "count") {
    const auto of = claim.qualifiers.find("of");
    return of == claim.qualifiers.end() ? Unit() : Unit{" " + of->second};
  }
  if (const auto symbol = label_in("prefixed." + unit, language)) return {*symbol, "prefix."};
  if (one) {
    if (const auto word = label_in("unit.one." + unit, language)) return {*word};
  }
  return {label_in("unit." + unit, language).value_or(" " + unit)};
}

/// The quote stands for days that are not known, and holds its hedge already.
bool quoted(const Claim& claim) {
  return (claim.unit == "date" || (!claim.low && !claim.high)) && !claim.date.known();
}

std::string amount_in(const Claim& claim, Language language) {
  if (claim.unit == "date" || (!claim.low && !claim.high)) {
    return quoted(claim) && !claim.date_written.empty() ? claim.quote : days_text(claim.date);
  }
  // A share of one reads as a percentage.
  const int shift = claim.unit == "fraction" ? 2 : 0;
  const Decimal low = model::low_end(claim)->scaled(shift);
  const Decimal high = model::high_end(claim)->scaled(shift);
  const Unit unit = unit_in(claim, language, low == high && low == Decimal(1));
  std::string text = number_in(low, language, unit.scales);
  if (low != high) text += " – " + number_in(high, language, unit.scales);
  // A symbol with prefixes stands apart from its number and takes the prefix: "1.5 GW".
  if (unit.scales != "prefix." || text.find(' ') != std::string::npos) return text + unit.word;
  const auto prefix = text.find_first_not_of("0123456789.,-");
  if (prefix == std::string::npos) return text + ' ' + unit.word;
  return text.insert(prefix, " ") + unit.word;
}

std::string hedge_in(const Claim& claim, Language language) {
  if (claim.hedge == Hedge::kExact || claim.hedge == Hedge::kRange || quoted(claim)) return "";
  const std::string name(name_of(claim.hedge));
  const bool days = claim.unit == "date" || (!claim.low && !claim.high);
  const auto of_days = days ? label_in("hedge.date." + name, language) : std::nullopt;
  return of_days ? *of_days : word_of("hedge." + name, language);
}

std::string joined(const std::string& hedge, const std::string& amount, Language language) {
  if (hedge.empty() || amount.empty()) return amount;
  return hedge + (language == Language::kEn ? " " : "") + amount;
}

bool latin(char byte) { return std::isalnum(static_cast<unsigned char>(byte)) != 0; }

/// Marks of Markdown that no reader misses.
std::string unmarked(const std::string& text) {
  std::string result;
  bool line_begins = true;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const bool twin = text.compare(i, 2, "**") == 0 || text.compare(i, 2, "__") == 0;
    if (twin) {
      ++i;
      continue;
    }
    if (text[i] == '#' && (line_begins || (i + 1 < text.size() && text[i + 1] == '#'))) continue;
    result += text[i];
    line_begins = text[i] == '\n' || text[i] == '#';
  }
  return result;
}

}  // namespace

BothTexts hedge_words(const Claim& claim) {
  if (amount_in(claim, Language::kEn).empty()) return {};
  return {hedge_in(claim, Language::kEn), hedge_in(claim, Language::kZh)};
}

BothTexts amount_words(const Claim& claim) {
  return {amount_in(claim, Language::kEn), amount_in(claim, Language::kZh)};
}

BothTexts value_words(const Claim& claim) {
  const BothTexts hedge = hedge_words(claim);
  const BothTexts amount = amount_words(claim);
  return {joined(hedge.en, amount.en, Language::kEn), joined(hedge.zh, amount.zh, Language::kZh)};
}

BothTexts number_words(const Decimal& value) {
  return {number_in(value, Language::kEn, "scale."), number_in(value, Language::kZh, "scale.")};
}

std::string markup_of(const BothTexts& texts) { return in_both(texts.en, texts.zh); }

std::string context_text(const std::string& text, bool at_end) {
  const auto begins = [](char byte) { return !base::goes_on(byte); };
  if (static_cast<std::size_t>(std::ranges::count_if(text, begins)) < kContext) {
    return unmarked(text);
  }
  // The cut fell within a word: the rest of that word says nothing.
  const auto space = at_end ? text.find_last_of(" \n") : text.find_first_of(" \n");
  const bool word = latin(at_end ? text.back() : text.front()) && space != std::string::npos;
  std::string shown = unmarked(!word    ? text
                               : at_end ? text.substr(0, space)
                                        : text.substr(space + 1));
  const auto first = std::min(shown.find_first_not_of(" \n"), shown.size());
  const auto last = shown.find_last_not_of(" \n") + 1;
  return at_end ? shown.substr(0, last) + "…" : "…" + shown.substr(first);
}

}  // namespace tally::report
