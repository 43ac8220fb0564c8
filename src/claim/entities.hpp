// The entities that a document can speak of: the catalogue's and those that it declares itself,
// found by name, by family, and people by any spelling. Resolves nothing in a text.
#pragma once

#include "base/word_set.hpp"
#include "model/entity.hpp"
#include "model/entity_types.hpp"

#include <functional>
#include <map>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace tally::claim {

using model::is_organisation;
using model::kAppType;
using model::kChipType;
using model::kCompanyType;
using model::kEventType;
using model::kModelType;
using model::kOrganisationType;
using model::kPersonType;
using model::kPlaceType;
using model::kProductType;
using model::kTechnologyType;

/// Lower case, without spaces, points, hyphens and the dots of foreign names in Chinese.
std::string folded(std::string_view name);

/// Whether a name is another with more words behind it: "Kite 3 8B" is "Kite 3" with such.
inline bool extends(std::string_view longer, std::string_view name) {
  return longer.size() > name.size() && longer.starts_with(name) && longer[name.size()] == ' ';
}

using EntitiesByName = std::unordered_map<std::string_view, const model::Entity*, base::WordHash>;
/// People by their folded spellings.
using Spellings =
    std::unordered_map<std::string, const model::Entity*, base::WordHash, std::equal_to<>>;

/// The catalogue with what is looked up again and again. Built once, shared by all threads.
class EntityBook {
 public:
  /// `catalogue` must outlive the book.
  explicit EntityBook(const model::EntityTable& catalogue);

  [[nodiscard]] const model::Entity* find(std::string_view name) const;
  /// The person whose name or alias it is, whole and folded; null where there is none.
  [[nodiscard]] const model::Entity* person(std::string_view spelling) const;
  /// Whether other entities are members or versions of that one.
  [[nodiscard]] bool has_members(std::string_view name) const;

 private:
  EntitiesByName by_name_;
  Spellings persons_;
  std::map<std::string_view, int, std::less<>> members_;
};

/// The same for one document.
class EntityView {
 public:
  /// Both must outlive the view.
  EntityView(const EntityBook& book, const std::vector<model::Entity>& declared);

  /// By canonical name, or null.
  [[nodiscard]] const model::Entity* find(std::string_view name) const;
  /// The family or whole that a name belongs to; by its words where the tables do not know it
  /// ("Kite 3 8B" is of "Kite 3" if that is known). Null where there is none.
  [[nodiscard]] const model::Entity* family_of(std::string_view name) const;
  /// Whether `name` is `family` or belongs to it, at any distance.
  [[nodiscard]] bool belongs(std::string_view name, std::string_view family) const;
  /// Whether it is a part of a company that bears its name ("Kite Cloud" of Kite).
  [[nodiscard]] bool is_segment(std::string_view name) const;
  [[nodiscard]] bool has_members(std::string_view name) const { return book_.has_members(name); }
  /// Canonical name of the person that the whole of `name` stands for; empty where unknown.
  [[nodiscard]] std::string person(std::string_view name) const;

 private:
  const EntityBook& book_;
  EntitiesByName by_name_;  ///< of the declared
  Spellings persons_;       ///< of them
};

}  // namespace tally::claim
