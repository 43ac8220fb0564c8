// What may stand between a word and its value without parting them: 营收同比增长 12%，达到 3 亿元,
// 月活，从去年的 3000 万. Packs tell it as patterns over the text of symbols; found once for each
// value, backwards from it.
#pragma once

#include "rule/pack.hpp"
#include "rule/symbols.hpp"

#include <cstddef>
#include <memory>
#include <span>
#include <string>
#include <string_view>

namespace re2 {
class RE2;
}

namespace tally::rule {

/// One expression for the asides of all packs, that ends where the value begins; empty for none.
/// Throws base::RuleError for one that does not compile.
std::string aside_source(std::span<const RulePack> packs, const SymbolTable& table);

/// Finds asides; one for each thread.
class Asides {
 public:
  /// `source` must outlive it.
  explicit Asides(const std::string& source);
  ~Asides();
  Asides(Asides&&) noexcept;
  Asides& operator=(Asides&&) noexcept;

  /// Where the aside before the value at `value` begins; `value` itself where none stands there.
  [[nodiscard]] std::size_t begin_before(std::string_view symbols, std::size_t value);

 private:
  const std::string* source_;
  std::unique_ptr<re2::RE2> pattern_;  ///< compiled when first needed
};

}  // namespace tally::rule
