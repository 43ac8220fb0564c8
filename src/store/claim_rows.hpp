// Claims as rows: into the tables, and back out of tally.claim_history. The one place that
// knows which column holds which field.
#pragma once

#include "model/claim.hpp"
#include "store/copy_rows.hpp"
#include "store/session.hpp"

#include <array>
#include <string_view>

namespace tally::store {

/// Adds the row of tally.claim, and to `places` that of its occurrence, as sql/queries names its
/// columns (into_occurrence.sql): in the version `document_uid` of the text, found by the run
/// `run_uid`; the hash of how it was read comes last.
void add_claim(CopyRows& rows, CopyRows& places, const model::Claim& claim,
               const base::Hash& document_uid, std::string_view run_uid);

/// Reads the rows of one statement that selects the columns of tally.claim_history, in any order
/// and among others.
class ClaimReader {
 public:
  /// Looks the columns up in the first row of the statement.
  explicit ClaimReader(const Row& row);
  [[nodiscard]] model::Claim read(const Row& row) const;

  static constexpr std::size_t kColumns = 39;

 private:
  std::array<int, kColumns> at_{};
};

}  // namespace tally::store
