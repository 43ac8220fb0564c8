#include "recogniser/trie.hpp"

#include <algorithm>

namespace tally::recogniser {
namespace {

constexpr std::uint32_t kTaken = 0xFFFFFFFF;
constexpr std::uint32_t kReach = 256;  // cells looked at for one node
constexpr std::size_t kBytes = 256;

}  // namespace

Trie::Trie(const Keys& keys) {
  cells_[kRoot].parent = kTaken;
  build(keys, 0, keys.size(), 0, kRoot);
  cells_.resize(used_ + kBytes);  // any byte may be asked for at any node
  cells_.shrink_to_fit();
}

/// A base at which the cells of all `bytes` are free: among the first free cells, which keeps the
/// array dense and its hot part in the cache, or else right behind all that are taken.
std::uint32_t Trie::find_base(std::span<const unsigned char> bytes) {
  while (first_free_ < used_ && cells_[first_free_].parent != 0) ++first_free_;
  const std::uint32_t lowest = bytes.front();
  const auto fits = [&](std::uint32_t base) {
    return std::all_of(bytes.begin(), bytes.end(), [&](unsigned char byte) {
      return base + byte > kRoot && cells_[base + byte].parent == 0;
    });
  };
  const std::uint32_t from = std::max(first_free_, lowest);
  for (std::uint32_t cell = from; cell < std::min(used_, from + kReach); ++cell) {
    if (cells_[cell].parent == 0 && fits(cell - lowest)) return cell - lowest;
  }
  first_free_ = std::min(used_, first_free_ + kReach / 4);  // leave alone what fits nobody
  return std::max(used_, lowest) - lowest;
}

/// Lays out the children of `node`, which stands for the first `depth` bytes of keys[first, last).
void Trie::build(const Keys& keys, std::size_t first, std::size_t last, std::size_t depth,
                 Node node) {
  if (first < last && keys[first].first.size() == depth) cells_[node].value = keys[first++].second;
  if (first == last) return;
  const auto byte_at = [&](std::size_t i) {
    return static_cast<unsigned char>(keys[i].first[depth]);
  };
  if (byte_at(first) == byte_at(last - 1)) {  // as most nodes are
    const unsigned char byte = byte_at(first);
    build(keys, first, last, depth + 1, place({&byte, 1}, node) + byte);
    return;
  }
  std::vector<unsigned char> bytes;
  std::vector<std::size_t> starts;
  for (std::size_t i = first; i < last; ++i) {
    if (!bytes.empty() && bytes.back() == byte_at(i)) continue;
    bytes.push_back(byte_at(i));
    starts.push_back(i);
  }
  starts.push_back(last);
  const std::uint32_t base = place(bytes, node);
  for (std::size_t i = 0; i < bytes.size(); ++i) {
    build(keys, starts[i], starts[i + 1], depth + 1, base + bytes[i]);
  }
}

/// Takes the cells of the children of `node`; returns their base.
std::uint32_t Trie::place(std::span<const unsigned char> bytes, Node node) {
  const std::uint32_t base = find_base(bytes);
  if (cells_.size() < std::size_t{base} + 2 * kBytes) cells_.resize(2 * cells_.size() + base);
  cells_[node].base = base;
  for (const unsigned char byte : bytes) cells_[base + byte].parent = node;
  used_ = std::max(used_, base + bytes.back() + 1);
  return base;
}

}  // namespace tally::recogniser
