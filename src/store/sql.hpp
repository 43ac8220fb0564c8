// The texts of sql/, embedded at build time. C++ names a text and never holds one.
#pragma once

#include <span>
#include <string_view>

namespace tally::store::sql {

struct File {
  std::string_view path;  ///< below sql/, with "/": "queries/claims.sql"
  std::string_view text;
};

/// All of them, sorted by path.
std::span<const File> files();

/// The text at `path`; a path that does not exist is our own mistake and asserts.
std::string_view text(std::string_view path);

}  // namespace tally::store::sql
