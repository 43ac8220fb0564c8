#include "base/word_file.hpp"

#include "base/error.hpp"

namespace tally::base {

std::string lower_ascii(std::string_view text) {
  std::string out(text);
  for (char& c : out) {
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  }
  return out;
}

void add_words(JsonObject& from, std::string_view key, std::vector<std::string>& to) {
  for (const std::string& word : from.strings(key)) to.push_back(lower_ascii(word));
}

void add_words(JsonObject& from, std::string_view key, WordSet& to) {
  for (const std::string& word : from.strings(key)) to.insert(lower_ascii(word));
}

void add_words(JsonObject& from, std::string_view key, WordTails& to) {
  for (const std::string& word : from.strings(key)) to.insert(lower_ascii(word));
}

void add_as_written(JsonObject& from, std::string_view key, WordSet& to) {
  for (std::string& word : from.strings(key)) to.insert(std::move(word));
}

void read_section(JsonObject& from, std::string_view key,
                  const std::function<void(JsonObject&)>& use) {
  if (from.find(key) == nullptr) return;
  JsonObject object(from.need(key, JsonValue::Kind::kObject), from.path());
  use(object);
  object.done();
}

void read_word_files(const std::vector<std::filesystem::path>& folders, std::string_view name,
                     const std::function<void(JsonObject&)>& use) {
  bool found = false;
  for (const std::filesystem::path& folder : folders) {
    const std::filesystem::path path = folder / "words" / name;
    if (!std::filesystem::exists(path)) continue;
    const JsonValue value = load_json(path);
    JsonObject file(value, path.string());
    use(file);
    file.done();
    found = true;
  }
  if (found) return;
  const std::string where = folders.empty() ? "" : folders.front().string();
  throw RuleError(where + ": error: no words/" + std::string(name) +
                  " here; name the rules with --rules");
}

}  // namespace tally::base
