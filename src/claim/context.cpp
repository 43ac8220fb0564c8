#include "claim/context.hpp"

#include "base/utf8.hpp"

namespace tally::claim {
namespace {

constexpr std::size_t kContext = 32;  ///< characters

/// As nearly all characters of Chinese are.
bool leads_three(std::string_view text, std::size_t at) {
  return (static_cast<unsigned char>(text[at]) & 0xF0U) == 0xE0U;
}

std::string context_before(std::string_view text, std::size_t at) {
  std::size_t from = at;
  for (std::size_t i = 0; i < kContext && from > 0; ++i) {
    if (from >= 3 && leads_three(text, from - 3)) {
      from -= 3;
      continue;
    }
    do --from;
    while (from > 0 && base::goes_on(text[from]));
  }
  return std::string(text.substr(from, at - from));
}

std::string context_after(std::string_view text, std::size_t at) {
  std::size_t to = at;
  for (std::size_t i = 0; i < kContext && to < text.size(); ++i) {
    if (to + 3 <= text.size() && leads_three(text, to)) {
      to += 3;
      continue;
    }
    do ++to;
    while (to < text.size() && base::goes_on(text[to]));
  }
  return std::string(text.substr(at, to - at));
}

}  // namespace

void add_contexts(std::string_view text, std::vector<model::Claim>& claims) {
  for (model::Claim& claim : claims) {
    claim.before = context_before(text, claim.span.begin);
    claim.after = context_after(text, claim.span.end);
  }
}

}  // namespace tally::claim
