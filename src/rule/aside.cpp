#include "rule/aside.hpp"

#include "base/error.hpp"
#include "base/json.hpp"
#include "base/utf8.hpp"
#include "rule/compiled.hpp"

#include <re2/re2.h>

#include <algorithm>
#include <string>

namespace tally::rule {
namespace {

/// Bytes before a value that an aside can take.
constexpr std::size_t kReach = 160;
/// Bytes before a value in which the mark stands that every aside has near its end.
constexpr std::size_t kMarkReach = 45;

/// Whether a comma, a bracket or another value stands near before the value, as in every aside.
bool may_stand(std::string_view before) {
  constexpr std::string_view kComma = "，";
  constexpr std::string_view kBracket = "）";
  constexpr char kSymbolLead = '\xEE';  // of the private-use code points that are symbols
  const std::string_view near = before.substr(before.size() - std::min(before.size(), kMarkReach));
  return near.find(kSymbolLead) != std::string_view::npos ||
         near.find(kComma) != std::string_view::npos ||
         near.find(kBracket) != std::string_view::npos;
}

/// Throws for the first aside that is no expression.
void blame(std::span<const RulePack> packs, const SymbolTable& table) {
  std::string error;
  for (const RulePack& pack : packs) {
    for (const Aside& aside : pack.asides) {
      if (make_pattern(pattern_source(aside.pattern, table), error)) continue;
      base::json_fault(pack.path, aside.at, "the aside is no RE2: " + error);
    }
  }
  throw base::RuleError("the asides of all packs together are no RE2");
}

}  // namespace

Asides::Asides() = default;
Asides::~Asides() = default;
Asides::Asides(Asides&&) noexcept = default;
Asides& Asides::operator=(Asides&&) noexcept = default;

Asides::Asides(std::span<const RulePack> packs, const SymbolTable& table) {
  std::string any;
  for (const RulePack& pack : packs) {
    for (const Aside& aside : pack.asides) {
      any += (any.empty() ? "(?:" : "|(?:") + pattern_source(aside.pattern, table) + ")";
    }
  }
  std::string error;
  if (!any.empty()) pattern_ = make_pattern("(?:" + any + ")$", error);
  if (!any.empty() && !pattern_) blame(packs, table);
}

std::size_t Asides::begin_before(std::string_view symbols, std::size_t value) const {
  const std::string_view before = symbols.substr(0, value);
  if (!pattern_ || !may_stand(before)) return value;
  std::size_t from = value - std::min(value, kReach);
  while (from < value && base::goes_on(before[from])) ++from;
  re2::StringPiece found;
  const bool stands = pattern_->Match(before, from, before.size(), re2::RE2::UNANCHORED, &found, 1);
  return stands ? value - found.size() : value;
}

}  // namespace tally::rule
