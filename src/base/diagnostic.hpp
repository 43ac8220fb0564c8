// What is wrong with some input, where, and what to do about it. Diagnostics are values collected
// in a sink; printing them is the sink's business alone, on standard error.
#pragma once

#include "base/position.hpp"

#include <cstddef>
#include <functional>
#include <mutex>
#include <string>

namespace tally::base {

enum class Severity { kNote, kWarning, kError };

struct Diagnostic {
  Severity severity = Severity::kError;
  std::string path;     ///< file as the user named it; may be empty
  LineCol at;           ///< 0:0 where no line is known
  std::string code;     ///< short stable name, such as "bad-utf8"
  std::string message;  ///< one sentence, lower case: what is wrong; then "; " and what to do

  /// "path:3:7: error: [bad-utf8] sentence", without the parts that are unknown.
  [[nodiscard]] std::string str() const;
};

/// Counts and hands on diagnostics. Safe to use from several threads.
class DiagnosticSink {
 public:
  using Consumer = std::function<void(const Diagnostic&)>;

  /// Without a consumer they are printed on standard error as they come.
  DiagnosticSink();
  explicit DiagnosticSink(Consumer consumer);  ///< else it takes them

  void add(const Diagnostic& diagnostic);    ///< counts it and hands it on
  [[nodiscard]] std::size_t errors() const;  ///< added so far
  [[nodiscard]] std::size_t warnings() const;

 private:
  mutable std::mutex mutex_;
  Consumer consumer_;
  std::size_t errors_ = 0;
  std::size_t warnings_ = 0;
};

}  // namespace tally::base
