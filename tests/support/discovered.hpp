// What the project's own lists discover in one passage, as one line.
#pragma once

#include "recogniser/discovery.hpp"
#include "recogniser/recogniser.hpp"

#include <filesystem>
#include <string>
#include <utility>
#include <vector>

namespace tally::test {

/// "name (type)" of all that is discovered, joined by "; ".
inline std::string discovered(std::string text,
                              model::PassageKind kind = model::PassageKind::kNarration,
                              const std::string& speaker = {}) {
  static const std::vector<std::filesystem::path> kFolders{std::filesystem::path(TALLY_SOURCE_DIR) /
                                                           "rules"};
  static const recogniser::Recogniser kRecogniser(kFolders);
  static const recogniser::Discovery kDiscovery(kFolders, kRecogniser.names());
  model::Document document;
  document.text = std::move(text);
  model::Passage& passage = document.passages.emplace_back();
  passage.span = {0, document.text.size()};
  passage.kind = kind;
  passage.speaker = speaker;
  std::string out;
  for (const model::DeclaredEntity& each : kDiscovery.discover(document)) {
    out += (out.empty() ? "" : "; ") + each.name + " (" + each.type + ")";
  }
  return out;
}

/// A text, and what is discovered in it.
struct DiscoveryCase {
  const char* text;
  const char* found;
};

}  // namespace tally::test
