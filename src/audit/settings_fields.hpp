// Which key of rules/audit.json fills which number or word list of the settings, table by table.
// The loader asks for every key that stands here and takes no other. Internal to the room.
#pragma once

#include "audit/settings.hpp"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace tally::audit {

/// A key of an object and the field that it fills.
template <typename T, typename Value>
struct Field {
  std::string_view key;
  Value T::*field;
};

inline constexpr Field<Thresholds, base::Decimal> kThresholdAmounts[] = {
    {"about", &Thresholds::about},
    {"nearly_low", &Thresholds::nearly_low},
    {"over_high", &Thresholds::over_high},
    {"at_least_high", &Thresholds::at_least_high},
    {"under_low", &Thresholds::under_low},
    {"vague_factor", &Thresholds::vague_factor},
    {"scale_slack", &Thresholds::scale_slack},
    {"end_slack", &Thresholds::end_slack},
    {"far_apart", &Thresholds::far_apart}};
inline constexpr Field<Thresholds, int> kThresholdCounts[] = {
    {"greatest_slip", &Thresholds::greatest_slip},
    {"written_out_zeros", &Thresholds::written_out_zeros},
    {"pairs_per_fact", &Thresholds::pairs_per_fact},
    {"single_source_appearances", &Thresholds::single_source_appearances}};
inline constexpr Field<Thresholds, std::size_t> kThresholdSizes[] = {
    {"places_shown", &Thresholds::places_shown},
    {"conversion_reach", &Thresholds::conversion_reach},
    {"parts_from", &Thresholds::parts_from}};
inline constexpr Field<Steps, int> kSteps[] = {{"undated", &Steps::undated},
                                               {"far_apart", &Steps::far_apart},
                                               {"no_period", &Steps::no_period},
                                               {"date_spans", &Steps::date_spans},
                                               {"time_zone", &Steps::time_zone},
                                               {"vague", &Steps::vague},
                                               {"no_metric", &Steps::no_metric},
                                               {"one_sentence", &Steps::one_sentence},
                                               {"one_text", &Steps::one_text},
                                               {"counted_day", &Steps::counted_day},
                                               {"part", &Steps::part},
                                               {"moves", &Steps::moves},
                                               {"one_of_many", &Steps::one_of_many},
                                               {"assumed_subject", &Steps::assumed_subject},
                                               {"assumed_key", &Steps::assumed_key},
                                               {"kin_metric", &Steps::kin_metric},
                                               {"kin_version", &Steps::kin_version},
                                               {"slip_at_most", &Steps::slip_at_most}};
inline constexpr Field<AlignPoints, int> kAlignPoints[] = {
    {"value", &AlignPoints::value},
    {"digit", &AlignPoints::digit},
    {"real_unit", &AlignPoints::real_unit},
    {"often", &AlignPoints::often},
    {"digits_alike", &AlignPoints::digits_alike},
    {"name", &AlignPoints::name},
    {"shared_name", &AlignPoints::shared_name},
    {"shared_names", &AlignPoints::shared_names},
    {"only_here", &AlignPoints::only_here},
    {"metric", &AlignPoints::metric},
    {"other_metric", &AlignPoints::other_metric},
    {"other_size", &AlignPoints::other_size},
    {"subject", &AlignPoints::subject},
    {"other_subject", &AlignPoints::other_subject},
    {"other_hedge", &AlignPoints::other_hedge},
    {"words", &AlignPoints::words},
    {"far_step", &AlignPoints::far_step},
    {"far_off", &AlignPoints::far_off}};
inline constexpr Field<AlignRules, int> kAlignRules[] = {
    {"accept", &AlignRules::accept},
    {"differs", &AlignRules::differs},
    {"close", &AlignRules::close},
    {"moved", &AlignRules::moved},
    {"moved_context", &AlignRules::moved_context},
    {"moved_words", &AlignRules::moved_words},
    {"apart", &AlignRules::apart},
    {"name", &AlignRules::name},
    {"alike", &AlignRules::alike}};
inline constexpr Field<AlignRules, std::size_t> kAlignSizes[] = {
    {"fewest_words", &AlignRules::fewest_words}, {"close_pairs", &AlignRules::close_pairs},
    {"near_name", &AlignRules::near_name},       {"beside", &AlignRules::beside},
    {"candidates", &AlignRules::candidates},     {"gap", &AlignRules::gap},
    {"speaks_for", &AlignRules::speaks_for}};
inline constexpr Field<TieWords, std::size_t> kTieReaches[] = {
    {"near", &TieWords::near}, {"apart", &TieWords::apart}, {"beside", &TieWords::beside}};
inline constexpr Field<ScopeWords, std::size_t> kScopeReaches[] = {{"beside", &ScopeWords::beside},
                                                                   {"near", &ScopeWords::near}};
inline constexpr Field<ScopeWords, std::vector<std::string>> kScopeWords[] = {
    {"whole", &ScopeWords::whole},
    {"part", &ScopeWords::part},
    {"further", &ScopeWords::further},
    {"further_behind", &ScopeWords::further_behind},
    {"basis", &ScopeWords::basis},
    {"then", &ScopeWords::then},
    {"then_behind", &ScopeWords::then_behind}};
inline constexpr Field<TieWords, std::vector<std::string>> kTieWords[] = {
    {"from", &TieWords::from},     {"to", &TieWords::to},
    {"change", &TieWords::change}, {"repeated", &TieWords::repeated},
    {"total", &TieWords::total},   {"consists", &TieWords::consists},
    {"within", &TieWords::within}, {"joins", &TieWords::joins},
    {"born", &TieWords::born},     {"aged", &TieWords::aged}};

}  // namespace tally::audit
