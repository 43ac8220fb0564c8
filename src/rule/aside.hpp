// What may stand between a word and its value without parting them: 营收同比增长 12%，达到 3 亿元,
// 月活，从去年的 3000 万. Packs tell it as patterns over the text of symbols; found once for each
// value, backwards from it.
#pragma once

#include "rule/pack.hpp"
#include "rule/symbols.hpp"

#include <cstddef>
#include <memory>
#include <span>
#include <string_view>

namespace re2 {
class RE2;
}

namespace tally::rule {

/// Those of all packs as one expression. Immutable; safe to share between threads.
class Asides {
 public:
  Asides();
  /// Throws base::RuleError for one that does not compile.
  Asides(std::span<const RulePack> packs, const SymbolTable& table);
  ~Asides();
  Asides(Asides&&) noexcept;
  Asides& operator=(Asides&&) noexcept;

  /// Where the aside before the value at `value` begins; `value` itself where none stands there.
  [[nodiscard]] std::size_t begin_before(std::string_view symbols, std::size_t value) const;

 private:
  std::unique_ptr<re2::RE2> pattern_;  ///< ends where the value begins; null for none
};

}  // namespace tally::rule
