// `tally extract`: read texts and print their claims, without a database.
#include "app/extract.hpp"
#include "cli/command.hpp"

#include <CLI/CLI.hpp>

#include <memory>

namespace tally::cli {

void add_extract(CLI::App& parent, Invocation& invocation) {
  struct Typed {
    app::ReadOptions reading;
    Listing listing;
    std::string date;
  };
  auto typed = std::make_shared<Typed>();
  CLI::App& command =
      *parent.add_subcommand("extract", "Print the claims of texts")->group(kReading);
  command.add_option("PATH", typed->reading.paths, "Files or folders; - is standard input")
      ->required();
  command.add_option("--source", typed->reading.source_key, "What the source is known by")
      ->type_name("KEY");
  command.add_option("--date", typed->date, "The day of texts that name none, as 2025-04-30")
      ->type_name("DAY")
      ->check([](const std::string& text) {
        return model::day_from_iso(text) ? std::string()
                                         : "'" + text + "' is no day like 2025-04-30";
      });
  command.add_option("--max-size", typed->reading.max_size, "Refuse files above so many bytes")
      ->transform(CLI::AsSizeValue(false))
      ->type_name("SIZE");
  command.add_flag("--allow-empty", typed->reading.allow_empty, "Nothing to read is fine");
  add_listing(command, typed->listing);
  invocation.on(command, [typed, &invocation](const app::Context& context) {
    typed->reading.date = model::day_from_iso(typed->date);
    return app::extract(context, typed->reading, invocation.output(typed->listing));
  });
}

}  // namespace tally::cli
