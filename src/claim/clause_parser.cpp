#include "claim/clause_parser.hpp"

#include <algorithm>
#include <optional>

namespace tally::claim {
namespace {

using enum WordTag;

/// Signs inside a phrase: "the 4-hall", "$5", "“Kite”".
constexpr std::string_view kInside = "$%-/\"";
/// Signs behind which something new begins.
constexpr std::string_view kStops = ";:?!";  // a full stop is one of "Inc."

class Parser {
 public:
  Parser(const Scene& scene, SentenceForm& form)
      : scene_(scene), words_(form.words), phrases_(form.phrases), clauses_(form.clauses) {}

  void run() {
    phrases_.clear();
    clauses_.assign(1, {});
    if (words_.size() >= kNoForm) return;
    while (at_ < words_.size()) {
      words_[at_].clause = clause_;
      if (begins_phrase(words_[at_])) {
        take_phrase();
      } else {
        take_word();
        ++at_;
      }
    }
  }

 private:
  struct Left {  ///< what an aside in brackets interrupts
    FormIndex clause = 0, phrase = kNoForm;
  };

  static bool begins_phrase(const Word& word) {
    return word.tag == kDeterminer || word.tag == kNoun || word.tag == kNumber ||
           word.tag == kPronoun;
  }

  [[nodiscard]] Clause& clause() { return clauses_[clause_]; }
  [[nodiscard]] std::optional<WordTag> before() const {
    return at_ == 0 ? std::nullopt : std::optional(words_[at_ - 1].tag);
  }
  [[nodiscard]] bool has_verb() const { return clauses_[clause_].verb != kNoForm; }
  [[nodiscard]] FormIndex here() const { return static_cast<FormIndex>(at_); }

  void open(ClauseKind kind, FormIndex antecedent = kNoForm) {
    Clause next;
    next.kind = kind;
    next.parent = clause_;
    next.antecedent = antecedent;
    clause_ = static_cast<FormIndex>(clauses_.size());
    clauses_.push_back(next);
    words_[at_].clause = clause_;
    preposition_ = kNoForm;
  }

  /// Whether a word goes on with the phrase that began before it.
  [[nodiscard]] bool goes_on(std::size_t at, bool empty) const {
    const Word& word = words_[at];
    const Word* last = empty ? nullptr : &words_[at - 1];
    const WordTag next = at + 1 < words_.size() ? words_[at + 1].tag : kSign;
    switch (word.tag) {
      case kDeterminer:
        return last == nullptr || last->tag == kOwner;
      case kNoun:
      case kNumber:
      case kOwner:
        return true;
      case kPronoun:
        return empty;
      case kAdverb:  // "the newly built"
        return (next == kNoun || next == kNumber) && last != nullptr &&
               (last->tag == kDeterminer || last->tag == kOwner);
      case kGerund:  // "its growing sales"
        return next == kNoun && last != nullptr &&
               (last->tag == kDeterminer || last->tag == kOwner || last->tag == kNumber);
      case kSign:
        return is_inside(word);
      default:
        return false;
    }
  }

  [[nodiscard]] bool is_inside(const Word& sign) const {
    if (sign.sign != 0) return kInside.find(sign.sign) != std::string_view::npos;
    const std::string_view text = scene_.text(sign.span);
    return text == "\u201C" || text == "\u201D" || text == "\u00A3";
  }

  [[nodiscard]] std::size_t phrase_end() const {
    std::size_t end = at_;
    while (end < words_.size() && goes_on(end, end == at_)) {
      const bool pronoun = words_[end].tag == kPronoun;
      ++end;
      if (pronoun) break;
    }
    return std::max(end, at_ + 1);
  }

  void take_phrase() {
    Phrase phrase;
    phrase.begin = here();
    phrase.end = static_cast<FormIndex>(phrase_end());
    phrase.clause = clause_;
    phrase.head = phrase.begin;
    for (FormIndex i = phrase.begin; i < phrase.end; ++i) {
      const WordTag tag = words_[i].tag;
      if (tag == kNoun || tag == kNumber || tag == kPronoun) phrase.head = i;
    }
    const auto index = static_cast<FormIndex>(phrases_.size());
    phrase.role = role_of(index);
    if (phrase.role == PhraseRole::kPrepositional) {
      phrase.preposition = words_[preposition_].sorts;
      phrase.behind = scene_.text(words_[preposition_].span);
    }
    for (FormIndex i = phrase.begin; i < phrase.end; ++i) {
      words_[i].phrase = index;
      words_[i].clause = clause_;
    }
    phrases_.push_back(phrase);
    phrase_ = index;
    at_ = phrase.end;
  }

  /// What the phrase that begins here is in its clause, which learns its subject of it.
  [[nodiscard]] PhraseRole role_of(FormIndex index) {
    if (preposition_ != kNoForm) return PhraseRole::kPrepositional;
    if (has_verb() || clause().kind == ClauseKind::kParticiple) return PhraseRole::kObject;
    if (clause().subject == kNoForm) {
      clause().subject = index;
      return PhraseRole::kSubject;
    }
    return before() == kJoining ? PhraseRole::kJoinedSubject : PhraseRole::kApposedSubject;
  }

  void take_word() {
    switch (words_[at_].tag) {
      case kPreposition:
        preposition_ = here();
        break;
      case kAdverb:
        if (words_[at_].dated) preposition_ = kNoForm;
        break;
      case kVerb:
      case kAuxiliary:
        take_verb();
        break;
      case kInfinitive:
        preposition_ = kNoForm;
        break;
      case kParticiple:
        take_nonfinite(before() != kAuxiliary && before() != kAdverb, false);
        break;
      case kGerund:
        take_nonfinite(before() != kAuxiliary && before() != kAdverb, true);
        break;
      case kRelative:
        open(ClauseKind::kRelative, phrase_);
        break;
      case kOpener:
        open(ClauseKind::kSub);
        break;
      case kJoining:
        take_joining();
        break;
      case kSign:
        take_sign();
        break;
      default:
        break;
    }
  }

  void take_verb() {
    preposition_ = kNoForm;
    if (ends_relative()) clause_ = words_[at_].clause = clause().parent;
    if (!has_verb()) {
      clause().verb = here();
    } else if (is_of_its_own()) {
      // "Kite says Vega has": the object is the subject of a clause without "that"
      const FormIndex said = phrase_;
      open(ClauseKind::kSaid);
      clause().subject = said;
      clause().verb = here();
      phrases_[said].role = PhraseRole::kSubject;
      phrases_[said].clause = clause_;
      for (FormIndex i = phrases_[said].begin; i < phrases_[said].end; ++i) {
        words_[i].clause = clause_;
      }
    }
  }

  /// "The hall that Kite built has": whether a second finite verb is that of what a clause is
  /// about.
  [[nodiscard]] bool ends_relative() const {
    const Clause& clause = clauses_[clause_];
    if (clause.kind != ClauseKind::kRelative && clause.kind != ClauseKind::kSub &&
        clause.kind != ClauseKind::kParticiple) {
      return false;
    }
    if (!has_verb()) return false;
    for (const WordTag tag : {kAuxiliary, kAdverb, kJoining, kPronoun}) {
      if (before() == tag) return false;
    }
    const Clause& around = clauses_[clause.parent];
    return around.subject != kNoForm && around.verb == kNoForm;
  }

  /// Whether a second finite verb has the phrase right before it for its subject.
  [[nodiscard]] bool is_of_its_own() const {
    if (before() == kAuxiliary || before() == kAdverb) return false;
    if (phrase_ == kNoForm || phrases_[phrase_].end != at_) return false;
    const Clause& clause = clauses_[clause_];
    const bool says = words_[clause.verb].sorts.is(WordSort::kSaying);
    if (clause.kind == ClauseKind::kRelative && !says) return false;
    const PhraseRole role = phrases_[phrase_].role;
    return role == PhraseRole::kObject || role == PhraseRole::kPrepositional;
  }

  /// "Kite, founded in May": a clause about what stands before it, or about the subject.
  void take_nonfinite(bool opens, bool gerund) {
    const auto last = before();
    const bool apart = !last || last == kSign || last == kNoun || last == kNumber ||
                       last == kOpener ||  // "while opening"
                       (gerund && (last == kPreposition || last == kJoining));
    const bool attached = last == kNoun || last == kNumber;
    if (opens && apart) {
      open(ClauseKind::kParticiple, attached ? phrase_ : kNoForm);
      clause().verb = here();
    }
    preposition_ = kNoForm;
  }

  /// "And" between clauses, or between verbs of the same subject.
  void take_joining() {
    preposition_ = kNoForm;
    const std::size_t next = past_subject(at_ + 1);
    if (next == words_.size()) return;
    const WordTag tag = words_[next].tag;
    const bool finite = tag == kVerb || tag == kAuxiliary;
    if (next > at_ + 1 && finite && has_verb()) {
      open(ClauseKind::kJoined);
    } else if (next == at_ + 1 && (finite || tag == kParticiple)) {
      while (clause().kind == ClauseKind::kParticiple && clause().subject == kNoForm &&
             clause().parent != kNoForm) {
        clause_ = clause().parent;
      }
    }
  }

  /// The word behind all that may be the subject of a clause that begins there: "the sales of Kite
  /// in May".
  [[nodiscard]] std::size_t past_subject(std::size_t at) const {
    const auto is_of_subject = [](const Word& word) {
      return begins_phrase(word) || word.tag == kOwner || word.tag == kAdverb ||
             word.tag == kPreposition;
    };
    if (at < words_.size() && words_[at].tag == kPreposition) return at;
    while (at < words_.size() && is_of_subject(words_[at])) ++at;
    return at;
  }

  void take_sign() {
    const char sign = words_[at_].sign;
    if (sign == ',') return take_comma();
    if (sign == '(') {
      left_.push_back({clause_, phrase_});
      open(ClauseKind::kAside, phrase_);
    } else if (sign == ')' && !left_.empty()) {
      clause_ = left_.back().clause;
      phrase_ = left_.back().phrase;
      left_.pop_back();
      preposition_ = kNoForm;
    } else if (sign == 0 && is_stop(words_[at_]) && (!has_verb() || is_aside(clause().kind))) {
      take_comma();  // "Kite — a bank — has"
    } else if (is_stop(words_[at_])) {
      open(ClauseKind::kJoined);
    } else if (sign == '"' || sign == 0) {
      preposition_ = kNoForm;
    }
  }

  [[nodiscard]] bool is_stop(const Word& sign) const {
    if (sign.sign != 0) return kStops.find(sign.sign) != std::string_view::npos;
    const std::string_view text = scene_.text(sign.span);
    return text == "\u2014" || text == "\u2013";
  }

  /// Behind a lead-in or an aside a clause begins or goes on.
  void take_comma() {
    preposition_ = kNoForm;
    std::size_t first = at_ + 1;
    while (first < words_.size() &&
           (words_[first].tag == kAdverb || words_[first].tag == kJoining)) {
      ++first;
    }
    const std::size_t next = past_subject(first);
    const auto is_finite = [&](std::size_t at) {
      return at < words_.size() && (words_[at].tag == kVerb || words_[at].tag == kAuxiliary);
    };
    if (next > first && is_finite(next)) {
      // "Kite, a bank, has": an apposition goes on
      const bool apposed =
          !has_verb() && clause().subject != kNoForm &&
          (clause().kind == ClauseKind::kMain || clause().kind == ClauseKind::kJoined);
      const bool begins = has_verb() || clause().kind != ClauseKind::kMain;
      if (const FormIndex around = behind_lead_in(); around != kNoForm) {
        clause_ = around;
      } else if (!apposed && begins) {
        open(ClauseKind::kJoined);
      }
    } else if (is_finite(first)) {
      while (is_aside(clause().kind) && clause().parent != kNoForm) clause_ = clause().parent;
    }
  }

  /// "While Kite grew, Vega", "Compared to Kite, which grew, Vega": the clause around one that
  /// stands before all of it, with what is said aside there; none for another.
  [[nodiscard]] FormIndex behind_lead_in() const {
    FormIndex at = clause_;
    while (clauses_[at].kind == ClauseKind::kRelative) at = clauses_[at].parent;
    const Clause& clause = clauses_[at];
    if (clause.kind != ClauseKind::kSub && clause.kind != ClauseKind::kParticiple) return kNoForm;
    const Clause& around = clauses_[clause.parent];
    const bool leads = around.subject == kNoForm && around.verb == kNoForm;
    return leads ? clause.parent : kNoForm;
  }

  static bool is_aside(ClauseKind kind) {
    return kind == ClauseKind::kRelative || kind == ClauseKind::kParticiple ||
           kind == ClauseKind::kAside;
  }

  const Scene& scene_;
  std::vector<Word>& words_;
  std::vector<Phrase>& phrases_;
  std::vector<Clause>& clauses_;
  std::size_t at_ = 0;
  FormIndex clause_ = 0;
  FormIndex phrase_ = kNoForm;       ///< the last one
  FormIndex preposition_ = kNoForm;  ///< that the next phrase stands behind
  std::vector<Left> left_;
};

}  // namespace

void parse_clauses(const Scene& scene, SentenceForm& form) { Parser(scene, form).run(); }

}  // namespace tally::claim
