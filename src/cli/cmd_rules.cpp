// `tally rules`: list, check, explain, stats.
#include "app/rules.hpp"
#include "cli/command.hpp"

#include <CLI/CLI.hpp>

#include <memory>
#include <string>
#include <vector>

namespace tally::cli {

void add_rules(CLI::App& parent, Invocation& invocation) {
  CLI::App& rules =
      *parent.add_subcommand("rules", "List, check and explain the rules")->group(kManaging);
  rules.require_subcommand(1);

  auto listing = std::make_shared<Listing>();
  CLI::App& list = *rules.add_subcommand("list", "Show the rules in force");
  add_listing(list, *listing);
  invocation.on(list, [listing, &invocation](const app::Context& context) {
    return app::list_rules(context, invocation.output(*listing));
  });

  auto folders = std::make_shared<std::vector<std::string>>();
  CLI::App& check = *rules.add_subcommand("check", "Lint the rules and run their examples");
  check.add_option("DIR", *folders, "Rule folders or single packs to check; all in force without");
  invocation.on(check, [folders, &invocation](const app::Context& context) {
    return app::check_rules(context, {folders->begin(), folders->end()}, invocation.output({}));
  });

  auto question = std::make_shared<std::vector<std::string>>();
  CLI::App& explain =
      *rules.add_subcommand("explain", "Tell why a rule does or does not apply to a sentence");
  question->resize(2);
  explain.add_option("RULE", (*question)[0], "The rule, as pack/id")->required();
  explain.add_option("TEXT", (*question)[1], "The sentence")->required();
  invocation.on(explain, [question, &invocation](const app::Context& context) {
    return app::explain_rule(context, (*question)[0], (*question)[1], invocation.output({}));
  });

  auto texts = std::make_shared<app::StatisticsOptions>();
  auto counts = std::make_shared<Listing>();
  CLI::App& stats = *rules.add_subcommand("stats", "Count over texts how the rules fare");
  stats.add_option("PATH", texts->paths, "Files or folders; - is standard input");
  stats
      .add_option("--gold", texts->golds,
                  "Annotations with their text beside them, GOLD=DOCUMENT, or folders of them: "
                  "count in their texts, and how many claims of each rule are right")
      ->type_name("GOLD")
      ->allow_extra_args(false);
  add_listing(stats, *counts);
  invocation.on(stats, [texts, counts, &invocation](const app::Context& context) {
    return app::rule_statistics(context, *texts, invocation.output(*counts));
  });
}

}  // namespace tally::cli
