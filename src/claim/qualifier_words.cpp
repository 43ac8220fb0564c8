#include "claim/qualifier_words.hpp"

#include "base/json.hpp"
#include "base/word_file.hpp"

#include <limits>

namespace tally::claim {
namespace {

using base::ByteSpan;

std::size_t bytes_between(ByteSpan a, ByteSpan b) {
  if (a.end <= b.begin) return b.begin - a.end;
  return b.end <= a.begin ? a.begin - b.end : 0;
}

}  // namespace

QualifierWords::QualifierWords(const std::vector<std::filesystem::path>& folders) {
  for (const auto& folder : folders) {
    const auto file = folder / "words" / "qualifiers.json";
    if (!std::filesystem::exists(file)) continue;
    const base::JsonValue value = base::load_json(file);
    base::JsonObject root(value, file.string());
    static_cast<void>(root.string("about", ""));
    for (const auto& qualifier : root.need("qualifiers", base::JsonValue::Kind::kObject).members) {
      Told& told = told_[qualifier.key];
      base::JsonObject values(qualifier, file.string());
      for (const auto& meant : qualifier.members) {
        for (const std::string& word : values.strings(meant.key)) {
          if (word.empty()) values.fail(meant.key, "holds an empty word");
          told.words.add(base::lower_ascii(word),
                         static_cast<base::WordTrie::Value>(told.values.size()));
        }
        told.values.push_back(meant.key);
      }
      values.done();
    }
    root.done();
  }
  for (auto& [name, told] : told_) told.words.build();
}

void QualifierWords::add(const model::Metric& metric, std::string_view text, ByteSpan clause,
                         ByteSpan value, model::Qualifiers& qualifiers) const {
  for (const model::KeyQualifier& key : metric.key_qualifiers) {
    const auto told = told_.find(key.name);
    if (told == told_.end() || qualifiers.contains(key.name)) continue;
    std::size_t nearest = std::numeric_limits<std::size_t>::max();
    const std::string* meant = nullptr;
    told->second.words.find(text, clause, [&](ByteSpan word, base::WordTrie::Value index) {
      const std::size_t away = bytes_between(word, value);
      if (away >= nearest) return;
      nearest = away;
      meant = &told->second.values[index];
    });
    if (meant != nullptr) qualifiers.emplace(key.name, *meant);
  }
}

}  // namespace tally::claim
