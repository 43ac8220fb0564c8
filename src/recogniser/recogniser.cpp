#include "recogniser/recogniser.hpp"

#include "model/entity_types.hpp"
#include "recogniser/amount.hpp"
#include "recogniser/amount_short.hpp"
#include "recogniser/cues.hpp"
#include "recogniser/lexer.hpp"
#include "recogniser/names.hpp"
#include "recogniser/time_reader.hpp"
#include "recogniser/time_words.hpp"
#include "recogniser/unit.hpp"
#include "recogniser/utf8.hpp"
#include "recogniser/word_files.hpp"

#include <algorithm>
#include <iterator>
#include <ranges>
#include <span>
#include <utility>

namespace tally::recogniser {
namespace {

using model::Mention;
using model::MentionKind;

model::Language language_at(const TokenText& text, const Amount& amount, model::Language fallback) {
  for (std::size_t i = amount.first; i < amount.last; ++i) {
    const Token& t = text[i];
    if (t.kind != TokenKind::kWord) continue;
    return is_cjk(code_point_at(text.text, t.begin).value) ? model::Language::kZh
                                                           : model::Language::kEn;
  }
  return fallback;
}

/// Appends the amount, whose quantity it takes.
void put_amount(const TokenText& text, Amount& amount, const Context& context,
                std::vector<Mention>& out) {
  Mention& m = out.emplace_back();
  m.span = {text[amount.first].begin, text[amount.last - 1].end};
  m.core = amount.core;
  m.kind = amount.kind;
  m.language = language_at(text, amount, context.language);
  m.idle = amount.idle;
  m.quantity = std::move(amount.quantity);
}

Mention number_of(const Numeral& number, const Context& context) {
  Mention m;
  m.span = m.core = number.span;
  m.language = context.language;
  m.nested = true;
  m.quantity.low = number.low;
  m.quantity.high = number.high;
  return m;
}

void put_name(std::string_view text, const NameSpan& name, const Context& context,
              std::vector<Mention>& out) {
  Mention& m = out.emplace_back();
  m.span = m.core = name.span;
  m.kind = MentionKind::kName;
  m.language = context.language;
  m.entity = Names::canonical(name, text);
  m.entity_type = name.type;
  m.doubtful = name.doubtful;
}

bool goes_before(const Mention& a, const Mention& b) {
  return a.span.begin != b.span.begin ? a.span.begin < b.span.begin : a.span.end > b.span.end;
}

/// Makes room for `more` mentions, and for those that the rest of a long text will add if it is
/// like the part read: growing by and by would move every mention several times.
void make_room(std::size_t more, std::size_t read, std::size_t size, std::vector<Mention>& out) {
  std::size_t likely = out.size() + more;
  if (likely <= out.capacity()) return;
  if (read < size) likely = likely * (size / read + 1) * 9 / 8;
  out.reserve(std::max(likely, 2 * out.capacity()));
}

/// Moves mentions, in order, to the end of `out`, and with them the names, none of which overlaps
/// one. Labels (addresses, section numbers) only keep their digits from being read.
void put_merged(std::string_view text, std::span<Mention* const> mentions,
                std::span<const NameSpan> names, const Context& context,
                std::vector<Mention>& out) {
  auto next = mentions.begin();
  for (const NameSpan& name : names) {
    if (name.form == NameForm::kLabel) continue;
    for (; next != mentions.end() && (*next)->span.begin < name.span.begin; ++next) {
      out.push_back(std::move(**next));
    }
    put_name(text, name, context, out);
  }
  for (; next != mentions.end(); ++next) out.push_back(std::move(**next));
}

bool says_the_same(const Mention& a, const Mention& b) {
  return a.span == b.span && a.kind == b.kind && a.quantity.low == b.quantity.low &&
         a.quantity.high == b.quantity.high;
}

/// Adds what is nested, in order, but for what is there already with the same value.
void put_nested(std::vector<Mention>& nested, std::vector<Mention>& out) {
  std::move(nested.begin(), nested.end(), std::back_inserter(out));
  std::stable_sort(out.begin(), out.end(), goes_before);
  out.erase(std::unique(out.begin(), out.end(), says_the_same), out.end());
}

/// Buffers of one thread, used again from text to text; those of a very long text are let go.
struct Scratch {
  TokenText tokens;
  std::vector<NameSpan> names;
  Islands islands;
  std::vector<base::ByteSpan> blocked;
  std::vector<Mention> found;
  std::vector<Mention> nested;
  std::vector<Mention> times;
  std::vector<Mention*> kept;  // of those found and of the times

  /// Whether what was found stands as it is, and is too much to be moved one by one.
  [[nodiscard]] bool stands_whole() const {
    constexpr std::size_t kLarge = 1 << 12;
    return found.size() >= kLarge && kept.size() == found.size() && times.empty();
  }
  void clear_found() {
    found.clear();
    nested.clear();
    times.clear();
    kept.clear();
  }
};

Scratch& scratch_of_thread() {
  constexpr std::size_t kMostTokensKept = 1 << 16;
  thread_local Scratch scratch;
  if (scratch.tokens.tokens.capacity() > kMostTokensKept) scratch = {};
  scratch.names.clear();
  scratch.blocked.clear();
  scratch.clear_found();
  return scratch;
}

/// "4x H100 performance", 8x H100的性能, "2x H100's": what stands behind the name before token `i`
/// says that it is outdone.
bool is_outdone(const TokenText& text, std::size_t i) {
  const std::string_view behind = text.text.substr(text[i - 1].end);
  if (behind.starts_with('\'') || behind.starts_with("\u2019")) return true;
  const std::size_t at = text[i].may_be(set_of(Category::kFiller)) ? i + 1 : i;
  return cue_at(text, text[at].begin, Cue::kOutdone) > 0;
}

/// 8×H100, "16x NVIDIA A100": no multiple, but so many of the chips named behind.
bool counts_chips(const TokenText& text, const Amount& amount, std::span<const NameSpan> names,
                  const UnitTable& units) {
  if (units[amount.unit].kind != UnitKind::kTimes || amount.last != amount.unit_word + 1) {
    return false;
  }
  const Reading* sign = text.reading(amount.unit_word, Category::kUnit);
  if (sign == nullptr || (sign->flags & kCased) == 0) return false;
  const auto named = [&](std::size_t i, std::string_view type) {
    return text[i].kind == TokenKind::kName && names[text[i].code].type == type;
  };
  const std::size_t at = amount.last + (named(amount.last, model::kCompanyType) ? 1 : 0);
  const Reading* noun = text.reading(at, Category::kNoun);
  if (is_outdone(text, at + 1)) return false;
  return named(at, model::kChipType) || (noun != nullptr && noun->payload == units.index("gpus"));
}

/// The bare numbers inside an amount; its bounds too, where its kind is not that of a number.
void inner_numbers(const TokenText& text, const Amount& amount, const Mention& mention,
                   const Context& context, std::vector<Mention>& nested) {
  const bool bounded = mention.quantity.low != mention.quantity.high;
  const bool number = mention.kind == MentionKind::kNumber;
  if (number && !bounded && amount.numbers.size() < 2) return;
  for (std::size_t i = 0; i < amount.numbers.size(); ++i) {
    const Numeral& n = amount.numbers[i];
    const bool glued = text[n.last - 1].has(kLetterAfter);  // 250ml, 4th are one word
    if (glued || (n.digits && n.form == NumeralForm::kOrdinal)) continue;
    nested.push_back(number_of(n, context));
  }
  if (number || !bounded) return;
  Mention bounds = mention;
  bounds.nested = true;
  bounds.kind = MentionKind::kNumber;
  bounds.quantity.unit = nullptr;
  nested.push_back(std::move(bounds));
}

}  // namespace

struct Recogniser::Impl {
  explicit Impl(const std::vector<std::filesystem::path>& folders) : names(folders) {}

  Names names;
  Lexicon lexicon;
  UnitTable units;
  std::unique_ptr<const TimeWords> times;

  void amounts(const TokenText& text, std::span<const NameSpan> all_names, const Context& context,
               std::vector<Mention>& out, std::vector<Mention>& nested) const;
  void alternatives(const TokenText& text, const Amount& amount, const Mention& mention,
                    std::vector<Mention>& nested) const;
};

/// Other units that the same word may name (分: points, minutes), as nested mentions.
void Recogniser::Impl::alternatives(const TokenText& text, const Amount& amount,
                                    const Mention& mention, std::vector<Mention>& nested) const {
  if (amount.unit_word == 0 || amount.kind == MentionKind::kOrdinal ||
      text[amount.unit_word].kind != TokenKind::kWord)
    return;
  for (const Reading& r : text.lexicon->readings(text[amount.unit_word].code)) {
    if (r.category != Category::kUnit || r.payload == amount.unit) continue;
    Mention other = mention;
    other.nested = true;
    other.kind = kind_of(units[r.payload].kind);
    other.quantity.unit = units.model_unit(r.payload);
    if (other.kind != mention.kind) nested.push_back(std::move(other));
  }
}

void Recogniser::Impl::amounts(const TokenText& text, std::span<const NameSpan> all_names,
                               const Context& context, std::vector<Mention>& out,
                               std::vector<Mention>& nested) const {
  out.reserve(out.size() + text.anchors.size());
  std::size_t free = 0;  // the first token behind the last amount
  for (const std::size_t i : text.anchors) {
    if (i < free || !may_begin_amount(text, i)) continue;
    auto amount = is_short_amount(text, i) ? short_amount(text, i, units)
                                           : read_amount(text, i, units, context.language);
    if (!amount) continue;
    if (counts_chips(text, *amount, all_names, units)) {
      amount->unit = units.index("gpus");
      amount->quantity.unit = units.model_unit(amount->unit);
    }
    put_amount(text, *amount, context, out);
    if (context.keep_nested) {
      alternatives(text, *amount, out.back(), nested);
      inner_numbers(text, *amount, out.back(), context, nested);
    }
    free = amount->last;
  }
}

Recogniser::Recogniser(const std::vector<std::filesystem::path>& folders)
    : impl_(std::make_unique<Impl>(folders)) {
  for (const auto& folder : folders) {
    const auto variants = folder / "words" / "variants.json";
    if (exists(variants)) load_variants(variants, impl_->lexicon);
  }
  // The first folder has precedence: what is loaded last wins.
  for (const std::filesystem::path& folder : std::views::reverse(folders)) {
    if (exists(folder / "units.json")) impl_->units.load(folder / "units.json", impl_->lexicon);
    for (const char* name : {"zh.json", "en.json"}) {
      if (exists(folder / "words" / name))
        load_words(folder / "words" / name, impl_->units, impl_->lexicon);
    }
  }
  impl_->lexicon.set_ends(base::load_word_ends(folders));
  impl_->times = std::make_unique<const TimeWords>(folders, impl_->lexicon);
  impl_->lexicon.freeze();
  impl_->names.look_for_words(impl_->lexicon);
}

Recogniser::~Recogniser() = default;
Recogniser::Recogniser(Recogniser&&) noexcept = default;
Recogniser& Recogniser::operator=(Recogniser&&) noexcept = default;

void Recogniser::recognise(std::string_view text, const Context& context,
                           std::vector<Mention>& out) const {
  Scratch& scratch = scratch_of_thread();
  impl_->names.find(text, context.names, scratch.names, scratch.islands);
  if (scratch.islands.none()) return put_merged(text, {}, scratch.names, context, out);
  for (const NameSpan& name : scratch.names) scratch.blocked.push_back(name.span);
  LexPlace place;
  Told told = Told::by(context.told);
  for (std::size_t name = 0;
       lex_on(text, impl_->lexicon, scratch.blocked, scratch.islands, place, scratch.tokens);
       name = place.name) {
    for (const std::size_t i : scratch.tokens.swallowed) scratch.names[i].form = NameForm::kLabel;
    impl_->amounts(scratch.tokens, scratch.names, context, scratch.found, scratch.nested);
    if (context.keep_nested) put_nested(scratch.nested, scratch.found);
    read_times(scratch.tokens, *impl_->times, context, told, scratch.found, scratch.times,
               scratch.kept);
    const auto names = std::span(scratch.names).subspan(name, place.name - name);
    if (out.empty() && names.empty() && scratch.stands_whole()) {
      out.swap(scratch.found);
    } else {
      make_room(scratch.kept.size() + names.size(), place.pos, text.size(), out);
      put_merged(text, scratch.kept, names, context, out);
    }
    scratch.clear_found();
  }
}

const Names& Recogniser::names() const { return impl_->names; }

const model::Unit* Recogniser::unit(std::string_view key) const { return impl_->units.find(key); }

}  // namespace tally::recogniser
