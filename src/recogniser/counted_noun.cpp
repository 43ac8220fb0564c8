#include "recogniser/counted_noun.hpp"

#include "recogniser/utf8.hpp"

namespace tally::recogniser {
namespace {

constexpr std::size_t kMostNounBytes = 40;
constexpr std::size_t kChineseNounBytes = 6;  // two characters
constexpr std::size_t kShortestNoun = 4;

bool is_plural(std::string_view word) {
  if (word.size() < kShortestNoun || !word.ends_with('s')) return false;
  const char before = word[word.size() - 2];
  return before != 's' && before != 'u' && before != 'i' && before != '\'';
}

/// Bytes of the letter of a word that stands there, or of the hyphen inside it; 0 for none.
std::size_t letter_at(std::string_view gap, std::size_t at) {
  if (at >= gap.size()) return 0;
  const auto c = static_cast<unsigned char>(gap[at]);
  if (c < 0x80) return is_letter(c) || (c == '-' && at > 0) ? 1 : 0;
  const CodePoint point = code_point_at(gap, at);
  return is_latin_letter(point.value) ? point.length : 0;  // "cafés"
}

}  // namespace

std::string_view first_word(std::string_view gap) {
  std::size_t end = 0;
  for (std::size_t size = letter_at(gap, 0); size > 0; size = letter_at(gap, end)) end += size;
  return end <= kMostNounBytes ? gap.substr(0, end) : std::string_view{};
}

bool short_gap(std::string_view gap) {
  std::size_t spaces = 0;
  for (const char c : gap) {
    if (c == ' ')
      ++spaces;
    else if (!is_letter(static_cast<unsigned char>(c)) && c != '-')
      return false;
  }
  return spaces <= 1 && gap.size() <= kMostNounBytes;
}

bool leads_away(const TokenText& text, std::string_view gap) {
  while (gap.ends_with(' ')) gap.remove_suffix(1);
  const std::size_t space = gap.find_last_of(' ');
  if (space == std::string_view::npos) return false;
  const std::string_view last = gap.substr(space + 1);
  const Word word = text.lexicon->longest(last, 0);
  const Reading* leads = text.lexicon->find(word.id, Category::kNoNoun);
  return leads != nullptr && (leads->flags & kLocal) == 0 &&
         text.lexicon->find(word.id, Category::kOf) == nullptr;
}

bool is_adjective(const TokenText& text, std::size_t begin) {
  const Word word = text.lexicon->longest(text.text, begin);
  if (word.id == 0) return false;
  for (const Reading& r : text.lexicon->readings(word.id)) {
    if (r.category == Category::kNoNoun && (r.flags & kLocal) != 0) return true;
  }
  return false;
}

std::string_view counted_noun(const TokenText& text, std::string_view gap) {
  constexpr int kMostWords = 3;
  const std::string_view first = first_word(gap);
  std::size_t at = 0;
  for (int words = 0; words < kMostWords && at < gap.size(); ++words) {
    const std::string_view word = first_word(gap.substr(at));
    const Word known = text.lexicon->longest(gap, at);
    if (word.empty() || text.lexicon->find(known.id, Category::kNoNoun) != nullptr) break;
    at += word.size();
    if (is_plural(word)) return at <= kMostNounBytes ? gap.substr(0, at) : first;
    if (at >= gap.size() || gap[at] != ' ') break;
    ++at;
  }
  return text.lexicon->ends().is_past(first) ? std::string_view() : first;
}

namespace {

/// Where the noun's first character alone is no known word, it may be half of one that the lexer
/// cut before a measure word or a unit (临床, 无人).
bool cut_noun(const TokenText& text, std::size_t i) {
  const Token& next = text[i + 1];
  constexpr std::size_t kCharacter = kChineseNounBytes / 2;
  return text[i].end - text[i].begin == kCharacter && next.kind == TokenKind::kWord &&
         next.begin == text[i].end && next.end - next.begin == kCharacter &&
         next.may_be(set_of(Category::kMeasure, Category::kUnit, Category::kNoun)) &&
         is_cjk(code_point_at(text.text, next.begin).value);
}

/// What a Chinese gap, token `i`, begins with; empty where a word that is no noun stands there.
std::string_view chinese_noun(const TokenText& text, std::size_t i) {
  const Word word = text.lexicon->longest(text.text, text[i].begin);
  if (text.lexicon->find(word.id, Category::kNoNoun) != nullptr) return {};
  if (cut_noun(text, i)) return text.text.substr(text[i].begin, kChineseNounBytes);
  const std::string_view gap = text.str(i);
  std::size_t end = 0;
  while (end < gap.size() && end < kChineseNounBytes && is_cjk(code_point_at(gap, end).value)) {
    end += code_point_at(gap, end).length;
  }
  return gap.substr(0, end);
}

}  // namespace

std::string_view noun_behind(const TokenText& text, std::size_t i) {
  if (text[i].kind != TokenKind::kGap) return {};
  const std::string_view gap = text.str(i);
  if (is_cjk(code_point_at(gap, 0).value)) {
    return text[i].has(kLineBefore) ? std::string_view{} : chinese_noun(text, i);
  }
  return text[i].has(kSpaceBefore) ? counted_noun(text, gap) : std::string_view{};
}

bool names_one_thing(const TokenText& text, std::size_t i) {
  const std::string_view gap = text.str(i);
  const std::string_view noun = first_word(gap);
  const std::string_view second = noun.size() < gap.size() && gap[noun.size()] == ' '
                                      ? first_word(gap.substr(noun.size() + 1))
                                      : std::string_view{};
  if (noun.size() < kShortestNoun || noun.ends_with('s') || second.ends_with('s')) return false;
  const Word word = text.lexicon->longest(text.text, text[i].begin);
  const bool known_next = second.empty() && noun.size() == gap.size() &&
                          text.reading(i + 1, Category::kNoun) != nullptr;
  return !known_next && text.lexicon->find(word.id, Category::kNoNoun) == nullptr;
}

bool counts_known_noun(const TokenText& text, std::size_t i) {
  constexpr int kMostWords = 3;
  std::size_t at = text[i].begin;
  for (int words = 0; words < kMostWords; ++words) {
    const Word word = text.lexicon->longest(text.text, at);
    const Reading* noun = text.lexicon->find(word.id, Category::kNoun);
    if (noun != nullptr && (noun->flags & kLatin) != 0) return true;
    if (text.lexicon->find(word.id, Category::kNoNoun) != nullptr) return false;
    const std::size_t length = first_word(text.text.substr(at)).size();
    if (length == 0 || at + length >= text.text.size() || text.text[at + length] != ' ') {
      return false;
    }
    at += length + 1;
  }
  return false;
}

bool counts_unknown_plural(const TokenText& text, std::size_t i) {
  if (text[i].kind != TokenKind::kGap || text[i].flags != kSpaceBefore) return false;
  const std::string_view noun = first_word(text.str(i));
  return noun.size() >= kShortestNoun && noun.ends_with('s') && !noun.ends_with("ss");
}

}  // namespace tally::recogniser
