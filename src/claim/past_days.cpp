#include "claim/past_days.hpp"

#include "claim/scene.hpp"
#include "claim/valid_time.hpp"

#include <algorithm>
#include <array>

namespace tally::claim {
namespace {

/// What keeps a day ahead of the document, whatever is done beside it.
constexpr std::array kAhead = {Cue::kFuture,  Cue::kPlans, Cue::kExpects, Cue::kIf,
                               Cue::kSuppose, Cue::kMaybe, Cue::kWish};

bool told_as_done(const SentenceView& sentence, std::size_t at) {
  // "In October, Kite said …": the verb may follow in a later clause.
  const base::ByteSpan told{sentence.clause_of(at).begin, sentence.span.end};
  const bool open =
      std::ranges::any_of(kAhead, [&](Cue cue) { return sentence.has(cue, sentence.span); });
  return !open && (sentence.has(Cue::kDone, told) || sentence.has(Cue::kAlready, told));
}

void move_back(std::optional<model::Day>& day) {
  if (!day) return;
  const auto moved = *day - std::chrono::years(1);
  day = moved.ok() ? moved : model::Day(moved.year() / moved.month() / std::chrono::last);
}

bool ahead_without_year(const model::Mention& mention, const model::Document& document) {
  return mention.time && mention.time->yearless &&
         lies_ahead(*mention.time, document.published.last);
}

}  // namespace

void settle_past_days(const model::Document& document, const CueFinder& cues,
                      std::span<model::Mention> mentions) {
  if (!document.published.last) return;
  const auto first = std::ranges::find_if(
      mentions, [&](const model::Mention& each) { return ahead_without_year(each, document); });
  if (first == mentions.end()) return;
  const Scene scene(document, mentions, cues);
  SentenceView view;
  auto next = first;
  for (std::size_t i = 0; i < document.passages.size() && next != mentions.end(); ++i) {
    for (const base::ByteSpan sentence : document.passages[i].sentences) {
      while (next != mentions.end() && next->span.begin < sentence.begin) ++next;
      bool looked = false;
      for (; next != mentions.end() && next->span.begin < sentence.end; ++next) {
        if (!ahead_without_year(*next, document)) continue;
        if (!looked) scene.look(i, sentence, view);
        looked = true;
        if (!told_as_done(view, next->span.begin)) continue;
        move_back(next->time->days.first);
        move_back(next->time->days.last);
      }
    }
  }
}

}  // namespace tally::claim
