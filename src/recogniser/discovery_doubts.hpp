// What the rest of a text says against a word that looks like a name: small letters elsewhere
// ("Rise" and "rise"), or that it only stands inside longer names. Internal to discovery.
#pragma once

#include "recogniser/discovery_candidates.hpp"

#include <cstddef>
#include <string_view>

namespace tally::recogniser {

class Names;

class Doubts {
 public:
  /// Both must outlive it. Only the begin of a long text is looked at: there may be many names.
  Doubts(const Names& names, std::string_view text)
      : names_(names), text_(text.substr(0, kLongest)) {}

  /// Whether a word stands in small letters more often than as a name inside a sentence, or words
  /// stand so at all.
  [[nodiscard]] bool is_everyday(const Candidate& candidate) const;

  /// Whether all its places that are looked at lie in longer names that the tables know: "Mill"
  /// of "the Kite Mill".
  [[nodiscard]] bool is_part(std::string_view name) const;

 private:
  static constexpr std::size_t kLongest = std::size_t{1} << 18U;  ///< bytes

  [[nodiscard]] bool inside_known(std::size_t at, std::size_t size) const;

  const Names& names_;
  std::string_view text_;
};

}  // namespace tally::recogniser
