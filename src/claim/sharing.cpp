#include "claim/sharing.hpp"

#include "base/utf8.hpp"

#include <algorithm>

namespace tally::claim {
namespace {

/// Bytes between members of a list beside the words that join them.
constexpr std::size_t kSpare = 4;

/// "40 billion parameters and 3 million users" count different things: two values, no list.
bool count_apart(const model::Mention& a, const model::Mention& b) {
  const model::Unit* const one = a.quantity.unit;
  const model::Unit* const other = b.quantity.unit;
  return a.kind == model::MentionKind::kNumber && one != nullptr && other != nullptr &&
         one->canonical != other->canonical;
}

}  // namespace

ListSharing::ListSharing(const Scene& scene, std::span<const model::RuleMatch> matches)
    : scene_(scene), matches_(matches) {}

void ListSharing::look(const SentenceView& sentence) {
  names_.clear();
  listed_.clear();
  values_.clear();
  if (sentence.span.begin < from_) next_ = 0;
  from_ = sentence.span.begin;
  const auto begins_before = [&](std::size_t place) {
    return next_ < matches_.size() && scene_.mentions()[matches_[next_].mention].span.begin < place;
  };
  while (begins_before(sentence.span.begin)) ++next_;
  for (; begins_before(sentence.span.end); ++next_) values_.push_back(matches_[next_].mention);
  if (values_.size() < 2) return;
  List names;
  for (const Name& name : scene_.names_in(sentence.span)) names.push_back(name.mention);
  const std::vector<List> name_lists = lists_of(names, sentence);
  for (const List& list : lists_of(values_, sentence)) {
    if (list.size() < 2) continue;
    for (const std::size_t value : list) listed_.push_back(scene_.mentions()[value].span);
    share(list, name_lists);
    if (!names_.contains(list.front())) share_apart(list, names, sentence);
  }
}

bool ListSharing::joined(std::size_t a, std::size_t b, const SentenceView& view) const {
  const model::Mention& one = scene_.mentions()[a];
  const model::Mention& other = scene_.mentions()[b];
  const base::ByteSpan between{one.span.end, other.span.begin};
  if (one.kind != other.kind || count_apart(one, other) || between.end < between.begin)
    return false;
  std::size_t joining = 0;
  const auto begin = [](const CueHit& hit) { return hit.span.begin; };
  auto cue = std::ranges::lower_bound(view.cues, between.begin, {}, begin);
  for (; cue != view.cues.end() && cue->span.end <= between.end; ++cue) {
    if (cue->is(Cue::kJoins)) joining += cue->span.size();
  }
  std::size_t spaces = 0;
  for (const char byte : scene_.text(between)) spaces += byte == ' ' ? 1U : 0U;
  return joining != 0 && between.size() <= joining + spaces + kSpare;
}

std::vector<ListSharing::List> ListSharing::lists_of(const List& members,
                                                     const SentenceView& view) const {
  std::vector<List> out;
  for (const std::size_t member : members) {
    if (out.empty() || !joined(out.back().back(), member, view)) out.emplace_back();
    out.back().push_back(member);
  }
  return out;
}

/// The nearest list of as many names of one type before the values gives one to each.
void ListSharing::share(const List& values, const std::vector<List>& names) {
  const std::size_t from = scene_.mentions()[values.front()].span.begin;
  const List* fitting = nullptr;
  for (const List& list : names) {
    const auto type_of = [&](std::size_t name) { return scene_.mentions()[name].entity_type; };
    const bool alike = std::ranges::all_of(
        list, [&](std::size_t name) { return type_of(name) == type_of(list.front()); });
    const bool before = scene_.mentions()[list.back()].span.end <= from;
    if (list.size() == values.size() && alike && before) fitting = &list;
  }
  if (fitting == nullptr) return;

  for (std::size_t i = 0; i < values.size(); ++i) names_[values[i]] = (*fitting)[i];
}

/// 星河卖出 3 万台，风筝 2 万台，市占率分别为 6% 和 4%: as many names of one type, each in a clause
/// of its own, before the word that shares out.
void ListSharing::share_apart(const List& values, const List& names, const SentenceView& view) {
  const std::size_t at = scene_.mentions()[values.front()].span.begin;
  const base::ByteSpan clause = view.clause_of(at);
  if (!view.has(Cue::kShared, {clause.begin, at})) return;
  std::map<std::string_view, List> of_type;
  for (const std::size_t name : names) {
    const model::Mention& mention = scene_.mentions()[name];
    if (mention.span.end > clause.begin) break;
    List& same = of_type[mention.entity_type];
    const bool again = std::ranges::any_of(same, [&](std::size_t earlier) {
      return scene_.mentions()[earlier].entity == mention.entity;
    });
    if (!again) same.push_back(name);
  }
  const List* fitting = nullptr;
  for (const auto& [type, same] : of_type) {
    if (same.size() != values.size()) continue;
    if (fitting != nullptr) return;
    fitting = &same;
  }
  if (fitting == nullptr) return;
  for (std::size_t i = 0; i < values.size(); ++i) names_[values[i]] = (*fitting)[i];
}

std::optional<std::size_t> ListSharing::name_for(std::size_t mention) const {
  const auto found = names_.find(mention);
  if (found == names_.end()) return std::nullopt;
  return found->second;
}

bool ListSharing::in_list(base::ByteSpan value) const {
  const auto at = std::ranges::lower_bound(listed_, value.begin, {}, &base::ByteSpan::begin);
  return at != listed_.end() && *at == value;
}

}  // namespace tally::claim
