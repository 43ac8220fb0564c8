#include "store/batch.hpp"

#include "model/fact_key.hpp"
#include "store/claim_rows.hpp"

#include <array>

namespace tally::store {
namespace {

// Small enough that the server has its first batch soon and little is left for the end, large
// enough that the statements of a batch cost little beside its rows.
constexpr std::size_t kRows = 8000;
constexpr std::size_t kBytes = std::size_t{4} << 20U;

std::string_view name_of(model::PassageKind kind) {
  constexpr std::array<std::string_view, 4> kNames = {"speech", "narration", "heading",
                                                      "furniture"};
  return kNames[static_cast<std::size_t>(kind)];
}

}  // namespace

base::Hash document_hash(const model::Document& document) {
  return base::hash_of_parts({"tally/document/v1", document.source_key, document.text_hash.hex()});
}

void Batch::add_source(const model::Document& document) {
  sources.number(static_cast<std::int64_t>(sources.rows())).text(document.source_key);
  sources.hash(document_hash(document)).hash(document.text_hash).text_or_null(document.kind);
  sources.text(name_of(document.language)).text_or_null(document.title);
  sources.text_or_null(document.author).text_or_null(document.publisher);
  sources.text_or_null(document.url).text_or_null(document.recording);
  sources.text_or_null(document.event);
  sources.day(document.published.first).day(document.published.last);
  sources.text_or_null(document.translation_of).end_row();
}

void Batch::add_document(const model::Document& document, const base::Hash& extraction) {
  documents.hash(document_hash(document)).text(document.source_key).text(document.path);
  documents.text(document.text).hash(document.text_hash);
  documents.number(static_cast<std::int64_t>(document.text.size()));
  documents.text(document.encoding).hash(extraction).end_row();
}

void Batch::add_passages(const model::Document& document) {
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

void Batch::add_fact(const model::Claim& claim, const model::Catalogue& catalogue) {
  if (claim.subject.empty() || !catalogue.contains(claim.metric)) return;
  if (!fact_keys_.insert(claim.fact).second) return;
  const model::FactKey key = model::fact_key_of(claim, catalogue);
  facts.hash(claim.fact).text(key.subject).text(key.metric).text(json_text(key.qualifiers));
  facts.text(array_text(key.assumed)).text(key.text).end_row();
}

std::int64_t Batch::add(const model::Document& document, const std::vector<model::Claim>& found,
                        const model::Catalogue& catalogue, std::string_view run_uid,
                        const base::Hash& extraction) {
  source_keys_.insert(document.source_key);
  add_source(document);
  add_document(document, extraction);
  add_passages(document);
  const base::Hash uid = document_hash(document);
  std::unordered_set<base::Hash, LowHalf> seen;  // the merge wants every claim once
  for (const model::Claim& claim : found) {
    if (!seen.insert(claim.id).second) continue;
    add_fact(claim, catalogue);
    add_claim(claims, occurrences, claim, uid, run_uid);
    places_.push_back({paths_.size(), claim.line});
  }
  paths_.push_back(document.path);
  return static_cast<std::int64_t>(seen.size());
}

bool Batch::full() const {
  return claims.rows() + passages.rows() >= kRows || documents.str().size() >= kBytes;
}

std::string Batch::place(std::size_t row) const {
  if (row == 0 || row > places_.size()) return "";
  const Place& place = places_[row - 1];
  return paths_[place.path] + ':' + std::to_string(place.line);
}

}  // namespace tally::store
