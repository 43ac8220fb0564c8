// What discovery gathers before it decides: each name that may be one, how often it stands and what
// speaks for its kind. Holds no text of the document. Internal to discovery.
#pragma once

#include "base/word_set.hpp"
#include "model/entity_types.hpp"

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace tally::recogniser {

using model::is_organisation;
using model::kAppType;
using model::kBenchmarkType;
using model::kCompanyType;
using model::kEventType;
using model::kModelType;
using model::kOrganisationType;
using model::kPersonType;
using model::kPlaceType;
using model::kProductType;

/// What is known of one candidate.
struct Candidate {
  std::string name;
  int times = 0;
  int inside = 0;    ///< times where it does not begin a sentence
  int numbered = 0;  ///< times with a number behind it: then its shape tells the name ("Kite 2")
  int placed = 0;    ///< times behind a word of place: "in Kite"
  int mixed = 0;     ///< times right beside Chinese: 用Kite训练
  int articled = 0;  ///< times behind an article or an owner: "the Kite"
  int titled = 0;    ///< times in lines that write most words with a capital
  int opened = 0;    ///< times behind a word that begins the sentence: "The Kite"
  int owned = 0;     ///< times before a genitive: "Kite's"
  std::size_t lead = 0;      ///< bytes of a first word that may be none of the name's: "Dutch "
  bool headed = false;       ///< stands in a heading
  bool anywhere = false;     ///< its end tells it wherever it stands (批准星河生物)
  std::string abbreviation;  ///< that stands in brackets behind it: "Kite Data Works (KDW)"
  int quoted = 0;            ///< times in quotation marks alone
  int acted = 0;             ///< times where it leads a clause as firms do: 星河发布
  bool everyday = false;     ///< a word that is no name as a rule: "Figure"
  std::string_view type;     ///< by a sign; empty without. Of the words that all documents share
  std::string_view sort;     ///< what a noun behind it says, where nothing else tells
  std::string_view likely;   ///< what it is if it is a name at all
};

/// Two names side by side in a list: "Osprey, Kite".
struct Joined {
  std::string name;
  std::string next;
  bool goes_on = false;  ///< `name` is the `next` of the pair before
};

/// In the order of their first place.
class Candidates {
 public:
  /// The candidate of that name, a new one where there is none. Holds until the next call.
  Candidate& of(std::string_view name) {
    if (const std::uint32_t known = places_[slot(name)]; known != kNone) return list_[known];
    if (list_.size() * 2 >= places_.size()) grow();
    places_[slot(name)] = static_cast<std::uint32_t>(list_.size());
    Candidate& added = list_.emplace_back();
    added.name = name;
    return added;
  }
  /// The candidate of that name, or null. Holds until the next call of `of`.
  [[nodiscard]] const Candidate* find(std::string_view name) const {
    const std::uint32_t known = places_[slot(name)];
    return known == kNone ? nullptr : &list_[known];
  }
  [[nodiscard]] Candidate* known(std::string_view name) {
    const std::uint32_t known = places_[slot(name)];
    return known == kNone ? nullptr : &list_[known];
  }
  [[nodiscard]] std::vector<Candidate>& list() { return list_; }
  /// Whether the first place of one candidate is before that of the other.
  [[nodiscard]] bool stands_before(std::string_view name, std::string_view other) const {
    return places_[slot(name)] < places_[slot(other)];
  }
  /// "Osprey and Kite": two names that a list joins, most of one kind.
  void join(std::string_view name, std::string_view next, bool goes_on) {
    joined_.emplace_back(std::string(name), std::string(next), goes_on);
  }
  [[nodiscard]] const std::vector<Joined>& joined() const { return joined_; }

 private:
  static constexpr std::uint32_t kNone = 0xFFFFFFFF;

  /// Where the name stands in `places_`, or would stand.
  [[nodiscard]] std::size_t slot(std::string_view name) const {
    const std::size_t mask = places_.size() - 1;
    std::size_t at = base::WordHash{}(name)&mask;
    while (places_[at] != kNone && list_[places_[at]].name != name) at = (at + 1) & mask;
    return at;
  }

  void grow() {
    places_.assign(places_.size() * 2, kNone);
    for (std::uint32_t i = 0; i < list_.size(); ++i) places_[slot(list_[i].name)] = i;
  }

  std::vector<Candidate> list_;
  std::vector<Joined> joined_;
  /// By the hash of their names: a power of two, at most half full.
  std::vector<std::uint32_t> places_ = std::vector<std::uint32_t>(128, kNone);
};

}  // namespace tally::recogniser
