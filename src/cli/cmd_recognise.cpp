// `tally recognise`: numbers, amounts and times in lines of JSON.
#include "app/recognise.hpp"
#include "cli/command.hpp"

#include <CLI/CLI.hpp>

#include <memory>

namespace tally::cli {

void add_recognise(CLI::App& parent, Invocation& invocation) {
  auto path = std::make_shared<std::string>("-");
  CLI::App& command =
      *parent.add_subcommand("recognise", "Find numbers, amounts and times in lines of JSON")
           ->group(kReading);
  command.add_option(
      "FILE", *path,
      "JSON lines with \"id\", \"text\", \"lang\", \"reference_time\"; - is standard input");
  invocation.on(command,
                [path](const app::Context& context) { return app::recognise(context, *path); });
}

}  // namespace tally::cli
