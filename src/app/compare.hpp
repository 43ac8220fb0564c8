// `tally compare A B`: two texts of one event side by side, number by number. Stores nothing.
#pragma once

#include "app/context.hpp"
#include "base/error.hpp"

#include <string>
#include <vector>

namespace tally::app {

struct CompareOptions {
  std::string a;  ///< a file, else a stored document by key, path, part of either, or id
  std::string b;
  std::vector<std::string> relations;  ///< only pairs of these; empty: all
  bool allow_empty = false;            ///< texts without a number are fine
};

/// The relations that a pair can have.
std::vector<std::string> relation_names();

/// Throws base::InputError for a file that cannot be read and base::UsageError for a word that
/// means no document, or several. kInput where neither text has a number.
base::ExitCode compare(const Context& context, const CompareOptions& options,
                       const OutputOptions& output);

}  // namespace tally::app
