#include "claim/short_names.hpp"

#include "base/ascii.hpp"
#include "claim/kinds.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <string>
#include <string_view>

namespace tally::claim {
namespace {

using model::Mention;

/// The last part of a name, if it holds a letter and a digit: K2 of "Kimi K2"; empty for none.
std::string_view numbered_end(std::string_view name) {
  const auto at = name.find_last_of(" -");
  if (at == std::string_view::npos) return {};
  const std::string_view end = name.substr(at + 1);
  const bool lettered = !end.empty() && base::is_upper(end.front());
  return lettered && std::ranges::any_of(end, base::is_digit) ? end : std::string_view();
}

bool is_made(std::string_view type) {
  constexpr std::array<std::string_view, 4> kMade = {kModelType, kProductType, kAppType, kChipType};
  return std::ranges::find(kMade, type) != kMade.end();
}

/// Whether a number stands right behind a name: the size of a model.
bool is_sized(std::span<const Mention> mentions, std::size_t index) {
  if (index + 1 >= mentions.size()) return false;
  const Mention& next = mentions[index + 1];
  return next.kind == model::MentionKind::kNumber &&
         next.span.begin <= mentions[index].span.end + 1;
}

}  // namespace

void tell_short_names(std::span<Mention> mentions) {
  std::map<std::string, const Mention*, std::less<>> ends;  // null where several end so
  bool unknown = false;
  for (const Mention& mention : mentions) {
    if (mention.kind != model::MentionKind::kName) continue;
    unknown = unknown || mention.entity_type.empty();
    const std::string_view end =
        is_made(mention.entity_type) ? numbered_end(mention.entity) : std::string_view();
    if (end.empty()) continue;
    const auto [known, added] = ends.emplace(base::lower_ascii(end), &mention);
    if (!added && known->second != nullptr && known->second->entity != mention.entity) {
      known->second = nullptr;
    }
  }
  if (!unknown || ends.empty()) return;
  for (Mention& mention : mentions) {
    if (mention.kind != model::MentionKind::kName || !mention.entity_type.empty()) continue;
    const auto whole = ends.find(base::lower_ascii(mention.entity));
    if (whole == ends.end() || whole->second == nullptr) continue;
    mention.entity_type = whole->second->entity_type;
    mention.entity = whole->second->entity;
  }
}

void tell_makers(std::span<Mention> mentions, const EntityBook& book) {
  const auto maker_of = [&](const Mention& family) -> const model::Entity* {
    const model::Entity* known = book.find(family.entity);
    const bool bears = known != nullptr && extends(known->affiliation, known->name);
    return bears ? book.find(known->affiliation) : nullptr;
  };
  const auto names = [&](const model::Entity& maker) {
    return std::ranges::any_of(mentions, [&](const Mention& each) {
      return each.kind == model::MentionKind::kName && each.entity == maker.name;
    });
  };
  const model::Entity* looked_for = nullptr;
  bool named = false;
  for (std::size_t i = 0; i < mentions.size(); ++i) {
    Mention& mention = mentions[i];
    if (mention.entity_type != kModelType || is_sized(mentions, i)) continue;
    const model::Entity* maker = maker_of(mention);
    if (maker == nullptr) continue;
    if (maker != looked_for) named = names(*maker);
    looked_for = maker;
    if (!named) continue;
    mention.entity_type = maker->type;
    mention.entity = maker->name;
  }
}

}  // namespace tally::claim
