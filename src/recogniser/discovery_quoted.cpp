#include "base/ascii.hpp"
#include "base/utf8.hpp"
#include "base/word_file.hpp"
#include "recogniser/discovery_beside.hpp"
#include "recogniser/discovery_latin.hpp"
#include "recogniser/discovery_numbers.hpp"

#include <algorithm>
#include <array>
#include <string_view>
#include <utility>

// Names that their signs tell rather than their words: titles of works in quotation marks, and
// everyday words that a text uses for a name.
namespace tally::recogniser {
namespace {

constexpr std::array<std::pair<std::string_view, std::string_view>, 2> kQuotes = {
    {{"“", "”"}, {"\"", "\""}}};

/// The quotation mark that closes the one right before `at`; empty where none stands there.
std::string_view closing_for(std::string_view text, std::size_t at) {
  for (const auto& [opens, closes] : kQuotes) {
    if (!text.substr(0, at).ends_with(opens)) continue;
    const std::size_t before = at - opens.size();
    const bool begins = before == 0 || text[before - 1] == ' ' || text[before - 1] == '\n' ||
                        text[before - 1] == '(' || text[before - 1] == '*';
    return begins ? closes : std::string_view();
  }
  return {};
}

/// What stands between quotation marks that may be a title.
class TitleWords {
 public:
  /// `word` may be empty, for a sign.
  void add(std::string_view word, bool capital, bool may_be_name) {
    if (word.empty()) return;
    ++words_;
    capitals_ += capital ? 1 : 0;
    names_ += capital && may_be_name ? 1 : 0;
    closes_ = capital;
  }

  /// "Reeds of the Harbour", "In the Harbour", "Osprey 2".
  [[nodiscard]] bool make_title(std::string_view said) const {
    constexpr int kFewest = 2;
    if (names_ >= kFewest) return true;
    if (names_ == 0 || said.find(' ') == said.npos) return false;
    if (base::is_digit(said.back())) return true;
    return closes_ && words_ > kFewest && capitals_ >= kFewest;
  }

 private:
  int words_ = 0;
  int capitals_ = 0;
  int names_ = 0;        ///< words with a capital that may be names
  bool closes_ = false;  ///< the last word has a capital
};

}  // namespace

/// “Reeds of the Harbour: Osprey 2,”: the byte behind the title that begins at `at`, of words with
/// capitals but for the small ones; `at` where none does.
std::size_t LatinNames::end_of_title(std::string_view text, std::size_t at) const {
  constexpr std::size_t kLongest = 80;    ///< bytes
  constexpr std::size_t kSmallWords = 4;  ///< letters of a word that may be small
  const std::string_view closing = closing_for(text, at);
  if (closing.empty()) return at;
  const std::size_t close = text.substr(at, kLongest + closing.size()).find(closing);
  if (close == std::string_view::npos || close == 0) return at;
  std::size_t end = at + close;
  if (text[end - 1] == ',' || text[end - 1] == '.') --end;
  constexpr std::string_view kNever = ",;\n/(";
  constexpr std::string_view kDash = " —";
  TitleWords words;
  for (std::size_t i = at; i < end;) {
    if (kNever.find(text[i]) != std::string_view::npos || text.substr(i).starts_with(kDash))
      return at;
    const std::size_t stop = std::min(word_end(text, i), end);
    const std::string_view word = text.substr(i, stop - i);
    const bool capital = capital_at(text, i);
    const bool genitive = i > at && (text[i - 1] == '\'' || text[i - 1] == '\x99');
    if (!capital && !genitive && word.size() > kSmallWords) return at;
    words.add(word, capital, !not_names_.contains(word));
    i = std::max(stop, i + 1);
  }
  return is_upper(text[at]) && words.make_title(text.substr(at, end - at)) ? end : at;
}

/// The byte behind the title that begins at `at`, which becomes a candidate; `at` where none does.
std::size_t LatinNames::take_title(std::string_view text, std::size_t at, Candidates& out) const {
  const std::size_t end = end_of_title(text, at);
  if (end == at) return at;
  Candidate& title = out.of(text.substr(at, end - at));
  ++title.times;
  ++title.inside;
  const std::string_view name = title.name;
  const std::string_view last = base::last_word(name);
  const auto ending = name_endings_.find(last);
  title.type = company_words_.contains(last)   ? kCompanyType
               : ending != name_endings_.end() ? std::string_view(ending->second)
                                               : kProductType;
  return end;
}

/// “Reeds”: one more place of a title of one word.
void LatinNames::mark_quoted(std::string_view text, base::ByteSpan name, Candidate& each) const {
  const std::string_view closing = closing_for(text, name.begin);
  if (closing.empty() || !text.substr(name.end).starts_with(closing)) return;
  each.likely = kProductType;
  ++each.quoted;
  const Beside right(right_side(text, {name.begin, name.end + closing.size()}));
  if (!right.all().starts_with(" ") || right.words().empty() || !each.type.empty()) return;
  const std::string_view next = right.words().front();  // “Reeds” opened
  if (thing_verbs_.contains(next) || company_verbs_.contains(next)) each.type = each.likely;
}

/// "Figure raised money": one more place of a word that is none of a name's as a rule.
void LatinNames::take_everyday(std::string_view text, base::ByteSpan word, Candidates& out) const {
  const std::string_view said = text.substr(word.begin, word.size());
  if (!everyday_names_.contains(said) || MixedNames::in_chinese(text, word)) return;
  Candidate& each = out.of(said);
  each.everyday = true;
  if (number_follows(text.substr(word.end))) {  // "Figure 3"
    ++each.numbered;
    return;
  }
  ++each.times;
  each.inside += stands_inside(text, word.begin) ? 1 : 0;
  if (each.type.empty() && type_of(text, word, said) == kCompanyType) each.type = kCompanyType;
}

}  // namespace tally::recogniser
