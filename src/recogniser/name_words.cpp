#include "recogniser/name_words.hpp"

#include "base/ascii.hpp"
#include "base/json.hpp"
#include "base/utf8.hpp"

#include <algorithm>

namespace tally::recogniser {
namespace {

constexpr std::size_t kMaxWord = 64;

bool is_ascii(std::string_view text) {
  return std::all_of(text.begin(), text.end(), [](char c) { return (c & 0x80) == 0; });
}

/// Lower-cases ASCII letters into a buffer on the stack; empty for words longer than any of ours.
class Lower {
 public:
  explicit Lower(std::string_view word) : size_(word.size() <= kMaxWord ? word.size() : 0) {
    for (std::size_t i = 0; i < size_; ++i) {
      letters_[i] = base::lower_ascii(word[i]);
    }
  }
  [[nodiscard]] std::string_view view() const { return {letters_.data(), size_}; }

 private:
  std::array<char, kMaxWord> letters_{};
  std::size_t size_;
};

void add_words(base::JsonObject& object, std::string_view key, WordSet& words) {
  for (const std::string& word : object.strings(key)) words.add(word);
}

void add_words(base::JsonObject& object, std::string_view key, std::vector<std::string>& words) {
  for (std::string& word : object.strings(key)) words.push_back(std::move(word));
}

void add_points(base::JsonObject& object, std::string_view key, PointSet& points) {
  points.add(object.string(key, ""));
}

/// What every file of ours begins with: the version of its form, and a word about it.
void read_header(base::JsonObject& object) {
  if (object.integer("version", 1) != 1) object.fail("version", "only version 1 is known");
  static_cast<void>(object.string("about", ""));
}

model::Entity read_entity(const base::JsonValue& value, const std::string& path) {
  constexpr int kMonths = 12;
  base::JsonObject object(value, path);
  model::Entity entity;
  entity.name = object.string("name");
  entity.type = object.string("type");
  entity.aliases = object.strings("aliases");
  entity.doubtful = object.strings("doubtful");
  entity.part_of = object.string("part_of", "");
  entity.variant_of = object.string("variant_of", "");
  entity.affiliation = object.string("affiliation", "");
  entity.fiscal_year_ends = static_cast<int>(object.integer("fiscal_year_ends", 0));
  if (entity.fiscal_year_ends < 0 || entity.fiscal_year_ends > kMonths) {
    object.fail("fiscal_year_ends", "expected a month from 1 to 12");
  }
  entity.affiliations = object.strings("affiliations");
  entity.versioned = object.boolean("versioned", false);
  entity.joint = object.string("joint", " ");
  if (entity.name.empty()) object.fail("name", "a name must not be empty");
  if (entity.type.empty()) object.fail("type", "a type must not be empty");
  object.done();
  return entity;
}

}  // namespace

void WordSet::add(std::string_view word) {
  longest_ = std::max(longest_, word.size());
  words_.insert(std::string(Lower(word).view()));
}

bool WordSet::has(std::string_view word) const {
  return word.size() <= longest_ && !word.empty() && words_.contains(Lower(word).view());
}

void load_name_words(const std::filesystem::path& folder, NameWords& words) {
  const std::filesystem::path file = folder / "names.json";
  if (!std::filesystem::exists(file)) return;
  const base::JsonValue root = base::load_json(file);
  base::JsonObject object(root, file.string());
  read_header(object);
  add_words(object, "suffix_words", words.suffixes);
  add_words(object, "common_words", words.common);
  add_words(object, "goes_on", words.goes_on);
  add_words(object, "counted_words", words.counted);
  add_points(object, "counted_characters", words.counted_points);
  add_words(object, "scale_words", words.scale);
  add_points(object, "scale_characters", words.scale_points);
  add_words(object, "not_counted", words.not_counted);
  add_points(object, "digits_zh", words.digits_zh);
  add_points(object, "decimal_marks", words.decimal_marks);
  add_points(object, "breaks", words.breaks);
  add_words(object, "numbered_suffixes", words.numbered_suffixes);
  add_words(object, "street_words", words.street_words);
  add_points(object, "money_signs", words.money_signs);
  add_words(object, "numbered", words.numbered);
  add_words(object, "numbered_names", words.numbered_names);
  add_points(object, "number_tails", words.number_tails);
  add_words(object, "number_groups", words.number_groups);
  add_words(object, "label_ordinals", words.label_ordinals);
  add_words(object, "label_words", words.label_words);
  add_words(object, "label_words_capital", words.label_words_capital);
  add_words(object, "label_words_zh", words.label_words_zh);
  for (std::string& word : object.strings("id_words")) {
    if (is_ascii(word)) {
      words.id_words.add(word);
    } else {
      words.id_words_zh.push_back(std::move(word));
    }
  }
  for (const auto* list : {&words.label_words_zh, &words.id_words_zh}) {
    for (const std::string& word : *list) {
      words.label_ends.add(base::code_point_before(word, word.size()).value);
    }
  }
  add_words(object, "quantity_prefixes", words.quantity_prefixes);
  add_words(object, "scaled_prefixes", words.scaled_prefixes);
  add_words(object, "scales", words.scales);
  add_words(object, "amounts_behind", words.amounts_behind);
  add_words(object, "clock_words", words.clock);
  add_words(object, "file_types", words.file_types);
  add_words(object, "exchanges", words.exchanges);
  add_words(object, "domains", words.domains);
  if (const base::JsonValue* nouns = object.find("type_nouns")) {
    base::JsonObject pairs(*nouns, file.string());
    for (const base::JsonValue& noun : nouns->members) {
      words.type_nouns.emplace_back(noun.key, pairs.string(noun.key));
    }
  }
  object.done();
}

/// The words of both lists, each once.
std::vector<std::string> joined(std::vector<std::string> words, std::vector<std::string>& more) {
  for (std::string& word : more) {
    if (std::ranges::find(words, word) == words.end()) words.push_back(std::move(word));
  }
  return words;
}

void merge_entity(model::Entity entity, model::EntityTable& entities) {
  const auto at = entities.lower_bound(entity.name);
  if (at == entities.end() || at->first != entity.name) {
    std::string name = entity.name;
    entities.emplace_hint(at, std::move(name), std::move(entity));
    return;
  }
  std::vector<std::string> aliases = joined(std::move(at->second.aliases), entity.aliases);
  std::vector<std::string> doubtful = joined(std::move(at->second.doubtful), entity.doubtful);
  at->second = std::move(entity);
  at->second.aliases = std::move(aliases);
  at->second.doubtful = std::move(doubtful);
}

model::EntityTable load_entities(const std::filesystem::path& folder) {
  model::EntityTable entities;
  const std::filesystem::path place = folder / "entities";
  if (!std::filesystem::is_directory(place)) return entities;
  std::vector<std::filesystem::path> files;
  for (const auto& entry : std::filesystem::directory_iterator(place)) {
    if (entry.path().extension() == ".json") files.push_back(entry.path());
  }
  std::sort(files.begin(), files.end());
  for (const std::filesystem::path& file : files) {
    const base::JsonValue root = base::load_json(file);
    base::JsonObject object(root, file.string());
    read_header(object);
    for (const base::JsonValue& item :
         object.need("entities", base::JsonValue::Kind::kArray).items) {
      merge_entity(read_entity(item, file.string()), entities);
    }
    object.done();
  }
  return entities;
}

}  // namespace tally::recogniser
