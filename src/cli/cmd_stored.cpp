// `tally documents`, `tally claims` and `tally show`: what is stored.
#include "app/claims.hpp"
#include "app/documents.hpp"
#include "app/show.hpp"
#include "cli/command.hpp"

#include <CLI/CLI.hpp>

#include <memory>
#include <string>
#include <vector>

namespace tally::cli {
namespace {

using Names = std::shared_ptr<std::vector<std::string>>;

Names add_names(CLI::App& command) {
  auto names = std::make_shared<std::vector<std::string>>();
  command.add_option("DOCUMENT", *names, "Source key, path, or shortened id")->required();
  return names;
}

void add_documents_list(CLI::App& parent, Invocation& invocation) {
  auto filter = std::make_shared<model::Filter>();
  auto listing = std::make_shared<Listing>();
  CLI::App& command = *parent.add_subcommand("list", "List what is stored");
  add_claim_filter(command, *filter);
  add_listing(command, *listing);
  invocation.on(command, [filter, listing, &invocation](const app::Context& context) {
    return app::list_documents(context, *filter, invocation.output(*listing));
  });
}

void add_documents_remove(CLI::App& parent, Invocation& invocation) {
  CLI::App& command = *parent.add_subcommand("remove", "Take documents out");
  const Names names = add_names(command);
  auto purge = std::make_shared<bool>(false);
  command.add_flag("--purge", *purge, "Delete every trace, past states too");
  invocation.on(command, [names, purge](const app::Context& context) {
    return app::remove_documents(context, *names, *purge);
  });
}

void add_documents_set(CLI::App& parent, Invocation& invocation) {
  CLI::App& command =
      *parent.add_subcommand("set", "Say what the texts do not say; '' takes it back");
  const Names names = add_names(command);
  auto change = std::make_shared<app::DocumentChange>();
  command.add_option("--event", change->event, "Event that they tell of")->type_name("NAME");
  command.add_option("--date", change->date, "Day of publication, as 2025-04-30")->type_name("DAY");
  command.add_option("--translation-of", change->translation_of, "Document that they translate")
      ->type_name("DOCUMENT");
  command.add_option("--reprint-of", change->reprint_of, "Document that they repeat")
      ->type_name("DOCUMENT");
  invocation.on(command, [names, change](const app::Context& context) {
    return app::set_documents(context, *names, *change);
  });
}

}  // namespace

void add_documents(CLI::App& parent, Invocation& invocation) {
  CLI::App& documents =
      *parent.add_subcommand("documents", "List, remove and amend documents")->group(kLooking);
  documents.require_subcommand(1);
  add_documents_list(documents, invocation);
  add_documents_remove(documents, invocation);
  add_documents_set(documents, invocation);
}

void add_claims(CLI::App& parent, Invocation& invocation) {
  auto options = std::make_shared<app::ClaimsOptions>();
  auto listing = std::make_shared<Listing>();
  CLI::App& command = *parent.add_subcommand("claims", "List claims")->group(kLooking);
  add_claim_filter(command, options->filter);
  command.add_option("--as-of", options->as_of, "As the database stood at that moment")
      ->type_name("MOMENT")
      ->group("Filters");
  command.add_flag("--mentions", options->mentions, "Also values that no rule claimed")
      ->group("Filters");
  add_listing(command, *listing);
  invocation.on(command, [options, listing, &invocation](const app::Context& context) {
    return app::list_claims(context, *options, invocation.output(*listing));
  });
}

void add_show(CLI::App& parent, Invocation& invocation) {
  auto name = std::make_shared<std::string>();
  auto listing = std::make_shared<Listing>();
  CLI::App& command =
      *parent.add_subcommand("show", "Show one claim, fact, finding or document")->group(kLooking);
  command.add_option("ID", *name, "Id, shortened as you like, or a document's key or path")
      ->required();
  add_output(command, *listing, {"table", "plain", "csv", "md", "json", "jsonl", "html"});
  invocation.on(command, [name, listing, &invocation](const app::Context& context) {
    return app::show(context, *name, invocation.output(*listing));
  });
}

}  // namespace tally::cli
