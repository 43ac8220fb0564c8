// `tally extract`: read texts and print their claims, without a database.
#include "app/extract.hpp"
#include "cli/command.hpp"
#include "cli/reading.hpp"

#include <CLI/CLI.hpp>

#include <memory>

namespace tally::cli {

void add_extract(CLI::App& parent, Invocation& invocation) {
  auto reading = std::make_shared<app::ReadOptions>();
  auto listing = std::make_shared<Listing>();
  CLI::App& command =
      *parent.add_subcommand("extract", "Print the claims of texts")->group(kReading);
  add_reading(command, *reading);
  add_listing(command, *listing);
  invocation.on(command, [reading, listing, &invocation](const app::Context& context) {
    return app::extract(context, *reading, invocation.output(*listing));
  });
}

}  // namespace tally::cli
