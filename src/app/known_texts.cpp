#include "app/known_texts.hpp"

#include <utility>

namespace tally::app {
namespace {

constexpr std::size_t kAhead = 100;

}  // namespace

std::vector<std::optional<store::KnownSource>> KnownTexts::find(
    const std::vector<model::Document>& documents) {
  const std::lock_guard lock(mutex_);
  std::vector<std::string> unasked;
  for (const model::Document& document : documents) {
    if (!answers_.contains(document.source_key)) unasked.push_back(document.source_key);
  }
  if (!unasked.empty()) ask(std::move(unasked));
  std::vector<std::optional<store::KnownSource>> out;
  out.reserve(documents.size());
  for (const model::Document& document : documents) out.push_back(answers_[document.source_key]);
  for (const model::Document& document : documents) answers_.erase(document.source_key);
  return out;
}

void KnownTexts::ask(std::vector<std::string> keys) {
  for (std::size_t i = 0; i < kAhead && asked_ < inputs_.size(); ++i) {
    keys.push_back(inputs_[asked_++].key);
  }
  const auto known = store::known_sources(session_, keys);
  for (const std::string& key : keys) {
    const auto found = known.find(key);
    answers_[key] = found != known.end() ? std::optional(found->second) : std::nullopt;
  }
}

}  // namespace tally::app
