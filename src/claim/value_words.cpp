#include "claim/value_words.hpp"

#include <algorithm>
#include <string_view>

namespace tally::claim {
namespace {

using base::JsonObject;

/// Of amounts, and of what they are differences, parts and currencies.
void read_amounts(JsonObject& file, ValueWords& words) {
  base::add_words(file, "articles", words.articles);
  base::add_words(file, "plurals", words.plurals);
  base::add_words(file, "singular_ends", words.singular_ends);
  base::add_words(file, "differences", words.differences);
  base::add_words(file, "difference_joints", words.difference_joints);
  base::add_words(file, "additions", words.additions);
  base::add_words(file, "additions_within", words.additions_within);
  base::add_words(file, "losses", words.losses);
  base::add_words(file, "changes_told", words.changes_told);
  base::add_words(file, "differences_zh", words.differences_zh);
  base::add_words(file, "moves_zh", words.moves_zh);
  base::add_words(file, "places_zh", words.places_zh);
  base::add_words(file, "differences_behind", words.differences_behind);
  base::add_words(file, "pace_behind", words.pace_behind);
  base::add_words(file, "before_times", words.before_times);
  base::add_words(file, "noun_breaks", words.noun_breaks);
  base::add_words(file, "changes", words.changes);
  base::add_words(file, "changed_to", words.changed_to);
  base::add_words(file, "heaps", words.heaps);
  base::add_words(file, "heaped", words.heaped);
  base::add_words(file, "among", words.among);
  base::add_words(file, "compared_zh", words.compared_zh);
  base::add_words(file, "asked_of", words.asked_of);
  base::add_words(file, "converted", words.converted);
  base::add_as_written(file, "with_cents", words.with_cents);
}

/// Of spans and days.
void read_times(JsonObject& file, ValueWords& words) {
  base::add_words(file, "dated_names", words.dated_names);
  base::add_words(file, "extremes", words.extremes);
  base::add_words(file, "moments", words.moments);
  base::add_words(file, "idle_moments", words.idle_moments);
  base::add_words(file, "running", words.running);
  base::add_words(file, "ordered_spans", words.ordered_spans);
  base::add_words(file, "span_before", words.span_before);
  base::add_words(file, "span_behind", words.span_behind);
  base::add_words(file, "same_period", words.same_period);
  base::add_words(file, "up_to", words.up_to);
  base::add_words(file, "held_before", words.held_before);
  base::add_words(file, "held_before_en", words.held_before_en);
  base::add_words(file, "held_fillers", words.held_fillers);
  base::add_words(file, "undated", words.undated);
  base::add_words(file, "time_joints", words.time_joints);
  base::add_words(file, "deeds", words.deeds);
  base::add_words(file, "deed_verbs", words.deed_verbs);
  base::add_words(file, "turns", words.turns);
  base::add_words(file, "pointing_times", words.pointing_times);
  base::add_words(file, "rate_breaks", words.rate_breaks);
  base::add_words(file, "no_rate_behind", words.no_rate_behind);
  base::add_words(file, "run_through", words.run_through);
  base::add_words(file, "run_through_en", words.run_through_en);
  const std::int64_t year = file.integer("oldest_text", static_cast<int>(words.oldest_text));
  if (year < 0 || year > static_cast<int>(std::chrono::year::max())) {
    file.fail("oldest_text", "expected a year");
  }
  words.oldest_text = std::chrono::year(static_cast<int>(year));
}

/// Of ordinals, and how often something was.
void read_ranks(JsonObject& file, ValueWords& words) {
  base::add_words(file, "in_a_row", words.in_a_row);
  base::add_words(file, "firsts", words.firsts);
  base::add_words(file, "told_in_order", words.told_in_order);
  base::add_words(file, "ordered_places", words.ordered_places);
  base::add_words(file, "street_before", words.street_before);
  words.top_before = file.strings("top_before");
  base::add_words(file, "issues", words.issues);
  base::add_words(file, "issue_before", words.issue_before);
  base::add_words(file, "how_often", words.how_often);
  base::add_words(file, "occasion_before", words.occasion_before);
  base::add_words(file, "occasion_not_behind", words.occasion_not_behind);
  words.informants = file.strings("informants");
  words.told_by = file.strings("told_by");
}

}  // namespace

bool ValueWords::holds_against(std::string_view before) const {
  if (before.ends_with(' ')) before.remove_suffix(1);
  return held_before.end(before);
}

ValueWords load_value_words(const std::vector<std::filesystem::path>& folders) {
  ValueWords words;
  words.ends = base::load_word_ends(folders);
  base::read_word_files(folders, "values.json", [&](JsonObject& file) {
    static_cast<void>(file.string("about", ""));
    read_amounts(file, words);
    read_times(file, words);
    read_ranks(file, words);
  });
  return words;
}

}  // namespace tally::claim
