#include "reader/cues.hpp"

#include "base/utf8.hpp"
#include "reader/text_scan.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <utility>

namespace tally::reader {
namespace {

struct Times {
  std::int64_t begin = 0;
  std::int64_t end = 0;
};

/// "01:02:03,400" or "02:03.400" at the front of the text, in milliseconds.
std::optional<std::int64_t> clock_at(std::string_view text) {
  std::int64_t total = 0;
  std::int64_t group = 0;
  int groups = 0;
  std::size_t at = 0;
  for (; at < text.size() && (is_digit(text[at]) || text[at] == ':'); ++at) {
    if (text[at] == ':') {
      total = (total + group) * 60;
      group = 0;
      ++groups;
    } else {
      group = std::min<std::int64_t>(group * 10 + (text[at] - '0'), 100'000);
    }
  }
  if (groups < 1 || groups > 2) return std::nullopt;
  std::int64_t milliseconds = (total + group) * 1000;
  if (at < text.size() && (text[at] == ',' || text[at] == '.')) {
    std::int64_t unit = 100;
    for (++at; at < text.size() && is_digit(text[at]); ++at, unit /= 10) {
      milliseconds += (text[at] - '0') * unit;
    }
  }
  return milliseconds;
}

std::optional<Times> times_of(std::string_view line) {
  const std::size_t arrow = line.find("-->");
  if (arrow == std::string_view::npos) return std::nullopt;
  const auto begin = clock_at(base::trimmed(line.substr(0, arrow)));
  const auto end = clock_at(base::trimmed(line.substr(arrow + 3)));
  if (!begin || !end) return std::nullopt;
  return Times{*begin, *end};
}

constexpr std::array<std::pair<std::string_view, std::string_view>, 6> kEntities = {{
    {"&amp;", "&"},
    {"&lt;", "<"},
    {"&gt;", ">"},
    {"&nbsp;", " "},
    {"&lrm;", ""},
    {"&rlm;", ""},
}};

/// Takes tags and override codes off one line of a cue; a voice tag sets the speaker.
void strip_tags(std::string_view raw, CueLine& out) {
  for (std::size_t at = 0; at < raw.size();) {
    const char open = raw[at];
    const char close = open == '<' ? '>' : '}';
    const bool tag = open == '<' || (open == '{' && raw.substr(at, 2) == "{\\");
    const std::size_t end = tag ? raw.find(close, at) : std::string_view::npos;
    if (end != std::string_view::npos) {
      const std::string_view inner = raw.substr(at + 1, end - at - 1);
      const std::size_t space = inner.find(' ');
      if ((inner.starts_with("v ") || inner.starts_with("v.")) && space != std::string_view::npos) {
        out.speaker = base::trimmed(inner.substr(space + 1));
      }
      at = end + 1;
      continue;
    }
    const auto entity = std::ranges::find_if(
        kEntities, [&](const auto& e) { return raw.substr(at).starts_with(e.first); });
    if (entity != kEntities.end()) {
      out.text += entity->second;
      at += entity->first.size();
    } else {
      out.text += raw[at++];
    }
  }
}

class CueParser {
 public:
  explicit CueParser(std::string_view file) : file_(file), starts_(index_lines(file)) {}

  std::vector<CueLine> parse() {
    for (std::size_t i = 0; i < starts_.size(); ++i) take(i);
    return std::move(lines_);
  }

 private:
  [[nodiscard]] std::string_view line_at(std::size_t i) const {
    if (i >= starts_.size()) return {};
    const std::size_t end = i + 1 < starts_.size() ? starts_[i + 1] : file_.size();
    std::string_view line = file_.substr(starts_[i], end - starts_[i]);
    while (line.ends_with('\n') || line.ends_with('\r')) line.remove_suffix(1);
    return line;
  }

  void take(std::size_t i) {
    const std::string_view line = line_at(i);
    if (const auto times = times_of(line)) {
      times_ = *times;
      in_cue_ = true;
      first_ = true;
      speaker_.clear();
      return;
    }
    // A cue's number or name stands right above its times, also where no blank line ends a cue.
    if (!in_cue_ || times_of(line_at(i + 1))) return;
    if (base::trimmed(line).empty()) {
      in_cue_ = false;
      return;
    }
    add(line, static_cast<std::uint32_t>(i + 1));
  }

  void add(std::string_view raw, std::uint32_t line) {
    CueLine cue;
    strip_tags(raw, cue);
    if (!cue.speaker.empty()) speaker_ = cue.speaker;
    cue.speaker = speaker_;
    cue.line = line;
    cue.begin = times_.begin;
    cue.end = times_.end;
    cue.first = std::exchange(first_, false);
    const std::string_view shown = base::trimmed(cue.text);
    // Rolling captions show the last line again as the first of the next cue.
    const bool again = cue.first && !lines_.empty() && shown == base::trimmed(lines_.back().text) &&
                       cue.begin <= lines_.back().end;
    if (!shown.empty() && !again) lines_.push_back(std::move(cue));
  }

  std::string_view file_;
  std::vector<std::size_t> starts_;
  std::vector<CueLine> lines_;
  Times times_;
  std::string speaker_;
  bool in_cue_ = false;
  bool first_ = false;
};

}  // namespace

std::string_view cue_title(std::string_view file) {
  constexpr std::string_view kMark = "WEBVTT";
  if (!file.starts_with(kMark)) return {};
  std::string_view line = file.substr(kMark.size(), file.find('\n') - kMark.size());
  line = base::trimmed(line);
  return line.starts_with("- ") ? base::trimmed(line.substr(1)) : std::string_view();
}

std::vector<CueLine> cue_lines(std::string_view file) { return CueParser(file).parse(); }

}  // namespace tally::reader
