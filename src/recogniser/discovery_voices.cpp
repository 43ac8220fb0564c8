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
std::string_view firm_behind(std::string_view text, const std::string& person) {
  const std::size_t at = text.find(person + " (");
  if (at == std::string_view::npos) return {};
  const std::string_view rest = text.substr(at + person.size() + 2);
  const std::string_view said = rest.substr(0, rest.find(')'));
  const bool name = !said.empty() && said.size() <= kLongest && said.size() < rest.size() &&
                    base::is_upper(said.front()) && std::ranges::all_of(said, [](char c) {
                      return base::is_letter(c) || c == ' ' || c == '&' || (c & 0x80) != 0;
                    });
  return name ? said : std::string_view();
}

}  // namespace

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
void LatinNames::tell_firms_of_voices(const model::Document& document, Candidates& out) const {
  std::vector<std::string_view> seen;
  const std::string_view head = std::string_view(document.text).substr(0, kHead);
  for (const model::Passage& passage : document.passages) {
    const std::string& speaker = passage.speaker;
    if (speaker.empty() || std::ranges::find(seen, speaker) != seen.end()) continue;
    seen.push_back(speaker);
    const std::string_view firm = firm_behind(head, speaker);
    if (firm.empty() || tells_office(firm)) continue;
    Candidate& each = out.of(firm);
    ++each.times;
    ++each.inside;
    if (each.type.empty()) each.type = model::kCompanyType;
  }
}

}  // namespace tally::recogniser
