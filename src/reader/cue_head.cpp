#include "reader/cue_head.hpp"

#include "base/utf8.hpp"
#include "reader/published.hpp"
#include "reader/text_scan.hpp"

#include <algorithm>
#include <string>

namespace tally::reader {
namespace {

constexpr std::size_t kMostCues = 24;
constexpr std::size_t kMostLines = 3;       // below a title
constexpr std::size_t kLongestTitle = 160;  // bytes
constexpr std::size_t kDateCues = 5;        // that a dated line may be cut into

/// What cannot end a line of a head: more of it follows.
bool leads_on(std::string_view text) {
  const char32_t last = base::code_point_before(text, text.size()).value;
  return last == ',' || last == U'，' || last == U'、' || last == ':' || last == U'：';
}

class HeadFinder {
 public:
  HeadFinder(const std::vector<CueLine>& cues, const CueSeams& seams, const DateWords& words)
      : cues_(cues), seams_(seams), words_(words) {}

  CueHead find() {
    if (!seams_.punctuated() || cues_.empty()) return {};
    if (seams_.label_opens(0) || !cues_.front().speaker.empty()) return {};
    set_end();
    for (std::size_t i = 0; i < end_; ++i) {
      if (breaks_before(i)) {
        start(i);
        fields_ = true;
      }
      if (const std::size_t next = behind_date(i); next > i) {
        start(i);
        start(next);
        i = next - 1;
      } else if (i + 1 <= end_ && seams_.ends_line(i) && !leads_on(text_of(i))) {
        start(i + 1);
      }
    }
    if (ended_by_label_) start(end_);
    head_.titled = is_titled();
    return std::move(head_);
  }

 private:
  [[nodiscard]] std::string_view text_of(std::size_t cue) const {
    return base::trimmed(cues_[cue].text);
  }

  void start(std::size_t cue) {
    if (cue > 0 && cue < cues_.size()) head_.starts.insert(cue);
  }

  /// The head ends where somebody speaks or a sentence ends; that sentence may begin behind it.
  void set_end() {
    const std::size_t most = std::min(kMostCues, cues_.size());
    for (end_ = 0; end_ < most; ++end_) {
      ended_by_label_ =
          end_ > 0 && (seams_.label_opens(end_) || cues_[end_].speaker != cues_.front().speaker);
      if (ended_by_label_ || count_sentence_ends(text_of(end_)) > 0) return;
    }
  }

  /// A field ("Guest: Ada Moss") below another.
  [[nodiscard]] bool breaks_before(std::size_t cue) const {
    const std::size_t line = head_.starts.empty() ? 0 : *head_.starts.rbegin();
    return cue > line && is_field(line) && is_field(cue) && !leads_on(text_of(cue - 1));
  }

  [[nodiscard]] bool is_field(std::size_t cue) const {
    const std::string_view text = text_of(cue);
    return !head_of(text).empty() && (text.front() < 'a' || text.front() > 'z');
  }

  [[nodiscard]] std::string joined(std::size_t from, std::size_t to) const {
    std::string out;
    for (std::size_t i = from; i < std::min(to, cues_.size()); ++i) {
      const std::string_view text = text_of(i);
      const bool wide =
          !out.empty() && (base::is_wide(base::code_point_before(out, out.size()).value) ||
                           base::is_wide(base::code_point_at(text, 0).value));
      if (!out.empty() && !wide) out += ' ';
      out += text;
    }
    return out;
  }

  /// The cue behind a dated line that begins with `cue` and is nothing else; `cue` for none.
  [[nodiscard]] std::size_t behind_date(std::size_t cue) const {
    if (cue > 0 && leads_on(text_of(cue - 1))) return cue;
    const std::size_t last = std::min(cue + kDateCues, end_);
    for (std::size_t next = cue + 1; next <= last; ++next) {
      if (!is_date_alone(words_, joined(cue, next))) continue;
      std::size_t behind = next;
      // The rest of its date, its writer's name.
      while (behind < last && is_date_alone(words_, joined(cue, behind + 1)) &&
             (seams_.ends_line(behind) || seams_.is_rest(behind))) {
        ++behind;
      }
      return behind;
    }
    return cue;
  }

  [[nodiscard]] bool is_titled() const {
    const bool crowded = head_.starts.size() > kMostLines;  // the menus of a page
    if (head_.starts.empty() || crowded || fields_) return false;
    const std::string line = joined(0, *head_.starts.begin());
    return line.size() <= kLongestTitle && !leads_on(line) && !is_dated_line(words_, line);
  }

  const std::vector<CueLine>& cues_;
  const CueSeams& seams_;
  const DateWords& words_;
  CueHead head_;
  std::size_t end_ = 0;
  bool ended_by_label_ = false;
  bool fields_ = false;
};

}  // namespace

CueHead find_head(const std::vector<CueLine>& cues, const CueSeams& seams, const DateWords& words) {
  return HeadFinder(cues, seams, words).find();
}

}  // namespace tally::reader
