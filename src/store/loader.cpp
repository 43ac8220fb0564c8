#include "store/loader.hpp"

#include "store/batch.hpp"
#include "store/copy_rows.hpp"

#include <charconv>
#include <future>
#include <utility>

namespace tally::store {
namespace {

/// N of "COPY claim, line N, …"; 0 where there is none.
std::size_t line_in(const std::string& context) {
  const std::string_view mark = ", line ";
  const std::size_t at = context.find(mark);
  std::size_t line = 0;
  if (at == std::string::npos) return line;
  std::from_chars(context.data() + at + mark.size(), context.data() + context.size(), line);
  return line;
}

/// Does what sends rows of claims or occurrences; a fault in them is told by its place in the text.
template <class Send>
void send_claims(const Batch& batch, const Send& send) {
  try {
    send();
  } catch (const SqlError& error) {
    const std::string place = batch.place(line_in(error.context()));
    if (place.empty()) throw;
    throw base::DbError(place + ": " + error.what());
  }
}

/// Copies the batch straight into the tables: of sources never seen before nothing is there yet.
std::int64_t append(Session& session, const Batch& batch) {
  session.copy_into("queries/into_document.sql", batch.documents.str());
  session.copy("tally.passage", batch.passages.str());
  session.run("queries/merge_fact.sql");
  send_claims(batch, [&] {
    session.copy("tally.claim", batch.claims.str());
    session.copy_into("queries/into_occurrence.sql", batch.occurrences.str());
  });
  return static_cast<std::int64_t>(batch.claims.rows());
}

/// Merges the batch with what is known of its sources. The claims themselves are sent only where
/// an occurrence is new, has moved or is read otherwise.
std::int64_t merge(Session& session, const Batch& batch) {
  session.script("queries/stage_known.sql");
  session.copy("pg_temp.stage_document", batch.documents.str());
  session.copy("pg_temp.stage_passage", batch.passages.str());
  send_claims(batch, [&] { session.copy("pg_temp.stage_occurrence", batch.occurrences.str()); });
  const std::string moment(session.run("queries/merge_moment.sql")[0].text(0));
  session.run("queries/merge_document.sql", {moment});
  session.run("queries/merge_current.sql");
  session.run("queries/merge_passage_gone.sql");
  session.run("queries/merge_passage.sql");
  session.run("queries/merge_fact.sql");
  session.run("queries/merge_occurrence_gone.sql", {moment});
  if (!session.run("queries/merge_left.sql")[0].boolean(0)) return 0;
  send_claims(batch, [&] { session.copy("pg_temp.stage_claim", batch.claims.str()); });
  session.run("queries/merge_claim_left.sql");
  session.run("queries/merge_claim_changed.sql");
  session.run("queries/merge_occurrence_reading.sql");
  const std::int64_t added = session.run("queries/merge_claim.sql").affected();
  session.run("queries/merge_occurrence.sql", {moment});
  return added;
}

/// Writes the batch in one transaction; says how many of its claims are new.
std::int64_t write(Session& session, const Batch& batch) {
  Transaction transaction(session);
  session.script("queries/merge_settings.sql");
  session.copy("pg_temp.stage_source", batch.sources.str());
  session.copy("pg_temp.stage_fact", batch.facts.str());
  const Result merged = session.run("queries/merge_source.sql");
  bool known = false;
  for (int i = 0; i < merged.size(); ++i) known = known || merged[i].boolean(0);
  const std::int64_t added = known ? merge(session, batch) : append(session, batch);
  session.run("queries/merge_reprint.sql");
  transaction.commit();
  return added;
}

}  // namespace

std::map<std::string, KnownSource> known_sources(Session& session,
                                                 const std::vector<std::string>& source_keys) {
  std::map<std::string, KnownSource> out;
  const Result rows = session.run("queries/source_known.sql", {array_text(source_keys)});
  for (int i = 0; i < rows.size(); ++i) {
    const Row row = rows[i];
    KnownSource& known = out[std::string(row.text(0))];
    known.document = hash_from(row.text(1));
    known.extraction = hash_from(row.text(2));
    if (row.boolean(3)) known.event = row.text(4);
    if (row.boolean(5)) {
      known.published = {model::day_from_iso(row.text(6)), model::day_from_iso(row.text(7))};
    }
    if (row.boolean(8)) known.translation_of = row.text(9);
  }
  return out;
}

struct Loader::Impl {
  Session& session;
  const model::Catalogue& catalogue;
  std::string run_uid;
  LoadCounts counts;
  Batch batch;
  std::future<std::int64_t> writing;  ///< the batch before; the session is its alone meanwhile

  void await() {
    if (writing.valid()) counts.new_claims += writing.get();
  }
  /// Writes the batch while the next one is filled.
  void write_batch() {
    await();
    if (batch.empty()) return;
    writing = std::async(std::launch::async,
                         [this, full = std::exchange(batch, {})] { return write(session, full); });
  }
};

Loader::Loader(Session& session, const model::Catalogue& catalogue, const RunInfo& run)
    : impl_(new Impl{session, catalogue, "", {}, {}, {}}) {
  session.script("queries/stage_create.sql");
  impl_->run_uid = session
                       .run("queries/run_begin.sql", {run.program, uuid_text(run.rules),
                                                      uuid_text(run.catalogue), run.options})[0]
                       .text(0);
}

Loader::~Loader() = default;
Loader::Loader(Loader&&) noexcept = default;
Loader& Loader::operator=(Loader&&) noexcept = default;

void Loader::add(const model::Document& document, const std::vector<model::Claim>& claims,
                 const base::Hash& extraction) {
  // One merge cannot bring two texts of one source.
  if (impl_->batch.holds(document.source_key)) impl_->write_batch();
  LoadCounts& counts = impl_->counts;
  counts.claims += impl_->batch.add(document, claims, impl_->catalogue, impl_->run_uid, extraction);
  counts.passages += static_cast<std::int64_t>(document.passages.size());
  ++counts.documents;
  if (impl_->batch.full()) impl_->write_batch();
}

void Loader::flush() {
  impl_->write_batch();
  impl_->await();
}

LoadCounts Loader::finish(std::int64_t unchanged, std::int64_t failed) {
  flush();
  const LoadCounts& counts = impl_->counts;
  impl_->session.run("queries/run_end.sql",
                     {impl_->run_uid, std::to_string(counts.documents + unchanged),
                      std::to_string(unchanged), std::to_string(failed),
                      std::to_string(counts.claims), std::to_string(counts.new_claims), "done"});
  return counts;
}

const LoadCounts& Loader::counts() const { return impl_->counts; }

}  // namespace tally::store
