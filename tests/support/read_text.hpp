// Reads documents from bytes for tests, with the project's own word lists, and keeps what was
// complained about.
#pragma once

#include "base/diagnostic.hpp"
#include "reader/reader.hpp"

#include <string>
#include <vector>

namespace tally::test {

inline const reader::Reader& shared_reader() {
  static const reader::Reader instance({std::string(TALLY_SOURCE_DIR) + "/rules"});
  return instance;
}

/// The documents of a file of that name, and every diagnostic as one line.
struct Reading {
  std::vector<model::Document> documents;
  std::vector<std::string> complaints;

  [[nodiscard]] const model::Document& only() const { return documents.at(0); }
};

inline Reading read(const std::string& name, std::string bytes, reader::Options options = {}) {
  Reading reading;
  base::DiagnosticSink sink(
      [&](const base::Diagnostic& d) { reading.complaints.push_back(d.str()); });
  reading.documents = shared_reader().read_bytes({name, name}, std::move(bytes), options, sink);
  return reading;
}

/// The text between two bytes of the document.
inline std::string cut(const model::Document& document, base::ByteSpan span) {
  return document.text.substr(span.begin, span.size());
}

}  // namespace tally::test
