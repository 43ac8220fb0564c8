// Sentences for the tests of rules, with the mentions written into them: "参数超过<count:3万亿>，
// <model:星河二号>". A count may carry a unit, a noun and a value: "<count/parameters=3e12:3万亿>".
#pragma once

#include "model/mention.hpp"
#include "rule/matcher.hpp"

#include <map>
#include <string>
#include <vector>

namespace tally::rule {

inline const model::Unit& test_unit(const std::string& key) {
  static std::map<std::string, model::Unit> units;
  auto [at, added] = units.try_emplace(key);
  if (added) at->second = {key, key, key == "MW" ? "power" : "count", {}};
  return at->second;
}

struct Marked {
  explicit Marked(const std::string& source) {
    static const std::map<std::string, model::MentionKind> kKinds = {
        {"count", model::MentionKind::kNumber},       {"rank", model::MentionKind::kOrdinal},
        {"percent", model::MentionKind::kPercentage}, {"money", model::MentionKind::kCurrency},
        {"date", model::MentionKind::kDate},          {"duration", model::MentionKind::kDuration},
        {"dimension", model::MentionKind::kDimension}};
    for (std::size_t at = 0; at < source.size();) {
      if (source[at] != '<') {
        text += source[at++];
        continue;
      }
      const std::size_t colon = source.find(':', at);
      const std::size_t close = source.find('>', at);
      std::string head = source.substr(at + 1, colon - at - 1);
      model::Mention mention;
      if (const std::size_t value = head.find('='); value != std::string::npos) {
        mention.quantity.low = mention.quantity.high = base::Decimal::parse(head.substr(value + 1));
        head.resize(value);
      }
      if (const std::size_t unit = head.find('/'); unit != std::string::npos) {
        mention.quantity.unit = &test_unit(head.substr(unit + 1));
        head.resize(unit);
      }
      const auto kind = kKinds.find(head);
      mention.kind = kind == kKinds.end() ? model::MentionKind::kName : kind->second;
      if (mention.kind == model::MentionKind::kName)
        mention.entity_type = head == "name" ? "" : head;
      mention.span.begin = text.size();
      text += source.substr(colon + 1, close - colon - 1);
      mention.span.end = text.size();
      mention.core = mention.span;
      mentions.push_back(mention);
      at = close + 1;
    }
  }

  [[nodiscard]] Sentence sentence() const { return {text, {0, text.size()}, mentions}; }

  std::string text;
  std::vector<model::Mention> mentions;
};

}  // namespace tally::rule
