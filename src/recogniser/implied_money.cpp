#include "recogniser/implied_money.hpp"

#include "base/ascii.hpp"
#include "base/utf8.hpp"
#include "recogniser/like_size.hpp"

#include <algorithm>
#include <optional>

namespace tally::recogniser {
namespace {

using base::ByteSpan;
using base::Decimal;
using model::Mention;
using model::MentionKind;
using model::Unit;

/// Bytes before and behind a number in which the words that tell of money may stand.
constexpr std::size_t kBefore = 36;
constexpr std::size_t kBehind = 18;
/// Bytes to an amount of money that a bare number goes on from, and how often one may be in the
/// other.
constexpr std::size_t kElliptic = 120;
constexpr int kLike = 30;
/// Mentions that a currency is remembered for: a long text without any costs no more than its
/// length.
constexpr std::size_t kRemembered = 2000;
constexpr int kSmall = 1000;  ///< a count below it has no say in what the next number is
/// Signs that end a clause.
constexpr std::u32string_view kClauseEnds = U"，；：。！？,;:!?\n";

/// A currency itself, not a part of one.
const Unit* currency_of(const Mention& mention) {
  const Unit* unit = mention.quantity.unit;
  const bool whole = unit != nullptr && unit->dimension == "money" &&
                     unit->to_canonical.apply(Decimal(1)) == Decimal(1);
  return whole ? unit : nullptr;
}

/// The currency that later numbers are in: that of a price is no more than its own where a text is
/// at home in another.
const Unit* carried_by(const Mention& mention, const Unit* home) {
  const Unit* currency = currency_of(mention);
  if (currency == nullptr) return nullptr;  // mostly
  const bool abroad =
      mention.language == model::Language::kZh && home != nullptr && currency->key != home->key;
  const auto& most = mention.quantity.high;
  const bool price = mention.quantity.per != nullptr || (most && *most < Decimal(kSmall));
  return abroad && price ? nullptr : currency;
}

/// Whether a value has a say in what the next number is; shares, spans of time and small counts
/// have none.
bool counts_something(const Mention& mention) {
  const bool number = mention.kind == MentionKind::kNumber ||
                      mention.kind == MentionKind::kCurrency ||
                      mention.kind == MentionKind::kDimension;
  const Unit* unit = mention.quantity.unit;
  const bool ratio = unit != nullptr && unit->dimension == "ratio";
  return number && !mention.nested && !mention.idle && !ratio &&
         (currency_of(mention) != nullptr || !(mention.quantity.low < Decimal(kSmall)));
}

/// "Lost" is no word of "almost"; Chinese has no such borders.
bool whole_word(std::string_view text, ByteSpan word) {
  const auto letter = [&](std::size_t at) {
    const auto low = static_cast<unsigned char>(text[at] | 0x20);
    return low >= 'a' && low <= 'z';
  };
  const bool begins = word.begin == 0 || !letter(word.begin) || !letter(word.begin - 1);
  return begins && (word.end == text.size() || !letter(word.end - 1) || !letter(word.end));
}

/// A number with a decimal point that counts nothing: what one share may earn.
bool is_small(std::string_view text, const Mention& mention) {
  const model::Quantity& quantity = mention.quantity;
  if (mention.kind != MentionKind::kNumber || quantity.unit != nullptr) return false;
  if (mention.nested || mention.idle || quantity.per != nullptr || !quantity.noun.empty())
    return false;
  return quantity.high && *quantity.high < Decimal(kSmall) &&
         text.substr(mention.core.begin, mention.core.size()).find('.') != std::string_view::npos;
}

std::size_t clause_begin(std::string_view text, std::size_t floor, std::size_t at) {
  while (at > floor) {
    const base::CodePoint c = base::code_point_before(text, at);
    if (kClauseEnds.find(c.value) != std::u32string_view::npos) break;
    at -= c.size;
  }
  return std::max(at, floor);
}

std::size_t clause_end(std::string_view text, std::size_t at, std::size_t most) {
  while (at < most) {
    const base::CodePoint c = base::code_point_at(text, at);
    if (c.size == 0 || kClauseEnds.find(c.value) != std::u32string_view::npos) break;
    at += c.size;
  }
  return std::min(at, most);
}

}  // namespace

ImpliedMoney::ImpliedMoney(const std::vector<std::filesystem::path>& folders) {
  base::read_word_files(folders, "money.json", [&](base::JsonObject& file) {
    if (file.integer("version", 0) != 1) file.fail("version", "expected 1");
    static_cast<void>(file.string("about", ""));
    const auto amount = [&](std::string_view key) {
      const auto value = Decimal::parse(file.string(key));
      if (!value) file.fail(key, "expected a number in quotes");
      return *value;
    };
    least_ = amount("least");
    large_ = amount("large_from");
    base::add_words(file, "scales", scales_);
    base::add_words(file, "tails", tails_);
    base::add_words(file, "plain", plain_);
    base::add_words(file, "plain_unless", plain_unless_);
    for (std::string& word : file.strings("pieces")) pieces_.push_back(std::move(word));
    for (std::string& word : file.strings("pieces_of")) chips_.push_back(std::move(word));
    pieces_unit_ = file.string("pieces_unit", "");
    plain_currency_ = file.string("plain_currency", "");
    add_homes(file);
    add(file, "before", &Meaning::before, Side::kMoney);
    add(file, "before_large", &Meaning::before, Side::kLargeMoney);
    add(file, "before_each", &Meaning::before, Side::kEachMoney);
    add(file, "behind", &Meaning::behind, Side::kMoney);
    add(file, "behind_large", &Meaning::behind, Side::kLargeMoney);
    unnamed_ = file.string("unnamed", "");
    base::add_words(file, "income", income_);
    add(file, "income", &Meaning::behind, Side::kIncome);
    add(file, "income_before", &Meaning::before, Side::kIncome);
    add(file, "counts", &Meaning::before, Side::kCount);
    add(file, "counts", &Meaning::behind, Side::kCount);
  });
  for (const auto& [word, meaning] : meanings_of_words_) {
    words_.add(word, static_cast<base::WordTrie::Value>(meanings_.size()));
    meanings_.push_back(meaning);
  }
  words_.build();
}

void ImpliedMoney::add(base::JsonObject& file, std::string_view key, Side Meaning::*side,
                       Side meant) {
  std::vector<std::string> words;
  base::add_words(file, key, words);
  for (const std::string& word : words) {
    if (word.empty()) file.fail(key, "holds an empty word");
    meanings_of_words_[word].*side = meant;
  }
}

void ImpliedMoney::add_homes(base::JsonObject& file) {
  if (file.find("homes") == nullptr) return;
  for (const base::JsonValue& item : file.need("homes", base::JsonValue::Kind::kArray).items) {
    base::JsonObject object(item, file.path());
    Home home;
    home.traditional = object.boolean("traditional", false);
    if (object.find("places") != nullptr) home.places = object.strings("places");
    home.currency = object.string("currency");
    object.done();
    homes_.push_back(std::move(home));
  }
}

std::string_view ImpliedMoney::home(std::string_view text, bool traditional) const {
  const auto times_named = [&](const std::string& place) {
    std::size_t times = 0;
    for (std::size_t at = text.find(place); at != std::string_view::npos;
         at = text.find(place, at + place.size())) {
      ++times;
    }
    return times;
  };
  std::string_view best;
  std::size_t most = 0;
  for (const Home& home : homes_) {
    if (home.traditional != traditional) continue;
    std::size_t named = home.places.empty() ? 1 : 0;
    for (const std::string& place : home.places) named += times_named(place);
    if (named > most) best = home.currency;
    most = std::max(most, named);
  }
  return best;
}

void ImpliedMoney::bring_home(std::string_view text, std::span<Mention> mentions,
                              const Unit& home) const {
  if (home.key == plain_currency_) return;
  for (Mention& mention : mentions) {
    const Unit* currency = currency_of(mention);
    if (currency == nullptr || currency->key != plain_currency_) continue;
    const std::string_view core = text.substr(mention.core.begin, mention.core.size());
    const std::string_view behind = text.substr(mention.core.end);
    const std::string_view written = text.substr(mention.span.begin, mention.span.size());
    const bool plain = std::ranges::any_of(plain_, [&](const std::string& word) {
      return core.ends_with(word) || behind.starts_with(word);
    });
    const bool told = std::ranges::any_of(plain_unless_, [&](const std::string& word) {
      return written.find(word) != std::string_view::npos;
    });
    if (plain && !told) mention.quantity.unit = &home;
  }
}

namespace {

void make_money(Mention& mention, const Unit& currency) {
  mention.kind = MentionKind::kCurrency;
  mention.quantity.unit = &currency;
  mention.quantity.noun.clear();
}

/// The currency named last before, else the first one here; null for none.
const Unit* currency_near(std::span<const Mention> past, std::span<const Mention> here,
                          const Unit* home) {
  const auto names = [&](const Mention& mention) { return carried_by(mention, home) != nullptr; };
  const auto last = std::find_if(past.rbegin(), past.rend(), names);
  if (last != past.rend()) return currency_of(*last);
  const auto first = std::ranges::find_if(here, names);
  return first == here.end() ? nullptr : currency_of(*first);
}

}  // namespace

void ImpliedMoney::tell(std::string_view text, std::span<Mention> mentions, std::size_t first,
                        Currencies currencies, ByteSpan asked) const {
  const auto here = mentions.subspan(first);
  const auto may_be = [&](const Mention& m) { return bare(text, m) || is_small(text, m); };
  if (std::ranges::none_of(here, may_be)) return;
  const std::size_t floor = first - std::min(first, kRemembered);
  const auto past = mentions.subspan(floor, first - floor);
  const auto last = std::find_if(past.rbegin(), past.rend(), counts_something);
  const Mention* earlier = last == past.rend() ? nullptr : &*last;
  const Unit* currency = currency_near(past, here, currencies.home);
  if (currency == nullptr && currencies.are_unknown()) return;
  bool answered = false;
  for (std::size_t i = first; i < mentions.size(); ++i) {
    Mention& mention = mentions[i];
    const bool at_home = mention.language == model::Language::kZh;
    const Unit* likely = currency == nullptr && at_home ? currencies.home : currency;
    const bool asks = !answered && bare(text, mention) && is_asked(text, mention, asked);
    answered = answered || counts_something(mention);
    const Side side = asks ? Side::kMoney : side_of(text, mentions, i, earlier);
    if (likely == nullptr && side == Side::kIncome) likely = currencies.unnamed;
    if (likely != nullptr && side != Side::kNone) make_money(mention, *likely);
    if (const Unit* named = carried_by(mention, currencies.home)) currency = named;
    if (counts_something(mention)) earlier = &mention;
  }
}

/// A number with a scale and without anything that it counts.
bool ImpliedMoney::bare(std::string_view text, const Mention& mention) const {
  const model::Quantity& quantity = mention.quantity;
  if (mention.kind != MentionKind::kNumber || mention.nested || mention.idle) return false;
  if (quantity.per != nullptr || !nominal(mention) || absolute(*nominal(mention)) < least_) {
    return false;
  }
  const bool counted = quantity.unit == nullptr || quantity.unit->key == "count";
  if (counted && tells_income(text.substr(mention.span.end))) return true;
  if (quantity.unit != nullptr || !quantity.noun.empty()) return false;
  const std::string_view core = text.substr(mention.core.begin, mention.core.size());
  const auto scaled = [&](const std::string& scale) { return core.find(scale) != core.npos; };
  if (std::ranges::none_of(scales_, scaled)) return false;
  const std::string_view tail = text.substr(mention.core.end, mention.span.end - mention.core.end);
  return tail.empty() || std::ranges::find(tails_, tail) != tails_.end();
}

/// 营收多少？——今年能过十个亿: the question speaks of money, and the answer of nothing else.
bool ImpliedMoney::is_asked(std::string_view text, const Mention& mention, ByteSpan asked) const {
  if (asked.size() == 0) return false;
  const std::size_t at = mention.span.begin;
  const ByteSpan own{clause_begin(text, std::max(asked.end, at - std::min(at, kBefore)), at), at};
  const std::size_t end = clause_end(text, mention.span.end, std::min(text.size(), at + kBefore));
  const Side side = told_before(text, asked);
  return (side == Side::kMoney ||
          (side == Side::kLargeMoney && absolute(*nominal(mention)) >= large_)) &&
         told_before(text, own) == Side::kNone &&
         told_behind(text, {mention.span.end, end}) == Side::kNone;
}

/// "20 million ARR", "20 million in recurring revenue": a word of income follows right behind.
bool ImpliedMoney::tells_income(std::string_view behind) const {
  if (behind.empty() || behind.front() != ' ') return false;
  behind.remove_prefix(1);
  return std::ranges::any_of(income_, [&](const std::string& word) {
    const auto here = behind.substr(0, word.size());
    return std::ranges::equal(here, word, {}, [](char a) { return base::lower_ascii(a); }) &&
           (behind.size() == word.size() || !base::is_letter(behind[word.size()]));
  });
}

/// "Earnings per share of 8.88 versus 8.23": behind words that tell what one share earns, or right
/// behind such an amount.
bool ImpliedMoney::is_each(std::string_view text, const Mention& mention,
                           const Mention* earlier) const {
  constexpr std::size_t kVersus = 12;
  const std::size_t at = mention.span.begin;
  if (earlier != nullptr && currency_of(*earlier) != nullptr && earlier->span.end < at &&
      at - earlier->span.end <= kVersus) {
    const std::string_view between = text.substr(earlier->span.end, at - earlier->span.end);
    const bool apart = between.find_first_of(",.;:(") != std::string_view::npos;
    return !apart && of_like_size(*earlier, mention, 2);
  }
  const std::size_t from = clause_begin(text, at - std::min(at, kBefore), at);
  return told_before(text, {from, at}) == Side::kEachMoney;
}

/// What makes a number money: kMoney, kIncome, or kNone where nothing does.
ImpliedMoney::Side ImpliedMoney::side_of(std::string_view text, std::span<const Mention> mentions,
                                         std::size_t index, const Mention* earlier) const {
  const Mention& mention = mentions[index];
  if (!bare(text, mention)) {
    const bool each = is_small(text, mention) && is_each(text, mention, earlier);
    return each ? Side::kMoney : Side::kNone;
  }
  const std::size_t at = mention.span.begin;
  const std::size_t floor = earlier != nullptr ? earlier->span.end : 0;
  const std::size_t from = clause_begin(text, std::max(floor, at - std::min(at, kBefore)), at);
  const std::size_t next =
      index + 1 < mentions.size() ? mentions[index + 1].span.begin : text.size();
  const std::size_t behind = std::min(next, mention.span.end + kBehind);
  if (tells_income(text.substr(mention.span.end))) return Side::kIncome;
  const Side before = told_before(text, {from, at});
  const Side after =
      told_behind(text, {mention.span.end, clause_end(text, mention.span.end, behind)});
  if (after == Side::kCount || before == Side::kCount) return Side::kNone;
  if (before == Side::kIncome || after == Side::kIncome) return Side::kIncome;
  const auto money = [&](Side side) {
    return side == Side::kMoney ||
           (side == Side::kLargeMoney && absolute(*nominal(mention)) >= large_);
  };
  const bool is = money(before) || money(after) || goes_on_from(text, mention, earlier);
  return is ? Side::kMoney : Side::kNone;
}

/// A number of a like size, behind an amount in the same sentence, with nothing that is counted
/// between.
bool ImpliedMoney::goes_on_from(std::string_view text, const Mention& mention,
                                const Mention* earlier) const {
  const std::size_t at = mention.span.begin;
  if (earlier == nullptr || currency_of(*earlier) == nullptr ||
      !of_like_size(*earlier, mention, kLike) || at - earlier->span.end > kElliptic) {
    return false;
  }
  const std::string_view between = text.substr(earlier->span.end, at - earlier->span.end);
  if (between.find(". ") != std::string_view::npos) return false;  // another English sentence
  return told_before(text, {earlier->span.end, at}) != Side::kCount;
}

/// What the last word there says that has a say.
ImpliedMoney::Side ImpliedMoney::told_before(std::string_view text, ByteSpan span) const {
  Side side = Side::kNone;
  std::size_t covered = 0;  // what ends there lies inside a longer word
  words_.find(text, span, [&](ByteSpan word, base::WordTrie::Value value) {
    const Side meant = meanings_[value].before;
    if (meant == Side::kNone || word.end <= covered || !whole_word(text, word)) return;
    covered = word.end;
    side = meant;
  });
  return side;
}

/// What the first word there says that has a say.
ImpliedMoney::Side ImpliedMoney::told_behind(std::string_view text, ByteSpan span) const {
  Side side = Side::kNone;
  words_.find(text, span, [&](ByteSpan word, base::WordTrie::Value value) {
    if (!whole_word(text, word)) return;
    if (side == Side::kNone) side = meanings_[value].behind;
  });
  return side;
}

}  // namespace tally::recogniser
