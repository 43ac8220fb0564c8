#include "recogniser/name_shapes.hpp"

#include "base/utf8.hpp"
#include "model/entity_types.hpp"
#include "recogniser/cursor.hpp"

#include <algorithm>

namespace tally::recogniser {
namespace {

constexpr std::size_t kMaxToken = 24;     // letters and digits of one model name
constexpr char32_t kNumberMark = 0x53F7;  // the sign after the number of a thing
constexpr std::size_t kHanBytes = 3;      // of a Chinese character in UTF-8
constexpr int kFirstYear = 1950;          // "Kite 2024" tells a year
constexpr int kLastYear = 2035;

bool looks_like_year(std::string_view digits) {
  if (digits.size() != 4) return false;
  int value = 0;
  for (const char c : digits) value = value * 10 + (c - '0');
  return value >= kFirstYear && value <= kLastYear;
}

bool starts_any(std::string_view text, std::size_t at, const std::vector<std::string>& words) {
  return std::any_of(words.begin(), words.end(),
                     [&](const std::string& word) { return text.substr(at, word.size()) == word; });
}

/// "-20240513", "-0324", "-2024-08-06": the day of a build.
std::size_t build_date(std::string_view text, std::size_t end) {
  Cursor iso{text, end};
  if (iso.one("-") && iso.digits(4, 4) && iso.one("-") && iso.digits(2, 2) && iso.one("-") &&
      iso.digits(2, 2) && !is_ascii_alnum(iso.peek())) {
    return iso.at;
  }
  Cursor c{text, end};
  if (!c.one("-") || !(c.digits(4, 4) || c.digits(8, 8)) || is_ascii_alnum(c.peek())) return end;
  return c.at;
}

/// Whether a number goes on behind its digits: "3.5", "3,000", "3%".
bool number_goes_on(const Cursor& c) {
  return (c.peek() == '.' || c.peek() == ',') && is_ascii_digit(c.peek(1));
}

/// Whether digits stand right before, with a space between or without.
bool behind_digits(std::string_view text, std::size_t begin) {
  const std::size_t end = begin - (begin > 0 && text[begin - 1] == ' ' ? 1 : 0);
  return end > 0 && is_ascii_digit(text[end - 1]);
}

}  // namespace

bool NameShapes::counted(std::string_view text, std::size_t end, bool known) const {
  Cursor c{text, end};
  c.one("-");
  c.spaces();
  const char32_t point = base::code_point_at(text, c.at).value;
  if ((known ? words_.scale_points : words_.counted_points).has(point)) {
    return !starts_any(text, c.at, words_.not_counted);
  }
  const std::string_view word = c.letters();
  return (known ? words_.scale : words_.counted).has(word);
}

std::string_view NameShapes::type_after(std::string_view text, std::size_t end) const {
  Cursor c{text, end};
  c.spaces();
  for (const auto& [noun, type] : words_.type_nouns) {
    if (text.substr(c.at, noun.size()) == noun) return type;
  }
  return {};
}

std::size_t NameShapes::version(std::string_view text, std::size_t begin, bool spaced,
                                bool known) const {
  Cursor c{text, begin};
  if ((c.peek() == 'v' || c.peek() == 'V') && is_ascii_digit(c.peek(1))) ++c.at;
  const std::size_t digits = c.at;
  const std::size_t length = c.run(is_ascii_digit, 6);
  if (length == 0 || length > 5) return 0;
  c.at += length;
  if (spaced && looks_like_year(text.substr(digits, length))) return 0;
  for (int part = 0; part < 2 && c.peek() == '.' && is_ascii_digit(c.peek(1)); ++part) {
    ++c.at;
    c.at += c.run(is_ascii_digit, 3);
  }
  const std::size_t tail = c.run(is_ascii_alnum, 5);
  const std::string_view letters = text.substr(c.at, tail);
  if (tail > 4 || words_.counted.has(letters) || number_goes_on(c)) return 0;
  c.at += tail;
  if (tail == 0 && spaced && counted(text, c.at, known)) return 0;
  return c.at;
}

std::size_t NameShapes::suffix(std::string_view text, std::size_t end) const {
  Cursor c{text, end};
  const bool hyphen = c.one("-_");
  if (!hyphen && !c.space()) return end;
  const std::size_t length = c.run(is_ascii_alnum, kMaxToken);
  if (length == 0 || !words_.suffixes.has(text.substr(c.at, length))) return end;
  if (!hyphen && !is_ascii_upper(c.peek())) return end;
  const std::string_view word = text.substr(c.at, length);
  c.at += length;
  Cursor number{text, c.at};
  if (words_.numbered_suffixes.has(word) && number.space() && number.digits(1, 2) &&
      !is_ascii_alnum(number.peek()) && !number_goes_on(number)) {
    return number.at;  // Gen 3
  }
  return c.at;
}

std::size_t NameShapes::first_version(std::string_view text, std::size_t end, Tail tail) const {
  Cursor c{text, end};
  const bool joined = c.one("-_") || (tail.slash && c.one("/"));
  const bool space = !joined && c.space();
  if (const std::size_t next = version(text, c.at, space, true)) return next;
  if (Cursor dash{text, end}; dash.word(" - ") && is_ascii_digit(dash.peek())) {  // Grok - 3
    const std::size_t next = version(text, dash.at, true, true);
    if (next != 0 && text.substr(next, 3) != " - ") return next;
  }
  c.at = end;
  c.space();
  const std::size_t number = c.at;
  c.at += c.run(is_ascii_digit, 3);
  for (base::CodePoint p = base::code_point_at(text, c.at); words_.digits_zh.has(p.value);
       p = base::code_point_at(text, c.at)) {
    c.at += p.size;
  }
  const base::CodePoint mark = base::code_point_at(text, c.at);
  return c.at > number && mark.value == kNumberMark ? c.at + mark.size : end;
}

/// "-14900K", " 7950X" behind a name: a part number. A plain number of four digits is none.
std::size_t NameShapes::part_number(std::string_view text, std::size_t end) const {
  Cursor c{text, end};
  const bool hyphen = c.one("-");
  if ((!hyphen && !c.space()) || !c.digits(3, 6)) return end;
  const std::size_t tail = c.run(is_ascii_upper, 3);
  const std::string_view letters = text.substr(c.at, tail);
  const bool counts = !hyphen && words_.counted.has(letters) && letters != "X";
  return tail > 0 && !counts && !is_ascii_alnum(c.peek(tail)) ? c.at + tail : end;
}

std::size_t NameShapes::extended(std::string_view text, std::size_t end, Tail tail) const {
  std::size_t last = end;
  if (tail.versions) last = part_number(text, build_date(text, first_version(text, end, tail)));
  for (std::size_t next = suffix(text, last); next != last; next = suffix(text, last)) last = next;
  if (tail.versions && last != end && first_version(text, end, tail) == end) {
    last = build_date(text, first_version(text, last, tail));  // "Kite Mini 2"
  }
  return build_date(text, last);
}

/// "PHP1.2 billion" and "COP50bn", but not "PHP8": whether a scale stands behind the number here.
bool NameShapes::scaled(std::string_view text, std::size_t begin) const {
  Cursor c{text, begin};
  const auto joins = [&] {
    return (c.peek() == '.' || c.peek() == ',') && is_ascii_digit(c.peek(1));
  };
  while (is_ascii_digit(c.peek()) || joins()) ++c.at;
  c.spaces();
  return words_.scales.has(c.letters());
}

/// GMV5000亿, token12.5元: whether digits behind letters are an amount, as what follows says.
bool NameShapes::amounts(std::string_view text, std::size_t begin) const {
  Cursor c{text, begin};
  while (is_ascii_digit(c.peek()) || number_goes_on(c)) ++c.at;
  return starts_any(text, c.at, words_.amounts_behind) &&
         !starts_any(text, c.at, words_.not_counted);
}

std::size_t NameShapes::mixed(std::string_view text, std::size_t begin) const {
  Cursor c{text, begin};
  const std::size_t letters = c.run(is_ascii_letter, kMaxToken);
  const std::size_t length = c.run(is_ascii_alnum, kMaxToken + 1);
  if (letters == 0 || length == letters || length > kMaxToken) return 0;
  const std::string_view prefix = text.substr(begin, letters);
  if (words_.scaled_prefixes.has(prefix) && scaled(text, begin + letters)) return 0;
  if (letters > 1 && amounts(text, begin + letters)) return 0;
  if (words_.quantity_prefixes.has(prefix)) {
    const std::string_view rest = text.substr(begin + letters, length - letters);
    const bool digits = std::all_of(rest.begin(), rest.end(), is_ascii_digit);
    // One capital and three digits is a part number ("H100"), one digit a quarter or half ("H1").
    // … and a letter behind them a formula or a class ("H2O").
    const bool formula = letters == 1 && !digits && is_ascii_upper(rest.back()) && rest.size() <= 3;
    if (!formula && (letters > 1 || !digits || rest.size() < 3)) return 0;
  }
  c.at += length;
  while (c.peek() == '.' && is_ascii_digit(c.peek(1))) {
    ++c.at;
    c.at += c.run(is_ascii_alnum, 4);
  }
  c.at = part_number(text, c.at);
  while (c.peek() == '-' && is_ascii_letter(c.peek(1))) {
    Cursor next{text, c.at + 1};
    const std::size_t part = next.run(is_ascii_alnum, kMaxToken);
    const bool short_code = part <= 3 && is_ascii_upper(next.peek());
    if (!short_code && !words_.suffixes.has(text.substr(next.at, part))) break;
    c.at = next.at + part;
  }
  return extended(text, c.at, {});
}

std::size_t NameShapes::hyphened(std::string_view text, std::size_t begin) const {
  Cursor c{text, begin};
  const std::size_t letters = c.run(is_ascii_letter, kMaxToken);
  if (letters == 0 || !is_ascii_upper(c.peek())) return 0;
  const std::string_view word = text.substr(begin, letters);
  c.at += letters;
  const bool slash = c.peek() == '/';
  if (!c.one("-/") || !is_ascii_digit(c.peek())) return 0;
  if (slash && (letters < 2 || !is_ascii_upper(text[c.at - 2]))) return 0;
  if (words_.counted.has(word) && behind_digits(text, begin)) return 0;  // 40 MW/80 MWh
  if (words_.common.has(word) || words_.quantity_prefixes.has(word)) {
    const bool capital = letters == 1 && c.run(is_ascii_digit, 8) >= 2;  // "C-130", not "Q-1"
    if (!capital) return 0;
  }
  const std::size_t end = version(text, c.at, false, false);
  return end == 0 ? 0 : extended(text, end, {});
}

bool NameShapes::name_goes_on(std::string_view text, std::size_t begin, std::size_t end) const {
  Cursor c{text, end};
  const bool mark =
      c.done() || std::string_view(",.;:!?)\"'\n").find(c.peek()) != std::string_view::npos;
  const char32_t before = base::code_point_before(text, begin).value;
  const char32_t nearer = before == ' ' ? base::code_point_before(text, begin - 1).value : before;
  const bool inside =
      base::is_han(nearer) || (nearer < 0x80 && is_ascii_lower(static_cast<char>(nearer)));
  if (mark) return inside;
  c.spaces();
  if (base::is_wide(base::code_point_at(text, c.at).value)) return true;
  const std::string_view next = c.letters();
  return words_.goes_on.has(next) || (inside && next.size() > 4 && words_.ends.is_past(next));
}

std::size_t NameShapes::spaced_version(std::string_view text, std::size_t begin) const {
  Cursor c{text, begin};
  const std::size_t letters = c.run(is_ascii_letter, kMaxToken);
  if (letters < 2 || !is_ascii_upper(c.peek())) return 0;
  const std::string_view word = text.substr(begin, letters);
  if (words_.common.has(word) || words_.ends.is_adverb(word)) return 0;
  c.at += letters;
  if (!c.space()) return 0;
  const bool marked = (c.peek() == 'v' || c.peek() == 'V') && is_ascii_digit(c.peek(1));
  if (!marked && !is_ascii_digit(c.peek())) return 0;
  const std::size_t digits = c.run(is_ascii_digit, 6);
  const std::size_t end = version(text, c.at, true, false);
  if (end == 0) return 0;
  const std::size_t whole = extended(text, end, {});
  if (whole != end) return whole;
  if (const std::size_t part = part_number(text, end); part != end) return part;
  const bool point = text.substr(c.at, end - c.at).find('.') != std::string_view::npos;
  const bool letter = marked || (!point && end > c.at + digits);
  if (digits > 3 && !letter) return 0;
  if (letter) return end;
  return name_goes_on(text, begin, end) ? end : 0;
}

std::size_t NameShapes::at_word(std::string_view text, std::size_t begin) const {
  if (!is_ascii_letter(text[begin])) return 0;
  if (const std::size_t end = mixed(text, begin)) return end;
  if (const std::size_t end = hyphened(text, begin)) return end;
  return spaced_version(text, begin);
}

std::size_t NameShapes::family_begin(std::string_view text, std::size_t digits) const {
  std::size_t size = 0;
  for (const std::string& name : words_.numbered_names) {
    if (name.size() > size && text.substr(0, digits).ends_with(name)) size = name.size();
  }
  return digits - size;
}

std::size_t NameShapes::number_end(std::string_view text, std::size_t end) const {
  const base::CodePoint tail = base::code_point_at(text, end);
  if (words_.number_tails.has(tail.value)) return end + tail.size;
  Cursor c{text, end};
  if (!c.digits(1, 2)) return end;
  const std::string_view behind = text.substr(c.at);
  const auto begins = [&](const std::string& group) { return behind.starts_with(group); };
  const auto group = std::ranges::find_if(words_.number_groups, begins);
  return group == words_.number_groups.end() ? end : c.at + group->size();
}

std::string_view NameShapes::type_of_numbered(std::string_view text, base::ByteSpan name) const {
  const std::string_view type = type_after(text, name.end);
  const auto begins = [&](const std::string& family) {
    return text.substr(name.begin, name.size()).starts_with(family);
  };
  const bool family = std::ranges::any_of(words_.numbered_names, begins);
  return type.empty() && family ? model::kProductType : type;
}

base::ByteSpan NameShapes::numbered(std::string_view text, std::size_t mark,
                                    std::size_t floor) const {
  constexpr int kMostCharacters = 6;
  std::size_t digits = mark;
  for (base::CodePoint c; digits > floor; digits -= c.size) {
    c = base::code_point_before(text.substr(0, mark), digits);
    const bool digit =
        c.value < 0x80 ? is_ascii_digit(static_cast<char>(c.value)) : words_.digits_zh.has(c.value);
    if (!digit) break;
  }
  if (digits == mark) return {};
  const std::size_t end = mark + base::code_point_at(text, mark).size;
  const std::size_t family = family_begin(text, digits);
  if (family < digits && family >= floor) return {family, number_end(text, end)};  // 试验十号
  std::size_t begin = digits;
  int count = 0;
  for (base::CodePoint c; begin > floor && count < kMostCharacters; begin -= c.size, ++count) {
    c = base::code_point_before(text, begin);
    if (!base::is_han(c.value) || words_.breaks.has(c.value)) break;
  }
  const bool label = starts_any(text, end, words_.numbered);
  const bool bounded = count >= 2 && count < kMostCharacters;
  // 15号 may be a day; a single Chinese digit (二号) behind a noun hardly is.
  const bool number = !is_ascii_digit(text[digits]) && mark - digits <= kHanBytes;
  if (bounded && (number || !type_after(text, end).empty())) return {begin, end};
  if (label) return {digits, end};
  return {};
}

}  // namespace tally::recogniser
