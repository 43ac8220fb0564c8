#include "recogniser/discovery_short.hpp"

#include "base/ascii.hpp"
#include "recogniser/discovery_candidates.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>

namespace tally::recogniser {
namespace {

using model::DeclaredEntity;

constexpr std::string_view kBracket = "（";

/// What stands around the short form of a name, right behind that.
struct Around {
  std::string_view opens, closes;
};
constexpr std::array<Around, 4> kAbbreviations = {
    {{" (\"", "\")"}, {" (“", "”)"}, {" (", ")"}, {", or ", ","}}};

/// A letter of an abbreviation: "KDW", "K&W", "KDW IV".
bool may_abbreviate(char c) { return base::is_upper(c) || c == '&' || c == ' '; }

bool ends_in_digit(std::string_view name) { return !name.empty() && base::is_digit(name.back()); }

std::string_view said_whole(const DeclaredEntity& name) {
  return std::string_view(name.name).substr(0, name.name.find(kBracket));
}

bool begins_with(const DeclaredEntity& name, const std::string& part) {
  return name.name.size() > part.size() + 1 && name.name[part.size()] == ' ' &&
         name.name.starts_with(part);
}

bool ends_with(const DeclaredEntity& name, const std::string& part) {
  const std::string_view whole = said_whole(name);
  return whole.size() > part.size() && whole[whole.size() - part.size() - 1] == ' ' &&
         whole.ends_with(part);
}

void add_short(DeclaredEntity& whole, const std::string& part) {
  whole.name += std::string(kBracket) + part + "）";
}

/// Whether a name of a company goes on from a short form rather than names something else.
bool may_be_whole(const DeclaredEntity& whole, const DeclaredEntity& part, bool first,
                  const ToldNames& told) {
  const std::string_view name = said_whole(whole);
  if (whole.name.ends_with(std::string(kBracket) + part.name + "）")) return true;
  if (!told.companies.contains(name)) return whole.type == kCompanyType && first;
  const auto second = name.find(' ', part.name.size() + 1);
  if (second == std::string::npos) return first || told.headed.contains(part.name);
  // "Kite Hills Bancorp", after which the text says "Kite"
  const bool three = name.find(' ', second + 1) == std::string::npos;
  return three && first && told.legal.contains(name);
}

/// Whether it is something built or made, or that takes place.
bool is_work(const DeclaredEntity& name) {
  return name.type == kProductType || name.type == kEventType;
}

/// Whether a word of the name but the first, which may be its maker, is `part`.
bool holds_behind(const DeclaredEntity& name, const std::string& part) {
  return (name.name + " ").find(" " + part + " ") != std::string::npos;
}

/// The bracket with the short form; empty for none.
std::string_view bracket_of(const DeclaredEntity& name) {
  const auto at = name.name.find(kBracket);
  return at == std::string::npos ? std::string_view() : std::string_view(name.name).substr(at);
}

}  // namespace

bool is_short_for(std::string_view part, std::string_view name) {
  const std::string words = " " + std::string(name) + " ";
  if (words.find(" " + std::string(part) + " ") != std::string::npos) return true;
  if (part.empty() || name.empty() || !std::ranges::all_of(part, may_abbreviate)) return false;
  if (base::lower_ascii(name.front()) != base::lower_ascii(part.front())) return false;
  std::size_t at = 0;
  for (const char c : part) {
    const auto same = [&](char other) { return base::lower_ascii(other) == base::lower_ascii(c); };
    const auto found =
        std::find_if(name.begin() + static_cast<std::ptrdiff_t>(at), name.end(), same);
    if (found == name.end()) return false;
    at = static_cast<std::size_t>(found - name.begin()) + 1;
  }
  return true;
}

std::string_view abbreviation_in(std::string_view rest, std::string_view name) {
  constexpr std::size_t kShortest = 2;
  constexpr std::size_t kLongest = 8;
  const auto form = std::ranges::find_if(
      kAbbreviations, [&](const auto& each) { return rest.starts_with(each.opens); });
  if (form == kAbbreviations.end()) return {};
  rest.remove_prefix(form->opens.size());
  const auto size = std::ranges::find_if_not(rest, may_abbreviate) - rest.begin();
  const std::string_view part = rest.substr(0, static_cast<std::size_t>(size));
  const bool whole = rest.substr(part.size()).starts_with(form->closes);
  const bool spaced = part.starts_with(' ') || part.ends_with(' ');
  const bool fits = part.size() >= kShortest && part.size() <= kLongest && part != name && !spaced;
  return whole && fits && is_short_for(part, name) ? part : std::string_view();
}

void join_abbreviations(std::vector<DeclaredEntity>& names, const ToldNames& told) {
  for (const auto& entry : told.abbreviations) {
    const std::string& name = entry.first;
    const std::string& part = entry.second;
    const auto is_whole = [&](const DeclaredEntity& each) { return said_whole(each) == name; };
    auto whole = std::ranges::find_if(names, is_whole);
    if (whole == names.end()) {
      const auto known = std::ranges::find_if(told.known, is_whole);
      if (known == told.known.end()) continue;
      whole = names.insert(names.end(), *known);
    }
    add_short(*whole, part);
    const auto first = names.begin() + static_cast<std::ptrdiff_t>(told.found);
    const auto alone = std::find_if(first, names.end(),
                                    [&](const DeclaredEntity& each) { return each.name == part; });
    if (alone != names.end()) names.erase(alone);
  }
}

namespace {

/// "OEP" of "Osprey Electric Power"; empty for one word, and where a word has no capital.
std::string initials_of(std::string_view name) {
  std::string out;
  for (std::size_t at = 0; at < name.size();) {
    if (!base::is_upper(name[at])) return {};
    out += name[at];
    const std::size_t space = name.find(' ', at);
    at = space == std::string_view::npos ? name.size() : space + 1;
  }
  return out.size() > 1 ? out : std::string();
}

}  // namespace

void join_initials(std::vector<DeclaredEntity>& names, const ToldNames& told) {
  constexpr std::size_t kShortest = 3;  // letters
  for (std::size_t i = told.found; i < names.size(); ++i) {
    const std::string part = names[i].name;
    if (part.size() < kShortest || !std::ranges::all_of(part, base::is_upper)) continue;
    if (!is_organisation(names[i].type)) continue;
    const auto is_whole = [&](const DeclaredEntity& each) {
      return is_organisation(each.type) && initials_of(said_whole(each)) == part;
    };
    const auto own = std::ranges::find_if(names, is_whole);
    if (std::ranges::count_if(names, is_whole) == 1) {
      add_short(*own, part);
    } else if (own == names.end() && std::ranges::count_if(told.known, is_whole) == 1) {
      names.push_back(*std::ranges::find_if(told.known, is_whole));
      add_short(names.back(), part);
    } else {
      continue;
    }
    names.erase(names.begin() + static_cast<std::ptrdiff_t>(i));
    --i;
  }
}

void part_short_forms(std::vector<DeclaredEntity>& names, const ToldNames& told) {
  const auto is_legal = [&](const DeclaredEntity& name) {
    return told.legal.contains(said_whole(name));
  };
  std::map<std::string, std::size_t, std::less<>> owners;  // of each bracket
  for (std::size_t i = told.found; i < names.size(); ++i) {
    const std::string_view part = bracket_of(names[i]);
    if (part.empty()) continue;
    const auto [owner, added] = owners.emplace(part, i);
    if (added) continue;
    const bool better = is_legal(names[i]) && !is_legal(names[owner->second]);
    DeclaredEntity& loser = names[better ? owner->second : i];
    if (better) owner->second = i;
    loser.name.resize(said_whole(loser).size());
  }
}

/// "Kite Mills" beside one "Kite Mills Holding".
void join_legal_forms(std::vector<DeclaredEntity>& names, const ToldNames& told) {
  for (std::size_t i = told.found; i < names.size(); ++i) {
    const std::string part = names[i].name;
    if (names[i].type != kCompanyType || part.find(' ') == std::string::npos) continue;
    const auto is_whole = [&](const DeclaredEntity& name) {
      const std::string_view whole = said_whole(name);
      if (name.type != kCompanyType || !begins_with(name, part) || !told.legal.contains(whole))
        return false;
      const auto second = whole.find(' ', part.size() + 1);
      const bool first = &name - names.data() < static_cast<std::ptrdiff_t>(i);
      return second == std::string_view::npos ||
             (first && whole.find(' ', second + 1) == std::string_view::npos);
    };
    if (std::ranges::count_if(names, is_whole) != 1) continue;
    add_short(*std::ranges::find_if(names, is_whole), part);
    names.erase(names.begin() + static_cast<std::ptrdiff_t>(i));
    --i;
  }
}

void join_short_forms(std::vector<DeclaredEntity>& names, const ToldNames& told) {
  for (std::size_t i = told.found; i < names.size(); ++i) {
    const std::string part = names[i].name;
    if (names[i].type != kCompanyType || part.find(' ') != std::string::npos) continue;
    const auto is_end = [&](const DeclaredEntity& name) {  // "Kite Rovers"
      return name.type == kCompanyType && ends_with(name, part);
    };
    const auto is_longer = [&](const DeclaredEntity& name) {
      return begins_with(name, part) || is_end(name);
    };
    if (std::ranges::count_if(names, is_longer) != 1) continue;
    const auto whole = std::ranges::find_if(names, is_longer);
    const auto here = names.begin() + static_cast<std::ptrdiff_t>(i);
    if (!is_end(*whole) && told.local.contains(said_whole(*whole))) {
      here->type = model::kPlaceType;
      continue;
    }
    const bool joined = is_end(*whole) ? told.companies.contains(said_whole(*whole))
                                       : may_be_whole(*whole, *here, whole < here, told);
    if (!joined) continue;
    if (is_end(*whole) || said_whole(*whole) == whole->name) add_short(*whole, part);
    names.erase(here);
    --i;
  }
}

void join_things(std::vector<DeclaredEntity>& names, std::size_t found) {
  for (std::size_t i = found; i < names.size(); ++i) {
    const std::string part = names[i].name;
    if (names[i].type == kPersonType || names[i].type == kCompanyType || !ends_in_digit(part))
      continue;
    const auto is_longer = [&](const DeclaredEntity& name) {
      return name.name.ends_with(" " + part) && name.type == names[i].type;
    };
    if (std::ranges::count_if(names, is_longer) != 1) continue;
    add_short(*std::ranges::find_if(names, is_longer), part);
    names.erase(names.begin() + static_cast<std::ptrdiff_t>(i));
    --i;
  }
}

void join_numbered(std::vector<DeclaredEntity>& names, std::size_t found) {
  constexpr std::size_t kFewestDigits = 3;  // "Reeds 2" is another thing than "Reeds"
  for (std::size_t i = found; i < names.size(); ++i) {
    const std::string part = names[i].name;
    if (names[i].type == kPersonType) continue;
    const auto is_longer = [&](const DeclaredEntity& name) {
      if (name.type == kPersonType || !begins_with(name, part)) return false;
      const std::string_view rest = said_whole(name).substr(part.size() + 1);
      return rest.size() >= kFewestDigits && std::ranges::all_of(rest, base::is_digit);
    };
    if (std::ranges::count_if(names, is_longer) != 1) continue;
    add_short(*std::ranges::find_if(names, is_longer), part);
    names.erase(names.begin() + static_cast<std::ptrdiff_t>(i));
    --i;
  }
}

namespace {

/// "Tilda Brandt" from "Brandt", "Kite Air" from "Kite", "Osprey Lilt" from "Lilt": whether a known
/// name may be the whole of a part.
bool goes_on_from(const DeclaredEntity& name, const std::string& part) {
  if (name.type == kPersonType) return ends_with(name, part);
  if (name.type != kCompanyType) return false;
  if (begins_with(name, part)) return true;
  const bool two = std::ranges::count(name.name, ' ') == 1;
  return two && part.find(' ') == std::string::npos && ends_with(name, part);
}

}  // namespace

void join_known(std::vector<DeclaredEntity>& names, const ToldNames& told) {
  for (std::size_t i = told.found; i < names.size(); ++i) {
    const std::string part = names[i].name;
    const bool may_be_short = names[i].type == kCompanyType || names[i].type == kPersonType;
    const bool one = part.find(' ') == std::string::npos;
    if (!may_be_short || (!one && names[i].type == kPersonType)) continue;
    const auto is_longer = [&](const DeclaredEntity& name) {
      return (one || told.legal.contains(name.name)) && goes_on_from(name, part);
    };
    const auto is_other = [&](const DeclaredEntity& name) {
      return one &&
             (name.type == kOrganisationType
                  ? begins_with(name, part)
                  : !told.companies.contains(part) && is_work(name) && holds_behind(name, part));
    };
    const auto longer = std::ranges::count_if(told.known, is_longer);
    if (longer == 1) {
      names[i] = *std::ranges::find_if(told.known, is_longer);
      add_short(names[i], part);
    } else if (longer == 0 && std::ranges::count_if(told.known, is_other) == 1) {
      names[i] = *std::ranges::find_if(told.known, is_other);
      add_short(names[i], part);
    } else if (longer > 1 && std::ranges::find_if(told.known, is_longer)->type == kPersonType) {
      names.erase(names.begin() + static_cast<std::ptrdiff_t>(i));  // of several, and no company
      --i;
    }
  }
}

void join_given(std::vector<DeclaredEntity>& names, const ToldNames& told) {
  for (std::size_t i = told.found; i < names.size(); ++i) {
    const std::string part = names[i].name;
    if (names[i].type != kPersonType || part.find(' ') != std::string::npos) continue;
    const auto is_longer = [&](const DeclaredEntity& name) {
      return name.type == kPersonType && begins_with(name, part);
    };
    const auto here = std::ranges::count_if(names, is_longer);
    const auto known = std::ranges::count_if(told.known, is_longer);
    if (here + known == 0) continue;
    if (here == 1 && known == 0) add_short(*std::ranges::find_if(names, is_longer), part);
    if (here == 0 && known == 1) {
      names[i] = *std::ranges::find_if(told.known, is_longer);
      add_short(names[i], part);
      continue;
    }
    names.erase(names.begin() + static_cast<std::ptrdiff_t>(i));
    --i;
  }
}

}  // namespace tally::recogniser
