// A set of byte strings in a base and a check array (Aoe 1989): one addition and one comparison a
// byte. Built once; never changes. Keeps a number with each string and nothing else.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <utility>
#include <vector>

namespace tally::recogniser {

class Trie {
 public:
  using Node = std::uint32_t;
  static constexpr Node kRoot = 1;
  static constexpr Node kNone = 0;

  Trie() = default;
  /// `keys` are sorted, distinct, not empty; their numbers are not 0.
  explicit Trie(const std::vector<std::pair<std::string, std::uint32_t>>& keys);

  /// The node behind `byte`, or kNone.
  [[nodiscard]] Node step(Node node, unsigned char byte) const {
    const Cell& to = cells_[cells_[node].base + byte];
    return to.parent == node ? cells_[node].base + byte : kNone;
  }
  /// Number of the string that ends here; 0 where none does.
  [[nodiscard]] std::uint32_t value(Node node) const { return cells_[node].value; }

 private:
  struct Cell {
    std::uint32_t base = 0;
    std::uint32_t parent = 0;
    std::uint32_t value = 0;
  };
  using Keys = std::vector<std::pair<std::string, std::uint32_t>>;

  void build(const Keys& keys, std::size_t first, std::size_t last, std::size_t depth, Node node);
  std::uint32_t place(std::span<const unsigned char> bytes, Node node);
  [[nodiscard]] std::uint32_t find_base(std::span<const unsigned char> bytes);

  std::vector<Cell> cells_ = std::vector<Cell>(2 + 256);
  std::uint32_t first_free_ = 2;
  std::uint32_t used_ = 2;  // behind the last cell taken
};

}  // namespace tally::recogniser
