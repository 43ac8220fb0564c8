#include "report/json.hpp"

#include <cstdlib>

namespace tally::report {
namespace {

using model::Claim;
using model::Finding;

template <class Json, std::size_t kSize>
void text_field(Json& json, const char (&name)[kSize], std::string_view text) {
  json.field(name);
  json.text_or_null(text);
}

/// For what the program itself names.
template <class Json, std::size_t kSize>
void name_field(Json& json, const char (&name)[kSize], std::string_view word) {
  json.field(name);
  json.letters(word);
}

template <class Json, std::size_t kSize>
void amount_field(Json& json, const char (&name)[kSize],
                  const std::optional<base::Decimal>& amount) {
  json.field(name);
  amount ? json.letters(amount->str()) : json.null();
}

template <class Json, std::size_t kSize>
void day_field(Json& json, const char (&name)[kSize], const std::optional<model::Day>& day) {
  json.field(name);
  day ? json.letters(model::iso(*day)) : json.null();
}

template <class Json, std::size_t kSize>
void number_field(Json& json, const char (&name)[kSize], std::size_t number) {
  json.field(name);
  json.number(number);
}

template <class Json, std::size_t kSize>
void hash_field(Json& json, const char (&name)[kSize], const base::Hash& hash) {
  json.field(name);
  json.hash(hash);
}

void qualifiers_field(JsonWriter& json, const model::Qualifiers& qualifiers) {
  json.field("qualifiers");
  json.begin_object();
  for (const auto& [name, value] : qualifiers) {
    json.key(name);
    json.string(value);
  }
  json.end_object();
}

template <class Json>
void place_fields(Json& json, const Claim& claim) {
  number_field(json, "start", claim.span.begin);
  number_field(json, "end", claim.span.end);
  number_field(json, "line", claim.line);
}

template <class Json>
void value_fields(Json& json, const Claim& claim) {
  const std::optional<base::Decimal>& low = claim.low;
  const std::optional<base::Decimal>& high = claim.high;
  if (low && high && low->coefficient() == high->coefficient() &&
      low->exponent() == high->exponent()) {
    const std::string one = low->str();
    name_field(json, "low", one);
    name_field(json, "high", one);
  } else {
    amount_field(json, "low", low);
    amount_field(json, "high", high);
  }
  text_field(json, "unit", claim.unit);
  name_field(json, "hedge", name_of(claim.hedge));
  day_field(json, "date_start", claim.date.first);
  day_field(json, "date_end", claim.date.last);
}

/// At most so many bytes are the texts and amounts of a claim.
std::size_t bytes_of(const Claim& claim) {
  std::size_t bytes = 0;
  for (const std::string* text : {&claim.document, &claim.quote, &claim.speaker, &claim.subject,
                                  &claim.metric, &claim.unit}) {
    bytes += text->size();
  }
  for (const auto* amount : {&claim.low, &claim.high}) {
    if (!*amount) continue;
    bytes += base::Decimal::kMaxDigits + static_cast<std::size_t>(std::abs((*amount)->exponent()));
  }
  return bytes;
}

void side(JsonWriter& json, const model::FindingClaim& side) {
  const Claim& claim = side.claim;
  json.begin_object();
  hash_field(json, "id", claim.id);
  text_field(json, "role", side.role);
  text_field(json, "document", claim.document);
  number_field(json, "line", claim.line);
  number_field(json, "start", claim.span.begin);
  number_field(json, "end", claim.span.end);
  text_field(json, "quote", claim.quote);
  value_fields(json, claim);
  text_field(json, "speaker", claim.speaker);
  name_field(json, "modality", name_of(claim.modality));
  day_field(json, "valid_start", claim.valid.first);
  day_field(json, "valid_end", claim.valid.last);
  json.end_object();
}

void fact_field(JsonWriter& json, const model::FactKey& fact) {
  json.field("fact");
  if (fact.text.empty()) return json.null();
  json.begin_object();
  text_field(json, "subject", fact.subject);
  text_field(json, "metric", fact.metric);
  qualifiers_field(json, fact.qualifiers);
  text_field(json, "key", fact.text);
  json.end_object();
}

}  // namespace

void write_claim(const Claim& claim, JsonWriter& json) {
  constexpr std::size_t kMembers = 20;
  json.begin_object();
  JsonRow row(json, bytes_of(claim), kMembers);
  hash_field(row, "id", claim.id);
  text_field(row, "document", claim.document);
  place_fields(row, claim);
  row.field("quote");
  row.string(claim.quote);
  name_field(row, "language", name_of(claim.language));
  text_field(row, "speaker", claim.speaker);
  text_field(row, "subject", claim.subject);
  text_field(row, "metric", claim.metric);
  value_fields(row, claim);
  day_field(row, "valid_start", claim.valid.first);
  day_field(row, "valid_end", claim.valid.last);
  name_field(row, "modality", name_of(claim.modality));
  row.end();
  qualifiers_field(json, claim.qualifiers);
  text_field(json, "rule", claim.rule);
  json.end_object();
}

void write_finding(const Finding& finding, JsonWriter& json) {
  json.begin_object();
  hash_field(json, "id", finding.id);
  text_field(json, "kind", finding.kind);
  name_field(json, "severity", name_of(finding.severity));
  text_field(json, "state", finding.state);
  text_field(json, "baseline", finding.baseline);
  fact_field(json, finding.fact);
  text_field(json, "headline", finding.headline);
  text_field(json, "reason", finding.reason);
  text_field(json, "fault", finding.fault);
  text_field(json, "next", finding.next);
  json.field("claims");
  json.begin_array();
  for (const auto& each : finding.claims) side(json, each);
  json.end_array();
  json.field("support");
  json.begin_array();
  for (const int count : finding.support) json.number(count);
  json.end_array();
  json.end_object();
}

void write_pair(const model::AlignedPair& pair, JsonWriter& json) {
  json.begin_object();
  text_field(json, "relation", pair.relation);
  json.field("a");
  pair.a ? write_claim(*pair.a, json) : json.null();
  json.field("b");
  pair.b ? write_claim(*pair.b, json) : json.null();
  text_field(json, "reason", pair.reason);
  json.end_object();
}

std::string claim_json(const Claim& claim) {
  JsonWriter json;
  write_claim(claim, json);
  return json.take();
}

std::string told_claim_json(const Claim& claim, const ToldClaim& told) {
  JsonWriter json;
  write_claim(claim, json);
  std::string out = json.take();
  out.pop_back();  // the brace: what follows belongs to the same object
  json.begin_object();
  json.field("context");
  json.string(told.context);
  json.field("story");
  json.begin_array();
  for (const StoryStep& step : told.steps) {
    json.begin_object();
    json.field("step");
    json.string(step.step);
    json.field("why");
    json.string(step.why);
    json.field("words");
    json.text_or_null(step.words);
    json.end_object();
  }
  json.end_array();
  json.end_object();
  return out + ',' + json.take().substr(1);
}

std::string finding_json(const Finding& finding) {
  JsonWriter json;
  write_finding(finding, json);
  return json.take();
}

std::string pair_json(const model::AlignedPair& pair) {
  JsonWriter json;
  write_pair(pair, json);
  return json.take();
}

}  // namespace tally::report
