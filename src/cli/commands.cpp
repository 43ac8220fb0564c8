// The list of commands. A new one is a file cmd_<family>.cpp and a line here, under its heading.
#include "cli/command.hpp"

#include <array>

namespace tally::cli {

void add_documents(CLI::App& parent, Invocation& invocation);
void add_claims(CLI::App& parent, Invocation& invocation);
void add_show(CLI::App& parent, Invocation& invocation);
void add_init(CLI::App& parent, Invocation& invocation);
void add_db(CLI::App& parent, Invocation& invocation);
void add_eval(CLI::App& parent, Invocation& invocation);
void add_config(CLI::App& parent, Invocation& invocation);
void add_extract(CLI::App& parent, Invocation& invocation);
void add_ingest(CLI::App& parent, Invocation& invocation);
void add_recognise(CLI::App& parent, Invocation& invocation);
void add_audit(CLI::App& parent, Invocation& invocation);
void add_compare(CLI::App& parent, Invocation& invocation);
void add_report(CLI::App& parent, Invocation& invocation);
void add_rules(CLI::App& parent, Invocation& invocation);

std::span<const AddCommand> commands() {
  static constexpr AddCommand kCommands[] = {
      // Read texts: extract, recognise, ingest
      add_ingest,
      add_extract,
      add_recognise,

      // Find and decide: audit, compare, triage, report
      add_audit,
      add_compare,
      add_report,

      // Look at what is stored: claims, show, documents
      add_claims,
      add_show,
      add_documents,

      // Manage: rules, eval, init, db, config
      add_rules,
      add_init,
      add_db,
      add_eval,
      add_config,
  };
  return kCommands;
}

}  // namespace tally::cli
