// Looks for one text in another from the byte of it that most places have not, so that few are
// compared. Knows how often letters are, and which bytes Chinese characters begin with.
#pragma once

#include <cstddef>
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
  /// The higher, the fewer places of a text have it.
  static std::size_t rarity(char c) {
    constexpr std::string_view kByFrequency = " etaoinshrdlcumwfgypbvkjxqz";
    constexpr unsigned char kWide = 0xE0;
    if (static_cast<unsigned char>(c) >= kWide) return 0;
    return kByFrequency.find(c);  // npos for any other
  }

  std::string_view text_;
  std::string_view sought_;
  std::size_t rarest_ = 0;
};

}  // namespace tally::base
