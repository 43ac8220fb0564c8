#include "reader/words.hpp"

#include "base/json.hpp"
#include "base/word_file.hpp"

#include <array>
#include <utility>

namespace tally::reader {
namespace {

using base::add_words;
using base::JsonObject;
using base::JsonValue;
using base::lower_ascii;
using base::read_section;
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

void load_declared(JsonObject& file, Words& words) {
  if (file.find("declared") == nullptr) return;
  for (const JsonValue& item : file.need("declared", Kind::kArray).items) {
    JsonObject object(item, file.path());
    const DeclaredKind kind{object.string("type"), object.string("role", "")};
    for (const std::string& key : object.strings("keys")) {
      words.declared.insert_or_assign(lower_ascii(key), kind);
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
      if (name.text.size() < 2) dates.fail("months", "holds a name of fewer than two bytes");
      words.months[i].push_back(lower_ascii(name.text));
      words.month_heads.set(static_cast<unsigned char>(words.months[i].back().front()));
      words.month_tails.set(tail_of(name.text));
    }
  }
}

void load_dates(JsonObject& dates, DateWords& words) {
  load_months(dates, words);
  add_words(dates, "ordinals", words.ordinals);
  add_words(dates, "between", words.between);
  add_words(dates, "year_marks", words.year_marks);
  add_words(dates, "month_marks", words.month_marks);
  add_words(dates, "day_marks", words.day_marks);
  add_words(dates, "before", words.before);
  add_words(dates, "before_at_start", words.before_at_start);
  add_words(dates, "after", words.after);
  add_words(dates, "byline", words.byline);
  add_words(dates, "weekdays", words.weekdays);
  add_words(dates, "at", words.at);
  add_words(dates, "halves", words.halves);
  add_words(dates, "beside", words.beside);
}

void load_addresses(JsonObject& addresses, Words& words) {
  add_words(addresses, "source_before", words.source_before);
  add_words(addresses, "recording_before", words.recording_before);
  if (addresses.find("recordings") == nullptr) return;
  for (const JsonValue& item : addresses.need("recordings", Kind::kArray).items) {
    JsonObject object(item, addresses.path());
    RecordingForm form;
    add_words(object, "hosts", form.hosts);
    form.path = object.string("path");
    form.query = object.string("query", "");
    form.canonical = object.string("canonical");
    words.recordings.push_back(std::move(form));
    object.done();
  }
}

void load_metadata(JsonObject& metadata, Words& words) {
  for (const auto& [name, field] : kFields) {
    for (const std::string& key : metadata.strings(name)) {
      words.fields.insert_or_assign(lower_ascii(key), field);
    }
  }
}

void load_kinds(JsonObject& kinds, Words& words) {
  for (const std::string_view name : kKinds) {
    for (const std::string& key : kinds.strings(name)) {
      words.kinds.insert_or_assign(lower_ascii(key), std::string(name));
    }
  }
}

void load_file(JsonObject& file, Words& words) {
  read_section(file, "metadata", [&](JsonObject& metadata) { load_metadata(metadata, words); });
  read_section(file, "kinds", [&](JsonObject& kinds) { load_kinds(kinds, words); });
  load_declared(file, words);
  read_section(file, "dates", [&](JsonObject& dates) { load_dates(dates, words.dates); });
  read_section(file, "addresses", [&](JsonObject& each) { load_addresses(each, words); });
  read_section(file, "html", [&](JsonObject& html) {
    add_words(html, "skip_tags", words.skip_tags);
    add_words(html, "skip_names", words.skip_names);
    add_words(html, "main_names", words.main_names);
  });
}

}  // namespace

Words load_words(const std::vector<std::filesystem::path>& folders) {
  Words words;
  base::read_word_files(folders, "reader.json", [&](JsonObject& file) { load_file(file, words); });
  words.dates.months.resize(kMonths);
  return words;
}

}  // namespace tally::reader
