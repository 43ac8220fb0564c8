#include "recogniser/trie.hpp"

#include <algorithm>

namespace tally::recogniser {
namespace {

constexpr std::uint32_t kTaken = 0xFFFFFFFF;
constexpr int kMostTries = 24;

}  // namespace

Trie::Trie(const Keys& keys) {
  cells_[kRoot].parent = kTaken;
  build(keys, 0, keys.size(), 0, kRoot);
}

/// A base at which the cells of all `bytes` are free. A lone child takes the first free cell, which
/// keeps the array dense; others try a few places and else go to the end.
std::uint32_t Trie::find_base(const std::vector<unsigned char>& bytes) {
  while (first_free_ < cells_.size() && cells_[first_free_].parent != 0) ++first_free_;
  const std::uint32_t lowest = bytes.front();
  const auto grow = [&](std::uint32_t base) {
    if (cells_.size() < std::size_t{base} + 256) cells_.resize(base + 1024);
  };
  const auto fits = [&](std::uint32_t base) {
    grow(base);
    return std::all_of(bytes.begin(), bytes.end(), [&](unsigned char byte) {
      return base + byte > kRoot && cells_[base + byte].parent == 0;
    });
  };
  std::uint32_t base = std::max<std::uint32_t>(first_free_, lowest + 1) - lowest;
  for (int tries = 0; tries < kMostTries; ++tries, ++base) {
    if (fits(base)) return base;
  }
  base = std::max(base, used_);
  while (!fits(base)) ++base;
  return base;
}

/// Lays out the children of `node`, which stands for the first `depth` bytes of keys[first, last).
void Trie::build(const Keys& keys, std::size_t first, std::size_t last, std::size_t depth,
                 Node node) {
  if (first < last && keys[first].first.size() == depth) cells_[node].value = keys[first++].second;
  if (first == last) return;
  std::vector<unsigned char> bytes;
  std::vector<std::size_t> starts;
  for (std::size_t i = first; i < last; ++i) {
    const auto byte = static_cast<unsigned char>(keys[i].first[depth]);
    if (bytes.empty() || bytes.back() != byte) {
      bytes.push_back(byte);
      starts.push_back(i);
    }
  }
  starts.push_back(last);
  const std::uint32_t base = find_base(bytes);
  cells_[node].base = base;
  for (const unsigned char byte : bytes) cells_[base + byte].parent = node;
  used_ = std::max(used_, base + bytes.back() + 1);
  for (std::size_t i = 0; i < bytes.size(); ++i) {
    build(keys, starts[i], starts[i + 1], depth + 1, base + bytes[i]);
  }
}

}  // namespace tally::recogniser
