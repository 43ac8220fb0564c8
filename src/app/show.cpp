#include "app/show.hpp"

#include "app/claim_text.hpp"
#include "app/database.hpp"
#include "app/listing.hpp"
#include "app/lookup.hpp"
#include "app/show_page.hpp"
#include "app/stored_table.hpp"
#include "app/story.hpp"
#include "report/html.hpp"
#include "report/json.hpp"
#include "store/claim_rows.hpp"

#include <utility>

namespace tally::app {
namespace {

/// Field and value, one a row; fields without a value are left out.
class Fields {
 public:
  explicit Fields(std::string name) {
    table_.name = std::move(name);
    table_.columns = {{"field"}, {"value"}};
  }
  void add(const char* field, std::string_view value) {
    if (!value.empty()) table_.rows.push_back({field, std::string(value)});
  }
  /// The fields of one row of a stored query, by its column names.
  void add(const store::Row& row) {
    for (int i = 0; i < row.columns(); ++i) {
      const std::string name(row.column_name(i));
      const bool boolean = row.column_kind(i) == store::ColumnKind::kBoolean;
      add(name.c_str(), boolean ? (row.boolean(i) ? "yes" : "no") : row.text(i));
    }
  }
  report::Table take() { return std::move(table_); }

 private:
  report::Table table_;
};

std::string_view named(const store::Row& row, const char* column) {
  return row.text(row.column(column));
}

/// "texts/a.txt:12, bytes 100 to 120, since 2025-04-30 10:00:00".
std::string place(const model::Claim& claim, const store::Row& row) {
  std::string out = claim.document + ':' + std::to_string(claim.line) + ", bytes " +
                    std::to_string(claim.span.begin) + " to " + std::to_string(claim.span.end) +
                    ", since " + std::string(named(row, "since_text"));
  const std::string_view until = named(row, "until_text");
  return until.empty() ? out : out + ", until " + std::string(until);
}

std::string modality_text(const model::Claim& claim) {
  return std::string(name_of(claim.modality)) + (claim.superseded ? ", superseded" : "");
}

void add_value(Fields& fields, const model::Claim& claim) {
  fields.add("value", value_text(claim));
  fields.add("read_as", name_of(claim.kind));
  fields.add("unit_written", claim.unit_written);
  if (claim.resolution) fields.add("resolution", claim.resolution->str());
  fields.add("date_written", claim.date_written);
}

void add_meaning(Fields& fields, const model::Claim& claim, const store::Row& row) {
  fields.add("subject",
             claim.subject + (claim.subject_assumed ? " (from outside the sentence)" : ""));
  fields.add("metric", claim.metric);
  fields.add("qualifiers", qualifiers_text(claim.qualifiers));
  fields.add("speaker", claim.speaker);
  fields.add("modality", modality_text(claim));
  const std::string valid = days_text(claim.valid);
  if (!valid.empty())
    fields.add("valid", valid + " (" + std::string(name_of(claim.valid_basis)) + ')');
  fields.add("asserted", days_text(claim.asserted));
  fields.add("rule", claim.rule);
  fields.add("fact", named(row, "fact_key"));
  if (claim.fact != base::Hash()) fields.add("fact_id", claim.fact.hex());
}

void add_story(Fields& fields, const std::vector<report::StoryStep>& story) {
  for (const report::StoryStep& step : story) {
    const std::string words = step.words.empty() ? "" : " \"" + step.words + '"';
    fields.add(("why_" + step.step).c_str(), step.why + (words.empty() ? "" : ":" + words));
  }
}

void show_claim(const Context& context, store::Session& session, const std::string& id,
                const OutputOptions& output) {
  const store::Result rows = session.run("queries/show_claim.sql", {id});
  const store::ClaimReader reader(rows[0]);
  const model::Claim claim = reader.read(rows[0]);
  const report::ToldClaim told = told_claim(context, session, claim, rows[0]);
  const report::Format format = format_of(output);
  if (format == report::Format::kJson || format == report::Format::kJsonl) {
    print(report::told_claim_json(claim, told) + "\n", output);
    return;
  }
  Fields fields("claim");
  fields.add("id", id);
  fields.add("quote", claim.quote);
  fields.add("context", told.context);
  add_value(fields, claim);
  add_meaning(fields, claim, rows[0]);
  add_story(fields, told.steps);
  fields.add("source", claim.source_key);
  fields.add("title", named(rows[0], "source_title"));
  for (int i = 0; i < rows.size(); ++i) fields.add("found", place(reader.read(rows[i]), rows[i]));
  fields.add("found_by", "tally " + std::string(named(rows[0], "run_program")) + " at " +
                             std::string(named(rows[0], "run_started")));
  print(fields.take(), output);
}

void show_finding(store::Session& session, const std::string& id, const OutputOptions& output) {
  const store::Result finding = session.run("queries/show_finding.sql", {id});
  const store::Result claims = session.run("queries/show_finding_claims.sql", {id});
  Fields fields("finding");
  fields.add(finding[0]);
  for (int i = 0; i < claims.size(); ++i) {
    const store::Row row = claims[i];
    std::string text = std::string(row.text(6)) + " — " + std::string(row.text(2)) + ':' +
                       std::string(row.text(3));
    if (!row.is_null(4)) text += ", " + std::string(row.text(4));
    const std::string role(row.text(0));
    fields.add(role.c_str(), text + " (claim " + std::string(row.text(5)) + ')');
  }
  print(fields.take(), output);
}

}  // namespace

base::ExitCode show(const Context& context, const std::string& name, const OutputOptions& output) {
  store::Session session = open_database(context, Access::kRead);
  const Found found = find_stored(session, name);
  if (output.format == "html") {
    print(report::html_report(gather_page(context, session, found)), output);
    return base::ExitCode::kOk;
  }
  switch (found.kind) {
    case StoredKind::kClaim:
      show_claim(context, session, found.id, output);
      break;
    case StoredKind::kFact:
      print(stored_table(session, "queries/show_fact.sql", {found.id}, "claims"), output);
      break;
    case StoredKind::kFinding:
      show_finding(session, found.id, output);
      break;
    case StoredKind::kDocument: {
      Fields fields("document");
      fields.add(session.run("queries/show_document.sql", {found.id})[0]);
      print(fields.take(), output);
      break;
    }
  }
  return base::ExitCode::kOk;
}

}  // namespace tally::app
