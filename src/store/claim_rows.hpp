// Claims as rows: into the staging table, and back out of tally.claim_history. The one place that
// knows which column holds which field.
#pragma once

#include "model/claim.hpp"
#include "store/copy_rows.hpp"
#include "store/session.hpp"

#include <array>

namespace tally::store {

/// Adds the row of stage_claim, its hash last; `document_uid` is the version of the text it was
/// found in.
void add_claim(CopyRows& rows, const model::Claim& claim, const base::Hash& document_uid);

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
