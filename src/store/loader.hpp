// Documents with their claims go into the database in batches of whole documents, one transaction
// each, on a thread of its own while the next batch is filled. New sources are copied into the
// tables; of known ones COPY goes into staging tables, merged by content keys: what is there
// already is not written again, what a text says no longer is closed, not deleted. Extracts
// nothing.
#pragma once

#include "model/claim.hpp"
#include "model/document.hpp"
#include "model/entity.hpp"
#include "model/metric.hpp"
#include "store/batch.hpp"
#include "store/session.hpp"

#include <cstdint>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace tally::store {

/// With what a run extracts.
struct RunInfo {
  std::string program;  ///< its version
  base::Hash rules;
  base::Hash catalogue;
  std::string options = "{}";  ///< JSON object of what decides the extraction besides
};

/// What the database holds of a source: its current text, and what a person set.
struct KnownSource {
  base::Hash document;    ///< version of the text; zero where the source was removed
  base::Hash extraction;  ///< what its claims were extracted with
  std::optional<std::string> event;
  std::optional<model::DayRange> published;
  std::optional<std::string> translation_of;
};

/// By source key; nothing of those never stored.
std::map<std::string, KnownSource> known_sources(Session& session,
                                                 const std::vector<std::string>& source_keys);

/// Makes the tables metric, entity and alias hold just this; no row changes where they do.
void store_catalogue(Session& session, const model::Catalogue& catalogue,
                     const model::EntityTable& entities);

struct LoadCounts {
  std::int64_t documents = 0;  ///< stored or brought up to date
  std::int64_t passages = 0;
  std::int64_t claims = 0;      ///< claims and mentions found in them
  std::int64_t new_claims = 0;  ///< of these, not in the database before
};

class Loader {
 public:
  /// Records the begin of a run. `session` and `catalogue` must outlive the loader, and the session
  /// is the loader's alone from the first `add` until `flush` or `finish` has returned.
  Loader(Session& session, const model::Catalogue& catalogue, const RunInfo& run);
  ~Loader();
  Loader(Loader&&) noexcept;
  Loader& operator=(Loader&&) noexcept;

  /// Takes a document; has the batch written once it is large enough. `extraction` identifies all
  /// that the claims depend on. Throws base::DbError of this batch or the one before; documents of
  /// batches before it are then stored.
  void add(const model::Document& document, const std::vector<model::Claim>& claims,
           const base::Hash& extraction);
  /// Writes what is left, and waits for it.
  void flush();
  /// Flushes and records the end of the run; `unchanged` documents were not extracted again.
  LoadCounts finish(std::int64_t unchanged, std::int64_t failed);
  [[nodiscard]] const LoadCounts& counts() const;  ///< so far

 private:
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

}  // namespace tally::store
