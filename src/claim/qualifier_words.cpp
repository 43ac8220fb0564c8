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

void QualifierWords::read(const base::JsonValue& names, const std::string& file, ByName& out) {
  for (const auto& qualifier : names.members) {
    Told& told = out[qualifier.key];
    base::JsonObject values(qualifier, file);
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
}

QualifierWords::QualifierWords(const std::vector<std::filesystem::path>& folders) {
  for (const auto& folder : folders) {
    const auto file = folder / "words" / "qualifiers.json";
    if (!std::filesystem::exists(file)) continue;
    const base::JsonValue value = base::load_json(file);
    base::JsonObject root(value, file.string());
    static_cast<void>(root.string("about", ""));
    read(root.need("qualifiers", base::JsonValue::Kind::kObject), file.string(), told_);
    if (const base::JsonValue* own = root.find("in_value")) {
      read(*own, file.string(), in_value_);
    }
    root.done();
  }
  for (ByName* names : {&told_, &in_value_}) {
    for (auto& [name, told] : *names) told.words.build();
  }
}

void QualifierWords::add_nearest(const ByName& told, const std::string& name, std::string_view text,
                                 ByteSpan within, ByteSpan value, model::Qualifiers& qualifiers) {
  const auto found = told.find(name);
  if (found == told.end() || qualifiers.contains(name)) return;
  std::size_t nearest = std::numeric_limits<std::size_t>::max();
  std::size_t longest = 0;
  const std::string* meant = nullptr;
  found->second.words.find(text, within, [&](ByteSpan word, base::WordTrie::Value index) {
    const std::size_t away = bytes_between(word, value);
    if (away > nearest || (away == nearest && word.size() <= longest)) return;
    nearest = away;
    longest = word.size();
    meant = &found->second.values[index];
  });
  if (meant != nullptr) qualifiers.emplace(name, *meant);
}

void QualifierWords::add(const model::Metric& metric, std::string_view text, ByteSpan clause,
                         ByteSpan value, model::Qualifiers& qualifiers) const {
  for (const model::KeyQualifier& key : metric.key_qualifiers) {
    add_nearest(in_value_, key.name, text, value, value, qualifiers);
    add_nearest(told_, key.name, text, clause, value, qualifiers);
  }
}

}  // namespace tally::claim
