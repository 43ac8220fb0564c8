// The options that several commands share.
#include "app/audit.hpp"
#include "cli/command.hpp"

#include <CLI/CLI.hpp>

#include <algorithm>

namespace tally::cli {
namespace {

using Words = std::vector<std::string>;

std::string joined(const Words& words, const char* separator) {
  std::string text;
  for (const std::string& word : words) text += (text.empty() ? "" : separator) + word;
  return text;
}

CLI::Option* repeatable(CLI::Option* option, const char* type) {
  return option->allow_extra_args(false)->type_name(type);
}

/// A closed set of words, several of them with commas between or the option repeated.
void add_words(CLI::App& command, const char* name, Words& words, const Words& known,
               const char* what) {
  repeatable(command.add_option(name, words, what), "WORD,…")
      ->delimiter(',')
      ->check(one_of(known))
      ->group("Filters");
}

CLI::Option* add_texts(CLI::App& command, const char* name, Words& texts, const char* type,
                       const char* what) {
  return repeatable(command.add_option(name, texts, what), type)->group("Filters");
}

std::string check_day(const std::string& text) {
  return model::day_from_iso(text) ? "" : "'" + text + "' is not a day like 2025-04-30";
}

std::string check_positive(const std::string& text) {
  const bool digits = !text.empty() && text.find_first_not_of("0123456789") == std::string::npos;
  const bool positive = digits && text.find_first_not_of('0') != std::string::npos;
  return positive ? "" : "'" + text + "' is not a whole number from 1";
}

}  // namespace

CLI::Validator one_of(const std::vector<std::string>& known) {
  return {[known](std::string& typed) {
            if (std::ranges::find(known, typed) != known.end()) return std::string();
            return "'" + typed + "' is none of " + joined(known, ", ");
          },
          ""};
}

void Invocation::on(CLI::App& command, Action action) {
  command.final_callback([this, action = std::move(action)] { action_ = action; });
}

app::OutputOptions Invocation::output(const Listing& typed) const {
  app::OutputOptions result;
  result.format = typed.format;
  result.file = typed.file;
  if (typed.limit != 0) result.limit = typed.limit;
  result.sort = typed.sort;
  result.terminal = terminal_ && typed.file.empty();
  result.terminal_width = result.terminal ? width_ : 0;
  result.colour = colour_ && result.terminal;
  return result;
}

void add_output(CLI::App& command, Listing& listing, std::initializer_list<const char*> formats) {
  const Words known(formats.begin(), formats.end());
  command.add_option("--format", listing.format, "How to print")
      ->check(one_of(known))
      ->type_name(joined(known, "|"))
      ->group("Output");
  command
      .add_option("-o,--output", listing.file, "Write to FILE, which appears whole or not at all")
      ->type_name("FILE")
      ->group("Output");
}

void add_listing(CLI::App& command, Listing& listing, std::initializer_list<const char*> formats) {
  add_output(command, listing, formats);
  command.add_option("--limit", listing.limit, "Print at most N rows")
      ->check(check_positive)
      ->type_name("N")
      ->group("Output");
  command.add_option("--sort", listing.sort, "Sort by COLUMN; -COLUMN for descending")
      ->type_name("COLUMN")
      ->group("Output");
}

void add_listing(CLI::App& command, Listing& listing) {
  add_listing(command, listing, {"table", "plain", "csv", "md", "json", "jsonl"});
}

void add_claim_filter(CLI::App& command, model::Filter& filter) {
  add_texts(command, "--document", filter.documents, "TEXT", "Of a document: path, key or id");
  add_words(command, "--lang", filter.languages, {"zh", "en"}, "In a language");
  add_texts(command, "--subject", filter.subjects, "NAME", "About a subject");
  add_texts(command, "--metric", filter.metrics, "METRIC,…", "Of a metric of the catalogue")
      ->delimiter(',');
  add_texts(command, "--speaker", filter.speakers, "NAME", "Said by somebody");
  add_words(command, "--modality", filter.modalities,
            {"actual", "planned", "forecast", "hypothetical", "asked", "denied"},
            "Said as a fact, a plan …");
  command
      .add_option_function<std::string>(
          "--since", [&filter](const std::string& day) { filter.since = model::day_from_iso(day); },
          "Said or published on that day or later")
      ->check(check_day)
      ->type_name("DAY")
      ->group("Filters");
}

void add_finding_filter(CLI::App& command, model::Filter& filter) {
  add_texts(command, "--kind", filter.kinds, "KIND,…", "Findings of a kind, such as conflict")
      ->delimiter(',')
      ->check(one_of(app::finding_kinds()));
  add_words(command, "--severity", filter.severities, {"info", "warn", "error"},
            "Findings of a severity");
  add_words(command, "--state", filter.states,
            {"open", "stale", "confirmed", "accepted", "dismissed", "deferred", "resolved"},
            "Findings in a state");
}

}  // namespace tally::cli
