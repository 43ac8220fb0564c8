#include "claim/cues.hpp"

#include "base/error.hpp"
#include "base/json.hpp"
#include "base/utf8.hpp"
#include "base/word_file.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <string>
#include <utility>

namespace tally::claim {
namespace {

constexpr std::array<std::string_view, kCueKinds> kNames = {
    "neutral",    "asks",      "if",      "suppose",     "maybe",      "wish",
    "denies",     "plans",     "expects", "future",      "already",    "done",
    "contrast",   "we",        "you",     "it",          "this_model", "this_company",
    "reports",    "according", "title",   "role",        "compared",   "versions",
    "newest",     "joins",     "he",      "shared",      "from",       "to",
    "past",       "with",      "alike",   "makes",       "of",         "other",
    "host",       "turn",      "i",       "record",      "one_before", "one_after",
    "leads",      "placed",    "beside",  "first_since", "observes",   "equals",
    "stands_for", "relative",  "chief",   "seated",      "overtakes",  "tells_of",
    "guest",      "mine",      "toward",  "outward",     "who",        "during",
    "lasts",      "analyst",   "topic",   "at_large"};

struct Words {
  std::vector<std::pair<std::string, Cue>> cues;
  SmallWords small;
};

void read_file(const std::filesystem::path& file, Words& out) {
  const base::JsonValue value = base::load_json(file);
  base::JsonObject object(value, file.string());
  if (object.integer("version", 0) != 1) object.fail("version", "expected 1");
  for (std::size_t kind = 0; kind < kNames.size(); ++kind) {
    for (std::string& word : object.strings(kNames[kind])) {
      if (word.empty()) object.fail(kNames[kind], "holds an empty word");
      word = base::lower_ascii(word);
      out.cues.emplace_back(std::move(word), static_cast<Cue>(kind));
    }
  }
  out.small.add(object);
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

constexpr std::uint64_t bit_of(Cue cue) { return std::uint64_t{1} << static_cast<unsigned>(cue); }

/// "Launched in", "told the": a phrase that begins with a deed tells of it as well.
template <class Meanings>
void keep_deeds(Meanings& words) {
  constexpr std::uint64_t kOfDeeds = bit_of(Cue::kRelative) | bit_of(Cue::kReports) |
                                     bit_of(Cue::kOvertakes) | bit_of(Cue::kTellsOf);
  for (auto& [word, meant] : words) {
    const std::size_t space = word.find(' ');
    if (space == std::string::npos || (meant.kinds & kOfDeeds) == 0) continue;
    const auto verb = words.find(word.substr(0, space));
    if (verb != words.end()) meant.kinds |= verb->second.kinds & bit_of(Cue::kDone);
  }
}

}  // namespace

CueFinder::CueFinder(const std::vector<std::filesystem::path>& folders) {
  std::map<std::string, Meant> words;
  Words read = read_words(folders);
  small_ = std::move(read.small);
  small_.ends = base::load_word_ends(folders);
  for (const auto& [word, kind] : read.cues) {
    words[word].kinds |= bit_of(kind);
  }
  keep_deeds(words);
  for (const char32_t sign : kClauseEnds) {
    std::string word;
    base::append_utf8(word, sign);
    words[word].ends = true;
  }
  for (const auto& [word, meant] : words) {
    words_.add(word, static_cast<base::WordTrie::Value>(meant_.size()));
    meant_.push_back(meant);
  }
  words_.build();
}

template <class Sign>
void CueFinder::find_all(std::string_view text, base::ByteSpan span, std::vector<CueHit>& out,
                         const Sign& sign) const {
  constexpr std::size_t kFew = 8;
  constexpr std::size_t kNowhere = static_cast<std::size_t>(-1);
  std::size_t last = kNowhere;  // where the one before begins
  std::size_t covered = 0;      // what ends there lies inside a longer cue
  words_.find(text, span, [&](base::ByteSpan word, base::WordTrie::Value value) {
    const Meant& meant = meant_[value];
    if (meant.ends) sign(word);
    if (meant.kinds == 0 || word.end <= covered) return;
    covered = word.end;
    if (word.begin == last) out.pop_back();
    last = word.begin;
    if (out.capacity() == 0) out.reserve(kFew);
    out.push_back({meant.kinds, word});
  });
}

void CueFinder::find(std::string_view text, base::ByteSpan span, std::vector<CueHit>& out) const {
  find_all(text, span, out, [](base::ByteSpan) {});
}

void CueFinder::find(std::string_view text, base::ByteSpan span, std::vector<CueHit>& out,
                     std::vector<base::ByteSpan>& signs) const {
  find_all(text, span, out, [&](base::ByteSpan sign) { signs.push_back(sign); });
}

}  // namespace tally::claim
