#include "audit/conversions.hpp"

#include <algorithm>
#include <map>
#include <string_view>
#include <tuple>
#include <vector>

namespace tally::audit {

using model::Claim;

std::set<const Claim*> conversions(std::span<const Claim> claims, std::size_t reach) {
  std::map<std::tuple<std::string_view, std::size_t>, std::vector<const Claim*>> sentences;
  for (const Claim& claim : claims) {
    if (claim.kind != model::MentionKind::kCurrency || claim.sentence.empty()) continue;
    sentences[{claim.source_key, claim.sentence.begin}].push_back(&claim);
  }
  std::set<const Claim*> out;
  for (auto& [place, amounts] : sentences) {
    std::ranges::sort(amounts, {}, [](const Claim* each) { return each->span.begin; });
    for (std::size_t i = 1; i < amounts.size(); ++i) {
      const Claim& first = *amounts[i - 1];
      const Claim& next = *amounts[i];
      const bool near =
          next.span.begin >= first.span.end && next.span.begin - first.span.end <= reach;
      if (near && first.unit != next.unit) out.insert(&next);
    }
  }
  return out;
}

}  // namespace tally::audit
