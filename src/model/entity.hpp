// A thing that claims are about or by: its canonical name, what it is, and what it belongs to.
// Comes from rules/entities and from what a document declares; links are canonical names.
#pragma once

#include <map>
#include <string>
#include <vector>

namespace tally::model {

struct Entity {
  std::string name;                   ///< canonical ("Llama 4 Maverick")
  std::string type;                   ///< "model", "company", "person", "place", "benchmark", …
  std::vector<std::string> aliases;   ///< other spellings in any language, without `name`
  std::vector<std::string> doubtful;  ///< that mean it only where the text shows so (荣耀)
  std::string part_of;      ///< what it is a member of ("Llama 4", "California"); may be empty
  std::string variant_of;   ///< what it is a version of ("Llama 3" for "Llama 3.1"); may be empty
  std::string affiliation;  ///< for whom a person speaks ("Meta"); who makes a product
  bool versioned = false;   ///< a family whose members are told by a number ("Llama" > "Llama 5")
  std::string joint =
      " ";  ///< what joins a family and a version in canonical names ("-" for GPT-5)
  int fiscal_year_ends = 0;  ///< month in which a company's year of that name ends; 0: not told
  std::vector<std::string> affiliations = {};  ///< of a person who speaks for several, by turns
};

/// By canonical name.
using EntityTable = std::map<std::string, Entity, std::less<>>;

}  // namespace tally::model
