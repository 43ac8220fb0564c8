#include "audit/settings.hpp"

#include <iterator>

namespace tally::audit {
namespace {

constexpr std::string_view kReasons[] = {
    "superseded",
    "own_day",
    "unspoken",
    "unknown_value",
    "many",
    "further",
    "basis",
    "no_span",
    "part",
    "other_unit",
    "currencies",
    "other_period",
    "changed",
    "unresolved",
    "unresolved_day",
    "undated",
    "far_apart",
    "no_period",
    "revised",
    "outcome_met",
    "outcome_exceeded",
    "outcome_missed",
    "outcome_early",
    "outcome_late",
    "not_due",
    "plan_revised",
    "denied",
    "denied_apart",
    "modality",
    "speaker",
    "equal",
    "equal_weak",
    "rounded",
    "rounded_about",
    "near",
    "different",
    "unequal",
    "unequal_rank",
    "perhaps_scale",
    "slip",
    "about_inside",
    "about_outside",
    "bound_itself",
    "bound_inside",
    "bound_broken",
    "bound_far",
    "range_inside",
    "range_end",
    "range_outside",
    "vague_inside",
    "vague_near",
    "vague_far",
    "opposed",
    "same_number",
    "strictness",
    "bounds",
    "inside",
    "overlap",
    "apart",
    "expectations_apart",
    "bands_touch",
    "date_equal",
    "date_inside",
    "date_yearless",
    "date_overlap",
    "date_apart",
    "date_disjoint",
    "yearless_apart",
    "months_apart",
    "date_near",
    "hint_zone",
    "hint_month",
    "hint_year",
    "hint_swapped",
    "cause_unknown",
    "suspect_parse",
    "assumed_subject",
    "counted_day",
    "part_of",
    "moves",
    "one_of_many",
    "vague",
    "no_metric",
    "one_sentence",
    "one_text",
    "assumed_key",
    "support_side",
    "more_pairs",
    "jump",
    "monotonic",
    "out_of_range",
    "single_source",
    "name",
    "in_file",
    "same_passage",
    "narrator",
    "only",
    "kin_metric",
    "kin_version",
    "sum_parts",
    "sum_within",
    "sum_change",
    "sum_age",
    "weekday",
    "weekday_headline",
    "inferred_year",
    "attribution",
    "turned",
};

constexpr std::string_view kKinds[] = {
    "conflict",
    "magnitude_slip",
    "hedge_opposed",
    "date_mismatch",
    "value_differs",
    "hedge_differs",
    "bound_differs",
    "tension",
    "refines",
    "near",
    "unit_mismatch",
    "currency_differs",
    "changed_over_time",
    "revised",
    "monotonic_break",
    "implausible_jump",
    "plan_revised",
    "plan_outcome",
    "modality_differs",
    "denied",
    "name_differs",
    "speaker_differs",
    "only_a",
    "only_b",
    "out_of_range",
    "time_unresolved",
    "single_source",
    "arithmetic",
    "attribution_dropped",
};

}  // namespace

std::string fill(std::string_view text, const Values& values) {
  std::string out;
  std::size_t at = 0;
  while (at < text.size()) {
    const std::size_t open = text.find('{', at);
    const std::size_t close = open == std::string_view::npos ? open : text.find('}', open);
    if (close == std::string_view::npos) break;
    out.append(text.substr(at, open - at));
    const auto found = values.find(text.substr(open + 1, close - open - 1));
    out.append(found == values.end() ? text.substr(open, close + 1 - open)
                                     : std::string_view(found->second));
    at = close + 1;
  }
  out.append(text.substr(at));
  return out;
}

std::vector<std::string_view> reason_names() { return {std::begin(kReasons), std::end(kReasons)}; }

std::vector<std::string_view> kind_names() { return {std::begin(kKinds), std::end(kKinds)}; }

}  // namespace tally::audit
