#include "claim/firm_in_turn.hpp"

#include <algorithm>

namespace tally::claim {
namespace {

/// Which of the organisations a name is, or who of them makes it; empty for none.
std::string_view firm_of(const Name& name, const EntityView& entities,
                         const std::vector<std::string>& firms) {
  const model::Entity* thing = entities.find(name.entity);
  if (thing == nullptr) thing = entities.family_of(name.entity);
  const std::string_view maker = thing == nullptr || name.type == kPersonType
                                     ? std::string_view()
                                     : std::string_view(thing->affiliation);
  const auto found = std::ranges::find_if(firms, [&](const std::string& firm) {
    return entities.belongs(name.entity, firm) || (!maker.empty() && maker == firm);
  });
  return found == firms.end() ? std::string_view() : std::string_view(*found);
}

}  // namespace

std::vector<std::string_view> firms_in_turn(const Scene& scene, const EntityView& entities,
                                            const std::vector<std::string>& firms) {
  std::vector<std::string_view> out;
  std::string_view last;
  for (const model::Passage& passage : scene.document().passages) {
    std::string_view first;
    std::string_view latest;
    bool several = false;
    for (const Name& name : scene.names_in(passage.span)) {
      const std::string_view firm = firm_of(name, entities, firms);
      if (firm.empty()) continue;
      if (first.empty()) first = firm;
      several = several || firm != first;
      latest = firm;
    }
    const bool one = !first.empty() && (!several || last.empty());
    out.push_back(one ? first : last);
    if (!latest.empty()) last = latest;
  }
  return out;
}

}  // namespace tally::claim
