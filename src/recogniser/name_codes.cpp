#include "recogniser/name_codes.hpp"

#include "base/utf8.hpp"
#include "recogniser/cursor.hpp"

#include <algorithm>

namespace tally::recogniser {
namespace {

constexpr std::size_t kShortestHash = 16;
constexpr std::size_t kMobile = 11;  // digits of the number of a mobile phone

}  // namespace

bool may_begin_code(std::string_view text, std::size_t begin) {
  const Cursor c{text, begin};
  const std::size_t digits = c.run(is_ascii_digit, kMobile);
  const char next = c.peek(digits);
  const bool blank = next == ' ' || next == '\xC2';  // a no-break space
  return digits == kMobile || is_ascii_letter(next) || next == '.' || next == '-' || blank;
}

std::size_t hash_at(std::string_view text, std::size_t begin) {
  Cursor c{text, begin};
  const std::size_t length = c.run(is_ascii_hex, 129);
  const std::string_view run = text.substr(begin, length);
  const bool letter = std::any_of(run.begin(), run.end(), is_ascii_letter);
  const bool digit = std::any_of(run.begin(), run.end(), is_ascii_digit);
  c.at += length;
  if (length == 8 && c.peek() == '-') {
    Cursor uuid{text, c.at};
    for (const std::size_t part : {4U, 4U, 4U, 12U}) {
      if (!uuid.one("-") || uuid.run(is_ascii_hex, part + 1) != part) return 0;
      uuid.at += part;
    }
    return is_ascii_alnum(uuid.peek()) ? 0 : uuid.at;
  }
  if (is_ascii_alnum(c.peek())) return 0;
  const bool commit = length >= 7 && length <= 12 &&
                      run.find_first_of("abcdef") != std::string_view::npos &&
                      run.find_first_of("ABCDEF") == std::string_view::npos;
  const auto turns = [&run] {
    std::size_t count = 0;
    for (std::size_t i = 1; i < run.size(); ++i) {
      if (is_ascii_digit(run[i]) != is_ascii_digit(run[i - 1])) ++count;
    }
    return count;
  };
  if (letter && digit && (length >= kShortestHash || (commit && turns() >= 3))) return c.at;
  return 0;
}

std::size_t phone_at(std::string_view text, std::size_t begin, const NameWords& words) {
  const auto free = [](const Cursor& c) {
    return !is_ascii_alnum(c.peek()) && !(c.peek() == '-' && is_ascii_digit(c.peek(1))) &&
           !(c.peek() == '.' && is_ascii_digit(c.peek(1)));
  };
  Cursor mobile{text, begin};
  if (mobile.peek() == '1' && mobile.peek(1) >= '3' && mobile.digits(kMobile, kMobile) &&
      free(mobile)) {
    const std::size_t end = mobile.at;
    mobile.spaces();
    const bool counted = words.counted_points.has(base::code_point_at(text, mobile.at).value) ||
                         words.counted.has(mobile.letters()) ||
                         words.money_signs.has(base::code_point_before(text, begin).value);
    return counted ? 0 : end;
  }
  const struct {
    std::size_t least, most;
  } forms[][3] = {{{3, 3}, {3, 3}, {4, 4}}, {{3, 4}, {7, 8}, {0, 0}}, {{3, 3}, {4, 4}, {4, 4}}};
  for (const auto& groups : forms) {
    Cursor c{text, begin};
    bool fits = c.digits(groups[0].least, groups[0].most);
    for (std::size_t i = 1; fits && i < 3 && groups[i].most > 0; ++i) {
      fits = c.one("-") && c.digits(groups[i].least, groups[i].most);
    }
    if (fits && free(c) && (text[begin] == '0' || groups[2].most > 0)) return c.at;
  }
  return 0;
}

std::size_t dotted_at(std::string_view text, std::size_t begin) {
  Cursor c{text, begin};
  int groups = 0;
  bool wide = false;
  bool pairs = true;  // of digits, as days and months are written
  std::size_t last = 0;
  do {
    last = c.run(is_ascii_digit, 5);
    if (last == 0) break;
    wide |= last >= 4;
    pairs &= last == 2;
    c.at += last;
    ++groups;
  } while (groups < 5 && c.peek() == '.' && is_ascii_digit(c.peek(1)) && c.one("."));
  if (is_ascii_alnum(c.peek()) || wide) return 0;
  return groups == 4 || (groups == 3 && !pairs) ? c.at : 0;
}

std::size_t share_code_at(std::string_view text, std::size_t begin, const NameWords& words) {
  Cursor c{text, begin};
  if (!c.digits(3, 6) || !c.one(".") || !is_ascii_upper(c.peek())) return 0;
  const std::string_view exchange = c.letters();
  c.at += exchange.size();
  return words.exchanges.has(exchange) && !is_ascii_alnum(c.peek()) ? c.at : 0;
}

std::size_t experts_at(std::string_view text, std::size_t begin) {
  Cursor c{text, begin};
  const bool fits = c.digits(1, 3) && c.one("x") && c.digits(1, 4) && c.one("Bb");
  return fits && !is_ascii_alnum(c.peek()) ? c.at : 0;
}

std::size_t street_at(std::string_view text, std::size_t begin, const NameWords& words) {
  constexpr int kMostWords = 3;
  Cursor c{text, begin};
  if (!c.digits(1, 5)) return 0;
  c.at += c.run(is_ascii_letter, 3);
  if (is_ascii_alnum(c.peek())) return 0;
  for (int count = 0; count < kMostWords && c.space() && is_ascii_upper(c.peek()); ++count) {
    const std::string_view word = c.letters();
    c.at += word.size();
    if (words.street_words.has(word)) return c.at;
  }
  return 0;
}

}  // namespace tally::recogniser
