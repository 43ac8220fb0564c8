#include "audit/sentence.hpp"

#include "audit/fingerprint.hpp"
#include "audit/telling.hpp"
#include "audit/wording.hpp"
#include "base/utf8.hpp"

#include <algorithm>

namespace tally::audit {
namespace {

/// The first byte of a character.
bool begins_character(std::string_view text, std::size_t at) {
  return at >= text.size() || !base::goes_on(text[at]);
}

}  // namespace

SentenceView::SentenceView(const model::ToldSentence& sentence, Sees sees, const Settings& settings)
    : sentence_(sentence), settings_(settings) {
  std::size_t end = 0;
  for (const model::Claim& claim : sentence.claims) {
    const bool unseen = sees == Sees::kNumbers && claim.unit == "date";
    if (claim.span.begin < end || unseen || (sees == Sees::kAll && claim.superseded)) continue;
    end = claim.span.end;
    sides_.push_back(side_of(claim, &sentence.source, settings));
  }
}

std::string_view SentenceView::text(std::size_t begin, std::size_t end) const {
  const std::size_t first = sentence_.claims.front().sentence.begin;
  const std::string_view all = sentence_.text;
  const std::size_t from = std::min(begin - std::min(begin, first), all.size());
  const std::size_t to = std::min(end - std::min(end, first), all.size());
  return from < to ? all.substr(from, to - from) : std::string_view();
}

std::string_view SentenceView::before(std::size_t i, std::size_t reach) const {
  const std::size_t first =
      i == 0 ? sentence_.claims.front().sentence.begin : sides_[i - 1].claim->span.end;
  std::string_view words = text(first, sides_[i].claim->span.begin);
  std::size_t cut = words.size() - std::min(reach, words.size());
  while (!begins_character(words, cut)) ++cut;
  return words.substr(cut);
}

std::string_view SentenceView::after(std::size_t i, std::size_t reach) const {
  const bool last = i + 1 == sides_.size();
  const std::size_t end =
      last ? sentence_.claims.front().sentence.end : sides_[i + 1].claim->span.begin;
  const std::string_view words = text(sides_[i].claim->span.end, end);
  std::size_t cut = std::min(reach, words.size());
  while (!begins_character(words, cut)) --cut;
  return words.substr(0, cut);
}

std::string_view SentenceView::gap(std::size_t i) const {
  if (i + 1 >= sides_.size()) return {};
  return text(sides_[i].claim->span.end, sides_[i + 1].claim->span.begin);
}

model::Finding SentenceView::finding(std::string_view kind, const std::vector<std::size_t>& places,
                                     std::string_view row, const Values& values) const {
  Verdict verdict;
  verdict.row = row;
  verdict.reason = fill(settings_.reasons.find(row)->second, values);
  model::Claim sure = *sides_[places.front()].claim;
  sure.subject_assumed = false;  // what it is about has no part in this
  const Side first = side_of(sure, sides_[places.front()].source, settings_);
  model::Finding out = tell(kind, first, nullptr, verdict, {nullptr, nullptr}, settings_);
  out.claims.clear();
  std::vector<std::string> told;
  for (const std::size_t place : places) {
    const model::Claim& claim = *sides_[place].claim;
    const bool last = place == places.back() && places.size() > 1;
    out.claims.push_back({claim, last ? "reference" : "a"});
    told.push_back(value_text(claim, settings_));
  }
  out.headline = fill(out.headline, {{"list", list_text(told)}});
  out.support = {1};
  set_prints(out, base::hash_of_parts({"tally/text/v1", sentence_.source.source_key}), settings_);
  return out;
}

std::string list_text(const std::vector<std::string>& parts) {
  std::string out;
  for (std::size_t i = 0; i < parts.size(); ++i) {
    out += i == 0 ? "" : i + 1 == parts.size() ? " and " : ", ";
    out += parts[i];
  }
  return out;
}

}  // namespace tally::audit
