#include "claim/repetition.hpp"

#include "base/ascii.hpp"
#include "base/utf8.hpp"
#include "claim/value.hpp"
#include "model/bounds.hpp"

#include <algorithm>
#include <ranges>

namespace tally::claim {
namespace {

using model::Claim;
using model::Mention;
using model::Metric;

/// Bytes between a value and the one of the other state, and before it for "from".
constexpr std::size_t kStateReach = 90;
constexpr std::size_t kFromReach = 14;
/// Bytes to the claim that another name's value goes on from, between the begin of its clause and
/// the value, and between two values of a list.
constexpr std::size_t kLikewiseReach = 160;
constexpr std::size_t kPlainClause = 45;
constexpr std::ptrdiff_t kLooksBack = 3;  ///< claims, among them ranks: 青雁以 21% 居首
constexpr std::size_t kListGap = 6;
constexpr std::size_t kDatedGap = 15;  ///< bytes between a time and "was"
constexpr int kCommonMultiple = 4;     ///< doubled, tripled: of anything
constexpr std::size_t kPartName = 36;  ///< bytes of a clause that names a part before its count
/// Bytes to the English claim that a value goes on from, and that of a list.
constexpr std::size_t kCarriedReach = 160;
constexpr std::size_t kOpening = 24;  ///< bytes from the begin of a sentence: "that is up from"

std::string value_key(const Mention& mention) {
  const model::Quantity& quantity = mention.quantity;
  const auto& nominal = model::low_end(quantity);
  const bool one = !quantity.low || !quantity.high || *quantity.low == *quantity.high;
  if (is_date(mention) || !nominal || !one) return {};
  std::string unit = quantity.unit == nullptr ? std::string() : quantity.unit->canonical;
  if (unit == "count") unit.clear();
  return nominal->normalized().str() + " " + unit;
}

/// How many passages later the value may come again and mean the same: large amounts and money
/// anywhere, multiples in the answer to a question. A repeated "three" means nothing, nor "twice".
std::size_t echo_reach(const Mention& mention) {
  constexpr std::size_t kAnywhere = static_cast<std::size_t>(-1);
  const model::Quantity& quantity = mention.quantity;
  const std::string_view dimension =
      quantity.unit == nullptr ? std::string_view() : quantity.unit->dimension;
  if (dimension == "money") return kAnywhere;
  const auto& nominal = model::low_end(quantity);
  if (dimension == "ratio" && quantity.unit->canonical == "times") {
    return nominal && *nominal > base::Decimal(kCommonMultiple) ? 2 : 0;
  }
  return nominal && *nominal >= base::Decimal(1000000) ? kAnywhere : 0;
}

/// Whether an amount without words can be one of the earlier claim's kind: the same unit, or none.
bool same_kind(const Claim& earlier, const Mention& mention) {
  const model::Quantity& quantity = mention.quantity;
  if (is_date(mention) || quantity.unit == nullptr) {
    return !is_date(mention) && mention.kind == model::MentionKind::kNumber &&
           quantity.noun.empty() && earlier.kind == mention.kind;
  }
  return earlier.kind == mention.kind && earlier.unit_written == quantity.unit->key;
}

/// Shares and spans of time are many: only the words right before one tell it from another thing.
bool needs_words(const Mention& mention) {
  const model::Unit* unit = mention.quantity.unit;
  return unit != nullptr && (unit->dimension == "duration" || unit->dimension == "ratio");
}

/// 五百座 after 12万员工: what has a measure word is no number of people.
bool counts_otherwise(const Claim& earlier, const Mention& mention) {
  const model::Unit* unit = mention.quantity.unit;
  return unit != nullptr && unit->key == "count" && earlier.unit != "count";
}

/// A day or year, known or not: a text without a day of its own says 去年, too.
bool is_time(const Claim& claim) {
  return claim.date.known() || claim.kind == model::MentionKind::kDate;
}

/// Of a like size: a state of a thing is no hundred times the one before.
bool like(const Claim& earlier, const Mention& mention) {
  const auto& a = model::low_end(earlier);
  const auto& b = model::low_end(mention.quantity);
  if (!a || !b) return false;
  const model::Unit* unit = mention.quantity.unit;
  const base::Decimal value = unit != nullptr ? unit->to_canonical.apply(*b) : *b;
  return value <= *a * base::Decimal(50) && *a <= value * base::Decimal(50);
}

/// 高于市场预期的30亿, 分析师预期30亿: what was expected of the value before.
bool is_expectation(const Mention& mention, const SentenceView& sentence) {
  constexpr std::size_t kWord = 6;  // 的, 为
  const std::size_t at = mention.span.begin;
  const CueHit* expects = sentence.last(Cue::kExpects, {sentence.clause_of(at).begin, at});
  return expects != nullptr && at - expects->span.end <= kWord;
}

}  // namespace

const Repetition::Source* Repetition::repeated(const Mention& mention, const Metric* metric,
                                               const SentenceView& sentence,
                                               std::span<const Claim> claims) const {
  const bool told = metric != nullptr && metric->cardinality != model::Cardinality::kMany;
  if (told && metric->dimension != "money") return nullptr;
  const std::size_t reach = echo_reach(mention);
  const std::string value = reach == 0 ? std::string() : value_key(mention);
  for (auto it = sources_.rbegin(); it != sources_.rend() && !value.empty(); ++it) {
    if (it->value != value || sentence.passage - claims[it->claim].passage > reach) continue;
    if (claims[it->claim].hedge == model::Hedge::kAtLeast &&
        mention.quantity.hedge != model::Hedge::kAtLeast)
      continue;
    if (!told || it->metric == metric) return &*it;
  }
  return nullptr;
}

/// "From", "to" or "than" before it, or a time of its own: another state of the same thing. `since`
/// are the claims from the earlier one on.
bool Repetition::other_state(const Mention& mention, const SentenceView& sentence,
                             std::span<const Claim> since) {
  const std::size_t at = mention.span.begin;
  const std::size_t from = since.front().span.end;
  const base::ByteSpan near{std::max(from, at - std::min(at, kFromReach)), at};
  if (sentence.tells_base(near)) return true;
  const bool chinese = mention.language == model::Language::kZh;
  if (chinese && (sentence.has(Cue::kTo, near) || is_expectation(mention, sentence))) return true;
  if (needs_words(mention)) return false;
  return std::ranges::any_of(since, [&](const Claim& claim) {
    return is_time(claim) && claim.span.begin >= from && claim.span.end <= at;
  });
}

const Repetition::Source* Repetition::continued(const Mention& mention,
                                                const SentenceView& sentence,
                                                std::span<const Claim> claims) const {
  for (const Source& source : std::views::reverse(sources_)) {
    const Claim& earlier = claims[source.claim];
    if (earlier.span.begin < sentence.span.begin) return nullptr;
    if (mention.span.begin - earlier.span.end > kStateReach) return nullptr;
    if (!same_kind(earlier, mention) || !like(earlier, mention)) continue;
    if (counts_otherwise(earlier, mention)) continue;
    return other_state(mention, sentence, claims.subspan(source.claim)) ? &source : nullptr;
  }
  return nullptr;
}

namespace {

/// Amounts and shares of one unit, and counts with the same Chinese character at the end: a measure
/// word (一千台出头, 一万台) or a scale.
bool same_unit(const Claim& earlier, const Mention& mention, std::string_view quote) {
  constexpr std::size_t kCharacter = 3;
  const model::Unit* unit = mention.quantity.unit;
  if (is_date(mention) || earlier.kind != mention.kind) return false;
  if (unit == nullptr || unit->key == "count") {
    const bool han = quote.size() > kCharacter &&
                     static_cast<unsigned char>(quote[quote.size() - kCharacter]) >= 0xE3U;
    return han && earlier.unit_written == (unit == nullptr ? "" : unit->key) &&
           earlier.quote.find(quote.substr(quote.size() - kCharacter)) != std::string::npos;
  }
  return unit->dimension != "duration" && earlier.unit_written == unit->key;
}

/// 交付9万辆，其中甲3万辆，乙2万辆: a part of the count before, told by its name alone.
bool is_part(const Claim& earlier, const Mention& mention, const SentenceView& sentence) {
  const std::size_t at = mention.span.begin;
  const base::ByteSpan clause = sentence.clause_of(at);
  if (earlier.span.begin < sentence.span.begin || earlier.span.end > clause.begin) return false;
  if (at - clause.begin > kPartName || at == clause.begin) return false;
  return clause.end <= mention.span.end + 3;
}

/// 投资30亿元，其中9亿元用于设备: a part of the amount before, which is no less.
bool is_share_of(const Claim& earlier, const Mention& mention, const SentenceView& sentence) {
  const std::size_t at = mention.span.begin;
  const std::size_t begin = sentence.clause_of(at).begin;
  const auto& whole = model::high_end(earlier);
  const auto& part = model::low_end(mention.quantity);
  if (earlier.span.end > begin || at - begin > kPartName || !whole || !part) return false;
  return mention.quantity.unit->to_canonical.apply(*part) <= *whole;
}

bool in_list(const Claim& earlier, const Mention& mention, const SentenceView& sentence) {
  const base::ByteSpan between{earlier.span.end, mention.span.begin};
  if (between.begin >= between.end || between.size() > kListGap) return false;
  const CueHit* joins = sentence.first(Cue::kJoins, between);
  return joins != nullptr && joins->span.size() + 2 >= between.size();
}

/// "In 2023 it was only 20": nothing in the clause but a time and "was".
bool dated(const SentenceView& sentence, const CueHit* equals, base::ByteSpan clause,
           std::span<const Claim> claims) {
  const Claim& date = claims.back();
  if (equals == nullptr || !is_time(date) || !clause.contains(date.span.begin)) return false;
  return sentence.clause_of(date.span.begin).begin == clause.begin &&
         clause.end - equals->span.end <= 1 && date.span.end <= equals->span.begin &&
         equals->span.begin - date.span.end <= kDatedGap &&
         date.span.begin - clause.begin <= kListGap;
}

}  // namespace

const Repetition::Source* Repetition::part(const Mention& mention, const SentenceView& sentence,
                                           std::string_view quote, bool among,
                                           std::span<const Claim> claims) const {
  const model::Unit* unit = mention.quantity.unit;
  const bool money = mention.kind == model::MentionKind::kCurrency && unit != nullptr;
  if (unit != nullptr && unit->key != "count" && !(money && among)) return nullptr;
  for (const Source& source : std::views::reverse(sources_)) {
    const Claim& earlier = claims[source.claim];
    if (earlier.span.begin < sentence.span.begin) return nullptr;
    if (same_unit(earlier, mention, quote)) {
      const bool fits =
          money ? is_share_of(earlier, mention, sentence) : is_part(earlier, mention, sentence);
      return fits ? &source : nullptr;
    }
  }
  return nullptr;
}

const Repetition::Source* Repetition::likewise(const Mention& mention, const SentenceView& sentence,
                                               std::size_t name_end, bool beside,
                                               std::string_view quote,
                                               std::span<const Claim> claims) const {
  const auto near = std::views::reverse(sources_) | std::views::take(kLooksBack);
  const auto alike = [&](const Source& each) {
    return same_unit(claims[each.claim], mention, quote);
  };
  const auto found = std::ranges::find_if(near, alike);
  if (found == near.end()) return nullptr;
  const Source& source = *found;
  const Claim& earlier = claims[source.claim];
  if (sentence.passage - earlier.passage > 1) return nullptr;
  if (!like(earlier, mention)) return nullptr;
  const bool counted = mention.quantity.unit == nullptr || mention.quantity.unit->key == "count";
  if (!counted && source.claim + 1 == claims.size() && in_list(earlier, mention, sentence)) {
    return &source;
  }
  const std::size_t at = mention.span.begin;
  const base::ByteSpan clause{sentence.clause_of(at).begin, at};
  const CueHit* equals = sentence.last(Cue::kEquals, clause);
  const bool told = name_end != 0 && equals != nullptr && equals->span.begin >= name_end &&
                    equals->span.begin - name_end <= kListGap && at - equals->span.end <= 1;
  const bool plain = (told || beside) && clause.size() <= kPlainClause &&
                     earlier.span.end <= clause.begin && claims.back().span.end <= clause.begin;
  return (plain || dated(sentence, equals, clause, claims)) &&
                 at - earlier.span.end <= kLikewiseReach
             ? &source
             : nullptr;
}

namespace {

/// "1.07 dollars, up from 88 cents".
bool in_cents(const Claim& earlier, const Mention& mention) {
  constexpr std::string_view kCent = "cent";
  return earlier.kind == mention.kind && mention.kind == model::MentionKind::kCurrency &&
         (earlier.unit_written == kCent || mention.quantity.unit->key == kCent);
}

/// "5 million euros, or about $5.4 million": amounts of two currencies.
bool converts(const Claim& earlier, const Mention& mention) {
  return earlier.kind == mention.kind && mention.kind == model::MentionKind::kCurrency &&
         earlier.unit != mention.quantity.unit->canonical;
}

/// The length of a word of comparing that was read as the value's hedge: "topping 3 billion".
std::size_t held_word(const Mention& mention, std::string_view text, const CarriedWords& words) {
  const std::string_view hedge =
      text.substr(mention.span.begin, mention.core.begin - mention.span.begin);
  const std::string_view word = base::first_word(hedge);
  return words.held.contains(base::lower_ascii(word)) ? word.size() : 0;
}

}  // namespace

const Repetition::Source* Repetition::carried(const Mention& mention, const SentenceView& sentence,
                                              std::string_view text, std::span<const Claim> claims,
                                              const CarriedWords& words, Carried& how) const {
  const model::Unit* unit = mention.quantity.unit;
  if (mention.language != model::Language::kEn || unit == nullptr || unit->key == "count") {
    return nullptr;
  }
  const std::size_t begin = mention.span.begin + held_word(mention, text, words);
  for (std::size_t i = claims.size(); i-- > 0;) {
    const Claim& earlier = claims[i];
    if (mention.span.begin - earlier.span.begin > kCarriedReach) return nullptr;
    if (earlier.span.end > mention.span.begin) continue;
    if (converts(earlier, mention) &&
        restates(text.substr(earlier.span.end, begin - earlier.span.end), words)) {
      return of_claim(i);
    }
    const bool cents = in_cents(earlier, mention) && like(earlier, mention);
    if (!same_unit(earlier, mention, {}) && !cents) continue;
    const bool together = earlier.span.begin >= sentence.span.begin;
    how = carried_by(text.substr(earlier.span.end, begin - earlier.span.end),
                     text.substr(mention.span.end), words);
    const bool opens = mention.span.begin - sentence.span.begin <= kOpening;
    const bool beyond = how == Carried::kExpected || (how != Carried::kListed && opens);
    if (how == Carried::kNot || (!together && !beyond)) return nullptr;
    if (sentence.passage - earlier.passage > 1 || !like(earlier, mention)) return nullptr;
    return of_claim(i);
  }
  return nullptr;
}

const Repetition::Source* Repetition::elided(const Mention& mention, std::string_view text,
                                             std::span<const Claim> claims,
                                             const CarriedWords& words) const {
  if (!mention.noun_from) return nullptr;
  const std::size_t from = *mention.noun_from;
  for (std::size_t i = claims.size(); i-- > 0 && claims[i].span.end > from;) {
    if (!claims[i].span.contains(from)) continue;
    const std::size_t end = claims[i].span.end;
    const bool turned = turns(text.substr(end, mention.span.begin - end), words);
    return turned ? nullptr : of_claim(i);
  }
  return nullptr;
}

const Repetition::Source* Repetition::of_claim(std::size_t index) const {
  const auto found = std::ranges::find(std::views::reverse(sources_), index, &Source::claim);
  return found == sources_.rend() ? nullptr : &*found;
}

void Repetition::keep(const Mention& mention, Source source) {
  source.value = echo_reach(mention) == 0 ? std::string() : value_key(mention);
  sources_.push_back(std::move(source));
}

}  // namespace tally::claim
