#include "segmenter/lone_names.hpp"

#include <algorithm>
#include <map>
#include <string_view>

namespace tally::segmenter {
namespace {

constexpr std::uint32_t kWidest = 40;  ///< columns of such a line
constexpr std::size_t kReturning = 2;  ///< names that come back, where no role stands

/// Whether a line may be a name over what somebody says: short, alone, speech below.
bool stands_alone(const std::vector<Line>& lines, std::size_t i) {
  if (i == 0 || i + 1 >= lines.size()) return false;
  const Line& line = lines[i];
  const Line& below = lines[i + 1];
  return line.columns <= kWidest && line.gap_before && !line.terminal && !line.bullet &&
         line.heading == 0 && below.terminal && !below.bullet && below.columns > line.columns;
}

/// A full name or a role; in Chinese a short name, too.
bool looks_like_speaker(Evidence evidence, const Line& line) {
  return evidence >= Evidence::kStrong || (evidence == Evidence::kWeak && line.han > 0);
}

}  // namespace

void take_lone_names(const LabelWords& words, const model::Document& document,
                     const std::vector<Line>& lines, std::vector<Label>& labels) {
  const std::string_view text = document.text;
  std::map<std::string_view, std::vector<std::size_t>> found;
  bool role = false;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    if (!stands_alone(lines, i)) continue;
    const std::string_view name = text.substr(lines[i].span.begin, lines[i].span.size());
    const Evidence evidence = name_evidence(words, name);
    if (!looks_like_speaker(evidence, lines[i])) continue;
    role = role || evidence == Evidence::kRole;
    found[name].push_back(i);
  }
  const auto returns = [](const auto& each) { return each.second.size() > 1; };
  const auto returning = static_cast<std::size_t>(std::ranges::count_if(found, returns));
  if (found.size() < 2 || (!role && returning < kReturning)) return;
  for (const auto& [name, places] : found) {
    for (const std::size_t i : places) {
      labels[i] = {Evidence::kStrong, lines[i].span, {}, lines[i].span.end};
    }
  }
}

}  // namespace tally::segmenter
