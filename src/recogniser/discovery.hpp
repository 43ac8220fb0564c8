// Names that no table knows, told by their shape and by what stands around them: "Kite Health
// said", 首席执行官陈立, 星河汽车. A document in, what it should declare of its own out. Takes no
// name that stands once without a sign of what it is.
#pragma once

#include "model/document.hpp"
#include "model/mention.hpp"

#include <filesystem>
#include <memory>
#include <vector>

namespace tally::recogniser {

class Names;

/// Safe to share between threads.
class Discovery {
 public:
  /// Reads discovery.json of the first folder that has one. Throws base::RuleError with file, line
  /// and column. `names` must outlive it: what it knows is not discovered.
  Discovery(const std::vector<std::filesystem::path>& folders, const Names& names);
  ~Discovery();
  Discovery(Discovery&&) noexcept;
  Discovery& operator=(Discovery&&) noexcept;

  /// What the document declares itself, then the names of its speakers, running text and headings
  /// in the order of their first place; furniture is left out. A company that the text also calls
  /// by a shorter name has that in brackets behind it. Linear in the length of the text.
  [[nodiscard]] std::vector<model::DeclaredEntity> discover(const model::Document& document) const;

  /// Takes the known names that are common words too (荣耀) out of `mentions`, those of the
  /// document in order, where the text does not mean them, and exchanges beside tickers.
  void drop_doubtful(const model::Document& document, std::vector<model::Mention>& mentions) const;

 private:
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

}  // namespace tally::recogniser
