#include "segmenter/segmenter.hpp"

#include "base/utf8.hpp"
#include "segmenter/furniture.hpp"
#include "segmenter/lines.hpp"
#include "segmenter/sentences.hpp"
#include "segmenter/sign_map.hpp"
#include "segmenter/speakers.hpp"
#include "segmenter/voices.hpp"
#include "segmenter/words.hpp"

#include <algorithm>
#include <optional>
#include <span>
#include <string_view>
#include <utility>

namespace tally::segmenter {
namespace {

constexpr std::uint32_t kHeadingColumns = 64;
constexpr std::size_t kPassageBytes = 400;   // of subtitles, which know no paragraphs
constexpr std::size_t kMostBytes = 32768;    // of any other passage
constexpr std::uint32_t kLineColumns = 160;  // a longer line is a paragraph of its own

/// How a run of lines without a gap is to be read.
enum class Layout { kParagraphs, kWrapped, kLines };

struct Marked {
  const Words& words;
  const Furniture& furniture;
};

/// Lines into passages: keeps the voice that is speaking and the block of lines that is open.
class PassageBuilder {
 public:
  PassageBuilder(const Marked& marked, const SignMap& signs, model::Document& document,
                 const std::vector<Line>& lines, const std::vector<Label>& labels,
                 const LineSet& furniture)
      : words_(marked.words),
        furniture_words_(marked.furniture),
        signs_(signs),
        document_(document),
        text_(document.text),
        lines_(lines),
        labels_(labels),
        furniture_(furniture),
        subtitles_(document.form == "subtitles"),
        speaker_(sole_speaker(document, labels)) {
    for (std::size_t i = 0; i < labels.size(); ++i) {
      if (labels[i].evidence != Evidence::kNone) last_label_ = i;
    }
  }

  void build() {
    document_.passages.reserve(lines_.size());
    for (std::size_t i = 0; i < lines_.size(); ++i) take(i);
    flush();
    document_.passages.resize(count_);
  }

 private:
  void take(std::size_t i) {
    const Line& line = lines_[i];
    if (furniture_[i]) {
      flush();
      if (ends_interview(i)) close_turn();
      add_furniture(line.span);
    } else if (labels_[i].evidence != Evidence::kNone) {
      flush();
      open_turn(i);
    } else if (is_heading(i)) {
      flush();
      add_heading(line);
    } else {
      if (line.gap_before || line.bullet) flush();
      if (ends_interview(i) || is_unvoiced(line)) close_turn();
      block_.push_back(without_picture(line));
    }
  }

  [[nodiscard]] std::string_view view(base::ByteSpan span) const {
    return text_.substr(span.begin, span.size());
  }

  [[nodiscard]] Line without_picture(Line line) const {
    line.span.begin += furniture_words_.picture_prefix(signs_, line.span);
    return line;
  }

  void open_turn(std::size_t i) {
    const Label& label = labels_[i];
    speaker_ = label.speaker;
    ++turn_;
    Line rest = lines_[i];
    rest.span.begin = std::min(label.text_begin, rest.span.end);
    const std::string_view speech = base::trimmed(view(rest.span));
    if (speech.empty()) return;
    rest.span.begin = static_cast<std::size_t>(speech.data() - text_.data());
    rest.span.end = rest.span.begin + speech.size();
    block_.push_back(rest);
  }

  void close_turn() {
    flush();
    speaker_.clear();
    ++turn_;
  }

  /// A turn ends without another one only where the editor speaks again at the foot of the page.
  [[nodiscard]] bool ends_interview(std::size_t i) const {
    if (speaker_.empty() || !last_label_ || i <= *last_label_) return false;
    return lines_[i].rule_before || furniture_words_.closes(view(lines_[i].span));
  }

  [[nodiscard]] bool is_unvoiced(const Line& line) const {
    return std::ranges::binary_search(document_.unvoiced, line.span.begin);
  }

  /// A line alone, short and without an end mark, with text after it.
  [[nodiscard]] bool is_heading(std::size_t i) const {
    const Line& line = lines_[i];
    if (line.heading > 0) return true;
    if (!line.gap_before || line.terminal || line.bullet || line.columns > kHeadingColumns) {
      return false;
    }
    const bool known = line.span == document_.headline;
    const bool above = i + 1 < lines_.size() && lines_[i + 1].terminal &&
                       lines_[i + 1].columns > line.columns && is_numbered(view(line.span));
    const bool alone = i + 1 < lines_.size() && (known || above || lines_[i + 1].gap_before);
    return alone && (known || !subtitles_) && !ends_with_lead(view(line.span));
  }

  /// "01 The lamps", 一、灯: the part of a text may begin right above its first paragraph.
  [[nodiscard]] bool is_numbered(std::string_view text) const {
    constexpr std::string_view kMark = "、";
    const base::CodePoint first = base::code_point_at(text, 0);
    const bool counted = words_.labels.numerals.contains(first.value);
    if (!counted) return false;
    if (first.value == '0') return text.size() > 3 && base::is_digit(text[1]) && text[2] == ' ';
    return first.size > 1 &&
           text.substr(0, std::size_t{4} * first.size).find(kMark) != std::string_view::npos;
  }

  /// A colon or comma at the end leads to what follows; that is no heading.
  static bool ends_with_lead(std::string_view text) {
    const char32_t last = base::code_point_before(text, text.size()).value;
    return last == ':' || last == U'：' || last == ',' || last == U'，' || last == U'、';
  }

  void add_furniture(base::ByteSpan span) {
    model::Passage* const last = count_ > 0 ? &document_.passages[count_ - 1] : nullptr;
    if (last != nullptr && last->kind == model::PassageKind::kFurniture) {
      last->span.end = span.end;
    } else {
      next_passage(span, model::PassageKind::kFurniture);
    }
  }

  /// One more, in the room of one that the document held before, if there is any.
  model::Passage& next_passage(base::ByteSpan span, model::PassageKind kind) {
    auto& passages = document_.passages;
    if (count_ == passages.size()) passages.emplace_back();
    model::Passage& passage = passages[count_++];
    passage.span = span;
    passage.kind = kind;
    passage.speaker.clear();
    passage.question = false;
    passage.language = model::Language::kZh;
    passage.sentences.clear();
    passage.turn = turn_;
    return passage;
  }

  void add_heading(const Line& line) {
    if (document_.title.empty()) document_.title = view(line.span);
    add(line.span, model::PassageKind::kHeading, {}, Flow::kProse, line);
  }

  void flush() {
    if (block_.empty()) return;
    switch (layout_of_block()) {
      case Layout::kParagraphs:
        for (const Line& line : block_) add_text({&line, 1}, Flow::kProse);
        break;
      case Layout::kWrapped:
        add_text(block_, Flow::kProse);
        break;
      case Layout::kLines:
        add_text(block_, Flow::kLines);
        break;
    }
    block_.clear();
  }

  [[nodiscard]] Layout layout_of_block() {
    if (block_.size() == 1) return Layout::kParagraphs;
    std::uint32_t widest = 0;
    std::size_t columns = 0;
    std::size_t ends = 0;
    for (const Line& line : block_) {
      widest = std::max(widest, line.columns);
      columns += line.columns;
      ends += line.terminal ? 1 : 0;
    }
    const bool paragraphs = widest > kLineColumns || ends * 10 >= block_.size() * 6;
    if (paragraphs && !subtitles_) return Layout::kParagraphs;
    constexpr std::size_t kColumnsPerMark = 240;
    return marks_in_block() * kColumnsPerMark >= columns ? Layout::kWrapped : Layout::kLines;
  }

  /// Sentences that prose of these lines would have.
  [[nodiscard]] std::size_t marks_in_block() {
    const base::ByteSpan span{block_.front().span.begin, block_.back().span.end};
    sentences_.clear();
    cut_sentences(words_.sentences, signs_, span, Flow::kProse, language_of(block_), sentences_);
    return sentences_.size() - (ends_sentence(view(span)) ? 0 : 1);
  }

  static model::Language language_of(std::span<const Line> lines) {
    std::size_t han = 0;
    std::size_t letters = 0;
    for (const Line& line : lines) {
      han += line.han;
      letters += line.letters;
    }
    // A Chinese character says about as much as four letters.
    return han * 4 >= letters ? model::Language::kZh : model::Language::kEn;
  }

  void add_text(std::span<const Line> lines, Flow flow) {
    const base::ByteSpan span{lines.front().span.begin, lines.back().span.end};
    if (span.begin >= span.end) return;
    const auto kind =
        speaker_.empty() ? model::PassageKind::kNarration : model::PassageKind::kSpeech;
    add(span, kind, lines, flow, lines.front());
  }

  void add(base::ByteSpan span, model::PassageKind kind, std::span<const Line> lines, Flow flow,
           const Line& first) {
    model::Passage& passage = next_passage(span, kind);
    if (kind == model::PassageKind::kSpeech) passage.speaker = speaker_;
    passage.language = lines.empty() ? language_of({&first, 1}) : language_of(lines);
    cut_sentences(words_.sentences, signs_, span, flow, passage.language, passage.sentences);
    passage.question = asks(passage);
    const bool endless = flow == Flow::kLines || subtitles_;
    const std::size_t most = endless ? kPassageBytes : kMostBytes;
    if (span.size() <= most) return;
    const model::Passage whole = std::move(passage);
    --count_;
    add_in_parts(whole, most);
  }

  /// By its mark, or in a turn without one by its last word (方便讲吗).
  [[nodiscard]] bool asks(const model::Passage& passage) const {
    const std::string_view text = view(passage.span);
    if (ends_with_question(text)) return true;
    if (passage.kind != model::PassageKind::kSpeech || ends_sentence(text)) return false;
    const auto ends = [&](const std::string& word) { return text.ends_with(word); };
    return !text.empty() && std::ranges::any_of(words_.sentences.asks.for_end(text), ends);
  }

  /// A passage that never ends would make everything near. The parts are measured by what they
  /// say, so that the same words fall into the same parts however their lines are cut.
  void add_in_parts(const model::Passage& whole, std::size_t most) {
    const std::vector<base::ByteSpan>& sentences = whole.sentences;
    std::size_t said = 0;
    for (std::size_t begin = 0; begin < sentences.size();) {
      const std::size_t part_end = (said / most + 1) * most;
      std::size_t end = begin;
      while (end < sentences.size() && said < part_end) said += weight_of(sentences[end++]);
      const base::ByteSpan span{sentences[begin].begin, sentences[end - 1].end};
      model::Passage& part = next_passage(span, whole.kind);
      part.speaker = whole.speaker;
      part.language = whole.language;
      part.sentences.assign(sentences.begin() + static_cast<std::ptrdiff_t>(begin),
                            sentences.begin() + static_cast<std::ptrdiff_t>(end));
      part.question = asks(part);
      begin = end;
    }
  }

  /// Bytes without spaces and line ends.
  [[nodiscard]] std::size_t weight_of(base::ByteSpan sentence) const {
    return static_cast<std::size_t>(
        std::ranges::count_if(view(sentence), [](char c) { return c != ' ' && c != '\n'; }));
  }

  const Words& words_;
  const Furniture& furniture_words_;
  const SignMap& signs_;
  model::Document& document_;
  std::string_view text_;
  const std::vector<Line>& lines_;
  const std::vector<Label>& labels_;
  const LineSet& furniture_;
  bool subtitles_;
  std::optional<std::size_t> last_label_;
  std::vector<Line> block_;
  std::vector<base::ByteSpan> sentences_;  ///< room to cut in
  std::string speaker_;
  std::size_t turn_ = 0;
  std::size_t count_ = 0;  ///< of the document's passages, which may hold older ones behind them
};

/// Lines of subtitles may stand apart, each a paragraph of its own: a run of short lines without
/// end marks is read as if no gap were in it.
void close_gaps(const std::vector<Label>& labels, const LineSet& furniture,
                std::vector<Line>& lines) {
  constexpr std::size_t kShortestRun = 8;
  const auto may_run = [&](std::size_t i) {
    return !furniture[i] && labels[i].evidence == Evidence::kNone && lines[i].heading == 0 &&
           !lines[i].bullet && lines[i].columns <= kHeadingColumns;
  };
  for (std::size_t begin = 0; begin < lines.size();) {
    std::size_t end = begin;
    std::size_t ends = 0;
    while (end < lines.size() && may_run(end)) ends += lines[end++].terminal ? 1U : 0U;
    if (end - begin >= kShortestRun && ends * 5 <= end - begin) {
      for (std::size_t i = begin + 1; i < end; ++i) lines[i].gap_before = false;
    }
    begin = end + 1;
  }
}

/// The language of most of the text, and whether two people speak in turns.
void describe(model::Document& document) {
  std::size_t chinese = 0;
  std::size_t english = 0;
  std::string_view first;
  bool two = false;
  for (const model::Passage& passage : document.passages) {
    if (passage.kind == model::PassageKind::kFurniture) continue;
    (passage.language == model::Language::kZh ? chinese : english) += passage.span.size();
    if (passage.kind != model::PassageKind::kSpeech) continue;
    if (first.empty()) first = passage.speaker;
    two = two || passage.speaker != first;
  }
  document.language = chinese >= english ? model::Language::kZh : model::Language::kEn;
  if (document.kind.empty() && two) document.kind = "interview";
}

}  // namespace

struct Segmenter::Impl {
  explicit Impl(const std::vector<std::filesystem::path>& folders)
      : words(load_words(folders)), furniture(words.furniture) {}

  Words words;
  Furniture furniture;
};

Segmenter::Segmenter(const std::vector<std::filesystem::path>& folders)
    : impl_(std::make_unique<Impl>(folders)) {}
Segmenter::~Segmenter() = default;
Segmenter::Segmenter(Segmenter&&) noexcept = default;
Segmenter& Segmenter::operator=(Segmenter&&) noexcept = default;

void Segmenter::segment(model::Document& document) const {
  std::vector<Line> lines = lines_of(document);
  const SignMap signs(document.text);
  const std::vector<Label> labels = find_speakers(impl_->words.labels, document, signs, lines);
  const LineSet furniture = impl_->furniture.find(document, signs, lines, labels);
  close_gaps(labels, furniture, lines);
  PassageBuilder({impl_->words, impl_->furniture}, signs, document, lines, labels, furniture)
      .build();
  describe(document);
}

}  // namespace tally::segmenter
