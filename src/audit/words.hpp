// Words of the settings looked for in a text: Latin ones whole and in any case, others anywhere.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace tally::audit {

/// "5B" holds the word "b", "5 billion" does not.
bool has_word(std::string_view text, std::string_view word);

bool has_any(std::string_view text, const std::vector<std::string>& words);

}  // namespace tally::audit
