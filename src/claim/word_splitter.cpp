#include "claim/word_splitter.hpp"

#include "base/ascii.hpp"
#include "base/word_file.hpp"

#include <algorithm>
#include <array>

namespace tally::claim {
namespace {

using base::ByteSpan;
using enum WordTag;

/// What parts words and says nothing; the last two stand around what is stressed.
constexpr std::string_view kSpaces = " \t\n\r*_";
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
    if (kSpaces.find(c) != std::string_view::npos) return at + 1;
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
    std::size_t next = at;
    while (next < end && goes_on(next, end, digits)) {
      next += base::is_letter(text_[next]) ? 1 : character_size(next, end);
    }
    const std::size_t mark = next < end ? apostrophe_at(next) : 0;
    if (mark != 0 && next > at && text_[next - 1] == 'n' && next + mark < end &&
        text_[next + mark] == 't') {
      next += mark + 1;
    }
    add({at, next}, digits ? kNumber : kNoun);
    return next;
  }

  [[nodiscard]] bool goes_on(std::size_t at, std::size_t end, bool digits) const {
    const char c = text_[at];
    if (digits) return base::is_digit(c) || c == '.' || c == ',';
    return is_letter_at(at) || (c == '-' && at + 1 < end && is_letter_at(at + 1));
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
    Word& word = words_.emplace_back();
    word.span = span;
    word.tag = tag;
    if (is_short_form(text_.substr(span.begin, span.size()))) return word;
    std::string small = base::lower_ascii(text_.substr(span.begin, span.size()));
    if (const std::size_t mark = small.find("\u2019"); mark != std::string::npos) {
      small.replace(mark, std::string_view("\u2019").size(), "'");
    }
    word.sorts = grammar_.of(small);
    return word;
  }

  std::string_view text_;
  const GrammarWords& grammar_;
  std::vector<Word>& words_;
};

}  // namespace

void split_words(std::string_view text, ByteSpan span, const GrammarWords& grammar,
                 std::vector<Word>& words) {
  Splitter(text, grammar, words).split(span);
}

}  // namespace tally::claim
