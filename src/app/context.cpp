#include "app/context.hpp"

namespace tally::app {

std::filesystem::path own_rules() {
  namespace fs = std::filesystem;
  std::error_code ignored;
  const fs::path program = fs::read_symlink("/proc/self/exe", ignored);
  const fs::path beside = program.parent_path().parent_path() / "share" / "tally" / "rules";
  for (const fs::path& folder : {beside, fs::path(TALLY_SOURCE_RULES)}) {
    if (fs::is_directory(folder, ignored)) return folder;
  }
  return fs::path(TALLY_DATA_DIR) / "rules";
}

bool holds_rules(const std::filesystem::path& folder) {
  namespace fs = std::filesystem;
  std::error_code fault;
  for (const char* part : {"packs", "words", "entities", "queries"}) {
    if (fs::is_directory(folder / part, fault)) return true;
  }
  fs::directory_iterator entry(folder, fault);
  for (; !fault && entry != fs::directory_iterator(); entry.increment(fault)) {
    if (entry->path().extension() == ".json") return true;
  }
  return false;
}

}  // namespace tally::app
