#include "cli/command_line.hpp"

#include <CLI/CLI.hpp>

namespace tally::cli {

int run(int argc, char** argv) {
  CLI::App app("Do the numbers tally?", "tally");
  app.set_version_flag("--version", std::string("tally ") + TALLY_VERSION);
  app.require_subcommand(1);
  CLI11_PARSE(app, argc, argv);
  return 0;
}

}  // namespace tally::cli
