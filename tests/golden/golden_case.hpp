// One golden case: a file with the inputs, a shell script and what it must print.
//
//   # what the case shows, in a line or two
//   === needs database          (optional)
//   === file talks/a.txt        (any number)
//   text of the file
//   === run
//   tally extract talks/a.txt
//   === exit 0
//   === stdout
//   === stderr
#pragma once

#include <filesystem>
#include <ostream>
#include <string>
#include <utility>
#include <vector>

namespace tally::test {

struct GoldenCase {
  std::filesystem::path path;
  std::string name;   ///< "area_case"
  std::string given;  ///< everything before "=== exit", as it stands in the file
  bool needs_database = false;
  std::vector<std::pair<std::string, std::string>> files;  ///< path below the folder, text
  std::string script;
  int exit_code = 0;
  std::string out;  ///< in the written form, see `as_written`
  std::string err;
};

/// For GoogleTest's messages.
inline void PrintTo(const GoldenCase& golden, std::ostream* out) { *out << golden.path; }

/// Throws std::runtime_error "path:line: …" for a file that is not of this form.
GoldenCase read_case(const std::filesystem::path& file, const std::filesystem::path& root);

/// All cases below `root`, sorted by path.
std::vector<GoldenCase> read_cases(const std::filesystem::path& root);

/// Output as it stands in a case: carriage returns as "<CR>", a missing last line break told.
std::string as_written(const std::string& output);

/// Writes the file anew with these outcomes; all before them stays.
void rewrite(const GoldenCase& golden, int exit_code, const std::string& out,
             const std::string& err);

}  // namespace tally::test
