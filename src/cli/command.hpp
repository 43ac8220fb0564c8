// How a command is added. One file a family (`cmd_extract.cpp`) holds one function that declares
// the options of its command on a CLI11 sub-application, bound to a plain struct of `app`, and
// leaves an action behind; one line in commands.cpp names it. The action runs after the whole
// command line is understood, so what it throws is never taken for a fault of the command line:
//
//   void add_extract(CLI::App& parent, Invocation& invocation) {
//     auto options = std::make_shared<Typed>();  // lives as long as the sub-application
//     CLI::App& command = *parent.add_subcommand("extract", "Print the claims of texts")
//                              ->group(kReading);
//     command.add_option("PATH", options->paths, "Files or folders")->required();
//     add_listing(command, options->listing);
//     invocation.on(command, [options, &invocation](const app::Context& context) {
//       return app::extract(context, options->plain, invocation.output(options->listing));
//     });
//   }
#pragma once

#include "app/context.hpp"
#include "base/error.hpp"
#include "model/filter.hpp"

#include <functional>
#include <initializer_list>
#include <span>
#include <string>
#include <vector>

namespace CLI {
class App;
class Validator;
}  // namespace CLI

namespace tally::cli {

using Action = std::function<base::ExitCode(const app::Context&)>;

/// The options of every listing as typed. `Invocation::output` turns them into what `app` wants.
struct Listing {
  std::string format;
  std::string file;
  std::size_t limit = 0;  ///< 0: no limit
  std::string sort;
};

/// What the command line asks for, filled while it is parsed.
class Invocation {
 public:
  /// `terminal` etc. are those of the environment; see environment.hpp.
  Invocation(bool terminal, std::size_t terminal_width, bool colour)
      : terminal_(terminal), width_(terminal_width), colour_(colour) {}

  /// Sets what happens when `command` is the one that was typed.
  void on(CLI::App& command, Action action);
  [[nodiscard]] const Action& action() const { return action_; }

  void no_colour() { colour_ = false; }
  /// For use inside an action: how to print.
  [[nodiscard]] app::OutputOptions output(const Listing& typed) const;

 private:
  Action action_;
  bool terminal_;
  std::size_t width_;
  bool colour_;
};

/// Declares --format (one of `formats`), -o, --limit and --sort.
void add_listing(CLI::App& command, Listing& listing, std::initializer_list<const char*> formats);
/// Accepts one word of a closed set and says which there are; for `CLI::Option::check`.
CLI::Validator one_of(const std::vector<std::string>& known);
/// The formats of a plain listing: table, plain, csv, md, json, jsonl.
void add_listing(CLI::App& command, Listing& listing);
/// Declares --format and -o alone, for what is not a list of rows.
void add_output(CLI::App& command, Listing& listing, std::initializer_list<const char*> formats);

/// Declares the filters on claims: --document --lang --subject --metric --speaker --modality
/// --since. Values are checked here, `filter` is filled while parsing.
void add_claim_filter(CLI::App& command, model::Filter& filter);
/// Declares the filters on findings besides: --kind --severity --state.
void add_finding_filter(CLI::App& command, model::Filter& filter);

/// Headings of the help, for `CLI::App::group`.
inline constexpr const char* kReading = "Read texts";
inline constexpr const char* kAuditing = "Find and decide";
inline constexpr const char* kLooking = "Look at what is stored";
inline constexpr const char* kManaging = "Manage";

/// Declares one command.
using AddCommand = void (*)(CLI::App& parent, Invocation& invocation);

/// All commands, in the order of the help.
std::span<const AddCommand> commands();

}  // namespace tally::cli
