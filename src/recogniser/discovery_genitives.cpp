#include "base/ascii.hpp"
#include "base/word_file.hpp"
#include "recogniser/discovery_beside.hpp"
#include "recogniser/discovery_latin.hpp"
#include "recogniser/names.hpp"

#include <algorithm>
#include <vector>

// Names in Latin letters that end in a genitive, as those of shops do.
namespace tally::recogniser {

/// "Its Kite's halls", "40 Kite's halls": whether what stands before a genitive could not stand
/// before an owner.
bool LatinNames::is_owned_itself(std::string_view before) const {
  if (!before.ends_with(' ')) return false;
  before.remove_suffix(1);
  if (!before.empty() && base::is_digit(before.back())) return true;
  const Beside left(before);
  if (left.words().empty() || !before.ends_with(left.words().back().back())) return false;
  return brand_owners_.contains(left.words().back());
}

/// "Kite's and", "at Kite's,", "Kite's opened 30 halls": whether the genitive behind a name is its
/// end, as nothing follows that it could own.
bool LatinNames::ends_as_brand(std::string_view before, std::string_view rest) const {
  constexpr std::string_view kEnds = ".;:)?!";
  if (is_owned_itself(before)) return true;
  if (rest.empty() || kEnds.find(rest.front()) != std::string_view::npos || rest[0] == ',') {
    const bool listed = rest.starts_with(", ") && capital_at(rest, 2);  // "Kite's, Vega's"
    const Beside left(before);
    return !listed && !left.words().empty() && !not_brands_.contains(left.words().back());
  }
  if (rest.front() != ' ') return false;
  const Beside right(rest.substr(0, kAround));
  const Words words = right.words();
  if (words.empty() || words.front().data() != right.all().data() + 1) return false;
  if (brand_followers_.contains(words.front())) return true;
  const std::string_view verb = words.front();
  const bool done = company_verbs_.contains(verb) || either_verbs_.contains(verb);
  if (!done || verb.ends_with('s')) return false;
  const std::string_view behind = right.all().substr(verb.size() + 1);
  const bool amount = behind.size() > 1 && (base::is_digit(behind[1]) || behind[1] == '$');
  return amount || (words.size() > 1 && brand_objects_.contains(words[1]));
}

/// "Kite's announced a plan": takes a genitive that owns nothing for the end of the name, unless
/// tables know the name without.
void LatinNames::end_brand(std::string_view text, const Names& names, Run& run) const {
  if (run.words == 0) return;
  const std::string_view name = text.substr(run.span.begin, run.span.size());
  if (run.words > 1 && may_be_given(base::first_word(name))) return;
  const std::size_t size = NameJoints::genitive_size(text.substr(run.span.end));
  if (size == 0 || !ends_as_brand(left_side(text, run.span), text.substr(run.span.end + size)))
    return;
  std::vector<NameSpan> found;
  names.find(name, nullptr, found);
  const auto known = [](const NameSpan& each) { return each.entity != nullptr; };
  if (std::ranges::any_of(found, known)) return;
  run.span.end += size;
  run.next = std::max(run.next, run.span.end);
}

}  // namespace tally::recogniser
