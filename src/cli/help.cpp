#include "cli/help.hpp"

#include "base/utf8.hpp"

#include <CLI/CLI.hpp>

#include <algorithm>
#include <sstream>
#include <utility>
#include <vector>

namespace tally::cli {
namespace {

constexpr std::size_t kIndent = 30;  // where descriptions begin
constexpr std::size_t kWidth = 100;

using Entry = std::pair<std::string, std::string>;  // what is typed, what it does
struct Heading {
  std::string title;
  std::vector<Entry> entries;
};

class Headings {
 public:
  void add(const std::string& title, Entry entry) {
    const auto found = std::ranges::find(list_, title, &Heading::title);
    (found == list_.end() ? list_.emplace_back(Heading{title, {}}) : *found)
        .entries.push_back(std::move(entry));
  }
  [[nodiscard]] const std::vector<Heading>& list() const { return list_; }

 private:
  std::vector<Heading> list_;
};

void append_wrapped(std::string& out, const std::string& text) {
  std::istringstream words(text);
  std::size_t column = kIndent;
  bool first = true;
  for (std::string word; words >> word; first = false) {
    if (!first && column + 1 + base::count_code_points(word) > kWidth) {
      out += '\n' + std::string(kIndent, ' ');
      column = kIndent;
    } else if (!first) {
      out += ' ';
      ++column;
    }
    out += word;
    column += base::count_code_points(word);
  }
  out += '\n';
}

void append_entry(std::string& out, const Entry& entry) {
  const auto& [typed, meaning] = entry;
  out += "  " + typed;
  const std::size_t width = 2 + base::count_code_points(typed);
  const bool fits = width + 2 <= kIndent;
  out += fits ? std::string(kIndent - width, ' ') : '\n' + std::string(kIndent, ' ');
  append_wrapped(out, meaning);
}

/// The type without what its checks add to it.
std::string type_of(const CLI::Option& option) {
  const std::string type = option.get_type_name();
  return type.substr(0, type.find_first_of(":{"));
}

Entry entry_of(const CLI::Option& option) {
  std::string typed;
  for (const std::string& name : option.get_snames()) typed += (typed.empty() ? "-" : ",-") + name;
  for (const std::string& name : option.get_lnames())
    typed += (typed.empty() ? "--" : ",--") + name;
  const bool takes_value = option.get_expected_max() != 0 && option.get_type_size_max() != 0;
  if (takes_value && !type_of(option).empty()) typed += ' ' + type_of(option);
  std::string meaning = option.get_description();
  if (!option.get_default_str().empty()) meaning += " (default " + option.get_default_str() + ")";
  if (takes_value && option.get_expected_max() > 1) meaning += "; may be repeated";
  return {typed, meaning};
}

std::string placeholder(const CLI::Option& option) {
  std::string name = option.get_name(true);
  if (option.get_expected_max() > 1) name += "…";
  return option.get_required() ? name : "[" + name + "]";
}

bool any(const CLI::App* /*command*/) { return true; }

/// Options of the command and of the option groups inside it, which have no name.
void collect(const CLI::App& app, Headings& headings, std::string& positionals) {
  for (const CLI::Option* option : app.get_options()) {
    if (option->get_positional()) {
      positionals += ' ' + placeholder(*option);
      headings.add("Arguments", {option->get_name(true), option->get_description()});
    } else if (!option->get_group().empty() &&
               !(app.get_name().empty() && option->check_name("-h"))) {
      headings.add(option->get_group(), entry_of(*option));
    }
  }
  for (const CLI::App* command : app.get_subcommands(any)) {
    if (command->get_name().empty()) {
      collect(*command, headings, positionals);
    } else if (!command->get_group().empty()) {
      const std::string group = app.get_parent() == nullptr ? command->get_group() : "Commands";
      headings.add(group, {command->get_name(), command->get_description()});
    }
  }
}

std::string full_name(const CLI::App& app) {
  const CLI::App* parent = app.get_parent();
  return parent == nullptr ? app.get_name() : full_name(*parent) + ' ' + app.get_name();
}

}  // namespace

std::string help_of(const CLI::App& app) {
  const CLI::App* command = &app;
  while (!command->get_subcommands().empty()) command = command->get_subcommands().front();
  Headings headings;
  std::string positionals;
  collect(*command, headings, positionals);
  const bool has_commands = !command->get_subcommands(any).empty() &&
                            !command->get_subcommands(any).front()->get_name().empty();
  std::string text = command->get_description() + "\n\nUsage: " + full_name(*command) +
                     (has_commands ? " COMMAND" : "") + " [OPTIONS]" + positionals + '\n';
  for (const Heading& heading : headings.list()) {
    text += '\n' + heading.title + ":\n";
    for (const Entry& entry : heading.entries) append_entry(text, entry);
  }
  if (command != &app) text += "\nOptions of every command: tally --help\n";
  return text;
}

}  // namespace tally::cli
