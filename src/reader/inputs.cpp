// Which files are read: the user's paths, and what lies below the folders among them.
#include "reader/forms.hpp"
#include "reader/reader.hpp"

#include <algorithm>
#include <filesystem>
#include <set>
#include <system_error>

namespace tally::reader {
namespace {

namespace fs = std::filesystem;

std::string key_of(const fs::path& path) { return path.lexically_normal().generic_string(); }

bool is_hidden(const fs::path& path) { return path.filename().string().starts_with('.'); }

class Lister {
 public:
  Lister(base::DiagnosticSink& sink, bool allow_empty)
      : sink_(sink), empty_(allow_empty ? base::Severity::kNote : base::Severity::kError) {}

  void add(const std::string& path) {
    if (path == "-") {
      if (seen_.insert(path).second) inputs_.push_back({path, ""});
      return;
    }
    std::error_code fault;
    const fs::file_status status = fs::status(path, fault);
    if (fs::is_directory(status)) {
      add_folder(path);
    } else if (fs::exists(status)) {
      push({path, key_of(path)});
    } else {
      error(path.empty() ? "''" : path, "no-such-file", "no such file or folder; check the path");
    }
  }

  [[nodiscard]] std::vector<Input> take() { return std::move(inputs_); }

 private:
  void add_folder(const std::string& folder) {
    std::vector<Input> found;
    std::error_code fault;
    fs::recursive_directory_iterator entry(folder, fault);
    while (!fault && entry != fs::recursive_directory_iterator()) {
      const fs::path& path = entry->path();
      std::error_code unknown;
      if (is_hidden(path)) {
        entry.disable_recursion_pending();
      } else if (entry->is_regular_file(unknown) && has_known_ending(path.string())) {
        found.push_back({path.string(), path.lexically_relative(folder).generic_string()});
      }
      entry.increment(fault);
    }
    if (fault) {
      error(folder, "not-readable", "the folder cannot be read (" + fault.message() + ")");
    } else if (found.empty()) {
      sink_.add({empty_,
                 folder,
                 {},
                 "empty-folder",
                 "no document in this folder; give .txt, .md, .srt, .vtt, .html, .jsonl or .pdf "
                 "files"});
    }
    std::ranges::sort(found, {}, &Input::key);
    for (Input& input : found) push(std::move(input));
  }

  void push(Input input) {
    if (seen_.insert(key_of(input.path)).second) inputs_.push_back(std::move(input));
  }

  void error(const std::string& path, const char* code, std::string message) {
    sink_.add({base::Severity::kError, path, {}, code, std::move(message)});
  }

  base::DiagnosticSink& sink_;
  base::Severity empty_;  ///< of a folder without documents
  std::vector<Input> inputs_;
  std::set<std::string> seen_;
};

}  // namespace

std::vector<Input> list_inputs(const std::vector<std::string>& paths, base::DiagnosticSink& sink,
                               bool allow_empty) {
  Lister lister(sink, allow_empty);
  for (const std::string& path : paths) lister.add(path);
  return lister.take();
}

}  // namespace tally::reader
