#include "base/ascii.hpp"
#include "base/text_search.hpp"
#include "recogniser/discovery_latin.hpp"

#include <algorithm>
#include <map>
#include <string>
#include <string_view>

// Things of one series, which tell each other's kind.
namespace tally::recogniser {

/// "Kite 3" beside "Kite 2", which is told to be a model: of one kind.
void LatinNames::tell_siblings(Candidates& candidates) const {
  std::map<std::string_view, std::string_view> kinds;
  std::map<std::string_view, int> untold;  // "Kite 2" and "Kite 3": things of one series
  for (const Candidate& each : candidates.list()) {
    const std::string_view own = series_of(each.name);
    if (own.empty()) continue;
    if (!each.type.empty()) {
      kinds.emplace(own, each.type);
    } else if (each.times > 0 && ++untold[own] > 1 &&
               !plain_words_.contains(base::lower_ascii(own))) {
      kinds.emplace(own, kProductType);
    }
  }
  for (Candidate& each : candidates.list()) {
    if (!each.type.empty()) continue;
    const auto kind = kinds.find(series_of(each.name));
    if (kind != kinds.end()) each.type = kind->second;
  }
}

/// "Kite" of "Kite 3" and "Kite Mini"; empty for a name that ends in neither a number nor a word
/// for one of several.
std::string_view LatinNames::series_of(std::string_view name) const {
  const auto end = name.find_last_of(" -");
  if (end == std::string_view::npos || end + 1 >= name.size()) return {};
  const bool numbered = base::is_digit(name[end + 1]) || base::is_digit(name.back());
  const bool one = numbered || variant_words_.contains(base::lower_ascii(name.substr(end + 1)));
  return one ? name.substr(0, end) : std::string_view();
}

/// "Kite 3 … 70 billion parameters": a numbered thing with what only models have.
void LatinNames::tell_models(std::string_view text, Candidates& candidates) const {
  constexpr std::size_t kReach = 160;
  constexpr std::size_t kLongest = std::size_t{1} << 14U;  // where a text brings its things in
  text = text.substr(0, kLongest);
  for (Candidate& each : candidates.list()) {
    const bool open = each.type.empty() || each.type == kProductType;
    if (!open || each.times == 0 || series_of(each.name).empty()) continue;
    const base::TextSearch search(text, each.name);
    for (auto at = search.find(0); at != std::string_view::npos; at = search.find(at + 1)) {
      std::string_view near = text.substr(at + each.name.size(), kReach);
      near = near.substr(0, near.find('\n'));
      const auto holds = [&](const std::string& sign) { return near.find(sign) != near.npos; };
      if (!std::ranges::any_of(model_signs_, holds)) continue;
      each.type = model::kModelType;
      break;
    }
  }
}

}  // namespace tally::recogniser
