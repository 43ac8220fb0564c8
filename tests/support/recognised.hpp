// What the project's own words read in a text, as short lines to compare with.
#pragma once

#include "recogniser/recogniser.hpp"

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace tally::test {

inline const recogniser::Recogniser& recogniser_of_rules() {
  static const recogniser::Recogniser recogniser(
      {std::filesystem::path(TALLY_SOURCE_DIR) / "rules"});
  return recogniser;
}

inline std::vector<model::Mention> mentions_in(std::string_view text, bool keep_nested = false,
                                               std::optional<model::Day> reference = {}) {
  recogniser::Context context;
  bool chinese = false;
  for (const char c : text) chinese = chinese || static_cast<unsigned char>(c) >= 0xE0;
  context.language = chinese ? model::Language::kZh : model::Language::kEn;
  context.keep_nested = keep_nested;
  context.reference = reference;
  std::vector<model::Mention> out;
  recogniser_of_rules().recognise(text, context, out);
  return out;
}

/// "3..5 range MW", "80 at_least..", "1.50 exact": bounds, hedge unless exact, unit.
inline std::string value_of(const model::Mention& m) {
  const auto& q = m.quantity;
  std::string out;
  if (q.low && q.high && *q.low == *q.high) {
    out = q.low->str();
  } else {
    out = (q.low ? q.low->str() : "") + ".." + (q.high ? q.high->str() : "");
  }
  if (q.hedge != model::Hedge::kExact) out += " " + std::string(model::name_of(q.hedge));
  if (q.unit != nullptr) out += " " + q.unit->key;
  if (q.per != nullptr) out += "/" + q.per->key;
  return out;
}

/// "value; …" of those that are no names, no times and not nested.
inline std::string values_of(const std::vector<model::Mention>& mentions) {
  std::string out;
  for (const model::Mention& m : mentions) {
    if (m.kind == model::MentionKind::kName || m.time || m.nested) continue;
    out += (out.empty() ? "" : "; ") + value_of(m);
  }
  return out;
}

/// "quote = value; …" of the amounts that have weight: no names, no times, nothing idle.
inline std::string amounts_in(std::string_view text) {
  std::string out;
  for (const model::Mention& m : mentions_in(text)) {
    if (m.kind == model::MentionKind::kName || m.time || m.idle) continue;
    if (!out.empty()) out += "; ";
    out += std::string(text.substr(m.span.begin, m.span.size())) + " = " + value_of(m);
  }
  return out;
}

}  // namespace tally::test
