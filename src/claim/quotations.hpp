// Direct speech in running text: what stands in quotation marks, and which person the words around
// it say it of ("…," said Ada Moss; 林岚说：“…”). Never guesses: marks without a speaker near by,
// and short ones around a title, are nobody's speech.
#pragma once

#include "claim/cues.hpp"
#include "claim/scene.hpp"

#include <cstddef>
#include <string_view>
#include <vector>

namespace tally::claim {

/// One for each document. Looks at passages when they are asked for, each once.
class Quotations {
 public:
  /// Both must outlive it.
  Quotations(const Scene& scene, const CueFinder& cues) : scene_(scene), cues_(cues) {}

  /// Canonical name of the person whose words the first quotation in a part of a passage has; empty
  /// for nobody. The label of a passage that has one says who speaks there, so nobody is quoted in
  /// it.
  [[nodiscard]] std::string_view speaker_in(std::size_t passage, base::ByteSpan part);

 private:
  struct Quotation {
    base::ByteSpan span;  ///< between the marks
    std::string_view speaker;
  };
  /// A person outside the marks beside a verb of saying.
  struct Sayer {
    base::ByteSpan span;
    std::string_view name;
  };

  void look_to(std::size_t passage);
  void look(std::size_t passage);
  void find_quoted(base::ByteSpan passage);
  void drop_nested();
  void find_sayers(base::ByteSpan passage);
  [[nodiscard]] bool is_quoted(std::size_t byte) const;
  [[nodiscard]] bool says(const Name& name, base::ByteSpan passage) const;
  [[nodiscard]] bool signs(const Name& name) const;
  [[nodiscard]] bool is_said_by_pronoun() const;
  [[nodiscard]] std::string_view sayer_of(base::ByteSpan quoted) const;

  const Scene& scene_;
  const CueFinder& cues_;
  std::size_t next_ = 0;               ///< first passage not yet looked at
  std::vector<Quotation> quotations_;  ///< of all passages before that, in order
  std::string_view last_;              ///< who was quoted last …
  bool goes_on_ = false;               ///< … in the passage before, to its end
  std::vector<base::ByteSpan> here_;   ///< quoted in the passage in hand
  std::vector<Sayer> sayers_;
  std::vector<CueHit> hits_;
};

}  // namespace tally::claim
