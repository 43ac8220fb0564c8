// Keys and values that a document says about itself (front matter, meta tags, JSON) into the
// fields of the document. The first value of a field stays; unknown keys are passed over.
#pragma once

#include "model/document.hpp"
#include "reader/words.hpp"

#include <string_view>

namespace tally::reader {

enum class Taken { kYes, kUnknownKey, kUnreadable };

/// One key with one value. kUnreadable: a date that is none.
Taken take_metadata(const Words& words, std::string_view key, std::string_view value,
                    model::Document& document);

/// Adds a name that the document declares; brackets after it are dropped, doubles passed over.
void declare(std::string_view name, const DeclaredKind& kind, model::Document& document);

}  // namespace tally::reader
