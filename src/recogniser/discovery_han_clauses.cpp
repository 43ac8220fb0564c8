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

/// Where a name of any Chinese characters begins that ends at `end`; one character more than names
/// have where they go on.
std::size_t stem_of_any(std::string_view text, std::size_t end) {
  std::size_t begin = end;
  for (std::size_t stem = 0; stem <= kLongestStem; ++stem) {
    const base::CodePoint c = base::code_point_before(text, begin);
    if (c.size == 0 || !base::is_han(c.value)) break;
    begin -= c.size;
  }
  return begin;
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
  if (ends_with_any(name, suffixes_)) return;  // told by its end, or nobody's name (某汽车公司)
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

/// 陆小川出生于云州: who begins a clause before what persons alone do.
void HanNames::personal(std::string_view text, base::ByteSpan sign, Candidates& out) const {
  constexpr std::size_t kWhole = 3;  // characters: 高管, 车企 have a surname, too
  const std::size_t end = adverbs_begin(text, sign.begin);
  const std::size_t begin = stem_of_any(text, end);
  const std::string_view name = text.substr(begin, end - begin);
  if (characters(name) != kWhole || !may_be_firm(name)) return;
  if (!surnames_.has(base::code_point_at(name, 0).value)) return;
  Candidate& each = out.of(name);
  ++each.times;
  each.type = kPersonType;
}

/// Where a foreign name with a point in it ends: 艾达·莫斯; `begin` where there is none.
std::size_t HanNames::foreign_end(std::string_view text, std::size_t begin) const {
  constexpr char32_t kPoint = 0xB7;
  constexpr std::size_t kMost = 14;  // characters
  std::size_t end = begin;
  bool pointed = false;
  bool closed = false;
  for (std::size_t i = 0; i < kMost; ++i) {
    const base::CodePoint c = base::code_point_at(text, end);
    const std::string_view rest = text.substr(end);
    closed = !base::is_han(c.value) && c.value != kPoint;
    closed = closed ||
             (pointed && (rest.starts_with(signs_.of()) || begins_with_any(rest, person_verbs_)));
    if (closed) break;
    pointed = pointed || c.value == kPoint;
    end += c.size;
  }
  return pointed && closed ? end : begin;
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
  if (ends_with_any(name, common_) || ends_with_any(name, suffixes_)) return false;
  if (signs_.is_sign(name)) return false;  // 「青雁」宣布完成
  return !begins_with_any(name, not_firms_) && !ends_with_any(name, not_firms_);
}

/// Whether a word that leads a clause may be the name of a firm rather than a common noun.
bool HanNames::may_be_firm(std::string_view name) const {
  return is_shaped_as_firm(name) && !no_firm_begins_.has(base::code_point_at(name, 0).value) &&
         !no_firm_ends_.has(base::code_point_before(name, name.size()).value);
}

/// 星河发布, 星河的股价: who leads a clause before what firms do or have, if it does so again.
void HanNames::acting(std::string_view text, base::ByteSpan sign, bool owns,
                      Candidates& out) const {
  constexpr std::size_t kPerson = 3;  // characters
  const std::size_t end = adverbs_begin(text, sign.begin);
  const std::size_t begin = behind_lead(text, stem_of_any(text, end), end);
  const std::string_view name = text.substr(begin, end - begin);
  if (!may_be_firm(name)) return;
  if (!owns && characters(name) == kPerson && is_full_name(name)) return;  // 陆小川宣布
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
