// Names that a text says shortly once it has said them whole: "Kite" of "Kite Air", "Drift 3" of
// "Osprey Drift 3". What is taken for a name in, each with its short forms in brackets out.
// Internal to discovery.
#pragma once

#include "base/word_set.hpp"
#include "model/document.hpp"

#include <cstddef>
#include <functional>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace tally::recogniser {

/// What was told of the names of a text.
struct ToldNames {
  std::size_t found = 0;    ///< those from here on are no declared ones
  base::WordSet companies;  ///< companies by a sign of it
  base::WordSet legal;      ///< names that end in a legal form
  base::WordSet local;      ///< names that begin with where it is: "Halden Airport"
  base::WordSet headed;     ///< stand in a heading, which says them shortly first
  std::map<std::string, std::string, std::less<>> abbreviations;  ///< of names
  std::vector<model::DeclaredEntity> known;  ///< what tables know of the names that the text has
};

/// Whether `part` is a word of the name, or its capitals are letters of it from the first on: "KDW"
/// of "Kite Data Works".
[[nodiscard]] bool is_short_for(std::string_view part, std::string_view name);

/// "KDW" behind "Kite Data Works", as `rest` says it: " (KDW)", ", or KDW,"; empty for none.
[[nodiscard]] std::string_view abbreviation_in(std::string_view rest, std::string_view name);

/// Adds the abbreviations that the text says to be of a name.
void join_abbreviations(std::vector<model::DeclaredEntity>& names, const ToldNames& told);

/// "OEP" beside one "Osprey Electric Power" alone is that organisation.
void join_initials(std::vector<model::DeclaredEntity>& names, const ToldNames& told);

/// Leaves a short form that several names have to the one that ends in a legal form, else to the
/// first.
void part_short_forms(std::vector<model::DeclaredEntity>& names, const ToldNames& told);

/// "Kite Mills" beside one "Kite Mills Holding" is that company.
void join_legal_forms(std::vector<model::DeclaredEntity>& names, const ToldNames& told);

/// "Kite" beside one "Kite Air" alone is that company, said shortly.
void join_short_forms(std::vector<model::DeclaredEntity>& names, const ToldNames& told);

/// "Drift 3" beside one "Osprey Drift 3" is that thing.
void join_things(std::vector<model::DeclaredEntity>& names, std::size_t found);

/// "Reeds" beside one "Reeds 2077" is that thing.
void join_numbered(std::vector<model::DeclaredEntity>& names, std::size_t found);

/// "Brandt" beside one known "Tilda Brandt" is that person, "Kite" beside one known "Kite Air" that
/// company.
void join_known(std::vector<model::DeclaredEntity>& names, const ToldNames& told);

/// "Tilda" beside one "Tilda Brandt" is that person; beside several nobody that can be told.
void join_given(std::vector<model::DeclaredEntity>& names, const ToldNames& told);

}  // namespace tally::recogniser
