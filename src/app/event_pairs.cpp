#include "app/event_pairs.hpp"

#include "app/places.hpp"
#include "audit/pairs.hpp"
#include "recogniser/names.hpp"
#include "store/audit_store.hpp"
#include "store/text_store.hpp"

#include <algorithm>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <utility>

namespace tally::app {
namespace {

using Groups = std::map<std::string, std::vector<std::string>>;

/// Source keys by event; a translation joins the event of its original.
Groups texts_by_event(const std::vector<model::SourceInfo>& sources) {
  std::map<std::string, std::string> event_of;
  for (const model::SourceInfo& source : sources) {
    event_of[source.source_key] = source.event.empty() ? source.source_key : source.event;
  }
  Groups groups;
  for (const model::SourceInfo& source : sources) {
    if (!source.reprint_of.empty()) continue;
    const auto original = event_of.find(source.translation_of);
    const bool joined = source.event.empty() && original != event_of.end();
    groups[joined ? original->second : event_of[source.source_key]].push_back(source.source_key);
  }
  return groups;
}

bool concerns(const model::Filter& filter, const model::SourceInfo& source) {
  return filter.documents.empty() ||
         std::ranges::any_of(filter.documents, [&](const std::string& word) {
           return source.source_key.find(word) != std::string::npos ||
                  source.path.find(word) != std::string::npos;
         });
}

std::vector<std::unique_ptr<TextPlaces>> load_texts(store::Session& session,
                                                    const std::vector<std::string>& keys,
                                                    const recogniser::Names& names) {
  std::vector<std::unique_ptr<TextPlaces>> texts;
  for (const std::string& key : keys) {
    auto stored = store::stored_text(session, key);
    if (!stored) continue;
    texts.push_back(std::make_unique<TextPlaces>(std::move(stored->source), std::move(stored->text),
                                                 std::move(stored->passages),
                                                 std::move(stored->claims), names));
  }
  return texts;
}

void judge_pair(const TextPlaces& a, const TextPlaces& b, const model::Catalogue& catalogue,
                const audit::Settings& settings, EventPairs& out) {
  const audit::TextSide one{&a.source(), a.places()};
  const audit::TextSide two{&b.source(), b.places()};
  const auto matches = audit::align(one.places, two.places, settings, audit::translated(one, two));
  auto findings = audit::judge_pairs(one, two, matches, catalogue, settings);
  std::ranges::move(findings, std::back_inserter(out.findings));
  ++out.aligned;
}

}  // namespace

EventPairs judge_event_pairs(store::Session& session,
                             const std::vector<std::filesystem::path>& rules,
                             const model::Catalogue& catalogue, const audit::Settings& settings,
                             const model::Filter& filter) {
  EventPairs out;
  std::optional<recogniser::Names> names;
  for (const auto& [event, keys] : texts_by_event(store::sources(session))) {
    if (keys.size() < 2) continue;
    if (!names) names.emplace(rules);
    const auto texts = load_texts(session, keys, *names);
    for (std::size_t i = 0; i < texts.size(); ++i) {
      for (std::size_t j = i + 1; j < texts.size(); ++j) {
        const bool wanted =
            concerns(filter, texts[i]->source()) || concerns(filter, texts[j]->source());
        if (wanted) judge_pair(*texts[i], *texts[j], catalogue, settings, out);
      }
    }
  }
  return out;
}

}  // namespace tally::app
