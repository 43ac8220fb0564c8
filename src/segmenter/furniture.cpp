#include "segmenter/furniture.hpp"

#include "base/ascii.hpp"
#include "base/utf8.hpp"

#include <algorithm>

namespace tally::segmenter {
namespace {

constexpr std::size_t kHeadLines = 60;     // where menus and bylines stand
constexpr std::size_t kLongestMenu = 120;  // bytes
constexpr std::size_t kLongestName = 64;   // of a picture
constexpr std::string_view kMenuGaps = " |/\t>";

enum PhraseKind : std::uint8_t { kFoots = 1, kPromotes = 2, kTitles = 4, kFootsBare = 8 };

using base::is_digit;

bool begins_with(std::string_view text, const EdgeWords& phrases) {
  return !text.empty() && std::ranges::any_of(phrases.for_begin(text), [&](const std::string& p) {
    return phrase_at(text, 0, p);
  });
}

/// "12", "1,024", "3.5k", "2万": a number and one more character at most.
bool is_counter(std::string_view text) {
  if (!is_digit(text.front())) return false;
  std::size_t end = 0;
  while (end < text.size() && (is_digit(text[end]) || text[end] == ',' || text[end] == '.')) ++end;
  return base::count_code_points(text.substr(end)) <= 1;
}

/// Bytes of the counter among the items of a menu that begins at `at`; 0 for none.
std::size_t counter_at(std::string_view text, std::size_t at) {
  if (at >= text.size() || !is_digit(text[at])) return 0;
  const std::string_view rest = text.substr(at);
  const std::string_view item = rest.substr(0, rest.find_first_of(kMenuGaps));
  return is_counter(item) ? item.size() : 0;
}

/// What is said of the sound ("[applause]", "（笑）") or marks up a forum's text: brackets around a
/// short line without digits, or with a setting in them.
bool is_bracketed(std::string_view text, const Line& line) {
  const bool square = text.front() == '[' && text.back() == ']';
  const bool round = (text.front() == '(' && text.back() == ')') ||
                     (text.starts_with("（") && text.ends_with("）"));
  if (square && text.find('=') < text.find(' ')) return true;
  return (square || round) && line.columns <= 40 && std::ranges::none_of(text, is_digit);
}

/// No letter, digit or character of a script at all.
bool is_markup(std::string_view text) {
  return std::ranges::none_of(text, [](char c) {
    return is_digit(c) || (base::lower_ascii(c) >= 'a' && base::lower_ascii(c) <= 'z') ||
           static_cast<unsigned char>(c) >= 0x80;
  });
}

/// Nothing but a time, as players print it beside a transcript ("0:12", "[1:02:03]").
bool is_clock(std::string_view text) {
  constexpr std::size_t kLongest = 14;
  return text.size() <= kLongest && text.find(':') != std::string_view::npos &&
         text.find_first_not_of("0123456789:.[]()") == std::string_view::npos;
}

bool is_address(std::string_view text) {
  return (text.starts_with("http://") || text.starts_with("https://")) &&
         text.find(' ') == std::string_view::npos;
}

/// A time of day ("22:35") in a short line without a sentence, as bylines have it.
bool has_clock(std::string_view text) {
  for (std::size_t at = text.find(':'); at != std::string_view::npos; at = text.find(':', at + 1)) {
    if (at > 0 && at + 2 < text.size() && is_digit(text[at - 1]) && is_digit(text[at + 1]) &&
        is_digit(text[at + 2])) {
      return true;
    }
  }
  return false;
}

/// Short items between bars: at least two bars, no item long.
bool is_bar(std::string_view text, const Line& line) {
  constexpr std::size_t kLongestItem = 36;
  if (line.terminal || line.columns > kLong / 2 || text.front() == '|') return false;
  std::size_t bars = 0;
  std::size_t item = 0;
  for (const char c : text) {
    item = c == '|' ? 0 : item + 1;
    bars += c == '|' ? 1U : 0U;
    if (item > kLongestItem) return false;
  }
  return bars >= 2;
}

bool has_point(const SignMap& signs, base::ByteSpan span) {
  for (std::size_t at = signs.next(span.begin, span.end); at < span.end;
       at = signs.next(at + 1, span.end)) {
    if (signs.text()[at] == '.') return true;
  }
  return false;
}

}  // namespace

Furniture::Furniture(const FurnitureWords& words) : words_(words) {
  for (PhraseFinder* finder : {&feet_, &tail_}) {
    finder->add(words.footer, kFoots);
    finder->add(words.footer_bare, kFootsBare);
  }
  tail_.add(words.promotion, kPromotes);
  titles_.add(words.titles, kTitles);
  for (const std::string& entry : words.menu) {
    const std::string head = entry.substr(0, entry.find_first_of(kMenuGaps));
    longest_menu_head_ = std::max(longest_menu_head_, head.size());
    menu_heads_.insert(head);
  }
}

std::size_t Furniture::picture_prefix(const SignMap& signs, base::ByteSpan span) const {
  const std::size_t end = std::min(span.end, span.begin + kLongestName);
  return has_point(signs, {span.begin, end}) ? pictures_before(signs, span) : 0;
}

std::size_t Furniture::pictures_before(const SignMap& signs, base::ByteSpan span) const {
  const std::string_view line = signs.text().substr(span.begin, span.size());
  std::size_t taken = 0;
  while (taken < line.size()) {
    const std::string_view rest = line.substr(taken);
    const std::size_t end = std::min(rest.substr(0, kLongestName).find(' '), rest.size());
    if (end > kLongestName) break;
    const std::string_view token = rest.substr(0, end);
    const std::size_t dot = token.rfind('.');
    if (dot == std::string_view::npos || dot == 0) break;
    if (std::ranges::find(words_.pictures, base::lower_ascii(token.substr(dot + 1))) ==
        words_.pictures.end()) {
      break;
    }
    taken = std::min(taken + end + 1, line.size());
  }
  return taken;
}

bool Furniture::closes(std::string_view line) const {
  while (!line.empty() && (line.front() == '*' || line.front() == '_' || line.front() == ' ')) {
    line.remove_prefix(1);
  }
  return begins_with(line, words_.closing);
}

bool Furniture::is_menu(std::string_view text) const {
  if (text.size() > kLongestMenu) return false;
  std::size_t begin = counter_at(text, 0);
  if (begin > 0) begin = std::min(text.find_first_not_of(kMenuGaps, begin), text.size());
  const std::string_view start = text.substr(begin, longest_menu_head_ + 1);
  const std::size_t gap = std::min(start.find_first_of(kMenuGaps), start.size());
  if (gap > longest_menu_head_) return false;
  if (!menu_heads_.contains(base::lower_ascii(start.substr(0, gap)))) return false;
  if (words_.menu.contains(base::lower_ascii(text))) return true;
  std::size_t items = 0;
  std::size_t counters = begin > 0 ? 1 : 0;
  // Words of more than one part ("sign in") are tried as the longest run that is known.
  while (begin < text.size()) {
    if (kMenuGaps.find(text[begin]) != std::string_view::npos) {
      ++begin;
      continue;
    }
    if (const std::size_t counter = counter_at(text, begin); counter > 0) {
      begin += counter;
      ++counters;
      continue;
    }
    std::size_t end = text.size();
    while (end > begin &&
           !words_.menu.contains(base::lower_ascii(text.substr(begin, end - begin)))) {
      end = text.find_last_of(kMenuGaps, end - 1);
      if (end == std::string_view::npos || end <= begin) return false;
    }
    begin = end;
    ++items;
  }
  return items > (counters > 0 ? 1U : 0U);  // "2000 downloads" may be told as well
}

bool Furniture::has_page_count(std::string_view text) const {
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (!is_digit(text[at])) continue;
    while (at < text.size() && is_digit(text[at])) ++at;
    std::string_view rest = text.substr(at);
    while (rest.starts_with(' ')) rest.remove_prefix(1);
    for (const std::string& unit : words_.pages) {
      if (!phrase_at(rest, 0, unit)) continue;
      // A count of pages is bracketed, or ends the line, or names the kind of file after it.
      const std::string_view after = base::trimmed(rest.substr(unit.size()));
      if (after.size() <= 12) return true;
    }
  }
  return false;
}

bool Furniture::is_listing(std::string_view text, const Line& line) const {
  if (line.columns > kLong || (line.terminal && !line.bullet)) return false;
  if (has_page_count(text)) return true;
  return (line.bullet || text.starts_with("《") || text.starts_with("【")) &&
         titles_.kinds_in(text) != 0;
}

FurnitureMark Furniture::mark_of(const SignMap& signs, const Line& line) const {
  const std::string_view text = signs.text().substr(line.span.begin, line.span.size());
  if (is_markup(text) || is_clock(text) || is_bracketed(text, line)) return FurnitureMark::kPlain;
  // What ends a sentence ends in no name of a picture.
  const bool pictures = !line.terminal && picture_prefix(signs, line.span) == text.size();
  if (pictures) return FurnitureMark::kPlain;
  const bool narrow = line.columns <= kLong / 2 && !line.terminal;
  if (narrow && is_address(text)) return FurnitureMark::kPlain;
  if (narrow && is_menu(text)) return FurnitureMark::kMenu;
  if (line.columns <= 8 && !line.terminal && is_counter(text)) return FurnitureMark::kMenu;
  return FurnitureMark::kNone;
}

FurnitureMark Furniture::mark_by_words(std::string_view text, const Line& line, bool whole) const {
  if (line.columns > kLong) return FurnitureMark::kNone;
  if (line.columns <= kShort && begins_with(text, words_.heads)) return FurnitureMark::kHead;
  const bool listed = is_listing(text, line);
  unsigned kinds = 0;
  if (whole || listed) {
    kinds = tail_.kinds_in(text, line.scripts());
  } else if (line.columns <= kLong / 2) {
    kinds = feet_.kinds_in(text, line.scripts());
  }
  const unsigned feet = line.terminal ? kFoots : kFoots | kFootsBare;
  if ((kinds & feet) != 0) return FurnitureMark::kFooter;
  if ((kinds & kPromotes) != 0) return FurnitureMark::kPromotion;
  if (listed) return FurnitureMark::kListing;
  return whole && is_bar(text, line) ? FurnitureMark::kBar : FurnitureMark::kNone;
}

LineSet Furniture::find(const model::Document& document, const SignMap& signs,
                        const std::vector<Line>& lines, const std::vector<Label>& labels) const {
  const std::string_view text = document.text;
  std::vector<FurnitureMark> marks(lines.size(), FurnitureMark::kNone);
  // A film's cues and a table's rows are short for other reasons.
  const bool page = document.form != "subtitles";
  const auto spoken = [&](std::size_t i) { return labels[i].evidence != Evidence::kNone; };
  std::size_t tail = lines.size();  // behind the last who speaks
  while (tail > 0 && !spoken(tail - 1)) --tail;
  bool begun = false;  // a sentence was read that is surely none of the furniture
  for (std::size_t i = 0; page && i < lines.size(); ++i) {
    if (spoken(i)) continue;
    const Line& line = lines[i];
    const std::string_view read = text.substr(line.span.begin, line.span.size());
    const bool edge = i < kHeadLines || lines.size() - i <= kTailLines;
    const bool byline = i < kHeadLines && line.columns <= kShort && !line.terminal;
    marks[i] = mark_of(signs, line);
    if (marks[i] == FurnitureMark::kNone && edge) {
      marks[i] = mark_by_words(read, line, i >= tail || !begun || byline);
    }
    if (byline && marks[i] == FurnitureMark::kNone && has_clock(read)) {
      marks[i] = FurnitureMark::kPlain;
    }
    begun = begun || (marks[i] == FurnitureMark::kNone && line.terminal && line.columns > kTiny);
  }
  return judge_furniture(lines, labels, marks);
}

}  // namespace tally::segmenter
