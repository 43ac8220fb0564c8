#include "claim/affiliations.hpp"

#include <algorithm>

// For whom persons stand by what a document declares of them.
namespace tally::claim {
namespace {

/// "of Kite Labs,": without the small words and signs at its ends.
std::string_view without_joints(std::string_view part) {
  constexpr std::string_view kSigns = " ,;&-/";
  while (!part.empty() && (kSigns.find(part.front()) != std::string_view::npos ||
                           (part.front() >= 'a' && part.front() <= 'z'))) {
    part.remove_prefix(std::min(part.size(), std::max<std::size_t>(1, part.find(' '))));
  }
  while (!part.empty() && kSigns.find(part.back()) != std::string_view::npos) part.remove_suffix(1);
  return part;
}

}  // namespace

/// "Kite Labs, chief scientist": the organisation, without the title and the words that join.
std::string Affiliations::organisation_in(std::string_view about) const {
  std::vector<CueHit> hits;
  cues_.find(about, {0, about.size()}, hits);
  if (std::ranges::none_of(hits, [](const CueHit& hit) { return hit.is(Cue::kTitle); })) return {};
  hits.push_back({0, {about.size(), about.size()}});
  std::string_view longest;
  std::size_t from = 0;
  for (const CueHit& hit : hits) {
    const auto part = without_joints(about.substr(from, hit.span.begin - from));
    if (part.size() > longest.size()) longest = part;
    from = hit.span.end;
  }
  return std::string(longest);
}

/// A guest stands for what is told beside the name, or for the single company of the document.
void Affiliations::collect_declared() {
  const auto& declared = scene_.document().declared;
  for (const model::DeclaredEntity& entity : declared) {
    const std::string organisation = organisation_in(entity.about);
    if (organisation.empty()) continue;
    const std::string known = entities_.person(entity.name);
    tie(known.empty() ? entity.name : known, organisation);
  }
  const auto company = [](const model::DeclaredEntity& entity) {
    return entity.type == kCompanyType;
  };
  if (std::ranges::count_if(declared, company) != 1) return;
  const std::string& only = std::ranges::find_if(declared, company)->name;
  for (const model::DeclaredEntity& entity : declared) {
    if (entity.role != "guest") continue;
    const std::string known = entities_.person(entity.name);
    tie(known.empty() ? entity.name : known, only);
  }
}

}  // namespace tally::claim
