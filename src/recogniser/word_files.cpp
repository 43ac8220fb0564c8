#include "recogniser/word_files.hpp"

#include "model/claim.hpp"
#include "recogniser/data_file.hpp"
#include "recogniser/utf8.hpp"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <array>
#include <optional>
#include <string>

namespace tally::recogniser {
namespace {

using Json = nlohmann::json;

/// What the values of a section say of their words.
enum class Shape : std::uint8_t {
  kWords,  ///< ["word", …]
  kValue,  ///< {"word": 3, …}
  kPower,  ///< {"word": 6, …}
  kHedge,  ///< {"about": ["word", …], …}
  kRange,  ///< {"word": [2, 10], …}
  kUnit,   ///< {"unit": ["word", …], …}
  kGuard,  ///< {"word": ["longer word in which it does not hold", …], …}
};

struct Section {
  std::string_view name;
  Category category;
  Shape shape;
  std::uint8_t flags = 0;
};

constexpr std::array kSections{
    Section{"digit", Category::kDigit, Shape::kValue},
    Section{"leading_digit", Category::kDigit, Shape::kValue, kPlural},
    Section{"weak_digit", Category::kDigit, Shape::kValue, kWeak},
    Section{"place", Category::kPlace, Shape::kPower},
    Section{"weak_place", Category::kPlace, Shape::kPower, kWeak},
    Section{"place_plural", Category::kPlace, Shape::kPower, kPlural},
    Section{"scale", Category::kScale, Shape::kPower},
    Section{"scale_plural", Category::kScale, Shape::kPower, kPlural},
    Section{"dozen", Category::kScale, Shape::kValue},
    Section{"tens", Category::kTens, Shape::kValue},
    Section{"ones", Category::kOnes, Shape::kValue},
    Section{"suffix", Category::kSuffix, Shape::kPower},
    Section{"suffix_cased", Category::kSuffix, Shape::kPower, kCased | kGluedOnly},
    Section{"suffix_money", Category::kSuffix, Shape::kPower, kWeak},
    Section{"point", Category::kPoint, Shape::kWords},
    Section{"sign", Category::kSign, Shape::kWords},
    Section{"half", Category::kHalf, Shape::kWords},
    Section{"weak_half", Category::kHalf, Shape::kWords, kWeak},
    Section{"quarter", Category::kQuarter, Shape::kValue},
    Section{"one_quarter", Category::kQuarter, Shape::kValue, kWeak},
    Section{"quarter_plural", Category::kQuarter, Shape::kValue, kPlural},
    Section{"article", Category::kArticle, Shape::kWords},
    Section{"and", Category::kAnd, Shape::kWords},
    Section{"of", Category::kOf, Shape::kWords},
    Section{"vague_digit", Category::kVagueDigit, Shape::kValue},
    Section{"vague", Category::kVague, Shape::kRange},
    Section{"more", Category::kMore, Shape::kHedge},
    Section{"over", Category::kOver, Shape::kHedge},
    Section{"ordinal_mark", Category::kOrdinalMark, Shape::kWords},
    Section{"ordinal_mark_top", Category::kOrdinalMark, Shape::kWords, kLocal},
    Section{"change_before", Category::kChange, Shape::kWords},
    Section{"ordinal_mark_back", Category::kOrdinalMark, Shape::kWords, kWeak},
    Section{"ordinal_suffix", Category::kOrdinalSuffix, Shape::kWords},
    Section{"ordinal", Category::kOrdinal, Shape::kValue},
    Section{"ordinal_power", Category::kOrdinal, Shape::kPower},
    Section{"parts", Category::kOrdinal, Shape::kValue, kPlural},
    Section{"parts_power", Category::kOrdinal, Shape::kPower, kPlural},
    Section{"fraction_bar", Category::kFractionBar, Shape::kValue},
    Section{"percent_prefix", Category::kPercentPrefix, Shape::kPower},
    Section{"tenths", Category::kTenths, Shape::kWords},
    Section{"multiple", Category::kMultiple, Shape::kValue},
    Section{"counted", Category::kCounted, Shape::kValue},
    Section{"many", Category::kMany, Shape::kUnit},
    Section{"some", Category::kSome, Shape::kUnit},
    Section{"fold", Category::kFold, Shape::kWords},
    Section{"hedge_before", Category::kHedgeBefore, Shape::kHedge},
    Section{"weak_hedge_before", Category::kHedgeBefore, Shape::kHedge, kWeak},
    Section{"hedge_after", Category::kHedgeAfter, Shape::kHedge},
    Section{"filler", Category::kFiller, Shape::kWords},
    Section{"connector", Category::kConnector, Shape::kValue},
    Section{"range_opener", Category::kRangeOpener, Shape::kWords},
    Section{"range_closer", Category::kRangeCloser, Shape::kWords},
    Section{"measure", Category::kMeasure, Shape::kUnit},
    Section{"noun", Category::kNoun, Shape::kUnit},
    Section{"per", Category::kPer, Shape::kWords},
    Section{"age", Category::kAge, Shape::kUnit},
    Section{"age_before", Category::kAgeBefore, Shape::kWords},
    Section{"rank", Category::kRank, Shape::kWords},
    Section{"compare_before", Category::kCompareBefore, Shape::kWords},
    Section{"compare_after", Category::kCompareAfter, Shape::kHedge},
    Section{"no_noun", Category::kNoNoun, Shape::kWords},
    Section{"adjective", Category::kNoNoun, Shape::kWords, kLocal},
    Section{"no_per", Category::kNoNoun, Shape::kWords, kWeak},
    Section{"per_unit", Category::kPer, Shape::kUnit},
    Section{"guard", Category::kGuard, Shape::kGuard},
};

Json parsed_object(const std::filesystem::path& path, const std::string& text) {
  Json file;
  try {
    file = Json::parse(text);
  } catch (const Json::parse_error& e) {
    fail_at(path, text, e.byte > 0 ? e.byte - 1 : 0, "this is not JSON; " + std::string(e.what()));
  }
  if (!file.is_object()) fail_at(path, text, 0, "a file of words is one object");
  return file;
}

class WordFile {
 public:
  WordFile(const std::filesystem::path& path, const UnitTable& units, Lexicon& lexicon)
      : path_(path), units_(units), lexicon_(lexicon), text_(read_data_file(path)) {}

  void load();

 private:
  void load_section(const std::string& name, const Json& value);
  void load_entry(const Section& section, const std::string& key, const Json& value);
  void add_all(const Json& words, const std::string& key, const Reading& reading);
  void add_guard(const std::string& word, const Json& exceptions, const Reading& reading);
  [[nodiscard]] int integer(const std::string& key, const Json& value) const;

  const std::filesystem::path& path_;
  const UnitTable& units_;
  Lexicon& lexicon_;
  std::string text_;
  std::uint8_t flags_ = 0;
  std::vector<std::string> digits_;  // for the "#" of guards' exceptions
};

int WordFile::integer(const std::string& key, const Json& value) const {
  if (!value.is_number_integer())
    fail_near(path_, text_, key, "\"" + key + "\" needs a whole number");
  return value.get<int>();
}

void WordFile::add_all(const Json& words, const std::string& key, const Reading& reading) {
  if (!words.is_array()) fail_near(path_, text_, key, "\"" + key + "\" needs a list of words");
  for (const Json& word : words) {
    if (!word.is_string() || word.get_ref<const std::string&>().empty()) {
      fail_near(path_, text_, key, "\"" + key + "\" holds something that is no word");
    }
    lexicon_.add(word.get_ref<const std::string&>(), reading);
  }
}

/// "#" at the end of an exception stands for any digit.
void WordFile::add_guard(const std::string& word, const Json& exceptions, const Reading& reading) {
  lexicon_.add(word, reading);
  if (!exceptions.is_array())
    fail_near(path_, text_, word, "\"" + word + "\" needs a list of words");
  Reading cancel;
  cancel.category = Category::kCancel;
  for (const Json& exception : exceptions) {
    auto longer = exception.get<std::string>();
    if (longer.back() != '#') {
      lexicon_.add(longer, cancel);
      continue;
    }
    longer.pop_back();
    for (const std::string& digit : digits_) lexicon_.add(longer + digit, cancel);
  }
}

void WordFile::load_entry(const Section& section, const std::string& key, const Json& value) {
  Reading r;
  r.category = section.category;
  r.flags = static_cast<std::uint8_t>(section.flags | flags_);
  switch (section.shape) {
    case Shape::kWords:
      break;
    case Shape::kValue:
      r.value = integer(key, value);
      lexicon_.add(key, r);
      break;
    case Shape::kPower:
      r.power = static_cast<std::int8_t>(integer(key, value));
      lexicon_.add(key, r);
      break;
    case Shape::kRange:
      if (!value.is_array() || value.size() != 2)
        fail_near(path_, text_, key, "\"" + key + "\" needs two numbers");
      r.value = integer(key, value[0]);
      r.payload = static_cast<std::uint32_t>(integer(key, value[1]));
      lexicon_.add(key, r);
      break;
    case Shape::kHedge: {
      const auto hedge = model::hedge_from(key);
      if (!hedge) fail_near(path_, text_, key, "\"" + key + "\" is no hedge");
      r.hedge = *hedge;
      add_all(value, key, r);
      break;
    }
    case Shape::kUnit:
      r.payload = units_.index(key);
      if (r.payload == 0) fail_near(path_, text_, key, "\"" + key + "\" is no unit of units.json");
      add_all(value, key, r);
      break;
    case Shape::kGuard:
      add_guard(key, value, r);
      break;
  }
}

void WordFile::load_section(const std::string& name, const Json& value) {
  const auto* section = std::find_if(kSections.begin(), kSections.end(),
                                     [&](const Section& s) { return s.name == name; });
  if (section == kSections.end())
    fail_near(path_, text_, name, "\"" + name + "\" is no section of words");
  if (section->shape == Shape::kWords) {
    Reading r;
    r.category = section->category;
    r.flags = static_cast<std::uint8_t>(section->flags | flags_);
    add_all(value, name, r);
    return;
  }
  if (!value.is_object()) fail_near(path_, text_, name, "\"" + name + "\" needs an object");
  for (const auto& [key, entry] : value.items()) load_entry(*section, key, entry);
}

void WordFile::load() {
  const Json file = parsed_object(path_, text_);
  if (file.value("language", "") == "en") flags_ = kLatin;
  for (const char* section : {"digit", "ones"}) {
    if (!file.contains(section)) continue;
    for (const auto& [word, value] : file[section].items()) digits_.push_back(word);
  }
  for (char c = '0'; c <= '9'; ++c) digits_.emplace_back(1, c);
  for (const auto& [name, value] : file.items()) {
    if (name != "language") load_section(name, value);
  }
}

}  // namespace

void load_variants(const std::filesystem::path& file, Lexicon& lexicon) {
  const std::string text = read_data_file(file);
  const Json json = parsed_object(file, text);
  for (const auto& [simplified, others] : json.items()) {
    if (!others.is_string())
      fail_near(file, text, simplified, "each character needs a string of others");
    const auto forms = others.get<std::string>();
    const char32_t own = code_point_at(simplified, 0).value;
    for (std::size_t pos = 0; pos < forms.size();) {
      const CodePoint c = code_point_at(forms, pos);
      if (c.value != own) lexicon.add_variant(own, c.value);
      pos += c.length;
    }
  }
}

void load_words(const std::filesystem::path& file, const UnitTable& units, Lexicon& lexicon) {
  WordFile(file, units, lexicon).load();
}

}  // namespace tally::recogniser
