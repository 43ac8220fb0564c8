// Amounts of money that leave their currency out ("亏了 4.7 个亿", "lost 19 million"): bare numbers
// whose clause speaks of money, and those beside an amount of a like size, get the currency that
// the text named last. A currency that is only called by the name of its unit (元) is that of where
// the text is at home. In: a text with its mentions; out: the same mentions. Names no metric.
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

/// What is taken where a text names no currency; null: nothing is.
struct Currencies {
  const model::Unit* home = nullptr;     ///< of Chinese amounts
  const model::Unit* unnamed = nullptr;  ///< of what is told to be income ("20 million ARR")

  [[nodiscard]] bool are_unknown() const { return home == nullptr && unnamed == nullptr; }
};

class ImpliedMoney {
 public:
  /// Reads words/money.json of the rule folders; throws base::RuleError for one that is broken.
  explicit ImpliedMoney(const std::vector<std::filesystem::path>& folders);

  /// Key of the currency that a Chinese text calls by its unit alone: by how it is written and
  /// the places that it names. `text` is in simplified characters; empty where nothing tells.
  [[nodiscard]] std::string_view home(std::string_view text, bool traditional) const;

  /// Gives the amounts that name their unit alone (12 亿元) the currency of home.
  void bring_home(std::string_view text, std::span<model::Mention> mentions,
                  const model::Unit& home) const;

  /// Turns amounts that are pieces of the chips spoken of (后来加到 20 万块) into counts of them.
  /// `mentions` are those of the text, from `first` on those to turn; `chips` is their unit.
  void count_pieces(std::string_view text, std::span<model::Mention> mentions, std::size_t first,
                    const model::Unit& chips) const;

  /// Turns the numbers of a text that are money into amounts. `mentions` are those of the text,
  /// from `first` on those to turn, with their bytes in `text`. `asked` is the question that the
  /// text from `first` on answers: the first amount there may be what it asks for; empty for none.
  void tell(std::string_view text, std::span<model::Mention> mentions, std::size_t first,
            Currencies currencies = {}, base::ByteSpan asked = {}) const;

  /// Key of the unit of what is counted in pieces; empty: none is.
  [[nodiscard]] std::string_view pieces_unit() const { return pieces_unit_; }

  /// Key of the currency that income is in where a text names none; empty: none is.
  [[nodiscard]] std::string_view unnamed() const { return unnamed_; }

 private:
  enum class Side : std::uint8_t { kNone, kMoney, kLargeMoney, kEachMoney, kIncome, kCount };

  struct Meaning {
    Side before = Side::kNone;
    Side behind = Side::kNone;
  };

  /// Where texts come from that are so written and name one of those places, or name none.
  struct Home {
    bool traditional = false;
    std::vector<std::string> places;
    std::string currency;
  };

  void add_homes(base::JsonObject& file);
  void add(base::JsonObject& file, std::string_view key, Side Meaning::*side, Side meant);
  [[nodiscard]] bool in_pieces(std::string_view text, const model::Mention& mention) const;
  [[nodiscard]] bool follows_chips(std::string_view text, std::span<const model::Mention> before,
                                   std::size_t at, const model::Unit& chips) const;
  [[nodiscard]] bool bare(std::string_view text, const model::Mention& mention) const;
  [[nodiscard]] bool is_asked(std::string_view text, const model::Mention& mention,
                              base::ByteSpan asked) const;
  [[nodiscard]] bool is_each(std::string_view text, const model::Mention& mention,
                             const model::Mention* earlier) const;
  [[nodiscard]] Side side_of(std::string_view text, std::span<const model::Mention> mentions,
                             std::size_t index, const model::Mention* earlier) const;
  [[nodiscard]] bool goes_on_from(std::string_view text, const model::Mention& mention,
                                  const model::Mention* earlier) const;
  [[nodiscard]] bool tells_income(std::string_view behind) const;
  [[nodiscard]] Side told_before(std::string_view text, base::ByteSpan span) const;
  [[nodiscard]] Side told_behind(std::string_view text, base::ByteSpan span) const;

  std::map<std::string, Meaning> meanings_of_words_;
  base::WordTrie words_;
  std::vector<Meaning> meanings_;  ///< by value of `words_`
  std::vector<std::string> scales_;
  std::vector<std::string> tails_;
  std::vector<std::string> income_;  ///< words right behind a number that is income
  std::string unnamed_;
  std::vector<Home> homes_;
  std::vector<std::string> plain_;         ///< names of units that several currencies share
  std::vector<std::string> plain_unless_;  ///< words in an amount that tell which of them
  std::vector<std::string> pieces_;        ///< names of units that count pieces as well
  std::vector<std::string> chips_;         ///< what those are pieces of
  std::string pieces_unit_;
  std::string plain_currency_;  ///< what they are read as without a home
  base::Decimal least_;
  base::Decimal large_;
};

}  // namespace tally::recogniser
