#include "recogniser/name_search.hpp"

#include "base/utf8.hpp"
#include "model/entity_types.hpp"
#include "recogniser/cursor.hpp"
#include "recogniser/han_walk.hpp"
#include "recogniser/island_border.hpp"
#include "recogniser/name_bytes.hpp"
#include "recogniser/name_labels.hpp"
#include "recogniser/name_shapes.hpp"
#include "recogniser/utf8.hpp"

#include <algorithm>
#include <cstdint>

namespace tally::recogniser {
namespace {

constexpr char32_t kOrdinalMark = 0x7B2C;  // the sign before an ordinal
constexpr char32_t kPrintedApostrophe = 0x2019;
constexpr std::size_t kMostChips = 5;     // digits of how many
constexpr char32_t kNumberMark = 0x53F7;  // the sign after the number of a thing

/// One walk over one text: looks at the begin of each line, word and Chinese character.
class Search {
 public:
  Search(const NameCatalogue& catalogue, const AddedNames* added, std::string_view text,
         std::vector<NameSpan>& out, Islands& islands)
      : trie_(catalogue.trie),
        entities_(catalogue.by_index),
        first_doubtful_(catalogue.first_doubtful),
        words_(catalogue.words),
        lexicon_(*catalogue.lexicon),
        labels_(words_),
        shapes_(words_),
        added_(added),
        runs_(added ? added->runs : catalogue.runs),
        heads_(added ? added->heads : catalogue.heads),
        walk_(heads_, catalogue.pairs, added ? &added->trie : nullptr),
        text_(text),
        out_(out),
        islands_(islands) {}

  void run() {
    line();
    while (at_ < text_.size()) {
      const auto c = static_cast<unsigned char>(text_[at_]);
      if (is_letter(c)) {
        letters();
      } else if (leads_han(c) && text_.size() - at_ >= kHanBytes) {
        han();
      } else if (c == ' ') {
        ++at_;
      } else {
        other(c);
      }
    }
  }

 private:
  /// Chinese characters up to a name.
  void han() {
    for (bool more = true; more;) {
      const HanWalk::Stop stop = walk_.next(text_, at_);
      at_ = stop.at;
      if (name_at(stop.kinds)) return;
      at_ += kHanBytes;
      more = !stop.last;
    }
  }

  /// Takes the name that begins with the character here, if one does; notes the number that may.
  bool name_at(unsigned kinds) {
    const bool core_begins = (kinds & (Heads::kCore | Heads::kCorePair)) != 0;
    if (core_begins && lexicon_.may_be_core(text_, at_)) core(at_);
    constexpr unsigned kNames =
        Heads::kName | Heads::kNamePair | Heads::kAddedPair | Heads::kNameMixed;
    return (kinds & kNames) != 0 && wide();
  }

  /// A number or time may begin here.
  void core(std::size_t at) {
    const std::size_t read = std::max(floor_, islands_.last_core());
    islands_.add(border_before(lexicon_, text_, at, floor_, read), at);
  }

  /// A run of ASCII letters and the space behind it.
  void letters() {
    const LatinRun run = latin_run(text_, at_);
    const std::size_t end = at_ + run.length;
    const std::uint64_t kinds = runs_.of(run.hash());
    if ((kinds & kCoreRun) != 0 && lexicon_.may_be_core(text_, at_, run)) core(at_);
    if (at_ < tried_ || surely_nothing(run, kinds, end) || is_clitic(run) || !word()) at_ = end;
    if (at_ < text_.size() && text_[at_] == ' ') ++at_;
  }

  /// Digits, signs, breaks of lines and all that is neither Latin nor Chinese.
  void other(unsigned char c) {
    if (c == '\n') {
      ++at_;
      return line();
    }
    if (is_digit(c)) {
      core(at_);
      if (at_ < tried_ || !word()) ++at_;
      return;
    }
    const CodePoint point = code_point_at(text_, at_);
    if (c >= 0x80 && !is_punctuation(point.value)) core(at_);
    if (heads_.names(point.value) && (c < 0x80 ? label(labels_.at_sign(text_, at_)) : wide())) {
      return;
    }
    at_ += point.length;
  }

  /// Whether letters that end there neither begin a name nor have a digit or an address' sign near.
  [[nodiscard]] bool surely_nothing(const LatinRun& run, std::uint64_t kinds,
                                    std::size_t end) const {
    const std::uint32_t near = four_bytes(text_, end);
    if (near_digit(near)) return false;
    const bool joins = (kBytes[near & 0xFFU] & kJoins) != 0;
    if (joins && static_cast<char>(near >> 8U) > ' ') return false;
    if ((kinds & (run.capital ? kNameRun : kSmallNameRun)) != 0 &&
        trie_.may_begin(run, !run.capital, text_, end)) {
      return false;
    }
    return (kinds & kAddedRun) == 0 || !added_->trie.may_begin(run, !run.capital, text_, end);
  }

  /// "Don't 72", "Kite's 300": what is left of a word behind an apostrophe begins no name.
  [[nodiscard]] bool is_clitic(const LatinRun& run) const {
    constexpr std::size_t kLongest = 2;
    if (run.length > kLongest || run.capital || at_ < 2) return false;
    const char before = text_[at_ - 1];
    if (before == '\'') return is_letter(static_cast<unsigned char>(text_[at_ - 2]));
    const base::CodePoint point = base::code_point_before(text_, at_);
    return point.value == kPrintedApostrophe && at_ > point.size &&
           is_letter(static_cast<unsigned char>(text_[at_ - point.size - 1]));
  }

  void line() { label(labels_.at_line(text_, at_)); }

  void emit(NameSpan name) {
    out_.push_back(name);
    at_ = name.span.end;
    floor_ = at_;
  }

  bool label(std::size_t end) {
    if (end <= at_) return false;
    emit({{at_, end}, NameForm::kLabel, nullptr, {}, 0});
    return true;
  }

  /// What the bytes of an ASCII word and those right behind it allow for: most words are nothing.
  struct Look {
    std::size_t length = 0;
    bool capital = false;  ///< a capital is in it
    bool digit = false;    ///< a digit is in it or no more than three bytes behind it
    bool dotted = false;   ///< what follows may make it an address
  };

  [[nodiscard]] Look look() const {
    const std::string_view text = text_;
    const auto kind = [&](std::size_t at) { return kBytes[static_cast<std::uint8_t>(text[at])]; };
    unsigned seen = 0;
    std::size_t end = at_;
    for (unsigned here = kAlnum; end < text.size() && ((here = kind(end)) & kAlnum) != 0; ++end) {
      seen |= here;
    }
    const std::size_t length = end - at_;
    const unsigned after = end < text.size() ? kind(end) : 0U;
    const bool dotted = (after & kJoins) != 0 && end + 1 < text.size() && text[end + 1] > ' ';
    unsigned near = after;
    for (std::size_t i = 1; i < 3; ++i) near |= end + i < text.size() ? kind(end + i) : 0U;
    seen |= near & kDigit;
    return {length, (seen & kUpper) != 0, (seen & kDigit) != 0, dotted};
  }

  /// Takes the name or label that begins with the word at this place; false where none does.
  bool word() {
    const LatinRun run = latin_run(text_, at_);
    const Look seen = look();
    if (seen.dotted && at_ >= token_ && label(address())) return true;
    const Where where =
        run.length > 0 ? may_be_known(run, !seen.capital && !seen.digit, text_, at_ + run.length)
                       : may_be_known(NameHead(text_, at_));
    if (where.any() && known(where)) return true;
    if (seen.digit && (by_shape() || multiplied())) return true;
    tried_ = at_ + seen.length;
    return false;
  }

  /// Among which names a spelling may begin here.
  struct Where {
    bool catalogue = false;
    bool added = false;
    [[nodiscard]] bool any() const { return catalogue || added; }
  };

  template <typename... Begin>
  [[nodiscard]] Where may_be_known(const Begin&... begin) const {
    return {trie_.may_begin(begin...), added_ && added_->trie.may_begin(begin...)};
  }

  /// 8xH100: so many chips, whose name begins behind the sign.
  bool multiplied() {
    Cursor c{text_, at_};
    if (!c.digits(1, kMostChips) || !c.one("xX") || !is_ascii_upper(c.peek())) return false;
    const std::size_t digits = at_;
    at_ = c.at;
    const LatinRun run = latin_run(text_, at_);
    const Where where = may_be_known(run, false, text_, at_ + run.length);
    const Found found = where.any() ? longest(text_.size(), where) : Found{};
    const bool chip = found.entity != nullptr && found.entity->type == model::kChipType;
    if (chip && known(where)) return true;
    at_ = digits;
    return false;
  }

  /// Labels and unknown names: all have digits.
  bool by_shape() {
    if (label(labels_.at_word(text_, at_))) return true;
    if (is_ascii_digit(text_[at_]) && label(labels_.after_word(text_, at_))) return true;
    const std::size_t end = shapes_.at_word(text_, at_);
    if (end == 0) return false;
    emit({{at_, end}, NameForm::kShape, nullptr, shapes_.type_after(text_, end), 0});
    return true;
  }

  /// Takes the name or label that begins with this character, which is not ASCII.
  bool wide() {
    const char32_t c = base::code_point_at(text_, at_).value;
    const Where where = may_be_known(NameHead(text_, at_));
    if (where.any() && known(where)) return true;
    if (c == kOrdinalMark) return label(labels_.ordinal(text_, at_));
    return c == kNumberMark && numbered();
  }

  bool numbered() {
    const base::ByteSpan span = shapes_.numbered(text_, at_, floor_);
    if (span.empty()) return false;
    const std::string_view type = shapes_.type_of_numbered(text_, span);
    const char32_t first = base::code_point_at(text_, span.begin).value;
    const bool name = base::is_han(first) && !words_.digits_zh.has(first);
    emit({span, name ? NameForm::kShape : NameForm::kLabel, nullptr, type, 0});
    return true;
  }

  struct Found {
    const model::Entity* entity = nullptr;
    AliasMatch match;
    bool doubtful = false;
  };

  [[nodiscard]] Found longest(std::size_t limit, Where where) const {
    Found found;
    if (where.catalogue) {
      const AliasMatch match = trie_.longest(text_, at_, limit);
      if (match.end != 0) found = {entities_[match.alias], match, match.alias >= first_doubtful_};
    }
    if (where.added) {
      const AliasMatch match = added_->trie.longest(text_, at_, limit);
      if (match.end > found.match.end) found = {&added_->entities[match.alias], match, false};
    }
    return found;
  }

  /// Whether a spelling without a letter ("7-11") is a number here: 711, 7-11月.
  [[nodiscard]] bool only_digits(std::string_view written, std::size_t end) const {
    std::size_t digits = 0;
    for (const char c : written) {
      if (is_ascii_letter(c) || (c & 0x80) != 0) return false;
      if (is_ascii_digit(c)) ++digits;
    }
    return digits == written.size() || shapes_.counted(text_, end, false);
  }

  /// Whether the digits at the begin of a name belong to a number or an amount: $3m, 947'711.
  [[nodiscard]] bool digits_go_before() const {
    const char32_t before = base::code_point_before(text_, at_).value;
    if (words_.money_signs.has(before)) return true;
    const bool group = before == ',' || before == '-' || before == '/' || before == '.' ||
                       before == '\'' || before == kPrintedApostrophe;
    const std::size_t sign = before == kPrintedApostrophe ? 3 : 1;
    return group && at_ > sign && is_ascii_digit(text_[at_ - sign - 1]);
  }

  /// Whether the first character belongs to a number before it: 5|万科研人员, and where the name is
  /// a common word besides, 三百|万海里.
  [[nodiscard]] bool number_goes_on(bool doubtful) const {
    const char32_t first = base::code_point_at(text_, at_).value;
    if (first < 0x80 || at_ == 0) return false;
    const bool scale = words_.scale_points.has(first) || words_.digits_zh.has(first);
    if (!scale || is_ascii_digit(text_[at_ - 1])) return scale;
    const char32_t before = base::code_point_before(text_, at_).value;
    return doubtful && (words_.scale_points.has(before) || words_.digits_zh.has(before) ||
                        words_.decimal_marks.has(before));
  }

  /// "Models" is no Model S.
  [[nodiscard]] bool is_plural(const model::Entity& entity, std::size_t end) const {
    return entity.name.ends_with(" S") && is_ascii_letter(text_[end - 2]);
  }

  /// "A 40 MWh battery" is none of an A40: a letter that stands alone and small is an article.
  [[nodiscard]] bool is_article() const {
    const Cursor c{text_, at_};
    const char first = c.peek();
    return is_ascii_letter(first) && !is_ascii_upper(first) && c.peek(1) == ' ' &&
           is_ascii_digit(c.peek(2));
  }

  /// Whether the digits that end a name stand right behind Chinese: 小米17, and in 小米17日 a day.
  [[nodiscard]] bool digits_touch_chinese(std::size_t end) const {
    while (end > at_ && is_ascii_digit(text_[end - 1])) --end;
    return end > at_ && (text_[end - 1] & 0x80) != 0;
  }

  /// The end of the name with what extends it; 0 where the spelling is none after all: its digits
  /// belong to a longer number ("Kite 3.1", "Kite 3 million"), or it lacks the version it needs.
  std::size_t whole(const Found& found) const {
    const std::size_t end = found.match.end;
    const Cursor c{text_, end};
    if (c.peek() == '$' || is_article()) return 0;  // US$
    if (is_ascii_digit(text_[at_]) && digits_go_before()) return 0;
    if (number_goes_on(found.doubtful) || is_plural(*found.entity, end)) return 0;
    if (only_digits(text_.substr(at_, end - at_), end)) return 0;
    const bool digit = is_ascii_digit(text_[end - 1]);
    if (digit && (c.peek() == '.' || c.peek() == ',') && is_ascii_digit(c.peek(1))) return 0;
    const bool spaced = digit && text_.substr(at_, end - at_).find(' ') != std::string_view::npos;
    if (spaced && shapes_.counted(text_, end, true)) return 0;
    if (digit && digits_touch_chinese(end) && shapes_.counted(text_, end, false)) return 0;
    const model::Entity& entity = *found.entity;
    const bool versions = entity.versioned && (!digit || c.peek() == '-');
    const std::size_t last =
        entity.versioned || digit || entity.type == model::kModelType  // Kite 3 Lite
            ? shapes_.extended(text_, end, {versions, entity.joint == "/"})
            : end;
    return found.match.needs_version && last == end ? 0 : last;
  }

  bool known(Where where) {
    Found found = longest(text_.size(), where);
    std::size_t end = 0;
    while (found.entity && (end = whole(found)) == 0) found = longest(found.match.end - 1, where);
    if (!found.entity) return false;
    const NameForm form = end == found.match.end ? NameForm::kKnown : NameForm::kShape;
    const std::size_t stem = found.match.end - at_;
    emit({{at_, end}, form, found.entity, found.entity->type, stem, found.doubtful});
    return true;
  }

  /// An address, unless it is a name of the catalogue ("Node.js").
  std::size_t address() {
    const std::size_t end = labels_.address(text_, at_, token_);
    return end != 0 && longest(text_.size(), {true, added_ != nullptr}).match.end < end ? end : 0;
  }

  const NameTrie& trie_;
  const std::vector<const model::Entity*>& entities_;
  std::size_t first_doubtful_;
  const NameWords& words_;
  const Lexicon& lexicon_;
  NameLabels labels_;
  NameShapes shapes_;
  const AddedNames* added_;
  const RunKinds& runs_;
  const Heads& heads_;
  HanWalk walk_;
  std::string_view text_;
  std::vector<NameSpan>& out_;
  Islands& islands_;
  std::size_t at_ = 0;
  std::size_t floor_ = 0;  ///< end of the last span
  std::size_t token_ = 0;  ///< no address begins before this byte
  std::size_t tried_ = 0;  ///< before this byte the word is known to be none
};

}  // namespace

std::vector<FirstOfName> heads_of_labels() {
  return {{U'+', true}, {U'[', true},         {U'(', true},
          {U'<', true}, {kOrdinalMark, true}, {kNumberMark, true}};
}

void search_names(const NameCatalogue& catalogue, const AddedNames* added, std::string_view text,
                  std::vector<NameSpan>& out, Islands& islands) {
  islands.clear();
  Search(catalogue, added, text, out, islands).run();
  islands.finish(text.size());
}

}  // namespace tally::recogniser
