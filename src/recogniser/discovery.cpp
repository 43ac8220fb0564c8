#include "recogniser/discovery.hpp"

#include "base/error.hpp"
#include "base/json.hpp"
#include "base/utf8.hpp"
#include "recogniser/names.hpp"

#include <algorithm>
#include <bitset>
#include <set>
#include <string>
#include <string_view>
#include <unordered_map>

namespace tally::recogniser {
namespace {

using Words = std::set<std::string, std::less<>>;

constexpr std::size_t kLongestName = 4;   ///< words of a name in Latin letters
constexpr std::size_t kAround = 40;       ///< bytes beside a name that may say what it is
constexpr std::size_t kShortestStem = 2;  ///< Chinese characters before "科技", "银行"
constexpr std::size_t kLongestStem = 4;
constexpr int kLooks = 4;  ///< places of a name that are looked at for a sign of its kind
constexpr int kTimes = 2;  ///< how often a name without a sign of its kind must stand

bool is_upper(char c) { return c >= 'A' && c <= 'Z'; }
bool is_lower(char c) { return c >= 'a' && c <= 'z'; }
bool is_letter(char c) { return is_upper(c) || is_lower(c); }

std::string lowered(std::string_view text) {
  std::string out(text);
  for (char& c : out) {
    if (is_upper(c)) c = static_cast<char>(c + 32);
  }
  return out;
}

/// " 2" or "-2": the version of a family.
bool number_follows(std::string_view rest) {
  return rest.size() > 1 && (rest[0] == ' ' || rest[0] == '-') && rest[1] >= '0' && rest[1] <= '9';
}

/// What is known of one candidate.
struct Candidate {
  std::string name;
  int times = 0;
  int inside = 0;      ///< times where it does not begin a sentence
  int numbered = 0;    ///< times with a number behind it: then its shape tells the name ("Kite 2")
  std::string type;    ///< by a sign; empty without
  std::string likely;  ///< what it is if it is a name at all
};

/// In the order of their first place.
class Candidates {
 public:
  Candidate& of(std::string_view name) {
    const auto [entry, fresh] = index_.try_emplace(std::string(name), list_.size());
    if (fresh) list_.push_back({entry->first, 0, 0, 0, {}, {}});
    return list_[entry->second];
  }
  [[nodiscard]] const std::vector<Candidate>& list() const { return list_; }

 private:
  std::vector<Candidate> list_;
  std::unordered_map<std::string, std::size_t> index_;
};

/// Chinese words by their first character; most characters are told from all of them by one bit.
class HanWords {
 public:
  enum class Sign { kCompany, kOrganisation, kTitle };
  struct Word {
    std::string text;
    Sign sign = Sign::kCompany;
  };

  void add(std::string text, Sign sign) {
    heads_.set(head(text, 0));
    words_[text.substr(0, 3)].push_back({std::move(text), sign});
  }
  /// The words that begin at a character of three bytes.
  [[nodiscard]] const std::vector<Word>* at(std::string_view text, std::size_t begin) const {
    if (begin + 3 > text.size() || !heads_.test(head(text, begin))) return nullptr;
    const auto found = words_.find(std::string(text.substr(begin, 3)));
    return found == words_.end() ? nullptr : &found->second;
  }

 private:
  static std::size_t head(std::string_view text, std::size_t at) {
    const auto byte = [&](std::size_t i) -> std::size_t {
      return at + i < text.size() ? static_cast<unsigned char>(text[at + i]) : 0U;
    };
    return byte(1) << 8 | byte(2);
  }
  std::bitset<65536> heads_;
  std::unordered_map<std::string, std::vector<Word>> words_;
};

}  // namespace

struct Discovery::Impl {
  const Names& names;
  Words company_words, company_nouns, company_verbs, person_titles, person_verbs, not_names;
  HanWords signs;
  std::vector<std::string> verbs, company_signs;
  std::string surnames, left;

  void latin(std::string_view text, Candidates& out) const;
  void han(std::string_view text, Candidates& out) const;
  void suffixed(std::string_view text, base::ByteSpan suffix, std::string_view type,
                Candidates& out) const;
  void titled(std::string_view text, std::size_t begin, Candidates& out) const;
  [[nodiscard]] std::string type_of(std::string_view text, base::ByteSpan span,
                                    std::string_view name) const;
  [[nodiscard]] bool known(std::string_view name) const;
};

namespace {

/// The words of Latin letters in `text`, in lower case.
std::vector<std::string> words_of(std::string_view text) {
  std::vector<std::string> out;
  for (std::size_t at = 0; at < text.size();) {
    std::size_t end = at;
    while (end < text.size() && (is_letter(text[end]) || text[end] == '-')) ++end;
    if (end > at) out.push_back(lowered(text.substr(at, end - at)));
    at = end + 1;
  }
  return out;
}

bool has_any(const std::vector<std::string>& words, const Words& wanted) {
  return std::ranges::any_of(words, [&](const auto& word) { return wanted.contains(word); });
}

/// Two words side by side too: "chief executive".
bool has_title(const std::vector<std::string>& words, const Words& titles) {
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (titles.contains(words[i])) return true;
    if (i + 1 < words.size() && titles.contains(words[i] + " " + words[i + 1])) return true;
  }
  return false;
}

std::string_view until(std::string_view text, std::string_view stops) {
  return text.substr(0, std::min(text.find_first_of(stops), text.size()));
}

}  // namespace

bool Discovery::Impl::known(std::string_view name) const {
  std::vector<NameSpan> found;
  names.find(name, nullptr, found);
  return std::ranges::any_of(found,
                             [](const NameSpan& each) { return each.form == NameForm::kKnown; });
}

/// "Ada Moss, chief executive", "Kite, a Boston startup", "Kite raised": what the words beside say.
std::string Discovery::Impl::type_of(std::string_view text, base::ByteSpan span,
                                     std::string_view name) const {
  const std::string_view last = name.substr(name.rfind(' ') + 1);
  if (last.size() < name.size() && company_words.contains(last)) return "company";
  const std::size_t from = span.begin > kAround ? span.begin - kAround : 0;
  const std::string_view before = text.substr(from, span.begin - from);
  const std::string_view after = text.substr(span.end, kAround);
  const bool two = name.find(' ') != std::string_view::npos;
  const auto words_before = words_of(before.substr(before.find_last_of(".;:\n") + 1));
  const auto next = words_of(after);
  const std::vector<std::string> near(
      words_before.end() -
          std::min<std::ptrdiff_t>(2, static_cast<std::ptrdiff_t>(words_before.size())),
      words_before.end());
  if (two && has_title(near, person_titles)) return "person";
  if (after.starts_with(",")) {
    const auto apposition = words_of(until(after.substr(1), ",.;\n"));
    if (two && has_title(apposition, person_titles)) return "person";
    if (has_any(apposition, company_nouns)) return "company";
  }
  if (!near.empty() && company_nouns.contains(near.back())) return "company";
  if (next.empty() || !after.starts_with(" ")) return {};
  if (two && person_verbs.contains(next.front())) return "person";
  return company_verbs.contains(next.front()) ? "company" : "";
}

/// Runs of words that begin with capitals.
void Discovery::Impl::latin(std::string_view text, Candidates& out) const {
  bool begins = true;
  for (std::size_t at = 0; at < text.size();) {
    if (!is_letter(text[at])) {
      const char c = text[at];
      if (c == '.' || c == '!' || c == '?' || c == '\n' || c == ':' || c == '"') begins = true;
      ++at;
      continue;
    }
    std::size_t begin = at;
    std::size_t end = at;
    std::size_t words = 0;
    bool first_in_sentence = begins;
    while (at < text.size() && is_upper(text[at]) && words < kLongestName) {
      std::size_t stop = at;
      while (stop < text.size() && is_letter(text[stop])) ++stop;
      const bool skipped = stop - at < 2 || not_names.contains(text.substr(at, stop - at));
      if (skipped && words > 0) break;
      if (!skipped) {
        end = stop;
        ++words;
      } else {
        begin = stop + 1;
        first_in_sentence = false;
      }
      at = stop;
      if (at + 1 < text.size() && text[at] == ' ' && is_upper(text[at + 1])) {
        ++at;
      } else {
        break;
      }
    }
    begins = false;
    if (words > 0 && end > begin) {
      const std::string_view name = text.substr(begin, end - begin);
      Candidate& each = out.of(name);
      each.inside += first_in_sentence ? 0 : 1;
      each.numbered += number_follows(text.substr(end)) ? 1 : 0;
      if (++each.times <= kLooks && each.type.empty())
        each.type = type_of(text, {begin, end}, name);
    }
    while (at < text.size() && is_letter(text[at])) ++at;
  }
}

/// Two to four characters before a word that companies end in, after a sign or a word that cannot
/// be part of a name.
void Discovery::Impl::suffixed(std::string_view text, base::ByteSpan suffix, std::string_view type,
                               Candidates& out) const {
  std::size_t begin = suffix.begin;
  std::size_t stem = 0;
  bool anchored = false;
  for (; stem <= kLongestStem && !anchored; ++stem) {
    const base::CodePoint c = base::code_point_before(text, begin);
    const std::string_view bytes = text.substr(begin - c.size, c.size);
    anchored = c.size == 0 || !base::is_han(c.value) || left.find(bytes) != std::string::npos;
    if (!anchored) begin -= c.size;
  }
  if (!anchored || --stem < kShortestStem) return;
  Candidate& each = out.of(text.substr(begin, suffix.end - begin));
  ++each.times;
  ++each.inside;
  each.likely = type;
  const std::string_view rest = text.substr(suffix.end);
  const auto acts = [&](const std::string& verb) { return rest.starts_with(verb); };
  if (std::ranges::any_of(company_signs, acts)) each.type = type;
}

/// After a title: a surname, one or two characters, and a verb of saying or a sign.
void Discovery::Impl::titled(std::string_view text, std::size_t begin, Candidates& out) const {
  const base::CodePoint family = base::code_point_at(text, begin);
  if (!base::is_han(family.value)) return;
  if (surnames.find(text.substr(begin, family.size)) == std::string::npos) return;
  std::size_t end = begin + family.size;
  for (int given = 1; given <= 2; ++given) {
    const base::CodePoint c = base::code_point_at(text, end);
    if (!base::is_han(c.value)) return;
    end += c.size;
    const std::string_view rest = text.substr(end);
    const auto says = [&](const std::string& verb) { return rest.starts_with(verb); };
    if (!std::ranges::any_of(verbs, says)) continue;
    Candidate& each = out.of(text.substr(begin, end - begin));
    ++each.times;
    each.type = "person";
    return;
  }
}

void Discovery::Impl::han(std::string_view text, Candidates& out) const {
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (static_cast<unsigned char>(text[at]) < 0xC0 && !is_upper(text[at])) continue;
    const auto* words = signs.at(text, at);
    if (words == nullptr) continue;
    for (const HanWords::Word& word : *words) {
      if (text.substr(at, word.text.size()) != word.text) continue;
      const base::ByteSpan span{at, at + word.text.size()};
      switch (word.sign) {
        case HanWords::Sign::kCompany:
          suffixed(text, span, "company", out);
          break;
        case HanWords::Sign::kOrganisation:
          suffixed(text, span, "organisation", out);
          break;
        case HanWords::Sign::kTitle:
          titled(text, span.end, out);
          break;
      }
    }
  }
}

Discovery::Discovery(const std::vector<std::filesystem::path>& folders, const Names& names)
    : impl_(new Impl{names, {}, {}, {}, {}, {}, {}, {}, {}, {}, {}, {}}) {
  const auto has = [](const auto& folder) { return exists(folder / "discovery.json"); };
  const auto folder = std::ranges::find_if(folders, has);
  if (folder == folders.end()) {
    throw base::RuleError("discovery.json: error: stands in none of the rule folders");
  }
  const std::string path = (*folder / "discovery.json").string();
  const base::JsonValue value = base::load_json(path);
  base::JsonObject object(value, path);
  if (object.integer("version", 0) != 1) object.fail("version", "expected 1");
  static_cast<void>(object.string("about", ""));
  const auto words = [&](std::string_view key) {
    const auto list = object.strings(key);
    return Words(list.begin(), list.end());
  };
  impl_->company_words = words("company_words");
  impl_->company_nouns = words("company_nouns");
  impl_->company_verbs = words("company_verbs");
  impl_->person_titles = words("person_titles");
  impl_->person_verbs = words("person_verbs");
  impl_->not_names = words("not_names");
  const auto add = [&](std::string_view key, HanWords::Sign sign) {
    for (std::string& word : object.strings(key)) {
      if (word.size() < 3) object.fail(key, "holds a word of less than three bytes");
      impl_->signs.add(std::move(word), sign);
    }
  };
  add("zh_company_suffixes", HanWords::Sign::kCompany);
  add("zh_organisation_suffixes", HanWords::Sign::kOrganisation);
  add("zh_titles", HanWords::Sign::kTitle);
  impl_->verbs = object.strings("zh_person_verbs");
  impl_->company_signs = object.strings("zh_company_signs");
  impl_->surnames = object.string("zh_surnames");
  impl_->left = object.string("zh_left");
  object.done();
}

Discovery::~Discovery() = default;
Discovery::Discovery(Discovery&&) noexcept = default;
Discovery& Discovery::operator=(Discovery&&) noexcept = default;

std::vector<model::DeclaredEntity> Discovery::discover(const model::Document& document) const {
  Candidates candidates;
  for (const model::Passage& passage : document.passages) {
    if (passage.kind == model::PassageKind::kFurniture) continue;
    const std::string_view text =
        std::string_view(document.text).substr(passage.span.begin, passage.span.size());
    impl_->latin(text, candidates);
    if (passage.language == model::Language::kZh) impl_->han(text, candidates);
  }
  const std::string unknown = "company";
  std::vector<model::DeclaredEntity> out;
  for (const Candidate& each : candidates.list()) {
    const bool repeated = each.times >= kTimes && each.inside > 0;
    if (each.numbered > 0) continue;
    if ((each.type.empty() && !repeated) || impl_->known(each.name)) continue;
    const std::string& likely = each.likely.empty() ? unknown : each.likely;
    out.push_back({each.name, each.type.empty() ? likely : each.type, ""});
  }
  return out;
}

}  // namespace tally::recogniser
