#include "claim/kinds.hpp"

#include "base/ascii.hpp"
#include "base/utf8.hpp"
#include "claim/valid_time.hpp"
#include "claim/value.hpp"

#include <algorithm>

namespace tally::claim {
namespace {

using model::Mention;
using model::MentionKind;

/// "Now" is no date that anybody claims anything of.
bool is_now(const Mention& mention) {
  return mention.time && mention.time->written == "PRESENT_REF";
}

/// Bytes of the noun between an amount and what it is divided by.
constexpr std::size_t kNoun = 40;

/// Bytes of a preposition.
constexpr std::size_t kSmallWord = 2;

/// A year, a day: one of a unit of time, said exactly.
bool is_one(const Mention& mention) {
  const model::Quantity& quantity = mention.quantity;
  const base::Decimal one(1);
  return mention.kind == MentionKind::kDuration && !mention.time && quantity.low == one &&
         quantity.high == one && quantity.hedge == model::Hedge::kExact;
}

/// "$20 a month", "$3 per kilowatt hour": what one pays for it. By the hour or year it may be pay.
bool is_told_as_price(const model::Unit& per) {
  return per.dimension != "duration" || per.key == "month";
}

/// The text up to a space; takes it and the space off.
std::string_view next_word(std::string_view& text) {
  const std::string_view word = base::first_word(text);
  text.remove_prefix(std::min(word.size() + 1, text.size()));
  return word;
}

/// " barrels of oil ": small words with a plural among them, and no other sign.
bool is_plural_noun(std::string_view text, const ValueWords& words) {
  const auto plain = [](char c) { return c == ' ' || c == '-' || (c >= 'a' && c <= 'z'); };
  if (!std::ranges::all_of(text, plain) || !text.ends_with(' ')) return false;
  bool plural = false;
  std::string_view last;
  while (!text.empty()) {
    last = next_word(text);
    plural = plural || last.ends_with('s') || words.plurals.contains(last);
  }
  return plural && last.size() > kSmallWord;  // "robots in a year"
}

}  // namespace

bool is_bare_year(const Mention& mention, std::string_view written) {
  constexpr std::size_t kDigits = 4;
  return mention.kind == MentionKind::kNumber && mention.quantity.unit == nullptr &&
         mention.quantity.noun.empty() && written.size() == kDigits &&
         std::ranges::all_of(written, base::is_digit) &&
         (written.starts_with("19") || written.starts_with("20"));
}

bool is_share_code(const Mention& mention, std::string_view text) {
  constexpr std::size_t kShortest = 4;
  constexpr std::string_view kMarket = "-TW";
  constexpr std::size_t kLongest = 6;
  std::string_view written = text.substr(mention.span.begin, mention.span.size());
  const bool market = written.ends_with(kMarket);  // (6999-TW), which reads as a unit
  if (market) written.remove_suffix(kMarket.size());
  if ((!market && (mention.kind != MentionKind::kNumber || mention.quantity.unit != nullptr)) ||
      written.size() < kShortest || written.size() > kLongest ||
      !std::ranges::all_of(written, base::is_digit)) {
    return false;
  }
  const auto opens = [&](std::string_view sign) {
    return text.substr(0, mention.span.begin).ends_with(sign);
  };
  const std::string_view behind = text.substr(mention.span.end);
  return (opens("(") || opens("（") || opens(":") || opens("：") || opens(": ")) &&
         (behind.starts_with(")") || behind.starts_with("）"));
}

bool is_heading_number(const Mention& mention, std::string_view text) {
  constexpr std::size_t kLongest = 90;  // bytes of a heading
  constexpr base::Decimal kMost(99);
  const bool bare = mention.kind == MentionKind::kNumber && mention.quantity.unit == nullptr &&
                    mention.quantity.noun.empty() && mention.quantity.low;
  if (!bare || *mention.quantity.low > kMost) return false;
  const std::string_view written = text.substr(mention.span.begin, mention.span.size());
  if (!std::ranges::all_of(written, base::is_digit)) return false;
  const std::size_t begin = text.substr(0, mention.span.begin).find_last_not_of("*#> ");
  const bool leads = begin == std::string_view::npos || text[begin] == '\n';
  std::string_view line = text.substr(mention.span.end);
  line = line.substr(0, std::min(line.find('\n'), line.size()));
  if (!leads || !line.starts_with(' ') || line.size() > kLongest) return false;
  return line.find("，") == std::string_view::npos && line.find("。") == std::string_view::npos &&
         line.size() > 2 && static_cast<unsigned char>(line[1]) >= 0x80;
}

bool is_tolerance(const Mention& mention, std::string_view text) {
  constexpr std::string_view kOff = "±";
  const std::size_t begin = mention.span.begin;
  return begin > 0 && base::is_digit(text[begin - 1]) && text.substr(begin).starts_with(kOff);
}

bool is_exchange_rate(const Mention& mention, std::string_view text) {
  constexpr std::string_view kIs = " = ";
  const base::Decimal one(1);
  if (text.substr(mention.span.end).starts_with(kIs)) {
    return mention.kind == model::MentionKind::kCurrency && mention.quantity.low == one &&
           mention.quantity.high == one;
  }
  std::string_view before = text.substr(0, mention.span.begin);
  if (!before.ends_with(kIs)) return false;
  before.remove_suffix(kIs.size());
  if (!before.ends_with('1') || before.size() < 2) return false;
  const char sign = before[before.size() - 2];
  return sign == '$' || (sign & 0x80) != 0;  // $1, €1, £1
}

namespace {

/// "Take-Two", "2seventy": a numeral that is a part of a name.
bool is_part_of_name(std::size_t begin, char first, std::string_view text) {
  if (begin == 0 || !base::is_letter(first)) return false;
  if (base::is_digit(text[begin - 1])) return true;
  if (begin < 2 || text[begin - 1] != '-' || !base::is_upper(first) ||
      !base::is_letter(text[begin - 2]))
    return false;
  const std::size_t space = text.find_last_of(" \n", begin - 2);
  return base::is_upper(text[space == std::string_view::npos ? 0 : space + 1]);
}

}  // namespace

bool is_designation(const Mention& mention, std::string_view text) {
  const std::size_t begin = mention.span.begin;
  const std::string_view said = text.substr(begin, mention.span.size());
  if (mention.language == model::Language::kEn && is_part_of_name(begin, said.front(), text)) {
    return true;
  }
  if (begin < 2 || text[begin - 1] != ' ' || !base::is_digit(said.front())) return false;
  const bool plural = mention.kind == model::MentionKind::kDuration && said.ends_with('s') &&
                      base::is_digit(said[said.size() - 2]);
  const bool joined = mention.kind == model::MentionKind::kNumber &&
                      mention.quantity.noun.empty() && base::is_digit(said.back()) &&
                      said.find('-') != std::string_view::npos;
  if (!plural && !joined) return false;
  const std::size_t space = text.find_last_of(" \n", begin - 2);
  return base::is_upper(text[space == std::string_view::npos ? 0 : space + 1]);
}

bool is_today(const Mention& mention) {
  return mention.time && mention.time->written == "THIS_DAY";
}

bool is_weekly(const Mention& mention, std::string_view text) {
  constexpr std::string_view kAnyWeek = "XXXX-WXX-";  // written form of a weekday without a date
  return mention.language == model::Language::kEn && is_date(mention) &&
         mention.time->written.starts_with(kAnyWeek) && text.ends_with('s');
}

bool is_bare_ordinal(const Mention& mention, std::string_view text) {
  constexpr std::string_view kAnyMonth = "XXXX-XX-";  // written form of a day of no month
  return mention.language == model::Language::kEn && is_date(mention) &&
         mention.time->written.starts_with(kAnyMonth) && text.find(' ') == std::string_view::npos &&
         std::ranges::all_of(text, base::is_letter);
}

bool is_in_a_row(const Mention& mention, std::string_view text, const ValueWords& words) {
  if (mention.kind != MentionKind::kOrdinal) return false;
  return words.in_a_row.end(text.substr(0, mention.span.begin));
}

bool counts_named(const Mention& mention, std::string_view text, std::string_view behind) {
  const model::Unit* unit = mention.quantity.unit;
  if (unit == nullptr || unit->key != "times" || mention.language != model::Language::kEn) {
    return false;
  }
  return (text.ends_with('x') || text.ends_with('X')) && behind.size() > 1 && behind[0] == ' ' &&
         behind[1] >= 'A' && behind[1] <= 'Z';
}

bool is_value(const Mention& mention) {
  return mention.kind != MentionKind::kName && mention.kind != MentionKind::kSet &&
         mention.kind != MentionKind::kTime && !mention.nested && !mention.idle && !is_now(mention);
}

std::array<std::string_view, 3> kinds_of(const Mention& mention,
                                         const std::optional<model::Day>& today) {
  const model::Quantity& quantity = mention.quantity;
  const std::string_view kind = name_of(mention.kind);
  if (is_date(mention)) return {lies_ahead(*mention.time, today) ? "due" : "", kind};
  if (const auto direction = direction_of(mention)) {
    if (*direction == Direction::kAhead) return {"ahead"};
    if (*direction == Direction::kAgo) return {"ago"};
  }
  if (mention.kind == MentionKind::kAge) return {kind};
  if (quantity.per != nullptr && quantity.unit != nullptr && quantity.unit->key == "times") {
    return {};  // "three times a day" multiplies nothing
  }
  if (quantity.per != nullptr && quantity.unit != nullptr && quantity.unit->dimension == "money") {
    return {is_told_as_price(*quantity.per) ? "money_each" : "", kind};
  }
  if (quantity.unit != nullptr && quantity.unit->key == "bits") return {};  // "16-bit weights"
  if (quantity.unit != nullptr && quantity.unit->key != "count") {
    return {quantity.unit->canonical, quantity.unit->dimension, kind};
  }
  if (mention.kind != MentionKind::kNumber) return {kind};
  return {quantity.noun.empty() && quantity.unit == nullptr ? "" : "noun"};  // 三台 count
}

bool is_unit_of_price(std::span<const Mention> mentions, std::size_t index) {
  const Mention& unit = mentions[index];
  const base::Decimal one(1);
  if (unit.kind != MentionKind::kDimension || unit.quantity.low != one ||
      unit.quantity.high != one) {
    return false;
  }
  while (index > 0 && mentions[index - 1].nested) --index;
  return index > 0 && mentions[index - 1].kind == MentionKind::kCurrency &&
         mentions[index - 1].span.end == unit.span.begin;
}

bool is_divisor(std::span<const Mention> mentions, std::size_t index, std::string_view text,
                const ValueWords& words) {
  const Mention& mention = mentions[index];
  if (index == 0 || mention.language != model::Language::kEn || !is_one(mention)) return false;
  std::string_view written = text.substr(mention.span.begin, mention.span.size());
  if (!words.articles.contains(next_word(written))) return false;
  const Mention& amount = mentions[index - 1];
  if (!is_value(amount) || is_date(amount) || amount.span.end >= mention.span.begin) return false;
  if (amount.kind == MentionKind::kDuration || amount.kind == MentionKind::kOrdinal) return false;
  const base::ByteSpan between{amount.span.end, mention.span.begin};
  const std::string_view noun = text.substr(between.begin, between.size());
  return noun.size() <= kNoun && is_plural_noun(noun, words);
}

bool is_mere_unit(std::span<const Mention> mentions, std::size_t index,
                  const SentenceView& sentence) {
  const Mention& mention = mentions[index];
  if (!is_one(mention)) return false;
  const bool beside = index > 0 && !mentions[index - 1].nested &&
                      mentions[index - 1].kind != MentionKind::kName &&
                      mentions[index - 1].span.end + 1 == mention.span.begin;
  return beside || std::ranges::any_of(sentence.cues, [&](const CueHit& cue) {
           return (cue.is(Cue::kOneBefore) && cue.span.end == mention.span.begin) ||
                  (cue.is(Cue::kOneAfter) && cue.span.begin == mention.span.end);
         });
}

}  // namespace tally::claim
