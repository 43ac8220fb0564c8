// Edges of a trie of names: from a node by a character to the next one. A flat table with open
// addressing: one look answers, however many edges a node has.
#pragma once

#include <cstddef>
#include <cstdint>
#include <utility>
#include <vector>

namespace tally::recogniser {

class NameEdges {
 public:
  static constexpr std::uint32_t kNone = 0;  ///< no edge leads to the root

  /// The node behind `c`; kNone where there is none.
  [[nodiscard]] std::uint32_t find(std::uint32_t node, char32_t c) const {
    return cells_[place(node, c)].to;
  }

  /// Adds an edge that is not there.
  void add(std::uint32_t node, char32_t c, std::uint32_t to) {
    if (++count_ * 2 > cells_.size()) grow();
    cells_[place(node, c)] = {node, c, to};
  }

  void clear() {
    cells_.assign(kLeast, {});
    count_ = 0;
  }

 private:
  static constexpr std::size_t kLeast = 64;
  struct Cell {
    std::uint32_t node = 0;
    char32_t c = 0;
    std::uint32_t to = kNone;
  };

  /// Where the edge stands or would stand.
  [[nodiscard]] std::size_t place(std::uint32_t node, char32_t c) const {
    const std::uint64_t key = (std::uint64_t{node} << 32U | c) * 0x9E3779B97F4A7C15U;
    const std::size_t mask = cells_.size() - 1;
    std::size_t at = (key >> 32U) & mask;
    while (cells_[at].to != kNone && (cells_[at].node != node || cells_[at].c != c)) {
      at = (at + 1) & mask;
    }
    return at;
  }

  void grow() {
    std::vector<Cell> old = std::exchange(cells_, std::vector<Cell>(cells_.size() * 2));
    for (const Cell& cell : old) {
      if (cell.to != kNone) cells_[place(cell.node, cell.c)] = cell;
    }
  }

  std::vector<Cell> cells_ = std::vector<Cell>(kLeast);  ///< a power of two, at most half full
  std::size_t count_ = 0;
};

}  // namespace tally::recogniser
