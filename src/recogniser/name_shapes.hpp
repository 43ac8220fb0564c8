// The shapes of names that no list can hold: versions after a family ("Kite 2.5 Mini"), letters
// with digits ("RTX4090", "o4-mini"), words with a hyphen and digits ("COVID-19"), numbered Chinese
// names (星河二号). Each function answers with the byte after the name, or 0 for no.
#pragma once

#include "base/position.hpp"
#include "recogniser/name_words.hpp"

#include <cstddef>
#include <string_view>

namespace tally::recogniser {

class NameShapes {
 public:
  explicit NameShapes(const NameWords& words) : words_(words) {}

  /// What may follow a name.
  struct Tail {
    bool versions = false;  ///< a version, which is no plain number: "3.7", "v2", 十八号
    bool slash = false;     ///< … after a slash: "HTTP/2"
  };

  /// The end of versions, suffix words and build dates that follow a name that ends at `end`;
  /// `end` itself where none do. Never takes the size of a model ("8B").
  [[nodiscard]] std::size_t extended(std::string_view text, std::size_t end, Tail tail) const;

  /// A name that begins with the ASCII word at `begin`; no catalogue is asked.
  [[nodiscard]] std::size_t at_word(std::string_view text, std::size_t begin) const;

  /// A numbered Chinese name whose 号 stands at `mark`: its span, begin not before `floor`.
  [[nodiscard]] base::ByteSpan numbered(std::string_view text, std::size_t mark,
                                        std::size_t floor) const;

  /// Type of such a name: what the noun after it says, else that of its family.
  [[nodiscard]] std::string_view type_of_numbered(std::string_view text, base::ByteSpan name) const;

  /// Whether the digits before `end` count something, as what follows says. `known`: they belong
  /// to a name of the catalogue, which only a scale word overrules.
  [[nodiscard]] bool counted(std::string_view text, std::size_t end, bool known) const;

  /// Type of a name that ends at `end`, as the noun after it says; empty where none does.
  [[nodiscard]] std::string_view type_after(std::string_view text, std::size_t end) const;

 private:
  [[nodiscard]] std::size_t version(std::string_view text, std::size_t begin, bool spaced,
                                    bool known) const;
  [[nodiscard]] std::size_t first_version(std::string_view text, std::size_t end, Tail tail) const;
  [[nodiscard]] std::size_t part_number(std::string_view text, std::size_t end) const;
  [[nodiscard]] std::size_t suffix(std::string_view text, std::size_t end) const;
  [[nodiscard]] bool scaled(std::string_view text, std::size_t begin) const;
  [[nodiscard]] bool amounts(std::string_view text, std::size_t begin) const;
  [[nodiscard]] std::size_t mixed(std::string_view text, std::size_t begin) const;
  [[nodiscard]] std::size_t hyphened(std::string_view text, std::size_t begin) const;
  [[nodiscard]] std::size_t spaced_version(std::string_view text, std::size_t begin) const;
  /// Where the family of numbered things begins that ends at `digits`: 试验; `digits` for none.
  [[nodiscard]] std::size_t family_begin(std::string_view text, std::size_t digits) const;
  /// Where 甲 or 04组 behind 号 ends; `end` for none.
  [[nodiscard]] std::size_t number_end(std::string_view text, std::size_t end) const;
  [[nodiscard]] bool name_goes_on(std::string_view text, std::size_t begin, std::size_t end) const;

  const NameWords& words_;
};

}  // namespace tally::recogniser
