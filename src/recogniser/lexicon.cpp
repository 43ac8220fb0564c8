#include "recogniser/lexicon.hpp"

#include "base/utf8.hpp"
#include "recogniser/folded_bytes.hpp"
#include "recogniser/utf8.hpp"

#include <algorithm>
#include <cstring>
#include <map>
#include <unordered_map>
#include <utility>

namespace tally::recogniser {
namespace {

constexpr std::size_t kMaxSpellings = 6;  // of one word with traditional variants
constexpr std::size_t kMaxSpaces = 12;    // bytes of space inside one word
constexpr std::size_t kBasicPlane = 0x10000;

constexpr char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; }

std::string folded(std::string_view word) {
  std::string out(word);
  std::transform(out.begin(), out.end(), out.begin(), lower);
  return out;
}

struct Entry {
  std::vector<Reading> readings;                                   // in any case
  std::map<std::string, std::vector<Reading>, std::less<>> cased;  // by exact spelling
  std::uint32_t id = 0;                                            // where case matters
};

/// Length of white space or one line break at `pos`.
std::size_t blank_at(std::string_view text, std::size_t pos) {
  if (pos < text.size() && text[pos] == '\n') return 1;
  return space_at(text, pos);
}

std::size_t blanks_at(std::string_view text, std::size_t pos) {
  std::size_t end = pos;
  bool line = false;
  while (end - pos < kMaxSpaces) {
    const std::size_t step = blank_at(text, end);
    if (step == 0 || (text[end] == '\n' && line)) break;
    line = line || text[end] == '\n';
    end += step;
  }
  return end - pos;
}

/// The same, by the folded byte at `pos`: 0 where that begins no blank.
std::size_t blank_length(unsigned char folded, std::string_view text, std::size_t pos) {
  return folded == kPerhapsBlank ? blanks_at(text, pos) : 0;
}

/// A line that was broken for its length is at least so long, in bytes; a line of subtitles ends
/// with its last word.
constexpr std::size_t kBrokenLine = 60;

/// Whether blanks stand between Chinese characters, as in text set with spaces between them or
/// broken into lines.
bool parts_characters(std::string_view text, std::size_t begin, std::size_t end) {
  if (static_cast<unsigned char>(text[begin - 1]) < 0x80 || end >= text.size() ||
      static_cast<unsigned char>(text[end]) < 0xE0) {
    return false;
  }
  const std::size_t line = text.substr(begin, end - begin).find('\n');
  if (line == std::string_view::npos) return true;
  const std::size_t before = text.rfind('\n', begin - 1);
  return begin - (before == std::string_view::npos ? 0 : before + 1) >= kBrokenLine;
}

/// Whether a word may end before `end`: not inside a run of Latin letters or of digits.
bool ends_at(std::string_view text, std::size_t end) {
  if (end >= text.size()) return true;
  const auto last = static_cast<unsigned char>(text[end - 1]);
  const auto next = static_cast<unsigned char>(text[end]);
  if (is_digit(last)) return !is_digit(next);
  if (!is_letter(last)) return true;
  if (is_letter(next)) return false;
  return next < 0xC3 || next > 0xC9 || !is_latin_letter(code_point_at(text, end).value);
}

/// What may be of kCoreWords: where a longer word cancels one, a shorter may stand.
constexpr CategorySet kCores = kCoreWords | set_of(Category::kCancel);

}  // namespace

struct Lexicon::Words {
  std::unordered_map<std::string, Entry> entries;
  std::map<char32_t, std::vector<char32_t>> variants;

  [[nodiscard]] std::vector<std::string> spellings_of(std::string_view word) const;
};

/// The word itself and every way to write it with traditional characters, up to a bound.
std::vector<std::string> Lexicon::Words::spellings_of(std::string_view word) const {
  std::vector<std::string> all{""};
  for (std::size_t pos = 0; pos < word.size();) {
    const CodePoint c = code_point_at(word, pos);
    const auto found = variants.find(c.value);
    const std::size_t before = all.size();
    if (found != variants.end()) {
      for (const char32_t other : found->second) {
        for (std::size_t i = 0; i < before && all.size() < kMaxSpellings; ++i) {
          all.push_back(all[i]);
          base::append_utf8(all.back(), other);
        }
      }
    }
    for (std::size_t i = 0; i < before; ++i) all[i].append(word.substr(pos, c.length));
    pos += c.length;
  }
  return all;
}

Lexicon::Lexicon() : words_(std::make_unique<Words>()) {}
Lexicon::~Lexicon() = default;
Lexicon::Lexicon(Lexicon&&) noexcept = default;
Lexicon& Lexicon::operator=(Lexicon&&) noexcept = default;

void Lexicon::add(std::string_view word, Reading reading) {
  for (const std::string& spelling : words_->spellings_of(word)) {
    Entry& entry = words_->entries[folded(spelling)];
    if ((reading.flags & kCased) != 0) {
      entry.cased[spelling].push_back(reading);
    } else {
      entry.readings.push_back(reading);
    }
  }
}

void Lexicon::add_variant(char32_t simplified, char32_t traditional) {
  words_->variants[simplified].push_back(traditional);
}

std::uint32_t Lexicon::number(const std::vector<Reading>& first,
                              const std::vector<Reading>& second) {
  const auto id = static_cast<std::uint32_t>(categories_.size());
  CategorySet categories = 0;
  for (const auto* list : {&first, &second}) {
    for (const Reading& r : *list) {
      readings_.push_back(r);
      categories |= set_of(r.category);
    }
  }
  starts_.push_back(static_cast<std::uint32_t>(readings_.size()));
  categories_.push_back(categories);
  return id;
}

/// Words whose case matters get the lowest numbers, so that all others are told by one comparison.
void Lexicon::freeze() {
  starts_.assign(1, 0);
  number({}, {});  // id 0: no word
  std::vector<std::pair<const std::string, Entry>*> entries;
  for (auto& entry : words_->entries) entries.push_back(&entry);
  std::ranges::sort(entries, {}, [](const auto* entry) -> const auto& { return entry->first; });
  for (auto* entry : entries) {
    if (!entry->second.cased.empty()) entry->second.id = number(entry->second.readings, {});
  }
  spellings_.resize(categories_.size());
  std::vector<std::pair<std::string, std::uint32_t>> keys;
  keys.reserve(entries.size());
  for (const auto* word : entries) {
    const auto& [key, entry] = *word;
    keys.emplace_back(key, entry.id != 0 ? entry.id : number(entry.readings, {}));
    for (const auto& [exact, readings] : entry.cased) {
      spellings_[entry.id].push_back({exact, number(readings, entry.readings)});
    }
  }
  trie_ = Trie(keys);
  index_begins(keys);
  words_.reset();
}

void Lexicon::index_begins(const std::vector<std::pair<std::string, std::uint32_t>>& keys) {
  begin_of_.assign(kBasicPlane, 0);
  begins_.assign(1, {});
  for (const auto& [key, id] : keys) {
    hold(key);
    latin_.hold(key);
    index_begin(key, id);
    if (is_letter(static_cast<unsigned char>(key[0]))) index_latin(key, id);
  }

  for (char32_t c = 'a'; c <= 'z'; ++c) begin_of_[c - 32] = begin_of_[c];
}

/// The characters of a word, each and with the one before.
void Lexicon::hold(const std::string& key) {
  char32_t before = 0;
  for (std::size_t i = 0; i < key.size();) {
    const CodePoint c = code_point_at(key, i);
    held_.add(c.value);
    neighbours_.add(two(before, c.value));
    before = c.value;
    i += c.length;
  }
}

/// A word by its first character, and by two Chinese ones.
void Lexicon::index_begin(const std::string& key, std::uint32_t id) {
  const CodePoint c = code_point_at(key, 0);
  if (c.value >= kBasicPlane) return;
  if (begin_of_[c.value] == 0) begin_of_[c.value] = add_begin(key.substr(0, c.length));
  Begin& begin = begins_[begin_of_[c.value]];
  const CategorySet is = categories_[id];
  const bool core = (is & kCores) != 0;
  begin.core_begin = begin.core_begin || core;
  if (key.size() == c.length) {
    begin.id = id_at(id, key);
    begin.categories = categories_[begin.id];
    constexpr CategorySet kAsk = set_of(Category::kGuard, Category::kCancel, Category::kNoNoun);
    begin.plain = begin.id != 0 && (begin.categories & kAsk) == 0 && !is_silent(begin.categories);
    begin.core = (begin.categories & kCoreWords) != 0;
  } else if (!leads_han(static_cast<unsigned char>(key[c.length]))) {
    begin.mixed = true;
  } else if (c.length == kHanBytes) {
    begin.pairs = true;
    const bool ask =
        id < spellings_.size() || (is & set_of(Category::kCancel)) != 0 || is_silent(is);
    pairs_.add(key, {id, is, ask, core});
  }
}

/// A word by its first Latin letters.
void Lexicon::index_latin(const std::string& key, std::uint32_t id) {
  constexpr CategorySet kAsk = set_of(Category::kGuard, Category::kCancel);
  const bool ask = id < spellings_.size() || (categories_[id] & kAsk) != 0;
  const CategorySet all = categories_of_all(id);
  const bool core = (all & kCores) != 0;
  const bool article = !core && (all & set_of(Category::kArticle)) != 0;
  latin_.add(key, {id, categories_[id], ask, core || article, article});
}

std::uint16_t Lexicon::add_begin(std::string_view character) {
  Begin begin;
  begin.node = Trie::kRoot;
  for (const char byte : character) {
    begin.node = trie_.step(begin.node, static_cast<unsigned char>(byte));
  }
  begins_.push_back(begin);
  return static_cast<std::uint16_t>(begins_.size() - 1);
}

/// Those of all spellings of a word.
CategorySet Lexicon::categories_of_all(std::uint32_t id) const {
  CategorySet all = categories_[id];
  if (id >= spellings_.size()) return all;
  for (const Spelling& s : spellings_[id]) all |= categories_[s.id];
  return all;
}

std::uint32_t Lexicon::id_at(std::uint32_t id, std::string_view written) const {
  if (id >= spellings_.size()) return id;
  for (const Spelling& s : spellings_[id]) {
    if (s.exact == written) return s.id;
  }
  return categories_[id] == 0 ? 0 : id;
}

/// Makes the word of `node`, which ends before `end`, the best one if it may end there.
void Lexicon::take(Trie::Node node, std::string_view text, std::size_t pos, std::size_t end,
                   Word& best) const {
  if (!ends_at(text, end)) return;
  const std::uint32_t exact = id_at(trie_.value(node), text.substr(pos, end - pos));
  if (exact != 0) best = {exact, static_cast<std::uint32_t>(end - pos)};
}

/// The node behind what stands at `at`, a byte or blanks; the same one where blanks only part
/// Chinese characters. `at` goes on behind them.
inline Trie::Node Lexicon::step(Trie::Node node, std::string_view text, std::size_t& at) const {
  const auto written = static_cast<unsigned char>(text[at]);
  const unsigned char byte = kFoldedBytes[written];
  const std::size_t blank = blank_length(byte, text, at);
  at += std::max<std::size_t>(blank, 1);
  if (blank == 0) return trie_.step(node, byte == kPerhapsBlank ? written : byte);
  const Trie::Node next = trie_.step(node, ' ');
  return next == Trie::kNone && parts_characters(text, at - blank, at) ? node : next;
}

Word Lexicon::longest(std::string_view text, std::size_t pos, std::size_t below) const {
  Word best;
  if (pos >= text.size()) return best;
  const CodePoint first = code_point_at(text, pos);
  if (first.value >= kBasicPlane || first.length >= below) return best;
  const Begin& begin = begins_[begin_of_[first.value]];
  Trie::Node node = begin.node;
  if (node == Trie::kNone) return best;
  if (first.length == kHanBytes && !goes_on(text, pos, begin)) {
    return {begin.id, begin.id == 0 ? 0 : kHanBytes};
  }
  std::size_t at = pos + first.length;
  if (trie_.value(node) != 0) take(node, text, pos, at, best);
  const std::size_t end = std::min(text.size(), pos + below);
  while (at < end) {
    const Trie::Node next = step(node, text, at);
    if (next == node) continue;
    node = next;
    if (node == Trie::kNone) break;
    if (at - pos < below && trie_.value(node) != 0) take(node, text, pos, at, best);
  }
  return best;
}

bool Lexicon::begins(CategorySet categories, std::string_view text, std::size_t pos) const {
  const CodePoint first = code_point_at(text, pos);
  Trie::Node node = begins_[begin_of_[first.value]].node;
  for (std::size_t at = pos + first.length; node != Trie::kNone; node = step(node, text, at)) {
    const std::uint32_t id = trie_.value(node);
    if (id != 0 && (categories_of_all(id) & categories) != 0 && ends_at(text, at)) return true;
    if (at >= text.size()) return false;
  }
  return false;
}

bool Lexicon::begins_core(std::string_view text, std::size_t pos) const {
  return begins(kCores, text, pos);
}

}  // namespace tally::recogniser
