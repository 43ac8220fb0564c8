#include "base/utf8.hpp"
#include "recogniser/discovery_han.hpp"
#include "recogniser/discovery_han_sizes.hpp"

// Names of Chinese persons by the words beside them: what they are, do and are called.
namespace tally::recogniser {
namespace {

constexpr std::size_t kGiven = 2;  ///< characters: with one, 高管, 车企 are a surname and more, too

}  // namespace

/// A title, then a person; and whose title it is: 星河创始人李雷, 星河的创始人李雷.
void HanNames::titled(std::string_view text, base::ByteSpan title, Candidates& out) const {
  const std::size_t from = title.end + (text.substr(title.end).starts_with(' ') ? 1 : 0);
  const std::size_t to = persons_.end_of(text, from);
  if (to == from) return;
  Candidate& person = out.of(text.substr(from, to - from));
  ++person.times;
  person.type = kPersonType;
  if (person.abbreviation.empty()) person.abbreviation = latin_form_at(text, to);
  std::size_t owner_end = rank_begin(text, title.begin);
  if (text.substr(0, owner_end).ends_with(signs_.of())) owner_end -= signs_.of().size();
  const std::size_t begin = stem_begin(text, owner_end, kLongestOwner);
  const std::string_view owner = text.substr(begin, owner_end - begin);
  if (owner.empty() || ends_with_any(owner, common_)) return;
  Candidate& company = out.of(owner);
  ++company.times;
  if (company.type.empty()) company.type = kCompanyType;
}

/// 球员陆小川: what many words besides names may follow.
void HanNames::role(std::string_view text, std::size_t begin, Candidates& out) const {
  if (text.substr(begin).starts_with(' ')) ++begin;
  const std::size_t end = persons_.sure_end_of(text, begin);
  if (end == begin) return;
  Candidate& person = out.of(text.substr(begin, end - begin));
  ++person.times;
  if (person.type.empty()) person.type = kPersonType;
  if (person.abbreviation.empty()) person.abbreviation = latin_form_at(text, end);
}

/// 陆小川出生于云州, 陆小川表示: who begins a clause before what persons do; what firms do as well
/// makes one only if it is done again.
void HanNames::personal(std::string_view text, base::ByteSpan sign, bool likely,
                        Candidates& out) const {
  const std::size_t end = adverbs_begin(text, sign.begin);
  const std::size_t begin = stem_of_any(text, end);
  const std::string_view name = text.substr(begin, end - begin);
  if (characters(name) > kLongestStem) return;  // mostly
  if (!persons_.is_sure(name, kGiven) || !is_shaped_as_firm(name)) return;
  Candidate& each = out.of(name);
  if (!likely) {
    ++each.times;
    each.type = kPersonType;
    return;
  }
  ++each.acted;
  if (each.likely.empty()) each.likely = kPersonType;
}

/// 陆小川教授, 陆小川女士.
void HanNames::honoured(std::string_view text, std::size_t end, Candidates& out) const {
  std::size_t begin = end;
  for (std::size_t i = 0; i <= kGiven && begin > 0; ++i) {
    begin -= base::code_point_before(text, begin).size;
  }
  const std::string_view name = text.substr(begin, end - begin);
  if (!base::is_han(base::code_point_at(text, begin).value) || !persons_.is_sure(name, kGiven)) {
    return;
  }
  const std::string_view before = text.substr(0, begin);
  if (!begins_.may_begin(text, begin) && !ends_with_any(before, titles_)) return;
  Candidate& each = out.of(name);
  ++each.times;
  if (each.type.empty()) each.type = kPersonType;
}

}  // namespace tally::recogniser
