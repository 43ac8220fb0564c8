#include "audit/judge.hpp"

#include "audit/compare.hpp"
#include "audit/conversions.hpp"
#include "audit/dates.hpp"
#include "audit/fingerprint.hpp"
#include "audit/history.hpp"
#include "audit/support.hpp"
#include "audit/telling.hpp"
#include "audit/times.hpp"
#include "audit/wording.hpp"

#include <algorithm>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <tuple>
#include <utility>

namespace tally::audit {
namespace {

using model::Claim;
using model::Finding;

/// One value of a fact, and every source that gives it (its first place there).
struct Cluster {
  std::vector<Side> places;
};

/// The strongest disagreement of two clusters, and the places that show it.
struct Clash {
  Verdict verdict;
  const Side* a = nullptr;
  const Side* b = nullptr;
  std::size_t first = 0;  ///< clusters
  std::size_t second = 0;
};

class FactJudge {
 public:
  FactJudge(const model::FactClaims& fact, const model::Metric& metric, const Settings& settings)
      : fact_(fact), metric_(metric), settings_(settings), support_(fact.sources) {}

  Judgement run();

 private:
  void gather();
  void doubt_counted_days();
  void mark_texts();
  void compare_all();
  std::optional<Clash> strongest(std::size_t i, std::size_t j);
  int weight(const Verdict& verdict) const;
  void report(const Clash& clash);
  void complete(Finding& finding, std::size_t first, std::optional<std::size_t> second);
  void add_history();
  void check_range();
  void check_support();
  void cap();
  std::set<std::string> sources_of(std::size_t cluster) const;

  const model::FactClaims& fact_;
  const model::Metric& metric_;
  const Settings& settings_;
  Support support_;
  std::vector<Cluster> clusters_;
  std::set<std::pair<std::size_t, std::size_t>> told_;  ///< pairs of clusters, the lower first
  Judgement out_;
};

bool silent(const Claim& claim) {
  return claim.superseded || claim.modality == model::Modality::kAsked ||
         claim.modality == model::Modality::kHypothetical;
}

bool told_earlier(const Side& a, const Side& b) {
  const auto rank = [](const Side& s) {
    const auto& day = s.claim->asserted.first;
    return std::tuple(!day, day.value_or(model::Day{}), s.claim->source_key, s.claim->span.begin,
                      s.claim->id);
  };
  return rank(a) < rank(b);
}

/// History tells these, neighbour by neighbour.
bool of_history(Relation relation) {
  return relation == Relation::kChangedOverTime || relation == Relation::kTimeUnresolved;
}

/// Same source, same value: the surer place stands for it.
bool surer(const Claim& a, const Claim& b) {
  return std::tuple(a.subject_assumed, a.span.begin) < std::tuple(b.subject_assumed, b.span.begin);
}

void FactJudge::gather() {
  std::map<std::string, const model::SourceInfo*, std::less<>> sources;
  for (const model::SourceInfo& source : fact_.sources) sources[source.source_key] = &source;
  std::map<std::string, std::map<std::string, const Claim*>> places;
  const std::set<const Claim*> converted =
      conversions(fact_.claims, settings_.thresholds.conversion_reach);
  for (const Claim& claim : fact_.claims) {
    if (silent(claim) || converted.contains(&claim)) continue;
    const Claim*& place = places[value_token(claim, settings_)][claim.source_key];
    if (place == nullptr || surer(claim, *place)) place = &claim;
  }
  for (const auto& [token, by_source] : places) {
    Cluster cluster;
    for (const auto& [key, claim] : by_source) {
      const auto source = sources.find(key);
      cluster.places.push_back(
          side_of(*claim, source == sources.end() ? nullptr : source->second, settings_));
    }
    std::sort(cluster.places.begin(), cluster.places.end(), told_earlier);
    clusters_.push_back(std::move(cluster));
  }
}

/// "That evening" told beside a full date is counted from the wrong day more likely than right.
void FactJudge::doubt_counted_days() {
  const auto counted = [](const Side& side) {
    const std::string& written = side.claim->date_written;
    return !written.empty() && (written[0] < '0' || written[0] > '9') && written[0] != 'X';
  };
  std::vector<Side*> dates;
  for (Cluster& cluster : clusters_) {
    for (Side& side : cluster.places) {
      if (side.claim->unit == "date" && side.claim->date.known()) dates.push_back(&side);
    }
  }
  for (Side* side : dates) {
    if (!counted(*side)) continue;
    side->doubtful = std::ranges::any_of(dates, [&](const Side* other) {
      return !counted(*other) && other->claim->source_key == side->claim->source_key &&
             !days_meet(other->claim->date, side->claim->date);
    });
  }
}

/// What a text that tells several values of the fact says of each of them: that it changes, or that
/// they are hardly of one thing.
void FactJudge::mark_texts() {
  std::map<std::string, base::Decimal, std::less<>> earlier;
  for (const Claim& claim : fact_.claims) {
    const bool past = claim.superseded || claim.qualifiers.contains("when");
    const Side side = past ? side_of(claim, nullptr, settings_) : Side();
    if (side.reading) earlier.try_emplace(claim.source_key, side.reading->nominal());
  }
  const auto told_at = [](const Side& side) {
    const auto when = side.claim->qualifiers.find("when");
    return std::tuple(side.claim->source_key, side.claim->valid.first, side.claim->valid.last,
                      when == side.claim->qualifiers.end() ? std::string() : when->second);
  };
  std::map<decltype(told_at(std::declval<Side>())), std::size_t> values;
  for (const Cluster& cluster : clusters_) {
    for (const Side& side : cluster.places) ++values[told_at(side)];
  }
  for (Cluster& cluster : clusters_) {
    for (Side& side : cluster.places) {
      const auto past = earlier.find(side.claim->source_key);
      if (past != earlier.end() && side.reading) {
        side.moved_by = absolute(side.reading->nominal() - past->second);
      }
      side.one_of_many = values[told_at(side)] >= settings_.thresholds.parts_from;
    }
  }
}

/// Severity as it would be told, then the order of the relations: greater is stronger.
int FactJudge::weight(const Verdict& verdict) const {
  const auto kind = settings_.kinds.find(kind_of(verdict.relation));
  if (kind == settings_.kinds.end()) return -1;
  const int severity = std::max(0, static_cast<int>(kind->second.severity) - verdict.steps);
  return severity * 100 + static_cast<int>(verdict.relation);
}

/// Places that can be compared in time. One of unknown day says no more than a dated one of the
/// same value, and would meet every other value as if it were of the same time.
std::vector<const Side*> telling_places(const std::vector<Side>& places) {
  std::vector<const Side*> dated;
  std::vector<const Side*> all;
  for (const Side& side : places) {
    all.push_back(&side);
    if (time_of(*side.claim).known()) dated.push_back(&side);
  }
  return dated.empty() ? all : dated;
}

/// What a text hardly means: to deny its own speaker's words, or to state two values of one fact in
/// one sentence of which one is vague or counted besides.
bool hardly_meant(const Side& a, const Side& b, const Verdict& v) {
  const Claim& x = *a.claim;
  const Claim& y = *b.claim;
  if (x.source_key != y.source_key) return false;
  if (v.relation == Relation::kDenied) return !x.speaker.empty() && x.speaker == y.speaker;
  const bool differ = v.relation == Relation::kConflict || v.relation == Relation::kDateMismatch;
  const bool doubted =
      v.steps > 0 || x.subject_assumed || y.subject_assumed || a.doubtful || b.doubtful;
  return differ && doubted && !x.sentence.empty() && x.sentence == y.sentence;
}

/// "Revenue 90, of ads 50, of games 40": a text with many values of one fact at one time tells its
/// parts without saying so in the fact, and does not deny itself.
bool parts_of_one_text(const Side& a, const Side& b, const Verdict& v) {
  return v.relation == Relation::kConflict && a.one_of_many &&
         b.claim->source_key == a.claim->source_key;
}

/// Whether a text that tells both values tells them as two things: then no text means one by both.
bool told_apart(const Side& a, const Side& b, const Verdict& v) {
  return a.claim->source_key == b.claim->source_key &&
         (parts_of_one_text(a, b, v) || v.row == "part" || v.row == "further");
}

std::optional<Clash> FactJudge::strongest(std::size_t i, std::size_t j) {
  const Frame quiet{&settings_, &metric_, false, false};
  std::optional<Clash> best;
  bool agreed = false;
  for (const Side* a : telling_places(clusters_[i].places)) {
    for (const Side* b : telling_places(clusters_[j].places)) {
      const Verdict v = compare(*a, *b, quiet);
      if (told_apart(*a, *b, v)) {
        ++out_.not_comparable;
        return std::nullopt;
      }
      if (v.relation == Relation::kNotComparable || hardly_meant(*a, *b, v)) continue;
      agreed = agreed || weight(v) < 0;
      if (weight(v) < 0) continue;
      if (!best || weight(v) > weight(best->verdict)) best = Clash{v, a, b, i, j};
    }
  }
  if (!best) ++(agreed ? out_.agreements : out_.not_comparable);
  return best;
}

void FactJudge::compare_all() {
  for (std::size_t i = 0; i < clusters_.size(); ++i) {
    out_.agreements += clusters_[i].places.size() - 1;
    for (std::size_t j = i + 1; j < clusters_.size(); ++j) {
      const auto clash = strongest(i, j);
      if (!clash || of_history(clash->verdict.relation)) continue;
      report(*clash);
      told_.emplace(i, j);
    }
  }
}

std::set<std::string> FactJudge::sources_of(std::size_t cluster) const {
  std::set<std::string> keys;
  for (const Side& side : clusters_[cluster].places) keys.insert(side.claim->source_key);
  return keys;
}

/// Support, further places of either value, and prints.
void FactJudge::complete(Finding& finding, std::size_t first, std::optional<std::size_t> second) {
  const std::size_t most = settings_.thresholds.places_shown;
  const auto add = [&](std::size_t cluster, const std::string& as) {
    finding.support.push_back(support_.events(sources_of(cluster)));
    for (const Side& side : clusters_[cluster].places) {
      const bool there =
          std::any_of(finding.claims.begin(), finding.claims.end(),
                      [&](const model::FindingClaim& c) { return c.claim.id == side.claim->id; });
      if (!there && finding.claims.size() < most) {
        finding.claims.push_back({*side.claim, as});
      }
    }
  };
  const std::string role = finding.claims.front().role;  // a copy: the list it stands in grows
  add(first, role);
  if (second) add(*second, "b");
  set_prints(finding, fact_.key.id, settings_);
}

void FactJudge::report(const Clash& clash) {
  const bool in_order = told_earlier(*clash.a, *clash.b);
  const Side& a = in_order ? *clash.a : *clash.b;
  const Side& b = in_order ? *clash.b : *clash.a;
  const Frame frame{&settings_, &metric_, false, true};
  const Verdict told = compare(a, b, frame);
  Finding finding = tell(kind_of(told.relation), a, &b, told, {&fact_.key, &metric_}, settings_);
  complete(finding, in_order ? clash.first : clash.second, in_order ? clash.second : clash.first);
  out_.findings.push_back(std::move(finding));
}

void FactJudge::add_history() {
  std::vector<const Side*> sides;
  std::map<base::Hash, std::size_t> cluster_of;
  for (std::size_t i = 0; i < clusters_.size(); ++i) {
    for (const Side& side : clusters_[i].places) {
      sides.push_back(&side);
      cluster_of[side.claim->id] = i;
    }
  }
  const Frame frame{&settings_, &metric_, false, true};
  auto history = judge_history(std::move(sides), {&fact_.key, &metric_}, frame);
  for (Finding& finding : history) {
    complete(finding, cluster_of[finding.claims[0].claim.id],
             cluster_of[finding.claims[1].claim.id]);
    out_.findings.push_back(std::move(finding));
  }
}

void FactJudge::check_range() {
  const Interval credible{metric_.plausible_low, metric_.plausible_high, false, false};
  Interval in_base = credible;
  const auto unit = settings_.units.find(metric_.unit);
  if (unit != settings_.units.end()) {
    if (in_base.low) in_base.low = unit->second.to_base.apply(*in_base.low);
    if (in_base.high) in_base.high = unit->second.to_base.apply(*in_base.high);
  }
  for (std::size_t i = 0; i < clusters_.size(); ++i) {
    const Side& side = clusters_[i].places.front();
    if (!side.reading || side.claim->unit != metric_.unit || side.hard.meets(in_base)) continue;
    Verdict v;
    v.row = "out_of_range";
    v.reason = fill(settings_.reasons.at("out_of_range"),
                    {{"a", value_text(*side.claim, settings_)},
                     {"range", interval_text(credible, metric_.unit, settings_)}});
    Finding finding = tell("out_of_range", side, nullptr, v, {&fact_.key, &metric_}, settings_);
    finding.claims.front().role = "outlier";
    complete(finding, i, std::nullopt);
    out_.findings.push_back(std::move(finding));
  }
}

void FactJudge::check_support() {
  const auto enough = static_cast<std::size_t>(settings_.thresholds.single_source_appearances);
  for (std::size_t i = 0; i < clusters_.size(); ++i) {
    const std::set<std::string> sources = sources_of(i);
    if (sources.size() < enough || support_.events(sources) != 1) continue;
    Verdict v;
    v.row = "single_source";
    v.reason = fill(settings_.reasons.at("single_source"),
                    {{"appearances", std::to_string(sources.size())}});
    Finding finding = tell("single_source", clusters_[i].places.front(), nullptr, v,
                           {&fact_.key, &metric_}, settings_);
    complete(finding, i, std::nullopt);
    out_.findings.push_back(std::move(finding));
  }
}

/// The gravest of each kind; how many more there are is said in the last one kept.
void FactJudge::cap() {
  std::stable_sort(out_.findings.begin(), out_.findings.end(),
                   [](const Finding& a, const Finding& b) {
                     return std::tuple(b.severity, a.kind) < std::tuple(a.severity, b.kind);
                   });
  std::map<std::string, std::size_t> last;
  std::map<std::string, int> count;
  std::vector<Finding> kept;
  for (Finding& finding : out_.findings) {
    if (++count[finding.kind] > settings_.thresholds.pairs_per_fact) continue;
    last[finding.kind] = kept.size();
    kept.push_back(std::move(finding));
  }
  for (const auto& [kind, seen] : count) {
    const int more = seen - settings_.thresholds.pairs_per_fact;
    if (more <= 0) continue;
    kept[last[kind]].reason +=
        "; " + fill(settings_.reasons.at("more_pairs"), {{"count", std::to_string(more)}});
  }
  out_.findings = std::move(kept);
}

Judgement FactJudge::run() {
  gather();
  doubt_counted_days();
  mark_texts();
  compare_all();
  add_history();
  check_range();
  check_support();
  cap();
  return std::move(out_);
}

}  // namespace

Judgement judge(const model::FactClaims& fact, const model::Metric& metric,
                const Settings& settings) {
  return FactJudge(fact, metric, settings).run();
}

}  // namespace tally::audit
