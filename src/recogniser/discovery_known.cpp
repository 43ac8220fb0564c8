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
  if (!is_organisation(known.type)) return {};
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

/// Whether known names and the legal form of the last one are all of it: "Kite Holding", "Halden
/// Kite 9".
bool KnownNames::is_made_of(std::span<const NameSpan> known, std::string_view name) const {
  std::size_t at = 0;
  for (const NameSpan& each : known) {
    const std::size_t gap = each.span.begin - std::min(at, each.span.begin);
    const std::size_t space = at == 0 ? 0 : 1;  // none in 美国青雁
    if (each.entity == nullptr || each.span.begin < at || gap > space) return false;
    at = each.span.end;
  }
  if (at == 0 || at == name.size()) return at > 0;
  at = std::min(at + 1, name.size());
  return known.back().type == kCompanyType && latin_.is_legal_form(name.substr(at));
}

bool KnownNames::know(std::string_view name, bool told) const {
  std::vector<NameSpan> found;
  names_.find(name, nullptr, found);
  const auto is_label = [&](const NameSpan& each) {
    return each.form == NameForm::kLabel &&
           (each.span.begin == 0 || name.find(". ") == std::string_view::npos);
  };
  if (std::ranges::any_of(found, is_label)) return true;  // "Phase 3", but not "Reeds Vol. 2"
  if (!told) {
    return std::ranges::any_of(found, [&](const NameSpan& each) {
      return each.entity != nullptr && (!each.doubtful || each.span.size() == name.size());
    });
  }
  constexpr std::size_t kHan = 3;  // 比 of 比青雁, where 青雁 is known
  const bool cut = !found.empty() && found.back().span == base::ByteSpan{kHan, name.size()} &&
                   !found.back().doubtful && base::code_point_at(name, 0).size == kHan;
  return cut || is_made_of(found, name);
}

/// The type of a name that a table has just so; empty for none.
std::string_view KnownNames::whole_type(std::string_view name) const {
  std::vector<NameSpan> found;
  names_.find(name, nullptr, found);
  const bool whole =
      found.size() == 1 && found[0].form == NameForm::kKnown && found[0].span.size() == name.size();
  return whole ? found[0].type : std::string_view();
}

std::string_view KnownNames::type_of(const Candidate& each) const {
  if (each.name.find(' ') == std::string::npos && each.abbreviation.empty()) return {};
  return whole_type(each.name);
}

std::string KnownNames::before_form(std::string_view name, ToldNames& told) const {
  const std::size_t form = name.rfind(' ');
  if (form == std::string_view::npos || !latin_.is_legal_form(name.substr(form + 1))) return {};
  const std::string_view stem = name.substr(0, form);
  const std::string_view type = whole_type(stem);
  if (type.empty()) return {};
  told.known.push_back({std::string(stem), std::string(type), ""});
  return std::string(stem);
}

}  // namespace tally::recogniser
