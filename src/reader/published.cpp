#include "reader/published.hpp"

#include "base/byte_scan.hpp"
#include "base/utf8.hpp"
#include "reader/cue_seams.hpp"
#include "reader/dated_line.hpp"
#include "reader/dates.hpp"
#include "reader/text_scan.hpp"

#include <algorithm>
#include <chrono>

namespace tally::reader {
namespace {

constexpr unsigned kFirstYear = 1990;  // addresses are no older
constexpr unsigned kLastYear = 2199;
constexpr std::size_t kHeadLines = 200;
constexpr std::size_t kTailLines = 400;
constexpr std::size_t kDateOnlyLines = 40;

/// Calls `take` with each date of the line until it answers false.
template <class Take>
void for_dates(const DateWords& words, std::string_view line, const Take& take) {
  std::optional<std::size_t> at = next_digit(line, 0);
  while (at) {
    const auto date = date_at(words, line, *at);
    if (date && !take(*date)) return;
    std::size_t next = date ? date->end : *at;
    while (next < line.size() && is_digit(line[next])) ++next;
    at = next_digit(line, next);
  }
}

/// The year that an address names in its path ("/2024/", "/2024-04/"); 0 for none.
unsigned year_in(std::string_view url) {
  for (std::size_t at = url.find('/'); at != std::string_view::npos; at = url.find('/', at + 1)) {
    const std::string_view part = url.substr(at + 1, 5);
    const bool digits = part.size() == 5 && std::ranges::all_of(part.substr(0, 4), is_digit);
    if (!digits || (part[4] != '/' && part[4] != '-')) continue;
    unsigned year = 0;
    for (const char c : part.substr(0, 4)) year = year * 10 + static_cast<unsigned>(c - '0');
    if (year >= kFirstYear && year <= kLastYear) return year;
  }
  return 0;
}
/// Whether a line of the text, the `index`th, gives a date as that of the text, by what stands
/// beside it or by its form.
bool is_of_text(const DateWords& words, std::string_view line, std::size_t index,
                const WrittenDate& date) {
  return is_cued(words, line, date) ||
         (index < kDateOnlyLines && stands_alone(words, line, date)) ||
         ends_head_line(line, index, date) || is_account_line(words, line, index, date) ||
         begins_head_line(words, line, index, date);
}

/// The best dated line so far.
class Finder {
 public:
  Finder(const DateWords& words, unsigned year) : words_(words), year_(year) {}

  void look_at(std::string_view line, std::size_t index) {
    if (cued_.known()) return;
    for_dates(words_, line, [&](const WrittenDate& date) {
      weigh(line, index, date);
      return !cued_.known();
    });
    if (index < kMonthLines && line.size() <= kLongestMonth && !month_.known()) take_month(line);
  }

  [[nodiscard]] model::DayRange result() const {
    if (cued_.known()) return cued_;
    if (alone_.known()) return alone_;
    return completed_.known() ? completed_ : month_;
  }

 private:
  static constexpr std::size_t kMonthLines = 6;
  static constexpr std::size_t kLongestMonth = 24;

  /// "April 2024" on a line of its own in the head.
  void take_month(std::string_view line) {
    line = without_filler_end(without_filler_begin(line));
    const bool named = !line.empty() && line.front() >= 'A' && line.front() <= 'Z';
    const auto days = named ? read_date(words_, line) : std::nullopt;
    if (days && days->first != days->last) month_ = *days;
  }

  void weigh(std::string_view line, std::size_t index, const WrittenDate& date) {
    const bool cued = is_cued(words_, line, date);
    if (date.days.known()) {
      if (cued) {
        cued_ = date.days;
      } else if (!alone_.known() && is_of_text(words_, line, index, date)) {
        alone_ = date.days;
      }
    } else if (cued && year_ != 0 && !completed_.known()) {
      const model::Day day = std::chrono::year{static_cast<int>(year_)} /
                             std::chrono::month{date.month} / std::chrono::day{date.day};
      if (day.ok()) completed_ = {day, day};
    }
  }

  const DateWords& words_;
  unsigned year_;
  model::DayRange cued_;
  model::DayRange alone_;
  model::DayRange completed_;
  model::DayRange month_;
};

}  // namespace

model::DayRange find_published(const DateWords& words, const model::Document& document) {
  Finder finder(words, year_in(document.url));
  const auto is_digit = [](base::ByteBlock bytes) { return (bytes - '0').is_below(10); };
  base::ByteWalk digits(document.text, is_digit);
  for_edge_lines(document, kHeadLines, kTailLines, [&](std::string_view line, std::size_t index) {
    const auto begin = static_cast<std::size_t>(line.data() - document.text.data());
    if (digits.next(begin) < begin + line.size()) finder.look_at(line, index);
  });
  return finder.result();
}

base::ByteSpan find_dateline(const DateWords& words, const model::Document& document) {
  if (!document.published.known() || document.body.empty()) return {};
  const std::size_t body = document.body.front().begin;
  base::ByteSpan found;
  for_edge_lines(document, kHeadLines, kTailLines, [&](std::string_view line, std::size_t index) {
    if (found.size() > 0) return;
    const auto begin = static_cast<std::size_t>(line.data() - document.text.data());
    for_dates(words, line, [&](const WrittenDate& date) {
      const bool own = date.days == document.published &&
                       (begin + date.end <= body || is_of_text(words, line, index, date));
      if (own) found = {begin + date.begin, begin + date.end};
      return !own;
    });
  });
  return found;
}

bool is_date_alone(const DateWords& words, std::string_view line) {
  bool alone = false;
  for_dates(words, line, [&](const WrittenDate& date) {
    const std::string_view head =
        without_filler_end(without_filler_begin(line.substr(0, date.begin)));
    const bool told = longest_begin(head, words.before) == head.size() ||
                      longest_begin(head, words.before_at_start) == head.size();
    alone = (told && ends_line(words, line.substr(date.end))) || stands_alone(words, line, date);
    return false;
  });
  return alone;
}

void find_headline(const DateWords& words, model::Document& document) {
  constexpr std::size_t kLongestTitle = 160;  // bytes
  if (!document.headline.empty() || document.body.empty()) return;
  const std::string_view whole = document.text;
  std::string_view text = whole.substr(document.body.front().begin);
  const auto line = [&] {
    const std::size_t end = std::min(text.find('\n'), text.size());
    const std::string_view out = base::trimmed(text.substr(0, end));
    text.remove_prefix(std::min(end + 1, text.size()));
    return out;
  };
  const auto next_line = [&] {
    std::string_view out;
    while (out.empty() && !text.empty()) out = line();
    return out;
  };
  const std::string_view title = next_line();
  if (title.empty() || title.size() > kLongestTitle || ends_sentence(title)) return;
  if (!is_date_alone(words, next_line()) || is_dated_line(words, title)) return;
  const auto begin = static_cast<std::size_t>(title.data() - whole.data());
  document.headline = {begin, begin + title.size()};
  if (document.title.empty()) document.title = title;
}

bool is_dated_line(const DateWords& words, std::string_view line) {
  const std::string_view text = without_filler_begin(line);
  const bool names_its_maker = longest_begin(text, words.beside) > 0;
  bool dated = false;
  for_dates(words, line, [&](const WrittenDate& date) {
    dated = names_its_maker || is_cued(words, line, date) || stands_alone(words, line, date);
    return !dated;
  });
  return dated;
}

}  // namespace tally::reader
