#include "cli/reading.hpp"

#include <CLI/CLI.hpp>

#include <algorithm>
#include <string>

namespace tally::cli {
namespace {

std::string check_day(const std::string& text) {
  return model::day_from_iso(text) ? "" : "'" + text + "' is not a day like 2025-04-30";
}

std::string check_jobs(const std::string& text) {
  const std::string fault = CLI::Range(1, 1024)(text);
  return fault.empty() ? "" : "'" + text + "' is not a number of threads from 1 to 1024";
}

constexpr std::size_t kMostDigits = 15;  // of a size; with any suffix it fits into 64 bits

/// Turns "500k" or "64M" into bytes.
std::string check_size(std::string& text) {
  const std::string typed = text;
  const auto fault = [&] { return "'" + typed + "' is not a size like 65536, 500k or 64M"; };
  const std::size_t digits = std::min(typed.find_first_not_of("0123456789"), typed.size());
  if (digits == 0 || digits > kMostDigits) return fault();
  try {
    return CLI::AsSizeValue(false)(text).empty() ? std::string() : fault();
  } catch (const CLI::Error&) {
    return fault();
  }
}

}  // namespace

void add_reading(CLI::App& command, app::ReadOptions& options) {
  command.add_option("PATH", options.paths, "Files or folders; - is standard input")->required();
  command.add_option("--source", options.source_key, "What the source is known by")
      ->type_name("KEY");
  command
      .add_option_function<std::string>(
          "--date", [&options](const std::string& day) { options.date = model::day_from_iso(day); },
          "The day of texts that name none, as 2025-04-30")
      ->check(check_day)
      ->type_name("DAY");
  command.add_option("--max-size", options.max_size, "Refuse files above so many bytes")
      ->transform(CLI::Validator(check_size, ""))
      ->type_name("SIZE");
  command.add_flag("--allow-empty", options.allow_empty, "Nothing to read is fine");
  command.add_option("--jobs", options.jobs, "Extract on N threads; all processors by default")
      ->check(check_jobs)
      ->type_name("N");
}

}  // namespace tally::cli
