// Amounts of money that leave their currency out ("亏了 4.7 个亿", "lost 19 million"): bare numbers
// whose clause speaks of money, and those beside an amount of a like size, get the currency that
// the text named last. In: a text with its mentions; out: the same mentions. Names no metric.
#pragma once

#include "base/decimal.hpp"
#include "base/word_file.hpp"
#include "base/word_trie.hpp"
#include "model/mention.hpp"

#include <cstdint>
#include <filesystem>
#include <map>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace tally::recogniser {

class ImpliedMoney {
 public:
  /// Reads words/money.json of the rule folders; throws base::RuleError for one that is broken.
  explicit ImpliedMoney(const std::vector<std::filesystem::path>& folders);

  /// Turns the numbers of one passage that are money into amounts. `mentions` are those of the
  /// whole text so far, from `first` on those of the passage, with their bytes in `text`, which may
  /// end behind the passage. Without a currency before or in the passage all stays as it is.
  void tell(std::string_view text, std::span<model::Mention> mentions, std::size_t first) const;

 private:
  enum class Side : std::uint8_t { kNone, kMoney, kLargeMoney, kCount };

  struct Meaning {
    Side before = Side::kNone;
    Side behind = Side::kNone;
  };

  void add(base::JsonObject& file, std::string_view key, Side Meaning::*side, Side meant);
  [[nodiscard]] bool bare(std::string_view text, const model::Mention& mention) const;
  [[nodiscard]] bool is_money(std::string_view text, std::span<const model::Mention> mentions,
                              std::size_t index, const model::Mention* earlier) const;
  [[nodiscard]] Side told_before(std::string_view text, base::ByteSpan span) const;
  [[nodiscard]] Side told_behind(std::string_view text, base::ByteSpan span) const;

  std::map<std::string, Meaning> meanings_of_words_;
  base::WordTrie words_;
  std::vector<Meaning> meanings_;  ///< by value of `words_`
  std::vector<std::string> scales_;
  std::vector<std::string> tails_;
  base::Decimal least_;
  base::Decimal large_;
};

}  // namespace tally::recogniser
