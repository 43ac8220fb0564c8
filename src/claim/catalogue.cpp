#include "claim/catalogue.hpp"

#include "base/error.hpp"
#include "base/json.hpp"

namespace tally::claim {
namespace {

using base::Decimal;
using base::JsonObject;
using base::JsonValue;
using Kind = base::JsonValue::Kind;

Decimal decimal_of(const JsonValue& value, const std::string& path) {
  const auto read = value.kind == Kind::kString ? Decimal::parse(value.text) : std::nullopt;
  if (!read) base::json_fault(path, value.at, "expected a number in quotes");
  return *read;
}

std::optional<Decimal> decimal_at(JsonObject& object, std::string_view key) {
  const JsonValue* found = object.find(key);
  if (found == nullptr) return std::nullopt;
  return decimal_of(*found, object.path());
}

void read_qualifiers(JsonObject& object, model::Metric& metric) {
  if (object.find("key_qualifiers") == nullptr) return;
  for (const JsonValue& value : object.need("key_qualifiers", Kind::kObject).members) {
    if (value.kind != Kind::kString) {
      base::json_fault(object.path(), value.at, "expected the default as a string, \"\" for none");
    }
    metric.key_qualifiers.push_back({value.key, value.text, {}});
  }
}

/// "named_by": {"region": ["place"]} says which names give which key qualifier.
void read_named_by(JsonObject& object, model::Metric& metric) {
  if (object.find("named_by") == nullptr) return;
  JsonObject named(object.need("named_by", Kind::kObject), object.path());
  for (model::KeyQualifier& qualifier : metric.key_qualifiers) {
    qualifier.types = named.strings(qualifier.name);
  }
  named.done();
}

void read_plausible(JsonObject& object, model::Metric& metric) {
  if (object.find("plausible") == nullptr) return;
  const auto& bounds = object.need("plausible", Kind::kArray).items;
  if (bounds.size() != 2) object.fail("plausible", "expected two bounds, null for none");
  const auto bound = [&](const JsonValue& value) -> std::optional<Decimal> {
    if (value.kind == Kind::kNull) return std::nullopt;
    return decimal_of(value, object.path());
  };
  metric.plausible_low = bound(bounds[0]);
  metric.plausible_high = bound(bounds[1]);
}

model::Monotonic monotonic_of(JsonObject& object) {
  if (object.find("monotonic") == nullptr) return model::Monotonic::kNone;
  return static_cast<model::Monotonic>(
      object.choice("monotonic", {"none", "up-soft", "up-hard", "down-soft", "down-hard"}));
}

model::Metric read_metric(const JsonValue& value, const std::string& path) {
  JsonObject object(value, path);
  model::Metric metric;
  metric.key = object.string("key");
  metric.label_en = object.string("en");
  metric.label_zh = object.string("zh");
  metric.definition = object.string("definition");
  metric.dimension = object.string("dimension");
  metric.unit = object.string("unit");
  metric.temporal = static_cast<model::Temporal>(
      object.choice("temporal", {"static", "state", "flow", "event", "target"}));
  metric.cardinality = static_cast<model::Cardinality>(
      object.choice("cardinality", {"one", "one-per-period", "many"}));
  read_qualifiers(object, metric);
  read_named_by(object, metric);
  metric.soft_qualifiers = object.strings("soft_qualifiers");
  metric.per_speaker = object.boolean("per_speaker", false);
  metric.monotonic = monotonic_of(object);
  metric.tolerance_relative = decimal_at(object, "tolerance_relative").value_or(0);
  metric.tolerance_absolute = decimal_at(object, "tolerance_absolute").value_or(0);
  read_plausible(object, metric);
  metric.yearly_factor = decimal_at(object, "yearly_factor");
  metric.cadence_days = static_cast<int>(object.integer("cadence_days", 0));
  metric.comparable = object.strings("comparable");
  metric.subject_types = object.strings("subjects");
  metric.names_versions = object.boolean("names_versions", false);
  metric.default_for = object.strings("default_for");
  object.done();
  return metric;
}

void read_file(const std::filesystem::path& file, model::Catalogue& out) {
  const JsonValue value = base::load_json(file);
  JsonObject object(value, file.string());
  if (object.integer("version", 0) != 1) object.fail("version", "expected 1");
  std::vector<std::string> here;
  for (const JsonValue& item : object.need("metrics", Kind::kArray).items) {
    model::Metric metric = read_metric(item, file.string());
    for (const std::string& key : here) {
      if (key == metric.key)
        base::json_fault(file.string(), item.at, "metric " + key + " is said twice");
    }
    here.push_back(metric.key);
    out.emplace(here.back(), std::move(metric));
  }
  object.done();
}

}  // namespace

model::Catalogue load_catalogue(const std::vector<std::filesystem::path>& folders) {
  model::Catalogue out;
  for (const auto& folder : folders) {
    const auto file = folder / "metrics.json";
    if (std::filesystem::exists(file)) read_file(file, out);
  }
  for (const auto& [key, metric] : out) {
    for (const std::string& other : metric.comparable) {
      if (!out.contains(other)) {
        throw base::RuleError("metrics.json: error: " + key + " is comparable with " + other +
                              ", which is no metric");
      }
    }
  }
  return out;
}

}  // namespace tally::claim
