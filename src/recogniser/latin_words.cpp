#include "recogniser/latin_words.hpp"

#include "recogniser/folded_bytes.hpp"

namespace tally::recogniser {
namespace {

unsigned char folded_at(std::string_view text, std::size_t pos) {
  return pos < text.size() ? kFoldedBytes[static_cast<unsigned char>(text[pos])] : kPerhapsBlank;
}

}  // namespace

void LatinWords::add(std::string_view key, const QuickWord& word) {
  const LatinRun run = latin_run(key, 0);
  runs_.add(run.hash());
  if (word.core) cores_.add(run.hash());
  if (!run.whole()) return;
  Entry& begin = entries_.of(run.letters);
  begin.core_begin = begin.core_begin || word.core;
  if (key.size() > run.length) {
    add_next(begin, key.substr(run.length));
  } else {
    begin.id = word.id;
    begin.categories = word.categories;
    begin.ask = word.ask;
    begin.core = word.core && !word.article;
  }
}

void LatinWords::hold(std::string_view key) {
  for (std::size_t i = 0; i < key.size();) {
    const LatinRun run = latin_run(key, i);
    if (run.length > 0) held_.add(run.hash());
    i += run.length + 1;
  }
}

/// What tells one thing behind a run from others: the letters behind a single space, or one sign.
std::uint64_t LatinWords::next_of(std::string_view rest) {
  constexpr std::uint64_t kSpaced = 256;
  const unsigned char first = folded_at(rest, 0);
  if (first != kPerhapsBlank) return first;
  const LatinRun run = latin_run(rest, 1);
  return run.length > 0 ? run.hash() * 0xD6E8FEB86659FD93U : kSpaced + folded_at(rest, 1);
}

void LatinWords::add_next(Entry& begin, std::string_view rest) {
  begin.goes_on = true;
  if (rest.size() > 1 && rest[0] == ' ' && is_letter(rest[1])) {
    begin.next |= bit_of(rest[1], rest.size() > 2 ? rest[2] : ' ');
  }
  next_.add(begin.key + next_of(rest));
}

bool LatinWords::goes_on(const Entry& entry, std::string_view text, std::size_t end) const {
  const bool blank = folded_at(text, end) == kPerhapsBlank;
  if (blank && (text[end] != ' ' || folded_at(text, end + 1) == kPerhapsBlank)) return true;
  return next_.has(entry.key + next_of(text.substr(end)));
}

}  // namespace tally::recogniser
