// Which of the words that may stand at a place does: what numbers, guards and names around it
// claim.
#include "recogniser/lexer_run.hpp"

#include <algorithm>

namespace tally::recogniser {
namespace {

constexpr CategorySet kNumeral = set_of(Category::kDigit, Category::kPlace);
constexpr CategorySet kOrScale = set_of(Category::kScale);

}  // namespace

/// Whether a word stands directly before.
bool Lexer::word_before() const {
  return !tokens_.empty() && gap_end_ == gap_begin_ && tokens_.back().end == pos_ &&
         tokens_.back().kind == TokenKind::kWord;
}

/// Whether a Chinese numeral stands directly before.
bool Lexer::numeral_before(bool or_scale) const {
  return word_before() && tokens_.back().may_be(kNumeral | (or_scale ? kOrScale : 0));
}

/// Whether digits stand directly before.
bool Lexer::digits_before() const {
  return !tokens_.empty() && gap_end_ == gap_begin_ && tokens_.back().end == pos_ &&
         tokens_.back().kind == TokenKind::kDigits;
}

/// A guard such as 十分 gives way where its first character belongs to a number before it.
bool Lexer::guard_holds(const Word& guard) const {
  // 一万一样: behind a scale word a guard holds, while 万分之 still gives way.
  const bool guard_word = (lexicon_.categories(guard.id) & set_of(Category::kGuard)) != 0;
  const bool digits = digits_before();
  if (!digits && !numeral_before(!guard_word)) return true;
  const std::size_t first = code_point_at(text_, pos_).length;
  const Word atom = lexicon_.longest(text_, pos_, std::min<std::size_t>(guard.length, first + 1));
  constexpr std::uint64_t kScales = set_of(Category::kPlace, Category::kScale);     // 5|万国民
  constexpr std::uint64_t kGoesOn = kNumeral | kOrScale | set_of(Category::kMore);  // 十|来年
  return atom.length == 0 || (lexicon_.categories(atom.id) & (digits ? kScales : kGoesOn)) == 0;
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

/// A unit with half of it (年半), which 2025年半年度 does not hold.
bool Lexer::is_and_a_half(std::uint32_t id) const {
  const Reading* unit = lexicon_.find(id, Category::kUnit);
  return unit != nullptr && unit->value == 5;
}

/// Whether the word before begins a longer one in which the guard does not hold: 近百年.
bool Lexer::cancelled_before(const Word& guard) const {
  if (!word_before()) return false;
  const std::size_t begin = tokens_.back().begin;
  const Word longer = lexicon_.longest(text_, begin);
  return (lexicon_.categories(longer.id) & set_of(Category::kCancel)) != 0 &&
         begin + longer.length == pos_ + guard.length;
}

/// The longest word that may stand here, or none.
Word Lexer::choose(Word found) const {
  const bool free =
      !word_before() && !digits_before();  // nothing before it that could claim a part of it
  bool cancelled = false;
  while (found.id != 0) {
    const CategorySet is = lexicon_.categories(found.id);
    const bool cancel = is == set_of(Category::kCancel);
    const bool guard = (is & set_of(Category::kGuard)) != 0;
    const bool yields =
        (cancelled && (guard || is_and_a_half(found.id))) || (guard && cancelled_before(found));
    if (!cancel && !yields && (free || found.length <= kHanBytes || unclaimed(found, is))) {
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
  constexpr CategorySet kUnits = set_of(Category::kUnit, Category::kNoun);
  const bool unit = (lexicon_.categories(word.id) & kUnits) != 0;
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

/// Takes the longest word that stands here, or a shorter one where what is around it claims a part.
bool Lexer::word(Word found) {
  if (found.id == 0) return false;
  CategorySet is = lexicon_.categories(found.id);
  const bool plain =
      found.length <= kHanBytes && (is & set_of(Category::kGuard, Category::kCancel)) == 0;
  if (!plain || pos_ + found.length > stop_) {
    found = choose(found);
    if (found.id != 0 && pos_ + found.length > stop_ && !holds_name(found)) {
      found = choose(lexicon_.longest(text_, pos_, stop_ - pos_ + 1));
    }
    if (found.id == 0) return false;
    is = lexicon_.categories(found.id);
  }
  if (is_silent(is)) {
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
  return !inside && word(lexicon_.longest(text_, pos_));
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

}  // namespace tally::recogniser
