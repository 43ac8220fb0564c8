// What was last found out about a few texts, by the text: those who speak take turns, and each of
// their labels is looked at once. Keeps views; a miss says nothing.
#pragma once

#include <array>
#include <cstddef>
#include <string_view>
#include <utility>

namespace tally::segmenter {

template <class Value>
class Recent {
 public:
  /// The value of that text, or null. Holds until the next call of `keep`.
  [[nodiscard]] const Value* find(std::string_view text) const {
    for (const auto& [key, value] : kept_) {
      if (key == text && key.data() != nullptr) return &value;
    }
    return nullptr;
  }

  /// `text` must outlive this; the oldest one is forgotten. The value as kept.
  const Value& keep(std::string_view text, Value value) {
    auto& place = kept_[next_++ % kept_.size()];
    place = {text, std::move(value)};
    return place.second;
  }

 private:
  std::array<std::pair<std::string_view, Value>, 8> kept_;
  std::size_t next_ = 0;
};

}  // namespace tally::segmenter
