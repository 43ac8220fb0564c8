#include "claim/context.hpp"

namespace tally::claim {
namespace {

constexpr std::size_t kContext = 32;  ///< characters

bool inside_character(std::string_view text, std::size_t at) {
  return at < text.size() && (static_cast<unsigned char>(text[at]) & 0xC0U) == 0x80U;
}

}  // namespace

std::string context_before(std::string_view text, std::size_t at) {
  std::size_t from = at;
  for (std::size_t i = 0; i < kContext && from > 0; ++i) {
    do --from;
    while (from > 0 && inside_character(text, from));
  }
  return std::string(text.substr(from, at - from));
}

std::string context_after(std::string_view text, std::size_t at) {
  std::size_t to = at;
  for (std::size_t i = 0; i < kContext && to < text.size(); ++i) {
    do ++to;
    while (inside_character(text, to));
  }
  return std::string(text.substr(at, to - at));
}

}  // namespace tally::claim
