#include "store/fact_stream.hpp"

#include "store/claim_rows.hpp"
#include "store/copy_rows.hpp"
#include "store/filters.hpp"
#include "store/source_rows.hpp"

#include <algorithm>
#include <optional>
#include <utility>

namespace tally::store {
namespace {

std::vector<std::string> split(std::string_view text) {
  std::vector<std::string> out;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find(','), text.size());
    out.emplace_back(text.substr(0, end));
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return out;
}

/// Gathers the rows of one fact after the other.
class FactGatherer {
 public:
  explicit FactGatherer(std::function<void(model::FactClaims&&)> consume)
      : consume_(std::move(consume)) {}

  void add(const Row& row) {
    if (!reader_) reader_.emplace(row);
    model::Claim claim = reader_->read(row);
    if (fact_.claims.empty() || fact_.key.id != claim.fact) {
      hand_on();
      begin(row, claim);
    }
    const bool known = std::ranges::any_of(fact_.sources, [&](const model::SourceInfo& source) {
      return source.source_key == claim.source_key;
    });
    if (!known) {
      fact_.sources.push_back(described_source(row, 3));
      fact_.sources.back().source_key = claim.source_key;
      fact_.sources.back().path = claim.document;
    }
    fact_.claims.push_back(std::move(claim));
  }

  void hand_on() {
    if (fact_.claims.empty()) return;
    ++count_;
    consume_(std::move(fact_));
    fact_ = {};
  }

  [[nodiscard]] std::int64_t count() const { return count_; }

 private:
  void begin(const Row& row, const model::Claim& claim) {
    fact_.key.id = claim.fact;
    fact_.key.subject = claim.subject;
    fact_.key.metric = claim.metric;
    fact_.key.text = row.text(0);
    fact_.key.qualifiers = json_object(row.text(1));
    fact_.key.assumed = split(row.text(2));
  }

  std::function<void(model::FactClaims&&)> consume_;
  std::optional<ClaimReader> reader_;
  model::FactClaims fact_;
  std::int64_t count_ = 0;
};

/// Columns 11 and 12 of queries/audit_kin.sql: the loose fact, and what the row is to it.
class KinGatherer {
 public:
  explicit KinGatherer(const std::function<void(const model::KinFacts&)>& consume)
      : consume_(consume), facts_([this](model::FactClaims&& fact) { keep(std::move(fact)); }) {}

  void add(const Row& row) {
    if (row.text(11) != loose_) hand_on();
    loose_ = row.text(11);
    facts_.add(row);
    kinship_ = row.text(12);
  }

  void hand_on() {
    facts_.hand_on();
    if (!kin_.loose.claims.empty() && !kin_.kin.empty()) consume_(kin_);
    kin_ = {};
  }

 private:
  void keep(model::FactClaims&& fact) {
    if (kinship_ == "self") {
      kin_.loose = std::move(fact);
      return;
    }
    const model::Kinship kinship = kinship_ == "metric"    ? model::Kinship::kMetric
                                   : kinship_ == "version" ? model::Kinship::kVersion
                                                           : model::Kinship::kQualifier;
    kin_.kin.push_back({kinship, std::move(fact)});
  }

  const std::function<void(const model::KinFacts&)>& consume_;
  FactGatherer facts_;
  model::KinFacts kin_;
  std::string loose_;
  std::string kinship_;  ///< of the fact that is being gathered
};

Params with_filter(Params params, const model::Filter& filter) {
  params.emplace_back(narrows_claims(filter) ? "t" : "f");
  for (Param& param : claim_filter(filter)) params.push_back(std::move(param));
  return params;
}

}  // namespace

FactCounts facts_to_judge(Session& session, FactScope scope, const model::Filter& filter,
                          const std::function<void(const model::FactClaims&)>& consume, int crowd) {
  Transaction transaction(session);
  session.script("queries/audit_settings.sql");
  FactCounts counts;
  const Result totals = session.run("queries/audit_count.sql", with_filter({}, filter));
  counts.facts = totals[0].number(0);
  counts.compared = totals[0].number(1);
  Params params = with_filter({scope == FactScope::kAll ? "t" : "f"}, filter);
  params.emplace_back(std::to_string(crowd));
  FactGatherer gatherer([&consume](model::FactClaims&& fact) { consume(fact); });
  session.each("queries/audit_facts.sql", params, [&](const Row& row) { gatherer.add(row); });
  gatherer.hand_on();
  counts.streamed = gatherer.count();
  transaction.commit();
  return counts;
}

void kin_to_judge(Session& session, const KinRules& rules, const model::Filter& filter,
                  const std::function<void(const model::KinFacts&)>& consume) {
  const Params params =
      with_filter({array_text(rules.version_metrics), array_text(rules.assumable)}, filter);
  KinGatherer gatherer(consume);
  session.each("queries/audit_kin.sql", params, [&](const Row& row) { gatherer.add(row); });
  gatherer.hand_on();
}

void sentences_to_check(Session& session, const std::vector<std::string>& weekdays,
                        const std::vector<std::string>& documents,
                        const std::function<void(const model::ToldSentence&)>& consume) {
  std::optional<ClaimReader> reader;
  model::ToldSentence told;
  const auto hand_on = [&] {
    if (!told.claims.empty()) consume(told);
    told = {};
  };
  const Params params = {array_text(weekdays), words(documents)};
  session.each("queries/audit_sentences.sql", params, [&](const Row& row) {
    if (!reader) reader.emplace(row);
    model::Claim claim = reader->read(row);
    const bool same = !told.claims.empty() && told.claims[0].source_key == claim.source_key &&
                      told.claims[0].sentence == claim.sentence;
    if (!same) {
      hand_on();
      told.source = described_source(row, 0);
      told.source.source_key = claim.source_key;
      told.source.path = claim.document;
      told.text = row.text(8);
    }
    told.claims.push_back(std::move(claim));
  });
  hand_on();
}

std::set<base::Hash> fitting_claims(Session& session, const std::set<base::Hash>& claims,
                                    const model::Filter& filter) {
  std::set<base::Hash> out;
  if (claims.empty()) return out;
  std::vector<std::string> ids;
  ids.reserve(claims.size());
  for (const base::Hash& claim : claims) ids.push_back(claim.hex());
  Params params = {array_text(ids)};
  for (Param& param : claim_filter(filter)) params.push_back(std::move(param));
  session.each("queries/audit_fitting.sql", params,
               [&](const Row& row) { out.insert(hash_from(row.text(0))); });
  return out;
}

std::vector<model::SourceInfo> sources(Session& session) {
  std::vector<model::SourceInfo> out;
  session.each("queries/audit_sources.sql", {},
               [&out](const Row& row) { out.push_back(source_of(row, 0)); });
  return out;
}

}  // namespace tally::store
