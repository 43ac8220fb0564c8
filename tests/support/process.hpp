// Runs a program and collects what it says; for tests only.
#pragma once

#include <filesystem>
#include <map>
#include <string>

namespace tally::test {

struct Outcome {
  int exit_code = -1;  ///< 128 + signal where a signal ended it
  std::string out;
  std::string err;
};

/// `/bin/sh -c script` in `folder`, with that environment and no other, input from /dev/null.
Outcome run_script(const std::string& script, const std::filesystem::path& folder,
                   const std::map<std::string, std::string>& environment);

/// A new empty folder below the system's temporary one, removed with all it holds at the end.
class TemporaryFolder {
 public:
  TemporaryFolder();
  ~TemporaryFolder();
  TemporaryFolder(const TemporaryFolder&) = delete;
  TemporaryFolder& operator=(const TemporaryFolder&) = delete;

  [[nodiscard]] const std::filesystem::path& path() const { return path_; }

 private:
  std::filesystem::path path_;
};

}  // namespace tally::test
