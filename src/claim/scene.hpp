// A document as the claim stages look at it: its names in order, and each sentence with its clauses
// and cue words. Answers where something stands; decides nothing.
#pragma once

#include "base/position.hpp"
#include "claim/cues.hpp"
#include "model/document.hpp"
#include "model/mention.hpp"

#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

namespace tally::claim {

/// A name in the text. Views into the mentions that the scene was made from.
struct Name {
  base::ByteSpan span;
  std::string_view entity;
  std::string_view type;    ///< empty where unknown
  std::size_t mention = 0;  ///< index
};

/// One sentence with what is known of its form.
struct SentenceView {
  base::ByteSpan span;
  std::size_t passage = 0;
  std::vector<CueHit> cues;             ///< in order, none inside another
  std::uint64_t kinds = 0;              ///< of all `cues`
  std::vector<base::ByteSpan> signs;    ///< that end a clause unless they stand in a mention
  std::vector<base::ByteSpan> clauses;  ///< in order, covering `span`
  bool runs_on_from_condition = false;  ///< the lines before do not end, and one says "if"
  mutable base::ByteSpan last_clause;   ///< asked for last, and mostly again

  [[nodiscard]] base::ByteSpan clause_of(std::size_t offset) const {
    return last_clause.contains(offset) ? last_clause : find_clause(offset);
  }
  /// The last cue of that kind that lies in `within`, or null.
  [[nodiscard]] const CueHit* last(Cue kind, base::ByteSpan within) const {
    return holds(kind) ? last_of(kind, within) : nullptr;
  }
  [[nodiscard]] const CueHit* first(Cue kind, base::ByteSpan within) const {
    return holds(kind) ? first_of(kind, within) : nullptr;
  }
  [[nodiscard]] bool has(Cue kind, base::ByteSpan within) const { return first(kind, within); }
  /// "Kite's": whether the sign of an owner stands at once behind the byte where a name ends.
  [[nodiscard]] bool owns_behind(std::size_t name_end) const {
    const CueHit* of = first(Cue::kOf, {name_end, span.end});
    return of != nullptr && of->span.begin == name_end;
  }
  /// "From", "than", "compared with": what comes next is only held against something.
  [[nodiscard]] bool tells_base(base::ByteSpan within) const {
    return has(Cue::kFrom, within) || has(Cue::kCompared, within);
  }

 private:
  /// Whether any cue is of that kind: of most kinds none is.
  [[nodiscard]] bool holds(Cue kind) const { return CueHit{kinds, {}}.is(kind); }
  [[nodiscard]] base::ByteSpan find_clause(std::size_t offset) const;
  [[nodiscard]] const CueHit* last_of(Cue kind, base::ByteSpan within) const;
  [[nodiscard]] const CueHit* first_of(Cue kind, base::ByteSpan within) const;
};

class Scene {
 public:
  /// Keeps references: all must outlive the scene. `mentions` are those of the whole document in
  /// order, with spans in its text.
  Scene(const model::Document& document, std::span<const model::Mention> mentions,
        const CueFinder& cues);

  [[nodiscard]] const model::Document& document() const { return document_; }
  [[nodiscard]] std::span<const model::Mention> mentions() const { return mentions_; }
  [[nodiscard]] std::span<const Name> names() const { return names_; }
  /// The names that begin inside `span`.
  [[nodiscard]] std::span<const Name> names_in(base::ByteSpan span) const {
    const bool nameless = span.begin > nameless_.begin && span.end <= nameless_.end;
    return nameless ? std::span<const Name>() : find_names(span);
  }
  [[nodiscard]] std::string_view text(base::ByteSpan span) const;  ///< of the document
  /// Where the sentence at the byte `at` begins, or its passage where it is of none.
  [[nodiscard]] std::size_t sentence_begin(std::size_t at) const { return sentence_at(at).begin; }
  /// That sentence; before the first of a passage all of it.
  [[nodiscard]] base::ByteSpan sentence_at(std::size_t at) const;

  /// Whether a passage is an item of a list with its topic before a colon ("**Kite 3**: …").
  [[nodiscard]] bool has_topic(std::size_t passage) const;

  /// Looks at a sentence of a passage anew; `view` keeps its buffers.
  void look(std::size_t passage, base::ByteSpan sentence, SentenceView& view) const;

  /// Whether the name is only brought in to be compared with ("than Kite", 和星河一样), or as a
  /// source ("according to Kite").
  [[nodiscard]] bool only_compared(const Name& name) const;
  /// 成为风筝的第一大客户, 跻身风筝前十大客户: whether a name only tells among whose customers or
  /// holders another ranks.
  [[nodiscard]] bool only_ranks(const Name& name) const;
  /// "According to Kite", "told the Kite Agency", "in an interview with Kite": whether words only
  /// come from it or go to it, in English.
  [[nodiscard]] bool only_tells(const Name& name) const;
  /// Whether the value before a name is only compared with another ("against 700 for Kite").
  [[nodiscard]] bool has_compared_value(base::ByteSpan name) const;
  /// Whether it is a place that something is in ("in Iceland we have …").
  [[nodiscard]] bool only_located(const Name& name) const;
  /// Whether something comes from it ("raised 3 million from Vega Capital and Kite").
  [[nodiscard]] bool only_gives(const Name& name) const;
  /// Whether a text says one thing right before another: "the company said".
  [[nodiscard]] bool says(Cue first, Cue then, base::ByteSpan span) const;
  /// Whether a text says one thing anywhere.
  [[nodiscard]] bool says(Cue cue, base::ByteSpan span) const;
  /// Whether an English text holds a word with a capital that stands in no mention and is no cue,
  /// behind its first word: a name that nobody knows.
  [[nodiscard]] bool holds_unknown_name(base::ByteSpan span) const;
  /// Whether a value there is of such a name right before it: "Kite's 4, Tern's 3 million", and
  /// in brackets behind one, "Tern Mills ($3 million)", of a time behind any, "Tern (2024)".
  [[nodiscard]] bool is_of_unknown(std::size_t at, bool dated) const;
  /// Whether the text at a byte begins with such a word: "it has".
  [[nodiscard]] bool opens_with(Cue cue, std::size_t at) const;
  /// Whether only English signs and words that join stand between two names.
  [[nodiscard]] bool joins(const Name& a, const Name& b) const;
  /// Whether one only says something of the next: "Kite reports that Vega has".
  [[nodiscard]] bool tells_of(const Name& teller, const Name& next) const;
  /// Whether it is the last of several makers that stand together ("Kite, Lyra and Vega have").
  [[nodiscard]] bool closes_list(const Name& name) const;
  /// The byte behind a name, or behind the number that stands right behind it ("Kite 3 8B").
  [[nodiscard]] std::size_t past_size(const Name& name) const;
  /// Behind the last word of a text that begins a clause ("that", "while"), else its begin.
  [[nodiscard]] std::size_t clause_start(base::ByteSpan span) const;
  /// "The 5 Kite 777s", "9 Kite GPUs": whether a maker's name only begins that of what it makes.
  [[nodiscard]] bool begins_a_thing(const Name& name) const;
  /// Whether a name stands behind a preposition, with a few words between: "at the new Kite".
  [[nodiscard]] bool follows_preposition(const Name& name) const;
  /// 搭载风筝, 在风筝: whether a name stands behind a Chinese word that makes it an object.
  [[nodiscard]] bool is_object(const Name& name) const;
  /// Whether a text is a preposition and nothing else.
  [[nodiscard]] bool is_preposition(base::ByteSpan span) const;
  [[nodiscard]] bool is_preposition(std::string_view word) const {
    return small().prepositions.contains(word);
  }
  /// The small words of both languages.
  [[nodiscard]] const SmallWords& small() const { return cues_.small(); }
  /// "The Kite Times".
  [[nodiscard]] bool is_paper(const Name& name) const;
  /// Whether the word at a byte is one for somebody who has no name there: "veteran".
  [[nodiscard]] bool is_veteran_at(std::size_t at) const;
  /// Whether a number stands right before it: "40 Kite jets".
  [[nodiscard]] bool follows_number(const Name& name) const;
  /// Whether the words between say what the second is to the first: "Kite rival Vega".
  [[nodiscard]] bool stands_as_kin(const Name& before, const Name& name) const;
  /// Whether it only tells of what sort the thing behind it is ("a Kite-based tool"), or who made
  /// the chip behind it.
  [[nodiscard]] bool only_describes(const Name& name) const;
  /// Whether it stands in a row behind another of its type ("Kite, Vega, and others").
  [[nodiscard]] bool is_listed(const Name& name) const;
  /// "Kite India", "KTD Jakarta": a place that ends the name of an organisation there.
  [[nodiscard]] bool is_arm(const Name& name) const;

 private:
  [[nodiscard]] const Name& owner_of(const Name& name) const;
  [[nodiscard]] std::size_t past_stop(base::ByteSpan span) const;
  [[nodiscard]] bool only_leads_in(base::ByteSpan span) const;
  [[nodiscard]] bool joins_clauses(std::string_view word, base::ByteSpan at,
                                   base::ByteSpan span) const;
  [[nodiscard]] bool is_only_compared(const Name& name) const;
  [[nodiscard]] std::vector<CueHit> cues_in(base::ByteSpan span) const;
  void find_cues_before(const Name& name, std::vector<CueHit>& hits) const;
  [[nodiscard]] bool is_compared_itself(const Name& name) const;
  [[nodiscard]] bool leads_in_to(std::size_t at, std::size_t cue) const;
  [[nodiscard]] bool is_platform_here(const Name& name) const;
  [[nodiscard]] bool tells_of_one(const Name& name) const;
  [[nodiscard]] bool is_unknown_name(base::ByteSpan word) const;
  [[nodiscard]] bool leads_list(const Name& name) const;
  [[nodiscard]] bool goes_on_in_list(const Name& name) const;
  [[nodiscard]] bool follows_list(const Name& name) const;
  [[nodiscard]] bool is_joint(base::ByteSpan between) const;
  [[nodiscard]] bool is_measure(const Name& name, std::span<const CueHit> before) const;
  [[nodiscard]] bool is_owned_zh(base::ByteSpan between) const;
  [[nodiscard]] bool only_owners(base::ByteSpan before) const;
  [[nodiscard]] bool is_example(const Name& name) const;
  [[nodiscard]] bool stands_for_another(const Name& name) const;
  [[nodiscard]] bool is_agent(const Name& name) const;
  [[nodiscard]] bool published_in(const Name& name, std::span<const CueHit> before) const;
  [[nodiscard]] static bool stands_between(const Name& name, std::span<const CueHit> before,
                                           std::span<const CueHit> after);
  [[nodiscard]] bool is_backer(const Name& name) const;
  [[nodiscard]] bool is_where_from(const Name& name, std::span<const CueHit> before,
                                   std::span<const CueHit> after) const;
  [[nodiscard]] bool pays_analysts(const Name& name, std::span<const CueHit> after) const;
  [[nodiscard]] bool tells_of_another(const Name& name, std::span<const CueHit> after) const;
  [[nodiscard]] bool is_led_aside(const Name& name, std::span<const CueHit> before,
                                  std::span<const CueHit> after) const;
  void tell_models();
  [[nodiscard]] std::span<const Name> find_names(base::ByteSpan span) const;
  [[nodiscard]] std::size_t first_name_from(std::size_t begin, std::size_t near) const;
  void cut_clauses(SentenceView& view) const;
  [[nodiscard]] bool follows_condition(const SentenceView& view) const;
  [[nodiscard]] bool one_clause(base::ByteSpan span) const;

  const model::Document& document_;
  std::span<const model::Mention> mentions_;
  const CueFinder& cues_;
  std::vector<Name> names_;
  mutable std::size_t last_name_ = 0;  ///< where it was looked for names last
  mutable base::ByteSpan nameless_;    ///< from the begin of one name there to that of the next
  mutable std::size_t opening_at_ = static_cast<std::size_t>(-1);  ///< asked for last …
  mutable CueHit opening_;  ///< … and the cue there, if any
  enum class Compared : std::uint8_t { kUnknown, kNo, kYes };
  mutable std::vector<Compared> compared_;  ///< by name: what was once asked is asked again
};

}  // namespace tally::claim
