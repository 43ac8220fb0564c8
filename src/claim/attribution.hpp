// Who is reported to have said it: "Ada Moss said that …", 据星河透露. Looks at the sentence, and
// for "he said" at whoever was reported last.
#pragma once

#include "claim/people.hpp"
#include "claim/scene.hpp"

#include <string>

namespace tally::claim {

/// One for each document; asked in the order of the text.
class Attribution {
 public:
  Attribution(const Scene& scene, const People& people);

  /// Canonical name of who is reported; empty where nobody is, or where it is who speaks.
  std::string reporter(const SentenceView& sentence, const model::Mention& mention);

 private:
  [[nodiscard]] const Name* named(const SentenceView& sentence, const model::Mention& mention);
  [[nodiscard]] std::size_t next_sayer(const SentenceView& sentence, std::span<const Name> names,
                                       std::size_t at) const;
  [[nodiscard]] bool says(const SentenceView& sentence, const Name& name) const;
  [[nodiscard]] std::string_view addressed(const SentenceView& sentence,
                                           const model::Mention& mention) const;

  const Scene& scene_;
  const People& people_;
  base::ByteSpan looked_at_;  ///< the last sentence
  std::size_t first_ = 0;     ///< of its names, the first that says something
  std::string last_;          ///< person reported last, for "he" and "she"
};

}  // namespace tally::claim
