#include "recogniser/doubtful_names.hpp"

#include "base/ascii.hpp"
#include "base/utf8.hpp"

#include <algorithm>
#include <map>

namespace tally::recogniser {
namespace {

using model::Mention;
using model::MentionKind;

/// What speaks for a name in the text.
struct Evidence {
  int told = 0;         ///< places that say what firms alone do or have
  bool hinted = false;  ///< one that says what others do and have as well
  bool sure = false;    ///< a place that leaves no doubt, or another spelling of the entity

  [[nodiscard]] bool is_believed() const { return sure || told > 1 || (told > 0 && hinted); }
};
using Entities = std::map<std::string, Evidence, std::less<>>;

/// The entities that doubtful names may mean; sure of those that the text spells otherwise.
Entities entities_in(const std::vector<Mention>& mentions) {
  Entities out;
  for (const Mention& each : mentions) {
    if (each.doubtful) out.emplace(each.entity, Evidence{});
  }
  for (const Mention& each : mentions) {
    if (each.kind != MentionKind::kName || each.doubtful) continue;
    const auto known = out.find(each.entity);
    if (known != out.end()) known->second.sure = true;
  }
  return out;
}

bool is_latin(std::string_view name) { return base::is_letter(name.front()); }

bool han_begins(std::string_view text) {
  return !text.empty() && base::is_han(base::code_point_at(text, 0).value);
}
bool han_ends(std::string_view text) {
  return base::is_han(base::code_point_before(text, text.size()).value);
}

std::string_view without_space_before(std::string_view text) {
  if (text.starts_with(' ')) text.remove_prefix(1);
  return text;
}
std::string_view without_space_behind(std::string_view text) {
  if (text.ends_with(' ')) text.remove_suffix(1);
  return text;
}

bool is_time(const Mention& each) {
  return each.kind == MentionKind::kDate || each.kind == MentionKind::kTime;
}

}  // namespace

DoubtfulNames::DoubtfulNames(base::JsonObject& object, const FirmSigns& signs,
                             const HanBegins& begins)
    : signs_(signs),
      begins_(begins),
      common_uses_(object.strings("zh_common_uses")),
      joints_(object.strings("zh_joints")) {}

/// 联想到, 完美的: a longer common word, or a piece of two.
bool DoubtfulNames::is_common_use(std::string_view text, base::ByteSpan name) const {
  const std::string_view written = text.substr(name.begin, name.size());
  return std::ranges::any_of(common_uses_, [&](const std::string& use) {
    const auto at = use.find(written);
    return at != std::string::npos && at <= name.begin &&
           text.substr(name.begin - at).starts_with(use);
  });
}

/// 小米、荣耀 of a sure name of the same sort.
bool DoubtfulNames::is_listed(std::string_view text, const std::vector<Mention>& mentions,
                              std::size_t index) const {
  const Mention& name = mentions[index];
  const auto joins = [&](const Mention& other, base::ByteSpan gap) {
    return other.kind == MentionKind::kName && !other.doubtful &&
           other.entity_type == name.entity_type && gap.begin < gap.end &&
           std::ranges::find(joints_, text.substr(gap.begin, gap.size())) != joints_.end();
  };
  if (index > 0 && joins(mentions[index - 1], {mentions[index - 1].span.end, name.span.begin}))
    return true;
  return index + 1 < mentions.size() &&
         joins(mentions[index + 1], {name.span.end, mentions[index + 1].span.begin});
}

DoubtfulNames::Place DoubtfulNames::place_of(std::string_view text,
                                             const std::vector<Mention>& mentions,
                                             std::size_t index) const {
  const base::ByteSpan name = mentions[index].span;
  const std::string_view left = without_space_behind(text.substr(0, name.begin));
  std::string_view right = text.substr(name.end);
  if (is_latin(text.substr(name.begin))) {
    return han_begins(without_space_before(right)) || han_ends(left) ? Place::kSure
                                                                     : Place::kCommon;
  }
  if (is_common_use(text, name)) return Place::kCommon;
  const bool joined = index > 0 && mentions[index - 1].span.end == name.begin;
  const bool before = signs_.told_before(left);
  if (!before && !joined && !begins_.may_begin(text, name.begin)) return Place::kCommon;
  if (index + 1 < mentions.size() && is_time(mentions[index + 1])) {
    const Mention& time = mentions[index + 1];  // 荣耀 2022 年营收
    if (time.span.begin <= name.end + 1) right = text.substr(time.span.end);
  }
  if (before || signs_.told_behind(right) || is_listed(text, mentions, index)) return Place::kTold;
  return signs_.hinted_behind(right) ? Place::kHinted : Place::kOpen;
}

void DoubtfulNames::drop(std::string_view text, std::vector<Mention>& mentions) const {
  const auto is_doubtful = [](const Mention& each) { return each.doubtful; };
  if (std::ranges::none_of(mentions, is_doubtful)) return;  // most texts
  Entities entities = entities_in(mentions);
  std::vector<bool> common(mentions.size());
  for (std::size_t i = 0; i < mentions.size(); ++i) {
    if (!mentions[i].doubtful) continue;
    const Place place = place_of(text, mentions, i);
    Evidence& evidence = entities.find(mentions[i].entity)->second;
    evidence.told += place == Place::kTold ? 1 : 0;
    evidence.hinted = evidence.hinted || place == Place::kHinted;
    evidence.sure = evidence.sure || place == Place::kSure;
    common[i] = place == Place::kCommon;
  }
  std::size_t kept = 0;
  for (std::size_t i = 0; i < mentions.size(); ++i) {
    Mention& each = mentions[i];
    if (each.doubtful && (common[i] || !entities.find(each.entity)->second.is_believed())) continue;
    each.doubtful = false;
    if (kept != i) mentions[kept] = std::move(each);
    ++kept;
  }
  mentions.resize(kept);
}

}  // namespace tally::recogniser
