#include "audit/pairs.hpp"

#include "audit/compare.hpp"
#include "audit/fingerprint.hpp"
#include "audit/pair_teller.hpp"
#include "audit/repeats.hpp"
#include "audit/support.hpp"
#include "audit/telling.hpp"
#include "audit/wording.hpp"

#include <algorithm>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

namespace tally::audit {
namespace {

using model::Claim;
using model::Finding;
using model::Modality;

/// The judge of the fact has told this already.
bool judged(const Side& a, const Side& b, const model::Catalogue& catalogue,
            const Settings& settings) {
  if (is_name(*a.claim) || a.claim->metric.empty() || a.claim->fact != b.claim->fact) return false;
  const model::Metric* metric = common_metric(*a.claim, *b.claim, catalogue);
  if (metric == nullptr) return false;
  const Frame frame{&settings, metric, false, false};
  return compare(a, b, frame).relation != Relation::kNotComparable;
}

class PairJudge {
 public:
  PairJudge(const TextSide& a, const TextSide& b, const model::Catalogue& catalogue,
            const Settings& settings)
      : a_(a),
        b_(b),
        catalogue_(catalogue),
        settings_(settings),
        teller_(a, b, catalogue, settings) {
    const auto [first, second] = std::minmax(a.source->source_key, b.source->source_key);
    texts_ = base::hash_of_parts({"tally/pair/v1", first, second});
  }

  std::vector<Finding> run(const std::vector<Match>& matches);

 private:
  [[nodiscard]] Side side(const TextSide& text, std::size_t i) const {
    return side_of(*text.places[i].claim, text.source, settings_);
  }
  void both(const Side& a, const Side& b, bool repeat);
  void attribution(const Side& a, const Side& b, const TextSide& b_text);
  void alone(const TextSide& here, const TextSide& there, std::size_t i, std::string_view kind);
  void keep(Finding finding);

  const TextSide& a_;
  const TextSide& b_;
  const model::Catalogue& catalogue_;
  const Settings& settings_;
  PairTeller teller_;
  base::Hash texts_;
  std::vector<Finding> findings_;
  std::map<base::Hash, std::size_t> known_;
};

void PairJudge::keep(Finding finding) {
  set_prints(finding, texts_, settings_);
  const auto [known, fresh] = known_.try_emplace(finding.id, findings_.size());
  if (fresh) {
    findings_.push_back(std::move(finding));
    return;
  }
  auto& claims = findings_[known->second].claims;
  claims.insert(claims.end(), finding.claims.begin(), finding.claims.end());
}

/// What needs a name to stand on: words reported of somebody, and what somebody expects or plans.
bool named_source(const Claim& claim) {
  if (claim.metric.empty()) return false;
  const bool reported = claim.qualifiers.contains("attributed_to");
  return reported || (!claim.speaker.empty() && mood_of(claim) == Modality::kPlanned);
}

bool nobody_named(const Claim& claim) {
  return claim.speaker.empty() && !claim.qualifiers.contains("attributed_to");
}

/// A name that a narrator gives a little before speaks for what follows.
bool named_near(const TextSide& text, const Claim& claim, std::string_view name,
                std::size_t reach) {
  return std::ranges::any_of(text.places, [&](const Place& place) {
    const Claim& other = *place.claim;
    return is_name(other) && other.subject == name &&
           other.span.begin + reach >= claim.span.begin &&
           other.span.begin < claim.span.end + reach;
  });
}

/// What one text lets somebody say, the other says in its own voice.
void PairJudge::attribution(const Side& a, const Side& b, const TextSide& b_text) {
  const bool dropped = named_source(*a.claim) && nobody_named(*b.claim);
  if (!dropped || named_near(b_text, *b.claim, voice_of(*a.claim), settings_.align.speaks_for))
    return;
  Verdict v;
  v.reason =
      fill(settings_.reasons.find("attribution")->second, {{"a_speaker", voice_of(*a.claim)},
                                                           {"a", value_text(*a.claim, settings_)},
                                                           {"b", value_text(*b.claim, settings_)}});
  Finding finding = tell("attribution_dropped", a, &b, v, {nullptr, nullptr}, settings_);
  finding.support = {1, 1};
  keep(std::move(finding));
}

void PairJudge::both(const Side& a, const Side& b, bool repeat) {
  const Told told = teller_.tell(a, b, repeat);
  if (!repeat && !is_name(*a.claim) && told.relation != "value_differs") {
    attribution(a, b, b_);
    attribution(b, a, a_);
  }
  if (told.relation == "same" || judged(a, b, catalogue_, settings_)) return;
  Finding finding = tell(told.kind, a, &b, told.verdict,
                         {nullptr, common_metric(*a.claim, *b.claim, catalogue_)}, settings_);
  finding.support = {1, 1};
  keep(std::move(finding));
}

/// Between original and translation every number has its counterpart.
void PairJudge::alone(const TextSide& here, const TextSide& there, std::size_t i,
                      std::string_view kind) {
  const Side side_here = side(here, i);
  const Side side_there{nullptr, there.source, std::nullopt, {}, {}, false};
  if (is_name(*side_here.claim) || is_dateline(*side_here.claim)) return;
  if (!translated(side_here, side_there)) return;
  Verdict v;
  v.reason = fill(settings_.reasons.at("only"), {{"a", side_here.claim->quote}});
  Finding finding = tell(kind, side_here, nullptr, v, {nullptr, nullptr}, settings_);
  finding.severity = model::FindingSeverity::kWarn;
  finding.claims.front().role = kind == "only_a" ? "a" : "b";
  finding.support = {1};
  keep(std::move(finding));
}

std::vector<Finding> PairJudge::run(const std::vector<Match>& matches) {
  for (const Match& match : with_repeats(a_.places, b_.places, matches, catalogue_)) {
    if (match.a && match.b) {
      both(side(a_, *match.a), side(b_, *match.b), match.repeat);
    } else if (match.a) {
      alone(a_, b_, *match.a, "only_a");
    } else {
      alone(b_, a_, *match.b, "only_b");
    }
  }
  return std::move(findings_);
}

/// What one of the two texts tells alone.
model::AlignedPair pair_of_one(const Claim& only, bool in_a, const Settings& settings) {
  model::AlignedPair pair{in_a ? "only_a" : "only_b", std::nullopt, std::nullopt, {}};
  (in_a ? pair.a : pair.b) = only;
  pair.reason = fill(settings.reasons.at("only"), {{"a", only.quote}});
  return pair;
}

}  // namespace

bool translated(const TextSide& a, const TextSide& b) {
  return translated(Side{nullptr, a.source, std::nullopt, {}, {}, false},
                    Side{nullptr, b.source, std::nullopt, {}, {}, false});
}

std::vector<model::AlignedPair> tell_pairs(const TextSide& a, const TextSide& b,
                                           const std::vector<Match>& matches,
                                           const model::Catalogue& catalogue,
                                           const Settings& settings) {
  const PairTeller teller(a, b, catalogue, settings);
  std::vector<model::AlignedPair> out;
  for (const Match& match : with_repeats(a.places, b.places, matches, catalogue)) {
    if (!match.a || !match.b) {
      const Claim& only = match.a ? *a.places[*match.a].claim : *b.places[*match.b].claim;
      if (!is_name(only)) out.push_back(pair_of_one(only, match.a.has_value(), settings));
      continue;
    }
    const Claim& x = *a.places[*match.a].claim;
    const Claim& y = *b.places[*match.b].claim;
    const Told told =
        teller.tell(side_of(x, a.source, settings), side_of(y, b.source, settings), match.repeat);
    if (is_name(x) && told.relation == "same") continue;
    out.push_back({std::string(told.relation), x, y, told.verdict.reason});
  }
  return out;
}

std::vector<model::Finding> judge_pairs(const TextSide& a, const TextSide& b,
                                        const std::vector<Match>& matches,
                                        const model::Catalogue& catalogue,
                                        const Settings& settings) {
  return PairJudge(a, b, catalogue, settings).run(matches);
}

}  // namespace tally::audit
