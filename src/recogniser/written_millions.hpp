// Numbers whose "m" means millions although it is the sign of metres: "6m British homes", "topped
// 100m, at 103.9m people". In: a text with its mentions; out: the same mentions, lengths among them
// as counts. Names no metric.
#pragma once

#include "base/word_set.hpp"
#include "model/mention.hpp"

#include <filesystem>
#include <span>
#include <string_view>
#include <vector>

namespace tally::recogniser {

class WrittenMillions {
 public:
  /// Reads words/millions.json of the rule folders; throws base::RuleError for one that is broken.
  explicit WrittenMillions(const std::vector<std::filesystem::path>& folders);

  /// Makes counts of lengths behind which something is counted, and of those beside a count that is
  /// written alike. `mentions` are those of one passage, in order, with their bytes in `text`.
  void tell(std::string_view text, std::span<model::Mention> mentions) const;

 private:
  [[nodiscard]] std::string_view counted(std::string_view behind) const;
  [[nodiscard]] bool reached(std::string_view before) const;
  [[nodiscard]] bool measures(std::string_view behind) const;

  base::WordSet nouns_;
  base::WordSet passed_;
  base::WordSet reached_;
  base::WordSet lengths_;
  base::WordSet articles_;
};

}  // namespace tally::recogniser
