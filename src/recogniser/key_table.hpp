// Entries by a number of 64 bits that is not 0, in a flat table with open addressing: one look
// answers for most.
#pragma once

#include <cstddef>
#include <cstdint>
#include <utility>
#include <vector>

namespace tally::recogniser {

/// `Entry` has a member `key`, 0 for an empty one.
template <typename Entry>
class KeyTable {
 public:
  /// The entry of `key`; an empty one where there is none. Holds until the next one is added.
  [[nodiscard]] const Entry& find(std::uint64_t key) const { return cells_[place(key)]; }

  /// The same, added where there is none.
  Entry& of(std::uint64_t key) {
    if (Entry& known = cells_[place(key)]; known.key != 0) return known;
    if (++count_ * 2 > cells_.size()) grow();
    Entry& added = cells_[place(key)];
    added.key = key;
    return added;
  }

 private:
  [[nodiscard]] std::size_t place(std::uint64_t key) const {
    const std::size_t mask = cells_.size() - 1;
    std::size_t at = (key * 0x9E3779B97F4A7C15U >> 32U) & mask;
    while (cells_[at].key != key && cells_[at].key != 0) at = (at + 1) & mask;
    return at;
  }

  void grow() {
    const auto old = std::exchange(cells_, std::vector<Entry>(cells_.size() * 2));
    for (const Entry& entry : old) {
      if (entry.key != 0) cells_[place(entry.key)] = entry;
    }
  }

  std::vector<Entry> cells_ = std::vector<Entry>(64);  // a power of two, at most half full
  std::size_t count_ = 0;
};

}  // namespace tally::recogniser
