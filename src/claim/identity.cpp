#include "claim/identity.hpp"

#include "base/utf8.hpp"

#include <memory_resource>
#include <unordered_map>

namespace tally::claim {
namespace {

constexpr char kSeparator = '\x1f';

/// Without white space and emphasis marks.
void add_squeezed(std::string& out, std::string_view quote) {
  for (std::size_t at = 0; at < quote.size();) {
    const base::CodePoint point = base::code_point_at(quote, at);
    const bool kept = !base::is_space(point.value) && point.value != '*';
    for (std::size_t i = at; kept && i < at + point.size; ++i) out.push_back(quote[i]);
    at += point.size;
  }
  out.push_back(kSeparator);
}

void add(std::string& text, std::string_view part) { text.append(part).push_back(kSeparator); }

void add(std::string& text, const std::optional<base::Decimal>& amount) {
  if (amount) text += amount->normalized().str();
  text.push_back(kSeparator);
}

void add(std::string& text, const model::DayRange& days) {
  for (const auto& day : {days.first, days.last}) {
    if (day) text += model::iso(*day);
    text.push_back(kSeparator);
  }
}

/// What was added from `begin` on once more.
void add_again(std::string& text, std::size_t begin) { text.append(text, begin); }

struct LowHalf {
  std::size_t operator()(const base::Hash& hash) const { return hash.low; }
};

/// Everything that the claim says, in place of what `text` held.
void write_content(const model::Claim& claim, std::string& text) {
  text.clear();
  add(text, claim.subject);
  add(text, claim.metric);
  for (const auto& [name, value] : claim.qualifiers) {
    add(text, name);
    add(text, value);
  }
  const std::size_t low = text.size();
  add(text, claim.low);
  claim.low == claim.high ? add_again(text, low) : add(text, claim.high);
  add(text, claim.unit);
  add(text, name_of(claim.hedge));
  add(text, claim.date);
  add(text, claim.valid);
  add(text, claim.speaker);
  add(text, name_of(claim.modality));
  add_squeezed(text, claim.quote);
}

}  // namespace

void identify(std::vector<model::Claim>& claims) {
  std::pmr::monotonic_buffer_resource room;
  std::pmr::unordered_map<base::Hash, int, LowHalf> seen(&room);
  seen.reserve(claims.size());
  std::string content;
  for (model::Claim& claim : claims) {
    write_content(claim, content);
    const std::string ordinal = std::to_string(seen[base::hash_of(content)]++);
    claim.id = base::hash_of_parts({"tally/claim/v1", claim.source_key, content, ordinal});
  }
}

}  // namespace tally::claim
