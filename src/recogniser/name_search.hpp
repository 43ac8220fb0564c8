// The walk over one text that finds names: entities by the trie, then labels, then shapes.
// Internal to names.
#pragma once

#include "base/han.hpp"
#include "model/entity.hpp"
#include "recogniser/name_trie.hpp"
#include "recogniser/name_words.hpp"
#include "recogniser/names.hpp"

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
  NameTrie trie{fold};
};

/// Names::find. `more` holds spellings of `declared` by index; both may be null.
void search_names(const NameCatalogue& catalogue, const NameTrie* more,
                  const std::vector<model::Entity>* declared, std::string_view text,
                  std::vector<NameSpan>& out);

}  // namespace tally::recogniser
