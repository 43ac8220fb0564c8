#include "claim/asked.hpp"

#include "base/word_file.hpp"

#include <algorithm>
#include <array>

namespace tally::claim {
namespace {

constexpr std::array<std::string_view, 3> kKinds = {"count", "money", "percent"};
constexpr std::string_view kPeople = "people";

/// The kind of a value that says nothing of its own; empty for any other.
std::string_view kind_of(const model::Mention& mention) {
  const model::Quantity& quantity = mention.quantity;
  if (mention.kind == model::MentionKind::kCurrency) return "money";
  if (mention.kind == model::MentionKind::kPercentage) return "percent";
  const bool bare = quantity.noun.empty() && quantity.unit == nullptr;
  const bool people = quantity.unit != nullptr && quantity.unit->canonical == kPeople;
  return mention.kind == model::MentionKind::kNumber && (bare || people) ? "count" : "";
}

}  // namespace

AskedMetrics::AskedMetrics(const std::vector<std::filesystem::path>& folders) {
  base::read_word_files(folders, "asked.json", [&](base::JsonObject& file) {
    if (file.integer("version", 0) != 1) file.fail("version", "expected 1");
    static_cast<void>(file.string("about", ""));
    for (const base::JsonValue& item : file.need("asked", base::JsonValue::Kind::kArray).items) {
      base::JsonObject object(item, file.path());
      const std::string metric = object.string("metric");
      const std::string kind = object.string("kind");
      if (std::ranges::find(kKinds, kind) == kKinds.end()) {
        object.fail("kind", "expected count, money or percent");
      }
      std::vector<std::string> words;
      base::add_words(object, "words", words);
      for (std::string& each : words) {
        if (each.empty()) object.fail("words", "holds an empty word");
        asked_.push_back({std::move(each), metric, kind});
      }
      object.done();
    }
  });
}

std::string_view AskedMetrics::metric_in(std::string_view question,
                                         const model::Mention& answer) const {
  const std::string_view kind = kind_of(answer);
  if (kind.empty()) return {};
  const std::string text = base::lower_ascii(question);
  const auto asks = [&](const Asked& asked) {
    return asked.kind == kind && text.find(asked.words) != std::string::npos;
  };
  const auto found = std::ranges::find_if(asked_, asks);
  return found == asked_.end() ? std::string_view() : std::string_view(found->metric);
}

}  // namespace tally::claim
