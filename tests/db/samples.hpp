// Documents and claims of the tests' own making, without a reader or rules.
#pragma once

#include "model/claim.hpp"
#include "model/document.hpp"
#include "model/metric.hpp"

#include <string>
#include <vector>

namespace tally::test {

/// A text known as `key`, in one passage; `day` is its day of publication.
model::Document document(const std::string& key, const std::string& text,
                         const std::string& day = "2025-03-01");

/// A claim of parameter_count about `subject`: `quote` is looked up in the document's text.
model::Claim claim(const model::Document& document, const std::string& subject,
                   const std::string& value, const std::string& quote,
                   model::Hedge hedge = model::Hedge::kExact);

/// Holds parameter_count alone.
const model::Catalogue& catalogue();

/// A text with `count` claims about as many subjects, and those claims.
struct Story {
  model::Document document;
  std::vector<model::Claim> claims;
};
Story story(const std::string& key, int count, const std::string& day = "2025-03-01");

}  // namespace tally::test
