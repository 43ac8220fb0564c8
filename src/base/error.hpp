// The errors that end a command, and the exit code that each one means. Bad input that need not
// end it goes into a DiagnosticSink instead (base/diagnostic.hpp).
#pragma once

#include <stdexcept>
#include <string>

namespace tally::base {

/// What the process answers to its caller.
enum class ExitCode : int {
  kOk = 0,
  kFindings = 1,
  kUsage = 2,
  kRules = 3,
  kDatabase = 4,
  kInput = 5,
  kGate = 6,
  kInternal = 70,
};

/// Base of everything thrown on purpose; what() is one sentence, lower case, that says what to do.
class Error : public std::runtime_error {
 public:
  Error(ExitCode code, const std::string& message) : std::runtime_error(message), code_(code) {}
  [[nodiscard]] ExitCode code() const { return code_; }

 private:
  ExitCode code_;
};

/// A wrong option or argument.
class UsageError : public Error {
 public:
  explicit UsageError(const std::string& message) : Error(ExitCode::kUsage, message) {}
};

/// A rule pack, catalogue, configuration or decision file that cannot be used.
class RuleError : public Error {
 public:
  explicit RuleError(const std::string& message) : Error(ExitCode::kRules, message) {}
};

/// The database cannot be reached, refuses, or has the wrong version.
class DbError : public Error {
 public:
  explicit DbError(const std::string& message) : Error(ExitCode::kDatabase, message) {}
};

/// A document that cannot be read.
class InputError : public Error {
 public:
  explicit InputError(const std::string& message) : Error(ExitCode::kInput, message) {}
};

/// Whoever read our standard output has stopped reading: not a fault, but nothing more to do.
class ClosedPipe : public Error {
 public:
  ClosedPipe() : Error(ExitCode::kOk, "standard output was closed") {}
};

}  // namespace tally::base
