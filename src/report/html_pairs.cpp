// Aligned pairs of two texts: what differs first, then the whole alignment in the order of the
// text.
#include "report/chart.hpp"
#include "report/html_parts.hpp"
#include "report/html_value.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <tuple>
#include <vector>

namespace tally::report {
namespace {

bool alone(const model::AlignedPair& pair) { return !pair.a || !pair.b; }

bool differs(const model::AlignedPair& pair) { return !alone(pair) && pair.relation != "same"; }

/// The gravest relation first.
constexpr std::array<std::string_view, 8> kByGravity = {
    "magnitude_slip", "value_differs",    "date_differs",    "unit_differs",
    "name_differs",   "modality_differs", "speaker_differs", "hedge_differs"};

std::ptrdiff_t gravity(const std::string& relation) {
  return std::ranges::find(kByGravity, relation) - kByGravity.begin();
}

/// What differs, the gravest first, else in the order of the text.
std::vector<const model::AlignedPair*> differing(const PairList& list) {
  std::vector<const model::AlignedPair*> pairs;
  for (const auto& pair : list.pairs) {
    if (differs(pair)) pairs.push_back(&pair);
  }
  std::ranges::stable_sort(pairs, {}, [](const auto* pair) { return gravity(pair->relation); });
  return pairs;
}

View pair_view(const model::AlignedPair& pair, const ReportIndex& index) {
  View view;
  view.set("relation", label_markup(pair.relation)).set("word", pair.relation);
  view.set("reason", alone(pair) ? "" : pair.reason);
  view.set("class", differs(pair) ? "other" : alone(pair) ? "alone" : "same");
  const bool both = differs(pair);
  view.flag("amount_differs", both && amount_words(*pair.a) != amount_words(*pair.b));
  view.flag("hedge_differs", both && pair.a->hedge != pair.b->hedge);
  view.flag("modality_differs", both && pair.a->modality != pair.b->modality);
  view.flag("speaker_differs", pair.relation == "speaker_differs");
  for (const auto& [name, claim] : {std::pair("a", &pair.a), std::pair("b", &pair.b)}) {
    View side;
    if (*claim) set_claim(side, **claim, index);
    side.flag("there", claim->has_value());
    if (both && pair.a->modality != pair.b->modality) side.flag("unusual", true);
    view.add(name, std::move(side));
  }
  return view;
}

View heading_view(const PairList& list, const ReportIndex& index) {
  View view;
  for (const auto& [name, key] : {std::pair("a", &list.a), std::pair("b", &list.b)}) {
    const std::size_t number = index.number_of(*key);
    view.set(std::string(name) + "_number", number);
    view.set(std::string(name) + "_colour", colour_of(number));
    view.set(std::string(name) + "_title", number == 0 ? *key : index.title_of(number));
  }
  return view;
}

/// How many of each relation, those that differ first.
void add_counts(View& view, const PairList& list) {
  using Rank = std::tuple<int, std::ptrdiff_t, std::string>;
  std::map<Rank, std::size_t> counts;
  for (const auto& pair : list.pairs) {
    const int group = differs(pair) ? 0 : alone(pair) ? 1 : 2;
    ++counts[{group, gravity(pair.relation), pair.relation}];
  }
  for (const auto& [rank, count] : counts) {
    View item;
    item.set("relation", label_markup(std::get<2>(rank))).set("count", count);
    item.flag("grave", std::get<0>(rank) == 0);
    view.add("counts", std::move(item));
  }
}

}  // namespace

std::string html_comparisons(const ReportData& report, const ReportIndex& index) {
  static const Template parsed("pairs.mustache");
  static const Template row("pair.mustache");
  std::string text;
  std::size_t nth = 0;
  for (const PairList& list : report.comparisons) {
    View view = heading_view(list, index);
    add_counts(view, list);
    std::string first;
    std::string all;
    for (const auto* pair : differing(list)) first += row.render(pair_view(*pair, index));
    for (const auto& pair : list.pairs) all += row.render(pair_view(pair, index));
    view.set("all", all).set("differing", first).flag("quarrel", !first.empty());
    view.set("id", ++nth == 1 ? "comparisons" : "comparison-" + std::to_string(nth));
    text += parsed.render(view);
  }
  return text;
}

}  // namespace tally::report
