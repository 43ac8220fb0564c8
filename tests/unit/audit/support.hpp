// Claims and metrics by hand for the tests of the audit: "nearly 3.5e9 users" is a claim.
#pragma once

#include "audit/settings.hpp"
#include "audit/settings_json.hpp"
#include "audit/verdict.hpp"
#include "base/hash.hpp"
#include "model/fact.hpp"

#include <fstream>
#include <sstream>
#include <string>
#include <utility>
#include <vector>

namespace tally::audit::testing {

/// rules/audit.json of the source tree.
inline const Settings& settings() {
  static const Settings loaded = [] {
    std::ifstream in(TALLY_SOURCE_DIR "/rules/audit.json");
    std::stringstream text;
    text << in.rdbuf();
    return parse_settings(text.str(), "rules/audit.json");
  }();
  return loaded;
}

inline base::Decimal dec(std::string_view text) { return base::Decimal::parse(text).value(); }

inline model::Day day(std::string_view text) { return model::day_from_iso(text).value(); }

/// "2024-04-18" or "2024-04-01/2024-04-30".
inline model::DayRange days(const std::string& text) {
  const std::size_t slash = text.find('/');
  if (slash == std::string::npos) return {day(text), day(text)};
  return {day(text.substr(0, slash)), day(text.substr(slash + 1))};
}

/// "exact 35 rank", "range 12 18 month", "vague 1e8 1e9", "date 2024-04-18". The unit is count
/// where none is given.
inline model::Claim claim(const std::string& text) {
  std::istringstream in(text);
  std::string hedge;
  std::string first;
  in >> hedge >> first;
  model::Claim c;
  c.quote = text;
  c.id = base::hash_of(text);
  c.source_key = "source";
  c.document = "one.txt";
  c.subject = "Kite";
  c.unit = "count";
  if (hedge == "date") {
    c.unit = "date";
    c.kind = model::MentionKind::kDate;
    c.date = days(first);
    return c;
  }
  c.hedge = model::hedge_from(hedge).value();
  const base::Decimal value = dec(first);
  c.resolution = base::Decimal(1).scaled(value.exponent());
  using model::Hedge;
  const bool upper =
      c.hedge == Hedge::kNearly || c.hedge == Hedge::kUnder || c.hedge == Hedge::kAtMost;
  const bool lower = c.hedge == Hedge::kOver || c.hedge == Hedge::kAtLeast;
  if (!upper) c.low = value;
  if (!lower) c.high = value;
  if (c.hedge == Hedge::kRange || c.hedge == Hedge::kVague) {
    std::string second;
    in >> second;
    c.high = dec(second);
  }
  in >> c.unit;
  return c;
}

inline model::Metric metric(model::Temporal temporal = model::Temporal::kStatic) {
  model::Metric m;
  m.key = "units_made";
  m.label_en = "units made";
  m.unit = "count";
  m.dimension = "count";
  m.temporal = temporal;
  return m;
}

inline Frame frame(const model::Metric& m, bool aligned = false) {
  return {&settings(), &m, aligned, true};
}

inline Side side(const model::Claim& c, const model::SourceInfo* source = nullptr) {
  return side_of(c, source, settings());
}

}  // namespace tally::audit::testing
