#include "report/sarif.hpp"

#include "report/json_writer.hpp"

#include <algorithm>
#include <vector>

namespace tally::report {
namespace {

using model::Finding;
using model::FindingSeverity;

void field(JsonWriter& json, std::string_view name, std::string_view text) {
  json.key(name);
  json.string(text);
}

void message(JsonWriter& json, std::string_view name, std::string_view text) {
  json.key(name);
  json.begin_object();
  field(json, "text", text);
  json.end_object();
}

std::string_view level_of(FindingSeverity severity) {
  switch (severity) {
    case FindingSeverity::kInfo:
      return "note";
    case FindingSeverity::kWarn:
      return "warning";
    case FindingSeverity::kError:
      break;
  }
  return "error";
}

/// RFC 3986: everything but unreserved characters and "/" as %XX.
std::string uri_of(std::string_view path) {
  constexpr std::string_view kDigits = "0123456789ABCDEF";
  std::string uri;
  for (const char character : path) {
    const auto byte = static_cast<unsigned char>(character);
    const bool letter = (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z') ||
                        (byte >= '0' && byte <= '9');
    if (letter || std::string_view("-._~/").find(character) != std::string_view::npos) {
      uri += character;
    } else {
      uri.append(1, '%').append(1, kDigits[byte >> 4U]).append(1, kDigits[byte & 15U]);
    }
  }
  return uri;
}

/// A document's path, or the address that it was read under.
std::string artifact_of(std::string_view document) {
  return document.find("://") == std::string_view::npos ? uri_of(document) : std::string(document);
}

void location(JsonWriter& json, const model::FindingClaim& side) {
  json.begin_object();
  json.key("physicalLocation");
  json.begin_object();
  json.key("artifactLocation");
  json.begin_object();
  field(json, "uri", artifact_of(side.claim.document));
  json.end_object();
  json.key("region");
  json.begin_object();
  json.key("startLine");
  json.number(std::max<std::uint32_t>(side.claim.line, 1));
  message(json, "snippet", side.claim.quote);
  json.end_object();
  json.end_object();
  message(json, "message", side.role + ": " + side.claim.quote);
  json.end_object();
}

void locations(JsonWriter& json, const Finding& finding) {
  if (finding.claims.empty()) return;
  json.key("locations");
  json.begin_array();
  location(json, finding.claims.front());
  json.end_array();
  if (finding.claims.size() == 1) return;
  json.key("relatedLocations");
  json.begin_array();
  for (std::size_t i = 1; i < finding.claims.size(); ++i) location(json, finding.claims[i]);
  json.end_array();
}

void fingerprints(JsonWriter& json, const Finding& finding) {
  json.key("partialFingerprints");
  json.begin_object();
  field(json, "tally/value/v1", finding.id.hex());
  field(json, "tally/fact/v1", finding.fact_print.hex());
  field(json, "tally/source/v1", finding.source_print.hex());
  json.end_object();
}

/// What a decision means to a tool: accepted hides the result, under review does not yet.
std::string_view suppression_of(std::string_view state) {
  if (state == "accepted" || state == "dismissed" || state == "resolved") return "accepted";
  return state == "deferred" ? "underReview" : "";
}

void suppression(JsonWriter& json, const Finding& finding) {
  const std::string_view status = suppression_of(finding.state);
  if (status.empty()) return;
  json.key("suppressions");
  json.begin_array();
  json.begin_object();
  field(json, "kind", "external");
  field(json, "status", status);
  field(json, "justification", finding.state_reason.empty() ? finding.state : finding.state_reason);
  json.end_object();
  json.end_array();
}

void result(JsonWriter& json, const Finding& finding, std::size_t rule) {
  json.begin_object();
  field(json, "ruleId", finding.kind);
  json.key("ruleIndex");
  json.number(rule);
  field(json, "level", level_of(finding.severity));
  message(json, "message",
          finding.reason.empty() ? finding.headline : finding.headline + "\n" + finding.reason);
  locations(json, finding);
  fingerprints(json, finding);
  field(json, "baselineState", finding.baseline);
  suppression(json, finding);
  json.end_object();
}

std::vector<std::string> kinds_of(std::span<const Finding> findings) {
  std::vector<std::string> kinds;
  for (const Finding& finding : findings) kinds.push_back(finding.kind);
  std::ranges::sort(kinds);
  const auto rest = std::ranges::unique(kinds);
  kinds.erase(rest.begin(), rest.end());
  return kinds;
}

void driver(JsonWriter& json, std::span<const std::string> kinds, std::string_view version) {
  json.key("tool");
  json.begin_object();
  json.key("driver");
  json.begin_object();
  field(json, "name", "tally");
  field(json, "version", version);
  json.key("rules");
  json.begin_array();
  for (const std::string& kind : kinds) {
    json.begin_object();
    field(json, "id", kind);
    json.end_object();
  }
  json.end_array();
  json.end_object();
  json.end_object();
}

}  // namespace

std::string sarif(std::span<const Finding> findings, std::string_view version) {
  const std::vector<std::string> kinds = kinds_of(findings);
  JsonWriter json;
  json.begin_object();
  field(json, "$schema", "https://json.schemastore.org/sarif-2.1.0.json");
  field(json, "version", "2.1.0");
  json.key("runs");
  json.begin_array();
  json.begin_object();
  driver(json, kinds, version);
  field(json, "columnKind", "unicodeCodePoints");
  json.key("results");
  json.begin_array();
  for (const Finding& finding : findings) {
    const auto kind = std::ranges::lower_bound(kinds, finding.kind);
    result(json, finding, static_cast<std::size_t>(kind - kinds.begin()));
  }
  json.end_array();
  json.end_object();
  json.end_array();
  json.end_object();
  return json.take() + '\n';
}

}  // namespace tally::report
