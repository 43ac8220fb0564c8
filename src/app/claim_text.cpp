#include "app/claim_text.hpp"

namespace tally::app {
namespace {

report::Cell cell(const std::string& text) { return text.empty() ? report::Cell() : text; }

std::string bounds_text(const model::Claim& claim) {
  if (claim.low && claim.high && *claim.low != *claim.high) {
    return claim.low->str() + " to " + claim.high->str();
  }
  if (claim.low) return claim.low->str();
  return claim.high ? claim.high->str() : "";
}

}  // namespace

std::string days_text(const model::DayRange& days) {
  if (!days.known()) return "";
  const std::string first = days.first ? model::iso(*days.first) : "…";
  const std::string last = days.last ? model::iso(*days.last) : "…";
  return first == last ? first : first + " to " + last;
}

std::string value_text(const model::Claim& claim) {
  std::string out;
  if (claim.hedge != model::Hedge::kExact && claim.hedge != model::Hedge::kRange) {
    out = std::string(name_of(claim.hedge)) + ' ';
    if (const auto underscore = out.find('_'); underscore != std::string::npos) {
      out[underscore] = ' ';
    }
  }
  if (claim.unit == "date") return claim.date.known() ? out + days_text(claim.date) : claim.quote;
  return out + bounds_text(claim) + ' ' + claim.unit;
}

std::string qualifiers_text(const model::Qualifiers& qualifiers) {
  std::string out;
  for (const auto& [name, value] : qualifiers) {
    out += (out.empty() ? "" : ", ") + name + '=' + value;
  }
  return out;
}

report::Table claims_table(std::span<const model::Claim> claims) {
  report::Table table;
  table.name = "claims";
  table.columns = {{"id"},
                   {"document", false, 24},
                   {"line", true, 0, true},
                   {"speaker", false, 18},
                   {"subject", false, 24},
                   {"metric", false, 24},
                   {"value", false, 34},
                   {"quote", false, 30},
                   {"modality"},
                   {"qualifiers", false, 24}};
  for (const model::Claim& claim : claims) {
    table.rows.push_back({claim.id.hex().substr(0, 12), claim.document, std::to_string(claim.line),
                          cell(claim.speaker), cell(claim.subject), cell(claim.metric),
                          value_text(claim), claim.quote, std::string(name_of(claim.modality)),
                          cell(qualifiers_text(claim.qualifiers))});
  }
  return table;
}

}  // namespace tally::app
