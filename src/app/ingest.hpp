// `tally ingest`: texts are read, extracted on several threads and stored in batches of whole
// documents. What is known already, text and rules alike, is not extracted again.
#pragma once

#include "app/context.hpp"
#include "app/extract.hpp"
#include "base/error.hpp"

#include <cstddef>
#include <string>

namespace tally::app {

struct IngestOptions {
  ReadOptions read;
  bool again = false;          ///< also extract what is known already
  std::string event;           ///< that all the texts tell of
  std::string translation_of;  ///< source that they translate
};

/// Stores the texts and says what came of it. kInput where some inputs failed (the others are
/// stored) or nothing was there to read.
base::ExitCode ingest(const Context& context, const IngestOptions& options);

}  // namespace tally::app
