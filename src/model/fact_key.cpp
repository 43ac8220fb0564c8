#include "model/fact_key.hpp"

namespace tally::model {
namespace {

constexpr std::string_view kSeparator = " · ";

void add_opinion(const Claim& claim, FactKey& key) {
  const auto reported = claim.qualifiers.find("attributed_to");
  const std::string& whose = reported != claim.qualifiers.end() ? reported->second : claim.speaker;
  if (!whose.empty()) key.qualifiers["whose"] = whose;
}

}  // namespace

FactKey fact_key_of(const Claim& claim, const Catalogue& catalogue) {
  const Metric& metric = catalogue.find(claim.metric)->second;
  FactKey key;
  key.subject = claim.subject;
  key.metric = claim.metric;
  for (const KeyQualifier& wanted : metric.key_qualifiers) {
    const auto said = claim.qualifiers.find(wanted.name);
    if (said == claim.qualifiers.end()) key.assumed.push_back(wanted.name);
    const std::string& value = said == claim.qualifiers.end() ? wanted.default_value : said->second;
    if (!value.empty()) key.qualifiers[wanted.name] = value;
  }
  if (metric.per_speaker) add_opinion(claim, key);
  key.text = key.subject;
  key.text.append(kSeparator).append(key.metric);
  for (const auto& [name, value] : key.qualifiers) {
    key.text.append(kSeparator).append(name).append("=").append(value);
  }
  key.id = base::hash_of_parts({"tally/fact/v1", key.text});
  return key;
}

base::Hash source_hash_of(std::string_view source_key) {
  return base::hash_of_parts({"tally/source/v1", source_key});
}

base::Hash fact_hash_of(const Claim& claim, const Catalogue& catalogue) {
  if (claim.subject.empty() || !catalogue.contains(claim.metric)) {
    return source_hash_of(claim.source_key);
  }
  return fact_key_of(claim, catalogue).id;
}

}  // namespace tally::model
