// The catalogue and the known names as rows. What leaves the rule folders leaves the tables too.
#include "store/copy_rows.hpp"
#include "store/loader.hpp"

#include <array>

namespace tally::store {
namespace {

std::string_view name_of(model::Temporal temporal) {
  constexpr std::array<std::string_view, 5> kNames = {"static", "state", "flow", "event", "target"};
  return kNames[static_cast<std::size_t>(temporal)];
}

std::string_view name_of(model::Cardinality cardinality) {
  constexpr std::array<std::string_view, 3> kNames = {"one", "one_per_period", "many"};
  return kNames[static_cast<std::size_t>(cardinality)];
}

std::string_view name_of(model::Monotonic monotonic) {
  constexpr std::array<std::string_view, 5> kNames = {"none", "up_soft", "up_hard", "down_soft",
                                                      "down_hard"};
  return kNames[static_cast<std::size_t>(monotonic)];
}

void add_metric(CopyRows& rows, const model::Metric& metric) {
  model::Qualifiers keys;
  for (const model::KeyQualifier& key : metric.key_qualifiers) keys[key.name] = key.default_value;
  rows.text(metric.key).text(metric.label_en).text(metric.label_zh).text(metric.definition);
  rows.text(metric.dimension).text(metric.unit).text(name_of(metric.temporal));
  rows.text(name_of(metric.cardinality)).text(json_text(keys));
  rows.text(array_text(metric.soft_qualifiers)).boolean(metric.per_speaker);
  rows.text(name_of(metric.monotonic));
  rows.decimal(metric.tolerance_relative).decimal(metric.tolerance_absolute);
  rows.decimal(metric.plausible_low).decimal(metric.plausible_high).decimal(metric.yearly_factor);
  rows.number(metric.cadence_days).text(array_text(metric.comparable));
  rows.text(array_text(metric.subject_types)).end_row();
}

base::Hash entity_hash(const model::Entity& entity) {
  return base::hash_of_parts({"tally/entity/v1", entity.name});
}

void add_entity(CopyRows& rows, const model::Entity& entity) {
  rows.hash(entity_hash(entity)).text(entity.name).text(entity.type).text_or_null(entity.part_of);
  rows.text_or_null(entity.variant_of).text_or_null(entity.affiliation);
  rows.boolean(entity.versioned).end_row();
}

}  // namespace

void store_catalogue(Session& session, const model::Catalogue& catalogue,
                     const model::EntityTable& entities) {
  CopyRows metric_rows;
  for (const auto& [key, metric] : catalogue) add_metric(metric_rows, metric);
  CopyRows entity_rows;
  CopyRows alias_rows;
  for (const auto& [name, entity] : entities) {
    add_entity(entity_rows, entity);
    for (const std::string& alias : entity.aliases) {
      alias_rows.text(alias).hash(entity_hash(entity)).end_row();
    }
  }
  Transaction transaction(session);
  session.script("queries/catalogue_stage.sql");
  session.copy("pg_temp.stage_metric", metric_rows.str());
  session.copy("pg_temp.stage_entity", entity_rows.str());
  session.copy("pg_temp.stage_alias", alias_rows.str());
  session.script("queries/catalogue_merge.sql");
  transaction.commit();
}

}  // namespace tally::store
