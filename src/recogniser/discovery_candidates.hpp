// What discovery gathers before it decides: each name that may be one, how often it stands and what
// speaks for its kind. Holds no text of the document. Internal to discovery.
#pragma once

#include "base/word_file.hpp"

#include <cstddef>
#include <functional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

namespace tally::recogniser {

/// What is known of one candidate.
struct Candidate {
  std::string name;
  int times = 0;
  int inside = 0;       ///< times where it does not begin a sentence
  int numbered = 0;     ///< times with a number behind it: then its shape tells the name ("Kite 2")
  int placed = 0;       ///< times behind a word of place: "in Kite"
  int mixed = 0;        ///< times right beside Chinese: 用Kite训练
  int articled = 0;     ///< times behind an article or an owner: "the Kite"
  bool headed = false;  ///< stands in a heading
  bool anywhere = false;  ///< its end tells it wherever it stands (批准星河生物)
  std::string type;       ///< by a sign; empty without
  std::string likely;     ///< what it is if it is a name at all
};

/// In the order of their first place.
class Candidates {
 public:
  /// The candidate of that name, a new one where there is none. Holds until the next call.
  Candidate& of(std::string_view name) {
    if (const auto known = index_.find(name); known != index_.end()) return list_[known->second];
    index_.emplace(name, list_.size());
    Candidate& added = list_.emplace_back();
    added.name = name;
    return added;
  }
  /// The candidate of that name, or null. Holds until the next call of `of`.
  [[nodiscard]] const Candidate* find(std::string_view name) const {
    const auto known = index_.find(name);
    return known == index_.end() ? nullptr : &list_[known->second];
  }
  [[nodiscard]] std::vector<Candidate>& list() { return list_; }
  /// "Osprey and Kite": two names that a list joins, most of one kind.
  void join(std::string_view name, std::string_view next) { joined_.emplace_back(name, next); }
  [[nodiscard]] const std::vector<std::pair<std::string, std::string>>& joined() const {
    return joined_;
  }

 private:
  std::vector<Candidate> list_;
  std::vector<std::pair<std::string, std::string>> joined_;
  std::unordered_map<std::string, std::size_t, base::WordHash, std::equal_to<>> index_;
};

}  // namespace tally::recogniser
