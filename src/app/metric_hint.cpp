#include "app/metric_hint.hpp"

#include "base/log.hpp"
#include "base/spelling.hpp"
#include "claim/catalogue.hpp"

#include <set>
#include <string>
#include <vector>

namespace tally::app {
namespace {

constexpr std::size_t kMostLike = 4;

/// Those that hold the word, else the nearest by spelling: ", ", at most a few.
std::string like(const std::string& typed, const std::set<std::string>& known) {
  std::string out;
  std::size_t found = 0;
  for (const std::string& metric : known) {
    if (typed.empty() || metric.find(typed) == std::string::npos) continue;
    if (found++ < kMostLike) out += (out.empty() ? "" : ", ") + metric;
  }
  return found > 0 ? out : base::nearest(typed, {known.begin(), known.end()});
}

}  // namespace

void hint_at_metrics(const Context& context, const model::Filter& filter) {
  if (filter.metrics.empty()) return;
  std::set<std::string> known;
  for (const auto& [key, metric] : claim::load_catalogue(context.rules)) known.insert(key);
  for (const std::string& metric : filter.metrics) {
    if (known.contains(metric)) continue;
    const std::string meant = like(metric, known);
    base::log_info("the rules have no metric '" + metric + "'" +
                   (meant.empty() ? "" : "; like it: " + meant));
  }
}

}  // namespace tally::app
