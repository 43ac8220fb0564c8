# Every file below sql/ becomes a raw string in one generated source, found by its path
# ("queries/claims.sql") through store/sql.hpp; a changed file configures anew.
function(tally_embed_sql target)
  file(GLOB_RECURSE files CONFIGURE_DEPENDS RELATIVE ${CMAKE_SOURCE_DIR}/sql ${CMAKE_SOURCE_DIR}/sql/*.sql)
  list(SORT files)
  set(entries "")
  foreach(file ${files})
    set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS ${CMAKE_SOURCE_DIR}/sql/${file})
    file(READ ${CMAKE_SOURCE_DIR}/sql/${file} text)
    string(APPEND entries "    {\"${file}\", R\"tally_sql(${text})tally_sql\"},\n")
  endforeach()
  set(generated ${CMAKE_BINARY_DIR}/generated/sql_embedded.cpp)
  file(GENERATE OUTPUT ${generated} CONTENT
"// Generated from sql/ by scripts/cmake/embed_sql.cmake.
#include \"store/sql.hpp\"

namespace tally::store::sql {
namespace {
constexpr File kFiles[] = {
${entries}};
}  // namespace

std::span<const File> files() { return kFiles; }

}  // namespace tally::store::sql
")
  target_sources(${target} PRIVATE ${generated})
endfunction()
