#include "app/documents.hpp"

#include "app/database.hpp"
#include "app/listing.hpp"
#include "app/lookup.hpp"
#include "app/metric_hint.hpp"
#include "app/stored_table.hpp"
#include "base/log.hpp"
#include "model/time.hpp"
#include "store/filters.hpp"

#include <algorithm>
#include <utility>

namespace tally::app {
namespace {

store::Param flag(bool value) { return value ? "t" : "f"; }

/// NULL for the empty text, which takes the hand off a column.
store::Param value_of(const std::optional<std::string>& text) {
  return text && !text->empty() ? *text : store::Param();
}

std::pair<store::Param, store::Param> days_of(const std::optional<std::string>& date) {
  if (!date || date->empty()) return {};
  const std::size_t slash = date->find('/');
  const std::string first = date->substr(0, slash);
  const std::string last = slash == std::string::npos ? first : date->substr(slash + 1);
  if (!model::day_from_iso(first) || !model::day_from_iso(last) || last < first) {
    throw base::UsageError("'" + *date + "' is not a day like 2025-04-30, nor two with / between");
  }
  return {first, last};
}

/// The source that others translate or repeat; none of these itself.
std::string original_of(store::Session& session, const std::string& name,
                        const std::vector<std::string>& sources) {
  std::string original = find_sources(session, {name}).front();
  if (std::ranges::find(sources, original) != sources.end()) {
    throw base::UsageError("'" + original +
                           "' can be neither a translation nor a reprint of itself");
  }
  return original;
}

std::string count_text(std::size_t count) {
  return std::to_string(count) + (count == 1 ? " document" : " documents");
}

}  // namespace

base::ExitCode list_documents(const Context& context, const model::Filter& filter,
                              const OutputOptions& output) {
  hint_at_metrics(context, filter);
  store::Session session = open_database(context, Access::kRead);
  store::Params params = store::claim_filter(filter);
  params.push_back(flag(!filter.subjects.empty() || !filter.metrics.empty() ||
                        !filter.speakers.empty() || !filter.modalities.empty()));
  print(stored_table(session, "queries/documents.sql", params, "documents"), output);
  return base::ExitCode::kOk;
}

base::ExitCode remove_documents(const Context& context, const std::vector<std::string>& names,
                                bool purge) {
  store::Session session = open_database(context, Access::kRead);
  const auto sources = find_sources(session, names, purge ? Which::kAll : Which::kCurrent);
  store::Transaction transaction(session);
  session.run(purge ? "queries/document_purge.sql" : "queries/document_close.sql",
              {store::words(sources)});
  transaction.commit();
  base::log_info((purge ? "deleted " : "removed ") + count_text(sources.size()));
  return base::ExitCode::kOk;
}

base::ExitCode set_documents(const Context& context, const std::vector<std::string>& names,
                             const DocumentChange& change) {
  if (!change.event && !change.date && !change.translation_of && !change.reprint_of) {
    throw base::UsageError("say what to set: --event, --date, --translation-of or --reprint-of");
  }
  store::Session session = open_database(context, Access::kRead);
  const auto sources = find_sources(session, names);
  const auto original = [&](const std::optional<std::string>& name) {
    return name && !name->empty() ? std::optional(original_of(session, *name, sources)) : name;
  };
  const auto [first, last] = days_of(change.date);
  session.run("queries/document_set.sql",
              {store::words(sources), flag(change.event.has_value()), value_of(change.event),
               flag(change.date.has_value()), first, last, flag(change.translation_of.has_value()),
               value_of(original(change.translation_of)), flag(change.reprint_of.has_value()),
               value_of(original(change.reprint_of))});
  base::log_info("changed " + count_text(sources.size()));
  if (change.date) {
    base::log_info("run `tally ingest` on the texts again to count relative times from that day");
  }
  return base::ExitCode::kOk;
}

}  // namespace tally::app
