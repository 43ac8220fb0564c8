#include "claim/entities.hpp"

#include "base/ascii.hpp"
#include "base/utf8.hpp"

#include <algorithm>

namespace tally::claim {
namespace {

constexpr int kLongestChain = 6;  ///< links from a version up to its family

void add_spellings(const model::Entity& person, Spellings& out) {
  out.try_emplace(folded(person.name), &person);
  for (const std::string& alias : person.aliases) out.try_emplace(folded(alias), &person);
}

}  // namespace

std::string folded(std::string_view name) {
  std::string out;
  out.reserve(name.size());
  for (std::size_t at = 0; at < name.size();) {
    const base::CodePoint point = base::code_point_at(name, at);
    const char32_t c = point.value;
    const bool skipped =
        base::is_space(c) || c == '-' || c == '.' || c == U'·' || c == U'•' || c == U'・';
    if (c < 0x80 && !skipped) {
      out.push_back(base::lower_ascii(name[at]));
    } else if (!skipped) {
      out.append(name.substr(at, point.size));
    }
    at += point.size;
  }
  return out;
}

EntityBook::EntityBook(const model::EntityTable& catalogue) {
  for (const auto& [name, entity] : catalogue) {
    by_name_.emplace(name, &entity);
    if (!entity.variant_of.empty()) ++members_[entity.variant_of];
    if (!entity.part_of.empty()) ++members_[entity.part_of];
    if (entity.type == kPersonType) add_spellings(entity, persons_);
  }
}

const model::Entity* EntityBook::find(std::string_view name) const {
  const auto found = by_name_.find(name);
  return found == by_name_.end() ? nullptr : found->second;
}

const model::Entity* EntityBook::person(std::string_view spelling) const {
  const auto found = persons_.find(spelling);
  return found == persons_.end() ? nullptr : found->second;
}

bool EntityBook::has_members(std::string_view name) const { return members_.contains(name); }

EntityView::EntityView(const EntityBook& book, const std::vector<model::Entity>& declared)
    : book_(book) {
  for (const model::Entity& entity : declared) {
    by_name_.emplace(entity.name, &entity);
    if (entity.type == kPersonType) add_spellings(entity, persons_);
  }
}

const model::Entity* EntityView::find(std::string_view name) const {
  const auto own = by_name_.find(name);
  return own != by_name_.end() ? own->second : book_.find(name);
}

const model::Entity* EntityView::family_of(std::string_view name) const {
  if (const model::Entity* entity = find(name)) {
    if (!entity->variant_of.empty()) return find(entity->variant_of);
    return entity->part_of.empty() ? nullptr : find(entity->part_of);
  }
  for (auto space = name.rfind(' '); space != std::string_view::npos; space = name.rfind(' ')) {
    name = name.substr(0, space);
    if (const model::Entity* entity = find(name)) return entity;
  }
  return nullptr;
}

bool EntityView::belongs(std::string_view name, std::string_view family) const {
  for (int links = 0; links < kLongestChain; ++links) {
    if (name == family) return true;
    const model::Entity* above = family_of(name);
    if (above == nullptr) return false;
    name = above->name;
  }
  return false;
}

bool EntityView::is_segment(std::string_view name) const {
  const model::Entity* entity = find(name);
  return entity != nullptr && entity->type == kCompanyType && !entity->part_of.empty() &&
         name.starts_with(entity->part_of + " ");
}

std::string EntityView::person(std::string_view name) const {
  const std::string wanted = folded(name);
  if (const model::Entity* known = book_.person(wanted)) return known->name;
  const auto own = persons_.find(wanted);
  return own == persons_.end() ? std::string() : own->second->name;
}

}  // namespace tally::claim
