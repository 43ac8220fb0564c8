// `tally extract`: the claims of texts, extracted on several threads and printed in the order of
// the documents and of the text. Needs no database and leaves nothing behind.
#pragma once

#include "app/context.hpp"
#include "base/error.hpp"
#include "model/time.hpp"

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace tally::app {

/// What a use case that reads texts is told about them.
struct ReadOptions {
  std::vector<std::string> paths;       ///< files, folders, "-"
  std::optional<std::size_t> max_size;  ///< bytes; a larger file is refused
  std::string source_key;
  std::optional<model::Day> date;  ///< the day of texts that name none
  bool allow_empty = false;        ///< nothing to read is fine
  std::size_t jobs = 0;            ///< threads that extract; 0: one for each processor
};

/// Prints one row a claim; JSON Lines in the schema "tally/1". kInput where some inputs failed or
/// nothing was read.
base::ExitCode extract(const Context& context, const ReadOptions& options,
                       const OutputOptions& output);

}  // namespace tally::app
