#include "model/mention.hpp"

#include <array>

namespace tally::model {

std::string_view name_of(Hedge hedge) {
  constexpr std::array<std::string_view, 9> kNames = {
      "exact", "about", "nearly", "over", "at_least", "under", "at_most", "range", "vague"};
  return kNames[static_cast<std::size_t>(hedge)];
}

std::string_view name_of(MentionKind kind) {
  constexpr std::array<std::string_view, 13> kNames = {
      "number",   "ordinal", "percentage", "currency", "dimension", "age", "temperature",
      "duration", "date",    "time",       "datetime", "set",       "name"};
  return kNames[static_cast<std::size_t>(kind)];
}

std::string_view name_of(Language language) { return language == Language::kZh ? "zh" : "en"; }

}  // namespace tally::model
