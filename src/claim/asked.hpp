// What a question asks for. The words of a question in, the metric of the value that answers it
// out; which words ask for what is data (rules/words/asked.json). Knows no passages and no
// speakers.
#pragma once

#include "model/mention.hpp"

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace tally::claim {

class AskedMetrics {
 public:
  /// Reads words/asked.json of each folder. Throws base::RuleError with file, line and column.
  explicit AskedMetrics(const std::vector<std::filesystem::path>& folders);

  /// Key of the metric that a question asks for, where such a value can answer it; empty for none.
  /// "How many of you are there?" is answered by 40 and by 40 people, and by no $40.
  [[nodiscard]] std::string_view metric_in(std::string_view question,
                                           const model::Mention& answer) const;

 private:
  struct Asked {
    std::string words;  ///< in lower case
    std::string metric;
    std::string kind;  ///< of the value: count, money or percent
  };
  std::vector<Asked> asked_;
};

}  // namespace tally::claim
