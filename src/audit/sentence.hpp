// A sentence with its claims as its checks see it: the words before, between and after them, and
// findings made of them. Decides nothing.
#pragma once

#include "audit/settings.hpp"
#include "audit/verdict.hpp"
#include "model/fact.hpp"
#include "model/finding.hpp"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace tally::audit {

class SentenceView {
 public:
  enum class Sees { kAll, kNumbers };

  /// With kNumbers dates are but words between the numbers.
  SentenceView(const model::ToldSentence& sentence, Sees sees, const Settings& settings);

  /// Claims in order, without those that lie inside another.
  [[nodiscard]] const std::vector<Side>& sides() const { return sides_; }
  [[nodiscard]] const Settings& settings() const { return settings_; }

  /// Up to `reach` bytes of the sentence before claim `i`, not beyond the claim before it.
  [[nodiscard]] std::string_view before(std::size_t i, std::size_t reach) const;
  /// Up to `reach` bytes after it, not into the next claim.
  [[nodiscard]] std::string_view after(std::size_t i, std::size_t reach) const;
  /// The words between claim `i` and the next one.
  [[nodiscard]] std::string_view gap(std::size_t i) const;

  /// A finding about the claims at these places; its reason is that of `row`.
  [[nodiscard]] model::Finding finding(std::string_view kind,
                                       const std::vector<std::size_t>& places, std::string_view row,
                                       const Values& values) const;

 private:
  [[nodiscard]] std::string_view text(std::size_t begin, std::size_t end) const;

  const model::ToldSentence& sentence_;
  const Settings& settings_;
  std::vector<Side> sides_;
};

/// "60, 30 and 20".
std::string list_text(const std::vector<std::string>& parts);

}  // namespace tally::audit
