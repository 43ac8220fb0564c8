#include "reader/cue_seams.hpp"

#include "base/utf8.hpp"
#include "reader/text_scan.hpp"

#include <algorithm>
#include <functional>
#include <map>

namespace tally::reader {
namespace {

constexpr std::size_t kCharactersPerMark = 120;  // at most, in text with punctuation

bool is_end_mark(char32_t c) {
  return c == U'。' || c == U'！' || c == U'？' || c == U'；' || c == '.' || c == '!' || c == '?';
}

std::string without_spaces(std::string_view text) {
  std::string out;
  for (std::size_t at = 0; at < text.size();) {
    const base::CodePoint c = base::code_point_at(text, at);
    if (!base::is_space(c.value)) out += text.substr(at, c.size);
    at += c.size;
  }
  return out;
}

bool is_punctuated(const std::vector<CueLine>& cues) {
  std::size_t characters = 0;
  std::size_t marks = 0;
  for (const CueLine& cue : cues) {
    for (std::size_t at = 0; at < cue.text.size();) {
      const base::CodePoint c = base::code_point_at(cue.text, at);
      const bool decimal = c.value == '.' && at + 1 < cue.text.size() && is_digit(cue.text[at + 1]);
      at += c.size;
      ++characters;
      marks += is_end_mark(c.value) && !decimal ? 1U : 0U;
    }
  }
  return marks * kCharactersPerMark >= characters;
}

/// Latin words and single wide characters; nothing else counts.
template <typename Use>
void for_tokens(std::string_view text, const Use& use) {
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t begin = at;
    while (at < text.size() && is_letter(text[at])) ++at;
    if (at == begin) {
      const base::CodePoint c = base::code_point_at(text, at);
      at += c.size;
      if (!base::is_han(c.value)) continue;
    }
    use(text.substr(begin, at - begin));
  }
}

std::uint64_t pair_of(std::string_view left, std::string_view right) {
  const std::hash<std::string_view> hash;
  return hash(left) * 31 + hash(right);
}

}  // namespace

bool is_closing_mark(char32_t c) {
  return c == U'”' || c == U'’' || c == U'」' || c == U'』' || c == U'》' || c == '"' ||
         c == '\'' || c == ')' || c == U'）';
}

bool ends_sentence(std::string_view text) {
  while (!text.empty()) {
    const base::CodePoint c = base::code_point_before(text, text.size());
    if (!is_closing_mark(c.value) && !base::is_space(c.value)) return is_end_mark(c.value);
    text.remove_suffix(c.size);
  }
  return false;
}

std::size_t count_sentence_ends(std::string_view text) {
  std::size_t ends = 0;
  for (std::size_t at = 0; at < text.size();) {
    const base::CodePoint c = base::code_point_at(text, at);
    at += c.size;
    const bool inside_word =
        at < text.size() && c.value < 0x80 && !base::is_space(base::code_point_at(text, at).value);
    ends += is_end_mark(c.value) && !inside_word ? 1U : 0U;
  }
  return ends;
}

std::string_view head_of(std::string_view text) {
  constexpr std::size_t kReach = 60;
  for (std::size_t at = 0; at < std::min(text.size(), kReach);) {
    const base::CodePoint c = base::code_point_at(text, at);
    const std::size_t next = at + c.size;
    if (c.value == ':' || c.value == U'：') {
      const bool clock = next < text.size() && (is_digit(text[next]) || text[next] == '/');
      return clock ? std::string_view() : text.substr(0, at);
    }
    if (is_end_mark(c.value) || c.value == ',' || c.value == U'，' || c.value == U'、') return {};
    at = next;
  }
  return {};
}

CueSeams::CueSeams(const std::vector<CueLine>& cues)
    : cues_(cues), punctuated_(is_punctuated(cues)) {
  learn_labels();
  learn_pairs();
  learn_width();
  learn_words();
  learn_shortest();
  learn_paragraphs();
  learn_voices();
}

bool CueSeams::label_opens(std::size_t cue) const {
  return labels_.contains(std::string(head_of(ahead(cue))));
}

bool CueSeams::runs_over(std::size_t cue) const {
  return cut_at_width_ && cue < familiar_.size() && familiar_[cue];
}

bool CueSeams::is_rest(std::size_t cue) const {
  const std::string_view text = base::trimmed(cues_[cue].text);
  const base::CodePoint only = base::code_point_at(text, 0);
  return cut_at_width_ && only.size == text.size() && base::is_han(only.value);
}

bool CueSeams::ends_line(std::size_t cue) const {
  const std::string_view text = base::trimmed(cues_[cue].text);
  return base::count_code_points(text) < shortest_ && !ends_sentence(text);
}

bool CueSeams::ends_paragraph(std::size_t cue) const {
  return keeps_lines_ && ends_sentence(base::trimmed(cues_[cue].text));
}

bool CueSeams::cuts_word(std::string_view left, std::string_view right) const {
  std::size_t begin = left.size();
  while (begin > 0 && is_letter(left[begin - 1])) --begin;
  std::size_t end = 0;
  while (end < right.size() && is_letter(right[end])) ++end;
  const std::string_view head = left.substr(begin);
  const std::string_view tail = right.substr(0, end);
  if (head.empty() || tail.empty()) return false;
  if (words_.contains(head) && words_.contains(tail)) return false;
  return words_.contains(std::string(head) + std::string(tail));
}

std::string CueSeams::ahead(std::size_t cue) const {
  std::string text;
  for (std::size_t i = cue; i < std::min(cue + 3, cues_.size()); ++i) text += cues_[i].text;
  return without_spaces(text);
}

void CueSeams::learn_labels() {
  std::map<std::string, int> seen;
  for (std::size_t i = 0; i < cues_.size(); ++i) {
    const std::string text = ahead(i);
    if (const std::string_view head = head_of(text); !head.empty()) ++seen[std::string(head)];
  }
  for (const auto& [head, count] : seen) {
    if (count >= 2) labels_.insert(head);
  }
}

/// Pairs of tokens inside cues; then, for each seam, whether its two tokens are such a pair.
void CueSeams::learn_pairs() {
  std::vector<std::pair<std::string_view, std::string_view>> ends;  // first and last token
  for (const CueLine& cue : cues_) {
    std::string_view first;
    std::string_view last;
    for_tokens(cue.text, [&](std::string_view token) {
      const bool inside = token.data() + token.size() < cue.text.data() + cue.text.size();
      if (!last.empty() && inside && is_letter(token.front())) words_.insert(token);
      if (!last.empty()) pairs_.insert(pair_of(last, token));
      if (first.empty()) first = token;
      last = token;
    });
    ends.emplace_back(first, last);
  }
  for (std::size_t i = 0; i + 1 < ends.size(); ++i) {
    const bool tokens = !ends[i].second.empty() && !ends[i + 1].first.empty();
    familiar_.push_back(tokens && pairs_.contains(pair_of(ends[i].second, ends[i + 1].first)));
  }
}

/// Lines cut where they are full part phrases that stand whole elsewhere; lines that are broken
/// by sense hardly ever do. Needs some length of text to tell.
void CueSeams::learn_width() {
  constexpr std::size_t kFewestSeams = 60;
  const auto parted = static_cast<std::size_t>(std::ranges::count(familiar_, true));
  cut_at_width_ = familiar_.size() >= kFewestSeams && parted * 10 >= familiar_.size();
}

/// Where Latin words meet at seams and none of them is one word cut in two, cuts spare numbers too.
void CueSeams::learn_words() {
  std::size_t met = 0;
  for (std::size_t i = 0; i + 1 < cues_.size(); ++i) {
    const std::string_view left = base::trimmed(cues_[i].text);
    const std::string_view right = base::trimmed(cues_[i + 1].text);
    if (left.empty() || right.empty() || !is_letter(left.back()) || !is_letter(right.front()))
      continue;
    if (cuts_word(left, right)) return;
    ++met;
  }
  spares_words_ = met > 0;
}

/// Cuts at a width leave cues of much the same length wherever a sentence goes on.
void CueSeams::learn_shortest() {
  constexpr std::size_t kFewest = 12;
  std::vector<std::size_t> lengths;
  for (const CueLine& cue : cues_) {
    const std::string_view text = base::trimmed(cue.text);
    if (!ends_sentence(text)) lengths.push_back(base::count_code_points(text));
  }
  if (lengths.size() < kFewest) return;
  std::ranges::sort(lengths);
  const std::size_t low = lengths[lengths.size() / 10];
  middle_ = lengths[lengths.size() / 2];
  if (low * 2 > middle_) shortest_ = low * 4 / 5;
}

/// Cues that end with a sentence are often a line's short rest, as no cut by sense leaves it, and
/// far more often than chance would have it a sentence ends where a cue does.
void CueSeams::learn_paragraphs() {
  constexpr std::size_t kTimesChance = 3;
  if (shortest_ == 0) return;
  std::size_t inside = 0;
  std::size_t last = 0;
  std::size_t rests = 0;
  for (const CueLine& cue : cues_) {
    const std::string_view text = base::trimmed(cue.text);
    const std::size_t ends = count_sentence_ends(text);
    const std::size_t here = ends_sentence(text) ? 1 : 0;
    last += here;
    rests += here == 1 && base::count_code_points(text) < shortest_ ? 1U : 0U;
    inside += ends - std::min(ends, here);
  }
  keeps_lines_ = rests * 4 >= last && last * middle_ >= kTimesChance * (inside + last);
}

/// Where each cue had its voice, some would name the same one twice running.
void CueSeams::learn_voices() {
  constexpr std::size_t kFewest = 4;
  std::size_t named = 0;
  std::string_view last;
  for (const CueLine& cue : cues_) {
    if (!cue.first || cue.speaker.empty()) continue;
    if (cue.speaker == last) return;
    last = cue.speaker;
    ++named;
  }
  names_changes_only_ = named >= kFewest;
}

}  // namespace tally::reader
