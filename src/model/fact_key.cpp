#include "model/fact_key.hpp"

#include <algorithm>
#include <utility>
#include <vector>

namespace tally::model {
namespace {

constexpr std::string_view kSeparator = " · ";

/// The qualifiers of a key by name. Views of the claim and the metric.
using Told = std::vector<std::pair<std::string_view, std::string_view>>;

void tell(Told& told, std::string_view name, std::string_view value) {
  const auto at = std::ranges::lower_bound(told, name, {}, &Told::value_type::first);
  if (at != told.end() && at->first == name) {
    at->second = value;
  } else {
    told.emplace(at, name, value);
  }
}

Told told_of(const Claim& claim, const Metric& metric) {
  Told told;
  for (const KeyQualifier& wanted : metric.key_qualifiers) {
    const auto said = claim.qualifiers.find(wanted.name);
    const std::string& value = said == claim.qualifiers.end() ? wanted.default_value : said->second;
    if (!value.empty()) tell(told, wanted.name, value);
  }
  if (!metric.per_speaker) return told;
  const auto reported = claim.qualifiers.find("attributed_to");
  const std::string& whose = reported != claim.qualifiers.end() ? reported->second : claim.speaker;
  if (!whose.empty()) tell(told, "whose", whose);
  return told;
}

std::string text_of(const Claim& claim, const Told& told) {
  std::size_t size = claim.subject.size() + kSeparator.size() + claim.metric.size();
  for (const auto& [name, value] : told) size += kSeparator.size() + name.size() + 1 + value.size();
  std::string text;
  text.reserve(size);
  text.append(claim.subject).append(kSeparator).append(claim.metric);
  for (const auto& [name, value] : told) {
    text.append(kSeparator).append(name).append("=").append(value);
  }
  return text;
}

base::Hash hash_of(std::string_view text) { return base::hash_of_parts({"tally/fact/v1", text}); }

}  // namespace

FactKey fact_key_of(const Claim& claim, const Catalogue& catalogue) {
  const Metric& metric = catalogue.find(claim.metric)->second;
  FactKey key;
  key.subject = claim.subject;
  key.metric = claim.metric;
  for (const KeyQualifier& wanted : metric.key_qualifiers) {
    if (!claim.qualifiers.contains(wanted.name)) key.assumed.push_back(wanted.name);
  }
  const Told told = told_of(claim, metric);
  for (const auto& [name, value] : told) key.qualifiers.emplace(name, value);
  key.text = text_of(claim, told);
  key.id = hash_of(key.text);
  return key;
}

base::Hash source_hash_of(std::string_view source_key) {
  return base::hash_of_parts({"tally/source/v1", source_key});
}

base::Hash fact_hash_of(const Claim& claim, const Catalogue& catalogue) {
  const auto metric = catalogue.find(claim.metric);
  if (claim.subject.empty() || metric == catalogue.end()) return source_hash_of(claim.source_key);
  return hash_of(text_of(claim, told_of(claim, metric->second)));
}

}  // namespace tally::model
