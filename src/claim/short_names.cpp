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

/// A name of unknown type, or a code of something made: "R2".
bool may_be_short(const Mention& mention) {
  if (mention.entity_type.empty()) return true;
  constexpr std::size_t kLongest = 5;
  const std::string_view name = mention.entity;
  return is_made(mention.entity_type) && name.size() <= kLongest &&
         name.find_first_of(" -") == name.npos && base::is_digit(name.back());
}

/// Whether a number stands right behind a name: the size of a model.
bool is_sized(std::span<const Mention> mentions, std::size_t index) {
  if (index + 1 >= mentions.size()) return false;
  const Mention& next = mentions[index + 1];
  return next.kind == model::MentionKind::kNumber &&
         next.span.begin <= mentions[index].span.end + 1;
}

/// The first of several words; empty for a name of one.
std::string_view first_of_several(std::string_view name) {
  const auto space = name.find(' ');
  return space == std::string_view::npos ? std::string_view() : name.substr(0, space);
}

/// The companies of a text whose names begin with one word.
struct Namesakes {
  std::string_view first;         ///< entity
  bool several = false;           ///< in the whole text
  const Mention* here = nullptr;  ///< last one of its line …
  bool one = true;                ///< … which names no other
};
using NamesakesByWord = std::map<std::string, Namesakes, std::less<>>;

/// Those of all mentions by a whole name that no table knows.
NamesakesByWord namesakes_of(std::string_view text, std::span<const Mention> mentions,
                             const EntityBook& book) {
  NamesakesByWord out;
  for (const Mention& mention : mentions) {
    if (mention.entity_type != kCompanyType) continue;
    const std::string_view word =
        first_of_several(text.substr(mention.span.begin, mention.span.size()));
    if (word.empty() || book.find(mention.entity) != nullptr) continue;
    Namesakes& known = out.try_emplace(std::string(word)).first->second;
    if (known.first.empty()) known.first = mention.entity;
    known.several = known.several || known.first != mention.entity;
  }
  std::erase_if(out, [](const auto& each) { return !each.second.several; });
  return out;
}

}  // namespace

void tell_last_named(std::string_view text, std::span<Mention> mentions, const EntityBook& book) {
  NamesakesByWord namesakes = namesakes_of(text, mentions, book);
  if (namesakes.empty()) return;  // most of the time
  for (Mention& mention : mentions) {
    if (mention.entity_type != kCompanyType) continue;
    const std::string_view said = text.substr(mention.span.begin, mention.span.size());
    const std::string_view word = first_of_several(said);
    const auto known = namesakes.find(word.empty() ? said : word);
    if (known == namesakes.end() || book.find(mention.entity) != nullptr) continue;
    Namesakes& all = known->second;
    const std::size_t from = all.here == nullptr ? 0 : all.here->span.end;
    const bool same_line =
        all.here != nullptr && text.substr(from, mention.span.begin - from).find('\n') == text.npos;
    if (!word.empty()) {
      all.one = !same_line || (all.one && all.here->entity == mention.entity);
      all.here = &mention;
    } else if (same_line && all.one) {
      mention.entity = all.here->entity;
    }
  }
}

void tell_named_whole(std::string_view text, std::span<Mention> mentions, const EntityBook& book) {
  const auto said = [&](const Mention& each) {
    return text.substr(each.span.begin, each.span.size());
  };
  const auto is_whole = [&](const Mention& each) { return !first_of_several(said(each)).empty(); };
  for (std::size_t i = 0; i < mentions.size(); ++i) {
    Mention& mention = mentions[i];
    const std::string_view word = said(mention);
    const bool shortened = mention.entity_type == kCompanyType && mention.entity != word &&
                           first_of_several(mention.entity) == word;
    if (!shortened || book.find(mention.entity) == nullptr) continue;
    const auto names_it = [&](const Mention& each) {
      return each.entity == mention.entity && is_whole(each);
    };
    if (std::ranges::any_of(mentions, names_it)) continue;
    const auto before = mentions.first(i);
    const auto another =
        std::ranges::find_if(before.rbegin(), before.rend(), [&](const auto& each) {
          return each.entity_type == kCompanyType && first_of_several(said(each)) == word;
        });
    if (another != before.rend()) mention.entity = another->entity;
  }
}

void tell_short_names(std::span<Mention> mentions) {
  std::map<std::string, const Mention*, std::less<>> ends;  // null where several end so
  bool unknown = false;
  for (const Mention& mention : mentions) {
    if (mention.kind != model::MentionKind::kName) continue;
    unknown = unknown || may_be_short(mention);
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
    if (mention.kind != model::MentionKind::kName || !may_be_short(mention)) continue;
    const auto whole = ends.find(base::lower_ascii(mention.entity));
    if (whole == ends.end() || whole->second == nullptr) continue;
    const std::string& type = mention.entity_type;
    if (!type.empty() && type != whole->second->entity_type) continue;
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
