// Claims of a text as the whole program reads it, from bytes to claim.
#pragma once

#include "app/pipeline.hpp"
#include "base/diagnostic.hpp"
#include "reader/reader.hpp"

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace tally::app {

inline std::vector<model::Claim> claims_of(const std::string& text) {
  static const std::vector<std::filesystem::path> kFolders = {
      std::filesystem::path(TALLY_SOURCE_DIR) / "rules"};
  static const Pipeline pipeline(kFolders);
  static const reader::Reader reader(kFolders);
  base::DiagnosticSink sink([](const base::Diagnostic&) {});
  model::Document document = reader.read_bytes({"a.txt", "a.txt"}, text, {}, sink).at(0);
  return Extractor(pipeline).extract(document);
}

using Told = std::vector<std::string>;

/// The claims with that quote as "metric of subject", in order.
inline Told told(const std::string& text, std::string_view quote) {
  Told out;
  for (const model::Claim& claim : claims_of(text)) {
    if (claim.quote == quote) out.push_back(claim.metric + " of " + claim.subject);
  }
  return out;
}

}  // namespace tally::app
