#include "recogniser/time_words.hpp"

#include "base/json.hpp"

#include <algorithm>
#include <map>
#include <string>
#include <string_view>

namespace tally::recogniser {
namespace {

using base::JsonObject;
using base::JsonValue;
using Kind = base::JsonValue::Kind;
using model::Granularity;

/// The words of one or more files, merged: a word may be told in several places.
struct Entry {
  std::vector<TimeSense> senses;
  bool cased = false;
};
using Entries = std::map<std::string, Entry, std::less<>>;

TimeRole role_of(JsonObject& object) {
  return static_cast<TimeRole>(object.choice(
      "role",
      {"unit",         "month",     "weekday", "day",        "day-part", "span",     "shift",
       "part",         "part-of",   "quarter", "half",       "season",   "every",    "repeat",
       "to",           "from",      "between", "and",        "before",   "after",    "since",
       "starting",     "until",     "due",     "ago",        "within",   "in",       "link",
       "lead",         "now",       "era",     "before-era", "zone",     "meridiem", "clock",
       "quarter-hour", "half-hour", "past",    "holiday",    "fiscal",   "lunar",    "decade",
       "about",        "late",      "elapsed", "ended",      "closest",  "stop"}));
}

Granularity unit_of(JsonObject& object) {
  if (object.find("unit") == nullptr) return Granularity::kNone;
  return static_cast<Granularity>(
      object.choice("unit", {"none", "second", "minute", "hour", "day", "week", "month", "quarter",
                             "half", "year", "decade", "century"}));
}

SpanPart part_named(JsonObject& object) {
  if (object.find("part") == nullptr) return SpanPart::kNone;
  return static_cast<SpanPart>(
      object.choice("part", {"none", "start", "middle", "end", "early", "late", "first-third",
                             "second-third", "last-third", "first-half", "second-half"}));
}

std::uint16_t flags_of(JsonObject& object) {
  static constexpr std::string_view kNames[] = {"named",   "counted", "suffix", "companion",
                                                "nearest", "rolling", "rough",  "weekend",
                                                "workday", "night",   "noon",   "told"};
  unsigned flags = 0;
  for (const std::string& name : object.strings("flags")) {
    const auto* found = std::find(std::begin(kNames), std::end(kNames), name);
    if (found == std::end(kNames)) object.fail("flags", "\"" + name + "\" is no flag");
    flags |= 1U << (found - std::begin(kNames));
  }
  return static_cast<std::uint16_t>(flags);
}

void read_entry(const JsonValue& value, const std::string& path, Entries& out) {
  JsonObject object(value, path);
  TimeSense sense;
  sense.role = role_of(object);
  sense.unit = unit_of(object);
  sense.part = part_named(object);
  sense.flags = flags_of(object);
  sense.value = static_cast<std::int16_t>(object.integer("value", 0));
  sense.to = static_cast<std::int16_t>(object.integer("to", 0));
  const bool cased = object.boolean("cased", false);
  const auto words = object.strings("words");
  if (words.empty()) object.fail("words", "is missing; give a list of words");
  object.done();
  for (const std::string& word : words) {
    Entry& entry = out[word];
    entry.senses.push_back(sense);
    entry.cased = entry.cased || cased;
  }
}

void read_file(const std::filesystem::path& file, Entries& out) {
  const JsonValue value = base::load_json(file);
  JsonObject object(value, file.string());
  if (object.integer("version", 0) != 1) object.fail("version", "expected 1");
  static_cast<void>(object.string("summary", ""));
  for (const JsonValue& item : object.need("words", Kind::kArray).items) {
    read_entry(item, file.string(), out);
  }
  object.done();
}

}  // namespace

TimeWords::TimeWords(const std::vector<std::filesystem::path>& folders, Lexicon& lexicon) {
  Entries entries;
  for (const auto& folder : folders) {
    for (const char* name : {"time.zh.json", "time.en.json"}) {
      const auto file = folder / "words" / name;
      if (std::filesystem::exists(file)) read_file(file, entries);
    }
  }
  for (const auto& [word, entry] : entries) {
    Reading reading;
    reading.category = Category::kTime;
    reading.flags = entry.cased ? kCased : 0;
    reading.payload = static_cast<std::uint32_t>(begins_.size());
    begins_.push_back(static_cast<std::uint32_t>(senses_.size()));
    roles_.push_back(0);
    for (const TimeSense& sense : entry.senses) roles_.back() |= role_bit(sense.role);
    lexicon.add(word, reading);
    reading.category = Category::kTimeAnchor;
    if ((roles_.back() & kAnchorRoles) != 0) lexicon.add(word, reading);
    reading.category = Category::kTimeHead;
    if ((roles_.back() & kAnchorRoles & ~kNumberRoles) != 0) lexicon.add(word, reading);
    senses_.insert(senses_.end(), entry.senses.begin(), entry.senses.end());
  }
  begins_.push_back(static_cast<std::uint32_t>(senses_.size()));
}

std::span<const TimeSense> TimeWords::senses(const TokenText& text, std::size_t i) const {
  const Reading* found = text.reading(i, Category::kTime);
  if (found == nullptr) return {};
  const std::uint32_t begin = begins_[found->payload];
  return std::span(senses_).subspan(begin, begins_[found->payload + 1] - begin);
}

}  // namespace tally::recogniser
