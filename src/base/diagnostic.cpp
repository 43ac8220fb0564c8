#include "base/diagnostic.hpp"

#include <iostream>
#include <utility>

namespace tally::base {
namespace {

const char* name_of(Severity severity) {
  switch (severity) {
    case Severity::kNote:
      return "note";
    case Severity::kWarning:
      return "warning";
    case Severity::kError:
      return "error";
  }
  return "error";
}

/// A path as one line that a terminal takes for nothing else: names of files may hold any byte.
std::string shown(std::string path) {
  for (char& c : path) {
    if (static_cast<unsigned char>(c) < 0x20 || c == 0x7F) c = '?';
  }
  return path;
}

}  // namespace

std::string Diagnostic::str() const {
  std::string out;
  if (!path.empty()) {
    out += shown(path);
    if (at.line != 0) out += ':' + std::to_string(at.line);
    if (at.line != 0 && at.column != 0) out += ':' + std::to_string(at.column);
    out += ": ";
  }
  out += name_of(severity);
  out += ": ";
  if (!code.empty()) out += '[' + code + "] ";
  return out + message;
}

DiagnosticSink::DiagnosticSink()
    : DiagnosticSink([](const Diagnostic& d) { std::cerr << d.str() << '\n'; }) {}

DiagnosticSink::DiagnosticSink(Consumer consumer) : consumer_(std::move(consumer)) {}

void DiagnosticSink::add(const Diagnostic& diagnostic) {
  const std::lock_guard lock(mutex_);
  if (diagnostic.severity == Severity::kError) ++errors_;
  if (diagnostic.severity == Severity::kWarning) ++warnings_;
  if (consumer_) consumer_(diagnostic);
}

std::size_t DiagnosticSink::errors() const {
  const std::lock_guard lock(mutex_);
  return errors_;
}

std::size_t DiagnosticSink::warnings() const {
  const std::lock_guard lock(mutex_);
  return warnings_;
}

}  // namespace tally::base
