// A sentence and its mentions in, the text that rules see out: each mention stands as one symbol of
// its kind (a private-use code point), letters are small, Chinese is
// simplified, markup is gone, spaces are single and
// vanish beside Chinese. Every byte can be traced back to the text it came from.
#pragma once

#include "base/han.hpp"
#include "base/position.hpp"
#include "model/mention.hpp"
#include "rule/pack.hpp"

#include <cstdint>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace tally::rule {

constexpr char32_t kValueSymbol = 0xE000;      ///< the mention that a rule is about
constexpr char32_t kFirstKindSymbol = 0xE001;  ///< kinds of value follow in order of ValueKind
constexpr char32_t kLastKindSymbol = 0xE0FF;
constexpr char32_t kUntypedSymbol = 0xE100;  ///< a name whose type is unknown: may be of any
constexpr char32_t kOtherSymbol = 0xE101;    ///< a name of a type that no rule asks for
constexpr char32_t kLastNameSymbol = 0xE7FF;

/// Bytes of any symbol in UTF-8.
constexpr std::size_t kSymbolBytes = 3;

/// Kind of value of a mention; empty for names.
std::optional<ValueKind> value_kind_of(const model::Mention& mention);

/// Which symbol stands for a name of which type. Filled while packs are compiled, then constant.
class SymbolTable {
 public:
  /// `fold` tells which characters the text of symbols writes instead of traditional ones.
  explicit SymbolTable(base::HanFold fold = {});
  /// The symbol of that type; one is made where there is none yet.
  char32_t type(std::string_view name);
  [[nodiscard]] char32_t of(const model::Mention& mention) const;
  [[nodiscard]] const std::map<std::string, char32_t, std::less<>>& types() const { return types_; }
  [[nodiscard]] const base::HanFold& fold() const { return fold_; }
  /// Whether three bytes, the first the highest, are a character that is wide and that the text of
  /// symbols writes as it is.
  [[nodiscard]] bool stays(std::uint32_t bytes) const {
    return (bytes & 0xF0C0C0U) == 0xE08080U && (stays_[slot_of(bytes)] >> bytes % 64 & 1U) != 0;
  }

 private:
  static constexpr char32_t kPlane = 0x10000;
  /// The bits of the first two bytes, as they stand there.
  static std::size_t slot_of(std::uint32_t bytes) { return bytes >> 8U & 0xF3FU; }

  base::HanFold fold_;
  std::vector<std::uint64_t> stays_;  ///< a bit for each third byte
  std::map<std::string, char32_t, std::less<>> types_;
};

/// Where a symbol stands in the text of symbols, and whose it is.
struct Symbol {
  std::size_t begin = 0;
  std::size_t mention = 0;  ///< index in the mentions given
};

struct SymbolText {
  /// From `begin` on the text stands for the source from `source` on, byte by byte. What stands for
  /// something of another length is followed by a piece of its own.
  struct Piece {
    std::size_t begin = 0;
    std::size_t source = 0;
  };

  std::string text;
  std::vector<Piece> pieces;    ///< in order
  std::vector<Symbol> symbols;  ///< in order

  /// The bytes of `written`, the source, that `span` of the text stands for, without white space
  /// at the end.
  [[nodiscard]] base::ByteSpan source(base::ByteSpan span, std::string_view written) const;

 private:
  [[nodiscard]] std::size_t source_of(std::size_t at) const;
};

/// Writes the part `span` of `text` as symbols; `out` is reused. Mentions that are nested, idle or
/// not wholly inside stay text. A counted noun stays visible behind its number's symbol.
void write_symbols(std::string_view text, base::ByteSpan span,
                   std::span<const model::Mention> mentions, const SymbolTable& table,
                   SymbolText& out);

/// A literal of a rule as it stands in the text of symbols: small letters, single spaces, none
/// beside Chinese.
std::string normalised(std::string_view literal, const base::HanFold& fold);

}  // namespace tally::rule
