# Warnings for our own targets only; libraries are included as system headers.
add_library(tally_warnings INTERFACE)
target_compile_options(tally_warnings INTERFACE -Wall -Wextra -Wpedantic -Wshadow -Wconversion
  -Wsign-conversion -Wnon-virtual-dtor -Wold-style-cast
  # GCC 12 reports overlapping copies inside std::string that cannot happen (its bug 105651).
  $<$<CXX_COMPILER_ID:GNU>:-Wno-restrict>)
if(TALLY_WERROR)
  target_compile_options(tally_warnings INTERFACE -Werror)
endif()
