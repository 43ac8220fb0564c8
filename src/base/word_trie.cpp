#include "base/word_trie.hpp"

#include <algorithm>
#include <cassert>
#include <utility>

namespace tally::base {
namespace {

/// The words that a node leads to, and how many characters of them it stands for.
template <class Iterator>
struct Branch {
  Iterator from, to;
  std::size_t depth;
};

bool is_letter(char32_t c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9'); }

}  // namespace

void WordTrie::add(std::string_view word, Value value, bool inside) {
  assert(!word.empty() && value != kNone);
  std::u32string characters;
  for (std::size_t at = 0; at < word.size();) characters.push_back(character(word, at));
  words_.insert_or_assign(std::move(characters), Word{value, inside});
}

/// Breadth first, so that the children of a node stand side by side in the order of their labels.
void WordTrie::build() {
  nodes_.assign(1, {});
  labels_.assign(1, 0);
  std::vector<Branch<Words::const_iterator>> branches{{words_.begin(), words_.end(), 0}};
  for (std::uint32_t node = 0; node < branches.size(); ++node) {
    auto [from, to, depth] = branches[node];
    if (from != to && from->first.size() == depth) nodes_[node].value = (from++)->second.value;
    nodes_[node].first = static_cast<std::uint32_t>(nodes_.size());
    while (from != to) {
      const char32_t label = from->first[depth];
      const auto end =
          std::find_if(from, to, [&](const auto& word) { return word.first[depth] != label; });
      branches.push_back({from, end, depth + 1});
      nodes_.emplace_back();
      labels_.push_back(label);
      ++nodes_[node].count;
      nodes_[node].labels |= std::uint64_t{1} << label % 64;
      from = end;
    }
  }
  index_first_characters();
  words_.clear();
}

void WordTrie::index_first_characters() {
  pages_.assign(kPlane / kPage, 0);
  firsts_.assign(kPage, 0);
  for (std::uint32_t node = 1; node <= nodes_[0].count && labels_[node] < kPlane; ++node) {
    std::uint32_t& page = pages_[labels_[node] / kPage];
    if (page == 0) {
      page = static_cast<std::uint32_t>(firsts_.size());
      firsts_.resize(firsts_.size() + kPage);
    }
    firsts_[page + labels_[node] % kPage] = node;
  }
  for (char32_t c = 0; c < ascii_.size(); ++c) ascii_[c] = is_letter(small(c)) ? kLetter : 0;
  for (const auto& [word, meant] : words_) {
    for (char32_t c = 0; c < ascii_.size(); ++c) {
      if (small(c) != word.front()) continue;
      ascii_[c] |= static_cast<std::uint8_t>(kBegins | (meant.inside ? kBeginsInside : 0));
    }
  }
}

std::uint32_t WordTrie::search(const Node& node, char32_t label) const {
  const auto from = labels_.begin() + node.first;
  const auto to = from + node.count;
  const auto found = std::lower_bound(from, to, label);
  return found != to && *found == label ? static_cast<std::uint32_t>(found - labels_.begin()) : 0;
}

}  // namespace tally::base
