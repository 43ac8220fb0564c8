#include "recogniser/discovery_voices.hpp"

#include "base/ascii.hpp"
#include "base/utf8.hpp"
#include "model/entity_types.hpp"
#include "recogniser/discovery_latin.hpp"

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

// For whom those speak whom a text presents before they do: "Panellists: Ada Moss (Kite Air)".
namespace tally::recogniser {
namespace {

/// Bytes in which a text presents who will speak.
constexpr std::size_t kHead = 3000;
constexpr std::size_t kLongest = 40;

/// "Kite Air" of "Ada Moss (Kite Air)"; empty where no bracket with one name stands behind.
std::string_view firm_behind(std::string_view text, std::string_view person) {
  const auto stands_before = [&](std::size_t bracket) {
    std::string_view before = text.substr(0, bracket);
    if (!before.ends_with(' ')) return false;
    before.remove_suffix(1);
    return before.ends_with(person);
  };
  std::size_t bracket = text.find('(');
  while (bracket != std::string_view::npos && !stands_before(bracket)) {
    bracket = text.find('(', bracket + 1);
  }
  if (bracket == std::string_view::npos) return {};
  const std::string_view rest = text.substr(bracket + 1);
  const std::string_view said = rest.substr(0, rest.find(')'));
  const bool name = !said.empty() && said.size() <= kLongest && said.size() < rest.size() &&
                    base::is_upper(said.front()) && std::ranges::all_of(said, [](char c) {
                      return base::is_letter(c) || c == ' ' || c == '&' || (c & 0x80) != 0;
                    });
  return name ? said : std::string_view();
}

}  // namespace

std::vector<std::string_view> speakers_of(const model::Document& document) {
  std::vector<std::string_view> out;  // few speak in one text, and mostly one of the last two
  std::string_view last;
  for (const model::Passage& passage : document.passages) {
    const std::string_view speaker = passage.speaker;
    if (speaker.empty() || speaker == last) continue;
    last = speaker;
    if (std::find(out.rbegin(), out.rend(), speaker) == out.rend()) out.push_back(speaker);
  }
  return out;
}

/// "Chief Executive Officer", "CEO", "Co-Founder": whether a bracket tells an office.
bool LatinNames::tells_office(std::string_view said) const {
  const std::string small = base::lower_ascii(said);
  for (std::string_view rest = small; !rest.empty();) {
    const std::string_view word = base::first_word(rest);
    if (person_titles_.contains(word) || company_at_.contains(word) || leaders_.contains(word)) {
      return true;
    }
    rest.remove_prefix(std::min(rest.size(), word.size() + 1));
  }
  return false;
}

/// Adds what stands in brackets behind the name of a speaker, as a company.
void LatinNames::tell_firms_of_voices(std::string_view text,
                                      std::span<const std::string_view> speakers,
                                      Candidates& out) const {
  for (const std::string_view speaker : speakers) {
    const std::string_view firm = firm_behind(text.substr(0, kHead), speaker);
    if (firm.empty() || tells_office(firm)) continue;
    Candidate& each = out.of(firm);
    ++each.times;
    ++each.inside;
    if (each.type.empty()) each.type = model::kCompanyType;
  }
}

}  // namespace tally::recogniser
