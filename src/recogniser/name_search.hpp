// The walk over one text that finds names: entities by the trie, then labels, then shapes.
// Internal to names.
#pragma once

#include "base/han.hpp"
#include "model/entity.hpp"
#include "recogniser/name_trie.hpp"
#include "recogniser/name_words.hpp"
#include "recogniser/names.hpp"
#include "recogniser/point_set.hpp"

#include <string_view>
#include <utility>
#include <vector>

namespace tally::recogniser {

/// What all documents share.
struct NameCatalogue {
  explicit NameCatalogue(base::HanFold table) : fold(std::move(table)) {}
  NameCatalogue(const NameCatalogue&) = delete;
  NameCatalogue& operator=(const NameCatalogue&) = delete;

  base::HanFold fold;
  model::EntityTable entities;
  std::vector<const model::Entity*> by_index;  ///< the aliases of the trie
  NameWords words;
  NameTrie trie{fold, NameTrie::Size::kMany};
  PointSet looked_at;  ///< characters at which a name, label or line may begin
};

/// What one document adds.
struct AddedNames {
  explicit AddedNames(const base::HanFold& fold) : trie(fold, NameTrie::Size::kFew) {}

  std::vector<model::Entity> entities;  ///< the aliases of the trie
  NameTrie trie;
  PointSet looked_at;  ///< that of the catalogue with more
};

/// The characters at which words, lines and labels begin, whatever names there are.
[[nodiscard]] PointSet marks_of_names();

/// Names::find. `added` may be null.
void search_names(const NameCatalogue& catalogue, const AddedNames* added, std::string_view text,
                  std::vector<NameSpan>& out);

}  // namespace tally::recogniser
