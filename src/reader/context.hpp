// What every form's reader is handed, and how it tells faults. Internal to the reader.
#pragma once

#include "base/diagnostic.hpp"
#include "reader/reader.hpp"
#include "reader/words.hpp"

#include <string>
#include <string_view>
#include <utility>

namespace tally::reader {

struct Context {
  const Words& words;
  const Input& input;
  const Options& options;
  base::DiagnosticSink& sink;

  void error(base::LineCol at, std::string_view code, std::string message) const {
    sink.add({base::Severity::kError, input.path, at, std::string(code), std::move(message)});
  }
  void warning(base::LineCol at, std::string_view code, std::string message) const {
    sink.add({base::Severity::kWarning, input.path, at, std::string(code), std::move(message)});
  }
};

}  // namespace tally::reader
