#include "recogniser/word_files.hpp"

#include "base/json.hpp"
#include "model/claim.hpp"
#include "recogniser/cues.hpp"
#include "recogniser/utf8.hpp"

#include <array>
#include <charconv>
#include <string>
#include <system_error>
#include <utility>
#include <vector>

namespace tally::recogniser {
namespace {

using base::JsonValue;
using Kind = base::JsonValue::Kind;

/// What the values of a section say of their words.
enum class Shape : std::uint8_t {
  kWords,    ///< ["word", …]
  kValue,    ///< {"word": 3, …}
  kPower,    ///< {"word": 6, …}
  kHedge,    ///< {"about": ["word", …], …}
  kRange,    ///< {"word": [2, 10], …}
  kUnit,     ///< {"unit": ["word", …], …}
  kCue,      ///< {"ratio": ["word", …], …}
  kBand,     ///< {"word": [1, 3, 90], …}: of each ten up to 90, from 1 to 3 above it
  kFigures,  ///< {"word": [4, 6], …}: percent from, to; [10]: percent from
  kGuard,    ///< {"word": ["longer word in which it does not hold", …], …}
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
    Section{"half_of", Category::kHalf, Shape::kWords, kPlural},
    Section{"weak_half", Category::kHalf, Shape::kWords, kWeak},
    Section{"quarter", Category::kQuarter, Shape::kValue},
    Section{"one_quarter", Category::kQuarter, Shape::kValue, kWeak},
    Section{"quarter_plural", Category::kQuarter, Shape::kValue, kPlural},
    Section{"article", Category::kArticle, Shape::kWords},
    Section{"and", Category::kAnd, Shape::kWords},
    Section{"of", Category::kOf, Shape::kWords},
    Section{"vague_digit", Category::kVagueDigit, Shape::kValue},
    Section{"vague", Category::kVague, Shape::kRange},
    Section{"vague_power", Category::kVague, Shape::kPower},
    Section{"band", Category::kVague, Shape::kBand, kPlural},
    Section{"more", Category::kMore, Shape::kHedge},
    Section{"over", Category::kOver, Shape::kHedge},
    Section{"ordinal_mark", Category::kOrdinalMark, Shape::kWords},
    Section{"ordinal_mark_top", Category::kOrdinalMark, Shape::kWords, kLocal},
    Section{"ordinal_mark_row", Category::kOrdinalMark, Shape::kWords, kPlural},
    Section{"change_opener", Category::kRangeOpener, Shape::kWords, kWeak},
    Section{"change_before", Category::kChange, Shape::kWords},
    Section{"change_by", Category::kChangeBy, Shape::kWords},
    Section{"multiplied_before", Category::kChange, Shape::kWords, kPlural},
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
    Section{"scaled", Category::kCounted, Shape::kUnit},
    Section{"many", Category::kMany, Shape::kUnit},
    Section{"some", Category::kSome, Shape::kUnit},
    Section{"figures", Category::kSome, Shape::kFigures},
    Section{"fold", Category::kFold, Shape::kWords},
    Section{"hedge_before", Category::kHedgeBefore, Shape::kHedge},
    Section{"weak_hedge_before", Category::kHedgeBefore, Shape::kHedge, kWeak},
    Section{"hedge_after", Category::kHedgeAfter, Shape::kHedge},
    Section{"weak_hedge_after", Category::kHedgeAfter, Shape::kHedge, kWeak},
    Section{"filler", Category::kFiller, Shape::kWords},
    Section{"multiple_is", Category::kFiller, Shape::kWords, kPlural},
    Section{"connector", Category::kConnector, Shape::kValue},
    Section{"range_opener", Category::kRangeOpener, Shape::kWords},
    Section{"range_closer", Category::kRangeCloser, Shape::kWords},
    Section{"measure", Category::kMeasure, Shape::kUnit},
    Section{"noun", Category::kNoun, Shape::kUnit},
    Section{"per", Category::kPer, Shape::kWords},
    Section{"age", Category::kAge, Shape::kUnit},
    Section{"row_unit", Category::kAge, Shape::kUnit, kLocal},
    Section{"anniversary", Category::kAge, Shape::kUnit, kLocal | kPlural},
    Section{"age_before", Category::kAgeBefore, Shape::kWords},
    Section{"weak_age_before", Category::kAgeBefore, Shape::kWords, kWeak},
    Section{"rank", Category::kRank, Shape::kWords},
    Section{"compare_before", Category::kCompareBefore, Shape::kWords},
    Section{"compare_after", Category::kCompareAfter, Shape::kHedge},
    Section{"no_noun", Category::kNoNoun, Shape::kWords},
    Section{"adjective", Category::kNoNoun, Shape::kWords, kLocal},
    Section{"no_per", Category::kNoNoun, Shape::kWords, kWeak},
    Section{"no_multiple", Category::kNoNoun, Shape::kWords, kPlural},
    Section{"guessed_before", Category::kNoNoun, Shape::kWords, kGluedOnly},
    Section{"cues", Category::kCue, Shape::kCue},
    Section{"per_unit", Category::kPer, Shape::kUnit},
    Section{"guard", Category::kGuard, Shape::kGuard},
};

class WordFile {
 public:
  WordFile(const std::filesystem::path& path, const UnitTable& units, Lexicon& lexicon)
      : path_(path.string()), root_(base::load_json(path)), units_(units), lexicon_(lexicon) {}

  void load();

 private:
  void load_section(const Section& section, const JsonValue& value);
  void load_entry(const Section& section, const JsonValue& entry);
  void add_all(const JsonValue& words, const Reading& reading);
  void add_guard(const JsonValue& guard, const Reading& reading);
  void add_band(const JsonValue& band, Reading reading);
  void add_figures(const JsonValue& figures, Reading reading);
  [[nodiscard]] const std::vector<JsonValue>& list(const JsonValue& value) const;
  [[nodiscard]] const std::string& word(const JsonValue& value) const;
  [[nodiscard]] int integer(const JsonValue& value) const;
  [[noreturn]] void fail(base::LineCol at, const std::string& message) const {
    base::json_fault(path_, at, message);
  }

  std::string path_;
  JsonValue root_;
  const UnitTable& units_;
  Lexicon& lexicon_;
  std::uint8_t flags_ = 0;
  std::vector<std::pair<int, std::string>> tens_;  // of bands: "20s", "twenties", …
  std::vector<std::string> digits_;                // for the "#" of guards' exceptions
};

const std::vector<JsonValue>& WordFile::list(const JsonValue& value) const {
  if (value.kind != Kind::kArray) fail(value.at, "expected a list of words");
  return value.items;
}

const std::string& WordFile::word(const JsonValue& value) const {
  if (value.kind != Kind::kString || value.text.empty()) fail(value.at, "expected a word");
  return value.text;
}

int WordFile::integer(const JsonValue& value) const {
  int out = 0;
  const char* end = value.text.data() + value.text.size();
  const auto [stop, fault] = std::from_chars(value.text.data(), end, out);
  if (value.kind != Kind::kNumber || fault != std::errc() || stop != end) {
    fail(value.at, "expected a whole number");
  }
  return out;
}

void WordFile::add_all(const JsonValue& words, const Reading& reading) {
  for (const JsonValue& each : list(words)) lexicon_.add(word(each), reading);
}

/// "#" at the end of an exception stands for any digit.
void WordFile::add_guard(const JsonValue& guard, const Reading& reading) {
  lexicon_.add(guard.key, reading);
  Reading cancel;
  cancel.category = Category::kCancel;
  for (const JsonValue& exception : list(guard)) {
    std::string longer = word(exception);
    if (longer.back() != '#') {
      lexicon_.add(longer, cancel);
      continue;
    }
    longer.pop_back();
    for (const std::string& digit : digits_) lexicon_.add(longer + digit, cancel);
  }
}

/// "low 20s", "mid-thirties": a part of the ten that the word is said of.
void WordFile::add_band(const JsonValue& band, Reading reading) {
  if (band.items.size() != 3) fail(band.at, "expected three numbers");
  for (const auto& [ten, spelling] : tens_) {
    if (ten > integer(band.items[2])) continue;
    reading.value = ten + integer(band.items[0]);
    reading.payload = static_cast<std::uint32_t>(ten + integer(band.items[1]));
    for (const char* joint : {" ", "-"}) lexicon_.add(band.key + joint + spelling, reading);
  }
}

/// "Double-digit", "mid-single digits": percent, by how many figures they have.
void WordFile::add_figures(const JsonValue& figures, Reading reading) {
  const std::size_t bounds = figures.items.size();
  if (bounds != 1 && bounds != 2) fail(figures.at, "expected one or two numbers");
  if (bounds == 1) reading.category = Category::kMany;
  reading.payload = units_.index("percent");
  reading.value = integer(figures.items[0]);
  if (bounds == 2) reading.power = static_cast<std::int8_t>(integer(figures.items[1]));
  lexicon_.add(figures.key, reading);
}

/// As bands are said: in digits, in the plural of the word, and in the word itself.
std::vector<std::pair<int, std::string>> spelled_tens(const JsonValue* tens) {
  std::vector<std::pair<int, std::string>> out{{10, "teens"}, {10, "teen"}};
  constexpr int kMost = 90;
  for (int ten = 20; ten <= kMost; ten += 10) out.emplace_back(ten, std::to_string(ten) + "s");
  if (tens == nullptr) return out;
  for (const JsonValue& word : tens->members) {
    const int ten = word.text.empty() ? 0 : std::stoi(word.text);
    out.emplace_back(ten, word.key);
    if (word.key.ends_with('y')) {
      out.emplace_back(ten, word.key.substr(0, word.key.size() - 1) + "ies");
    }
  }
  return out;
}

void WordFile::load_entry(const Section& section, const JsonValue& entry) {
  if (entry.key.empty()) fail(entry.key_at, "expected a word, a hedge or a unit");
  Reading r;
  r.category = section.category;
  r.flags = static_cast<std::uint8_t>(section.flags | flags_);
  switch (section.shape) {
    case Shape::kWords:
      break;
    case Shape::kValue:
      r.value = integer(entry);
      lexicon_.add(entry.key, r);
      break;
    case Shape::kPower:
      r.power = static_cast<std::int8_t>(integer(entry));
      lexicon_.add(entry.key, r);
      break;
    case Shape::kRange:
      if (entry.items.size() != 2) fail(entry.at, "expected two numbers");
      r.value = integer(entry.items[0]);
      r.payload = static_cast<std::uint32_t>(integer(entry.items[1]));
      lexicon_.add(entry.key, r);
      break;
    case Shape::kHedge: {
      const auto hedge = model::hedge_from(entry.key);
      if (!hedge) fail(entry.key_at, "\"" + entry.key + "\" is no hedge");
      r.hedge = *hedge;
      add_all(entry, r);
      break;
    }
    case Shape::kUnit:
      r.payload = units_.index(entry.key);
      if (r.payload == 0) fail(entry.key_at, "\"" + entry.key + "\" is no unit of units.json");
      add_all(entry, r);
      break;
    case Shape::kCue: {
      const auto cue = cue_from(entry.key);
      if (!cue) fail(entry.key_at, "\"" + entry.key + "\" is no cue");
      r.value = static_cast<std::int32_t>(*cue);
      add_all(entry, r);
      break;
    }
    case Shape::kBand:
      add_band(entry, r);
      break;
    case Shape::kFigures:
      add_figures(entry, r);
      break;
    case Shape::kGuard:
      add_guard(entry, r);
      break;
  }
}

void WordFile::load_section(const Section& section, const JsonValue& value) {
  if (section.shape == Shape::kWords) {
    Reading r;
    r.category = section.category;
    r.flags = static_cast<std::uint8_t>(section.flags | flags_);
    add_all(value, r);
    return;
  }
  if (value.kind != Kind::kObject) fail(value.at, "expected an object");
  for (const JsonValue& entry : value.members) load_entry(section, entry);
}

void WordFile::load() {
  base::JsonObject file(root_, path_);
  if (file.string("language", "") == "en") flags_ = kLatin;
  for (const char* section : {"digit", "ones"}) {
    const JsonValue* words = file.find(section);
    if (words == nullptr) continue;
    for (const JsonValue& entry : words->members) digits_.push_back(entry.key);
  }
  for (char c = '0'; c <= '9'; ++c) digits_.emplace_back(1, c);
  tens_ = spelled_tens(file.find("tens"));
  for (const Section& section : kSections) {
    if (const JsonValue* value = file.find(section.name)) load_section(section, *value);
  }
  file.done();
}

}  // namespace

void load_variants(const std::filesystem::path& file, Lexicon& lexicon) {
  const JsonValue root = base::load_json(file);
  base::JsonObject object(root, file.string());
  for (const JsonValue& entry : root.members) {
    const std::string& forms = object.string(entry.key);
    if (entry.key.empty()) base::json_fault(file.string(), entry.key_at, "expected a character");
    const char32_t own = code_point_at(entry.key, 0).value;
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
