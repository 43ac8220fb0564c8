// Parse, dispatch, and turn whatever escapes into one line and an exit code.
#include "cli/command_line.hpp"

int main(int argc, char** argv) { return tally::cli::run(argc, argv); }
