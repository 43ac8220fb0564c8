#include "reader/words.hpp"

#include "base/error.hpp"
#include "base/json.hpp"

#include <array>
#include <utility>

namespace tally::reader {
namespace {

using base::JsonObject;
using base::JsonValue;
using Kind = base::JsonValue::Kind;

constexpr std::array<std::pair<std::string_view, Field>, 11> kFields = {{
    {"title", Field::kTitle},
    {"published", Field::kPublished},
    {"url", Field::kUrl},
    {"source", Field::kSource},
    {"recording", Field::kRecording},
    {"event", Field::kEvent},
    {"author", Field::kAuthor},
    {"publisher", Field::kPublisher},
    {"language", Field::kLanguage},
    {"kind", Field::kKind},
    {"translation_of", Field::kTranslationOf},
}};
constexpr std::array<std::string_view, 5> kKinds = {"interview", "article", "transcript", "summary",
                                                    "translation"};
constexpr std::size_t kMonths = 12;

std::vector<std::string> lower_all(std::vector<std::string> words) {
  for (std::string& word : words) word = lower(word);
  return words;
}

void add(std::vector<std::string>& to, JsonObject& from, std::string_view key) {
  for (std::string& word : lower_all(from.strings(key))) to.push_back(std::move(word));
}

void add(std::set<std::string, std::less<>>& to, JsonObject& from, std::string_view key) {
  for (std::string& word : lower_all(from.strings(key))) to.insert(std::move(word));
}

/// Runs `use` on the object below `key`, where there is one, and refuses what it did not ask for.
template <typename Use>
void section(JsonObject& from, std::string_view key, const Use& use) {
  if (from.find(key) == nullptr) return;
  JsonObject object(from.need(key, Kind::kObject), from.path());
  use(object);
  object.done();
}

void load_declared(JsonObject& file, Words& words) {
  if (file.find("declared") == nullptr) return;
  for (const JsonValue& item : file.need("declared", Kind::kArray).items) {
    JsonObject object(item, file.path());
    const DeclaredKind kind{object.string("type"), object.string("role", "")};
    for (std::string& key : lower_all(object.strings("keys"))) {
      words.declared.insert_or_assign(std::move(key), kind);
    }
    object.done();
  }
}

void load_months(JsonObject& dates, DateWords& words) {
  if (dates.find("months") == nullptr) return;
  const JsonValue& months = dates.need("months", Kind::kArray);
  if (months.items.size() != kMonths) dates.fail("months", "there are twelve months");
  words.months.resize(kMonths);
  for (std::size_t i = 0; i < kMonths; ++i) {
    for (const JsonValue& name : months.items[i].items) {
      words.months[i].push_back(lower(name.text));
    }
  }
}

void load_dates(JsonObject& dates, DateWords& words) {
  load_months(dates, words);
  add(words.ordinals, dates, "ordinals");
  add(words.between, dates, "between");
  add(words.year_marks, dates, "year_marks");
  add(words.month_marks, dates, "month_marks");
  add(words.day_marks, dates, "day_marks");
  add(words.before, dates, "before");
  add(words.before_at_start, dates, "before_at_start");
  add(words.after, dates, "after");
  add(words.beside, dates, "beside");
}

void load_addresses(JsonObject& addresses, Words& words) {
  add(words.source_before, addresses, "source_before");
  add(words.recording_before, addresses, "recording_before");
  if (addresses.find("recordings") == nullptr) return;
  for (const JsonValue& item : addresses.need("recordings", Kind::kArray).items) {
    JsonObject object(item, addresses.path());
    RecordingForm form;
    form.hosts = lower_all(object.strings("hosts"));
    form.path = object.string("path");
    form.query = object.string("query", "");
    form.canonical = object.string("canonical");
    words.recordings.push_back(std::move(form));
    object.done();
  }
}

void load_file(const std::filesystem::path& path, Words& words) {
  const JsonValue value = base::load_json(path);
  JsonObject file(value, path.string());
  section(file, "metadata", [&](JsonObject& metadata) {
    for (const auto& [name, field] : kFields) {
      for (std::string& key : lower_all(metadata.strings(name))) {
        words.fields.insert_or_assign(std::move(key), field);
      }
    }
  });
  section(file, "kinds", [&](JsonObject& kinds) {
    for (const std::string_view name : kKinds) {
      for (std::string& key : lower_all(kinds.strings(name))) {
        words.kinds.insert_or_assign(std::move(key), std::string(name));
      }
    }
  });
  load_declared(file, words);
  section(file, "dates", [&](JsonObject& dates) { load_dates(dates, words.dates); });
  section(file, "addresses", [&](JsonObject& addresses) { load_addresses(addresses, words); });
  section(file, "html", [&](JsonObject& html) {
    add(words.skip_tags, html, "skip_tags");
    add(words.skip_names, html, "skip_names");
    add(words.main_names, html, "main_names");
  });
  file.done();
}

}  // namespace

Words load_words(const std::vector<std::filesystem::path>& folders) {
  Words words;
  bool found = false;
  for (const std::filesystem::path& folder : folders) {
    const std::filesystem::path path = folder / "words" / "reader.json";
    if (!std::filesystem::exists(path)) continue;
    load_file(path, words);
    found = true;
  }
  if (!found) {
    const std::string where = folders.empty() ? "" : folders.front().string();
    throw base::RuleError(where +
                          ": error: no words/reader.json here; name the rules with --rules");
  }
  words.dates.months.resize(kMonths);
  return words;
}

std::string lower(std::string_view text) {
  std::string out(text);
  for (char& c : out) {
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  }
  return out;
}

}  // namespace tally::reader
