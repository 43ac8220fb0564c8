#include "segmenter/byline.hpp"

#include "base/ascii.hpp"
#include "base/utf8.hpp"
#include "segmenter/speakers.hpp"

#include <algorithm>

namespace tally::segmenter {
namespace {

constexpr std::size_t kHeadLines = 6;  ///< of title, name, office, place and day

std::string_view view(std::string_view text, const Line& line) {
  return text.substr(line.span.begin, line.span.size());
}

bool holds_any(std::string_view text, const std::vector<std::string>& words) {
  const std::string lower = base::lower_ascii(text);
  return std::ranges::any_of(
      words, [&](const auto& word) { return lower.find(word) != std::string::npos; });
}

bool begins_with_any(std::string_view text, const std::vector<std::string>& words) {
  const std::string lower = base::lower_ascii(text);
  return std::ranges::any_of(words, [&](const auto& word) { return lower.starts_with(word); });
}

/// Where the last part of a line begins, behind a space or a bar: the name in 星河科技 林澈.
std::size_t last_part(std::string_view line) {
  for (std::size_t at = line.size(); at > 0;) {
    const base::CodePoint c = base::code_point_before(line, at);
    if (c.value == ' ' || c.value == U'\u3000' || c.value == U'｜' || c.value == '|' ||
        c.value == U'：' || c.value == ':') {
      return at;
    }
    at -= c.size;
  }
  return 0;
}

/// A Chinese name at the end of the line; empty for none.
std::string_view last_name(const LabelWords& words, std::string_view line) {
  const std::string_view part = line.substr(last_part(line));
  const bool chinese = !part.empty() && base::is_han(base::code_point_at(part, 0).value);
  const bool name = chinese && name_evidence(words, part) == Evidence::kWeak;
  return name ? part : std::string_view();
}

/// That, or the whole line up to a comma as a name in Latin letters; empty for none.
std::string_view name_in(const LabelWords& words, std::string_view line) {
  if (holds_any(line, words.not_speakers)) return {};
  if (const std::string_view last = last_name(words, line); !last.empty()) return last;
  const std::string_view name = base::trimmed(line.substr(0, line.find(',')));
  return name_evidence(words, name) == Evidence::kStrong ? name : std::string_view();
}

}  // namespace

std::optional<Address> find_address(const LabelWords& words, std::string_view text,
                                    const std::vector<Line>& lines) {
  if (lines.empty() || !holds_any(view(text, lines[0]), words.speeches)) return std::nullopt;
  const std::string_view title = view(text, lines[0]);  // subtitles may join it with the next line
  std::string_view speaker = last_part(title) > 0 ? last_name(words, title) : std::string_view();
  for (std::size_t i = 1; i < std::min(lines.size(), kHeadLines); ++i) {
    const std::string_view line = view(text, lines[i]);
    if (begins_with_any(line, words.greetings)) {
      return speaker.empty() ? std::nullopt : std::optional<Address>({speaker, i});
    }
    if (lines[i].terminal) return std::nullopt;
    if (speaker.empty()) speaker = name_in(words, line);
  }
  return std::nullopt;
}

}  // namespace tally::segmenter
