#include "recogniser/lexicon.hpp"

#include "recogniser/trie.hpp"
#include "recogniser/utf8.hpp"

#include <algorithm>
#include <bitset>
#include <map>
#include <utility>

namespace tally::recogniser {
namespace {

constexpr std::size_t kMaxSpellings = 6;  // of one word with traditional variants
constexpr std::size_t kMaxSpaces = 12;    // bytes of space inside one word

char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; }

std::string folded(std::string_view word) {
  std::string out(word);
  std::transform(out.begin(), out.end(), out.begin(), lower);
  return out;
}

struct Entry {
  std::vector<Reading> readings;                                   // in any case
  std::map<std::string, std::vector<Reading>, std::less<>> cased;  // by exact spelling
};

/// A spelling whose meaning depends on its case.
struct Spelling {
  std::string exact;
  std::uint32_t id = 0;
};

/// Length of white space or one line break at `pos`.
std::size_t blank_at(std::string_view text, std::size_t pos) {
  if (pos < text.size() && text[pos] == '\n') return 1;
  return space_at(text, pos);
}

/// Whether white space may begin with this byte: most do not, and are asked for each byte.
constexpr bool may_be_blank(char byte) {
  const auto c = static_cast<unsigned char>(byte);
  return c <= ' ' || c == 0xC2 || c == 0xE2 || c == 0xE3 || c == 0xEF;
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

}  // namespace

struct Lexicon::Impl {
  std::map<std::string, Entry, std::less<>> entries;
  std::map<char32_t, std::vector<char32_t>> variants;

  Trie trie;
  std::vector<std::uint32_t> starts;  // of each word's readings; one more than words
  std::vector<Reading> readings;
  std::vector<std::uint64_t> masks;              // categories of each word
  std::vector<std::vector<Spelling>> spellings;  // of words whose case matters, by id; else empty
  std::bitset<0x10000> begins;

  std::uint32_t number(const std::vector<Reading>& first, const std::vector<Reading>& second) {
    const auto id = static_cast<std::uint32_t>(masks.size());
    std::uint64_t mask = 0;
    for (const auto* list : {&first, &second}) {
      for (const Reading& r : *list) {
        readings.push_back(r);
        mask |= std::uint64_t{1} << static_cast<unsigned>(r.category);
      }
    }
    starts.push_back(static_cast<std::uint32_t>(readings.size()));
    masks.push_back(mask);
    return id;
  }

  [[nodiscard]] std::vector<std::string> spellings_of(std::string_view word) const;
  [[nodiscard]] std::uint32_t id_at(std::uint32_t id, std::string_view written) const;
};

/// The word itself and every way to write it with traditional characters, up to a bound.
std::vector<std::string> Lexicon::Impl::spellings_of(std::string_view word) const {
  std::vector<std::string> all{""};
  for (std::size_t pos = 0; pos < word.size();) {
    const CodePoint c = code_point_at(word, pos);
    const auto found = variants.find(c.value);
    const std::size_t before = all.size();
    if (found != variants.end()) {
      for (const char32_t other : found->second) {
        for (std::size_t i = 0; i < before && all.size() < kMaxSpellings; ++i) {
          all.push_back(all[i]);
          append_utf8(all.back(), other);
        }
      }
    }
    for (std::size_t i = 0; i < before; ++i) all[i].append(word.substr(pos, c.length));
    pos += c.length;
  }
  return all;
}

std::uint32_t Lexicon::Impl::id_at(std::uint32_t id, std::string_view written) const {
  if (id >= spellings.size() || spellings[id].empty()) return id;
  for (const Spelling& s : spellings[id]) {
    if (s.exact == written) return s.id;
  }
  return masks[id] == 0 ? 0 : id;
}

Lexicon::Lexicon() : impl_(std::make_unique<Impl>()) {}
Lexicon::~Lexicon() = default;
Lexicon::Lexicon(Lexicon&&) noexcept = default;
Lexicon& Lexicon::operator=(Lexicon&&) noexcept = default;

void Lexicon::add(std::string_view word, Reading reading) {
  for (const std::string& spelling : impl_->spellings_of(word)) {
    Entry& entry = impl_->entries[folded(spelling)];
    if ((reading.flags & kCased) != 0) {
      entry.cased[spelling].push_back(reading);
    } else {
      entry.readings.push_back(reading);
    }
  }
}

void Lexicon::add_variant(char32_t simplified, char32_t traditional) {
  impl_->variants[simplified].push_back(traditional);
}

void Lexicon::freeze() {
  Impl& m = *impl_;
  m.starts.assign(1, 0);
  m.number({}, {});  // id 0: no word
  std::vector<std::pair<std::string, std::uint32_t>> keys;
  std::vector<std::pair<std::uint32_t, Spelling>> cased;
  for (const auto& [key, entry] : m.entries) {
    keys.emplace_back(key, m.number(entry.readings, {}));
    const CodePoint c = code_point_at(key, 0);
    if (c.value < 0x10000) m.begins.set(c.value);
    if (c.value >= 'a' && c.value <= 'z') m.begins.set(c.value - 32);
    for (const auto& [exact, readings] : entry.cased) {
      cased.emplace_back(keys.back().second, Spelling{exact, m.number(readings, entry.readings)});
    }
  }
  m.spellings.resize(m.masks.size());
  for (auto& [id, spelling] : cased) m.spellings[id].push_back(std::move(spelling));
  m.trie = Trie(keys);
  m.entries.clear();
}

Word Lexicon::longest(std::string_view text, std::size_t pos) const {
  return longest(text, pos, text.size() - pos + 1);
}

Word Lexicon::longest(std::string_view text, std::size_t pos, std::size_t below) const {
  const Trie& trie = impl_->trie;
  Word best;
  Trie::Node node = Trie::kRoot;
  std::size_t at = pos;
  while (at < text.size() && at - pos < below) {
    const char c = text[at];
    Trie::Node next = Trie::kNone;
    if (const std::size_t blank = at > pos && may_be_blank(c) ? blanks_at(text, at) : 0; blank > 0) {
      next = trie.step(node, ' ');
      if (next == Trie::kNone && static_cast<unsigned char>(text[at - 1]) >= 0x80 &&
          at + blank < text.size() && static_cast<unsigned char>(text[at + blank]) >= 0xE0) {
        at += blank;  // Chinese set with spaces between its characters
        continue;
      }
      at += blank;
    } else {
      next = trie.step(node, static_cast<unsigned char>(lower(c)));
      ++at;
    }
    if (next == Trie::kNone) break;
    node = next;
    if (const std::uint32_t id = trie.value(node);
        id != 0 && at - pos < below && ends_at(text, at)) {
      const std::uint32_t exact = impl_->id_at(id, text.substr(pos, at - pos));
      if (exact != 0) best = {exact, static_cast<std::uint32_t>(at - pos)};
    }
  }
  return best;
}

bool Lexicon::may_begin(char32_t c) const { return c < 0x10000 && impl_->begins[c]; }

std::span<const Reading> Lexicon::readings(std::uint32_t id) const {
  const Impl& m = *impl_;
  return {m.readings.data() + m.starts[id], m.readings.data() + m.starts[id + 1]};
}

std::uint64_t Lexicon::categories(std::uint32_t id) const { return impl_->masks[id]; }

const Reading* Lexicon::find(std::uint32_t id, Category category) const {
  if ((impl_->masks[id] >> static_cast<unsigned>(category) & 1) == 0) return nullptr;
  for (const Reading& r : readings(id)) {
    if (r.category == category) return &r;
  }
  return nullptr;
}

}  // namespace tally::recogniser
