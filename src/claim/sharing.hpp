// Lists: which values of a sentence stand in one list, and which name each of them belongs to where
// a list of as many names stands before it ("Kite and Vega have 7B and 70B parameters").
#pragma once

#include "claim/scene.hpp"
#include "model/rule_match.hpp"

#include <cstddef>
#include <map>
#include <optional>
#include <span>
#include <vector>

namespace tally::claim {

/// Looks at one sentence after the other.
class ListSharing {
 public:
  /// Both must outlive it.
  ListSharing(const Scene& scene, std::span<const model::RuleMatch> matches);

  void look(const SentenceView& sentence);

  /// The name (index of its mention) that the list hands out to a value (index of its mention).
  [[nodiscard]] std::optional<std::size_t> name_for(std::size_t mention) const;
  /// Whether the value at that place stands in a list of at least two.
  [[nodiscard]] bool in_list(base::ByteSpan value) const;

 private:
  using List = std::vector<std::size_t>;  ///< indices of mentions
  [[nodiscard]] std::vector<List> lists_of(const List& members, const SentenceView& view) const;
  [[nodiscard]] bool joined(std::size_t a, std::size_t b, const SentenceView& view) const;
  void share(const List& values, const std::vector<List>& names);
  void share_apart(const List& values, const List& names, const SentenceView& view);

  const Scene& scene_;
  std::span<const model::RuleMatch> matches_;
  std::size_t from_ = 0;  ///< begin of the sentence looked at last
  std::size_t next_ = 0;  ///< the first match behind it
  List values_;           ///< of the sentence, as far as a rule claims them
  std::map<std::size_t, std::size_t> names_;
  std::vector<base::ByteSpan> listed_;
};

}  // namespace tally::claim
