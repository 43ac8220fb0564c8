#include "base/word_file.hpp"
#include "claim/document_builder.hpp"
#include "claim/resting.hpp"

#include <algorithm>
#include <cctype>

// What narrows a claim: its qualifiers, and the version that a size names.
namespace tally::claim {
namespace {

using model::Claim;
using model::Mention;
using model::Metric;
using model::RuleEffect;
using model::RuleMatch;

/// Bytes between a name and a size that belongs to it, and between a size and "model".
constexpr std::size_t kTouching = 6;
constexpr std::size_t kNounReach = 14;
constexpr std::size_t kNamedBefore = 90;  ///< bytes before the sentence
/// Value of a rule's qualifier that stands for the words of its trigger.
constexpr std::string_view kTriggerValue = "{trigger}";

/// The last of the names before a place that fits, or the first behind it; null for none.
template <class Fits>
const Name* nearest(std::span<const Name> names, std::size_t at, const Fits& fits) {
  const Name* found = nullptr;
  for (const Name& name : names) {
    if (found != nullptr && name.span.begin >= at) break;
    if (fits(name)) found = &name;
  }
  return found;
}

/// "3 million in Brazil": the name that one small word ties to the value before it; null for none.
template <class Fits>
const Name* right_behind(std::span<const Name> names, std::size_t end, const Fits& fits) {
  constexpr std::size_t kTied = 4;  // " in "
  const auto behind = std::ranges::find_if(names, [&](const Name& name) {
    return name.span.begin >= end && name.span.begin - end <= kTied;
  });
  return behind != names.end() && fits(*behind) ? &*behind : nullptr;
}

}  // namespace

/// Nothing but spaces, signs of ASCII and the word between an owner and what it owns.
bool DocumentBuilder::touching(base::ByteSpan between) const {
  if (between.size() > kTouching) return false;
  const CueHit* of = sentence_.first(Cue::kOf, between);
  for (std::size_t at = between.begin; at < between.end; ++at) {
    const auto byte = static_cast<unsigned char>(evidence_.document.text[at]);
    const bool sign = byte < 0x80U && std::isalnum(byte) == 0;
    if (!sign && (of == nullptr || !of->span.contains(at))) return false;
  }
  return true;
}

/// A size said exactly names a version where it stands before "model", touches a name, or stands in
/// a list of sizes.
bool DocumentBuilder::names_version(const Mention& mention, const Claim& claim,
                                    const Metric* metric) const {
  if (metric == nullptr || !metric->names_versions) return false;
  if (claim.hedge != model::Hedge::kExact || !claim.low || claim.low != claim.high) return false;
  if (claim.qualifiers.contains(kVariant)) return false;
  static const base::Decimal trillion = base::Decimal(1).scaled(12);
  if (*claim.low >= trillion) return false;  // told of models, in the name of hardly one
  const auto names = scene_.names_in({sentence_.span.begin, claim.span.begin});
  if (!names.empty() && touching({names.back().span.end, claim.span.begin})) {
    const std::string_view joint = scene_.text({names.back().span.end, claim.span.begin});
    const bool told = mention.quantity.unit != nullptr && joint.starts_with(',');
    return !told;  // "Kite-3, 70 billion parameters"
  }
  const base::ByteSpan clause = sentence_.clause_of(claim.span.begin);
  const CueHit* noun = sentence_.first(Cue::kVersion, {mention.core.end, clause.end});
  if (noun != nullptr && noun->span.begin - mention.core.end <= kNounReach &&
      scene_.names_in({mention.core.end, noun->span.begin}).empty()) {
    return true;
  }
  return sharing_.in_list(claim.span);
}

/// "Sixty Kite drones": what a bare number counts, where a name leads the noun; empty for none.
std::string_view DocumentBuilder::named_things(const Mention& mention) const {
  const bool bare = mention.kind == model::MentionKind::kNumber && mention.quantity.noun.empty();
  if (!bare || !counts_name_behind(mention)) return {};
  return plural_behind(std::string_view(evidence_.document.text).substr(mention.span.end),
                       parts_.values);
}

/// The last claim of the same metric in the sentence; null for none.
const Claim* DocumentBuilder::told_before(const Claim& claim) const {
  const auto before = std::ranges::find_if(told_.rbegin(), told_.rend(), [&](const Claim& each) {
    return each.metric == claim.metric || each.sentence != claim.sentence;
  });
  return before == told_.rend() || before->sentence != claim.sentence ? nullptr : &*before;
}

/// Those that the rule tells, and the words of its trigger.
void DocumentBuilder::add_told_qualifiers(const RuleMatch* match, const RuleEffect& effect,
                                          Claim& claim) const {
  for (const auto& [name, value] : effect.qualifiers) {
    if (value != kTriggerValue) {
      claim.qualifiers.try_emplace(name, value);
    } else if (match != nullptr) {
      claim.qualifiers.try_emplace(name, base::lower_ascii(scene_.text(match->trigger)));
    } else if (const Claim* before = told_before(claim);  // of a list: they stand beside that value
               before != nullptr && before->qualifiers.contains(name)) {
      claim.qualifiers.try_emplace(name, before->qualifiers.at(name));
    }
  }
}

void DocumentBuilder::add_qualifiers(const Mention& mention, const RuleMatch* match,
                                     const RuleEffect* effect, const Metric* metric, Claim& claim) {
  if (effect != nullptr) add_told_qualifiers(match, *effect, claim);
  if (match != nullptr) {
    for (const model::RuleCapture& capture : match->captures) {
      claim.qualifiers.insert_or_assign(capture.key, evidence_.mentions[capture.mention].entity);
    }
  }
  if (!mention.quantity.noun.empty() && claim.unit == "count") {
    claim.qualifiers.try_emplace("of", mention.quantity.noun);
  }
  if (effect == nullptr && metric != nullptr && claim.unit == "count") {
    const std::string_view named = named_things(mention);
    if (!named.empty()) claim.qualifiers.try_emplace("of", named);
  }
  if (metric != nullptr) {
    add_named_qualifiers(*metric, claim);
    parts_.qualifiers.add(*metric, evidence_.document.text, sentence_.clause_of(claim.span.begin),
                          claim.span, claim.qualifiers);
  }
  std::string reporter = attribution_.reporter(sentence_, mention);
  if (!reporter.empty()) claim.qualifiers.try_emplace("attributed_to", std::move(reporter));
}

/// Key qualifiers that names in the clause give: the region of users, the benchmark of a score.
void DocumentBuilder::add_named_qualifiers(const Metric& metric, Claim& claim) const {
  for (const model::KeyQualifier& wanted : metric.key_qualifiers) {
    if (wanted.types.empty() || claim.qualifiers.contains(wanted.name)) continue;
    const auto fits = [&](const Name& name) {
      return std::ranges::find(wanted.types, name.type) != wanted.types.end();
    };
    // "Based in Norway" tells of the company, not of the value.
    const auto fits_here = [&](const Name& name) { return fits(name) && !is_seat(name); };
    // A later clause narrows its own value, an earlier one what follows it.
    const auto near = scene_.names_in(sentence_.clause_of(claim.span.begin));
    // What has a default is told beside the value; what has none was named before it.
    const std::size_t reach = wanted.default_value.empty() ? kNamedBefore : 0;
    const std::size_t floor =
        std::max(evidence_.document.passages[sentence_.passage].span.begin,
                 sentence_.span.begin > reach ? sentence_.span.begin - reach : std::size_t{0});
    const auto before = scene_.names_in({floor, claim.span.begin});
    for (const auto& names : {near, before}) {
      const Name* found = right_behind(names, claim.span.end, fits_here);
      if (found == nullptr) found = nearest(names, claim.span.begin, fits_here);
      if (found == nullptr) continue;
      claim.qualifiers.emplace(wanted.name, found->entity);
      break;
    }
  }
}

bool DocumentBuilder::is_seat(const Name& name) const {
  const CueHit* seat = sentence_.last(Cue::kSeated, {sentence_.span.begin, name.span.begin});
  return seat != nullptr && name.span.begin - seat->span.end <= 1;
}

}  // namespace tally::claim
