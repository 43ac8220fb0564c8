// What an extraction depends on, as hashes: the program, the rule folders, and what is known of the
// document. Where none of it changed, the claims cannot have changed either.
#pragma once

#include "base/hash.hpp"
#include "model/document.hpp"

#include <filesystem>
#include <string>
#include <vector>

namespace tally::app {

struct Provenance {
  std::string version;   ///< of the program, for people
  base::Hash program;    ///< of the executable itself
  base::Hash rules;      ///< of every file of the rule folders
  base::Hash catalogue;  ///< of the metric catalogue alone
};

/// Reads all files of the folders. Throws base::RuleError for one that cannot be read.
Provenance provenance_of(const std::vector<std::filesystem::path>& folders);

/// Of a document as read, before it is cut.
base::Hash extraction_hash(const Provenance& provenance, const model::Document& document);

}  // namespace tally::app
