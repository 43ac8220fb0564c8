// Words by which a text speaks on of something that it has named, "the museum":
// rules/words/kinds.json as plain values. Reads that file; looks at no text.
#pragma once

#include "base/word_file.hpp"

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace tally::claim {

struct KindWords {
  base::WordSet determiners;          ///< before such a noun: "the"
  base::WordSet any_firm;             ///< nouns that may mean any organisation: company, startup
  std::vector<std::string> definite;  ///< begin what means somebody named: "the "
  std::vector<std::string> copulas;   ///< behind a name: " is "
  std::vector<std::string> sorts;     ///< behind these: "a "
  base::WordSet nouns;                ///< "museum", in small letters
  std::vector<std::string> tells;     ///< between a name and the noun that says what it is: " is "
  std::vector<std::string> parts;     ///< stand not between that and the noun: " of "
  std::vector<std::vector<std::string>> alike;  ///< nouns of which one may go on from another

  /// The nouns by which that one may have been brought in, itself first: "car", "sedan".
  [[nodiscard]] std::vector<std::string_view> alike_of(std::string_view noun) const;
};

/// Of all folders together. Throws base::RuleError with file, line and column, or where no folder
/// has the file.
KindWords load_kind_words(const std::vector<std::filesystem::path>& folders);

}  // namespace tally::claim
