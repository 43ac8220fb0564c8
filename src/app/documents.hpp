// `tally documents`: what is stored, taking it out, and saying what the texts do not say
// themselves.
#pragma once

#include "app/context.hpp"
#include "base/error.hpp"
#include "model/filter.hpp"

#include <optional>
#include <string>
#include <vector>

namespace tally::app {

/// Sources with their current text.
base::ExitCode list_documents(const Context& context, const model::Filter& filter,
                              const OutputOptions& output);

/// Takes sources out: their claims are closed, so that past states can still be read; with `purge`
/// every trace is deleted. `names` are keys, paths or shortened ids. Throws base::UsageError for a
/// name that is unknown or could mean several; then nothing is removed.
base::ExitCode remove_documents(const Context& context, const std::vector<std::string>& names,
                                bool purge);

/// What to set; absent stays, empty goes back to what the text says.
struct DocumentChange {
  std::optional<std::string> event;
  std::optional<std::string> date;  ///< "2025-04-30", or first and last day with "/" between
  std::optional<std::string> translation_of;
  std::optional<std::string> reprint_of;
};

/// Sets it on the sources; reading the texts again leaves it alone.
base::ExitCode set_documents(const Context& context, const std::vector<std::string>& names,
                             const DocumentChange& change);

}  // namespace tally::app
