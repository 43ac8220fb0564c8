#include "audit/align_text.hpp"

#include "audit/context.hpp"
#include "audit/interval.hpp"
#include "model/time.hpp"

#include <algorithm>
#include <functional>
#include <optional>

namespace tally::audit {
namespace {

using model::Claim;

std::string date_key(const Claim& claim) {
  if (claim.date_yearless || !claim.date.known()) return claim.date_written;
  const auto day = [](const std::optional<model::Day>& d) { return d ? model::iso(*d) : ""; };
  return day(claim.date.first) + "/" + day(claim.date.last);
}

Token token_of(const Place& place, const Settings& settings) {
  const AlignPoints& points = settings.align.points;
  Token token;
  token.claim = place.claim;
  token.features = features_of(place.context);
  token.name = place.claim->kind == model::MentionKind::kName;
  if (token.name) {
    token.dimension = "name";
    token.key = place.claim->subject;
    token.worth = points.name;
    return token;
  }
  token.worth = points.value;
  if (place.claim->unit == "date") {
    token.dimension = "date";
    token.key = date_key(*place.claim);
    token.written = place.claim->date_written;
    token.worth += points.real_unit;
    return token;
  }
  const auto reading = read(*place.claim, settings);
  if (!reading) return token;
  token.dimension = reading->dimension;
  const base::Decimal value = reading->nominal();
  token.digits = value.mantissa();
  token.order =
      static_cast<int>(value.normalized().mantissa().size()) + value.normalized().exponent();
  token.key = value.normalized().str() + " " + reading->dimension;
  if (!reading->one_number() && reading->high) token.key += reading->high->normalized().str();
  token.worth += points.digit * (static_cast<int>(value.mantissa().size()) - 1);
  if (token.dimension != "count") token.worth += points.real_unit;
  return token;
}

std::uint32_t name_hash(const std::string& name) {
  return static_cast<std::uint32_t>(std::hash<std::string>{}(name));
}

/// Names that stand near a place, and what the claim is about. Places are in order.
void add_names(std::vector<Token>& tokens, std::size_t near) {
  std::size_t first = 0;
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    const base::ByteSpan here = tokens[i].claim->span;
    while (tokens[first].claim->span.end + near < here.begin) ++first;
    std::vector<std::uint32_t>& names = tokens[i].names;
    for (std::size_t n = first; n < tokens.size(); ++n) {
      if (tokens[n].claim->span.begin > here.end + near) break;
      if (tokens[n].name && n != i) names.push_back(name_hash(tokens[n].key));
    }
    if (!tokens[i].name && !tokens[i].claim->subject.empty()) {
      names.push_back(name_hash(tokens[i].claim->subject));
    }
    std::sort(names.begin(), names.end());
    names.erase(std::unique(names.begin(), names.end()), names.end());
  }
}

}  // namespace

AlignText::AlignText(std::span<const Place> places, const Settings& settings) {
  tokens_.reserve(places.size());
  for (const Place& place : places) tokens_.push_back(token_of(place, settings));
  add_names(tokens_, settings.align.near_name);
  for (std::size_t i = 0; i < tokens_.size(); ++i) {
    tokens_[i].position = static_cast<int>(i * 1000 / tokens_.size());
    if (!tokens_[i].key.empty()) index_[tokens_[i].key].push_back(i);
    const bool other = !tokens_[i].written.empty() && tokens_[i].written != tokens_[i].key;
    if (other) index_[tokens_[i].written].push_back(i);
  }
}

const std::vector<std::size_t>& AlignText::with(const std::string& key) const {
  static const std::vector<std::size_t> none;
  const auto found = index_.find(key);
  return found == index_.end() ? none : found->second;
}

}  // namespace tally::audit
