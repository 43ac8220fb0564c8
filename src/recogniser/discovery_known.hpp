// What the tables know of the names of a text, and short forms of those ("Kite" of "Kite Holdings",
// "Moss" of "Ada Moss"), which one place is enough for. Names and candidates in, names out.
// Internal to discovery.
#pragma once

#include "model/document.hpp"

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace tally::recogniser {

class Candidates;
class Doubts;
class LatinNames;
class Names;
struct Candidate;
struct NameSpan;
struct ToldNames;

class KnownNames {
 public:
  /// Both must outlive it.
  KnownNames(const Names& names, const LatinNames& latin) : names_(names), latin_(latin) {}

  /// Whether a table knows a name; without a sign of its kind (`told`), a known name inside it is
  /// enough.
  [[nodiscard]] bool know(std::string_view name, bool told) const;
  /// The type of a name of two words or more, or with an abbreviation, that a table knows; empty
  /// for none.
  [[nodiscard]] std::string_view type_of(const Candidate& each) const;
  /// "Kite Works" of "Kite Works Incorporated" where a table knows it so, which is noted in `told`;
  /// empty for none.
  [[nodiscard]] std::string before_form(std::string_view name, ToldNames& told) const;

 private:
  [[nodiscard]] bool is_made_of(std::span<const NameSpan> known, std::string_view name) const;
  [[nodiscard]] std::string_view whole_type(std::string_view name) const;

  const Names& names_;
  const LatinNames& latin_;
};

/// Adds the short forms that stand inside sentences and are in `names` not yet.
void add_known_short_forms(const Candidates& candidates, const LatinNames& latin,
                           const Doubts& doubts, const Names& tables, const ToldNames& told,
                           std::vector<model::DeclaredEntity>& names);

}  // namespace tally::recogniser
