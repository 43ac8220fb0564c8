// Who speaks, and for whom: the labels of a document's turns become canonical names, and a person
// is tied to an organisation by the entity table, by what the document declares or by a title in
// the text ("Kite CEO Ada Moss"). Never guesses a name.
#pragma once

#include "claim/entities.hpp"
#include "claim/scene.hpp"

#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace tally::claim {

class People {
 public:
  People(const Scene& scene, const EntityView& entities, const CueFinder& cues);

  /// Canonical name of who speaks in a passage; empty in the narrator's own voice and where the
  /// label names nobody.
  [[nodiscard]] const std::string& speaker(std::size_t passage) const;
  /// For whom the speaker of a passage says "we"; empty where unknown.
  [[nodiscard]] std::string_view organisation(std::size_t passage) const;
  /// For whom the one stands who is spoken to: the nearest other speaker.
  [[nodiscard]] std::string_view addressee(std::size_t passage) const;
  /// The nearest other speaker; empty where there is none close by.
  [[nodiscard]] std::string_view other_speaker(std::size_t passage) const;
  /// For whom a person stands; empty where unknown.
  [[nodiscard]] std::string_view affiliation(std::string_view person) const;

 private:
  [[nodiscard]] std::string resolve(std::string_view label) const;
  [[nodiscard]] std::string declared_as(std::string_view label) const;
  void collect_persons();
  void collect_titles();
  void collect_declared();

  const Scene& scene_;
  const EntityView& entities_;
  const CueFinder& cues_;
  std::vector<std::string> persons_;   ///< canonical names that occur in the document
  std::vector<std::string> speakers_;  ///< by passage
  std::map<std::string, std::string, std::less<>> affiliations_;
};

}  // namespace tally::claim
