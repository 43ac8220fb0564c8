// The walk over one text that finds names: entities by the trie, then labels, then shapes.
// Internal to names.
#pragma once

#include "base/han.hpp"
#include "model/entity.hpp"
#include "recogniser/heads.hpp"
#include "recogniser/islands.hpp"
#include "recogniser/kind_filter.hpp"
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
  std::size_t first_doubtful = 0;              ///< from here on doubtful spellings
  NameWords words;
  NameTrie trie{fold, NameTrie::Size::kMany};
  const Lexicon* lexicon = nullptr;  ///< whose words are looked for on the way
  Heads heads;
  PairKinds pairs;
  RunKinds runs;
};

/// What one document adds.
struct AddedNames {
  explicit AddedNames(const NameCatalogue& all)
      : trie(all.fold, NameTrie::Size::kFew), heads(all.heads), runs(all.runs) {}
  /// Back to what it was when new; `all` as then.
  void clear(const NameCatalogue& all) {
    heads.remove_names(trie.firsts(), all.heads);
    for (const std::uint64_t run : trie.first_runs()) runs.copy(run, all.runs);
    trie.clear();
    entities.clear();
  }

  std::vector<model::Entity> entities;  ///< the aliases of the trie
  NameTrie trie;
  Heads heads;    ///< those of the catalogue with more
  RunKinds runs;  ///< the same
};

/// The characters beyond letters and digits at which labels begin, whatever names there are.
[[nodiscard]] std::vector<FirstOfName> heads_of_labels();

/// Names::find. `added` may be null.
void search_names(const NameCatalogue& catalogue, const AddedNames* added, std::string_view text,
                  std::vector<NameSpan>& out, Islands& islands);

}  // namespace tally::recogniser
