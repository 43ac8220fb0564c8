// What a page says about itself in its head: JSON-LD, meta tags, canonical address, title.
#pragma once

#include "model/document.hpp"
#include "reader/html_tree.hpp"
#include "reader/words.hpp"

#include <string_view>

namespace tally::reader::html {

/// JSON-LD is heard before meta tags, and these before <title> and <time>.
void take_head(const Words& words, const Page& page, model::Document& document);

}  // namespace tally::reader::html
