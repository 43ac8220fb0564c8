#include "claim/versions.hpp"

#include <algorithm>

namespace tally::claim {
namespace {

using base::Decimal;

/// How much each reason to think of a family counts.
constexpr int kMostVotes = 3;
constexpr int kMainVotes = 2;
constexpr int kTitledVotes = 4;  ///< of a family that is thought of at all
struct Scale {
  int power;
  char sign;
};
constexpr Scale kScales[] = {{12, 'T'}, {9, 'B'}, {6, 'M'}};
constexpr int kMainMentions = 3;  ///< of a family that a document can be about
constexpr int kMainShare = 5;     ///< and it is at least one in so many of the models named

}  // namespace

std::pair<std::string_view, std::string_view> split_size(std::string_view name) {
  const auto space = name.rfind(' ');
  if (space == std::string_view::npos) return {name, {}};
  const std::string_view word = name.substr(space + 1);
  const bool digits = word.size() > 1 && word.find_first_not_of("0123456789.") == word.size() - 1;
  if (!digits || std::string_view("BMT").find(word.back()) == std::string_view::npos) {
    return {name, {}};
  }
  return {name.substr(0, space), word};
}

std::optional<Decimal> size_in(std::string_view name) {
  const auto joint = name.find_last_of(" -");
  if (joint == std::string_view::npos) return std::nullopt;
  const std::string_view word = name.substr(joint + 1);
  if (word.size() < 2 || word.find_first_not_of("0123456789.") != word.size() - 1) {
    return std::nullopt;
  }
  const auto number = Decimal::parse(word.substr(0, word.size() - 1));
  const auto scale = std::ranges::find(kScales, word.back(), &Scale::sign);
  if (!number || scale == std::end(kScales)) return std::nullopt;
  return number->scaled(scale->power);
}

std::string size_word(const Decimal& size) {
  for (const auto& [power, sign] : kScales) {
    const Decimal scaled = size.scaled(-power).normalized();
    if (scaled >= Decimal(1) || power == 6) return scaled.str() + sign;
  }
  return {};
}

Versions::Versions(const Scene& scene, const EntityView& entities)
    : scene_(scene), entities_(entities), main_(main_family()), titled_(titled_family()) {}

/// "# Kite 3: small and fast": the one family whose models the first heading names, as what it is
/// about; none where it names several or only compares.
std::string Versions::titled_family() const {
  const auto& passages = scene_.document().passages;
  const auto heading = [](const auto& each) { return each.kind == model::PassageKind::kHeading; };
  const auto title = std::ranges::find_if(passages, heading);
  std::string_view family;
  if (title == passages.end()) return {};
  for (const Name& name : scene_.names_in(title->span)) {
    if (name.type != kModelType || scene_.only_compared(name)) continue;
    if (!family.empty() && family != name.entity) return {};
    family = name.entity;
  }
  return std::string(family);
}

/// The family that the text names most, of those whose members are told by numbers or sizes; none
/// where the text speaks as much of others: it is about many, then.
std::string Versions::main_family() const {
  std::map<std::string_view, int> counts;
  int all = 0;
  for (const Name& name : scene_.names()) {
    if (name.type != kModelType) continue;
    ++all;
    const model::Entity* above = entities_.family_of(name.entity);
    if (above != nullptr && above->versioned) ++counts[name.entity];
  }
  const auto most =
      std::ranges::max_element(counts, {}, [](const auto& each) { return each.second; });
  if (most == counts.end() || most->second < kMainMentions || most->second * kMainShare < all) {
    return {};
  }
  return std::string(most->first);
}

std::string Versions::likely_family(const std::string& size,
                                    std::optional<std::string_view> spoken_of, int votes) const {
  std::map<std::string, int> weights;
  if (const auto known = families_.find(size); known != families_.end()) {
    for (const auto& [family, times] : known->second) {
      weights[family] += std::min(times, kMostVotes);
    }
  }
  if (spoken_of) weights[std::string(split_size(*spoken_of).first)] += votes;
  if (!main_.empty()) weights[main_] += kMainVotes;
  const bool unheard = !families_.contains(size);
  if (!titled_.empty() && (unheard || weights.contains(titled_))) {
    weights[titled_] += unheard ? kMainVotes : kTitledVotes;
  }
  const auto best =
      std::ranges::max_element(weights, {}, [](const auto& each) { return each.second; });
  return best == weights.end() ? std::string() : best->first;
}

std::string Versions::name(const std::string& family, const std::string& size, bool beside) {
  const model::Entity* entity = entities_.find(family);
  const model::Entity* above = entity == nullptr ? nullptr : entities_.family_of(family);
  const bool versions = entity == nullptr || entity->versioned || entities_.has_members(family) ||
                        (above != nullptr && above->versioned) || families_.contains(size) ||
                        beside;
  if (!versions) return family;
  ++families_[size][family];
  return family + " " + size;
}

}  // namespace tally::claim
