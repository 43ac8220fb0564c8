#include "recogniser/discovery_latin.hpp"
#include "recogniser/names.hpp"

#include <algorithm>
#include <string_view>

// What names in Latin letters are, by the others of a list.
namespace tally::recogniser {
namespace {

/// The first of `joints` that stands there with a capital behind it; empty for none.
std::string_view joint_at(const std::vector<std::string>& joints, std::string_view text,
                          std::size_t at) {
  const auto found = std::ranges::find_if(joints, [&](const std::string& each) {
    return text.substr(at).starts_with(each) && capital_at(text, at + each.size());
  });
  return found == joints.end() ? std::string_view() : std::string_view(*found);
}

/// Names that one list joins.
using Members = std::vector<std::string_view>;

/// The lists in the order of the text.
std::vector<Members> lists_of(const std::vector<Joined>& pairs) {
  std::vector<Members> out;
  for (const Joined& pair : pairs) {
    if (!pair.goes_on || out.empty()) out.push_back({pair.name});
    out.back().push_back(pair.next);
  }
  return out;
}

/// What a name is told or known to be; empty for neither.
std::string_view kind_of(const Candidate& each, const Names& names) {
  if (!each.type.empty()) return each.type;
  std::vector<NameSpan> found;
  names.find(each.name, nullptr, found);
  const bool whole = found.size() == 1 && found[0].span.size() == each.name.size();
  return whole ? found[0].type : std::string_view();
}

/// The one kind of those that are told; empty where they differ, or none is.
std::string_view shared_kind(const Members& list, Candidates& candidates, const Names& names) {
  std::string_view shared;
  for (const std::string_view name : list) {
    const Candidate* each = candidates.known(name);
    std::string_view kind = each == nullptr ? std::string_view() : kind_of(*each, names);
    if (kind == kOrganisationType) kind = kCompanyType;
    if (kind.empty()) continue;
    if (!shared.empty() && kind != shared) return {};
    shared = kind;
  }
  return shared;
}

std::ptrdiff_t words_of(std::string_view name) { return std::ranges::count(name, ' ') + 1; }

/// "Moss and Reed", "Moss, Reed and Vega": whether one kind may be that of all.
bool is_sure(const Members& list, std::string_view kind) {
  constexpr std::size_t kFewest = 3;  // "Kite and Osprey" may be a maker and what it makes
  if (list.size() >= kFewest) return true;
  return kind == kPersonType && words_of(list[0]) == words_of(list[1]);
}

}  // namespace

/// Notes that a list joins a name to the last one; whether it does. A comma alone joins none: "Ada
/// Moss, Kite's founder"; nor does what is only a part of the next word: "Kite-backed".
bool LatinNames::join_last(std::string_view text, const Last& last, base::ByteSpan name,
                           Candidates& out) const {
  const base::ByteSpan before = last.span;
  if (text.substr(name.end).starts_with('-')) return false;
  if (before.size() == 0 || name.begin < before.end) return false;
  const std::string_view joint = joint_at(list_joints_, text, before.end);
  if (joint.empty() || before.end + joint.size() != name.begin) return false;
  const bool comma = joint.front() == ',' && joint.size() == 2;
  if (comma && !last.joined && joint_at(list_joints_, text, name.end).empty()) return false;
  out.join(text.substr(before.begin, before.size()), text.substr(name.begin, name.size()),
           last.joined);
  return true;
}

/// "Moss, Reed and Vega were absent", one of whom is known for a person.
void LatinNames::tell_listed(Candidates& candidates, const Names& names) {
  for (const Members& list : lists_of(candidates.joined())) {
    const std::string_view kind = shared_kind(list, candidates, names);
    if ((kind != kPersonType && kind != kCompanyType) || !is_sure(list, kind)) continue;
    for (const std::string_view name : list) {
      Candidate* each = candidates.known(name);
      const bool may_be = each != nullptr && each->type.empty() && each->articled == 0 &&
                          each->numbered == 0 && each->likely.empty();
      if (may_be) each->type = kind == kPersonType ? kPersonType : kCompanyType;
    }
  }
}

}  // namespace tally::recogniser
