#include "base/word_trie.hpp"

#include "base/utf8.hpp"

#include <algorithm>
#include <cassert>
#include <cstring>
#include <utility>

namespace tally::base {
namespace {

constexpr char32_t kBroken = 0xFFFFFFFF;

/// The words that a node leads to, and how many characters of them it stands for.
template <class Iterator>
struct Branch {
  Iterator from, to;
  std::size_t depth;
};

/// Eight at most, the first in the lowest byte.
std::uint64_t bytes_of(std::string_view few) {
  std::uint64_t out = 0;
  std::memcpy(&out, few.data(), few.size());
  return out;
}

}  // namespace

void WordTrie::add(std::string_view word, Value value, Open open) {
  assert(!word.empty() && value != kNone);
  std::u32string characters;
  for (std::size_t at = 0; at < word.size();) characters.push_back(character(word, at));
  words_.insert_or_assign(std::move(characters), Word{value, open});
}

/// Breadth first, so that the children of a node stand side by side in the order of their labels.
void WordTrie::build() {
  nodes_.assign(1, {});
  labels_.assign(1, 0);
  std::vector<Branch<Words::const_iterator>> branches{{words_.begin(), words_.end(), 0}};
  for (std::uint32_t node = 0; node < branches.size(); ++node) {
    auto [from, to, depth] = branches[node];
    if (from != to && from->first.size() == depth) {
      const auto& [word, meant] = *from++;
      nodes_[node].value = meant.value;
      nodes_[node].closed_left = is_letter(word.front()) && !meant.open.left;
      nodes_[node].closed_right = is_letter(word.back()) && !meant.open.right;
    }
    nodes_[node].first = static_cast<std::uint32_t>(nodes_.size());
    while (from != to) {
      const char32_t label = from->first[depth];
      const auto end =
          std::find_if(from, to, [&](const auto& word) { return word.first[depth] != label; });
      branches.push_back({from, end, depth + 1});
      nodes_.emplace_back();
      labels_.push_back(label);
      ++nodes_[node].count;
      for (; from != end; ++from) nodes_[node].ahead |= ahead_of(from->first, depth);
    }
  }
  index_first_characters();
  index_starts();
  index_heads();
  words_.clear();
}

/// The bit of the three bytes of a word behind so many characters; all bits where it has fewer.
std::uint64_t WordTrie::ahead_of(const std::u32string& word, std::size_t depth) {
  constexpr std::size_t kBytes = 3;
  std::string bytes;
  for (; depth < word.size() && bytes.size() < kBytes; ++depth) append_utf8(bytes, word[depth]);
  if (bytes.size() < kBytes) return ~std::uint64_t{0};
  const auto three = static_cast<std::uint32_t>(bytes_of(bytes.substr(0, kBytes)));
  return std::uint64_t{1} << bit_ahead(three);
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
}

void WordTrie::index_starts() {
  starts_ = WordStarts(words_.size());
  for (const auto& [word, meant] : words_) {
    std::string bytes;
    for (const char32_t c : word) append_utf8(bytes, c);
    starts_.add(bytes);
  }
}

void WordTrie::index_heads() {
  const auto latin = [](const auto& word) { return is_letter(word.first.front()); };
  heads_ = HeadTable(static_cast<std::size_t>(std::ranges::count_if(words_, latin)));
  for (const auto& [word, meant] : words_) {
    spaces_ = spaces_ || word.front() == ' ';
    if (!is_letter(word.front())) continue;
    std::string letters;
    std::uint32_t node = 0;
    for (const char32_t c : word) {
      if (!is_letter(c) || letters.size() == HeadTable::kBytes) break;
      letters.push_back(static_cast<char>(c));
      node = child(nodes_[node], c);
    }
    const bool single = std::ranges::all_of(word, is_letter);
    any_open_ = any_open_ || meant.open.left || (meant.open.right && single);
    heads_.add(bytes_of(letters), node);
  }
}

char32_t WordTrie::rare_character(std::string_view text, std::size_t& at) {
  const auto byte = [&](std::size_t i) {
    return static_cast<std::uint32_t>(i < text.size() ? static_cast<unsigned char>(text[i]) : 0U);
  };
  const std::uint32_t lead = byte(at);
  const std::uint32_t size = lead < 0xC0 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
  char32_t value = lead & (0xFFU >> (size + 1));
  for (std::uint32_t i = 1; i < size; ++i) value = value << 6 | (byte(at + i) & 0x3FU);
  at += size;
  return size == 1 ? kBroken : value;
}

/// The character at `at`, if a word may go on from it as the text does.
WordTrie::Start WordTrie::first_node(std::string_view text, std::size_t at) const {
  const char32_t c = character(text, at);
  const std::uint32_t node =
      c >= kPlane ? child(nodes_[0], c) : firsts_[pages_[c / kPage] + c % kPage];
  if (node == 0 || nodes_[node].value != kNone) return {at, node};
  return may_go_on(nodes_[node], text, at) ? Start{at, node} : Start{};
}

/// Most nodes have few children.
std::uint32_t WordTrie::one_of_many(const Node& node, char32_t label) const {
  constexpr std::uint32_t kFew = 8;
  const char32_t* at = labels_.data() + node.first;
  const char32_t* const to = at + node.count;
  if (node.count > kFew) at = std::lower_bound(at, to, label);
  for (; at != to; ++at) {
    if (*at == label) return static_cast<std::uint32_t>(at - labels_.data());
    if (node.count > kFew) break;
  }
  return 0;
}

}  // namespace tally::base
