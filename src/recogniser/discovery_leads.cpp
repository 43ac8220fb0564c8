#include "recogniser/discovery_leads.hpp"

#include <algorithm>
#include <cstddef>
#include <string>
#include <string_view>
#include <utility>

namespace tally::recogniser {
namespace {

/// The bytes of the first word with the space, where it may be none of the name's; 0 where it is
/// one or the only one.
std::size_t doubtful_lead(const Candidate& each) {
  if (each.lead > 0) return each.lead;
  // "Shaken Osprey Mills fell": its capital may come from the begin of the sentence.
  const auto space = each.name.find(' ');
  const bool begins = each.inside == 0 && each.titled == 0 && space != std::string::npos;
  return begins && each.name.find(' ', space + 1) != std::string::npos ? space + 1 : 0;
}

/// Gives all places of one candidate to another.
void move_places(Candidate& from, Candidate& to) {
  for (int Candidate::*count : {&Candidate::times, &Candidate::inside, &Candidate::numbered,
                                &Candidate::placed, &Candidate::mixed, &Candidate::articled,
                                &Candidate::titled, &Candidate::opened, &Candidate::owned}) {
    to.*count += std::exchange(from.*count, 0);
  }
  to.headed = to.headed || from.headed;
  for (std::string_view Candidate::*kind :
       {&Candidate::type, &Candidate::sort, &Candidate::likely}) {
    if ((to.*kind).empty()) to.*kind = from.*kind;
    from.*kind = {};
  }
}

/// "Kite" of "Kite's"; empty for a name without a genitive at its end.
std::string_view without_genitive(std::string_view name) {
  constexpr std::string_view kTyped = "'s";
  constexpr std::string_view kPrinted = "\u2019s";
  for (const std::string_view sign : {kTyped, kPrinted}) {
    if (name.size() > sign.size() && name.ends_with(sign)) {
      return name.substr(0, name.size() - sign.size());
    }
  }
  return {};
}

/// "Kite" of "Kite Airlines".
bool begins_another(std::string_view word, Candidates& candidates) {
  return std::ranges::any_of(candidates.list(), [&](const Candidate& each) {
    return each.name.size() > word.size() && each.name[word.size()] == ' ' &&
           each.name.starts_with(word);
  });
}

}  // namespace

void settle_brands(Candidates& candidates) {
  for (Candidate& each : candidates.list()) {
    const std::string_view bare = without_genitive(each.name);
    Candidate* plain = bare.empty() || each.times == 0 ? nullptr : candidates.known(bare);
    if (plain == nullptr || plain->times == 0) continue;
    if (plain->owned == plain->times && !begins_another(bare, candidates)) {
      move_places(*plain, each);
    } else {
      move_places(each, *plain);
    }
  }
}

void settle_leads(Candidates& candidates) {
  for (Candidate& each : candidates.list()) {
    const std::size_t lead = each.times > 0 ? doubtful_lead(each) : 0;
    if (lead == 0) continue;
    Candidate* rest = candidates.known(std::string_view(each.name).substr(lead));
    if (rest == nullptr || rest->times == 0) continue;
    const int alone = rest->times - rest->opened;
    const bool sure = each.lead > 0;
    if (alone >= (sure ? each.times : 1)) {
      move_places(each, *rest);
    } else if (sure && alone == 0) {
      move_places(*rest, each);
    }
  }
}

}  // namespace tally::recogniser
