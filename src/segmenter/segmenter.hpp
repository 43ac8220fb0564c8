// A document in, its passages out: turns with their speakers, paragraphs, headings and furniture,
// each cut into sentences. Decides by form and by the words of rules/words; reads no numbers and
// changes no text.
#pragma once

#include "model/document.hpp"

#include <filesystem>
#include <memory>
#include <vector>

namespace tally::segmenter {

/// Reads words/furniture.json and words/segmenter.json once. Safe to share between threads.
class Segmenter {
 public:
  /// `folders` are rule folders; their lists add up, and each file must exist in one of them.
  /// Throws base::RuleError with file, line and column for a file that cannot be used.
  explicit Segmenter(const std::vector<std::filesystem::path>& folders);
  ~Segmenter();
  Segmenter(Segmenter&&) noexcept;
  Segmenter& operator=(Segmenter&&) noexcept;

  /// Fills `passages`, in the room of those that it may hold; also `language`, and `kind`
  /// ("interview" for two speakers in turns) and `title` (the first heading) where they are empty.
  /// Spans are bytes of `document.text`, inside `document.body`. Never fails.
  void segment(model::Document& document) const;

 private:
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

}  // namespace tally::segmenter
