#include "claim/document_builder.hpp"

#include <algorithm>

// The day that a text gives as its own is a claim of the text.
namespace tally::claim {
namespace {

using model::Claim;

constexpr std::string_view kPublished = "publication_date";

}  // namespace

/// Makes a claim of the line that dates the text, of the event that was read there, if any. It is
/// of the interview that the text records, or of nothing that has a name.
void DocumentBuilder::add_dateline() {
  const model::Document& document = evidence_.document;
  const base::ByteSpan span = document.dateline;
  if (span.size() == 0 || !parts_.metrics.contains(kPublished)) return;
  auto claim = std::ranges::find_if(
      claims_, [&](const Claim& each) { return each.span.overlaps(span); });
  if (claim != claims_.end() && !claim->metric.empty() && claim->rule != kDatedRule) return;
  if (claim == claims_.end()) {
    const auto behind = std::ranges::upper_bound(claims_, span.begin, {}, [](const Claim& each) {
      return each.span.begin;
    });
    claim = claims_.insert(behind, Claim());
    claim->source_key = document.source_key;
    claim->document = document.path;
    claim->span = claim->sentence = span;
    claim->line = model::line_of(document, span.begin);
    claim->quote = scene_.text(span);
    claim->language = document.language;
    claim->unit = "date";
    claim->kind = model::MentionKind::kDate;
    claim->date = claim->asserted = document.published;
    claim->date_granularity = model::Granularity::kDay;
  }
  claim->subject = people_.interview();
  claim->metric = kPublished;
  claim->rule = model::kDatelineRule;
}

}  // namespace tally::claim
