// The word lists of names.json and the entities of entities/*.json, as the search for names needs
// them. Data only.
#pragma once

#include "base/word_ends.hpp"
#include "base/word_set.hpp"
#include "model/entity.hpp"
#include "recogniser/point_set.hpp"

#include <cstdint>
#include <filesystem>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace tally::recogniser {

/// Words compared without regard to the case of ASCII letters.
class WordSet {
 public:
  void add(std::string_view word);
  [[nodiscard]] bool has(std::string_view word) const;
  [[nodiscard]] std::size_t longest() const { return longest_; }

 private:
  base::WordSet words_;  ///< in small letters
  std::size_t longest_ = 0;
};

struct NameWords {
  WordSet suffixes;         ///< follow a version or a family: "Pro", "Mini"
  WordSet common;           ///< capitalised or not, never a family of versions
  WordSet goes_on;          ///< follow a name, not a number: "is", "was"
  WordSet counted;          ///< after digits these make them a number: "million", "GB"
  PointSet counted_points;  ///< the same for single characters
  WordSet scale;            ///< those of `counted` that overrule even a known name
  PointSet scale_points;
  std::vector<std::string>
      not_counted;            ///< words that begin like a counted character but count nothing
  PointSet digits_zh;         ///< Chinese digits as they stand in names
  PointSet breaks;            ///< characters at which an unknown Chinese name begins or ends
  WordSet numbered_suffixes;  ///< those of `suffixes` that a number follows: "Gen 3"
  WordSet street_words;       ///< end the name of a street, whose number is a label
  PointSet money_signs;       ///< before digits these make them an amount: "$3m" is no 3M
  std::vector<std::string> numbered;        ///< after 3号: a label, not a day
  std::vector<std::string> numbered_names;  ///< before 三十一号: satellites and ships, not days
  PointSet decimal_marks;                   ///< between Chinese digits: 零点一
  PointSet number_tails;                    ///< behind 七号: one of its versions
  std::vector<std::string> number_groups;   ///< behind 七号05: several of them together
  std::vector<std::string> label_ordinals;  ///< after 第3: a label
  WordSet label_words;                      ///< before a number: "section"; in any case
  WordSet label_words_capital;              ///< capitalised only
  std::vector<std::string> label_words_zh;
  WordSet id_words;  ///< before an identifier: "ISBN"
  std::vector<std::string> id_words_zh;
  PointSet label_ends;      ///< the last characters of the Chinese label and id words
  WordSet scaled_prefixes;  ///< those that make none only where one of `scales` follows: "PHP"
  WordSet scales;           ///< "billion", "bn"
  /// Behind digits that hang on letters: these make them an amount, and no name (GMV5000亿).
  std::vector<std::string> amounts_behind;
  WordSet quantity_prefixes;  ///< letters glued before digits that make no name: "FY", "USD"
  WordSet clock;              ///< after 9:30 these make it a time of day: "am"
  WordSet file_types;
  WordSet domains;
  WordSet exchanges;  ///< end the code of a share: 00700.HK
  std::vector<std::pair<std::string, std::string>> type_nouns;  ///< noun after a name: its type
  base::WordEnds ends;
};

/// Adds names.json of a folder, where it has one. Throws base::RuleError.
void load_name_words(const std::filesystem::path& folder, NameWords& words);

/// The entities of entities/*.json of a folder, files in order of their names. One that is named
/// twice gains aliases; what is said of it later holds. Throws base::RuleError.
model::EntityTable load_entities(const std::filesystem::path& folder);

/// Adds an entity; of one that is there already `entity` replaces all but the aliases, which add
/// up.
void merge_entity(model::Entity entity, model::EntityTable& entities);

}  // namespace tally::recogniser
