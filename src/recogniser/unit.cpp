#include "recogniser/unit.hpp"

#include "recogniser/data_file.hpp"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <array>
#include <optional>
#include <utility>
#include <vector>

namespace tally::recogniser {
namespace {

using Json = nlohmann::json;

constexpr std::array<std::pair<std::string_view, UnitKind>, 9> kKinds{
    {{"count", UnitKind::kCount},
     {"money", UnitKind::kMoney},
     {"measure", UnitKind::kMeasure},
     {"duration", UnitKind::kDuration},
     {"percent", UnitKind::kPercent},
     {"temperature", UnitKind::kTemperature},
     {"rank", UnitKind::kRank},
     {"times", UnitKind::kTimes},
     {"fraction", UnitKind::kFraction}}};

constexpr std::array<std::string_view, 21> kFields{
    "least",     "behind",  "most",  "ratio", "zh_signs", "key",     "canonical",
    "dimension", "factor",  "kind",  "en",    "zh",       "zh_more", "zh_half",
    "seconds",   "symbols", "signs", "codes", "si",       "major",   "part_power"};

/// A prefix of the file's own table: kilo, 千.
struct Prefix {
  std::string symbol;
  std::string en;
  std::vector<std::string> zh;
  int power = 0;
};

/// Symbols have no plural: "has" is no hectares.
constexpr std::size_t kLongestSymbol = 2;

std::string plural_of(const std::string& word) {
  if (word.size() <= kLongestSymbol) return word;
  const auto ends = [&](std::string_view tail) { return word.ends_with(tail); };
  if (ends("s") || ends("x") || ends("ch") || ends("sh")) return word + "es";
  if (word.size() > 1 && ends("y") &&
      std::string_view("aeiou").find(word[word.size() - 2]) == std::string_view::npos) {
    return word.substr(0, word.size() - 1) + "ies";
  }
  return word + "s";
}

class UnitFile {
 public:
  UnitFile(const std::filesystem::path& path, Lexicon& lexicon)
      : path_(path), text_(read_data_file(path)), lexicon_(lexicon) {}

  /// Calls `put` with each unit; it answers the unit's index.
  template <typename Put>
  void each(Put put);

 private:
  [[nodiscard]] Json parsed() const;
  [[nodiscard]] std::vector<std::string> words(const Json& unit, const char* field) const;
  [[nodiscard]] base::Fraction fraction(const Json& unit, const char* field,
                                        const std::string& key) const;
  [[nodiscard]] UnitEntry entry(const Json& unit, const std::string& key) const;
  void load_prefixes(const Json& table);
  void add_words(const Json& unit, const UnitEntry& entry, std::uint32_t index);
  void add(const std::string& word, Category category, std::uint32_t index, unsigned flags);
  [[nodiscard]] Json prefixed(const Json& unit, const Prefix& prefix) const;

  const std::filesystem::path& path_;
  std::string text_;
  Lexicon& lexicon_;
  std::vector<Prefix> prefixes_;
};

Json UnitFile::parsed() const {
  try {
    return Json::parse(text_);
  } catch (const Json::parse_error& e) {
    fail_at(path_, text_, e.byte > 0 ? e.byte - 1 : 0,
            "this is not JSON; " + std::string(e.what()));
  }
}

std::vector<std::string> UnitFile::words(const Json& unit, const char* field) const {
  std::vector<std::string> out;
  if (!unit.contains(field)) return out;
  if (!unit[field].is_array()) fail_near(path_, text_, field, "this needs a list of words");
  for (const Json& word : unit[field]) out.push_back(word.get<std::string>());
  return out;
}

base::Fraction UnitFile::fraction(const Json& unit, const char* field,
                                  const std::string& key) const {
  const auto text = unit.value(field, "1");
  const std::size_t slash = text.find('/');
  const auto top = base::Decimal::parse(text.substr(0, slash));
  const auto bottom =
      slash == std::string::npos ? base::Decimal(1) : base::Decimal::parse(text.substr(slash + 1));
  if (!top || !bottom || bottom->is_zero()) {
    fail_near(
        path_, text_, key,
        "the " + std::string(field) + " of \"" + key + "\" is neither a number nor a fraction");
  }
  return {*top, *bottom};
}

UnitEntry UnitFile::entry(const Json& unit, const std::string& key) const {
  for (const auto& [field, value] : unit.items()) {
    if (std::find(kFields.begin(), kFields.end(), field) == kFields.end()) {
      fail_near(path_, text_, field, "\"" + field + "\" is no field of a unit");
    }
  }
  UnitEntry entry;
  entry.unit.key = key;
  entry.unit.canonical = unit.value("canonical", key);
  entry.unit.dimension = unit.value("dimension", "count");
  entry.unit.to_canonical = fraction(unit, "factor", key);
  entry.size = unit.contains("seconds") ? fraction(unit, "seconds", key) : entry.unit.to_canonical;
  entry.part_power = unit.value("part_power", 0);
  entry.least = unit.value("least", 0);
  entry.most = unit.value("most", 0);
  const auto ratio = words(unit, "ratio");
  if (!ratio.empty() && ratio.size() != 2)
    fail_near(path_, text_, key, "the ratio of \"" + key + "\" needs two units");
  if (ratio.size() == 2) entry.ratio = {ratio[0], ratio[1]};
  const auto kind = unit.value("kind", "measure");
  const auto* found =
      std::find_if(kKinds.begin(), kKinds.end(), [&](const auto& k) { return k.first == kind; });
  if (found == kKinds.end()) fail_near(path_, text_, kind, "\"" + kind + "\" is no kind of unit");
  entry.kind = found->second;
  return entry;
}

void UnitFile::add(const std::string& word, Category category, std::uint32_t index,
                   unsigned flags) {
  Reading r;
  r.category = category;
  r.payload = index;
  r.flags = static_cast<std::uint8_t>(flags);
  lexicon_.add(word, r);
}

void UnitFile::add_words(const Json& unit, const UnitEntry& entry, std::uint32_t index) {
  const Category category = entry.kind == UnitKind::kCount ? Category::kNoun : Category::kUnit;
  for (const std::string& word : words(unit, "en")) {
    add(word, category, index, kLatin);
    if (const std::string plural = plural_of(word); plural != word) {
      add(plural, category, index, kLatin | kPlural);
    }
  }
  for (const std::string& word : words(unit, "zh")) add(word, category, index, 0);
  for (const std::string& word : words(unit, "zh_more")) {
    lexicon_.add(word, {category, model::Hedge::kOver, 0, 0, 0, index});
  }
  for (const std::string& word : words(unit, "zh_half")) {
    lexicon_.add(word, {category, model::Hedge::kExact, 0, 0, 5, index});
  }
  for (const std::string& symbol : words(unit, "symbols")) {
    add(symbol, category, index, kCased | (symbol.size() == 1 ? unsigned{kWeak} : 0U));
  }
  for (const std::string& word : words(unit, "behind")) add(word, Category::kSmallUnit, index, 0);
  for (const std::string& sign : words(unit, "signs")) add(sign, Category::kCurrencySign, index, 0);
  for (const std::string& sign : words(unit, "zh_signs"))
    add(sign, Category::kCurrencySign, index, kLocal);
  for (const std::string& code : words(unit, "codes")) {
    add(code, Category::kCurrencySign, index, kLatin);
    add(code, Category::kUnit, index, kLatin);
  }
}

void UnitFile::load_prefixes(const Json& table) {
  for (const auto& [symbol, prefix] : table.items()) {
    prefixes_.push_back(
        {symbol, prefix.value("en", ""), words(prefix, "zh"), prefix.value("power", 0)});
  }
}

/// The unit with a prefix: its words, and its factor times a power of ten.
Json UnitFile::prefixed(const Json& unit, const Prefix& prefix) const {
  Json out = unit;
  out.erase("si");
  out["key"] = prefix.symbol + unit.at("key").get<std::string>();
  out["canonical"] = unit.value("canonical", unit.at("key").get<std::string>());
  std::vector<std::string> en;
  std::vector<std::string> zh;
  std::vector<std::string> symbols;
  for (const std::string& word : words(unit, "en")) en.push_back(prefix.en + word);
  for (const std::string& head : prefix.zh) {
    for (const std::string& word : words(unit, "zh")) zh.push_back(head + word);
  }
  for (const std::string& symbol : words(unit, "symbols"))
    symbols.push_back(prefix.symbol + symbol);
  out["en"] = en;
  out["zh"] = zh;
  out["symbols"] = symbols;
  return out;
}

template <typename Put>
void UnitFile::each(Put put) {
  const Json file = parsed();
  if (!file.is_object() || !file.contains("units")) {
    fail_at(path_, text_, 0, "a file of units is an object with \"units\"");
  }
  if (file.contains("prefixes")) load_prefixes(file["prefixes"]);
  for (const Json& unit : file["units"]) {
    if (!unit.is_object() || !unit.contains("key")) {
      fail_near(path_, text_, "units", "each unit is an object with a \"key\"");
    }
    const auto key = unit["key"].get<std::string>();
    const UnitEntry base = entry(unit, key);
    add_words(unit, base, put(base, unit.value("major", "")));
    for (const std::string& symbol : words(unit, "si")) {
      const auto prefix = std::find_if(prefixes_.begin(), prefixes_.end(),
                                       [&](const Prefix& p) { return p.symbol == symbol; });
      if (prefix == prefixes_.end())
        fail_near(path_, text_, key, "\"" + symbol + "\" is no prefix");
      const Json derived = prefixed(unit, *prefix);
      UnitEntry scaled = entry(derived, derived["key"].get<std::string>());
      scaled.unit.to_canonical.numerator = base.unit.to_canonical.numerator.scaled(prefix->power);
      scaled.size = scaled.unit.to_canonical;
      add_words(derived, scaled, put(scaled, ""));
    }
  }
}

}  // namespace

UnitTable::UnitTable() { units_.emplace_back(); }

void UnitTable::load(const std::filesystem::path& file, Lexicon& lexicon) {
  UnitFile(file, lexicon).each([&](UnitEntry entry, const std::string& major) {
    entry.major = index(major);
    const auto [place, fresh] =
        by_key_.try_emplace(entry.unit.key, static_cast<std::uint32_t>(units_.size()));
    if (fresh) {
      units_.push_back(std::move(entry));
    } else {
      units_[place->second] = std::move(entry);
    }
    return place->second;
  });
}

std::uint32_t UnitTable::index(std::string_view key) const {
  const auto found = by_key_.find(key);
  return found == by_key_.end() ? 0 : found->second;
}

std::uint32_t UnitTable::ratio(std::uint32_t unit, std::uint32_t per) const {
  for (std::uint32_t i = 1; i < units_.size(); ++i) {
    const auto& [above, below] = units_[i].ratio;
    if (!above.empty() && above == units_[unit].unit.key && below == units_[per].unit.key) return i;
  }
  return 0;
}

base::Decimal UnitTable::converted(const base::Decimal& value, std::uint32_t from,
                                   std::uint32_t to) const {
  if (from == to) return value;
  const base::Fraction& a = units_[from].size;
  const base::Fraction& b = units_[to].size;
  return base::Fraction{a.numerator * b.denominator, a.denominator * b.numerator}.apply(value);
}

const model::Unit* UnitTable::find(std::string_view key) const { return model_unit(index(key)); }

}  // namespace tally::recogniser
