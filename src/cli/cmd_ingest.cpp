// `tally ingest`: read texts, extract their claims and store them.
#include "app/ingest.hpp"
#include "cli/command.hpp"
#include "cli/reading.hpp"

#include <CLI/CLI.hpp>

#include <memory>

namespace tally::cli {
void add_ingest(CLI::App& parent, Invocation& invocation) {
  auto options = std::make_shared<app::IngestOptions>();
  CLI::App& command = *parent.add_subcommand("ingest", "Read, extract and store")->group(kReading);
  add_reading(command, options->read);
  command.add_flag("--again", options->again, "Extract also what is known already");
  command.add_option("--event", options->event, "Event that the texts tell of")->type_name("NAME");
  command
      .add_option("--translation-of", options->translation_of,
                  "Key of the source that they translate")
      ->type_name("KEY");
  invocation.on(command,
                [options](const app::Context& context) { return app::ingest(context, *options); });
}

}  // namespace tally::cli
