#include "recogniser/shared_units.hpp"

#include "base/ascii.hpp"
#include "base/decimal.hpp"
#include "base/utf8.hpp"
#include "base/word_file.hpp"
#include "recogniser/bare_year.hpp"

#include <algorithm>
#include <optional>

namespace tally::recogniser {
namespace {

using base::Decimal;
using model::Mention;
using model::MentionKind;

constexpr int kMostScale = 12;  ///< powers of ten of the largest scale word
constexpr int kNone = -1;
constexpr std::size_t kReach = 16;  ///< bytes before a number for what it numbers

/// Digits with at most one point, as both ends of such a list are written; the value of a small
/// number in words.
std::optional<Decimal> written(std::string_view core, const Mention& mention) {
  const Decimal most(1000);
  const bool words =
      std::ranges::all_of(core, [](char c) { return base::is_letter(c) || c == '-'; });
  if (words && *mention.quantity.low < most) return mention.quantity.low;
  const auto digit = [](char c) { return base::is_digit(c) || c == '.'; };
  const auto end =
      std::find_if_not(core.begin() + (core.starts_with('-') ? 1 : 0), core.end(), digit);
  return Decimal::parse(core.substr(0, static_cast<std::size_t>(end - core.begin())));
}

/// In digits and not in words, with a minus too.
bool in_digits(std::string_view text, const Mention& mention) {
  const std::size_t at = mention.core.begin;
  return base::is_digit(text[text[at] == '-' && at + 1 < text.size() ? at + 1 : at]);
}

bool is_one(const Mention& mention) {
  const model::Quantity& quantity = mention.quantity;
  return !mention.nested && !mention.idle && quantity.hedge == model::Hedge::kExact &&
         quantity.low && quantity.low == quantity.high;
}

/// Whether nothing is told of a number but its digits; the year of a date is no such.
std::optional<Decimal> bare(std::string_view text, const Mention& mention) {
  const bool number =
      mention.kind == MentionKind::kNumber && is_one(mention) && mention.quantity.noun.empty() &&
      mention.span == mention.core &&
      (mention.quantity.unit == nullptr || mention.quantity.unit->dimension == "count");
  if (!number) return std::nullopt;
  const auto digits = written(text.substr(mention.core.begin, mention.core.size()), mention);
  const bool whole = digits && *digits == *mention.quantity.low;
  return whole && !may_be_bare_year(*digits) ? digits : std::nullopt;
}

/// The power of ten that the words behind the digits of a number stand for; kNone for no number.
int scale_of(std::string_view text, const Mention& mention) {
  const auto digits = written(text.substr(mention.core.begin, mention.core.size()), mention);
  for (int power = 0; digits && power <= kMostScale; ++power) {
    if (digits->scaled(power) == *mention.quantity.low) return power;
  }
  return kNone;
}

/// "36 billion": a number with a scale word and nothing that says what of.
bool is_scaled(std::string_view text, const Mention& mention) {
  return mention.kind == MentionKind::kNumber && is_one(mention) && mention.quantity.noun.empty() &&
         mention.quantity.unit == nullptr && mention.span == mention.core &&
         scale_of(text, mention) > 0;
}

/// "23 billion yuan".
bool is_scaled_money(std::string_view text, const Mention& mention) {
  return mention.kind == MentionKind::kCurrency && is_one(mention) && scale_of(text, mention) > 0;
}

bool has_measure(const Mention& mention) {
  switch (mention.kind) {
    case MentionKind::kNumber:
    case MentionKind::kPercentage:
    case MentionKind::kDimension:
    case MentionKind::kCurrency:
    case MentionKind::kDuration:
      return is_one(mention);
    default:
      return false;
  }
}

/// Whether nothing but one of `joints` stands between two numbers.
bool joins(std::string_view text, const Mention& a, const Mention& b,
           const std::vector<std::string>& joints) {
  if (b.span.begin < a.span.end) return false;
  const std::string_view between = text.substr(a.span.end, b.span.begin - a.span.end);
  return std::ranges::find(joints, between) != joints.end();
}

void share(const Mention& from, int scale, Mention& to) {
  to.kind = from.kind;
  to.quantity.low = to.quantity.high = to.quantity.low->scaled(scale);
  to.quantity.unit = from.quantity.unit;
  to.quantity.per = from.quantity.per;
  to.quantity.noun = from.quantity.noun;
}

}  // namespace

SharedUnits::SharedUnits(const std::vector<std::filesystem::path>& folders) {
  base::read_word_files(folders, "lists.json", [&](base::JsonObject& file) {
    if (file.integer("version", 0) != 1) file.fail("version", "expected 1");
    static_cast<void>(file.string("about", ""));
    base::add_words(file, "last", last_);
    base::add_words(file, "inner", inner_);
    base::add_words(file, "kinds", kinds_);
    base::add_words(file, "openers", openers_);
    base::add_words(file, "closers", closers_);
    file.done();
  });
}

/// Whether nothing but one of `joints` stands between two numbers, and the first has no word before
/// it that says what it numbers.
bool SharedUnits::joined(std::string_view text, const Mention& a, const Mention& b,
                         const std::vector<std::string>& joints) const {
  if (b.span.begin != b.core.begin || !joins(text, a, b, joints)) return false;
  const std::size_t reach = std::min(a.span.begin, kReach);
  const std::string before =
      base::lower_ascii(base::trimmed(text.substr(a.span.begin - reach, reach)));
  return std::ranges::none_of(kinds_, [&](const std::string& kind) {
    if (!before.ends_with(kind)) return false;
    return before.size() == kind.size() || !base::is_lower(before[before.size() - kind.size() - 1]);
  });
}

/// "36 billion and 23 billion yuan": a number with a scale word before one that has a currency,
/// too.
bool SharedUnits::is_in_list_of_money(std::string_view text, const Mention& a,
                                      const Mention& b) const {
  return is_scaled(text, a) && is_scaled_money(text, b) &&
         (joined(text, a, b, last_) || joined(text, a, b, inner_));
}

/// "Rose from 3 to 5 percent": a change whose end says the unit of both.
bool SharedUnits::changes(std::string_view text, const Mention& a, const Mention& b) const {
  if (b.span.begin != b.core.begin) return false;
  const std::size_t reach = std::min(a.span.begin, kReach);
  const std::string before = base::lower_ascii(text.substr(a.span.begin - reach, reach));
  const auto opens = [&](const std::string& word) { return before.ends_with(word); };
  return has_measure(b) && joins(text, a, b, closers_) && std::ranges::any_of(openers_, opens);
}

void SharedUnits::tell(std::string_view text, std::span<Mention> mentions) const {
  const Mention* next = nullptr;  // the one behind
  int scale = kNone;              // of the list that it is in
  for (std::size_t i = mentions.size(); i > 0; --i) {
    Mention& mention = mentions[i - 1];
    if (mention.nested) continue;
    const bool alike = next != nullptr && in_digits(text, mention) == in_digits(text, *next);
    if (alike && is_in_list_of_money(text, mention, *next)) share(*next, 0, mention);
    const auto digits = alike ? bare(text, mention) : std::nullopt;
    const bool first = scale == kNone;
    const bool change = digits && first && changes(text, mention, *next);
    if (change || (digits && first && has_measure(*next))) scale = scale_of(text, *next);
    const bool measured = scale > 0 || (scale == 0 && next->quantity.unit != nullptr);
    const bool ascends =
        digits && measured && (scale == 0 || digits->scaled(scale) < *next->quantity.low);
    if (ascends && (change || joined(text, mention, *next, first ? last_ : inner_))) {
      share(*next, scale, mention);
    } else {
      scale = kNone;
    }
    next = &mention;
  }
}

}  // namespace tally::recogniser
