#include "store/text_store.hpp"

#include "store/claim_rows.hpp"
#include "store/source_rows.hpp"

namespace tally::store {
namespace {

model::Passage passage_of(const Row& row) {
  model::Passage passage;
  passage.span = {static_cast<std::size_t>(row.number(0)), static_cast<std::size_t>(row.number(1))};
  passage.kind =
      row.text(2) == "furniture" ? model::PassageKind::kFurniture : model::PassageKind::kNarration;
  passage.language = language_of(row.text(3));
  return passage;
}

}  // namespace

std::vector<std::string> matching_sources(Session& session, const std::string& word) {
  std::vector<std::string> keys;
  session.each("queries/text_sources.sql", {word},
               [&](const Row& row) { keys.emplace_back(row.text(0)); });
  return keys;
}

std::optional<StoredText> stored_text(Session& session, const std::string& source_key) {
  const Result found = session.run("queries/text_document.sql", {source_key});
  if (found.empty()) return std::nullopt;
  StoredText stored;
  stored.source = source_of(found[0], 0);
  stored.text = found[0].text(10);
  const std::string version(found[0].text(11));
  session.each("queries/text_passages.sql", {version},
               [&](const Row& row) { stored.passages.push_back(passage_of(row)); });
  std::optional<ClaimReader> reader;
  session.each("queries/text_claims.sql", {version}, [&](const Row& row) {
    if (!reader) reader.emplace(row);
    stored.claims.push_back(reader->read(row));
  });
  return stored;
}

}  // namespace tally::store
