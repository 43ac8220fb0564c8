// `tally claims`: the claims that are stored, now or at a moment of the past.
#pragma once

#include "app/context.hpp"
#include "base/error.hpp"
#include "model/filter.hpp"

#include <string>

namespace tally::app {

struct ClaimsOptions {
  model::Filter filter;
  std::string as_of;      ///< a moment as PostgreSQL reads it; empty: now
  bool mentions = false;  ///< also values that no rule claimed
};

/// By source and place. JSON has the fields of `tally extract`.
base::ExitCode list_claims(const Context& context, const ClaimsOptions& options,
                           const OutputOptions& output);

}  // namespace tally::app
