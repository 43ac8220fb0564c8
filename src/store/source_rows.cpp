#include "store/source_rows.hpp"

namespace tally::store {

model::Language language_of(std::string_view name) {
  return name == model::name_of(model::Language::kEn) ? model::Language::kEn : model::Language::kZh;
}

model::SourceInfo described_source(const Row& row, int first) {
  model::SourceInfo source;
  source.kind = row.text(first);
  source.language = language_of(row.text(first + 1));
  source.publisher = row.text(first + 2);
  source.event = row.text(first + 3);
  source.translation_of = row.text(first + 4);
  source.reprint_of = row.text(first + 5);
  source.published = {model::day_from_iso(row.text(first + 6)),
                      model::day_from_iso(row.text(first + 7))};
  return source;
}

model::SourceInfo source_of(const Row& row, int first) {
  model::SourceInfo source = described_source(row, first);
  source.source_key = row.text(first + 8);
  source.path = row.text(first + 9);
  return source;
}

}  // namespace tally::store
