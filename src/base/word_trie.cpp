#include "base/word_trie.hpp"

#include <algorithm>
#include <bit>
#include <cassert>
#include <cstring>
#include <utility>

namespace tally::base {
namespace {

constexpr char32_t kBroken = 0xFFFFFFFF;
constexpr std::size_t kHeadBytes = 8;

/// The words that a node leads to, and how many characters of them it stands for.
template <class Iterator>
struct Branch {
  Iterator from, to;
  std::size_t depth;
};

/// Of ASCII; a digit is a letter here.
constexpr bool is_letter(char32_t c) { return (c | 0x20U) - 'a' < 26 || c - '0' < 10; }

bool is_letter_at(std::string_view text, std::size_t at) {
  return is_letter(static_cast<unsigned char>(text[at]));
}

/// The letters at a place, eight at most: small, the first in the lowest byte, and their number.
struct Letters {
  std::uint64_t small = 0;
  std::size_t count = 0;
};

inline Letters letters_at(std::string_view text, std::size_t at) {
  static_assert(std::endian::native == std::endian::little);
  constexpr std::uint64_t kOnes = 0x0101010101010101;
  constexpr std::uint64_t kHigh = 0x8080808080808080;
  std::uint64_t bytes = 0;
  if (at + kHeadBytes <= text.size()) {
    std::memcpy(&bytes, text.data() + at, kHeadBytes);
  } else {
    std::memcpy(&bytes, text.data() + at, text.size() - at);
  }
  const std::uint64_t low = bytes & ~kHigh;
  const std::uint64_t small = low | kOnes * 0x20;
  const auto within = [](std::uint64_t word, char from, char to) {
    return (word + kOnes * static_cast<unsigned char>(0x80 - from)) &
           ~(word + kOnes * static_cast<unsigned char>(0x7F - to));
  };
  const std::uint64_t others = (~(within(small, 'a', 'z') | within(low, '0', '9')) | bytes) & kHigh;
  if (others == 0) return {small, kHeadBytes};
  const auto bits = static_cast<unsigned>(std::countr_zero(others)) & ~7U;
  return {small & ((std::uint64_t{1} << bits) - 1), bits / 8};
}

std::size_t slot_of(std::uint64_t letters, unsigned bits) {
  return letters * 0x9E3779B97F4A7C15U >> (64U - bits);
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
      nodes_[node].labels |= std::uint64_t{1} << label % 64;
      from = end;
    }
  }
  index_first_characters();
  index_heads();
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
}

/// At most half of the places are taken, and a sixteenth of the bits.
void WordTrie::index_heads() {
  const auto latin = [](const auto& word) { return is_letter(word.first.front()); };
  const auto count = static_cast<std::size_t>(std::ranges::count_if(words_, latin));
  head_bits_ = static_cast<unsigned>(std::bit_width(2 * count + 1));
  heads_.assign(std::size_t{1} << head_bits_, {});
  head_filter_.assign(std::max<std::size_t>(heads_.size() * 8 / 64, 1), 0);
  for (const auto& [word, meant] : words_) {
    spaces_ = spaces_ || word.front() == ' ';
    if (!is_letter(word.front())) continue;
    std::string bytes;
    std::uint32_t node = 0;
    for (const char32_t c : word) {
      if (!is_letter(c) || bytes.size() == kHeadBytes) break;
      bytes.push_back(static_cast<char>(c));
      node = child(nodes_[node], c);
    }
    const bool single = std::ranges::all_of(word, is_letter);
    any_open_ = any_open_ || meant.open.left || (meant.open.right && single);
    const std::uint64_t letters = letters_at(bytes, 0).small;
    const std::size_t bit = slot_of(letters, head_bits_ + 3);
    head_filter_[bit / 64] |= std::uint64_t{1} << bit % 64;
    std::size_t slot = bit / 8;
    while (heads_[slot].letters != 0) slot = (slot + 1) & (heads_.size() - 1);
    heads_[slot] = {letters, node};
  }
}

inline std::uint32_t WordTrie::node_of_head(std::uint64_t letters) const {
  const std::size_t bit = slot_of(letters, head_bits_ + 3);
  if ((head_filter_[bit / 64] >> bit % 64 & 1U) == 0) return 0;
  std::size_t slot = bit / 8;
  while (heads_[slot].letters != letters && heads_[slot].letters != 0) {
    slot = (slot + 1) & (heads_.size() - 1);
  }
  return heads_[slot].node;
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

bool WordTrie::touches(const Node& word, std::string_view text, std::size_t begin,
                       std::size_t end) {
  return (word.closed_left && begin > 0 && is_letter_at(text, begin - 1)) ||
         (word.closed_right && end < text.size() && is_letter_at(text, end));
}

/// The node of the character at `at`, if a word may go on from it as the text does, else 0; `at` is
/// moved behind it.
inline std::uint32_t WordTrie::first_node(std::string_view text, std::size_t& at) const {
  const char32_t c = character(text, at);
  const std::uint32_t node =
      c >= kPlane ? child(nodes_[0], c) : firsts_[pages_[c / kPage] + c % kPage];
  if (node == 0 || nodes_[node].value != kNone) return node;
  std::size_t next = at;
  if (next >= text.size()) return 0;
  return (nodes_[node].labels >> character(text, next) % 64 & 1U) == 0 ? 0 : node;
}

WordTrie::Start WordTrie::next_start(std::string_view text, std::size_t at, std::size_t end) const {
  if (any_open_ || nodes_.empty()) return next_of_any(text, at, end);
  bool inside = at > 0 && at <= text.size() && is_letter_at(text, at - 1);
  while (at < end) {
    std::size_t next = at;
    std::uint32_t node = 0;
    const auto lead = static_cast<unsigned char>(text[at]);
    if (lead < 0x80 && is_letter(lead)) {
      const Letters letters = letters_at(text, at);
      next += letters.count;
      node = inside ? 0 : node_of_head(letters.small);
      inside = letters.count == kHeadBytes;
      // Most words end with a space, and no word begins with one.
      if (node == 0 && !inside && next < end && text[next] == ' ' && !spaces_) ++next;
    } else {
      node = first_node(text, next);
      inside = false;
    }
    if (node != 0) return {at, next, node};
    at = next;
  }
  return {};
}

/// The same where words may begin and end anywhere.
WordTrie::Start WordTrie::next_of_any(std::string_view text, std::size_t at,
                                      std::size_t end) const {
  while (at < end && !nodes_.empty()) {
    std::size_t next = at;
    if (const std::uint32_t node = first_node(text, next); node != 0) return {at, next, node};
    at = next;
  }
  return {};
}

/// Most nodes have few children.
std::uint32_t WordTrie::search(const Node& node, char32_t label) const {
  constexpr std::uint32_t kFew = 8;
  auto at = labels_.begin() + node.first;
  const auto to = at + node.count;
  if (node.count > kFew) at = std::lower_bound(at, to, label);
  while (at != to && *at < label) ++at;
  return at != to && *at == label ? static_cast<std::uint32_t>(at - labels_.begin()) : 0;
}

}  // namespace tally::base
