// Bytes in, documents out: opens files, tells their form and encoding, and takes out the text with
// its title, address, day and declared names. Cuts no passages and never throws for what a file
// holds: a broken one yields no document and a diagnostic with line, column and byte.
#pragma once

#include "base/diagnostic.hpp"
#include "model/document.hpp"
#include "model/time.hpp"

#include <cstddef>
#include <filesystem>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace tally::reader {

/// What the user says about the inputs; an empty value leaves it to the document.
struct Options {
  std::size_t max_size = std::size_t{64} << 20;  ///< bytes; a larger file is refused
  std::string source_key;
  model::DayRange date;
  std::string title;
  std::string event;
  std::string translation_of;
};

/// A file to read.
struct Input {
  std::string path;  ///< as the user would write it; "-" is standard input
  std::string key;   ///< path below the folder given, with "/"; the path itself for a file given
};

/// Files as they are; folders as the readable files below them, sorted by path, hidden ones left
/// out; "-" as standard input. Each path at most once. Diagnostics: no-such-file, not-readable,
/// empty-folder, a note only where `allow_empty` says that a folder without texts is fine.
std::vector<Input> list_inputs(const std::vector<std::string>& paths, base::DiagnosticSink& sink,
                               bool allow_empty = false);

/// Reads the words that dates, metadata and pages are told by once; then any number of files.
/// Safe to share between threads.
class Reader {
 public:
  /// `folders` are rule folders; the lists of each words/reader.json add up, and one must exist.
  /// Throws base::RuleError with file, line and column for a file that cannot be used.
  explicit Reader(const std::vector<std::filesystem::path>& folders);
  ~Reader();
  Reader(Reader&&) noexcept;
  Reader& operator=(Reader&&) noexcept;

  /// One document, several for JSON Lines, none for a broken input. Diagnostics: no-such-file,
  /// not-readable, too-large, binary-file, bad-utf8, bad-encoding, bad-front-matter, bad-json,
  /// bad-html, bad-pdf, bad-date, empty-text, no-source.
  [[nodiscard]] std::vector<model::Document> read_file(const Input& input, const Options& options,
                                                       base::DiagnosticSink& sink) const;
  [[nodiscard]] std::vector<model::Document> read_file(const std::string& path,
                                                       const Options& options,
                                                       base::DiagnosticSink& sink) const;

  /// The same for bytes at hand; the form is told by the name's ending, else by the bytes.
  [[nodiscard]] std::vector<model::Document> read_bytes(const Input& input, std::string bytes,
                                                        const Options& options,
                                                        base::DiagnosticSink& sink) const;

  /// Whether a line says when a text was published, as no title does ("Published April 18, 2025").
  [[nodiscard]] bool is_dated_line(std::string_view line) const;

 private:
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

}  // namespace tally::reader
