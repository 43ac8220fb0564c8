#include "base/first_file.hpp"

#include "base/error.hpp"

#include <algorithm>
#include <string>

namespace tally::base {

void read_first_file(const std::vector<std::filesystem::path>& folders, std::string_view name,
                     const std::function<void(JsonObject&)>& use) {
  const auto has = [&](const auto& folder) { return exists(folder / name); };
  const auto folder = std::ranges::find_if(folders, has);
  if (folder == folders.end()) {
    throw RuleError(std::string(name) + ": error: stands in none of the rule folders");
  }
  const std::string path = (*folder / name).string();
  const JsonValue value = load_json(path);
  JsonObject object(value, path);
  if (object.integer("version", 0) != 1) object.fail("version", "expected 1");
  static_cast<void>(object.string("about", ""));
  use(object);
  object.done();
}

}  // namespace tally::base
