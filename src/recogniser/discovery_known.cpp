#include "recogniser/discovery_known.hpp"

#include "base/utf8.hpp"
#include "recogniser/discovery_candidates.hpp"
#include "recogniser/discovery_doubts.hpp"
#include "recogniser/discovery_latin.hpp"
#include "recogniser/discovery_short.hpp"
#include "recogniser/names.hpp"

#include <algorithm>
#include <string_view>

namespace tally::recogniser {
namespace {

/// What a text may call a known name by; empty for nothing.
std::string_view short_form_of(const model::DeclaredEntity& known, const LatinNames& latin) {
  const std::string_view name = known.name;
  if (known.type == kPersonType) return base::last_word(name);
  if (known.type != kCompanyType && known.type != kOrganisationType) return {};
  return latin.short_form(name);
}

/// Whether the word stands inside a sentence in a way that a name does.
bool stands_as_name(const Candidate* each) {
  return each != nullptr && each->inside > 0 && each->numbered == 0 && each->placed == 0 &&
         each->articled == 0 && each->titled < each->times;
}

}  // namespace

void add_known_short_forms(const Candidates& candidates, const LatinNames& latin,
                           const Doubts& doubts, const Names& tables, const ToldNames& told,
                           std::vector<model::DeclaredEntity>& names) {
  std::vector<NameSpan> found;
  for (const model::DeclaredEntity& known : told.known) {
    const std::string_view part = short_form_of(known, latin);
    const Candidate* each = part.empty() ? nullptr : candidates.find(part);
    if (!stands_as_name(each) || doubts.is_everyday(*each)) continue;
    const auto is_same = [&](const model::DeclaredEntity& name) { return name.name == part; };
    if (std::ranges::any_of(names, is_same)) continue;
    found.clear();
    tables.find(part, nullptr, found);
    if (!found.empty()) continue;
    names.push_back({std::string(part),
                     std::string(known.type == kPersonType ? kPersonType : kCompanyType), ""});
  }
}

}  // namespace tally::recogniser
