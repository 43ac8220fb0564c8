#include "recogniser/discovery_han.hpp"

#include "base/utf8.hpp"
#include "recogniser/discovery_han_sizes.hpp"

#include <algorithm>
#include <utility>

namespace tally::recogniser {
namespace {

constexpr std::size_t kLongestPeriod = 54;  ///< bytes of a year or quarter behind a company
constexpr std::string_view kWork = "《";
constexpr std::string_view kQuote = "“";
constexpr std::string_view kCorner = "「";
constexpr std::string_view kBracket = "（";

}  // namespace

HanNames::HanNames(base::JsonObject& object, const FirmSigns& signs, const HanBegins& begins)
    : signs_(signs),
      begins_(begins),
      persons_(object),
      times_(signs.times()),
      adverbs_(signs.adverbs()) {
  const auto add_all = [&](std::string_view key, Sign sign) {
    for (std::string& word : object.strings(key)) {
      if (word.size() < SignWords::kShortest)
        object.fail(key, "holds a word of fewer than three bytes");
      if (sign == Sign::kCompany || sign == Sign::kWeakCompany) suffixes_.insert(word);
      if (sign == Sign::kTitle) titles_.push_back(word);
      if (sign == Sign::kOrganisation) organisation_suffixes_.push_back(word);
      if (sign == Sign::kFares) fares_.push_back(word);
      words_.add(std::move(word), sign);
    }
  };
  add_all("zh_company_suffixes", Sign::kCompany);
  add_all("zh_weak_suffixes", Sign::kWeakCompany);
  add_all("zh_organisation_suffixes", Sign::kOrganisation);
  add_all("zh_titles", Sign::kTitle);
  add_all("zh_publishes", Sign::kPublishes);
  add_all("zh_fares", Sign::kFares);
  add_all("zh_founded", Sign::kFounded);
  add_all("zh_acts", Sign::kActs);
  add_all("zh_owns", Sign::kOwns);
  add_all("zh_places", Sign::kPlace);
  add_all("zh_used", Sign::kUsed);
  add_all("zh_called", Sign::kCalled);
  add_all("zh_personal", Sign::kPersonal);
  add_all("zh_says", Sign::kSays);
  add_all("zh_roles", Sign::kRole);
  add_all("zh_honours", Sign::kHonour);
  not_firms_ = object.strings("zh_not_firms");
  not_places_ = object.strings("zh_not_places");
  place_signs_ = object.strings("zh_place_signs");
  behind_places_ = object.strings("zh_behind_no_place");
  firm_suffixes_ = object.strings("zh_firm_suffixes");
  owned_ = object.strings("zh_owned");
  taken_ = base::WordTails(object.strings("zh_taken"));
  completes_ = object.strings("zh_completes");
  creates_ = object.strings("zh_creates");
  funding_ = object.strings("zh_funding");
  suffix_signs_ = object.strings("zh_suffix_signs");
  generic_suffixes_ = object.strings("zh_generic_suffixes");
  common_ = object.strings("zh_common");
  left_inner_ = base::WordTails(object.strings("zh_left_inner"));
  called_fillers_ = object.strings("zh_called_fillers");
  no_stems_ = base::WordTails(object.strings("zh_no_stems"));
  not_works_ = object.strings("zh_not_works");
  ranks_ = object.strings("zh_ranks");
  nouns_ = nouns_of(object, "zh_nouns");
  for (const auto& [noun, type] : nouns_) noun_ends_.insert(noun);
  no_firm_begins_.add(object.string("zh_no_firm_begins"));
  no_firm_ends_.add(object.string("zh_no_firm_ends"));
  place_breaks_.add(object.string("zh_place_breaks"));
  period_.add(object.string("zh_period"));
  words_.add(std::string(kWork), Sign::kWork);
  words_.add(std::string(kQuote), Sign::kQuote);
  words_.add(std::string(kCorner), Sign::kCorner);
  words_.add(std::string(kBracket), Sign::kBracket);
  add_all("zh_brands", Sign::kBrand);
  for (const std::string_view point : {"‧", "•", "・", "．"})
    words_.add(std::string(point), Sign::kPoint);
}

/// Where what leads up to a name ends (近日 before 星河科技); `begin` where nothing does.
std::size_t HanNames::behind_lead(std::string_view text, std::size_t begin, std::size_t end) const {
  constexpr std::size_t kOver = 6;  ///< bytes of it that may stand before `begin`
  constexpr std::size_t kBytes = 3;
  const std::size_t from = begin - std::min(begin, kOver);
  if (end < begin + kShortestStem * kBytes) return begin;
  for (std::size_t next = end - kShortestStem * kBytes; next >= begin + kBytes; next -= kBytes) {
    const std::size_t size = begins_.lead(text.substr(from, next - from));
    if (size != 0) return next;
  }
  return begin;
}

/// Where a name that ends at `end` begins: after a sign or a character that no name holds. `end`
/// where there is none of a fitting length.
std::size_t HanNames::stem_begin(std::string_view text, std::size_t end,
                                 std::size_t longest) const {
  std::size_t begin = end;
  std::size_t stem = 0;
  bool anchored = false;
  for (; stem <= longest && !anchored; ++stem) {
    const base::CodePoint c = base::code_point_before(text, begin);
    const bool left = begins_.parts(c.value) && !left_inner_.end(text.substr(0, begin));
    anchored = c.size == 0 || !base::is_han(c.value) || left;
    if (!anchored) begin -= c.size;
  }
  const std::size_t led = behind_lead(text, begin, end);
  if (led > begin) return led;
  return anchored && stem > kShortestStem ? begin : end;
}

/// Whether what only companies report stands at `at`, or behind the time it is of: 营收,
/// 2024年年报.
bool HanNames::reports(std::string_view text, std::size_t at) const {
  const std::size_t last = std::min(text.size(), at + kLongestPeriod);
  while (at < last) {
    if (signs_.reports(text.substr(at))) return true;
    const base::CodePoint c = base::code_point_at(text, at);
    const bool digit = c.value >= '0' && c.value <= '9';
    if (!digit && !period_.has(c.value)) return false;
    at += c.size;
  }
  return false;
}

/// Whether what stands behind the end of a word that firms end in tells one: 正式成立, 去年收入.
/// The word "firm" itself stands before all that, too: 获得公司股份.
bool HanNames::acts_behind(std::string_view text, base::ByteSpan suffix) const {
  const std::string_view right = text.substr(suffix.end);
  if (signs_.is_quoted(right) || reports(text, suffix.end)) return true;
  if (ends_with_any(text.substr(suffix.begin, suffix.size()), generic_suffixes_)) return false;
  const std::string_view later = signs_.behind_times(right);
  if (signs_.shows(later) || begins_with_any(later, suffix_signs_)) return true;
  return later.size() < right.size() && begins_with_any(later, fares_);
}

/// Whether what stands before a word that firms end in is no name: 可再生 of 可再生能源, 保险 of
/// 保险公司, 大模型 of 大模型公司.
bool HanNames::is_no_stem(std::string_view stem) const {
  return suffixes_.contains(stem) || no_stems_.end(stem) || noun_ends_.end(stem);
}

/// Two to four characters before a word that companies end in, after a sign or a word that cannot
/// be part of a name. A `weak` word ends other names as well: 跨境电商.
void HanNames::suffixed(std::string_view text, base::ByteSpan suffix, std::string_view type,
                        bool weak, Candidates& out) const {
  const std::size_t begin = stem_begin(text, suffix.begin, kLongestStem);
  if (begin == suffix.begin) return;
  const std::string_view stem = text.substr(begin, suffix.begin - begin);
  if (is_no_stem(stem)) return;
  if (no_stems_.end(text.substr(0, suffix.end))) return;  // 任子公司
  const bool acts = signs_.shows(text.substr(suffix.end));
  if ((weak || !acts) && ends_with_any(stem, common_)) return;
  const bool told = acts || (type == kCompanyType &&
                             (acts_behind(text, suffix) || taken_.end(text.substr(0, begin))));
  if (weak && (!told || begins_with_any(stem, not_firms_))) return;
  Candidate& each = out.of(text.substr(begin, suffix.end - begin));
  ++each.times;
  ++each.inside;
  each.likely = type;
  each.anywhere = ends_with_any(each.name, firm_suffixes_);
  if (told) each.type = type;
}

/// Where the words of rank and other titles before a title begin: 联合创始人, 董事长兼总裁.
std::size_t HanNames::rank_begin(std::string_view text, std::size_t title) const {
  for (std::size_t before = 0; before != title;) {
    before = title;
    for (const auto* words : {&ranks_, &titles_}) {
      for (const std::string& word : *words) {
        if (text.substr(0, title).ends_with(word)) title -= word.size();
      }
    }
  }
  return title;
}

/// What is left of a name when the words that many names end in are gone: 星河 of 星河智能.
std::string_view HanNames::without_common(std::string_view name) const {
  for (std::size_t size = 0; size != name.size();) {
    size = name.size();
    for (const std::string& word : common_) {
      if (name.ends_with(word)) name.remove_suffix(word.size());
    }
  }
  return name;
}

void HanNames::find_reporting(std::string_view headline, Candidates& out) const {
  const std::size_t begin = std::min(headline.find_first_not_of("# "), headline.size());
  std::size_t end = begin;
  for (std::size_t stem = 0; stem <= kLongestOwner; ++stem) {
    const base::CodePoint c = base::code_point_at(headline, end);
    if (c.value >= '0' && c.value <= '9' && reports(headline, end)) {
      const std::string_view name = headline.substr(begin, end - begin);
      if (characters(without_common(name)) < kShortestStem) return;
      if (signs_.ends_in_sign(name)) return;  // 星河公布2025年业绩
      Candidate& each = out.of(name);
      ++each.times;
      if (each.type.empty()) each.type = kCompanyType;
      return;
    }
    if (!base::is_han(c.value) || begins_.parts(c.value)) return;
    end += c.size;
  }
}

/// 星河旗下听风月活3亿: a thing of a company that has users.
void HanNames::used(std::string_view text, base::ByteSpan sign, Candidates& out) const {
  constexpr std::size_t kReach = 36;  // bytes
  const std::size_t from = sign.begin - std::min(sign.begin, kReach);
  std::size_t begin = sign.begin;
  for (const std::string& owned : owned_) {
    const std::size_t at = last_place_of(owned, text.substr(from, sign.begin - from));
    if (at != std::string_view::npos) begin = std::min(begin, from + at + owned.size());
  }
  if (text.substr(begin).starts_with(signs_.of())) begin += signs_.of().size();
  for (const auto& [noun, type] : nouns_) {
    if (begins_with(text.substr(begin), noun)) begin += noun.size();
  }
  const std::size_t end = times_begin(text, sign.begin);
  if (begin >= end) return;
  const std::string_view name = text.substr(begin, end - begin);
  bool han = characters(name) >= kShortestStem && characters(name) <= kLongestStem;
  for (std::size_t at = 0; han && at < name.size(); at += base::code_point_at(name, at).size) {
    const char32_t c = base::code_point_at(name, at).value;
    han = base::is_han(c) && !begins_.parts(c);
  }
  if (!han || ends_with_any(name, common_)) return;
  Candidate& each = out.of(name);
  ++each.times;
  if (each.type.empty()) each.type = kAppType;
}

void HanNames::take(std::string_view text, base::ByteSpan word, Sign sign, Candidates& out) const {
  switch (sign) {
    case Sign::kCompany:
    case Sign::kWeakCompany:
      return suffixed(text, word, kCompanyType, sign == Sign::kWeakCompany, out);
    case Sign::kOrganisation:
      return suffixed(text, word, kOrganisationType, false, out);
    case Sign::kTitle:
      return titled(text, word, out);
    case Sign::kPublishes:
      return publishing(text, word, out);
    case Sign::kFares:
      return faring(text, word, out);
    case Sign::kUsed:
      return used(text, word, out);
    case Sign::kFounded:
      return founded(text, word, out);
    case Sign::kActs:
      return acting(text, word, false, out);
    case Sign::kOwns:
      return acting(text, word, true, out);
    case Sign::kPlace:
      return place(text, word, out);
    case Sign::kWork:
      return work(text, word.end, out);
    case Sign::kQuote:
      return quoted(text, word.end, out);
    case Sign::kCorner:
      return cornered(text, word.end, out);
    case Sign::kBracket:
      persons_.bracketed(text, word.begin, out);
      return listed(text, word, out);
    case Sign::kBrand:
      return brand(text, word, out);
    case Sign::kPersonal:
    case Sign::kSays:
      return personal(text, word, sign == Sign::kSays, out);
    case Sign::kRole:
      return role(text, word.end, out);
    case Sign::kHonour:
      return honoured(text, word.begin, out);
    case Sign::kPoint:
      return persons_.foreign(text, word.begin, out);
    case Sign::kCalled:
      return called(text, word, out);
  }
}

void HanNames::find(std::string_view text, Candidates& out) const {
  constexpr std::string_view kPoint = "·";  // two bytes: too short for the search for words
  words_.find(text, [&](base::ByteSpan word, Sign sign) { take(text, word, sign, out); });
  for (auto at = text.find(kPoint); at != std::string_view::npos; at = text.find(kPoint, at + 1)) {
    persons_.foreign(text, at, out);
  }
  for (auto at = text.find('('); at != std::string_view::npos; at = text.find('(', at + 1)) {
    persons_.bracketed(text, at, out);
  }
}

std::string_view HanNames::short_form(std::string_view company) const {
  for (const std::string& suffix : suffixes_.like(company)) {
    if (!company.ends_with(suffix)) continue;
    const std::string_view stem = company.substr(0, company.size() - suffix.size());
    const bool fits = characters(stem) >= kShortestStem && characters(stem) <= kLongestStem;
    if (fits && base::is_han(base::code_point_at(stem, 0).value) && !ends_with_any(stem, common_)) {
      return stem;
    }
  }
  return {};
}

}  // namespace tally::recogniser
