#include "app/story.hpp"

#include "app/pipeline.hpp"
#include "base/diagnostic.hpp"
#include "base/utf8.hpp"
#include "claim/resting.hpp"
#include "reader/reader.hpp"
#include "rule/matcher.hpp"
#include "rule/pack.hpp"

#include <algorithm>
#include <filesystem>
#include <optional>
#include <utility>

namespace tally::app {
namespace {

using model::ModalityWay;
using model::SubjectWay;
using model::ValidWay;
using report::StoryStep;

/// The story of one claim, step by step.
class Teller {
 public:
  Teller(const model::Claim& claim, const std::string& text) : claim_(claim), text_(text) {}

  [[nodiscard]] StoryStep value() const {
    const base::ByteSpan core = claim_.why.core;
    StoryStep step{"value", "read as " + std::string(name_of(claim_.kind)), quoted(core)};
    if (claim_.hedge == model::Hedge::kExact) {
      step.why += "; no bounding word, so it is exact";
    } else if (claim_.why.hedged_by_rule) {
      step.why += "; " + hedge() + " because the rule says so";
    } else {
      const std::string words = bounding_words(core);
      step.why += "; " + hedge();
      step.why += words.empty() ? " by the form of the number itself" : " because of " + words;
    }
    return step;
  }

  [[nodiscard]] StoryStep rule(const std::string& summary) const {
    if (claim_.rule.empty()) {
      return {"rule", "no rule and no default of the catalogue wants it; kept as a mention", ""};
    }
    if (claim_.rule.starts_with(claim::kGeneral)) {
      return {"rule",
              "no rule wants it; by its unit or kind the catalogue makes it " + claim_.metric, ""};
    }
    const bool triggered = !claim_.why.trigger.empty();
    return {"rule", claim_.rule + (summary.empty() ? "" : ": " + summary),
            triggered ? quoted(claim_.why.trigger) : ""};
  }

  [[nodiscard]] StoryStep subject() const {
    return {"subject", std::string(meaning(claim_.why.subject)), quoted(claim_.why.subject_at)};
  }

  [[nodiscard]] StoryStep speaker(const std::string& label) const {
    if (label.empty() && !claim_.speaker.empty()) {
      return {"speaker", "whose words it quotes", claim_.speaker};
    }
    if (label.empty()) return {"speaker", "the passage stands under no label: the narrator", ""};
    if (claim_.speaker.empty()) return {"speaker", "the label of the turn names nobody", label};
    return {"speaker", "the label of the turn", label};
  }

  [[nodiscard]] StoryStep modality() const {
    return {"modality", std::string(meaning(claim_.why.modality)), quoted(claim_.why.modality_at)};
  }

  [[nodiscard]] StoryStep valid() const {
    return {"valid", std::string(valid_meaning()), quoted(claim_.why.valid_at)};
  }

 private:
  static std::string_view meaning(SubjectWay way);
  static std::string_view meaning(ModalityWay way);
  [[nodiscard]] std::string_view valid_meaning() const;

  [[nodiscard]] std::string hedge() const {
    std::string name(name_of(claim_.hedge));
    std::ranges::replace(name, '_', ' ');
    return name;
  }

  [[nodiscard]] std::string quoted(base::ByteSpan span) const {
    if (span.empty() || span.end > text_.size()) return "";
    std::string out = text_.substr(span.begin, span.size());
    std::ranges::replace(out, '\n', ' ');
    return out;
  }

  /// What the quote holds before the number, else behind it; a range needs no word.
  [[nodiscard]] std::string bounding_words(base::ByteSpan core) const {
    if (claim_.hedge == model::Hedge::kRange || claim_.hedge == model::Hedge::kVague) return "";
    const base::ByteSpan parts[] = {{claim_.span.begin, core.begin}, {core.end, claim_.span.end}};
    for (const base::ByteSpan part : parts) {
      const std::string words = part.begin < part.end ? quoted(part) : "";
      const std::string_view trimmed = base::trimmed(words);
      if (!trimmed.empty()) return '"' + std::string(trimmed) + '"';
    }
    return "";
  }

  const model::Claim& claim_;
  const std::string& text_;
};

std::string_view Teller::meaning(SubjectWay way) {
  switch (way) {
    case SubjectWay::kGiven:
      return "the rule or a list names it";
    case SubjectWay::kClause:
      return "the nearest fitting name of the clause before the value";
    case SubjectWay::kAfter:
      return "the nearest fitting name of the clause behind the value";
    case SubjectWay::kWe:
      return "\"we\" in the clause is the speaker's organisation";
    case SubjectWay::kPerson:
      return "\"I\" or \"you\" is one person";
    case SubjectWay::kYou:
      return "\"you\" is the organisation of who is spoken to";
    case SubjectWay::kPronoun:
      return "a pronoun means what was spoken of last";
    case SubjectWay::kSentence:
      return "the nearest fitting name in an earlier clause";
    case SubjectWay::kOurs:
      return "\"we\" in the sentence is the speaker's organisation";
    case SubjectWay::kLater:
      return "the first fitting name of a later clause";
    case SubjectWay::kAbout:
      return "the organisation that the text is about";
    case SubjectWay::kGuest:
      return "the guest of the conversation";
    case SubjectWay::kAsked:
      return "what the question before is about";
    case SubjectWay::kReach:
      return "the fitting name spoken of last before the sentence";
    case SubjectWay::kWeighed:
      return "weighed against all names near by it is the likeliest";
    case SubjectWay::kEcho:
      return "the same value was said of it before";
    case SubjectWay::kNone:
      return "no fitting name is near enough";
    case SubjectWay::kDoubted:
      return "none: what was found is not sure enough to be believed";
  }
  return "";
}

std::string_view Teller::meaning(ModalityWay way) {
  switch (way) {
    case ModalityWay::kPlain:
      return "no word of the sentence says otherwise";
    case ModalityWay::kRule:
      return "the rule says so";
    case ModalityWay::kWord:
      return "a word of the sentence";
    case ModalityWay::kQuestion:
      return "the sentence is a question";
    case ModalityWay::kCondition:
      return "the lines before suppose something";
    case ModalityWay::kAhead:
      return "the value itself lies in the future";
  }
  return "";
}

std::string_view Teller::valid_meaning() const {
  if (claim_.why.valid == ValidWay::kStated) return "the date that the sentence states";
  if (claim_.why.valid == ValidWay::kEcho) return "as where the same value was said before";
  if (!claim_.valid.known()) return "the text states no time";
  return claim_.unit == "date" ? "the date that is claimed" : "counted from the document's day";
}

/// The document as it was read for the store: from its file if that still holds the same text, else
/// from the stored text itself, which is the file for plain text and Markdown.
std::optional<model::Document> read_again(const reader::Reader& reader, const std::string& path,
                                          const std::string& key, const std::string& text) {
  base::DiagnosticSink silent([](const base::Diagnostic&) {});
  const reader::Input input{path, key};
  std::vector<model::Document> documents;
  if (std::filesystem::is_regular_file(path)) {
    documents = reader.read_file(input, {}, silent);
    const auto same = [&](const model::Document& each) { return each.text == text; };
    const auto found = std::ranges::find_if(documents, same);
    if (found != documents.end()) return std::move(*found);
  }
  const bool markdown = path.ends_with(".md") || path.ends_with(".markdown");
  documents = reader.read_bytes({markdown ? path : path + ".txt", key}, text, {}, silent);
  if (documents.size() != 1) return std::nullopt;
  return std::move(documents.front());
}

}  // namespace

std::vector<StoryStep> story_of(const model::Claim& claim, const std::string& text,
                                const std::string& label, const std::string& rule_summary) {
  const Teller teller(claim, text);
  return {teller.value(),        teller.rule(rule_summary), teller.subject(),
          teller.speaker(label), teller.modality(),         teller.valid()};
}

report::ToldClaim told_claim(const Context& context, store::Session& session,
                             const model::Claim& claim, const store::Row& row) {
  report::ToldClaim told;
  told.context = row.text(row.column("text_around"));
  const store::Result rows = session.run(
      "queries/show_text.sql",
      {std::string(row.text(row.column("document_uid"))), std::to_string(claim.span.begin)});
  const store::Row stored = rows[0];
  const std::string text(stored.text(1));
  const Pipeline pipeline(context.rules);
  const reader::Reader reader(context.rules);
  auto again = read_again(reader, std::string(stored.text(0)), std::string(stored.text(2)), text);
  if (again) {
    again->source_key = stored.text(2);
    again->kind = stored.text(3);
    again->title = stored.text(4);
    again->published = {model::day_from_iso(stored.text(5)), model::day_from_iso(stored.text(6))};
    for (const model::Claim& each : Extractor(pipeline).extract(*again)) {
      if (each.id != claim.id || each.span != claim.span) continue;
      const rule::Rule* rule = pipeline.rules().find(each.rule);
      const std::string label(stored.text(7));
      told.steps = story_of(each, text, label, rule == nullptr ? "" : rule->summary);
      return told;
    }
  }
  told.steps.push_back({"story",
                        "the text no longer gives this claim: rules, program or source have "
                        "changed; 'tally ingest --again' reads it anew",
                        ""});
  return told;
}

}  // namespace tally::app
