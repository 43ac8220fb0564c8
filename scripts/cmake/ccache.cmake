# A repeated build of the same sources takes seconds where ccache is installed, also from another
# folder: paths below the source folder are hashed relative to it.
find_program(TALLY_CCACHE ccache)
if(TALLY_CCACHE)
  set(CMAKE_CXX_COMPILER_LAUNCHER ${CMAKE_COMMAND} -E env CCACHE_BASEDIR=${CMAKE_SOURCE_DIR}
      CCACHE_NOHASHDIR=1 CCACHE_SLOPPINESS=pch_defines,time_macros ${TALLY_CCACHE})
endif()
find_program(TALLY_MOLD mold)
if(TALLY_MOLD)
  add_link_options(-fuse-ld=mold)
endif()
