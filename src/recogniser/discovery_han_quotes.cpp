#include "base/ascii.hpp"
#include "base/utf8.hpp"
#include "recogniser/discovery_han.hpp"
#include "recogniser/discovery_han_sizes.hpp"

#include <algorithm>

// Names in Chinese that signs tell: in quotation marks and in those of works, before the code of a
// share, and behind the word by which a text says what it will call a firm.
namespace tally::recogniser {
namespace {

constexpr std::size_t kLongestWork = 36;    ///< bytes between the signs of a work
constexpr std::size_t kLongestQuoted = 18;  ///< bytes of a name in quotation marks

/// What stands from `begin` to the closing mark; empty for nothing that short.
std::string_view closed_by(std::string_view text, std::size_t begin, std::string_view mark,
                           std::size_t longest) {
  const std::size_t size = text.substr(begin, longest + mark.size()).find(mark);
  return size == std::string_view::npos ? std::string_view() : text.substr(begin, size);
}

bool is_han_only(std::string_view name) {
  for (std::size_t at = 0; at < name.size(); at += base::code_point_at(name, at).size) {
    if (!base::is_han(base::code_point_at(name, at).value)) return false;
  }
  return true;
}

/// Chinese characters alone, or Latin words of which the first has a capital.
bool is_written_as_name(std::string_view name) {
  if (name.empty()) return false;
  if (is_han_only(name)) return characters(name) >= kShortestStem;
  const auto fits = [](char c) { return base::is_letter(c) || base::is_digit(c) || c == ' '; };
  return name.size() > 1 && base::is_upper(name.front()) && std::ranges::all_of(name, fits);
}

/// The digits of the code of a share at `at`: 2884, 600519.SH; empty for none, and for years.
std::string_view share_code(std::string_view text, std::size_t at) {
  constexpr std::size_t kFewest = 4;
  constexpr std::size_t kMost = 6;
  std::size_t end = at;
  while (end < text.size() && base::is_digit(text[end])) ++end;
  const std::string_view code = text.substr(at, end - at);
  const bool year = code.size() == kFewest && (code.starts_with("19") || code.starts_with("20"));
  if (code.size() < kFewest || code.size() > kMost || year) return {};
  while (end < text.size() && (text[end] == '.' || base::is_upper(text[end]))) ++end;
  constexpr std::string_view kClosing = "）";
  return text.substr(end).starts_with(kClosing) ? code : std::string_view();
}

}  // namespace

/// 《星河往事》: a film, a book, a game; no newspaper, law or report.
void HanNames::work(std::string_view text, std::size_t begin, Candidates& out) const {
  const std::string_view name = closed_by(text, begin, "》", kLongestWork);
  if (name.empty() || ends_with_any(name, not_works_)) return;
  constexpr std::string_view kClosing = "》";
  Candidate& each = out.of(name);
  ++each.times;
  if (each.type.empty()) each.type = kProductType;
  if (each.abbreviation.empty()) {
    each.abbreviation = latin_form_at(text, begin + name.size() + kClosing.size());
  }
}

/// The type that a noun right before or behind a name tells; empty for none.
std::string_view HanNames::noun_beside(std::string_view before, std::string_view behind) const {
  for (const auto& [noun, type] : nouns_) {
    if (ends_with(before, noun) || begins_with(behind, noun)) return type;
  }
  return {};
}

/// 大模型“天工”, “天工”机器人: a thing whose kind stands beside the quotation marks.
void HanNames::quoted(std::string_view text, std::size_t begin, Candidates& out) const {
  constexpr std::string_view kOpening = "“";
  constexpr std::string_view kClosing = "”";
  const std::string_view name = closed_by(text, begin, kClosing, kLongestQuoted);
  if (characters(name) < kShortestStem) return;
  const std::string_view type = noun_beside(text.substr(0, begin - kOpening.size()),
                                            text.substr(begin + name.size() + kClosing.size()));
  if (type.empty()) return;
  Candidate& each = out.of(name);
  ++each.times;
  if (each.type.empty()) each.type = type;
}

/// 「青雁2」(Osprey 2): a work in the marks that set names off, with what it is called in Latin
/// letters.
bool HanNames::translated(std::string_view text, std::size_t begin, std::string_view name,
                          Candidates& out) const {
  constexpr std::string_view kClosing = "」";
  const std::string_view latin = latin_form_at(text, begin + name.size() + kClosing.size());
  if (latin.empty() || !base::is_han(base::code_point_at(name, 0).value)) return false;
  if (ends_with_any(name, not_works_) || ends_with_any(name, common_)) return false;
  Candidate& each = out.of(name);
  ++each.times;
  ++each.inside;
  each.anywhere = true;
  if (each.type.empty()) {
    const std::string_view type = noun_beside(text.substr(0, begin - kClosing.size()), {});
    each.type = type.empty() ? kProductType : type;
  }
  if (each.abbreviation.empty()) each.abbreviation = latin;
  return true;
}

/// 「青雁」宣布, 货车「Kite」: a name in marks that set names off, by the words beside them.
void HanNames::cornered(std::string_view text, std::size_t begin, Candidates& out) const {
  constexpr std::string_view kOpening = "「";
  constexpr std::string_view kClosing = "」";
  const std::string_view work = closed_by(text, begin, kClosing, kLongestWork);
  if (!work.empty() && translated(text, begin, work, out)) return;
  const std::string_view name = closed_by(text, begin, kClosing, kLongestQuoted);
  if (!is_written_as_name(name) || ends_with_any(name, common_)) return;
  const std::string_view before = text.substr(0, begin - kOpening.size());
  const std::string_view behind = text.substr(begin + name.size() + kClosing.size());
  std::string_view type = noun_beside(before, behind);
  const bool fits = base::is_upper(name.front()) || may_be_firm(name);
  if (type.empty() && fits && (signs_.acts_behind(behind) || signs_.told_before(before))) {
    type = kCompanyType;
  }
  const bool has = type.empty() && fits && signs_.told_behind(behind);
  if (type.empty() && !has) return;
  Candidate& each = out.of(name);
  ++each.times;
  ++each.inside;
  each.anywhere = true;
  each.acted += has ? 1 : 0;
  if (has) each.likely = kCompanyType;
  if (each.type.empty()) each.type = type;
}

/// What a name says by its end; empty for nothing.
std::string_view HanNames::form_of(std::string_view whole) const {
  if (ends_with_any(whole, organisation_suffixes_)) return kOrganisationType;
  return suffixes_.end(whole) ? kCompanyType : std::string_view();
}

/// 云州青雁科技有限公司（以下简称“青雁”）.
void HanNames::called(std::string_view text, base::ByteSpan sign, Candidates& out) const {
  constexpr std::string_view kBracket = "（";
  const std::string_view before = text.substr(0, sign.begin);
  if (!before.ends_with(kBracket)) return;
  const std::string_view type = form_of(before.substr(0, before.size() - kBracket.size()));
  if (type.empty()) return;
  std::size_t begin = sign.end;
  for (const std::string& filler : called_fillers_) {
    if (text.substr(begin).starts_with(filler)) begin += filler.size();
  }
  std::size_t end = begin;
  while (end < text.size() && base::is_han(base::code_point_at(text, end).value)) {
    end += base::code_point_at(text, end).size;
  }
  const std::string_view name = text.substr(begin, end - begin);
  if (characters(name) < kShortestStem || name.size() > kLongestQuoted) return;
  if (ends_with_any(name, common_)) return;  // 以下简称“公司”
  Candidate& each = out.of(name);
  ++each.times;
  each.type = type;
}

/// 青雁金（2884）, 青雁科技（600519.SH）: a firm before the code of its share.
void HanNames::listed(std::string_view text, base::ByteSpan bracket, Candidates& out) const {
  if (share_code(text, bracket.end).empty()) return;
  const std::size_t begin = stem_begin(text, bracket.begin, kLongestOwner);
  const std::string_view name = text.substr(begin, bracket.begin - begin);
  if (characters(name) < kShortestStem || ends_with_any(name, common_)) return;
  Candidate& each = out.of(name);
  ++each.times;
  if (each.type.empty()) each.type = kCompanyType;
}

}  // namespace tally::recogniser
