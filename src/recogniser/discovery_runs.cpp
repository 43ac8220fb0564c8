#include "base/ascii.hpp"
#include "recogniser/discovery_beside.hpp"
#include "recogniser/discovery_latin.hpp"

#include <algorithm>
#include <string_view>

// Where a name in Latin letters begins and ends.
namespace tally::recogniser {
namespace {

constexpr std::size_t kLongestName = 6;  ///< words of a name

/// Bytes of a sign that joins the parts of a word which begin with capitals: "Wen-Li", "O'Neil",
/// "H&K"; 0 for none.
std::size_t inner_sign(std::string_view text, std::size_t at) {
  constexpr std::string_view kApostrophe = "’";
  if (at >= text.size()) return 0;
  if (text[at] == '-' || text[at] == '\'' || text[at] == '&') return 1;
  return text.substr(at).starts_with(kApostrophe) ? kApostrophe.size() : 0;
}

}  // namespace

/// The byte behind a word of a name, of parts that each begin with a capital, or with the end of an
/// address: "Kite.ai".
std::size_t LatinNames::name_word_end(std::string_view text, std::size_t at) const {
  std::size_t end = word_end(text, at);
  for (std::size_t sign = 0; end > at && (sign = inner_sign(text, end)) > 0;) {
    if (!capital_at(text, end + sign)) break;
    end = word_end(text, end + sign);
  }
  if (end == at || end >= text.size() || text[end] != '.') return end;
  const std::size_t domain = word_end(text, end + 1);
  const char next = domain < text.size() ? text[domain] : ' ';
  const bool goes_on = next == '/' || next == '@' || base::is_digit(next);
  return !goes_on && domains_.contains(text.substr(end + 1, domain - end - 1)) ? domain : end;
}

/// "Museum of Industry", "Department for Transport", "Osprey & Sons": bytes of what joins; 0
/// for nothing.
std::size_t LatinNames::joint_size(std::string_view text, base::ByteSpan word) const {
  const std::string_view behind = text.substr(word.end);
  if (behind.starts_with(and_) && capital_at(behind, and_.size())) return and_.size();
  if (!of_words_.contains(text.substr(word.begin, word.size()))) return 0;
  const auto joint = std::ranges::find_if(
      of_joints_, [&](const std::string& each) { return behind.starts_with(each); });
  return joint != of_joints_.end() ? joint->size() : 0;
}

/// "Startup Osprey": a word that begins a sentence, and says what follows is.
bool LatinNames::is_kind_of_company(std::string_view word) const {
  return company_nouns_.contains(base::lower_ascii(word)) && !company_words_.contains(word);
}

/// "Osprey Street Bridge": whether the word that ends at `at` is inside a name, as what follows
/// ends one.
bool LatinNames::goes_on(std::string_view text, std::size_t at) const {
  if (at >= text.size() || text[at] != ' ' || !capital_at(text, at + 1)) return false;
  const std::size_t end = name_word_end(text, at + 1);
  const std::string_view next = text.substr(at + 1, end - at - 1);
  return is_thing_noun(next) || company_words_.contains(next);
}

/// Where a word of a capital and small letters ends that is none of a name's, if no other capital
/// follows: most capitals begin a sentence. `at` for any other.
std::size_t LatinNames::end_of_no_name(std::string_view text, std::size_t at) const {
  if (at + 1 >= text.size() || !base::is_lower(text[at + 1])) return at;
  const std::size_t end = name_word_end(text, at);
  const bool alone = end >= text.size() || text[end] != ' ' || !capital_at(text, end + 1);
  return alone && not_names_.contains(text.substr(at, end - at)) ? end : at;
}

/// The words of a name from a capital on; words that are none before it are passed over, one
/// inside ends it, as does a verb in a headline, which is written with a capital.
LatinNames::Run LatinNames::run_at(std::string_view text, std::size_t at,
                                   std::size_t headline) const {
  Run run{{at, at}, 0, at, false, at};
  while (capital_at(text, run.next) && run.words < kLongestName) {
    const std::size_t stop = name_word_end(text, run.next);
    const std::string_view word = text.substr(run.next, stop - run.next);
    if (run.words > 0 && stop <= headline && ends_headed(word)) break;
    const bool skipped = word.size() < 2 || not_names_.contains(word) ||
                         (run.words == 0 && is_kind_of_company(word));
    if (skipped && run.words > 0 && !goes_on(text, stop)) {
      if (!endings_.contains(text.substr(run.next, stop - run.next))) break;
      run.span.end = run.next = stop;  // "Kite AI"
      ++run.words;
      break;
    }
    if (skipped && run.words == 0) {
      run.last = run.next;
      run.span.begin = stop + 1;
      run.moved = true;
    } else {
      run.span.end = stop;
      ++run.words;
    }
    const std::size_t joint = skipped ? 0 : joint_size(text, {run.next, stop});
    run.next = stop;
    if (joint > 0) run.next += joint - 1;
    if (stop >= text.size() || text[stop] != ' ' || !capital_at(text, run.next + 1)) {
      run.next = stop;
      break;
    }
    ++run.next;
  }
  run.next = std::max(run.next, name_word_end(text, run.next));
  return run;
}

bool LatinNames::is_full_name(std::string_view label) const {
  if (!capital_at(label, 0)) return false;
  const Run run = run_at(label, 0);
  return run.words > 1 && run.span.begin == 0 && run.span.end == label.size();
}

}  // namespace tally::recogniser
