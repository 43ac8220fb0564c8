#include "store/sql.hpp"

#include <cassert>

namespace tally::store::sql {

std::string_view text(std::string_view path) {
  for (const File& file : files()) {
    if (file.path == path) return file.text;
  }
  assert(false && "no such file below sql/");
  return {};
}

}  // namespace tally::store::sql
