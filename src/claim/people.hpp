// Who speaks, and for whom: the labels of a document's turns become canonical names. A label that
// tells a part only ("Host") stays as it is written where nobody is known to play it. Never guesses
// a name.
#pragma once

#include "claim/affiliations.hpp"
#include "claim/entities.hpp"
#include "claim/quotations.hpp"
#include "claim/scene.hpp"
#include "claim/voices.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace tally::claim {

class People {
 public:
  /// `titled`: see Evidence.
  People(const Scene& scene, const EntityView& entities, const CueFinder& cues,
         std::string_view titled = {});
  People(const People&) = delete;  // its parts point to each other
  People& operator=(const People&) = delete;

  /// Canonical name of who speaks in a passage; empty in the narrator's own voice and where the
  /// label names nobody.
  [[nodiscard]] const std::string& speaker(std::size_t passage) const;
  /// The person whose words a part of a passage quotes; empty for nobody.
  [[nodiscard]] std::string_view quoted(std::size_t passage, base::ByteSpan part) const {
    return quotations_.speaker_in(passage, part);
  }
  /// Canonical name of who says what stands in a part of a passage: whoever is quoted there, else
  /// its speaker.
  [[nodiscard]] std::string_view speaker(std::size_t passage, base::ByteSpan part) const {
    const std::string_view said = quoted(passage, part);
    return said.empty() ? std::string_view(speaker(passage)) : said;
  }
  /// Whether somebody of that name speaks: a paper that asks is not spoken of.
  [[nodiscard]] bool is_voice(std::string_view name) const;
  /// Whether any passage says who speaks.
  [[nodiscard]] bool has_labels() const;
  /// For whom the speaker of a passage says "we"; empty where unknown.
  [[nodiscard]] std::string_view organisation(std::size_t passage) const;
  /// Whether that is one of several, to which the talk has come.
  [[nodiscard]] bool speaks_by_turns(std::size_t passage) const;
  /// For whom the one stands who is spoken to: the nearest other speaker.
  [[nodiscard]] std::string_view addressee(std::size_t passage) const;
  /// The nearest other speaker; empty where there is none close by.
  [[nodiscard]] std::string_view other_speaker(std::size_t passage) const;
  /// For whom a person stands; empty where unknown.
  [[nodiscard]] std::string_view affiliation(std::string_view person) const;
  /// The organisation that the document is about; empty where none stands out.
  [[nodiscard]] std::string_view main_organisation() const;
  /// The one that is the whole title of the document; empty for none.
  [[nodiscard]] std::string_view whole_title() const;
  /// For whom the narrator writes "we": that organisation, unless the text tells of it from without
  /// ("the company said"); empty where unknown.
  [[nodiscard]] std::string_view narrators_organisation() const;
  /// The one who answers, where one asks; empty for any other document.
  [[nodiscard]] std::string_view guest() const;
  [[nodiscard]] bool guest_holds_office() const;
  /// "Ada Moss interview with Bo Lind, 2025": what a document with one host and one guest records;
  /// empty for any other.
  [[nodiscard]] const std::string& interview() const { return interview_; }
  /// The organisation that a passage is about where it names none: that of who speaks, of who is
  /// spoken to, of the document for the narrator; empty where unknown.
  [[nodiscard]] std::string_view spoken_of(std::size_t passage) const;

 private:
  /// Who is spoken to in a passage, and for whom that one stands.
  struct Addressee {
    std::optional<std::size_t> passage;
    std::string_view person;
    std::string_view organisation;
  };

  [[nodiscard]] const Addressee& addressed(std::size_t passage) const;
  [[nodiscard]] std::string resolve(std::string_view label) const;
  [[nodiscard]] std::string interviewee() const;
  [[nodiscard]] std::string declared_as(std::string_view label) const;
  void collect_persons();

  const Scene& scene_;
  const EntityView& entities_;
  const CueFinder& cues_;
  std::vector<std::string> persons_;  ///< canonical names that occur in the document
  Voices voices_;
  std::vector<std::string_view> organisations_;  ///< by voice
  /// By passage, for the voices of several organisations; empty for the others.
  std::vector<std::vector<std::string_view>> firms_in_turn_;
  std::string interview_;
  mutable Quotations quotations_;
  std::optional<Affiliations> affiliations_;  ///< made when the speakers are known
  mutable std::optional<bool> told_from_without_;
  mutable Addressee addressed_;  ///< of the passage asked for last, which is asked for again
};

}  // namespace tally::claim
