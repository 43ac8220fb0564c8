#include "base/utf8.hpp"
#include "claim/document_builder.hpp"
#include "claim/kinds.hpp"
#include "claim/valid_time.hpp"
#include "claim/value.hpp"

#include <algorithm>

// What a value is of: what its rule says, or what an earlier claim or a question tells.
namespace tally::claim {

using model::Mention;
using model::Metric;
using model::RuleMatch;

namespace {

constexpr std::string_view kEvent = "event_date";

/// "fell $2 million from $9 million": by how much is no state that the next amount could go on
/// from.
bool is_change_in_money(const Metric* metric, const Mention& mention) {
  return metric != nullptr && metric->dimension == "ratio" &&
         mention.kind == model::MentionKind::kCurrency;
}

}  // namespace

/// "March 20, 2024" alone in its line, below a title: when a text was written, and no claim of it.
bool DocumentBuilder::is_date_line(const Mention& mention) const {
  constexpr std::string_view kMarks = " *_#()[]-.:\t\r";
  if (!is_date(mention) || mention.time->granularity != model::Granularity::kDay) return false;
  const std::string_view text = evidence_.document.text;
  const std::size_t before = text.rfind('\n', mention.span.begin);
  const std::size_t begin = before == std::string_view::npos ? 0 : before + 1;
  const std::size_t end = std::min(text.find('\n', mention.span.end), text.size());
  const auto bare = [&](base::ByteSpan part) {
    return scene_.text(part).find_first_not_of(kMarks) == std::string_view::npos;
  };
  return bare({begin, mention.span.begin}) && bare({mention.span.end, end});
}

/// "Two Kites": a bare number right before a name.
bool DocumentBuilder::counts_name_behind(const Mention& mention) const {
  if (mention.language != model::Language::kEn || mention.quantity.unit != nullptr) return false;
  const std::size_t at = mention.span.end + 1;
  return !scene_.names_in({at, at + 1}).empty();
}

/// 33亿美元，约合人民币240亿元: the claim right before an amount that tells it once more in another
/// currency; null where it is no such amount.
const Repetition::Source* DocumentBuilder::converted(const Mention& mention) const {
  constexpr std::size_t kGap = 24;  // bytes: ，折合约人民币
  if (mention.kind != model::MentionKind::kCurrency || told_.empty()) return nullptr;
  const model::Claim& before = told_.back();
  if (before.kind != mention.kind || before.sentence != sentence_.span ||
      mention.core.begin < before.span.end || mention.core.begin - before.span.end > kGap) {
    return nullptr;
  }
  if (mention.quantity.unit == nullptr || mention.quantity.unit->canonical == before.unit) {
    return nullptr;
  }
  const std::string_view between = scene_.text({before.span.end, mention.core.begin});
  const bool told = std::ranges::any_of(parts_.values.converted, [&](const std::string& word) {
    return between.find(word) != std::string_view::npos;
  });
  return told ? repetition_.of_claim(told_.size() - 1) : nullptr;
}

/// The last name of the value's clause before it, or of the question that it answers ("And Kite?
/// 20%"); null for none.
const Name* DocumentBuilder::name_before(const Mention& mention) const {
  constexpr std::size_t kReach = 48;
  const std::size_t at = mention.span.begin;
  const std::size_t begin = sentence_.clause_of(at).begin;
  const auto names = scene_.names_in({begin == at ? at - std::min(at, kReach) : begin, at});
  return names.empty() ? nullptr : &names.back();
}

/// Whether a name begins the clause of a value and nothing else stands between, or is what another
/// is compared with (高于青雁的20%), or is all that a question asks about: 青雁呢？20%.
bool DocumentBuilder::stands_beside(const Name& name, const Mention& mention) const {
  const base::ByteSpan between{name.span.end, mention.span.begin};
  if (sentence_.clause_of(mention.span.begin).begin == name.span.begin) return between.size() <= 1;
  constexpr std::size_t kOf = 4;  // 的
  if (between.size() <= kOf &&
      scene_.text(between).find_first_of(",.;") == std::string_view::npos) {
    const std::string_view before = scene_.text({sentence_.span.begin, name.span.begin});
    if (parts_.values.compared_zh.end(before)) return true;
  }
  const std::string_view asked = base::trimmed(scene_.text(between));
  return parts_.values.asked_of.contains(asked);
}

/// The name right behind a value and a word such as "for"; null for none.
const Name* DocumentBuilder::owner_behind(std::size_t value_end) const {
  const std::string_view text = evidence_.document.text;
  const std::size_t at = value_end + claim::owner_behind(text.substr(value_end), parts_.carried);
  const auto names = scene_.names_in({at, at + 1});
  return at == value_end || names.empty() || names.front().span.begin != at ? nullptr
                                                                            : &names.front();
}

/// Whose a value is that is held against another's: "against 9% at Kite and 7% at Vega", "ahead of
/// Kite with 9%". Null where no name tells it.
const Name* DocumentBuilder::held_name(const Mention& mention) const {
  if (mention.language != model::Language::kEn || is_date(mention)) return nullptr;
  const std::size_t at = mention.span.begin;
  const std::size_t begin = sentence_.span.begin;
  if (const Name* owner = owner_behind(mention.span.end)) {
    if (is_held(scene_.text({begin, at}), parts_.carried)) return owner;
    const Name* last = told_.empty() ? nullptr : owner_behind(told_.back().span.end);
    const bool listed = last != nullptr && last->span.end <= at &&
                        told_.back().subject == last->entity &&
                        joins_owners(scene_.text({last->span.end, at}), parts_.carried);
    return listed ? owner : nullptr;
  }
  const auto names = scene_.names_in({begin, at});
  if (names.empty()) return nullptr;
  const base::ByteSpan last = names.back().span;
  if (!parts_.carried.at_what.contains(base::trimmed(scene_.text({last.end, at})))) return nullptr;
  const bool listed =
      !told_.empty() && told_.back().span.begin >= begin && told_.back().span.end <= last.begin &&
      joins_owners(scene_.text({told_.back().span.end, last.begin}), parts_.carried);
  return listed || is_ranked(scene_.text({begin, last.begin}), parts_.carried) ? &names.back()
                                                                               : nullptr;
}

/// The claim that a value without a rule goes on from by its form or by the name beside it, which
/// `named` becomes; null for none.
const Repetition::Source* DocumentBuilder::unruled_source(const Mention& mention, bool counts,
                                                          std::optional<std::size_t>& named) const {
  const std::string_view text = evidence_.document.text;
  const std::string_view quote = scene_.text(mention.span);
  if (const auto* source = repetition_.elided(mention, text, told_, parts_.carried)) return source;
  const auto* continued = counts ? nullptr : repetition_.continued(mention, sentence_, told_);
  if (continued != nullptr) return continued;
  const Name* name = name_before(mention);
  const std::size_t end = name == nullptr ? 0 : name->span.end;
  const bool beside = name != nullptr && stands_beside(*name, mention);
  if (const auto* source = repetition_.likewise(mention, sentence_, end, beside, quote, told_)) {
    if (beside) named = name->mention;
    return source;
  }
  const std::string_view clause = scene_.text(sentence_.clause_of(mention.span.begin));
  const auto begins = [&](const std::string& word) { return clause.starts_with(word); };
  const bool among = mention.kind == model::MentionKind::kCurrency &&
                     std::ranges::any_of(parts_.values.among, begins);
  return repetition_.part(mention, sentence_, quote, among, told_);
}

/// The rule's match of a value; none where it takes a time to come for that of an event ("agreed to
/// sell its mill in 2030"), or the day of the text ("the mill that they opened today").
const RuleMatch* DocumentBuilder::rule_of(std::size_t mention) const {
  const RuleMatch* match = match_of(mention);
  if (match == nullptr) return match;
  const Mention& time = evidence_.mentions[mention];
  if (is_turn(time)) return nullptr;  // 第一次听说这个榜单: no place on it
  if (is_date(time) && is_up_to(time)) return nullptr;  // 发布的风筝，到今天还在用
  if (match->effect->metric != kEvent) return match;
  const bool comes = is_date(time) && lies_ahead(*time.time, evidence_.document.published.last) &&
                     !told_as_past(time);
  return comes || is_today(time) ? nullptr : match;
}

/// What a value is of: by its rule, by the earlier claim that it repeats or goes on from, or by the
/// catalogue's defaults.
DocumentBuilder::Reading DocumentBuilder::read(const Mention& mention,
                                               const RuleMatch* match) const {
  if (const Repetition::Source* source = converted(mention)) {
    return {nullptr, source->effect, source->metric, source};
  }
  Reading out{match, match == nullptr ? nullptr : match->effect, metric_of(match, mention)};
  if (const Metric* asked = match == nullptr ? asked_for(mention) : nullptr) {
    out.metric = asked;
    return out;
  }
  out.source = repetition_.repeated(mention, out.metric, sentence_, told_);
  const bool counts = counts_name_behind(mention);
  if (out.source == nullptr && match == nullptr) {
    out.source = unruled_source(mention, counts, out.named);
  }
  if (out.source == nullptr && !counts) {
    Carried how = Carried::kNot;
    const Repetition::Source* source = repetition_.carried(
        mention, sentence_, evidence_.document.text, told_, parts_.carried, how);
    out.expected = source != nullptr && how == Carried::kExpected;
    if (match == nullptr) out.source = source;
  }
  if (out.source != nullptr && is_change_in_money(out.source->metric, mention))
    out.source = nullptr;
  if (const Name* name = out.named ? nullptr : held_name(mention)) out.named = name->mention;
  if (out.source != nullptr) {
    if (out.effect == nullptr || out.metric != out.source->metric) out.effect = out.source->effect;
    out.metric = out.source->metric;
  }
  return out;
}

/// "How many people work here?" "Forty.": what the question asks for, where the answer begins with
/// a value.
const Metric* DocumentBuilder::asked_for(const Mention& mention) const {
  const std::string_view key =
      parts_.asked.metric_in(scene_.text(question_before(mention)), mention);
  const auto found = parts_.metrics.find(key);
  return found == parts_.metrics.end() ? nullptr : found->second;
}

/// The question that a value answers at once: of the one spoken to, or of the same voice ("What
/// does it cost? I have heard 3 to 6 billion", "what does it cost, 3 billion?"); empty for none.
base::ByteSpan DocumentBuilder::question_before(const Mention& mention) const {
  constexpr std::size_t kBegin = 48;  // "I think that we are now about"
  const auto& passages = evidence_.document.passages;
  const model::Passage& here = passages[sentence_.passage];
  const std::size_t value = mention.span.begin;
  if (value - sentence_.span.begin > kBegin) return {};
  const auto own =
      std::ranges::lower_bound(here.sentences, sentence_.span.begin, {}, &base::ByteSpan::begin);
  if (own != here.sentences.begin() && asks(*std::prev(own))) return *std::prev(own);
  if (asks(sentence_.span)) return {sentence_.span.begin, value};
  if (sentence_.passage == 0 || value - here.span.begin > kBegin) return {};
  const model::Passage& before = passages[sentence_.passage - 1];
  const bool answers = before.question && !here.speaker.empty() && before.speaker != here.speaker;
  return answers ? before.span : base::ByteSpan();
}

/// 第三次, 头一回: whether an ordinal tells how often something was.
bool DocumentBuilder::is_turn(const Mention& mention) const {
  const std::string_view said = scene_.text(mention.span);
  return mention.kind == model::MentionKind::kOrdinal &&
         std::ranges::any_of(parts_.values.turns,
                             [&](const auto& word) { return said.ends_with(word); });
}

/// 截至今天, 到今天: whether a time is one up to which something is told.
bool DocumentBuilder::is_up_to(const Mention& mention) const {
  const std::string_view said = scene_.text(mention.span);
  return std::ranges::any_of(parts_.values.up_to,
                             [&](const auto& word) { return said.starts_with(word); });
}

/// Whether a sentence ends with the sign of a question.
bool DocumentBuilder::asks(base::ByteSpan sentence) const {
  const std::string_view said = base::trimmed(scene_.text(sentence));
  return said.ends_with('?') || said.ends_with("？");
}

}  // namespace tally::claim
