// Subtitles: cue lines put together as running text. Where the file has punctuation, cues are cut
// anywhere and joined to sentences; where it has none, each cue line stays a line unless the file
// was cut at a width, but an amount that runs over is made whole.
#include "base/utf8.hpp"
#include "reader/cue_head.hpp"
#include "reader/cue_seams.hpp"
#include "reader/cues.hpp"
#include "reader/forms.hpp"
#include "reader/metadata.hpp"
#include "reader/text_builder.hpp"
#include "reader/text_scan.hpp"

#include <algorithm>

namespace tally::reader {
namespace {

constexpr std::int64_t kPause = 4000;      // milliseconds of silence that end a paragraph
constexpr std::size_t kLongestLine = 400;  // bytes, where nothing else ends a line

class Joiner {
 public:
  Joiner(const std::vector<CueLine>& cues, const DateWords& words, model::Document& document)
      : cues_(cues), document_(document), seams_(cues), head_(find_head(cues, seams_, words)) {}

  void join() {
    for (std::size_t i = 0; i < cues_.size(); ++i) {
      const CueLine& cue = cues_[i];
      const std::string& voice = voice_of(i);
      const bool turn = voice != speaker_;
      if (!text_.empty()) {
        if (head_.titled && head_.starts.contains(i)) take_headline();
        const bool gap =
            turn || pauses(cue) || head_.starts.contains(i) || seams_.ends_paragraph(i - 1);
        const std::string_view mark = seams_.label_opens(i) ? "\n" : between(i);
        text_.separate(gap ? "\n\n" : mark);
        if (gap || mark == "\n") line_begin_ = text_.text().size();
      }
      if (turn) open_turn(voice, cue.line);
      add(cue);
      last_end_ = cue.end;
    }
    text_.finish(document_);
  }

 private:
  [[nodiscard]] bool pauses(const CueLine& cue) const {
    const bool open = seams_.punctuated() && !ends_sentence(text_.text());
    return cue.begin - last_end_ >= kPause && !open;
  }

  void take_headline() {
    head_.titled = false;
    document_.headline = {0, text_.text().size()};
    if (document_.title.empty()) document_.title = text_.text();
  }

  /// Who speaks a cue: a cue without a voice has none, but a sentence that goes on keeps its own,
  /// and so does a turn in a file that names voices where they change only.
  [[nodiscard]] const std::string& voice_of(std::size_t i) const {
    const std::string& own = cues_[i].speaker;
    const bool goes_on = seams_.punctuated() && !text_.empty() && !ends_sentence(text_.text());
    return own.empty() && (goes_on || seams_.names_changes_only()) ? speaker_ : own;
  }

  void open_turn(const std::string& voice, std::uint32_t line) {
    speaker_ = voice;
    if (speaker_.empty()) {
      document_.unvoiced.push_back(text_.text().size());
      return;
    }
    declare(speaker_, {"person", "speaker"}, document_);
    text_.add(speaker_ + ": ", line);
  }

  /// A sentence that ends inside a cue with a label behind it gets a line of its own.
  void add(const CueLine& cue) {
    std::string_view rest = base::trimmed(cue.text);
    for (std::size_t at = 0; seams_.punctuated() && at < rest.size();) {
      const base::CodePoint c = base::code_point_at(rest, at);
      at += c.size;
      const std::string_view behind = base::trimmed(rest.substr(at));
      const bool label = !behind.empty() && !head_of(behind).empty();
      if (!label || !ends_sentence(rest.substr(at - c.size, c.size))) continue;
      text_.add(rest.substr(0, at), cue.line);
      text_.separate("\n");
      rest = behind;
      at = 0;
    }
    text_.add(rest, cue.line);
    trailing_space_ = cue.text.ends_with(' ');
  }

  /// What stands between the text so far and the next cue.
  [[nodiscard]] std::string_view between(std::size_t i) const {
    const CueLine& cue = cues_[i];
    const std::string_view next = base::trimmed(cue.text);
    const char32_t last = text_.last();
    if (seams_.punctuated()) {
      const bool ends = ends_sentence(text_.text()) || last == ':' || last == U'：';
      return ends ? "\n" : seam(cue, next);
    }
    const bool full = text_.text().size() - line_begin_ >= kLongestLine;
    const bool runs_over =
        seams_.runs_over(i - 1) || seams_.is_rest(i) || quotation_runs_over(next);
    if (amount_runs_over(next) || (runs_over && !full)) return seam(cue, next);
    return "\n";
  }

  /// No line begins with what closes, and what a line opens it closes.
  [[nodiscard]] bool quotation_runs_over(std::string_view next) const {
    if (is_closing_mark(base::code_point_at(next, 0).value)) return true;
    const std::string_view line = text_.text().substr(line_begin_);
    const auto open = [&](std::string_view opening, std::string_view closing) {
      const std::size_t at = line.rfind(opening);
      return at != std::string_view::npos && line.find(closing, at) == std::string_view::npos &&
             next.find(closing) != std::string_view::npos;
    };
    return open("“", "”") || open("《", "》") || open("「", "」") || open("（", "）") ||
           open("(", ")");
  }

  /// "接近1" + ".2亿", "1.2" + "亿": the digits end a line and what follows can be of their amount.
  [[nodiscard]] bool amount_runs_over(std::string_view next) const {
    const std::string_view text = text_.text();
    if (text.empty() || next.empty()) return false;
    const bool point = text.ends_with('.') && text.size() > 1 && is_digit(text[text.size() - 2]);
    const char first = next.front();
    if (point) return is_digit(first);
    const bool capital = first >= 'A' && first <= 'Z';
    return is_digit(text.back()) && !capital && !is_digit(first);
  }

  /// What joins two halves of a sentence: nothing beside a Chinese character, else a space, unless
  /// the cut went through a number or a word.
  [[nodiscard]] std::string_view seam(const CueLine& cue, std::string_view next) const {
    constexpr std::string_view kOpening = "$-/(#";
    constexpr std::string_view kFollowing = ".,;:!?%)-/";
    if (trailing_space_ || cue.text.starts_with(' ')) return " ";
    const std::string_view text = text_.text();
    if (text.empty() || next.empty()) return "";
    if (base::is_wide(text_.last()) || base::is_wide(base::code_point_at(next, 0).value)) return "";
    const char last = text.back();
    const char first = next.front();
    if (is_digit(last) && is_digit(first)) return seams_.spares_words() ? " " : "";
    if (kOpening.find(last) != std::string_view::npos) return "";
    if (kFollowing.find(first) != std::string_view::npos) return "";
    if (last == '.' && is_digit(first)) return "";
    return seams_.cuts_word(text, next) ? "" : " ";
  }

  const std::vector<CueLine>& cues_;
  model::Document& document_;
  CueSeams seams_;
  CueHead head_;
  TextBuilder text_;
  std::string speaker_;
  std::int64_t last_end_ = 0;
  std::size_t line_begin_ = 0;
  bool trailing_space_ = false;
};

}  // namespace

void read_subtitles(std::string_view file, const Context& context, model::Document& document) {
  const std::vector<CueLine> cues = cue_lines(file);
  document.title = cue_title(file);
  Joiner(cues, context.words.dates, document).join();
}

}  // namespace tally::reader
