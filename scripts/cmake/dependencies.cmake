# The libraries, all from Debian 12, as interface targets along the layers.
find_package(PkgConfig REQUIRED)
find_package(Threads REQUIRED)
find_package(Boost 1.74 REQUIRED)
find_package(nlohmann_json 3.11 REQUIRED)
find_package(CLI11 2.1 REQUIRED)
find_package(yaml-cpp REQUIRED)
pkg_check_modules(RE2 REQUIRED IMPORTED_TARGET re2)
pkg_check_modules(ICU REQUIRED IMPORTED_TARGET icu-uc icu-i18n)
pkg_check_modules(XXHASH REQUIRED IMPORTED_TARGET libxxhash)
pkg_check_modules(GUMBO REQUIRED IMPORTED_TARGET gumbo)
pkg_check_modules(POPPLER REQUIRED IMPORTED_TARGET poppler-cpp)
pkg_check_modules(UCHARDET REQUIRED IMPORTED_TARGET uchardet)
pkg_check_modules(PQXX REQUIRED IMPORTED_TARGET libpqxx)
pkg_check_modules(PQ REQUIRED IMPORTED_TARGET libpq)

find_path(MUSTACHE_INCLUDE kainjow/mustache.hpp REQUIRED)

add_library(tally_deps_core INTERFACE)
target_link_libraries(tally_deps_core INTERFACE PkgConfig::RE2 PkgConfig::ICU PkgConfig::XXHASH
  PkgConfig::GUMBO PkgConfig::UCHARDET nlohmann_json::nlohmann_json yaml-cpp
  Boost::boost Threads::Threads)
target_compile_definitions(tally_deps_core INTERFACE JSON_USE_IMPLICIT_CONVERSIONS=0)

add_library(tally_deps_pdf INTERFACE)
target_link_libraries(tally_deps_pdf INTERFACE PkgConfig::POPPLER)

add_library(tally_deps_db INTERFACE)
target_link_libraries(tally_deps_db INTERFACE PkgConfig::PQXX PkgConfig::PQ)

add_library(tally_deps_cli INTERFACE)
target_link_libraries(tally_deps_cli INTERFACE CLI11::CLI11)
