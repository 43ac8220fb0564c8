// Traditional characters read as simplified ones, one for one and of the same number of bytes, so
// that words and rules written in one script find the other and every offset stays. The table is
// data (words/traditional.json).
#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace tally::base {

class HanFold {
 public:
  /// Folds nothing.
  HanFold() = default;
  /// Reads words/traditional.json of every folder that has one. Throws RuleError.
  static HanFold load(const std::vector<std::filesystem::path>& folders);

  /// The simplified character, or `c` itself.
  [[nodiscard]] char32_t operator()(char32_t c) const {
    const char32_t index = c - kFirst;
    return index < table_.size() && table_[index] != 0 ? table_[index] : c;
  }
  /// The text with each traditional character as a simplified one; as long as the text.
  [[nodiscard]] std::string simplified(std::string_view text) const;
  /// The same where the text is written in traditional characters, and nothing for one that only
  /// holds a few (a name, a quotation).
  [[nodiscard]] std::optional<std::string> if_traditional(std::string_view text) const;
  /// All characters that are read as `simplified`, without itself.
  [[nodiscard]] std::vector<char32_t> sources(char32_t simplified) const;

 private:
  /// Characters of the basic block, and those of them that have a simplified form.
  struct Count {
    std::size_t han = 0;
    std::size_t traditional = 0;
  };
  void count(std::string_view part, Count& out) const;

  static constexpr char32_t kFirst = 0x4E00;
  static constexpr char32_t kLast = 0x9FFF;
  std::vector<char16_t> table_;                ///< by character from kFirst on; 0: itself
  std::multimap<char32_t, char32_t> sources_;  ///< simplified > traditional
};

}  // namespace tally::base
