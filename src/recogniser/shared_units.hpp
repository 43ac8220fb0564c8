// Numbers of a list that leave to the last one what all count: "6 and 13B parameters" are six
// billion, too, and the first of "32, 41 and 45 percent" is a percentage. In: a text with its
// mentions; out: the same mentions. Names no metric.
#pragma once

#include "model/mention.hpp"

#include <filesystem>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace tally::recogniser {

class SharedUnits {
 public:
  /// Reads words/lists.json of the rule folders; throws base::RuleError for one that is broken.
  explicit SharedUnits(const std::vector<std::filesystem::path>& folders);

  /// Gives bare numbers the kind, unit, scale and noun of the one that ends their list, or of what
  /// they changed to. `mentions`
  /// are some of those of the text, in order, with their bytes in `text`.
  void tell(std::string_view text, std::span<model::Mention> mentions) const;

 private:
  [[nodiscard]] bool joined(std::string_view text, const model::Mention& a, const model::Mention& b,
                            const std::vector<std::string>& joints) const;
  [[nodiscard]] bool is_in_list_of_money(std::string_view text, const model::Mention& a,
                                         const model::Mention& b) const;
  [[nodiscard]] bool changes(std::string_view text, const model::Mention& a,
                             const model::Mention& b) const;

  std::vector<std::string> last_;     ///< before the last of a list
  std::vector<std::string> inner_;    ///< between those before it
  std::vector<std::string> kinds_;    ///< words before a number that is no amount ("phase")
  std::vector<std::string> openers_;  ///< before the first of a change ("from ")
  std::vector<std::string> closers_;  ///< between it and the last (" to ")
};

}  // namespace tally::recogniser
