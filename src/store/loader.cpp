#include "store/loader.hpp"

#include "model/fact_key.hpp"
#include "store/claim_rows.hpp"
#include "store/copy_rows.hpp"

#include <array>
#include <charconv>
#include <set>
#include <unordered_set>

namespace tally::store {
namespace {

constexpr std::size_t kBatchRows = 24000;
constexpr std::size_t kBatchBytes = std::size_t{16} << 20U;

std::string_view name_of(model::PassageKind kind) {
  constexpr std::array<std::string_view, 4> kNames = {"speech", "narration", "heading",
                                                      "furniture"};
  return kNames[static_cast<std::size_t>(kind)];
}

struct HashOfHash {
  std::size_t operator()(const base::Hash& hash) const { return hash.low; }
};

/// N of "COPY stage_claim, line N, …"; 0 where there is none.
std::size_t line_in(const std::string& context) {
  const std::string_view mark = "COPY stage_claim, line ";
  const std::size_t at = context.find(mark);
  std::size_t line = 0;
  if (at == std::string::npos) return line;
  std::from_chars(context.data() + at + mark.size(), context.data() + context.size(), line);
  return line;
}

}  // namespace

std::optional<KnownSource> known_source(Session& session, const std::string& source_key) {
  const Result rows = session.run("queries/source_known.sql", {source_key});
  if (rows.empty()) return std::nullopt;
  const Row row = rows[0];
  KnownSource known;
  known.document = hash_from(row.text(0));
  known.extraction = hash_from(row.text(1));
  if (row.boolean(2)) known.event = row.text(3);
  if (row.boolean(4)) {
    known.published = {model::day_from_iso(row.text(5)), model::day_from_iso(row.text(6))};
  }
  if (row.boolean(7)) known.translation_of = row.text(8);
  return known;
}

base::Hash document_hash(const model::Document& document) {
  return base::hash_of_parts({"tally/document/v1", document.source_key, document.text_hash.hex()});
}

struct Loader::Impl {
  Session& session;
  const model::Catalogue& catalogue;
  std::string run_uid;
  LoadCounts counts;

  CopyRows documents;
  CopyRows passages;
  CopyRows facts;
  CopyRows claims;
  std::set<std::string, std::less<>> sources;  ///< of the batch
  std::unordered_set<base::Hash, HashOfHash> fact_keys;
  std::vector<std::string> places;  ///< "path:line" of each claim of the batch, for errors

  void add_document(const model::Document& document, const base::Hash& extraction);
  void add_passages(const model::Document& document);
  void add_fact(const model::Claim& claim);
  void copy_batch();
  void merge_batch();
  void clear_batch();
};

void Loader::Impl::add_document(const model::Document& document, const base::Hash& extraction) {
  documents.number(static_cast<std::int64_t>(documents.rows())).text(document.source_key);
  documents.hash(document_hash(document)).text_or_null(document.kind);
  documents.text(name_of(document.language)).text_or_null(document.title);
  documents.text_or_null(document.author).text_or_null(document.publisher);
  documents.text_or_null(document.url).text_or_null(document.recording);
  documents.text_or_null(document.event);
  documents.day(document.published.first).day(document.published.last);
  documents.text_or_null(document.translation_of).text(document.path).text(document.text);
  documents.hash(document.text_hash).number(static_cast<std::int64_t>(document.text.size()));
  documents.text(document.encoding).hash(extraction).end_row();
}

void Loader::Impl::add_passages(const model::Document& document) {
  const base::Hash uid = document_hash(document);
  std::int64_t ordinal = 0;
  for (const model::Passage& passage : document.passages) {
    passages.hash(uid).number(ordinal++).text(name_of(passage.kind));
    passages.text_or_null(passage.speaker).boolean(passage.question);
    passages.text(name_of(passage.language)).number(static_cast<std::int64_t>(passage.turn));
    passages.number(static_cast<std::int64_t>(passage.span.begin));
    passages.number(static_cast<std::int64_t>(passage.span.end)).end_row();
  }
}

void Loader::Impl::add_fact(const model::Claim& claim) {
  if (claim.subject.empty() || !catalogue.contains(claim.metric)) return;
  if (!fact_keys.insert(claim.fact).second) return;
  const model::FactKey key = model::fact_key_of(claim, catalogue);
  facts.hash(claim.fact).text(key.subject).text(key.metric).text(json_text(key.qualifiers));
  facts.text(array_text(key.assumed)).text(key.text).end_row();
}

void Loader::Impl::copy_batch() {
  session.copy("pg_temp.stage_document", documents.str());
  session.copy("pg_temp.stage_passage", passages.str());
  session.copy("pg_temp.stage_fact", facts.str());
  try {
    session.copy("pg_temp.stage_claim", claims.str());
  } catch (const SqlError& error) {
    const std::size_t line = line_in(error.context());
    if (line == 0 || line > places.size()) throw;
    throw base::DbError(places[line - 1] + ": " + error.what());
  }
}

void Loader::Impl::merge_batch() {
  session.script("queries/merge_settings.sql");
  const Result merged = session.run("queries/merge_source.sql");
  bool known = false;  // of sources never seen before there is nothing to compare with
  for (int i = 0; i < merged.size(); ++i) known = known || merged[i].boolean(0);
  const std::string moment(session.run("queries/merge_moment.sql")[0].text(0));
  session.run("queries/merge_document.sql", {moment});
  session.run("queries/merge_current.sql");
  if (known) session.run("queries/merge_passage_gone.sql");
  session.run("queries/merge_passage.sql");
  session.run("queries/merge_fact.sql");
  if (known) {
    session.run("queries/merge_occurrence_gone.sql", {moment});
    session.run("queries/merge_claim_changed.sql");
    session.run("queries/merge_occurrence_reading.sql");
  }
  counts.new_claims += session.run("queries/merge_claim.sql").affected();
  session.run("queries/merge_occurrence.sql", {moment, run_uid});
  session.run("queries/merge_reprint.sql");
}

void Loader::Impl::clear_batch() {
  for (CopyRows* rows : {&documents, &passages, &facts, &claims}) rows->clear();
  sources.clear();
  fact_keys.clear();
  places.clear();
}

Loader::Loader(Session& session, const model::Catalogue& catalogue, const RunInfo& run)
    : impl_(new Impl{session, catalogue, "", {}, {}, {}, {}, {}, {}, {}, {}}) {
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
  if (impl_->sources.contains(document.source_key)) flush();
  impl_->sources.insert(document.source_key);
  impl_->add_document(document, extraction);
  impl_->add_passages(document);
  const base::Hash uid = document_hash(document);
  std::unordered_set<base::Hash, HashOfHash> seen;
  for (const model::Claim& claim : claims) {
    if (!seen.insert(claim.id).second) continue;  // the merge wants every claim once
    impl_->add_fact(claim);
    add_claim(impl_->claims, claim, uid);
    impl_->places.push_back(document.path + ':' + std::to_string(claim.line));
  }
  ++impl_->counts.documents;
  impl_->counts.passages += static_cast<std::int64_t>(document.passages.size());
  impl_->counts.claims += static_cast<std::int64_t>(seen.size());
  if (impl_->claims.rows() + impl_->passages.rows() >= kBatchRows ||
      impl_->documents.str().size() >= kBatchBytes) {
    flush();
  }
}

void Loader::flush() {
  if (impl_->sources.empty()) return;
  Transaction transaction(impl_->session);
  impl_->copy_batch();
  impl_->merge_batch();
  transaction.commit();
  impl_->clear_batch();
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
