// The form of a sentence as one line, for tests: `[S Kite] raised/V [O 30 halls] in [P Oslo]`.
// A phrase stands in brackets behind what it is (S subject, J joined to one, A set beside one, O
// object, P behind a preposition), any other word before what it does; signs and prepositions stand
// bare. `1(relative of Kite):` begins a clause inside 0, the main one, and `1 in 2(…)` one inside
// 2; `0:` goes on with a clause.
#pragma once

#include "claim/clause_parser.hpp"
#include "claim/subject_relation.hpp"
#include "claim/word_tagger.hpp"
#include "told.hpp"

#include <array>
#include <filesystem>
#include <string>
#include <string_view>

namespace tally::claim {

inline const std::filesystem::path kShippedRules =
    std::filesystem::path(TALLY_SOURCE_DIR) / "rules";

/// One sentence, tagged and parsed. Marked as for told.hpp, or shorter: {Kite} is a name, <30> a
/// value and <~May> a time.
class FormText {
 public:
  explicit FormText(std::string_view marked)
      : told_(in_full(marked)), scene_(told_.document, told_.mentions, cues()) {
    static const GrammarWords kGrammar({kShippedRules});
    tag_words(scene_, {0, told_.document.text.size()}, kGrammar, form_.words);
    parse_clauses(scene_, form_);
  }
  FormText(const FormText&) = delete;
  FormText& operator=(const FormText&) = delete;
  FormText(FormText&&) = delete;
  FormText& operator=(FormText&&) = delete;
  ~FormText() = default;

  [[nodiscard]] const SentenceForm& form() const { return form_; }

  /// "Kite/N raised/V 30/# halls/N ."
  [[nodiscard]] std::string tags() const {
    std::string line;
    for (const Word& word : form_.words) add(line, tagged(word));
    return line;
  }

  /// The whole form.
  [[nodiscard]] std::string text() const {
    std::string line;
    FormIndex clause = 0;
    FormIndex told = 0;
    for (const Word& word : form_.words) {
      if (word.clause != clause) {
        clause = word.clause;
        add(line, clause > told ? opening(clause) : std::to_string(clause) + ":");
        told = std::max(told, clause);
      }
      if (word.phrase == kNoForm) {
        add(line, word.tag == WordTag::kPreposition ? spelling(word) : tagged(word));
      } else if (&word == &form_.words[form_.phrases[word.phrase].begin]) {
        add(line, bracketed(form_.phrases[word.phrase]));
      }
    }
    return line;
  }

  /// How each name stands to the first value, and what words the subject of its clause has:
  /// "Kite subject, Vega next_in; name".
  [[nodiscard]] std::string relations() const {
    const std::size_t value = told_.value(0);
    if (value == told_.mentions.size()) return "no value";
    const auto in_form = ValueInForm::find(form_, told_.mentions[value].span);
    if (!in_form) return "not in the form";
    std::string line;
    for (std::size_t i = 0; i < form_.words.size(); ++i) {
      const Word& word = form_.words[i];
      if (word.name == nullptr) continue;
      const Relation relation = in_form->relation_of(static_cast<FormIndex>(i));
      if (!line.empty()) line += ", ";
      line += spelling(word) + " " + std::string(name_of(relation));
    }
    return line + "; " + std::string(name_of(in_form->subject_words()));
  }

 private:
  static const CueFinder& cues() {
    static const CueFinder kCues({kShippedRules});
    return kCues;
  }

  static std::string in_full(std::string_view marked) {
    std::string full;
    char last = 0;
    bool dated = false;
    for (const char byte : marked) {
      if (last == '<') dated = byte == '~';
      if (byte == '>') full += dated ? "|2025-05-01|date" : "|1";
      if (last != '<' || !dated) full += byte;
      last = byte;
    }
    return full;
  }

  static void add(std::string& line, const std::string& piece) {
    if (!line.empty()) line += " ";
    line += piece;
  }

  [[nodiscard]] std::string spelling(const Word& word) const {
    return std::string(scene_.text(word.span));
  }

  [[nodiscard]] std::string tagged(const Word& word) const {
    constexpr std::array<std::string_view, 17> kTags = {"N",   "#",    "Det",  "Own", "Pro", "Prep",
                                                        "To",  "Join", "Open", "Rel", "Aux", "V",
                                                        "Inf", "Ger",  "Part", "Adv", ""};
    const std::string_view tag = kTags.at(static_cast<std::size_t>(word.tag));
    return spelling(word) + (tag.empty() ? "" : "/") + std::string(tag);
  }

  [[nodiscard]] std::string words_of(const Phrase& phrase) const {
    std::string line;
    for (FormIndex i = phrase.begin; i < phrase.end; ++i) add(line, spelling(form_.words[i]));
    return line;
  }

  [[nodiscard]] std::string bracketed(const Phrase& phrase) const {
    constexpr std::string_view kRoles = "SJAOP";
    std::string line = "[";
    line += kRoles.at(static_cast<std::size_t>(phrase.role));
    return line + " " + words_of(phrase) + "]";
  }

  [[nodiscard]] std::string opening(FormIndex index) const {
    constexpr std::array<std::string_view, 7> kKinds = {"main",     "joined",     "sub",  "said",
                                                        "relative", "participle", "aside"};
    const Clause& clause = form_.clauses[index];
    std::string line = std::to_string(index);
    if (clause.parent != 0) line += " in " + std::to_string(clause.parent);
    line += "(";
    line += kKinds.at(static_cast<std::size_t>(clause.kind));
    if (clause.antecedent != kNoForm) {
      line += " of " + words_of(form_.phrases[clause.antecedent]);
    }
    return line + "):";
  }

  Told told_;
  Scene scene_;
  SentenceForm form_;
};

}  // namespace tally::claim
