#include "claim/word_splitter.hpp"

#include "base/ascii.hpp"

#include <algorithm>
#include <array>
#include <string>

namespace tally::claim {
namespace {

using base::ByteSpan;
using enum WordTag;

/// What parts words and says nothing, besides a space; the last two stand around what is stressed.
constexpr std::string_view kSpaces = "\t\n\r*_";
constexpr std::array<std::string_view, 2> kApostrophes = {"'", "\u2019"};

/// The word or sign that begins at a byte, that is no space.
class Splitter {
 public:
  Splitter(std::string_view text, const GrammarWords& grammar, std::vector<Word>& words)
      : text_(text), grammar_(grammar), words_(words) {}

  void split(ByteSpan span) {
    for (std::size_t at = span.begin; at < span.end;) at = take(at, span.end);
  }

 private:
  /// Bytes of an apostrophe there; 0 for none.
  [[nodiscard]] std::size_t apostrophe_at(std::size_t at) const {
    if (base::is_letter(text_[at]) || text_[at] == ' ') return 0;
    for (const std::string_view each : kApostrophes) {
      if (text_.substr(at).starts_with(each)) return each.size();
    }
    return 0;
  }

  /// Letters of ASCII, and of other alphabets but not the dashes and quotation marks
  /// of U+2000 to U+203F.
  [[nodiscard]] bool is_letter_at(std::size_t at) const {
    constexpr unsigned char kFirst = 0xC3;
    if (base::is_letter(text_[at])) return true;
    return static_cast<unsigned char>(text_[at]) >= kFirst &&
           !text_.substr(at).starts_with("\xE2\x80");
  }

  std::size_t take(std::size_t at, std::size_t end) {
    const char c = text_[at];
    if (base::is_letter(c)) return take_word(at, end);
    if (c == ' ' || kSpaces.find(c) != std::string_view::npos) return at + 1;
    if (text_.substr(at).starts_with("\u00A0")) return at + 2;
    if (is_letter_at(at) || base::is_digit(c)) return take_word(at, end);
    if (const std::size_t size = apostrophe_at(at)) return take_apostrophe(at, size, end);
    const std::size_t size = static_cast<unsigned char>(c) < 0x80U ? 1 : character_size(at, end);
    add({at, at + size}, kSign).sign = size == 1 ? c : '\0';
    return at + size;
  }

  [[nodiscard]] std::size_t character_size(std::size_t at, std::size_t end) const {
    std::size_t next = at + 1;
    while (next < end && (static_cast<unsigned char>(text_[next]) & 0xC0U) == 0x80U) ++next;
    return next - at;
  }

  /// "Co-founder", "don't", but "Kite's" only to "Kite".
  std::size_t take_word(std::size_t at, std::size_t end) {
    const bool digits = base::is_digit(text_[at]);
    std::size_t next = digits ? end_of_number(at, end) : end_of_letters(at, end);
    const std::size_t mark = next < end ? apostrophe_at(next) : 0;
    if (mark != 0 && next > at && text_[next - 1] == 'n' && next + mark < end &&
        text_[next + mark] == 't') {
      next += mark + 1;
    }
    add({at, next}, digits ? kNumber : kNoun);
    return next;
  }

  [[nodiscard]] std::size_t end_of_number(std::size_t at, std::size_t end) const {
    const auto goes_on = [](char c) { return base::is_digit(c) || c == '.' || c == ','; };
    while (at < end && goes_on(text_[at])) ++at;
    return at;
  }

  [[nodiscard]] std::size_t end_of_letters(std::size_t at, std::size_t end) const {
    for (;;) {
      while (at < end && base::is_letter(text_[at])) ++at;
      if (at == end) return at;
      const bool hyphen = text_[at] == '-' && at + 1 < end && is_letter_at(at + 1);
      if (!hyphen && !is_letter_at(at)) return at;
      at += character_size(at, end);
    }
  }

  std::size_t take_apostrophe(std::size_t at, std::size_t size, std::size_t end) {
    std::size_t next = at + size;
    while (next < end && base::is_letter(text_[next])) ++next;
    const std::string_view behind = text_.substr(at + size, next - at - size);
    const bool short_form = behind.size() <= 2 && !behind.empty();
    if (!short_form) next = at + size;
    add({at, next}, kSign).sign = '\'';
    return next;
  }

  /// "IT", "US": no pronouns.
  static bool is_short_form(std::string_view text) {
    return text.size() > 1 && std::ranges::all_of(text, base::is_upper);
  }

  Word& add(ByteSpan span, WordTag tag) {
    const std::string_view written = text_.substr(span.begin, span.size());
    Word& word = words_.emplace_back();
    word.span = span;
    word.tag = tag;
    if (!is_short_form(written)) word.sorts = grammar_.of(in_small_letters(written));
    return word;
  }

  /// With a typed apostrophe for a printed one.
  std::string_view in_small_letters(std::string_view written) {
    small_.assign(written);
    unsigned bytes = 0;
    for (char& c : small_) {
      bytes |= static_cast<unsigned char>(c);
      c = base::lower_ascii(c);
    }
    const std::size_t mark = bytes < 0x80U ? std::string::npos : small_.find(kApostrophes[1]);
    if (mark != std::string::npos) small_.replace(mark, kApostrophes[1].size(), kApostrophes[0]);
    return small_;
  }

  std::string_view text_;
  const GrammarWords& grammar_;
  std::vector<Word>& words_;
  std::string small_;  ///< the word in hand; the memory is used again
};

}  // namespace

void split_words(std::string_view text, ByteSpan span, const GrammarWords& grammar,
                 std::vector<Word>& words) {
  Splitter(text, grammar, words).split(span);
}

}  // namespace tally::claim
