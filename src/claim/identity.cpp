#include "claim/identity.hpp"

#include "base/utf8.hpp"

#include <map>

namespace tally::claim {
namespace {

constexpr char kSeparator = '\x1f';

/// Without white space and emphasis marks.
std::string squeezed(std::string_view quote) {
  std::string out;
  for (std::size_t at = 0; at < quote.size();) {
    const base::CodePoint point = base::code_point_at(quote, at);
    if (!base::is_space(point.value) && point.value != '*')
      out.append(quote.substr(at, point.size));
    at += point.size;
  }
  return out;
}

void add(std::string& text, std::string_view part) { text.append(part).push_back(kSeparator); }

void add(std::string& text, const std::optional<base::Decimal>& amount) {
  add(text, amount ? amount->normalized().str() : std::string());
}

void add(std::string& text, const model::DayRange& days) {
  add(text, days.first ? model::iso(*days.first) : std::string());
  add(text, days.last ? model::iso(*days.last) : std::string());
}

std::string content_of(const model::Claim& claim) {
  std::string text;
  add(text, claim.subject);
  add(text, claim.metric);
  for (const auto& [name, value] : claim.qualifiers) {
    add(text, name);
    add(text, value);
  }
  add(text, claim.low);
  add(text, claim.high);
  add(text, claim.unit);
  add(text, name_of(claim.hedge));
  add(text, claim.date);
  add(text, claim.valid);
  add(text, claim.speaker);
  add(text, name_of(claim.modality));
  add(text, squeezed(claim.quote));
  return text;
}

}  // namespace

void identify(std::vector<model::Claim>& claims) {
  std::map<std::string, int> seen;
  for (model::Claim& claim : claims) {
    const std::string content = content_of(claim);
    const std::string ordinal = std::to_string(seen[content]++);
    claim.id = base::hash_of_parts({"tally/claim/v1", claim.source_key, content, ordinal});
  }
}

}  // namespace tally::claim
