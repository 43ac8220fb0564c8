// What a use case that reads texts is told about them, as the reader takes it: which files, and how
// they are read. Opens none of them.
#pragma once

#include "app/extract.hpp"
#include "base/diagnostic.hpp"
#include "reader/reader.hpp"

#include <vector>

namespace tally::app {

/// The files below the paths; those that are not there go into `sink`. Throws base::UsageError
/// where one key is to name several of them.
std::vector<reader::Input> inputs_of(const ReadOptions& options, base::DiagnosticSink& sink);

reader::Options reading_of(const ReadOptions& options);  ///< how the reader is to read them

}  // namespace tally::app
