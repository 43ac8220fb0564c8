#include "app/answers.hpp"

#include <algorithm>

namespace tally::app {
namespace {

bool answers(const model::Passage& question, const model::Passage& answer) {
  return question.question && !question.sentences.empty() && !answer.sentences.empty() &&
         !question.speaker.empty() && !answer.speaker.empty() &&
         question.speaker != answer.speaker && question.language == answer.language;
}

/// Where the first value of a sentence begins that is no time; its end where there is none.
std::size_t first_value(std::span<const model::Mention> mentions, base::ByteSpan sentence) {
  const auto begins = [](const model::Mention& each, std::size_t at) {
    return each.span.begin < at;
  };
  auto it = std::lower_bound(mentions.begin(), mentions.end(), sentence.begin, begins);
  for (; it != mentions.end() && it->span.begin < sentence.end; ++it) {
    const bool value =
        it->kind != model::MentionKind::kName && !it->nested && !it->idle && !it->time;
    if (value) return it->span.begin;
  }
  return sentence.end;
}

bool before(const model::RuleMatch& match, std::size_t mention) { return match.mention < mention; }

}  // namespace

void Answers::match(const model::Document& document, std::span<const model::Mention> mentions,
                    std::vector<model::RuleMatch>& matches) {
  const auto& passages = document.passages;
  for (std::size_t i = 1; i < passages.size(); ++i) {
    if (!answers(passages[i - 1], passages[i])) continue;
    const base::ByteSpan question = passages[i - 1].sentences.back();
    const base::ByteSpan answer = passages[i].sentences.front();
    ask(document, mentions, question, answer, false, matches);
    if (passages[i].language != model::Language::kZh) continue;
    const std::size_t value = first_value(mentions, answer);
    if (value > answer.begin) {
      ask(document, mentions, question, {value, answer.end}, true, matches);
    }
  }
}

/// Asks the rules about a question and an answer, or the part of it from its first value on: then
/// about that value alone.
void Answers::ask(const model::Document& document, std::span<const model::Mention> mentions,
                  base::ByteSpan question, base::ByteSpan answer, bool first_only,
                  std::vector<model::RuleMatch>& matches) {
  join(document, mentions, question, answer);
  if (mentions_.size() == asked_) return;
  found_.clear();
  matcher_.match({text_, {0, text_.size()}, mentions_}, found_);
  for (model::RuleMatch& match : found_) {
    if (match.mention < asked_) continue;
    const bool in_question = match.trigger.end <= question.size();
    const bool first = mentions_[match.mention].span.begin == question.size() + 1;
    if (first_only && !(first && in_question)) continue;
    take(std::move(match), question, answer, matches);
  }
}

void Answers::join(const model::Document& document, std::span<const model::Mention> mentions,
                   base::ByteSpan question, base::ByteSpan answer) {
  text_.assign(document.text, question.begin, question.size());
  text_.push_back(' ');
  mentions_.clear();
  indices_.clear();
  const auto add = [&](base::ByteSpan from, std::size_t to) {
    const auto begins = [](const model::Mention& each, std::size_t at) {
      return each.span.begin < at;
    };
    auto it = std::lower_bound(mentions.begin(), mentions.end(), from.begin, begins);
    for (; it != mentions.end() && it->span.begin < from.end; ++it) {
      model::Mention moved = *it;
      for (base::ByteSpan* span : {&moved.span, &moved.core}) {
        span->begin = span->begin - from.begin + to;
        span->end = span->end - from.begin + to;
      }
      mentions_.push_back(std::move(moved));
      indices_.push_back(static_cast<std::size_t>(it - mentions.begin()));
    }
  };
  add(question, 0);
  asked_ = mentions_.size();
  add(answer, text_.size());
  text_.append(document.text, answer.begin, answer.size());
}

/// The match as one of the document, if its value has none yet; its subject is what the question
/// names.
void Answers::take(model::RuleMatch match, base::ByteSpan question, base::ByteSpan answer,
                   std::vector<model::RuleMatch>& matches) const {
  const std::size_t mention = indices_[match.mention];
  const auto place = std::lower_bound(matches.begin(), matches.end(), mention, before);
  if (place != matches.end() && place->mention == mention) return;
  const auto& types = match.effect->subject.types;
  for (std::size_t i = asked_; i > 0 && !match.subject; --i) {
    const model::Mention& name = mentions_[i - 1];
    if (name.kind != model::MentionKind::kName) continue;
    if (std::ranges::find(types, name.entity_type) != types.end()) match.subject = i - 1;
  }
  match.mention = mention;
  if (match.subject) match.subject = indices_[*match.subject];
  for (model::RuleCapture& capture : match.captures) capture.mention = indices_[capture.mention];
  const std::size_t shift =
      match.trigger.end <= question.size() ? question.begin : answer.begin - question.size() - 1;
  match.trigger = {match.trigger.begin + shift, match.trigger.end + shift};
  matches.insert(place, std::move(match));
}

}  // namespace tally::app
