#include "claim/word_tagger.hpp"

#include "claim/word_splitter.hpp"

#include <algorithm>
#include <optional>

namespace tally::claim {
namespace {

using base::ByteSpan;
using enum WordTag;

/// Signs around what is only added.
constexpr std::string_view kAsides = ",()";
/// How far it is looked for another verb: a list without signs may go on for ever.
constexpr std::size_t kAhead = 100;

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
        if (kAsides.find(last->sign) != std::string_view::npos) ++asides_;
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
    const Word* last = before();
    const bool verbal = last != nullptr && last->tag == kAuxiliary;
    if (here.ranked && verbal && is_adverb_of_verb()) return kAdverb;  // "was first announced"
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

  /// Words of which there are few: what they do is told by themselves and their neighbours. "To",
  /// "whose", "of" and "by" each do what no other word does, so they are no lists in rules/.
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
    if (last == nullptr) return that ? kDeterminer : is(WordSort::kPronoun) ? kPronoun : kOpener;
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
    const bool clause =
        last->tag == kJoining && next != nullptr &&
        (next->name != nullptr || next->sorts.is_any({WordSort::kPronoun, WordSort::kDeterminer}));
    return clause ? kOpener : kDeterminer;  // "says it has 3 and that Kite has 4"
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
      if (is_adverb_of_verb()) return kAdverb;
    }
    if (is(WordSort::kGerund) && last->tag == kNumber && has_object()) return kGerund;
    if (is_within_phrase(*last)) {
      return is(WordSort::kGerund) && last->tag == kPreposition ? kGerund : kNoun;
    }
    if (is(WordSort::kGerund)) return gerund(*last);
    if (is(WordSort::kPast)) return past(*last);
    // "growth driven by": a form that is nothing else
    if (is(WordSort::kParticiple) && !is(WordSort::kVerb)) return kParticiple;
    return present(*last);
  }

  /// "Was first announced": an unknown word between the two parts of a verb.
  [[nodiscard]] bool is_adverb_of_verb() const {
    const Word* next = behind();
    const bool unknown = word().sorts.bits == 0;
    return unknown && next != nullptr && next->name == nullptr &&
           next->sorts.is(WordSort::kParticiple);
  }

  /// "Opening the halls", "about 3", "in May".
  [[nodiscard]] bool has_object() const {
    const Word* next = behind();
    return next != nullptr &&
           (next->name != nullptr || next->tag == kNumber ||
            next->sorts.is_any({WordSort::kDeterminer, WordSort::kOwner, WordSort::kPreposition}));
  }

  [[nodiscard]] WordTag first_word() const {
    if (is(WordSort::kGerund)) return kGerund;
    return is(WordSort::kPast) ? kParticiple : kNoun;
  }

  /// Behind what a noun must follow: "the planned", "3 planned halls".
  [[nodiscard]] bool is_within_phrase(const Word& last) const {
    if (last.tag == kDeterminer || last.tag == kPreposition || last.tag == kOwner) return true;
    if (last.sorts.is(WordSort::kAttributive) && &last == before()) return true;  // "other models"
    if (last.tag == kRelative && text(last) == "whose") return true;
    if (last.sign == '-') return last.span.end == word().span.begin;  // "the Kite-led team"
    if (last.tag != kNumber) return false;
    const Word* next = behind();
    const bool before_name = next != nullptr && next->name != nullptr;
    return !word().sorts.is_any({WordSort::kPast, WordSort::kThird}) || before_name;
  }

  /// "Kite building 3 halls", but "the steel building".
  [[nodiscard]] WordTag gerund(const Word& last) const {
    return last.tag != kNoun || has_object() ? kGerund : kNoun;
  }

  /// "The total cost of", "the cut is": what stands behind a noun and not behind a verb.
  [[nodiscard]] bool is_named_by(const Word* next) const {
    return next != nullptr && (text(*next) == "of" || next->sorts.is(WordSort::kAuxiliary));
  }

  /// Whether the sign is the last around what is added to the subject: "Kite (a bank) opened".
  [[nodiscard]] bool is_behind_added(const Word& sign) const {
    if (sign.tag != kSign || has_main_verb_) return false;
    const WordTag first = words_.front().tag;
    const bool led_in = first != kNoun && first != kDeterminer && first != kNumber;  // "In May,"
    const bool last_verb = is(WordSort::kSaying) || !is_followed_by_verb();
    return added_ || (asides_ > (led_in ? 2 : 1) && last_verb);
  }

  /// "3 planned halls have".
  [[nodiscard]] bool is_before_noun() const {
    const Word* next = behind();
    return is_plain(next) && next->sorts.bits == 0 && (has_verb_ || is_followed_by_verb());
  }

  /// "Built by Kite", but "increased by 3 percent".
  [[nodiscard]] bool is_done_by(const Word* next) const {
    const bool by = next != nullptr && text(*next) == "by";
    return by && (at_ + 2 == words_.size() || !is_number(&words_[at_ + 2]));
  }

  [[nodiscard]] WordTag past(const Word& last) const {
    const Word* next = behind();
    switch (last.tag) {
      case kOpener:
        return kParticiple;
      case kSign:  // "Kite, which has 3 halls, opened"
        return !is(WordSort::kParticiple) || is_behind_added(last) ? kVerb : kParticiple;
      case kNoun:
      case kNumber: {
        if (is(WordSort::kVerb) && is_named_by(next)) return kNoun;
        if (last.tag == kNumber && is_before_noun()) return kNoun;
        return is(WordSort::kParticiple) && (has_verb_ || is_done_by(next)) ? kParticiple : kVerb;
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
                            WordSort::kRelative, WordSort::kApproximate, WordSort::kPronoun,
                            WordSort::kObject})) {
      return true;
    }
    return third && next->sorts.is(WordSort::kAdverb);
  }

  /// Whether another word may be the finite verb, before the next sign.
  [[nodiscard]] bool is_followed_by_verb() const {
    const std::size_t end = std::min(words_.size(), at_ + kAhead);
    for (std::size_t i = at_ + 1; i < end && words_[i].tag != kSign; ++i) {
      const bool may = words_[i].sorts.is_any({WordSort::kAuxiliary, WordSort::kPast});
      if (may && words_[i].name == nullptr) return true;
    }
    return false;
  }

  /// "Kite says sales rose", but "Kite reports showed".
  [[nodiscard]] bool is_said_by(const Word& last) const {
    const Word* next = behind();
    return last.name != nullptr && is(WordSort::kSaying) && next != nullptr &&
           !next->sorts.is(WordSort::kPast);
  }

  [[nodiscard]] WordTag present(const Word& last) const {
    if (last.tag == kPronoun || last.tag == kRelative) {
      return word().sorts.is_any({WordSort::kVerb, WordSort::kThird}) ? kVerb : kNoun;
    }
    if (has_verb_ || is_named_by(behind())) return kNoun;
    const bool plural = is_plain(&last) && text(last).ends_with('s') && !text(last).ends_with("ss");
    if (is(WordSort::kThird)) {
      const bool subject =
          last.tag == kNoun || last.tag == kNumber || last.tag == kJoining || is_behind_added(last);
      const bool fits = subject && !plural && !is_of_several(&last) &&
                        (has_complement(true) || !is_followed_by_verb() || is_said_by(last));
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
  int asides_ = 0;              ///< signs around what is added
};

}  // namespace

void tag_words(const Scene& scene, ByteSpan sentence, const GrammarWords& grammar,
               std::vector<Word>& words) {
  words.clear();
  const std::string_view text = scene.document().text;
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
    split_words(text, {at, mention->span.begin}, grammar, words);
    Word& word = words.emplace_back();
    word.span = mention->span;
    word.dated = mention->time.has_value();
    const model::Unit* unit = mention->quantity.unit;
    word.ranked = unit != nullptr && unit->dimension == "rank";
    word.tag = named ? kNoun : word.dated ? kAdverb : kNumber;
    if (named) word.name = &*name;
    at = mention->span.end;
  }
  split_words(text, {at, std::max(at, sentence.end)}, grammar, words);
  Tagger(scene, words).run();
}

}  // namespace tally::claim
