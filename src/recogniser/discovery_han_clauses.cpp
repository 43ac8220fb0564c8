#include "base/utf8.hpp"
#include "recogniser/discovery_han.hpp"
#include "recogniser/discovery_han_sizes.hpp"

#include <algorithm>

// Names in Chinese that what they do tells: who publishes, fares, was founded, acts; places.
namespace tally::recogniser {
namespace {

/// One more place of what is a firm if the text names it again, wherever.
void likely_firm(std::string_view name, Candidates& out) {
  Candidate& each = out.of(name);
  ++each.times;
  ++each.inside;
  each.anywhere = true;
  each.likely = kCompanyType;
}

}  // namespace

/// 星河公布2025年业绩: who publishes its figures, if the text names it again.
void HanNames::publishing(std::string_view text, base::ByteSpan verb, Candidates& out) const {
  constexpr std::size_t kShortestFirm = 3;
  if (!reports(text, verb.end)) return;
  const std::size_t end = times_begin(text, verb.begin);
  const std::size_t begin = stem_begin(text, end, kLongestOwner);
  const std::string_view name = text.substr(begin, end - begin);
  if (characters(name) < kShortestFirm || characters(without_common(name)) < kShortestStem) return;
  if (suffixes_.end(name)) return;  // told by its end, or nobody's name (某汽车公司)
  likely_firm(name, out);
}

/// Where the words of time that end at `end` begin: 第三季度 of 星河第三季度.
std::size_t HanNames::times_begin(std::string_view text, std::size_t end) const {
  while (const std::size_t size = times_.longest(text.substr(0, end))) end -= size;
  return end;
}

/// 青原去年亏了86亿: who begins a clause with what a company made or lost in a time.
void HanNames::faring(std::string_view text, base::ByteSpan verb, Candidates& out) const {
  const std::size_t end = times_begin(text, verb.begin);
  if (end == verb.begin) return;
  const std::size_t begin = stem_begin(text, end, kLongestOwner);
  const std::string_view name = text.substr(begin, end - begin);
  if (characters(name) < kShortestStem || ends_with_any(name, common_)) return;
  if (begin > 0 && base::is_han(base::code_point_before(text, begin).value)) return;
  if (begins_with_any(name, not_firms_) || ends_with_any(name, not_firms_)) return;
  if (!may_be_firm(name)) return;
  Candidate& each = out.of(name);
  if (text.substr(end, verb.begin - end) == signs_.of()) {  // 青原的收入: if it does so again
    ++each.acted;
    if (each.likely.empty()) each.likely = kCompanyType;
    return;
  }
  ++each.times;
  if (each.type.empty()) each.type = kCompanyType;
}

/// 有青成立于2012年: who begins a clause before what only firms have, whatever its characters, if
/// the text names it again.
void HanNames::founded(std::string_view text, base::ByteSpan sign, Candidates& out) const {
  const std::size_t begin = stem_of_any(text, sign.begin);
  const std::string_view name = text.substr(begin, sign.begin - begin);
  if (is_shaped_as_firm(name)) likely_firm(name, out);
}

/// Where the adverbs and times that end at `end` begin: 近日正式 of 星河近日正式推出.
std::size_t HanNames::adverbs_begin(std::string_view text, std::size_t end) const {
  for (std::size_t before = 0; before != end;) {
    before = end;
    end = times_begin(text, end - adverbs_.longest(text.substr(0, end)));
  }
  return end;
}

/// As long as names of firms without their suffix are, and no common word or one that ends in one.
bool HanNames::is_shaped_as_firm(std::string_view name) const {
  if (characters(name) < kShortestStem || characters(name) > kLongestStem) return false;
  if (ends_with_any(name, common_) || suffixes_.end(name)) return false;
  if (signs_.is_sign(name)) return false;  // 「青雁」宣布完成
  return !begins_with_any(name, not_firms_) && !ends_with_any(name, not_firms_);
}

/// Whether a word that leads a clause may be the name of a firm rather than a common noun.
bool HanNames::may_be_firm(std::string_view name) const {
  return is_shaped_as_firm(name) && !no_firm_begins_.has(base::code_point_at(name, 0).value) &&
         !no_firm_ends_.has(base::code_point_before(name, name.size()).value);
}

/// 由星完成5000万元A轮融资: who leads a clause in which a firm is given money, whatever its
/// characters.
bool HanNames::funded(std::string_view text, base::ByteSpan sign, Candidates& out) const {
  constexpr std::size_t kReach = 60;  // bytes
  if (!ends_with_any(text.substr(sign.begin, sign.size()), completes_)) return false;
  const std::string_view behind = text.substr(sign.end, kReach);
  const std::string_view clause = behind.substr(0, behind.find("，"));
  const auto holds = [&](const std::string& word) { return clause.find(word) != clause.npos; };
  if (!std::ranges::any_of(funding_, holds)) return false;
  const std::size_t end = adverbs_begin(text, sign.begin);
  const std::string_view name = text.substr(stem_of_any(text, end), end - stem_of_any(text, end));
  if (!is_shaped_as_firm(name) || signs_.ends_in_sign(name)) return false;  // 青雁宣布
  Candidate& each = out.of(name);
  ++each.times;
  ++each.inside;
  if (each.type.empty()) each.type = kCompanyType;
  return true;
}

/// 创立青雁品牌, 创立的青雁品牌: what somebody founded.
void HanNames::brand(std::string_view text, base::ByteSpan sign, Candidates& out) const {
  const std::size_t begin = stem_begin(text, sign.begin, kLongestStem);
  if (begin == sign.begin) return;
  const std::string_view name = text.substr(begin, sign.begin - begin);
  std::string_view before = text.substr(0, begin);
  if (before.ends_with(signs_.of())) before.remove_suffix(signs_.of().size());
  if (!ends_with_any(before, creates_) || is_no_stem(name) || !may_be_firm(name)) return;
  Candidate& each = out.of(name);
  ++each.times;
  ++each.inside;
  if (each.type.empty()) each.type = kCompanyType;
}

/// 星河发布, 星河的股价: who leads a clause before what firms do or have, if it does so again.
void HanNames::acting(std::string_view text, base::ByteSpan sign, bool owns,
                      Candidates& out) const {
  constexpr std::size_t kPerson = 3;  // characters
  if (funded(text, sign, out)) return;
  const std::size_t end = adverbs_begin(text, sign.begin);
  const std::size_t begin = behind_lead(text, stem_of_any(text, end), end);
  const std::string_view name = text.substr(begin, end - begin);
  if (!may_be_firm(name)) return;
  if (!owns && characters(name) == kPerson && persons_.is_full_name(name)) return;  // 陆小川宣布
  Candidate& each = out.of(name);
  ++each.acted;
  if (each.likely.empty()) each.likely = kCompanyType;
}

/// 云岭省, 省会云川市: a place by the word that it ends in.
void HanNames::place(std::string_view text, base::ByteSpan suffix, Candidates& out) const {
  constexpr std::size_t kLongest = 3;  // characters before the suffix
  if (begins_with_any(text.substr(suffix.end), behind_places_)) return;  // 市场
  std::size_t begin = suffix.begin;
  for (std::size_t stem = 0; stem <= kLongest; ++stem) {
    const base::CodePoint c = base::code_point_before(text, begin);
    if (c.size == 0 || !base::is_han(c.value)) break;
    if (begins_.parts(c.value) || place_breaks_.has(c.value)) break;
    begin -= c.size;
  }
  begin = behind_lead(text, begin, suffix.begin);
  const std::string_view name = text.substr(begin, suffix.end - begin);
  const std::size_t size = characters(text.substr(begin, suffix.begin - begin));
  if (size < kShortestStem || size > kLongest || ends_with_any(name, not_places_)) return;
  Candidate& each = out.of(name);
  ++each.times;
  ++each.inside;
  each.likely = kPlaceType;
  std::string_view behind = text.substr(suffix.end);
  if (behind.starts_with(signs_.of())) behind.remove_prefix(signs_.of().size());
  if (begins_with_any(behind, place_signs_)) each.type = kPlaceType;
}

}  // namespace tally::recogniser
