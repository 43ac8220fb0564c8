#include "recogniser/discovery_numbered.hpp"

#include "base/ascii.hpp"
#include "base/byte_block.hpp"
#include "base/text_search.hpp"
#include "base/utf8.hpp"
#include "recogniser/discovery_beside.hpp"
#include "recogniser/discovery_mixed.hpp"
#include "recogniser/names.hpp"

#include <algorithm>
#include <iterator>
#include <utility>

namespace tally::recogniser {
namespace {

constexpr std::size_t kMostDigits = 3;
constexpr std::size_t kLongestMaker = 36;  ///< bytes
constexpr std::size_t kShortestName = 2;   ///< characters before a number
constexpr std::size_t kLongestName = 4;

bool is_chinese(char c) { return static_cast<unsigned char>(c) >= 0x80; }

/// The first digit at or after `at`; the text's size for none.
std::size_t next_digit(std::string_view text, std::size_t at) {
  constexpr base::ByteBlock::Byte kZero = '0';
  constexpr base::ByteBlock::Byte kDigits = 10;
  for (; at + base::ByteBlock::kSize <= text.size(); at += base::ByteBlock::kSize) {
    const base::ByteBlock digits = (base::ByteBlock(text.data() + at) - kZero).is_below(kDigits);
    if (digits.any()) return at + digits.first();
  }
  while (at < text.size() && !base::is_digit(text[at])) ++at;
  return std::min(at, text.size());
}

std::string_view without_space(std::string_view text) {
  if (text.ends_with(' ')) text.remove_suffix(1);
  return text;
}

/// Where the Latin word with a capital that ends the text begins, the space behind it passed; its
/// end where there is none: 星河Lamp of 星河Lamp 9.
std::size_t series_begin(std::string_view text) {
  const std::string_view word = without_space(text);
  std::size_t begin = word.size();
  while (begin > 0 && base::is_letter(word[begin - 1])) --begin;
  return begin < word.size() && is_upper(word[begin]) ? begin : text.size();
}

/// The end of a text in which the name of a maker has room, in whole characters.
std::string_view room_for_maker(std::string_view text) {
  std::size_t from = text.size() - std::min(text.size(), kLongestMaker);
  while (from < text.size() && base::goes_on(text[from])) ++from;
  return text.substr(from);
}

void add(Candidates& out, std::string_view name, std::string_view type) {
  Candidate& each = out.of(name);
  ++each.times;
  ++each.inside;
  each.type = type;
}

}  // namespace

NumberedThings::NumberedThings(base::JsonObject& object)
    : variants_(object.strings("zh_variants")), nouns_(nouns_of(object, "zh_nouns")) {
  for (const auto& [noun, type] : nouns_) {
    if (type != "company" && type != "organisation") things_.insert(noun);
  }
  left_.add(object.string("zh_left"));
  std::vector<std::string> behind = object.strings("zh_numbered_nouns");
  std::ranges::copy(object.strings("zh_thing_behind"), std::back_inserter(behind));
  behind_ = BeginWords(std::move(behind));
}

/// Bytes of " Pro" or "Pro Max" that the text begins with; 0 for none.
std::size_t NumberedThings::variant_size(std::string_view rest) const {
  const std::size_t space = rest.starts_with(' ') ? 1 : 0;
  const std::size_t size = variants_.longest(rest.substr(space));
  const std::size_t end = space + size;
  const bool ends =
      end == rest.size() || (letter_size(rest, end) == 0 && !base::is_digit(rest[end]));
  return size != 0 && ends ? end : 0;
}

bool NumberedThings::take(std::string_view text, std::size_t digits, std::size_t end,
                          const Names& names, Candidates& out) const {
  const std::string_view rest = text.substr(end);
  const std::size_t variant = variant_size(rest);
  if (variant == 0 && !behind_.begin(rest)) return false;
  const std::size_t series = series_begin(text.substr(0, digits));
  const std::string_view before = without_space(text.substr(0, series));
  if (before.empty() || !is_chinese(before.back())) return false;
  const std::string_view maker = maker_at_end(room_for_maker(before), names);
  if (maker.empty()) return false;
  const std::size_t begin = before.size() - maker.size();
  add(out, text.substr(begin, end - begin), kProductType);
  if (variant > 0) add(out, text.substr(begin, end + variant - begin), kProductType);
  return true;
}

/// The type of the thing that the noun at the end of the text tells; empty for none.
std::string_view NumberedThings::noun_before(std::string_view text) const {
  for (const std::string& noun : things_.like(text)) {
    if (text.ends_with(noun))
      return std::ranges::find(nouns_, noun, &Nouns::value_type::first)->second;
  }
  return {};
}

void NumberedThings::take_told(std::string_view text, base::ByteSpan digits, std::string_view whole,
                               Candidates& out) const {
  std::size_t begin = digits.begin;
  for (std::size_t characters = 1; characters <= kLongestName; ++characters) {
    const base::CodePoint c = base::code_point_before(text, begin);
    if (!base::is_han(c.value) || left_.has(c.value)) return;
    begin -= c.size;
    const std::string_view type = noun_before(text.substr(0, begin));
    if (characters < kShortestName || type.empty()) continue;
    const std::string_view name = text.substr(begin, digits.end - begin);
    const base::TextSearch search(whole, name);
    if (search.find(search.find(0) + 1) != std::string_view::npos) add(out, name, type);
    return;
  }
}

void NumberedThings::find(std::string_view text, std::string_view whole, const Names& names,
                          Candidates& out) const {
  for (std::size_t at = next_digit(text, 0); at < text.size(); at = next_digit(text, at + 1)) {
    const std::size_t digits = at;
    while (at < text.size() && base::is_digit(text[at])) ++at;
    const bool behind = digits > 0 && text[digits - 1] != '.' && text[digits - 1] != ',';
    if (!behind || at - digits > kMostDigits || take(text, digits, at, names, out)) continue;
    const bool counts = at < text.size() && (text[at] == '.' || text[at] == '%');
    if (!counts && !names.counts(text, at)) take_told(text, {digits, at}, whole, out);
  }
}

}  // namespace tally::recogniser
