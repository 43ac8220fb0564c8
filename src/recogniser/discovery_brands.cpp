#include "base/ascii.hpp"
#include "base/utf8.hpp"
#include "recogniser/discovery_han.hpp"
#include "recogniser/discovery_han_sizes.hpp"
#include "recogniser/names.hpp"

#include <algorithm>

// The Chinese brand that stands before the code of a thing: 星河 of 星河T5.
namespace tally::recogniser {
namespace {

constexpr int kLooks = 8;  ///< places of a code that are looked at

/// What both texts end in, in whole characters.
std::string_view common_end(std::string_view a, std::string_view b) {
  std::size_t size = 0;
  while (true) {
    const base::CodePoint c = base::code_point_before(a, a.size() - size);
    const base::CodePoint d = base::code_point_before(b, b.size() - size);
    if (c.size == 0 || d.size == 0 || c.value != d.value) return a.substr(a.size() - size);
    size += c.size;
  }
}

}  // namespace

/// The Chinese characters before a code that may be part of its name.
std::string_view HanNames::stem_before(std::string_view text, std::size_t code) const {
  std::size_t begin = code;
  for (std::size_t stem = 0; stem < kLongestStem; ++stem) {
    const base::CodePoint c = base::code_point_before(text, begin);
    if (c.size == 0 || !base::is_han(c.value) || begins_.parts(c.value)) break;
    begin -= c.size;
  }
  const std::size_t led = behind_lead(text, begin, code);
  std::string_view stem = text.substr(led, code - led);
  for (const auto& [noun, type] : nouns_) {
    if (stem.starts_with(noun)) stem.remove_prefix(noun.size());  // 车型星河T5
  }
  return stem;
}

/// The company that a stem ends in: one that a table knows, or that the text names.
std::string_view HanNames::maker_in(std::string_view stem, const Names& names,
                                    Candidates& found) const {
  std::vector<NameSpan> known;
  names.find(stem, nullptr, known);
  if (!known.empty() && known.back().span.end == stem.size() && known.back().entity != nullptr) {
    return known.back().type == kCompanyType ? stem.substr(known.back().span.begin)
                                             : std::string_view();
  }
  for (const Candidate& each : found.list()) {
    constexpr std::size_t kBytes = 3;
    if (each.likely != kCompanyType && each.type != kCompanyType) continue;
    if (stem.find(each.name.substr(0, kBytes)) == std::string_view::npos) continue;  // most
    std::string_view name = short_form(each.name);
    if (name.empty()) name = each.name;
    if (stem.ends_with(name)) return stem.substr(stem.size() - name.size());
  }
  return {};
}

std::string_view HanNames::brand_of(std::string_view text, std::string_view code,
                                    const Names& names, Candidates& found) const {
  std::string_view brand;
  int places = 0;
  int looks = 0;
  for (auto at = text.find(code); at != std::string_view::npos && looks < kLooks;
       at = text.find(code, at + code.size()), ++looks) {
    const std::size_t end = at + code.size();
    if (end < text.size() && (base::is_letter(text[end]) || base::is_digit(text[end]))) continue;
    const std::string_view stem = stem_before(text, at);
    if (characters(stem) < kShortestStem) continue;
    if (const auto maker = maker_in(stem, names, found); !maker.empty()) return maker;
    brand = places == 0 ? stem : common_end(brand, stem);
    ++places;
  }
  const bool fits = places > 1 && characters(brand) >= kShortestStem;
  const auto is_end = [&](const auto& noun) { return brand.ends_with(noun.first); };
  if (!fits || ends_with_any(brand, common_) || std::ranges::any_of(nouns_, is_end)) return {};
  return brand;
}

}  // namespace tally::recogniser
