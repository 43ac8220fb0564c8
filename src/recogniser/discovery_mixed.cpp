#include "recogniser/discovery_mixed.hpp"

#include "base/utf8.hpp"
#include "recogniser/discovery_beside.hpp"
#include "recogniser/names.hpp"

#include <algorithm>

namespace tally::recogniser {
namespace {

bool is_chinese(char c) { return static_cast<unsigned char>(c) >= 0xE3; }

/// What stands before the name in its line, and behind it, without one space.
std::string_view left_of(std::string_view text, base::ByteSpan name) {
  std::string_view left = left_side(text, name);
  while (!left.empty() && base::goes_on(left.front())) left.remove_prefix(1);
  if (left.ends_with(' ')) left.remove_suffix(1);
  return left;
}
std::string_view right_of(std::string_view text, base::ByteSpan name) {
  std::string_view right = right_side(text, name);
  if (right.starts_with(' ')) right.remove_prefix(1);
  return right;
}

/// "Kite", not "MOE": an acronym before a noun is rather a sort than a name.
bool is_word(std::string_view name) {
  constexpr std::size_t kShortest = 4;
  return name.size() >= kShortest && std::ranges::count_if(name, is_upper) * 2 < std::ssize(name);
}

/// "KITE" before what is built rather than trained or founded may be a name.
bool names_one(std::string_view name, std::string_view type) {
  constexpr std::size_t kShortest = 4;
  return is_word(name) || (name.size() >= kShortest && type == kProductType);
}

}  // namespace

std::string_view maker_at_end(std::string_view text, const Names& names) {
  std::vector<NameSpan> found;
  names.find(text, nullptr, found);
  const bool ends = !found.empty() && found.back().span.end == text.size() &&
                    found.back().form == NameForm::kKnown && found.back().type == kCompanyType;
  return ends ? text.substr(found.back().span.begin) : std::string_view();
}

MixedNames::MixedNames(base::JsonObject& object)
    : naming_(object.strings("zh_naming")),
      company_before_(object.strings("zh_company_before")),
      company_behind_(object.strings("zh_company_behind")),
      thing_before_(object.strings("zh_thing_before")),
      thing_behind_(object.strings("zh_thing_behind")),
      code_before_(object.strings("zh_code_before")),
      company_acts_(object.strings("zh_company_acts")),
      titles_(object.strings("zh_titles")),
      honorifics_(object.strings("zh_honorifics")),
      of_(object.string("zh_of")),
      nouns_(nouns_of(object, "zh_nouns")) {
  for (const std::string& act : company_acts_) {
    if (act.empty()) object.fail("zh_company_acts", "holds an empty word");
    act_heads_.set(static_cast<unsigned char>(act.front()));
  }
}

bool MixedNames::in_chinese(std::string_view text, base::ByteSpan name) {
  const std::string_view left = left_of(text, name);
  const std::string_view right = right_of(text, name);
  constexpr std::size_t kBytes = 3;
  const bool before = left.size() >= kBytes && is_chinese(left[left.size() - kBytes]);
  return before || (!right.empty() && is_chinese(right.front()));
}

/// 一家叫Kite的公司, 名为Kite的模型.
std::string_view MixedNames::named(std::string_view before, std::string_view after) const {
  if (!after.starts_with(of_) || !ends_with_any(before, naming_)) return {};
  return noun_behind(after.substr(of_.size()));
}

std::string_view MixedNames::noun_before(std::string_view before) const {
  for (const auto& [noun, type] : nouns_) {
    if (ends_with(before, noun)) return type;
  }
  return {};
}

std::string_view MixedNames::noun_behind(std::string_view after) const {
  for (const auto& [noun, type] : nouns_) {
    if (begins_with(after, noun)) return type;
  }
  return {};
}

bool MixedNames::is_thing(std::string_view before, std::string_view after) const {
  return begins_with_any(after, thing_behind_) || ends_with_any(before, thing_before_);
}

std::string_view MixedNames::type_of(std::string_view text, base::ByteSpan name) const {
  const std::string_view before = left_of(text, name);
  const std::string_view after = right_of(text, name);
  const bool two = text.substr(name.begin, name.size()).find(' ') != std::string_view::npos;
  if (two && (ends_with_any(before, titles_) || begins_with_any(after, honorifics_))) {
    return kPersonType;  // 分析师 Ada Moss, Ada Moss 教授
  }
  if (const std::string_view told = named(before, after); !told.empty()) return told;
  if (const std::string_view told = noun_before(before); !told.empty()) return told;
  if (begins_with_any(after, company_behind_)) return kCompanyType;
  if (ends_with_any(before, company_before_)) return kCompanyType;
  const std::string_view told = noun_behind(after);
  if (!told.empty() && names_one(text.substr(name.begin, name.size()), told)) return told;
  return is_thing(before, after) ? kProductType : std::string_view();
}

/// Whether an act of a company may begin behind the word, or behind the link that it is.
bool MixedNames::may_act(std::string_view text, std::size_t end) const {
  if (end < text.size() && text[end] == ' ') ++end;
  return end < text.size() &&
         (act_heads_[static_cast<unsigned char>(text[end])] || text[end] == ']');
}

void MixedNames::take_everyday(std::string_view text, base::ByteSpan word, Candidates& out) const {
  if (!may_act(text, word.end)) return;  // most
  const std::string_view right = right_of(text, word);
  if (right.empty() || !act_heads_[static_cast<unsigned char>(right.front())]) return;
  if (!is_word(text.substr(word.begin, word.size()))) return;
  if (!begins_with_any(right, company_acts_)) return;
  Candidate& maker = out.of(text.substr(word.begin, word.size()));
  ++maker.times;
  maker.type = kCompanyType;
}

bool MixedNames::stands_alone(std::string_view text, std::size_t end) {
  return end == text.size() ||
         (letter_size(text, end) == 0 && text[end] != '-' && text[end] != '.' && text[end] != '%');
}

void MixedNames::take_code(std::string_view text, base::ByteSpan code, const Names& names,
                           Candidates& out) const {
  const std::string_view before = left_of(text, code);
  const std::string_view after = right_of(text, code);
  std::string_view type = noun_before(before);
  if (type.empty()) type = noun_behind(after);
  const bool thing = is_thing(before, after) || ends_with_any(before, code_before_) ||
                     !maker_at_end(before, names).empty();
  if (type.empty() && thing) type = kProductType;
  if (type.empty() || type == kCompanyType) return;
  Candidate& each = out.of(text.substr(code.begin, code.size()));
  ++each.times;
  ++each.inside;
  if (each.type.empty()) each.type = type;
}

}  // namespace tally::recogniser
