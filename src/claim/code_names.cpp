#include "claim/code_names.hpp"

#include "base/ascii.hpp"

#include <algorithm>
#include <map>

namespace tally::claim {
namespace {

using model::Mention;
using model::MentionKind;

constexpr std::size_t kLongestCode = 3;

std::string_view text_of(const Mention& mention, std::string_view text) {
  return text.substr(mention.span.begin, mention.span.size());
}

/// One or two capitals with digits behind them: "R1", "F3".
bool is_code(std::string_view name) {
  return name.size() > 1 && name.size() <= kLongestCode && base::is_upper(name.front()) &&
         base::is_digit(name.back()) &&
         std::ranges::all_of(name, [](char c) { return base::is_upper(c) || base::is_digit(c); });
}

/// Whether the document names the thing by more than such a code, or who made it.
bool is_told(const Mention& code, std::string_view maker, std::string_view text,
             std::span<const Mention> mentions) {
  return std::ranges::any_of(mentions, [&](const Mention& each) {
    if (each.kind != MentionKind::kName) return false;
    if (!maker.empty() && each.entity == maker) return true;
    return each.entity == code.entity && !is_code(text_of(each, text));
  });
}

}  // namespace

void settle_code_names(std::string_view text, const EntityBook& entities,
                       std::span<Mention> mentions) {
  std::map<const model::Entity*, bool> told;  // each thing is looked for once
  for (Mention& mention : mentions) {
    if (mention.kind != MentionKind::kName || !is_code(text_of(mention, text))) continue;
    const std::string_view code = text_of(mention, text);
    const model::Entity* entity = entities.find(mention.entity);
    if (entity == nullptr || mention.entity == code) continue;
    const auto [known, fresh] = told.try_emplace(entity, false);
    if (fresh) known->second = is_told(mention, entity->affiliation, text, mentions);
    if (known->second) continue;
    mention.entity = code;
    mention.entity_type = kProductType;
  }
}

}  // namespace tally::claim
