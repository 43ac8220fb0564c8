# The templates, style, script and labels of the HTML report, found by name through
# report/assets.hpp, each with the SHA-256 that its Content-Security-Policy names.
function(tally_embed_report target)
  file(GLOB files CONFIGURE_DEPENDS RELATIVE ${CMAKE_SOURCE_DIR}/src/report/assets
       ${CMAKE_SOURCE_DIR}/src/report/assets/*)
  list(SORT files)
  set(entries "")
  foreach(file ${files})
    set(path ${CMAKE_SOURCE_DIR}/src/report/assets/${file})
    set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS ${path})
    file(READ ${path} text)
    string(SHA256 digest "${text}")
    string(APPEND entries "    {\"${file}\", R\"tally_asset(${text})tally_asset\", \"${digest}\"},\n")
  endforeach()
  set(generated ${CMAKE_BINARY_DIR}/generated/report_assets.cpp)
  file(GENERATE OUTPUT ${generated} CONTENT
"// Generated from src/report/assets by scripts/cmake/embed_report.cmake.
#include \"report/assets.hpp\"

namespace tally::report {
namespace {
constexpr Asset kAssets[] = {
${entries}};
}  // namespace

std::span<const Asset> assets() { return kAssets; }

}  // namespace tally::report
")
  target_sources(${target} PRIVATE ${generated})
endfunction()
