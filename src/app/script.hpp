// A document in traditional characters, lent to the stages in simplified ones: the words, names and
// rules of the data folders are written so. Every offset stays; what people are shown (text, title,
// quotes) is given back as it was written.
#pragma once

#include "base/han.hpp"
#include "model/claim.hpp"
#include "model/document.hpp"

#include <optional>
#include <string>
#include <vector>

namespace tally::app {

class SimplifiedView {
 public:
  /// Changes the document's text, title, declared and emphasised names where its text is written
  /// in traditional characters. `document` must outlive the view.
  SimplifiedView(const base::HanFold& fold, model::Document& document);

  [[nodiscard]] bool is_traditional() const { return written_.has_value(); }
  /// Gives the document back as it was, with what was found in between, and the claims their
  /// quotes as written. Canonical names stay simplified: those of one thing are one.
  void give_back(std::vector<model::Claim>& claims);

 private:
  model::Document& document_;
  std::optional<std::string> written_;  ///< the text, while the document holds the other
  std::string title_;
  std::vector<model::DeclaredEntity> declared_;
  std::vector<std::string> emphasised_;
};

}  // namespace tally::app
