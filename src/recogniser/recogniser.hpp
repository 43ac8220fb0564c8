// Text in, mentions out: every number, amount, time and name of a piece of running text, read
// exactly, with its hedge and its span. Knows nothing of claims, metrics or documents.
#pragma once

#include "model/mention.hpp"
#include "model/time.hpp"

#include <filesystem>
#include <memory>
#include <optional>
#include <string_view>
#include <vector>

namespace tally::recogniser {

class NameOverlay;
class Names;

/// What the text itself does not say.
struct Context {
  model::Language language = model::Language::kZh;  ///< decides 兆 and ambiguous signs only;
                                                    ///< both languages are always read
  std::optional<model::Day> reference;  ///< day that relative times count from; without it they
                                        ///< keep their underspecified form
  model::DayRange told;  ///< the days that the text before told last: "that day" counts from them
  const NameOverlay* names = nullptr;  ///< names of this document alone (names.hpp); may be null
  bool keep_nested = false;  ///< also report numbers inside amounts, ages, dates, ordinals
};

/// Reads the words, units and names of one or more rule folders once; then answers any number of
/// texts. Safe to share between threads through `recognise`, which keeps no state.
class Recogniser {
 public:
  /// `folders` are rule folders in order of precedence, each with words/, units.json, entities/.
  /// Throws base::RuleError with file, line and column for a file that cannot be used.
  explicit Recogniser(const std::vector<std::filesystem::path>& folders);
  ~Recogniser();
  Recogniser(Recogniser&&) noexcept;
  Recogniser& operator=(Recogniser&&) noexcept;

  /// Appends the mentions of `text` to `out`, ordered by where they begin, the longer first;
  /// none overlap but those marked `nested`. Spans are bytes of `text`. Linear in its length.
  void recognise(std::string_view text, const Context& context,
                 std::vector<model::Mention>& out) const;

  /// The names that it reads with: makes overlays for Context::names, tells entities.
  [[nodiscard]] const Names& names() const;

  /// The unit of that key, or null. Lives as long as the recogniser.
  [[nodiscard]] const model::Unit* unit(std::string_view key) const;

 private:
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

}  // namespace tally::recogniser
