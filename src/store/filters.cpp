#include "store/filters.hpp"

#include "store/copy_rows.hpp"

#include <algorithm>

namespace tally::store {

Param words(const std::vector<std::string>& values) {
  if (values.empty()) return std::nullopt;
  return array_text(values);
}

Params claim_filter(const model::Filter& filter) {
  Params out;
  for (const auto* list : {&filter.documents, &filter.languages, &filter.subjects, &filter.metrics,
                           &filter.speakers, &filter.modalities}) {
    out.push_back(words(*list));
  }
  out.push_back(filter.since ? Param(model::iso(*filter.since)) : std::nullopt);
  return out;
}

bool narrows_claims(const model::Filter& filter) {
  const Params params = claim_filter(filter);
  return std::any_of(params.begin(), params.end(), [](const Param& p) { return p.has_value(); });
}

}  // namespace tally::store
