#include "claim/kind_words.hpp"

#include <algorithm>
#include <utility>

namespace tally::claim {
namespace {

/// Lists of nouns in a list. Throws base::RuleError.
void add_groups(base::JsonObject& file, std::vector<std::vector<std::string>>& groups) {
  using Kind = base::JsonValue::Kind;
  if (file.find("alike") == nullptr) return;
  for (const base::JsonValue& group : file.need("alike", Kind::kArray).items) {
    std::vector<std::string> nouns;
    for (const base::JsonValue& noun : group.items) {
      if (noun.kind != Kind::kString) file.fail("alike", "expected lists of nouns");
      nouns.push_back(noun.text);
    }
    groups.push_back(std::move(nouns));
  }
}

}  // namespace

std::vector<std::string_view> KindWords::alike_of(std::string_view noun) const {
  std::vector<std::string_view> out = {noun};
  for (const std::vector<std::string>& group : alike) {
    if (std::ranges::find(group, noun) == group.end()) continue;
    for (const std::string& each : group) {
      if (std::ranges::find(out, each) == out.end()) out.emplace_back(each);
    }
  }
  return out;
}

KindWords load_kind_words(const std::vector<std::filesystem::path>& folders) {
  KindWords words;
  base::read_word_files(folders, "kinds.json", [&](base::JsonObject& file) {
    static_cast<void>(file.string("about", ""));
    base::add_words(file, "determiners", words.determiners);
    base::add_words(file, "nouns", words.nouns);
    base::add_words(file, "definite", words.definite);
    base::add_words(file, "any_firm", words.any_firm);
    base::add_words(file, "copulas", words.copulas);
    base::add_words(file, "sorts", words.sorts);
    base::add_words(file, "tells", words.tells);
    base::add_words(file, "parts", words.parts);
    add_groups(file, words.alike);
  });
  return words;
}

}  // namespace tally::claim
