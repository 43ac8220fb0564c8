#include "app/claims.hpp"

#include "app/claim_text.hpp"
#include "app/database.hpp"
#include "app/listing.hpp"
#include "app/metric_hint.hpp"
#include "report/json.hpp"
#include "report/output.hpp"
#include "store/claim_rows.hpp"
#include "store/filters.hpp"

#include <optional>
#include <utility>
#include <vector>

namespace tally::app {
namespace {

store::Params params_of(const ClaimsOptions& options) {
  store::Params params = store::claim_filter(options.filter);
  params.push_back(options.as_of.empty() ? store::Param() : options.as_of);
  params.emplace_back(options.mentions ? "t" : "f");
  return params;
}

template <class Consume>
void each_claim(store::Session& session, const ClaimsOptions& options, const Consume& consume) {
  std::optional<store::ClaimReader> reader;
  try {
    session.each("queries/claims.sql", params_of(options), [&](const store::Row& row) {
      if (!reader) reader.emplace(row);
      consume(reader->read(row));
    });
  } catch (const store::SqlError& error) {
    // Class 22: the server could not read a value, and the moment is the only one not checked.
    if (!error.sqlstate().starts_with("22")) throw;
    throw base::UsageError("'" + options.as_of +
                           "' is not a moment like 2025-04-30 or '2025-04-30 18:00'");
  }
}

/// Claims as they come, without keeping them.
void print_lines(store::Session& session, const ClaimsOptions& options,
                 const OutputOptions& output) {
  report::Output out(output.file);
  std::size_t left = output.limit.value_or(static_cast<std::size_t>(-1));
  each_claim(session, options, [&](const model::Claim& claim) {
    if (left == 0) return;
    --left;
    out.stream() << report::claim_json(claim) << '\n';
  });
  out.commit();
}

}  // namespace

base::ExitCode list_claims(const Context& context, const ClaimsOptions& options,
                           const OutputOptions& output) {
  hint_at_metrics(context, options.filter);
  store::Session session = open_database(context, Access::kRead);
  if (format_of(output) == report::Format::kJsonl && output.sort.empty()) {
    print_lines(session, options, output);
    return base::ExitCode::kOk;
  }
  std::vector<model::Claim> claims;
  each_claim(session, options, [&](model::Claim claim) { claims.push_back(std::move(claim)); });
  print(claims_table(claims), output);
  return base::ExitCode::kOk;
}

}  // namespace tally::app
