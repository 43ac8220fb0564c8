// Names of persons in Chinese text: a surname and one or two characters behind a title or before
// what persons alone do, and foreign names written by sound, which a point tells (艾达·莫斯). A
// passage in, candidates out. Internal to discovery.
#pragma once

#include "base/json.hpp"
#include "base/position.hpp"
#include "recogniser/discovery_candidates.hpp"
#include "recogniser/discovery_ends.hpp"
#include "recogniser/point_set.hpp"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace tally::recogniser {

class HanPersons {
 public:
  /// Takes its lists out of discovery.json. Throws base::RuleError.
  explicit HanPersons(base::JsonObject& object);

  /// Adds the foreign name that has its first point at `point`, where one stands there.
  void foreign(std::string_view text, std::size_t point, Candidates& out) const;

  /// Adds the foreign name before the bracket at `bracket`, which holds the Latin name of a person
  /// that `out` has: 艾达莫斯(Ada Moss).
  void bracketed(std::string_view text, std::size_t bracket, Candidates& out) const;

  /// Where the name of a person that begins at `begin` ends; `begin` where none does. A sign or a
  /// word of what persons do must follow.
  [[nodiscard]] std::size_t end_of(std::string_view text, std::size_t begin) const;

  /// The same behind a word that many others than persons follow (球员, 经理): a surname that is
  /// hardly ever another word, and no common word.
  [[nodiscard]] std::size_t sure_end_of(std::string_view text, std::size_t begin) const;

  /// Whether it is a surname that is hardly ever another word, with so many characters more.
  [[nodiscard]] bool is_sure(std::string_view name, std::size_t given) const;

  /// Whether `label` is a surname and one or two characters more, or a foreign name.
  [[nodiscard]] bool is_full_name(std::string_view label) const;

  /// 莫斯 or 艾达 of 艾达·莫斯, where the text also says that alone; empty for none.
  [[nodiscard]] std::string_view short_form(std::string_view name, std::string_view text) const;

 private:
  [[nodiscard]] std::size_t family_end(std::string_view text, std::size_t begin) const;
  [[nodiscard]] std::size_t given_end(std::string_view text, std::size_t begin) const;
  [[nodiscard]] std::size_t foreign_end(std::string_view text, std::size_t begin) const;
  [[nodiscard]] std::size_t foreign_begin(std::string_view text, std::size_t point) const;
  [[nodiscard]] std::size_t behind_lead(std::string_view text, std::size_t begin,
                                        std::size_t end) const;
  [[nodiscard]] bool goes_on(std::string_view text, std::size_t at) const;
  [[nodiscard]] bool is_said_alone(std::string_view part, std::string_view text) const;

  BeginWords verbs_, small_verbs_, families_, not_names_, tails_, places_;
  EndWords leads_, not_name_ends_;
  PointSet surnames_, weak_surnames_, not_given_, sounds_, not_first_, points_;
};

}  // namespace tally::recogniser
