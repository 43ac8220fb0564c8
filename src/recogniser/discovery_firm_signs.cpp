#include "recogniser/discovery_firm_signs.hpp"

#include "recogniser/discovery_words.hpp"

#include <algorithm>

namespace tally::recogniser {
namespace {

/// Bytes of the first word of the list that begins the text; 0 for none.
std::size_t begin_of(std::string_view text, const std::vector<std::string>& words) {
  const auto begins = [&](const std::string& word) { return begins_with(text, word); };
  const auto found = std::ranges::find_if(words, begins);
  return found == words.end() ? 0 : found->size();
}

}  // namespace

FirmSigns::FirmSigns(base::JsonObject& object)
    : acts_(object.strings("zh_acts")),
      owns_(object.strings("zh_owns")),
      signs_(object.strings("zh_company_signs")),
      reported_(object.strings("zh_reported")),
      quoted_(object.strings("zh_quoted")),
      used_(object.strings("zh_used")),
      nouns_(object.strings("zh_firm_nouns")),
      verbs_(object.strings("zh_firm_verbs")),
      adverbs_(object.strings("zh_adverbs")),
      times_(object.strings("zh_times")),
      before_(object.strings("zh_company_before")),
      of_(object.string("zh_of")) {}

std::string_view FirmSigns::behind_times(std::string_view right) const {
  if (right.starts_with(' ')) right.remove_prefix(1);
  for (std::size_t size = 1; size != 0;) {
    size = std::max(begin_of(right, adverbs_), begin_of(right, times_));
    if (right.starts_with(of_)) break;  // a word of times_ too
    right.remove_prefix(size);
  }
  return right;
}

std::string_view FirmSigns::behind_adverbs(std::string_view right) const {
  for (right = behind_times(right); right.starts_with(of_);) {
    right.remove_prefix(of_.size());
    right = behind_times(right);
  }
  return right;
}

bool FirmSigns::begins_with_act(std::string_view right) const {
  for (const auto* words : {&acts_, &owns_, &signs_, &reported_, &quoted_}) {
    if (begins_with_any(right, *words)) return true;
  }
  return false;
}

bool FirmSigns::acts_behind(std::string_view right) const {
  return begins_with_act(behind_adverbs(right));
}

bool FirmSigns::told_behind(std::string_view right) const {
  right = behind_adverbs(right);
  return begins_with_act(right) || begins_with_any(right, used_) || begins_with_any(right, nouns_);
}

bool FirmSigns::hinted_behind(std::string_view right) const {
  return begins_with_any(behind_adverbs(right), verbs_);
}

bool FirmSigns::told_before(std::string_view left) const { return ends_with_any(left, before_); }

bool FirmSigns::shows(std::string_view right) const { return begins_with_any(right, signs_); }

bool FirmSigns::reports(std::string_view right) const { return begins_with_any(right, reported_); }

bool FirmSigns::is_quoted(std::string_view right) const { return begins_with_any(right, quoted_); }

bool FirmSigns::ends_in_sign(std::string_view text) const { return ends_with_any(text, signs_); }

bool FirmSigns::is_sign(std::string_view word) const {
  const auto is_word = [&](const std::string& each) { return each == word; };
  return std::ranges::any_of(acts_, is_word) || std::ranges::any_of(signs_, is_word);
}

}  // namespace tally::recogniser
