// The documents of one transaction with their claims, as rows of COPY in the order of the columns.
// Formats; sends nothing.
#pragma once

#include "model/claim.hpp"
#include "model/document.hpp"
#include "model/metric.hpp"
#include "store/copy_rows.hpp"

#include <cstdint>
#include <set>
#include <string>
#include <string_view>
#include <unordered_set>
#include <vector>

namespace tally::store {

class Batch {
 public:
  /// Adds a document, each of its claims once; says how many that were. `run_uid` is the run that
  /// found them, `extraction` identifies all that they depend on.
  std::int64_t add(const model::Document& document, const std::vector<model::Claim>& claims,
                   const model::Catalogue& catalogue, std::string_view run_uid,
                   const base::Hash& extraction);

  [[nodiscard]] bool holds(const std::string& source_key) const {
    return source_keys_.contains(source_key);
  }
  [[nodiscard]] bool empty() const { return source_keys_.empty(); }
  /// Large enough to be written.
  [[nodiscard]] bool full() const;
  /// "path:line" of the claim in row `row` of claims and occurrences, from 1; empty beyond them.
  [[nodiscard]] std::string place(std::size_t row) const;

  CopyRows sources;
  CopyRows documents;
  CopyRows passages;
  CopyRows facts;
  CopyRows claims;
  CopyRows occurrences;  ///< one for each claim, in their order

 private:
  struct Place {
    std::size_t path;
    std::uint32_t line;
  };
  struct LowHalf {
    std::size_t operator()(const base::Hash& hash) const { return hash.low; }
  };

  void add_source(const model::Document& document);
  void add_document(const model::Document& document, const base::Hash& extraction);
  void add_passages(const model::Document& document);
  void add_fact(const model::Claim& claim, const model::Catalogue& catalogue);

  std::set<std::string, std::less<>> source_keys_;
  std::unordered_set<base::Hash, LowHalf> fact_keys_;
  std::vector<std::string> paths_;
  std::vector<Place> places_;
};

/// Key of a version of a source's text.
base::Hash document_hash(const model::Document& document);

}  // namespace tally::store
