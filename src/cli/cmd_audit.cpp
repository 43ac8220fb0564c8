// `tally audit` and `tally compare`.
#include "app/audit.hpp"
#include "app/compare.hpp"
#include "cli/command.hpp"

#include <CLI/CLI.hpp>

#include <memory>

namespace tally::cli {
namespace {

struct TypedAudit {
  app::AuditOptions options;
  Listing listing;
};

struct TypedCompare {
  app::CompareOptions options;
  Listing listing;
};

}  // namespace

void add_audit(CLI::App& parent, Invocation& invocation) {
  auto typed = std::make_shared<TypedAudit>();
  CLI::App& command =
      *parent.add_subcommand("audit", "Find where the stored texts disagree")->group(kAuditing);
  command
      .add_option("--fail-on", typed->options.fail_on,
                  "Exit with 1 for findings of that severity or above that are open or stale")
      ->check(one_of({"never", "info", "warn", "error"}))
      ->type_name("never|info|warn|error")
      ->capture_default_str();
  command
      .add_option("--show", typed->options.show,
                  "Print findings of that severity or above; never changes the exit code")
      ->check(one_of({"info", "warn", "error"}))
      ->type_name("info|warn|error")
      ->capture_default_str();
  command.add_flag("!--no-pairs", typed->options.pairs,
                   "Judge facts only; do not align the texts of one event");
  command.add_flag("--allow-empty", typed->options.allow_empty, "Nothing to audit is fine");
  add_claim_filter(command, typed->options.filter);
  add_finding_filter(command, typed->options.filter);
  add_listing(command, typed->listing);
  invocation.on(command, [typed, &invocation](const app::Context& context) {
    return app::audit(context, typed->options, invocation.output(typed->listing));
  });
}

void add_compare(CLI::App& parent, Invocation& invocation) {
  auto typed = std::make_shared<TypedCompare>();
  CLI::App& command =
      *parent
           .add_subcommand("compare", "Lay two texts of one event side by side, number by number")
           ->group(kAuditing);
  command.add_option("A", typed->options.a, "A file, or a stored document: key, path or id")
      ->required();
  command.add_option("B", typed->options.b, "The other")->required();
  command
      .add_option("--relation", typed->options.relations,
                  "Only pairs of a relation, such as value_differs")
      ->allow_extra_args(false)
      ->delimiter(',')
      ->check(one_of(app::relation_names()))
      ->type_name("RELATION,…");
  command.add_flag("--allow-empty", typed->options.allow_empty, "Nothing to compare is fine");
  add_listing(command, typed->listing, {"table", "plain", "csv", "md", "json", "jsonl", "html"});
  invocation.on(command, [typed, &invocation](const app::Context& context) {
    return app::compare(context, typed->options, invocation.output(typed->listing));
  });
}

}  // namespace tally::cli
