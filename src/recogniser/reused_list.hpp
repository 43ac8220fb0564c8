// A list that keeps its memory and its items from use to use, so that adding is one store.
#pragma once

#include <algorithm>
#include <cstddef>
#include <vector>

namespace tally::recogniser {

/// Of items that are copied byte by byte.
template <typename Item>
class ReusedList {
 public:
  void add(const Item& item) {
    if (count_ == room_) [[unlikely]]
      grow();
    items_[count_++] = item;
  }
  /// Only where `wanted`, told without a branch.
  void add_if(bool wanted, const Item& item) {
    if (count_ == room_) [[unlikely]]
      grow();
    items_[count_] = item;
    count_ += wanted ? 1U : 0U;
  }
  /// Keeps the first so many, of those that there are.
  void cut(std::size_t count) { count_ = count; }

  [[nodiscard]] std::size_t size() const { return count_; }
  [[nodiscard]] bool empty() const { return count_ == 0; }
  /// Items that fit in without more memory.
  [[nodiscard]] std::size_t capacity() const { return room_; }

  [[nodiscard]] const Item& operator[](std::size_t i) const { return items_[i]; }
  [[nodiscard]] Item& front() { return items_.front(); }
  [[nodiscard]] Item& back() { return items_[count_ - 1]; }
  [[nodiscard]] const Item& back() const { return items_[count_ - 1]; }
  [[nodiscard]] const Item* begin() const { return items_.data(); }
  [[nodiscard]] const Item* end() const { return items_.data() + count_; }

 private:
  [[gnu::noinline]] void grow() {
    room_ = std::max<std::size_t>(2 * room_, 64);
    items_.resize(room_);
  }

  std::vector<Item> items_;
  std::size_t count_ = 0;
  std::size_t room_ = 0;
};

}  // namespace tally::recogniser
