#include "claim/cues.hpp"

#include "base/error.hpp"
#include "base/json.hpp"

#include <algorithm>
#include <limits>
#include <string>
#include <utility>

namespace tally::claim {
namespace {

constexpr std::array<std::string_view, kCueKinds> kNames = {
    "neutral",  "asks",      "if",      "suppose", "maybe",      "wish",
    "denies",   "plans",     "expects", "future",  "already",    "done",
    "contrast", "we",        "you",     "it",      "this_model", "this_company",
    "reports",  "according", "title",   "role",    "compared",   "versions",
    "newest",   "joins",     "he",      "shared",  "from",       "to",
    "past",     "with",      "alike",   "makes",   "of",         "other",
    "host",     "turn",      "i",       "record",  "one_before", "one_after",
    "leads",    "placed",    "observes"};

char lower(char byte) { return byte >= 'A' && byte <= 'Z' ? static_cast<char>(byte + 32) : byte; }

bool word_byte(char byte) {
  const char low = lower(byte);
  return (low >= 'a' && low <= 'z') || (byte >= '0' && byte <= '9');
}

using Words = std::vector<std::pair<std::string, Cue>>;

void read_file(const std::filesystem::path& file, Words& out) {
  const base::JsonValue value = base::load_json(file);
  base::JsonObject object(value, file.string());
  if (object.integer("version", 0) != 1) object.fail("version", "expected 1");
  for (std::size_t kind = 0; kind < kNames.size(); ++kind) {
    for (std::string& word : object.strings(kNames[kind])) {
      if (word.empty()) object.fail(kNames[kind], "holds an empty word");
      std::ranges::transform(word, word.begin(), lower);
      out.emplace_back(std::move(word), static_cast<Cue>(kind));
    }
  }
  object.done();
}

Words read_words(const std::vector<std::filesystem::path>& folders) {
  Words out;
  for (const auto& folder : folders) {
    for (const char* name :
         {"modality.zh.json", "modality.en.json", "discourse.zh.json", "discourse.en.json"}) {
      const auto file = folder / "words" / name;
      if (std::filesystem::exists(file)) read_file(file, out);
    }
  }
  return out;
}

bool at_borders(std::string_view text, base::ByteSpan span) {
  const bool left =
      !word_byte(text[span.begin]) || span.begin == 0 || !word_byte(text[span.begin - 1]);
  const bool right =
      !word_byte(text[span.end - 1]) || span.end == text.size() || !word_byte(text[span.end]);
  return left && right;
}

/// Leaves out hits that lie inside a longer one; the rest stays in order of their begin.
void drop_inner(std::vector<CueHit>& hits, std::size_t from) {
  const auto first = hits.begin() + static_cast<std::ptrdiff_t>(from);
  std::sort(first, hits.end(), [](const CueHit& a, const CueHit& b) {
    return a.span.begin != b.span.begin ? a.span.begin < b.span.begin : a.span.end > b.span.end;
  });
  base::ByteSpan widest;
  const auto inner = [&](const CueHit& hit) {
    if (hit.span.end <= widest.end && !(hit.span == widest)) return true;
    widest = hit.span;
    return false;
  };
  auto kept = first;
  for (auto it = first; it != hits.end(); ++it) {
    if (!inner(*it)) *kept++ = *it;
  }
  hits.erase(kept, hits.end());
}

}  // namespace

CueFinder::CueFinder(const std::vector<std::filesystem::path>& folders) {
  const Words words = read_words(folders);
  for (const auto& [word, kind] : words) {
    for (const char byte : word) {
      auto& column = columns_[static_cast<unsigned char>(byte)];
      if (column == 0) column = static_cast<std::uint8_t>(width_++);
    }
  }
  for (std::size_t byte = 'A'; byte <= 'Z'; ++byte) columns_[byte] = columns_[byte + 32];
  next_.resize(width_);
  entries_.resize(1);
  for (const auto& [word, kind] : words) add(word, kind);
  link();
}

std::uint16_t& CueFinder::edge(std::size_t state, std::uint8_t column) {
  return next_[state * width_ + column];
}

void CueFinder::add(std::string_view word, Cue kind) {
  std::size_t state = 0;
  for (const char byte : word) {
    const std::uint8_t column = columns_[static_cast<unsigned char>(byte)];
    if (edge(state, column) == 0) {
      if (entries_.size() > std::numeric_limits<std::uint16_t>::max()) {
        throw base::RuleError("words: error: too many cue words; shorten the lists");
      }
      edge(state, column) = static_cast<std::uint16_t>(entries_.size());
      entries_.emplace_back();
      next_.resize(next_.size() + width_);
    }
    state = edge(state, column);
  }
  entries_[state].length = static_cast<std::uint16_t>(word.size());
  entries_[state].kinds |= std::uint64_t{1} << static_cast<unsigned>(kind);
}

/// Breadth first: missing edges become those of the longest proper suffix that is a state.
void CueFinder::link() {
  std::vector<std::uint16_t> suffix(entries_.size(), 0);
  std::vector<std::uint16_t> queue{0};
  for (std::size_t head = 0; head < queue.size(); ++head) {
    const std::uint16_t state = queue[head];
    const std::uint16_t fallback = suffix[state];
    entries_[state].shorter = entries_[fallback].kinds != 0 ? fallback : entries_[fallback].shorter;
    std::uint16_t* row = &next_[state * width_];
    const std::uint16_t* other = &next_[fallback * width_];
    for (std::size_t column = 1; column < width_; ++column) {
      const std::uint16_t to = row[column];
      if (to == 0) {
        row[column] = other[column];
      } else {
        suffix[to] = state == 0 ? 0 : other[column];
        queue.push_back(to);
      }
    }
  }
}

void CueFinder::find(std::string_view text, base::ByteSpan span, std::vector<CueHit>& out) const {
  const std::size_t from = out.size();
  std::size_t state = 0;
  for (std::size_t at = span.begin; at < span.end; ++at) {
    state = next_[state * width_ + columns_[static_cast<unsigned char>(text[at])]];
    std::size_t word = entries_[state].kinds != 0 ? state : entries_[state].shorter;
    for (; word != 0; word = entries_[word].shorter) {
      const base::ByteSpan found{at + 1 - entries_[word].length, at + 1};
      if (at_borders(text, found)) out.push_back({entries_[word].kinds, found});
    }
  }
  drop_inner(out, from);
}

}  // namespace tally::claim
