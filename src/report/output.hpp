// Where a command's data goes: standard output, or a file that appears whole or not at all. The
// only place that writes data; messages go through base/log.hpp.
#pragma once

#include <filesystem>
#include <memory>
#include <ostream>

namespace tally::report {

/// Buffered writing. Until `commit` a file is a temporary neighbour of the one asked for; without
/// it nothing is left behind.
class Output {
 public:
  /// An empty path is standard output. Throws base::UsageError where the file cannot be made.
  explicit Output(const std::filesystem::path& file = {});
  ~Output();
  Output(Output&&) noexcept;
  Output& operator=(Output&&) noexcept;

  /// Writing throws base::ClosedPipe where the reader of standard output is gone, and base::Error
  /// where the device is full.
  [[nodiscard]] std::ostream& stream();
  /// Hands on everything written so far; for long listings that a reader follows.
  void flush();
  /// Flushes and puts the file in its place. Call once, at the end.
  void commit();

 private:
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

}  // namespace tally::report
