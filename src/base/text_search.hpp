// Looks for one text in another from the byte of it that most places have not, so that few are
// compared. Knows how often letters are, and which bytes Chinese characters begin with.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace tally::base {

class TextSearch {
 public:
  /// `sought` is not empty; both must outlive the search.
  TextSearch(std::string_view text, std::string_view sought) : text_(text), sought_(sought) {
    for (std::size_t i = 1; i < sought.size(); ++i) {
      if (rarity(sought[i]) >= rarity(sought[rarest_])) rarest_ = i;
    }
  }

  /// Where it stands at or after `at`; npos for nowhere.
  [[nodiscard]] std::size_t find(std::size_t at) const {
    const char rarest = sought_[rarest_];
    for (at = text_.find(rarest, at + rarest_); at != std::string_view::npos;
         at = text_.find(rarest, at + 1)) {
      const std::size_t begin = at - rarest_;
      const bool like = text_[begin] == sought_.front();  // most other places tell at once
      if (like && text_.substr(begin, sought_.size()) == sought_) return begin;
    }
    return at;
  }

 private:
  /// By byte: the higher, the fewer places of a text have it.
  static constexpr auto kRarity = [] {
    constexpr std::string_view kByFrequency = " etaoinshrdlcumwfgypbvkjxqz";
    constexpr std::size_t kWide = 0xE0;  // begins a Chinese character
    std::array<std::uint8_t, 256> out{};
    for (std::size_t i = 0; i < kWide; ++i) out[i] = kByFrequency.size();
    for (std::size_t i = 0; i < kByFrequency.size(); ++i) {
      out[static_cast<unsigned char>(kByFrequency[i])] = static_cast<std::uint8_t>(i);
    }
    return out;
  }();
  static unsigned rarity(char c) { return kRarity[static_cast<unsigned char>(c)]; }

  std::string_view text_;
  std::string_view sought_;
  std::size_t rarest_ = 0;
};

}  // namespace tally::base
