// A text laid out for alignment: its claims, and the names that stand in it, in order, each with
// the words around it.
#pragma once

#include "audit/align.hpp"
#include "model/claim.hpp"
#include "model/document.hpp"
#include "model/fact.hpp"

#include <string>
#include <vector>

namespace tally::recogniser {
class Names;
}

namespace tally::app {

/// Owns all that its places point to; stays where it is.
class TextPlaces {
 public:
  TextPlaces(model::SourceInfo source, std::string text, std::vector<model::Passage> passages,
             std::vector<model::Claim> claims, const recogniser::Names& names);
  TextPlaces(const TextPlaces&) = delete;
  TextPlaces& operator=(const TextPlaces&) = delete;

  [[nodiscard]] const model::SourceInfo& source() const { return source_; }
  [[nodiscard]] const std::vector<audit::Place>& places() const { return places_; }
  /// Numbers and dates; the names are left out.
  [[nodiscard]] std::size_t values() const { return values_; }

 private:
  void add_names(const recogniser::Names& names);
  [[nodiscard]] std::string_view context_of(const model::Claim& claim) const;

  model::SourceInfo source_;
  std::string text_;
  std::vector<model::Passage> passages_;
  std::vector<model::Claim> claims_;
  std::vector<audit::Place> places_;
  std::size_t values_ = 0;
};

}  // namespace tally::app
