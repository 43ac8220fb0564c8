// Which of a few kinds of things may begin with what a number of 64 bits tells, in one look: no is
// certain, yes may be in vain.
#pragma once

#include "recogniser/hash_filter.hpp"

#include <array>
#include <cstddef>
#include <cstdint>
#include <initializer_list>

namespace tally::recogniser {

/// Of up to `kWidth` kinds, a power of two.
template <int kWidth>
class KindFilter {
 public:
  KindFilter() = default;
  /// A number is of the first kind where the first filter has it, and so on.
  KindFilter(std::initializer_list<const HashFilter*> filters) {
    std::uint64_t kind = 1;
    for (const HashFilter* filter : filters) {
      for (std::uint64_t slot = 0; slot < std::uint64_t{1} << kBits; ++slot) {
        const std::uint64_t kinds = filter->any_at(slot, kBits) ? kind : 0;
        cells_[slot / kCells] |= kinds << (slot % kCells * kWidth);
      }
      kind <<= 1U;
    }
  }

  /// Makes a number, and others with the same place, of that kind as well: 1, 2, 4 …
  void add(std::uint64_t key, std::uint64_t kind) {
    const std::uint64_t slot = HashFilter::slot_of(key, kBits);
    cells_[slot / kCells] |= kind << (slot % kCells * kWidth);
  }
  /// Makes a number of the kinds that it is of in `other`, and those beside it.
  void copy(std::uint64_t key, const KindFilter& other) {
    const std::uint64_t cell = HashFilter::slot_of(key, kBits) / kCells;
    cells_[cell] = other.cells_[cell];
  }

  /// 1: of the first kind; 2: of the second; 4 … What is above these bits means nothing.
  [[nodiscard]] std::uint64_t of(std::uint64_t key) const {
    const std::uint64_t slot = HashFilter::slot_of(key, kBits);
    return cells_[slot / kCells] >> (slot % kCells * kWidth);
  }

 private:
  static constexpr int kBits = 16;
  static constexpr std::size_t kCells = 64 / kWidth;  // in one number
  std::array<std::uint64_t, (std::size_t{1} << kBits) / kCells> cells_{};
};

/// Of two Chinese characters as six_bytes tells them: names, and words of kCoreWords.
using PairKinds = KindFilter<2>;
/// Of a run of letters by its hash: see RunKind.
using RunKinds = KindFilter<4>;

/// What may begin with a run of letters.
enum RunKind : std::uint8_t {
  kNameRun = 1,       ///< a name, if a capital is in the run
  kSmallNameRun = 2,  ///< a name in any case
  kCoreRun = 4,       ///< a word of kCoreWords
  kAddedRun = 8,      ///< a name that the document added
};

}  // namespace tally::recogniser
