// `tally config`: what is in force and where it comes from.
#include "app/config.hpp"
#include "cli/command.hpp"

#include <CLI/CLI.hpp>

#include <memory>

namespace tally::cli {

void add_config(CLI::App& parent, Invocation& invocation) {
  auto listing = std::make_shared<Listing>();
  CLI::App& command =
      *parent.add_subcommand("config", "Show what is in force and where it comes from")
           ->group(kManaging);
  add_listing(command, *listing);
  invocation.on(command, [listing, &invocation](const app::Context& context) {
    return app::show_config(context, invocation.output(*listing));
  });
}

}  // namespace tally::cli
