// Who speaks in each passage: every label of a document once, with the canonical name that it
// stands for. Filled by People; knows nothing of how a label is resolved.
#pragma once

#include "model/document.hpp"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace tally::claim {

class Voices {
 public:
  /// A label as written, and who is meant; both empty for the narrator.
  struct Voice {
    std::string_view label;
    std::string name;
  };

  Voices() = default;
  /// The labels, without names. `passages` must outlive the voices.
  explicit Voices(const std::vector<model::Passage>& passages);

  [[nodiscard]] std::vector<Voice>& all() { return all_; }
  [[nodiscard]] const std::vector<Voice>& all() const { return all_; }
  /// Index in `all` of who speaks in a passage.
  [[nodiscard]] std::size_t voice(std::size_t passage) const { return by_passage_[passage]; }
  [[nodiscard]] const std::string& name(std::size_t passage) const {
    return all_[by_passage_[passage]].name;
  }
  /// The passage of the nearest other speaker; absent where there is none close by.
  [[nodiscard]] std::optional<std::size_t> turn_of_another(std::size_t passage) const;
  /// That speaker; empty for none.
  [[nodiscard]] std::string_view other_than(std::size_t passage) const {
    const auto turn = turn_of_another(passage);
    return turn ? std::string_view(name(*turn)) : std::string_view();
  }

 private:
  std::vector<Voice> all_;
  std::vector<std::size_t> by_passage_;
};

}  // namespace tally::claim
