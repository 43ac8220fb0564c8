#include "cli/suggest.hpp"

#include "base/spelling.hpp"

#include <CLI/CLI.hpp>

#include <utility>

namespace tally::cli {
namespace {

/// The innermost sub-command that was typed, and its full name ("tally db").
std::pair<const CLI::App*, std::string> innermost(const CLI::App& app) {
  const CLI::App* current = &app;
  std::string name = app.get_name();
  while (!current->get_subcommands().empty()) {
    current = current->get_subcommands().front();
    name += ' ' + current->get_name();
  }
  return {current, name};
}

std::vector<std::string> command_names(const CLI::App& app) {
  std::vector<std::string> names;
  for (const CLI::App* command : app.get_subcommands([](const CLI::App*) { return true; })) {
    names.push_back(command->get_name());
  }
  return names;
}

std::vector<std::string> option_names(const CLI::App& app) {
  std::vector<std::string> names;
  for (const CLI::App* level = &app; level != nullptr; level = level->get_parent()) {
    for (const CLI::Option* option : level->get_options()) {
      for (const std::string& name : option->get_lnames()) names.push_back("--" + name);
    }
  }
  return names;
}

std::string unknown(std::string_view what, const std::string& typed,
                    const std::vector<std::string>& known, const std::string& read_on) {
  const std::string near = base::nearest(typed, known);
  return "unknown " + std::string(what) + " '" + typed + "'" +
         (near.empty() ? read_on : "; did you mean '" + near + "'?");
}

}  // namespace

std::string explain(const CLI::App& app, const CLI::ParseError& error) {
  const auto [command, name] = innermost(app);
  const std::vector<std::string> extra = app.remaining(true);
  const std::string read_on = "; see '" + name + " --help'";
  const auto names = command_names(*command);
  if (!extra.empty() && extra.front().starts_with("-") && extra.front() != "-") {
    return unknown("option", extra.front().substr(0, extra.front().find('=')),
                   option_names(*command), read_on);
  }
  if (!extra.empty() && !names.empty()) {
    return unknown("command", extra.front(), names, read_on);
  }
  if (!extra.empty()) return "unexpected argument '" + extra.front() + "'" + read_on;
  if (!names.empty() && error.get_name() == "RequiredError") return "no command given" + read_on;
  if (error.get_name() == "ArgumentMismatch") {
    const std::string what = error.what();
    return what.substr(0, what.find(':')) + " needs a value" + read_on;
  }
  return error.what() + read_on;
}

}  // namespace tally::cli
