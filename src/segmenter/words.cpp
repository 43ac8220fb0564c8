#include "segmenter/words.hpp"

#include "base/error.hpp"
#include "base/json.hpp"
#include "base/utf8.hpp"

#include <utility>

namespace tally::segmenter {
namespace {

using base::JsonObject;
using base::JsonValue;
using Kind = base::JsonValue::Kind;

void add(WordSet& to, JsonObject& from, std::string_view key) {
  for (const std::string& word : from.strings(key)) to.insert(lower(word));
}

void add(std::vector<std::string>& to, JsonObject& from, std::string_view key) {
  for (const std::string& word : from.strings(key)) to.push_back(lower(word));
}

void add(std::set<char32_t>& to, JsonObject& from, std::string_view key) {
  const std::string characters = from.string(key, "");
  for (std::size_t at = 0; at < characters.size();) {
    const base::CodePoint c = base::code_point_at(characters, at);
    to.insert(c.value);
    at += c.size;
  }
}

template <typename Use>
void section(JsonObject& from, std::string_view key, const Use& use) {
  if (from.find(key) == nullptr) return;
  JsonObject object(from.need(key, Kind::kObject), from.path());
  use(object);
  object.done();
}

void load_roles(JsonObject& labels, LabelWords& words) {
  if (labels.find("roles") == nullptr) return;
  for (const JsonValue& item : labels.need("roles", Kind::kArray).items) {
    JsonObject object(item, labels.path());
    const std::string role = object.string("role");
    for (const std::string& word : object.strings("words")) {
      words.roles.insert_or_assign(lower(word), role);
    }
    object.done();
  }
}

void load_segmenter(const std::filesystem::path& path, Words& words) {
  const JsonValue value = base::load_json(path);
  JsonObject file(value, path.string());
  section(file, "labels", [&](JsonObject& labels) {
    load_roles(labels, words.labels);
    add(words.labels.stop, labels, "stop");
    add(words.labels.verbs, labels, "verbs");
    add(words.labels.numerals, labels, "numerals");
    add(words.labels.particles, labels, "particles");
    add(words.labels.surnames, labels, "surnames");
    add(words.labels.double_surnames, labels, "double_surnames");
    add(words.labels.transcribed, labels, "transcribed");
  });
  section(file, "sentences", [&](JsonObject& sentences) {
    add(words.sentences.abbreviations, sentences, "abbreviations");
    add(words.sentences.before_number, sentences, "before_number");
    add(words.sentences.sometimes, sentences, "sometimes");
    add(words.sentences.starters, sentences, "starters");
    add(words.sentences.open_ends, sentences, "open_ends");
    add(words.sentences.open_begins, sentences, "open_begins");
  });
  file.done();
}

void load_furniture(const std::filesystem::path& path, FurnitureWords& words) {
  const JsonValue value = base::load_json(path);
  JsonObject file(value, path.string());
  add(words.menu, file, "menu");
  add(words.promotion, file, "promotion");
  add(words.heads, file, "heads");
  add(words.footer, file, "footer");
  add(words.pages, file, "pages");
  add(words.titles, file, "titles");
  add(words.pictures, file, "pictures");
  add(words.closing, file, "closing");
  file.done();
}

template <typename Load>
void load_each(const std::vector<std::filesystem::path>& folders, const char* name,
               const Load& load) {
  bool found = false;
  for (const std::filesystem::path& folder : folders) {
    const std::filesystem::path path = folder / "words" / name;
    if (!std::filesystem::exists(path)) continue;
    load(path);
    found = true;
  }
  if (found) return;
  const std::string where = folders.empty() ? "" : folders.front().string();
  throw base::RuleError(where + ": error: no words/" + name + " here; name the rules with --rules");
}

}  // namespace

Words load_words(const std::vector<std::filesystem::path>& folders) {
  Words words;
  load_each(folders, "segmenter.json", [&](const auto& path) { load_segmenter(path, words); });
  load_each(folders, "furniture.json",
            [&](const auto& path) { load_furniture(path, words.furniture); });
  return words;
}

std::string lower(std::string_view text) {
  std::string out(text);
  for (char& c : out) {
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  }
  return out;
}

}  // namespace tally::segmenter
