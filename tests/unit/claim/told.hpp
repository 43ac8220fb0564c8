// A document told in one string, for tests without a recogniser: {Kite|company} is a name,
// <8B|8000000000|parameters> a value with its amount and unit (which may be missing); "//" begins a
// new passage, a label before it ("Ada: ") its speaker, "/" a new sentence.
#pragma once

#include "base/utf8.hpp"
#include "model/document.hpp"
#include "model/mention.hpp"

#include <deque>
#include <string>
#include <string_view>
#include <vector>

namespace tally::claim {

class Told {
 public:
  explicit Told(std::string_view marked) {
    document.path = document.source_key = "told.txt";
    begin_passage();
    for (std::size_t at = 0; at < marked.size();) {
      if (marked.substr(at, 2) == "//") {
        end_passage();
        begin_passage();
        at += 2;
      } else if (marked[at] == '/') {
        end_sentence();
        ++at;
      } else if (marked[at] == '{' || marked[at] == '<') {
        const std::size_t end = marked.find(marked[at] == '{' ? '}' : '>', at);
        add(marked[at] == '{', marked.substr(at + 1, end - at - 1));
        at = end + 1;
      } else if (marked.substr(at, 2) == ": ") {
        document.passages.back().speaker = document.text.substr(sentence_);
        document.text.push_back('\n');
        sentence_ = document.passages.back().span.begin = document.text.size();
        at += 2;
      } else {
        document.text.push_back(marked[at++]);
      }
    }
    end_passage();
  }

  model::Document document;
  std::vector<model::Mention> mentions;

  [[nodiscard]] std::size_t value(std::size_t nth) const {
    for (std::size_t i = 0; i < mentions.size(); ++i) {
      if (mentions[i].kind != model::MentionKind::kName && nth-- == 0) return i;
    }
    return mentions.size();
  }

 private:
  void begin_passage() {
    if (!document.text.empty()) document.text.push_back('\n');
    document.passages.emplace_back();
    sentence_ = document.passages.back().span.begin = document.text.size();
  }
  void end_sentence() {
    if (sentence_ < document.text.size()) {
      document.passages.back().sentences.push_back({sentence_, document.text.size()});
    }
    sentence_ = document.text.size();
  }
  void end_passage() {
    end_sentence();
    document.passages.back().span.end = document.text.size();
  }
  const model::Unit* unit(std::string_view key) {
    const bool duration = key == "year" || key == "month" || key == "day";
    const std::string dimension = key == "USD" ? "money" : duration ? "duration" : "count";
    units_.push_back({std::string(key), std::string(key), dimension, {}});
    return &units_.back();
  }
  void add(bool name, std::string_view inner) {
    std::vector<std::string> parts(1);
    for (const char byte : inner) {
      if (byte == '|') {
        parts.emplace_back();
      } else {
        parts.back().push_back(byte);
      }
    }
    parts.resize(3);
    model::Mention mention;
    mention.span = {document.text.size(), document.text.size() + parts[0].size()};
    mention.core = mention.span;
    document.text += parts[0];
    if (name) {
      mention.kind = model::MentionKind::kName;
      mention.entity = parts[0];
      mention.entity_type = parts[1];
    } else if (parts[2] == "date") {
      mention.kind = model::MentionKind::kDate;
      mention.time.emplace().days = {model::day_from_iso(parts[1]), model::day_from_iso(parts[1])};
    } else {
      mention.quantity.low = mention.quantity.high = base::Decimal::parse(parts[1]);
      if (!parts[2].empty()) mention.quantity.unit = unit(parts[2]);
    }
    mentions.push_back(std::move(mention));
  }

  std::deque<model::Unit> units_;
  std::size_t sentence_ = 0;
};

}  // namespace tally::claim
