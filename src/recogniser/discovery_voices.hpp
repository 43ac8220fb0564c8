// Who speaks in a document, as its labels say. Internal to discovery.
#pragma once

#include "model/document.hpp"

#include <string_view>
#include <vector>

namespace tally::recogniser {

/// The labels of those who speak, each once, in the order in which they begin; live as long as the
/// document.
std::vector<std::string_view> speakers_of(const model::Document& document);

}  // namespace tally::recogniser
