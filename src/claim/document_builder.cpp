#include "claim/document_builder.hpp"

#include "base/ascii.hpp"
#include "base/utf8.hpp"
#include "claim/change.hpp"
#include "claim/identity.hpp"
#include "claim/kinds.hpp"
#include "claim/resting.hpp"
#include "claim/valid_time.hpp"
#include "claim/value.hpp"
#include "model/fact_key.hpp"

#include <algorithm>
#include <memory>
#include <ranges>

namespace tally::claim {
namespace {

using model::Claim;
using model::Mention;
using model::MentionKind;
using model::Metric;
using model::RuleEffect;
using model::RuleMatch;

constexpr std::size_t kHeldReach = 14;      ///< bytes before a time for "than" and its like
constexpr std::string_view kCent = "cent";  ///< of any dollar, or of the euro
constexpr std::string_view kTimeline = "timeline";

/// Makes a claim empty but for its defaults; its longest texts keep their memory.
void start_anew(Claim& claim) {
  std::string document = std::move(claim.document);
  std::string quote = std::move(claim.quote);
  std::string rule = std::move(claim.rule);
  std::destroy_at(&claim);
  std::construct_at(&claim);
  claim.document = std::move(document);
  claim.quote = std::move(quote);
  claim.rule = std::move(rule);
  for (std::string* text : {&claim.document, &claim.quote, &claim.rule}) text->clear();
}

}  // namespace

DocumentBuilder::DocumentBuilder(const Parts& parts, const Evidence& evidence,
                                 std::vector<Claim> room)
    : parts_(parts),
      evidence_(evidence),
      scene_(evidence.document, evidence.mentions, parts.cues),
      entities_(parts.book, evidence.declared),
      people_(scene_, entities_, parts.cues, evidence.titled),
      subjects_(scene_, entities_, people_, parts.kinds),
      weigher_(scene_, entities_, people_, subjects_, parts.weights, parts.grammar),
      attribution_(scene_, people_),
      sharing_(scene_, evidence.matches),
      claims_(std::move(room)) {
  for (std::size_t i = 0; i < evidence.mentions.size(); ++i) {
    const Mention& mention = evidence.mentions[i];
    if (!is_value(mention)) continue;
    values_.push_back(i);
    if (stated_days(mention).known()) {
      times_.push_back(i);
    } else if (is_date(mention) || direction_of(mention) == Direction::kAgo) {
      untold_.push_back(i);
    }
  }
  if (claims_.size() < values_.size()) claims_.resize(values_.size());
}

std::vector<Claim> DocumentBuilder::run() {
  const auto& passages = evidence_.document.passages;
  std::size_t next = 0;
  for (std::size_t i = 0; i < passages.size(); ++i) {
    if (passages[i].kind == model::PassageKind::kFurniture) continue;
    if (!begins_before(next, passages[i].span.end)) continue;
    for (const base::ByteSpan sentence : passages[i].sentences) take_sentence(i, sentence, next);
  }
  claims_.resize(told_.size());
  rest_dates(claims_, evidence_.document.text, parts_.values, parts_.metrics);
  rest_quarters(claims_, evidence_.document.text, parts_.values, parts_.metrics);
  rest_periods(claims_, evidence_.document.text, parts_.values, parts_.metrics);
  rest_vague(claims_);
  rest_mere_units(claims_, evidence_.document.text, parts_.values);
  rest_named_years(claims_, evidence_.document.text, parts_.values);
  rest_unowned(claims_, parts_.trust);
  rest_differences(claims_, evidence_.document.text, parts_.values, parts_.metrics);
  rest_ordinals(claims_, evidence_.document.text, parts_.values);
  rest_labels(claims_, evidence_.document.text, parts_.values);
  rest_informants(claims_, evidence_.document.text, parts_.values);
  rest_rates(claims_, evidence_.document.text, parts_.values);
  rest_occasions(claims_, evidence_.document.text, parts_.values);
  rest_uncounted(claims_, evidence_.document.text, parts_.values);
  add_dateline();
  const base::Hash source = model::source_hash_of(evidence_.document.source_key);
  for (Claim& claim : claims_) {
    const bool of_source = claim.subject.empty() || claim.metric.empty();
    claim.fact = of_source ? source : model::fact_hash_of(claim, parts_.catalogue);
  }
  identify(claims_);
  return std::move(claims_);
}

void DocumentBuilder::take_sentence(std::size_t passage, base::ByteSpan sentence,
                                    std::size_t& next) {
  while (begins_before(next, sentence.begin)) ++next;
  if (!begins_before(next, sentence.end)) return;
  scene_.look(passage, sentence, sentence_);
  sharing_.look(sentence_);
  for (; begins_before(next, sentence.end); ++next) take(values_[next]);
}

/// Whether there is a value `at`, one of `values_`, and it begins before a place.
bool DocumentBuilder::begins_before(std::size_t at, std::size_t place) const {
  return at < values_.size() && evidence_.mentions[values_[at]].span.begin < place;
}

const RuleMatch* DocumentBuilder::match_of(std::size_t mention) const {
  const auto before = [](const RuleMatch& match, std::size_t at) { return match.mention < at; };
  const auto found =
      std::lower_bound(evidence_.matches.begin(), evidence_.matches.end(), mention, before);
  return found != evidence_.matches.end() && found->mention == mention ? &*found : nullptr;
}

/// "This year", "last quarter": when something is, and no event; unless a rule took it for the time
/// of a deed and only found no name ("it launched a bank last month").
bool DocumentBuilder::is_running_period(const Mention& time) const {
  const model::Passage& passage = evidence_.document.passages[sentence_.passage];
  if (match_of(static_cast<std::size_t>(&time - evidence_.mentions.data())) != nullptr)
    return false;
  return passage.language == model::Language::kEn && time.time->relative &&
         time.time->granularity != model::Granularity::kDay;
}

/// "Said on Monday", "said in an interview on Monday", "on Monday said": the day of some words, and
/// no event.
bool DocumentBuilder::is_of_saying(const Mention& time) const {
  constexpr std::size_t kOn = 4;
  constexpr std::size_t kManner = 28;  // " by phone late on "
  const bool dated = std::ranges::any_of(scene_.text(time.span), base::is_digit);  // "on 3 May"
  if (time.language != model::Language::kEn || dated) return false;
  const CueHit* before = sentence_.last(Cue::kReports, {sentence_.span.begin, time.span.begin});
  const CueHit* behind = sentence_.first(Cue::kReports, {time.span.end, sentence_.span.end});
  if (behind != nullptr && behind->span.begin - time.span.end <= 1) return true;
  if (before == nullptr) return false;
  const base::ByteSpan between{before->span.end, time.span.begin};
  if (between.size() <= kOn) return true;
  const std::string_view manner = base::trimmed(scene_.text(between));
  return between.size() <= kManner && manner.find(',') == std::string_view::npos &&
         scene_.is_preposition(base::first_word(manner));
}

/// "23% from a year ago": a time that something is only compared with. In Chinese a time before 比
/// is of what is told.
bool DocumentBuilder::is_held_against(const Mention& time) const {
  const model::Passage& passage = evidence_.document.passages[sentence_.passage];
  if (passage.language != model::Language::kEn) return false;
  const std::size_t at = time.span.begin;
  const base::ByteSpan near{at - std::min(at, kHeldReach), at};
  const auto beside = [&](Cue cue) {
    const CueHit* hit = sentence_.last(cue, near);
    return hit != nullptr && at - hit->span.end <= 1;
  };
  if (beside(Cue::kFrom) || beside(Cue::kCompared)) return true;
  // "Compared with 3 million, a year ago": said of what is only compared.
  return sentence_.has(Cue::kCompared, {sentence_.clause_of(at).begin, at}) ||
         sentence_.has(Cue::kCompared, {sentence_.span.begin, sentence_.clause_of(at).begin});
}

/// The metric that the rule says, else the default of the catalogue for such values; null where
/// neither says anything.
const Metric* DocumentBuilder::metric_of(const RuleMatch* match, const Mention& mention) const {
  if (match != nullptr) {
    const auto found = parts_.metrics.find(match->effect->metric);
    return found == parts_.metrics.end() ? nullptr : found->second;
  }
  const std::string_view text = scene_.text(mention.span);
  const auto behind = std::string_view(evidence_.document.text).substr(mention.span.end);
  if (is_bare_ordinal(mention, text) || counts_named(mention, text, behind) ||
      is_in_a_row(mention, evidence_.document.text, parts_.values)) {
    return nullptr;
  }
  for (std::string_view what : kinds_of(mention, evidence_.document.published.last)) {
    if (what == "ahead" && tells_past(mention)) what = "duration";
    if (what == "due" && told_as_past(mention)) continue;
    if (what == "ago" && is_held_against(mention)) return nullptr;
    if (what == "date" && (is_running_period(mention) || is_of_saying(mention))) return nullptr;
    const auto found = parts_.defaults.find(what);
    if (found != parts_.defaults.end()) return found->second;
  }
  if (!named_things(mention).empty()) {
    const auto counted = parts_.defaults.find("noun");
    if (counted != parts_.defaults.end()) return counted->second;
  }
  return nullptr;
}

/// Whatever a rule may say: a day of every week, the number of a part, what a price is of.
bool DocumentBuilder::counts_nothing(std::size_t index) const {
  const Mention& mention = evidence_.mentions[index];
  return is_weekly(mention, scene_.text(mention.span)) ||
         is_heading_number(mention, evidence_.document.text) ||
         is_exchange_rate(mention, evidence_.document.text) ||
         is_unit_of_price(evidence_.mentions, index);
}

void DocumentBuilder::take(std::size_t index) {
  const Mention& mention = evidence_.mentions[index];
  const model::Passage& passage = evidence_.document.passages[sentence_.passage];
  const RuleMatch* match = rule_of(index);
  // What is to come is told in a heading, too: "Kite to leave town in May".
  const bool headed = match == nullptr && passage.kind == model::PassageKind::kHeading;
  if (headed && !is_date(mention) && mention.kind != model::MentionKind::kDuration) return;
  if (counts_nothing(index) || is_date_line(mention)) return;
  if (match == nullptr && (is_today(mention) || is_mere_unit(evidence_.mentions, index, sentence_)))
    return;
  if (match == nullptr && (is_bare_year(mention, scene_.text(mention.span)) ||
                           is_tolerance(mention, evidence_.document.text) ||
                           is_designation(mention, evidence_.document.text) ||
                           is_share_code(mention, evidence_.document.text))) {
    return;
  }
  if (match == nullptr &&
      is_divisor(evidence_.mentions, index, evidence_.document.text, parts_.values)) {
    if (!told_.empty() && told_.back().span == evidence_.mentions[index - 1].span) {
      told_.back().qualifiers.try_emplace("per", mention.quantity.unit->key);
    }
    return;
  }
  Reading reading = read(mention, match);
  Claim& claim = claims_[told_.size()];
  start_anew(claim);
  make(index, reading, claim);
  if (match != nullptr && claim.subject.empty() && parts_.trust.needs_subject(claim.metric)) {
    if (is_today(mention)) return;
    reading = read(mention, nullptr);
    claim = {};
    make(index, reading, claim);
  }
  if (headed && claim.metric != kTimeline) return;
  // 如果它变好，在发布当天就能用: on whichever day that may be
  const bool supposed = claim.modality == model::Modality::kHypothetical;
  if (is_today(mention) && supposed && !claim.date.known()) return;
  tell_change(evidence_.document.text, parts_.cues, reading.match != nullptr, told_, claim);
  if (reading.effect != nullptr && reading.metric != nullptr) {
    repetition_.keep(mention, {{}, told_.size(), reading.effect, reading.metric, reading.version});
  }
  told_ = std::span(claims_).first(told_.size() + 1);
}

/// Fills a claim that is empty but for its defaults.
void DocumentBuilder::make(std::size_t index, Reading& reading, Claim& claim) {
  const Mention& mention = evidence_.mentions[index];
  const auto& [match, effect, metric, source, version, expected, named] = reading;
  place(mention, claim);
  fill_value(mention, effect, claim);
  if (claim.unit_written == kCent) claim.unit = currency_of_cents(index, claim.unit);
  if (match != nullptr) claim.why.trigger = match->trigger;
  if (metric != nullptr) claim.metric = metric->key;
  if (effect != nullptr) claim.rule = effect->rule;
  if (effect == nullptr && metric != nullptr) claim.rule.assign(kGeneral).append(metric->key);
  add_qualifiers(mention, match, effect, metric, claim);
  reading.version =
      names_version(mention, claim, metric) || (source != nullptr && source->names_version);
  const SubjectQuery query = query_for(index, reading, claim);
  SubjectWeigher::Led led = name_subject(query, reading, claim);
  set_valid_time(mention, metric, claim);
  const bool comes = ahead(mention, metric) || is_of_time_ahead(claim);
  Mood mood = effect != nullptr && effect->modality
                  ? Mood{*effect->modality, model::ModalityWay::kRule}
                  : modality_of(scene_, sentence_, mention, metric, comes);
  if (!comes && (is_past(index, mood) || is_of_a_deed(mention, effect, mood))) mood = {};
  if (expected) mood = {model::Modality::kForecast, model::ModalityWay::kWord};
  claim.modality = mood.modality;
  std::tie(claim.why.modality, claim.why.modality_at) = std::tie(mood.way, mood.at);
  if (source != nullptr && !tells_of_another(match, told_[source->claim], claim)) {
    take_over(told_[source->claim], claim);
  }
  if (claim.subject.empty() && is_date(mention)) share_subject(claim);
  if (claim.subject.empty()) share_onward(claim);
  weigh_subject(query, reading, std::move(led), claim);
  const bool sized = metric != nullptr && metric->names_versions;  // "9% more than Kite 8B"
  if (!claim.subject.empty() && claim.unit != "date" && !sized) share_back(claim);
  claim.subject = parts_.trust.name_on(claim.subject, claim.valid.last);
  confirm_subject(told_, claim);
}

/// "Moss Corp has raised $1 billion", where Kite committed as much before: words of its own that
/// tell of somebody else.
bool DocumentBuilder::tells_of_another(const RuleMatch* match, const Claim& earlier,
                                       const Claim& claim) const {
  return match != nullptr && !claim.subject.empty() && !earlier.subject.empty() &&
         parts_.trust.name_on(claim.subject, earlier.valid.last) != earlier.subject;
}

/// What a value that repeats or goes on from a claim leaves out is as it was there.
void DocumentBuilder::take_over(const Claim& earlier, Claim& claim) {
  if (claim.subject.empty() && !earlier.subject.empty()) {
    claim.subject = earlier.subject;
    claim.why.subject = model::SubjectWay::kEcho;
  }
  if (claim.valid.known() || claim.sentence == earlier.sentence) return;
  claim.valid = earlier.valid;
  if (claim.valid.known()) claim.why.valid = model::ValidWay::kEcho;
  claim.valid_basis = earlier.valid_basis;
}

/// Cents are of the currency with cents that the text named last, if any.
std::string DocumentBuilder::currency_of_cents(std::size_t index, std::string own) const {
  const auto mentions = evidence_.mentions.first(index);
  for (const Mention& mention : std::views::reverse(mentions)) {
    const model::Unit* unit = mention.quantity.unit;
    const bool other = unit != nullptr && unit->dimension == "money" && unit->key != kCent;
    if (other && parts_.values.with_cents.contains(unit->canonical)) return unit->canonical;
  }
  return own;
}

void DocumentBuilder::place(const Mention& mention, Claim& claim) const {
  const model::Document& document = evidence_.document;
  claim.source_key = document.source_key;
  claim.document = document.path;
  claim.span = mention.span;
  claim.line = model::line_of(document, mention.span.begin);
  claim.quote = scene_.text(mention.span);
  claim.language = document.passages[sentence_.passage].language;
  claim.speaker = people_.speaker(sentence_.passage, mention.span);
  claim.asserted = document.published;
  claim.passage = sentence_.passage;
  claim.sentence = sentence_.span;
}

}  // namespace tally::claim
