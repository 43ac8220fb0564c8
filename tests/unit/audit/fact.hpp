// A fact built claim by claim, and what the judge says of it.
#pragma once

#include "audit/judge.hpp"
#include "support.hpp"

#include <string>
#include <vector>

namespace tally::audit::testing {

/// Builds the claims of a fact, each in a source by name.
class Fact {
 public:
  explicit Fact(model::Temporal temporal = model::Temporal::kState)
      : metric(testing::metric(temporal)) {
    facts.key.subject = "Kite 2";
    facts.key.metric = metric.key;
    facts.key.text = "Kite 2 · units_made";
    facts.key.id = base::hash_of("fact");
  }

  model::Claim& say(const std::string& source, const std::string& value) {
    model::Claim c = claim(value);
    c.source_key = source;
    c.document = source + ".txt";
    c.line = 7;
    c.subject = "Kite 2";
    c.id = base::hash_of(source + value + std::to_string(facts.claims.size()));
    facts.claims.push_back(c);
    of(source);
    return facts.claims.back();
  }

  model::SourceInfo& of(const std::string& source) {
    for (model::SourceInfo& known : facts.sources) {
      if (known.source_key == source) return known;
    }
    model::SourceInfo fresh;
    fresh.source_key = source;
    facts.sources.push_back(fresh);
    return facts.sources.back();
  }

  [[nodiscard]] Judgement judge(const Settings& by = settings()) const {
    return audit::judge(facts, metric, by);
  }
  [[nodiscard]] std::vector<std::string> kinds() const {
    std::vector<std::string> out;
    for (const auto& finding : judge().findings) out.push_back(finding.kind);
    return out;
  }

  model::FactClaims facts;
  model::Metric metric;
};

}  // namespace tally::audit::testing
