#include "audit/kin.hpp"

#include "audit/compare.hpp"
#include "audit/fingerprint.hpp"
#include "audit/support.hpp"
#include "audit/telling.hpp"
#include "audit/times.hpp"

#include <algorithm>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <utility>

namespace tally::audit {
namespace {

using model::Claim;
using model::Finding;
using model::Kinship;

/// A value of a fact: the place that stands for it, and its sources.
struct Value {
  Side side;
  std::set<std::string> sources;
};

bool silent(const Claim& claim) {
  return claim.superseded || claim.modality == model::Modality::kAsked ||
         claim.modality == model::Modality::kHypothetical ||
         claim.modality == model::Modality::kDenied;
}

std::vector<Value> values_of(const model::FactClaims& fact, const Settings& settings) {
  std::map<std::string, Value> by_token;
  for (const Claim& claim : fact.claims) {
    if (silent(claim)) continue;
    const auto source =
        std::ranges::find(fact.sources, claim.source_key, &model::SourceInfo::source_key);
    const model::SourceInfo* info = source == fact.sources.end() ? nullptr : &*source;
    const auto [value, fresh] = by_token.try_emplace(value_token(claim, settings));
    const bool surer =
        !fresh && value->second.side.claim->subject_assumed && !claim.subject_assumed;
    if (fresh || surer) value->second.side = side_of(claim, info, settings);
    value->second.sources.insert(claim.source_key);
  }
  std::vector<Value> out;
  out.reserve(by_token.size());
  for (auto& [token, value] : by_token) out.push_back(std::move(value));
  return out;
}

/// How one value of the loose fact stands to one of its kin.
struct Meeting {
  Verdict verdict;
  const Value* loose = nullptr;
  const Value* firm = nullptr;
  const model::KinFact* kin = nullptr;
};

class KinJudge {
 public:
  KinJudge(const model::KinFacts& facts, const model::Metric& metric, const Settings& settings)
      : facts_(facts), metric_(metric), settings_(settings), support_(sources_of(facts)) {}

  std::vector<Finding> run(const model::Catalogue& catalogue);

 private:
  static std::vector<model::SourceInfo> sources_of(const model::KinFacts& facts);
  void meet(const Value& value, Kinship kinship);
  [[nodiscard]] bool bears(const Verdict& verdict, Kinship kinship) const;
  [[nodiscard]] bool told_there(const Meeting& meeting) const;
  void tell_of(const Meeting& meeting, const model::Catalogue& catalogue);

  const model::KinFacts& facts_;
  const model::Metric& metric_;
  const Settings& settings_;
  Support support_;
  std::vector<Value> loose_;
  std::vector<std::vector<Value>> firm_;
  std::vector<Meeting> found_;
  std::vector<Finding> findings_;
};

std::vector<model::SourceInfo> KinJudge::sources_of(const model::KinFacts& facts) {
  std::vector<model::SourceInfo> out = facts.loose.sources;
  for (const model::KinFact& kin : facts.kin) {
    out.insert(out.end(), kin.facts.sources.begin(), kin.facts.sources.end());
  }
  return out;
}

/// Whether a relation says anything between facts of this kinship.
bool KinJudge::bears(const Verdict& verdict, Kinship kinship) const {
  if (kind_of(verdict.relation).empty()) return false;
  if (kinship == Kinship::kQualifier) return true;
  const bool closer = verdict.relation == Relation::kRefines ||
                      verdict.relation == Relation::kHedgeDiffers ||
                      verdict.relation == Relation::kNear;
  if (kinship == Kinship::kVersion) return closer;
  return closer || verdict.relation == Relation::kMagnitudeSlip ||
         verdict.relation == Relation::kHedgeOpposed;
}

/// The kin that the value fits decide; only where there is one kin, its disagreement counts.
void KinJudge::meet(const Value& value, Kinship kinship) {
  const Frame quiet{&settings_, &metric_, false, false};
  std::vector<Meeting> fitting;
  std::vector<Meeting> clashing;
  std::size_t kin_met = 0;
  for (std::size_t k = 0; k < facts_.kin.size(); ++k) {
    if (facts_.kin[k].kinship != kinship || firm_[k].empty()) continue;
    ++kin_met;
    for (const Value& firm : firm_[k]) {
      const Verdict v = compare(value.side, firm.side, quiet);
      const Meeting meeting{v, &value, &firm, &facts_.kin[k]};
      if (compatible(v.relation)) {
        fitting.push_back(meeting);
      } else if (bears(v, kinship)) {
        clashing.push_back(meeting);
      }
    }
  }
  const auto agrees = [](const Meeting& m) {
    return m.verdict.relation == Relation::kAgree || m.verdict.relation == Relation::kAgreeRounded;
  };
  if (std::ranges::any_of(fitting, agrees)) return;
  if (fitting.empty() && kin_met == 1 && !clashing.empty()) found_.push_back(clashing.front());
  // A number that is given is the closer account than a bound or a vague one.
  const auto inexact = [](const Meeting& m) {
    return m.firm->side.claim->hedge != model::Hedge::kExact;
  };
  if (fitting.size() > 1) std::erase_if(fitting, inexact);
  if (fitting.size() == 1 && bears(fitting[0].verdict, kinship)) found_.push_back(fitting[0]);
}

/// The loose fact gives the kin's value itself: then the judge of that fact tells it.
bool KinJudge::told_there(const Meeting& meeting) const {
  const Frame quiet{&settings_, &metric_, false, false};
  return std::ranges::any_of(loose_, [&](const Value& value) {
    const Relation relation = compare(value.side, meeting.firm->side, quiet).relation;
    return &value != meeting.loose &&
           (relation == Relation::kAgree || relation == Relation::kAgreeRounded);
  });
}

void KinJudge::tell_of(const Meeting& meeting, const model::Catalogue& catalogue) {
  const Value& first = *meeting.loose;
  const Value& second = *meeting.firm;
  const model::FactKey& other = meeting.kin->facts.key;
  const Frame frame{&settings_, &metric_, false, true};
  Verdict told = compare(first.side, second.side, frame);
  std::string more;
  if (meeting.kin->kinship == Kinship::kMetric) {
    const auto label = catalogue.find(other.metric);
    more = fill(settings_.reasons.at("kin_metric"),
                {{"a_metric", metric_.label_en},
                 {"b_metric", label == catalogue.end() ? other.metric : label->second.label_en}});
    told.steps += settings_.steps.kin_metric;
  } else if (meeting.kin->kinship == Kinship::kVersion) {
    more = fill(settings_.reasons.at("kin_version"),
                {{"a_subject", facts_.loose.key.subject}, {"b_subject", other.subject}});
    told.steps += settings_.steps.kin_version;
  }
  if (!more.empty()) told.reason += "; " + more;
  Finding finding = tell(kind_of(told.relation), first.side, &second.side, told,
                         {&facts_.loose.key, &metric_}, settings_);
  finding.support = {support_.events(first.sources), support_.events(second.sources)};
  const base::Hash both =
      base::hash_of_parts({"tally/kin/v1", facts_.loose.key.id.hex(), other.id.hex()});
  set_prints(finding, both, settings_);
  findings_.push_back(std::move(finding));
}

std::vector<Finding> KinJudge::run(const model::Catalogue& catalogue) {
  for (const model::KinFact& kin : facts_.kin) firm_.push_back(values_of(kin.facts, settings_));
  loose_ = values_of(facts_.loose, settings_);
  for (const Value& value : loose_) {
    for (const Kinship kinship : {Kinship::kQualifier, Kinship::kMetric, Kinship::kVersion}) {
      meet(value, kinship);
    }
  }
  for (const Meeting& meeting : found_) {
    if (!told_there(meeting)) tell_of(meeting, catalogue);
  }
  return std::move(findings_);
}

}  // namespace

std::vector<Finding> judge_kin(const model::KinFacts& facts, const model::Catalogue& catalogue,
                               const Settings& settings) {
  const auto metric = catalogue.find(facts.loose.key.metric);
  if (metric == catalogue.end()) return {};
  return KinJudge(facts, metric->second, settings).run(catalogue);
}

}  // namespace tally::audit
