#include "recogniser/discovery_repeated.hpp"

#include "base/ascii.hpp"

#include <algorithm>

namespace tally::recogniser {
namespace {

/// Whether `name` stands so often in `text`, whatever stands beside it.
bool stands(std::string_view text, std::string_view name, int often) {
  for (auto at = text.find(name); at != std::string_view::npos && often > 0;
       at = text.find(name, at + name.size())) {
    --often;
  }
  return often == 0;
}

/// "They met Osprey Harbour Works there": three words with capitals inside a sentence are a name.
bool is_long(const Candidate& each) {
  constexpr int kFewestSpaces = 2;
  return each.inside > 0 && each.titled == 0 && each.mixed == 0 && each.placed == 0 &&
         !base::is_digit(each.name.back()) && std::ranges::count(each.name, ' ') >= kFewestSpaces;
}

}  // namespace

bool is_repeated(const Candidate& each, std::string_view text) {
  constexpr int kOften = 3;  // 星河发布, 星河的股价 and once more
  if (is_long(each)) return true;
  if (each.acted >= kOften) return true;
  if (each.acted >= kTimes && stands(text, each.name, kOften)) return true;
  if (each.inside == 0 && each.quoted == 0) return false;
  // In Chinese text a Latin word may be a term (Agent), a format or a brand: no guess.
  if (each.mixed > 0 && each.likely.empty()) return false;
  if (each.titled == each.times) return false;
  return each.times >= kTimes || (each.anywhere && stands(text, each.name, kTimes));
}

bool stands_behind_digits(std::string_view text, std::string_view word) {
  for (auto at = text.find(word); at != std::string_view::npos; at = text.find(word, at + 1)) {
    const std::size_t spaces = at > 0 && text[at - 1] == ' ' ? 1 : 0;
    if (at > spaces && base::is_digit(text[at - spaces - 1])) return true;
  }
  return false;
}

}  // namespace tally::recogniser
