#include "recogniser/lexer.hpp"

#include "recogniser/utf8.hpp"

#include <algorithm>
#include <array>
#include <cassert>
#include <limits>

namespace tally::recogniser {
namespace {

enum class Class : std::uint8_t { kOther, kSpace, kLine, kMark, kDigit, kLetter, kSign, kWide };

constexpr auto kClasses = [] {
  std::array<Class, 256> table{};
  for (std::size_t c = 0; c < table.size(); ++c) {
    const auto byte = static_cast<unsigned char>(c);
    if (is_digit(byte)) {
      table[c] = Class::kDigit;
    } else if (is_letter(byte)) {
      table[c] = Class::kLetter;
    } else if (byte >= 0x80) {
      table[c] = Class::kWide;
    } else if (byte > ' ' && byte < 0x7F) {
      table[c] = Class::kSign;
    }
  }
  table[' '] = table['\t'] = table['\r'] = Class::kSpace;
  table['\n'] = Class::kLine;
  table['*'] = table['_'] = Class::kMark;
  return table;
}();

constexpr CategorySet kNumeral = set_of(Category::kDigit, Category::kPlace);
constexpr CategorySet kOrScale = set_of(Category::kScale);
constexpr std::uint32_t kOneCharacter = 3;  // bytes of a Chinese one

bool is_word_byte(unsigned char c) { return is_letter(c) || is_digit(c) || c == '_'; }

/// ASCII for the full-width forms; other signs as they are.
char32_t folded_sign(char32_t c) {
  if (c >= 0xFF01 && c <= 0xFF5E) return c - 0xFEE0;
  switch (c) {
    case 0x3001:
    case 0x3002:
    case 0x2026:
      return c;
    case 0x2010:
    case 0x2011:
    case 0x2012:
    case 0x2212:
      return '-';
    case 0x2013:
    case 0x2014:
    case 0x2015:
      return 0x2013;
    case 0x301C:
    case 0x223C:
      return '~';
    case 0xFFE5:
      return 0xA5;
    case 0xFFE1:
      return 0xA3;
    case 0x201C:
    case 0x201D:
      return '"';
    case 0x2018:
    case 0x2019:
      return '\'';
    default:
      return c;
  }
}

/// Punctuation and symbols beyond ASCII; letters of any script are not.
bool is_wide_sign(char32_t c) {
  return (c >= 0xA1 && c <= 0xBF && c != 0xAA && c != 0xB5 && c != 0xBA) || c == 0xD7 ||
         c == 0xF7 || (c >= 0x2010 && c <= 0x2BFF) ||
         (c >= 0x3001 && c <= 0x3020 && c != 0x3005 && c != 0x3007) ||
         (c >= 0xFF01 && c <= 0xFF0F) || (c >= 0xFF1A && c <= 0xFF20) ||
         (c >= 0xFF3B && c <= 0xFF40) || (c >= 0xFF5B && c <= 0xFF65) ||
         (c >= 0xFFE0 && c <= 0xFFE6) || c == 0x301C;
}

bool is_ideograph(char32_t c) { return c >= 0x3400 && c <= 0x9FFF; }

bool is_wide_digit(char32_t c) { return c >= 0xFF10 && c <= 0xFF19; }

class Lexer {
 public:
  Lexer(std::string_view text, const Lexicon& lexicon, std::span<const base::ByteSpan> names,
        const LexPlace& from, TokenText& out)
      : text_(text),
        lexicon_(lexicon),
        names_(names),
        tokens_(out.tokens),
        swallowed_(out.swallowed),
        pos_(from.pos),
        next_name_(from.name),
        gap_begin_(from.pos),
        gap_end_(from.pos),
        flags_(from.flags) {}

  /// Reads to the end of the text, or to a border behind so many tokens.
  LexPlace run(std::size_t enough);

 private:
  void step();
  void name();
  [[nodiscard]] bool at_border() const;
  void line();
  void mark();
  void digits(std::size_t first);
  void letters();
  void wide();
  bool word();
  bool digit_word();
  bool holds_name(const Word& word) const;
  bool word_before() const;
  bool numeral_before(bool or_scale) const;
  Word choose(Word found) const;
  bool unclaimed(const Word& word, CategorySet is) const;
  bool place_goes_on() const;
  bool guard_holds(const Word& guard) const;
  void skip_letters();
  void unknown(std::size_t length);
  void push(TokenKind kind, std::size_t length, std::uint32_t code, unsigned extra = 0,
            CategorySet categories = 0);
  void close_gap();
  [[nodiscard]] unsigned char byte(std::size_t i) const {
    return i < text_.size() ? static_cast<unsigned char>(text_[i]) : 0;
  }

  std::string_view text_;
  const Lexicon& lexicon_;
  std::span<const base::ByteSpan> names_;
  std::vector<Token>& tokens_;
  std::vector<std::size_t>& swallowed_;
  std::size_t pos_;
  std::size_t next_name_;
  std::size_t stop_ = 0;  // where the next name begins, or the text ends
  std::size_t gap_begin_;
  std::size_t gap_end_;  // an open gap where greater than gap_begin_
  unsigned flags_;       // of the next token
  unsigned gap_flags_ = 0;
};

void Lexer::close_gap() {
  if (gap_end_ == gap_begin_) return;
  tokens_.push_back({static_cast<std::uint32_t>(gap_begin_), static_cast<std::uint32_t>(gap_end_),
                     TokenKind::kGap, static_cast<std::uint8_t>(gap_flags_), 0, 0});
  gap_begin_ = gap_end_;
}

void Lexer::push(TokenKind kind, std::size_t length, std::uint32_t code, unsigned extra,
                 CategorySet categories) {
  close_gap();
  tokens_.push_back({static_cast<std::uint32_t>(pos_), static_cast<std::uint32_t>(pos_ + length),
                     kind, static_cast<std::uint8_t>(flags_ | extra), code, categories});
  pos_ += length;
  flags_ = 0;
}

void Lexer::unknown(std::size_t length) {
  if (gap_end_ == gap_begin_) {
    gap_begin_ = pos_;
    gap_flags_ = flags_;
  }
  pos_ += length;
  gap_end_ = pos_;
  flags_ = 0;
}

/// A single line break is a space; an empty line ends a paragraph.
void Lexer::line() {
  std::size_t end = pos_ + 1;
  bool twice = false;
  while (end < text_.size() && (kClasses[byte(end)] == Class::kSpace || text_[end] == '\n')) {
    twice = twice || text_[end] == '\n';
    ++end;
  }
  if (twice) {
    push(TokenKind::kBreak, end - pos_, 0);
  } else {
    pos_ = end;
    flags_ |= kLineBefore;
  }
}

/// Emphasis stands beside words, not inside an identifier.
void Lexer::mark() {
  const bool inside = text_[pos_] == '_' && pos_ > 0 && is_word_byte(byte(pos_ - 1)) &&
                      is_word_byte(byte(pos_ + 1));
  if (inside) {
    unknown(1);
    return;
  }
  ++pos_;
  flags_ |= kMarkBefore;
}

void Lexer::digits(std::size_t first) {
  std::size_t end = pos_ + first;
  bool wide = first > 1;
  for (;;) {
    if (is_digit(byte(end))) {
      ++end;
    } else if (byte(end) == 0xEF && is_wide_digit(code_point_at(text_, end).value)) {
      end += 3;
      wide = true;
    } else {
      break;
    }
  }
  unsigned extra = wide ? unsigned{kWide} : 0U;
  if (pos_ > 0 && (is_letter(byte(pos_ - 1)) || byte(pos_ - 1) == '_') && flags_ == 0) {
    extra |= kLetterBefore;
  }
  if (is_letter(byte(end)) || byte(end) == '_') extra |= kLetterAfter;
  push(TokenKind::kDigits, end - pos_, 0, extra);
}

void Lexer::skip_letters() {
  std::size_t end = pos_;
  while (is_letter(byte(end)) || byte(end) == '\'') ++end;
  while (byte(end) >= 0xC3 && byte(end) <= 0xC9) end += 2;
  unknown(std::max<std::size_t>(end, pos_ + 1) - pos_);
}

/// Whether a word stands directly before.
bool Lexer::word_before() const {
  return !tokens_.empty() && gap_end_ == gap_begin_ && tokens_.back().end == pos_ &&
         tokens_.back().kind == TokenKind::kWord;
}

/// Whether a Chinese numeral stands directly before.
bool Lexer::numeral_before(bool or_scale) const {
  return word_before() && tokens_.back().may_be(kNumeral | (or_scale ? kOrScale : 0));
}

/// A guard such as 十分 gives way where its first character belongs to a number before it.
bool Lexer::guard_holds(const Word& guard) const {
  // 一万一样: behind a scale word a guard holds, while 万分之 still gives way.
  const bool guard_word = (lexicon_.categories(guard.id) & set_of(Category::kGuard)) != 0;
  if (!numeral_before(!guard_word)) return true;
  const std::size_t first = code_point_at(text_, pos_).length;
  const Word atom = lexicon_.longest(text_, pos_, std::min<std::size_t>(guard.length, first + 1));
  constexpr std::uint64_t kGoesOn = kNumeral | kOrScale | set_of(Category::kMore);  // 十|来年
  return atom.length == 0 || (lexicon_.categories(atom.id) & kGoesOn) == 0;
}

/// In 一万八千米 the 千 belongs to the number; 八千米 may as well be eight of 千米.
bool Lexer::place_goes_on() const {
  if (tokens_.size() < 2 || !numeral_before(false)) return false;
  const Token& digit = tokens_.back();
  const Token& before = tokens_[tokens_.size() - 2];
  if (!digit.may_be(set_of(Category::kDigit)) || before.end != digit.begin ||
      before.kind != TokenKind::kWord) {
    return false;
  }
  const Reading* zero = lexicon_.find(before.code, Category::kDigit);
  return before.may_be(kOrScale) || (zero != nullptr && zero->value == 0);
}

/// The longest word that may stand here, or none.
Word Lexer::choose(Word found) const {
  const bool free = !word_before();  // nothing before it that could claim a part of it
  bool cancelled = false;
  while (found.id != 0) {
    const CategorySet is = lexicon_.categories(found.id);
    const bool cancel = is == set_of(Category::kCancel);
    const bool guard = (is & set_of(Category::kGuard)) != 0;
    if (!cancel && !(guard && cancelled) &&
        (free || found.length <= kOneCharacter || unclaimed(found, is))) {
      return found;
    }
    cancelled = cancelled || (is & set_of(Category::kCancel)) != 0;
    found = lexicon_.longest(text_, pos_, found.length);
  }
  return found;
}

/// Whether no number before a word of several characters claims the first of them.
bool Lexer::unclaimed(const Word& word, CategorySet is) const {
  const bool unit = (is & set_of(Category::kUnit)) != 0;
  if (unit) return !place_goes_on() || guard_holds(word);
  return (is & set_of(Category::kDigit)) != 0 || guard_holds(word);
}

/// Whether a word that reaches over the begin of a name may do so: only a unit behind a number, and
/// only over the whole name.
bool Lexer::holds_name(const Word& word) const {
  const bool unit = (lexicon_.categories(word.id) & set_of(Category::kUnit)) != 0;
  if (!unit || tokens_.empty()) return false;
  constexpr std::uint64_t kSpoken = set_of(Category::kOnes) | set_of(Category::kTens);
  const Token& before = tokens_.back();
  const bool number =
      before.kind == TokenKind::kDigits ||
      (before.kind == TokenKind::kWord && before.may_be(kNumeral | kOrScale | kSpoken));
  // "12 US dollars": one space parts English words.
  const bool near = before.end == pos_ || (before.end + 1 == pos_ && text_[before.end] == ' ');
  return number && near && gap_end_ == gap_begin_ && pos_ + word.length >= names_[next_name_].end;
}

bool Lexer::word() {
  Word found = lexicon_.longest(text_, pos_);
  if (found.id == 0) return false;
  CategorySet is = lexicon_.categories(found.id);
  const bool plain =
      found.length <= kOneCharacter && (is & set_of(Category::kGuard, Category::kCancel)) == 0;
  if (!plain || pos_ + found.length > stop_) {
    found = choose(found);
    if (found.id != 0 && pos_ + found.length > stop_ && !holds_name(found)) {
      found = choose(lexicon_.longest(text_, pos_, stop_ - pos_ + 1));
    }
    if (found.id == 0) return false;
    is = lexicon_.categories(found.id);
  }
  if (is == set_of(Category::kNoNoun)) {
    unknown(found.length);
    return true;
  }
  push(TokenKind::kWord, found.length, found.id, 0, is);
  return true;
}

/// 24/7 and its kin: never inside a longer run of digits.
bool Lexer::digit_word() {
  const unsigned char before = pos_ > 0 && flags_ == 0 ? byte(pos_ - 1) : ' ';
  const bool joined = (before == '/' || before == '-') && pos_ > 1 && is_digit(byte(pos_ - 2));
  const bool inside = is_word_byte(before) || before == '.' || joined;  // 2001/9/11
  return !inside && word();
}

void Lexer::letters() {
  const bool glued = pos_ > 0 && byte(pos_ - 1) == '_' && flags_ == 0;
  if (glued || !lexicon_.may_begin(byte(pos_)) || !word()) skip_letters();
}

void Lexer::wide() {
  const CodePoint c = code_point_at(text_, pos_);
  if (lexicon_.may_begin(c.value) && word()) return;
  if (is_ideograph(c.value)) {
    unknown(c.length);
  } else if (is_wide_digit(c.value)) {
    digits(c.length);
  } else if (const std::size_t space = space_at(text_, pos_); space > 0) {
    pos_ += space;
    flags_ |= kSpaceBefore;
  } else if (is_wide_sign(c.value)) {
    push(TokenKind::kSymbol, c.length, static_cast<std::uint32_t>(folded_sign(c.value)));
  } else {
    unknown(c.length);
  }
}

void Lexer::name() {
  const base::ByteSpan span = names_[next_name_];
  if (const Word unit = lexicon_.longest(text_, pos_);
      unit.id != 0 && unit.length > span.end - pos_ && holds_name(unit)) {
    swallowed_.push_back(next_name_);
    push(TokenKind::kWord, unit.length, unit.id, 0, lexicon_.categories(unit.id));
    ++next_name_;
    return;
  }
  push(TokenKind::kName, span.end - pos_, static_cast<std::uint32_t>(next_name_));
  ++next_name_;
}

/// Whether nothing before this place matters to what follows: see lex_on.
bool Lexer::at_border() const {
  if (gap_end_ != gap_begin_) return false;
  const Token& last = tokens_.back();
  if (last.kind == TokenKind::kBreak) return true;
  const bool ends = last.is(0x3002) || last.is('!') || last.is('?') || last.is('.');
  const auto next = byte(pos_);
  return ends && tokens_[tokens_.size() - 2].kind == TokenKind::kGap &&
         (last.code == 0x3002 || next == ' ' || next == '\n');
}

/// Takes what begins at `pos_`, which is no name.
void Lexer::step() {
  switch (kClasses[byte(pos_)]) {
    case Class::kSpace:
      ++pos_;
      flags_ |= kSpaceBefore;
      break;
    case Class::kLine:
      line();
      break;
    case Class::kMark:
      mark();
      break;
    case Class::kDigit:
      if (!lexicon_.may_begin(byte(pos_)) || !digit_word()) digits(1);
      break;
    case Class::kLetter:
      letters();
      break;
    case Class::kSign:
      if (!lexicon_.may_begin(byte(pos_)) || !word()) push(TokenKind::kSymbol, 1, byte(pos_));
      break;
    case Class::kWide:
      wide();
      break;
    case Class::kOther:
      unknown(1);
      break;
  }
}

LexPlace Lexer::run(std::size_t enough) {
  const auto next_stop = [&] {
    return next_name_ < names_.size() ? names_[next_name_].begin : text_.size();
  };
  stop_ = next_stop();
  while (pos_ < text_.size() && (tokens_.size() < enough || !at_border())) {
    if (pos_ < stop_) {
      step();
      continue;
    }
    if (pos_ < names_[next_name_].end) {
      name();
    } else {
      swallowed_.push_back(next_name_++);
    }
    stop_ = next_stop();
  }
  const LexPlace place{pos_, next_name_, flags_, pos_ >= text_.size()};
  flags_ = 0;
  push(TokenKind::kBreak, 0, 0);
  return place;
}

}  // namespace

void lex(std::string_view text, const Lexicon& lexicon, std::span<const base::ByteSpan> names,
         TokenText& out) {
  assert(text.size() < std::numeric_limits<std::uint32_t>::max() && "text beyond 4 GiB");
  out.text = text;
  out.lexicon = &lexicon;
  out.tokens.clear();
  out.swallowed.clear();
  Lexer(text, lexicon, names, {}, out).run(std::numeric_limits<std::size_t>::max());
}

bool lex_on(std::string_view text, const Lexicon& lexicon, std::span<const base::ByteSpan> names,
            LexPlace& place, TokenText& out) {
  constexpr std::size_t kEnough = 2048;
  assert(text.size() < std::numeric_limits<std::uint32_t>::max() && "text beyond 4 GiB");
  if (place.end) return false;
  out.text = text;
  out.lexicon = &lexicon;
  out.swallowed.clear();
  if (place.pos == 0) {
    out.tokens.clear();
  } else {
    out.tokens.front() = out.tokens[out.tokens.size() - 2];  // the border
    out.tokens.resize(1);
  }
  place = Lexer(text, lexicon, names, place, out).run(kEnough);
  return true;
}

}  // namespace tally::recogniser
