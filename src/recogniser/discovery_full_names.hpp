// The first and the last word of a full name in Latin letters ("Ada Moss"). Internal to discovery.
#pragma once

#include <string>
#include <string_view>

namespace tally::recogniser {

/// The last word of a name in Latin letters, in lower case; empty for one of a single word.
std::string family_name(std::string_view name);

/// The first word of such a name, in lower case; empty for one of a single word.
std::string first_name(std::string_view name);

/// Whether `word`, in lower case and not empty, is the last word of a name, or the first.
bool is_family_name(std::string_view word, std::string_view name);
bool is_first_name(std::string_view word, std::string_view name);

}  // namespace tally::recogniser
