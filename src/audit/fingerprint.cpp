#include "audit/fingerprint.hpp"

#include "audit/interval.hpp"
#include "model/time.hpp"

#include <algorithm>

namespace tally::audit {
namespace {

std::string days(const model::DayRange& range) {
  return (range.first ? model::iso(*range.first) : "") + "/" +
         (range.last ? model::iso(*range.last) : "");
}

std::string number(const std::optional<base::Decimal>& value) {
  return value ? value->normalized().str() : "";
}

base::Hash hash_list(std::string_view version, const base::Hash& base,
                     std::vector<std::string> parts) {
  std::sort(parts.begin(), parts.end());
  parts.erase(std::unique(parts.begin(), parts.end()), parts.end());
  std::string joined;
  for (const std::string& part : parts) joined += std::to_string(part.size()) + ":" + part;
  return base::hash_of_parts({version, base.hex(), joined});
}

std::string value_of(const model::Claim& claim, const Settings& settings) {
  if (claim.kind == model::MentionKind::kName) return claim.subject;
  if (claim.unit == "date") {
    return claim.date.known() && !claim.date_yearless ? days(claim.date) : claim.date_written;
  }
  const auto reading = read(claim, settings);
  if (!reading) return claim.unit;
  return number(reading->low) + ".." + number(reading->high) + " " + reading->dimension;
}

}  // namespace

std::string value_token(const model::Claim& claim, const Settings& settings) {
  std::string token = value_of(claim, settings);
  token += '|';
  token += model::name_of(claim.hedge);
  token += '|';
  if (claim.valid.known()) token += days(claim.valid);
  token += '|';
  token += model::name_of(claim.modality);
  return token;
}

base::Hash fact_print(std::string_view kind, const base::Hash& fact, const Settings& settings) {
  const auto text = settings.kinds.find(kind);
  const std::string_view family = text == settings.kinds.end() ? kind : text->second.family;
  return base::hash_of_parts({"tally/fact/v1", family, fact.hex()});
}

base::Hash value_print(const base::Hash& fact_print, std::vector<std::string> tokens) {
  return hash_list("tally/value/v1", fact_print, std::move(tokens));
}

base::Hash source_print(const base::Hash& value_print, std::vector<std::string> source_keys) {
  return hash_list("tally/source/v1", value_print, std::move(source_keys));
}

void set_prints(model::Finding& finding, const base::Hash& fact, const Settings& settings) {
  std::vector<std::string> tokens;
  std::vector<std::string> sources;
  for (const model::FindingClaim& item : finding.claims) {
    tokens.push_back(value_token(item.claim, settings));
    sources.push_back(item.claim.source_key);
  }
  finding.fact_print = fact_print(finding.kind, fact, settings);
  finding.id = value_print(finding.fact_print, std::move(tokens));
  finding.source_print = source_print(finding.id, std::move(sources));
}

}  // namespace tally::audit
