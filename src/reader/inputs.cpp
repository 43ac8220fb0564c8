// Which files are read: the user's paths, and what lies below the folders among them.
#include "reader/forms.hpp"
#include "reader/reader.hpp"

#include <algorithm>
#include <filesystem>
#include <set>
#include <string>
#include <string_view>
#include <system_error>

namespace tally::reader {
namespace {

namespace fs = std::filesystem;

std::string key_of(const fs::path& path) { return path.lexically_normal().generic_string(); }

/// That, to be put before what is found below a folder: "" or with a "/" at its end.
std::string key_before(const fs::path& folder) {
  std::string key = key_of(folder);
  if (key == ".") return {};
  if (!key.ends_with('/')) key += '/';
  return key;
}

/// What of a path that was found below a folder stands behind it.
std::string_view below(std::string_view path, std::string_view folder) {
  path.remove_prefix(folder.size());
  return path.substr(std::min(path.find_first_not_of('/'), path.size()));
}

bool is_hidden(std::string_view path) { return path.substr(path.rfind('/') + 1).starts_with('.'); }

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
      const std::string key = key_of(path);
      push(key, {path, key});
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
      const std::string& path = entry->path().native();
      std::error_code unknown;
      if (is_hidden(path)) {
        entry.disable_recursion_pending();
      } else if (entry->is_regular_file(unknown) && has_known_ending(path)) {
        found.push_back({path, std::string(below(path, folder))});
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
    const std::string before = key_before(folder);
    for (Input& input : found) push(before + input.key, input);
  }

  void push(std::string key, const Input& input) {
    if (seen_.insert(std::move(key)).second) inputs_.push_back(input);
  }

  void error(const std::string& path, const char* code, std::string message) {
    sink_.add({base::Severity::kError, path, {}, code, std::move(message)});
  }

  base::DiagnosticSink& sink_;
  base::Severity empty_;  ///< of a folder without documents
  std::vector<Input> inputs_;
  std::set<std::string> seen_;  ///< normal paths
};

}  // namespace

std::vector<Input> list_inputs(const std::vector<std::string>& paths, base::DiagnosticSink& sink,
                               bool allow_empty) {
  Lister lister(sink, allow_empty);
  for (const std::string& path : paths) lister.add(path);
  return lister.take();
}

}  // namespace tally::reader
