#include "app/audit_settings.hpp"

#include "audit/settings_json.hpp"
#include "base/error.hpp"

#include <nlohmann/json.hpp>

#include <fstream>
#include <sstream>

namespace tally::app {

audit::Settings load_audit_settings(const std::vector<std::filesystem::path>& folders) {
  for (const std::filesystem::path& folder : folders) {
    const std::filesystem::path path = folder / "audit.json";
    std::ifstream in(path, std::ios::binary);
    if (!in) continue;
    std::ostringstream text;
    text << in.rdbuf();
    return audit::parse_settings(text.str(), path.string());
  }
  throw base::RuleError("no audit.json in any rule folder; give one with --rules");
}

std::string thresholds_json(const audit::Settings& settings) {
  const audit::Thresholds& t = settings.thresholds;
  return nlohmann::ordered_json{{"about", t.about.str()},
                                {"nearly_low", t.nearly_low.str()},
                                {"over_high", t.over_high.str()},
                                {"at_least_high", t.at_least_high.str()},
                                {"under_low", t.under_low.str()},
                                {"vague_factor", t.vague_factor.str()},
                                {"scale_slack", t.scale_slack.str()}}
      .dump();
}

}  // namespace tally::app
