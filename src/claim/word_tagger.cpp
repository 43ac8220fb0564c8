#include "claim/word_tagger.hpp"

#include "base/ascii.hpp"
#include "base/word_file.hpp"

#include <algorithm>
#include <array>
#include <optional>

namespace tally::claim {
namespace {

using base::ByteSpan;
using enum WordTag;

constexpr std::array<std::string_view, 2> kApostrophes = {"'", "\u2019"};

/// The word or sign that begins at a byte, that is no space.
class Splitter {
 public:
  Splitter(std::string_view text, const GrammarWords& grammar, std::vector<Word>& words)
      : text_(text), grammar_(grammar), words_(words) {}

  void split(ByteSpan span) {
    for (std::size_t at = span.begin; at < span.end;) at = take(at, span.end);
  }

 private:
  /// Bytes of an apostrophe there; 0 for none.
  [[nodiscard]] std::size_t apostrophe_at(std::size_t at) const {
    if (base::is_letter(text_[at]) || text_[at] == ' ') return 0;
    for (const std::string_view each : kApostrophes) {
      if (text_.substr(at).starts_with(each)) return each.size();
    }
    return 0;
  }

  /// Letters of ASCII, and of other alphabets but not their signs (U+2000 to U+206F).
  [[nodiscard]] bool is_letter_at(std::size_t at) const {
    constexpr unsigned char kFirst = 0xC3;
    if (base::is_letter(text_[at])) return true;
    return static_cast<unsigned char>(text_[at]) >= kFirst &&
           !text_.substr(at).starts_with("\xE2\x80");
  }

  std::size_t take(std::size_t at, std::size_t end) {
    const char c = text_[at];
    if (base::is_letter(c)) return take_word(at, end);
    if (c == ' ' || c == '\n' || c == '\t' || c == '*' || c == '_') return at + 1;
    if (text_.substr(at).starts_with("\u00A0")) return at + 2;
    if (is_letter_at(at) || base::is_digit(c)) return take_word(at, end);
    if (const std::size_t size = apostrophe_at(at)) return take_apostrophe(at, size, end);
    const std::size_t size = static_cast<unsigned char>(c) < 0x80U ? 1 : character_size(at, end);
    add({at, at + size}, kSign).sign = size == 1 ? c : '\0';
    return at + size;
  }

  [[nodiscard]] std::size_t character_size(std::size_t at, std::size_t end) const {
    std::size_t next = at + 1;
    while (next < end && (static_cast<unsigned char>(text_[next]) & 0xC0U) == 0x80U) ++next;
    return next - at;
  }

  /// "Co-founder", "don't", but "Kite's" only to "Kite".
  std::size_t take_word(std::size_t at, std::size_t end) {
    const bool digits = base::is_digit(text_[at]);
    std::size_t next = at;
    while (next < end && goes_on(next, end, digits)) {
      next += base::is_letter(text_[next]) ? 1 : character_size(next, end);
    }
    const std::size_t mark = next < end ? apostrophe_at(next) : 0;
    if (mark != 0 && next > at && text_[next - 1] == 'n' && next + mark < end &&
        text_[next + mark] == 't') {
      next += mark + 1;
    }
    add({at, next}, digits ? kNumber : kNoun);
    return next;
  }

  [[nodiscard]] bool goes_on(std::size_t at, std::size_t end, bool digits) const {
    const char c = text_[at];
    if (digits) return base::is_digit(c) || c == '.' || c == ',';
    return is_letter_at(at) || (c == '-' && at + 1 < end && is_letter_at(at + 1));
  }

  std::size_t take_apostrophe(std::size_t at, std::size_t size, std::size_t end) {
    std::size_t next = at + size;
    while (next < end && base::is_letter(text_[next])) ++next;
    const std::string_view behind = text_.substr(at + size, next - at - size);
    const bool short_form = behind.size() <= 2 && !behind.empty();
    if (!short_form) next = at + size;
    add({at, next}, kSign).sign = '\'';
    return next;
  }

  /// "IT", "US": no pronouns.
  static bool is_short_form(std::string_view text) {
    return text.size() > 1 && std::ranges::all_of(text, base::is_upper);
  }

  Word& add(ByteSpan span, WordTag tag) {
    Word& word = words_.emplace_back();
    word.span = span;
    word.tag = tag;
    if (is_short_form(text_.substr(span.begin, span.size()))) return word;
    std::string small = base::lower_ascii(text_.substr(span.begin, span.size()));
    if (const std::size_t mark = small.find("\u2019"); mark != std::string::npos) {
      small.replace(mark, std::string_view("\u2019").size(), "'");
    }
    word.sorts = grammar_.of(small);
    return word;
  }

  std::string_view text_;
  const GrammarWords& grammar_;
  std::vector<Word>& words_;
};

class Tagger {
 public:
  Tagger(const Scene& scene, std::vector<Word>& words) : scene_(scene), words_(words) {}

  void run() {
    for (at_ = 0; at_ < words_.size(); ++at_) {
      note_verb();
      word().tag = tag();
    }
  }

 private:
  [[nodiscard]] Word& word() const { return words_[at_]; }
  [[nodiscard]] const Word* before() const { return at_ == 0 ? nullptr : &words_[at_ - 1]; }
  [[nodiscard]] const Word* behind() const {
    return at_ + 1 < words_.size() ? &words_[at_ + 1] : nullptr;
  }
  [[nodiscard]] std::string_view text(const Word& word) const { return scene_.text(word.span); }
  [[nodiscard]] bool is(WordSort sort) const { return words_[at_].sorts.is(sort); }

  static bool is_number(const Word* word) { return word != nullptr && word->tag == kNumber; }
  static bool is_plain(const Word* word) {
    return word != nullptr && word->name == nullptr && word->tag == kNoun;
  }

  /// Keeps in mind whether the clause has a finite verb already, behind which another is none, and
  /// whether the sentence has one outside of what is only added about its subject.
  void note_verb() {
    const Word* last = before();
    if (last == nullptr) return;
    switch (last->tag) {
      case kOpener:
      case kRelative:
        added_ = in_added_ = true;
        [[fallthrough]];
      case kJoining:
        has_verb_ = false;
        break;
      case kSign:
        has_verb_ = in_added_ = false;
        break;
      case kPronoun:
        if (at_ > 1) has_verb_ = false;
        break;
      case kParticiple:
        added_ = true;
        break;
      case kVerb:
      case kAuxiliary:
        has_verb_ = !last->sorts.is(WordSort::kSaying);
        has_main_verb_ = has_main_verb_ || !in_added_;
        break;
      default:
        break;
    }
  }

  /// Of any form that may be finite.
  [[nodiscard]] static bool can_be_verb(const Word& word) {
    return word.sorts.is_any(
        {WordSort::kVerb, WordSort::kThird, WordSort::kPast, WordSort::kAuxiliary});
  }

  /// The last word before that is no adverb.
  [[nodiscard]] const Word* governing() const {
    for (std::size_t i = at_; i > 0; --i) {
      if (words_[i - 1].tag != kAdverb) return &words_[i - 1];
    }
    return nullptr;
  }

  /// "These job cuts": whether the nouns before are several things.
  [[nodiscard]] bool is_of_several(const Word* noun) const {
    auto i = static_cast<std::size_t>(noun - words_.data());
    while (i > 0 && (words_[i].tag == kNoun || words_[i].tag == kNumber)) --i;
    return words_[i].sorts.is(WordSort::kSeveral);
  }

  [[nodiscard]] WordTag tag() {
    Word& here = word();
    if (here.name != nullptr || here.tag == kNumber || here.dated) return here.tag;
    if (here.sign == '\'') return apostrophe();
    if (here.tag == kSign) return kSign;
    if (const auto small = small_word()) return *small;
    return open_word();
  }

  /// "'s": of an owner, or for "is".
  [[nodiscard]] WordTag apostrophe() {
    const Word* last = before();
    const bool noun = last != nullptr && last->tag == kNoun;
    if (!is(WordSort::kAuxiliary)) return noun ? kOwner : kSign;
    if (!noun) return kAuxiliary;
    const Word* next = behind();
    return next != nullptr && next->sorts.is_any({WordSort::kDefinite, WordSort::kIndefinite})
               ? kAuxiliary
               : kOwner;
  }

  /// Words of which there are few: what they do is told by themselves and their neighbours.
  [[nodiscard]] std::optional<WordTag> small_word() {
    const Word* next = behind();
    if (text(word()) == "to") return before_infinitive() ? kTo : kPreposition;
    if (is(WordSort::kRelative)) return relative();
    if (is(WordSort::kPronoun)) return kPronoun;
    if (is(WordSort::kObject)) return kNoun;
    if (is(WordSort::kAuxiliary)) return kAuxiliary;
    if (is(WordSort::kDeterminer) || is(WordSort::kOwner)) return kDeterminer;
    if (is(WordSort::kApproximate) && is_number(next)) return kAdverb;
    if (is(WordSort::kPreposition)) {
      const bool opens =
          is(WordSort::kOpener) && next != nullptr && next->sorts.is(WordSort::kPronoun);
      return opens ? kOpener : kPreposition;
    }
    if (is(WordSort::kJoining)) return kJoining;
    if (is(WordSort::kOpener)) return kOpener;
    if (is(WordSort::kAdverb)) return kAdverb;
    return std::nullopt;
  }

  [[nodiscard]] bool before_infinitive() const {
    const Word* next = behind();
    return next != nullptr && next->name == nullptr && next->sorts.is(WordSort::kVerb) &&
           !next->sorts.is(WordSort::kDeterminer);
  }

  /// "Which", and "that", which is more than one thing.
  [[nodiscard]] WordTag relative() {
    const Word* last = before();
    const bool that = is(WordSort::kDeterminer);
    if (last == nullptr) return that ? kDeterminer : kOpener;
    if (!that) return kRelative;
    const Word* next = behind();
    if (last->tag == kNoun || last->tag == kSign) {
      const bool verb = next != nullptr && next->name == nullptr &&
                        (can_be_verb(*next) || next->sorts.is(WordSort::kAdverb));
      return verb ? kRelative : kOpener;
    }
    if (last->tag == kVerb || last->tag == kParticiple || last->tag == kAuxiliary) {
      return next != nullptr && next->sorts.is(WordSort::kAuxiliary) ? kPronoun : kOpener;
    }
    return kDeterminer;
  }

  /// Any other word: a verb where one may stand, else a noun.
  [[nodiscard]] WordTag open_word() {
    const Word* last = governing();
    if (last == nullptr) return first_word();
    const WordSorts& sorts = word().sorts;
    if (last->tag == kTo && is(WordSort::kVerb)) return kInfinitive;
    if (last->tag == kAuxiliary) {
      if (last->sorts.is(WordSort::kModal) && is(WordSort::kVerb)) return kVerb;
      const bool completes = last->sorts.is_any({WordSort::kBeing, WordSort::kHaving});
      if (completes && sorts.is_any({WordSort::kParticiple, WordSort::kPast})) return kParticiple;
      if (last->sorts.is(WordSort::kBeing) && is(WordSort::kGerund)) return kGerund;
    }
    if (is_within_phrase(*last)) {
      return is(WordSort::kGerund) && last->tag == kPreposition ? kGerund : kNoun;
    }
    if (is(WordSort::kGerund)) return gerund(*last);
    if (is(WordSort::kPast)) return past(*last);
    return present(*last);
  }

  [[nodiscard]] WordTag first_word() const {
    if (is(WordSort::kGerund)) return kGerund;
    return is(WordSort::kPast) ? kParticiple : kNoun;
  }

  /// Behind what a noun must follow: "the planned", "3 planned halls".
  [[nodiscard]] bool is_within_phrase(const Word& last) const {
    if (last.tag == kDeterminer || last.tag == kPreposition || last.tag == kOwner) return true;
    if (last.tag != kNumber) return false;
    const Word* next = behind();
    const bool before_name = next != nullptr && next->name != nullptr;
    return !word().sorts.is_any({WordSort::kPast, WordSort::kThird}) || before_name;
  }

  /// "Kite building 3 halls", but "the steel building".
  [[nodiscard]] WordTag gerund(const Word& last) const {
    const Word* next = behind();
    const bool with_object =
        next != nullptr &&
        (next->name != nullptr || next->tag == kNumber ||
         next->sorts.is_any({WordSort::kDeterminer, WordSort::kOwner, WordSort::kPreposition}));
    return last.tag != kNoun || with_object ? kGerund : kNoun;
  }

  /// "The total cost of", "the cut is": what stands behind a noun and not behind a verb.
  [[nodiscard]] bool is_named_by(const Word* next) const {
    return next != nullptr && (text(*next) == "of" || next->sorts.is(WordSort::kAuxiliary));
  }

  [[nodiscard]] WordTag past(const Word& last) const {
    const Word* next = behind();
    switch (last.tag) {
      case kOpener:
        return kParticiple;
      case kSign:  // "Kite, which has 3 halls, opened"
        return added_ && !has_main_verb_ ? kVerb : kParticiple;
      case kNoun:
      case kNumber: {
        if (is(WordSort::kVerb) && is_named_by(next)) return kNoun;
        const bool by = next != nullptr && text(*next) == "by";
        return has_verb_ || by ? kParticiple : kVerb;
      }
      case kPronoun:
      case kRelative:
      case kJoining:
      case kParticiple:
      case kVerb:
        return kVerb;
      default:
        return kNoun;
    }
  }

  /// Whether what a verb may have behind it stands behind.
  [[nodiscard]] bool has_complement(bool third) const {
    const Word* next = behind();
    if (next == nullptr) return false;
    if (next->name != nullptr || next->tag == kNumber) return true;
    if (next->sorts.is_any({WordSort::kDeterminer, WordSort::kOwner, WordSort::kPreposition,
                            WordSort::kRelative, WordSort::kApproximate})) {
      return true;
    }
    return third && next->sorts.is(WordSort::kAdverb);
  }

  /// Whether another word may be the finite verb, before the next sign.
  [[nodiscard]] bool is_followed_by_verb() const {
    for (std::size_t i = at_ + 1; i < words_.size() && words_[i].tag != kSign; ++i) {
      const bool may = words_[i].sorts.is_any({WordSort::kAuxiliary, WordSort::kPast});
      if (may && words_[i].name == nullptr) return true;
    }
    return false;
  }

  [[nodiscard]] WordTag present(const Word& last) const {
    if (last.tag == kPronoun || last.tag == kRelative) {
      return word().sorts.is_any({WordSort::kVerb, WordSort::kThird}) ? kVerb : kNoun;
    }
    if (has_verb_ || is_named_by(behind())) return kNoun;
    const bool plural = is_plain(&last) && text(last).ends_with('s') && !text(last).ends_with("ss");
    if (is(WordSort::kThird)) {
      const bool subject = last.tag == kNoun || last.tag == kNumber || last.tag == kJoining;
      const bool fits = subject && !plural && !is_of_several(&last) &&
                        (has_complement(true) || !is_followed_by_verb());
      return fits ? kVerb : kNoun;
    }
    return is(WordSort::kVerb) && plural && has_complement(false) ? kVerb : kNoun;
  }

  const Scene& scene_;
  std::vector<Word>& words_;
  std::size_t at_ = 0;
  bool has_verb_ = false;       ///< the clause
  bool has_main_verb_ = false;  ///< the sentence
  bool added_ = false;          ///< something is told about the subject …
  bool in_added_ = false;       ///< … right here
};

}  // namespace

void tag_words(const Scene& scene, ByteSpan sentence, const GrammarWords& grammar,
               std::vector<Word>& words) {
  words.clear();
  Splitter splitter(scene.document().text, grammar, words);
  const auto names = scene.names_in(sentence);
  const auto mentions = scene.mentions();
  const auto begin = [](const model::Mention& mention) { return mention.span.begin; };
  auto mention = std::ranges::lower_bound(mentions, sentence.begin, {}, begin);
  auto name = names.begin();
  std::size_t at = sentence.begin;
  for (; mention != mentions.end() && mention->span.begin < sentence.end; ++mention) {
    if (mention->span.begin < at || mention->nested) continue;
    const auto index = static_cast<std::size_t>(mention - mentions.begin());
    while (name != names.end() && name->mention < index) ++name;
    const bool named = name != names.end() && name->mention == index;
    splitter.split({at, mention->span.begin});
    Word& word = words.emplace_back();
    word.span = mention->span;
    word.dated = mention->time.has_value();
    word.tag = named ? kNoun : word.dated ? kAdverb : kNumber;
    if (named) word.name = &*name;
    at = mention->span.end;
  }
  splitter.split({at, std::max(at, sentence.end)});
  Tagger(scene, words).run();
}

}  // namespace tally::claim
