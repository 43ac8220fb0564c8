#include "claim/voices.hpp"

#include <unordered_map>

namespace tally::claim {
namespace {

/// Passages between "you" and a turn of whoever is meant.
constexpr std::size_t kTurnsAway = 8;

}  // namespace

/// Most passages are of one of the two who spoke last.
Voices::Voices(const std::vector<model::Passage>& passages) {
  std::unordered_map<std::string_view, std::size_t> known;
  by_passage_.reserve(passages.size());
  for (std::size_t i = 0; i < passages.size(); ++i) {
    const std::string_view label = passages[i].speaker;
    const auto said = [&](std::size_t back) {
      return i >= back && passages[i - back].speaker == label;
    };
    if (const std::size_t back = said(1) ? 1 : said(2) ? 2 : 0; back != 0) {
      by_passage_.push_back(by_passage_[i - back]);
      continue;
    }
    const std::size_t voice = known.try_emplace(label, all_.size()).first->second;
    if (voice == all_.size()) all_.push_back({label, {}});
    by_passage_.push_back(voice);
  }
}

std::optional<std::size_t> Voices::turn_of_another(std::size_t passage) const {
  const std::size_t own = voice(passage);
  const auto other = [&](std::size_t at) {
    return voice(at) != own && !name(at).empty() && name(at) != all_[own].name;
  };
  for (std::size_t away = 1; away <= kTurnsAway; ++away) {
    if (away <= passage && other(passage - away)) return passage - away;
    if (passage + away < by_passage_.size() && other(passage + away)) return passage + away;
  }
  return std::nullopt;
}

}  // namespace tally::claim
