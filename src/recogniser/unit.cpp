#include "recogniser/unit.hpp"

#include "base/json.hpp"

#include <algorithm>
#include <array>
#include <limits>
#include <utility>
#include <vector>

namespace tally::recogniser {
namespace {

using base::JsonObject;
using base::JsonValue;
using Kind = base::JsonValue::Kind;

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

/// By what texts name a unit.
struct UnitWords {
  std::vector<std::string> en, zh, zh_more, zh_half, symbols, behind, signs, zh_signs, codes,
      codes_cased;
};

class UnitFile {
 public:
  UnitFile(const std::filesystem::path& path, Lexicon& lexicon)
      : path_(path.string()), root_(base::load_json(path)), lexicon_(lexicon) {}

  /// Calls `put` with each unit; it answers the unit's index.
  template <typename Put>
  void each(Put put);

 private:
  void load_prefixes(const JsonValue& table);
  [[nodiscard]] const Prefix& prefix(const std::string& symbol, base::LineCol at) const;
  void add_words(const UnitWords& words, UnitKind kind, std::uint32_t index);
  void add(const std::string& word, Category category, std::uint32_t index, unsigned flags);

  std::string path_;
  JsonValue root_;
  Lexicon& lexicon_;
  std::vector<Prefix> prefixes_;
};

int small_number(JsonObject& object, std::string_view field) {
  const std::int64_t value = object.integer(field, 0);
  if (value > std::numeric_limits<int>::max() || value < std::numeric_limits<int>::min()) {
    object.fail(field, "is too large");
  }
  return static_cast<int>(value);
}

std::vector<std::string> words(JsonObject& object, std::string_view field) {
  std::vector<std::string> out = object.strings(field);
  if (std::ranges::find(out, "") != out.end()) object.fail(field, "holds an empty word");
  return out;
}

base::Fraction fraction(JsonObject& object, std::string_view field) {
  const std::string text = object.string(field, "1");
  const std::size_t slash = text.find('/');
  const auto top = base::Decimal::parse(text.substr(0, slash));
  const auto bottom =
      slash == std::string::npos ? base::Decimal(1) : base::Decimal::parse(text.substr(slash + 1));
  if (!top || !bottom || bottom->is_zero()) {
    object.fail(field, "is neither a number nor a fraction");
  }
  return {*top, *bottom};
}

UnitKind kind_of(JsonObject& object) {
  const std::string name = object.string("kind", "measure");
  const auto* found = std::ranges::find(kKinds, name, [](const auto& kind) { return kind.first; });
  if (found == kKinds.end()) object.fail("kind", "\"" + name + "\" is no kind of unit");
  return found->second;
}

UnitEntry entry_of(JsonObject& object) {
  UnitEntry entry;
  entry.unit.key = object.string("key");
  entry.unit.canonical = object.string("canonical", entry.unit.key);
  entry.unit.dimension = object.string("dimension", "count");
  entry.unit.to_canonical = fraction(object, "factor");
  entry.size =
      object.find("seconds") != nullptr ? fraction(object, "seconds") : entry.unit.to_canonical;
  entry.part_power = small_number(object, "part_power");
  entry.least = small_number(object, "least");
  entry.most = small_number(object, "most");
  entry.weight = object.string("weight", "");
  const auto ratio = words(object, "ratio");
  if (!ratio.empty() && ratio.size() != 2) object.fail("ratio", "needs two units");
  if (ratio.size() == 2) entry.ratio = {ratio[0], ratio[1]};
  entry.kind = kind_of(object);
  return entry;
}

UnitWords words_of(JsonObject& object) {
  return {words(object, "en"),         words(object, "zh"),       words(object, "zh_more"),
          words(object, "zh_half"),    words(object, "symbols"),  words(object, "behind"),
          words(object, "signs"),      words(object, "zh_signs"), words(object, "codes"),
          words(object, "codes_cased")};
}

void UnitFile::add(const std::string& word, Category category, std::uint32_t index,
                   unsigned flags) {
  Reading r;
  r.category = category;
  r.payload = index;
  r.flags = static_cast<std::uint8_t>(flags);
  lexicon_.add(word, r);
}

void UnitFile::add_words(const UnitWords& words, UnitKind kind, std::uint32_t index) {
  const Category category = kind == UnitKind::kCount ? Category::kNoun : Category::kUnit;
  for (const std::string& word : words.en) {
    add(word, category, index, kLatin);
    if (const std::string plural = plural_of(word); plural != word) {
      add(plural, category, index, kLatin | kPlural);
    }
  }
  for (const std::string& word : words.zh) add(word, category, index, 0);
  for (const std::string& word : words.zh_more) {
    lexicon_.add(word, {category, model::Hedge::kOver, 0, 0, 0, index});
  }
  for (const std::string& word : words.zh_half) {
    lexicon_.add(word, {category, model::Hedge::kExact, 0, 0, 5, index});
  }
  for (const std::string& symbol : words.symbols) {
    add(symbol, category, index, kCased | (symbol.size() == 1 ? unsigned{kWeak} : 0U));
  }
  for (const std::string& word : words.behind) add(word, Category::kSmallUnit, index, 0);
  for (const std::string& sign : words.signs) add(sign, Category::kCurrencySign, index, 0);
  for (const std::string& sign : words.zh_signs) {
    add(sign, Category::kCurrencySign, index, kLocal);
  }
  for (const std::string& code : words.codes) {
    add(code, Category::kCurrencySign, index, kLatin);
    add(code, Category::kUnit, index, kLatin);
  }
  for (const std::string& code : words.codes_cased) {
    add(code, Category::kCurrencySign, index, kCased);
    add(code, Category::kUnit, index, kCased);
  }
}

void UnitFile::load_prefixes(const JsonValue& table) {
  for (const JsonValue& each : table.members) {
    JsonObject prefix(each, path_);
    prefixes_.push_back(
        {each.key, prefix.string("en", ""), words(prefix, "zh"), small_number(prefix, "power")});
    prefix.done();
  }
}

const Prefix& UnitFile::prefix(const std::string& symbol, base::LineCol at) const {
  const auto found = std::ranges::find(prefixes_, symbol, &Prefix::symbol);
  if (found == prefixes_.end()) base::json_fault(path_, at, "\"" + symbol + "\" is no prefix");
  return *found;
}

/// The unit with a prefix: its factor times a power of ten.
UnitEntry prefixed(const UnitEntry& base, const Prefix& prefix) {
  UnitEntry out = base;
  out.unit.key = prefix.symbol + base.unit.key;
  out.unit.to_canonical.numerator = base.unit.to_canonical.numerator.scaled(prefix.power);
  out.size = out.unit.to_canonical;
  return out;
}

UnitWords prefixed(const UnitWords& base, const Prefix& prefix) {
  UnitWords out = base;
  for (std::string& word : out.en) word.insert(0, prefix.en);
  for (std::string& symbol : out.symbols) symbol.insert(0, prefix.symbol);
  out.zh.clear();
  for (const std::string& head : prefix.zh) {
    for (const std::string& word : base.zh) out.zh.push_back(head + word);
  }
  return out;
}

template <typename Put>
void UnitFile::each(Put put) {
  JsonObject file(root_, path_);
  if (file.find("prefixes") != nullptr) load_prefixes(file.need("prefixes", Kind::kObject));
  for (const JsonValue& value : file.need("units", Kind::kArray).items) {
    JsonObject unit(value, path_);
    const UnitEntry entry = entry_of(unit);
    const UnitWords names = words_of(unit);
    add_words(names, entry.kind, put(entry, unit.string("major", "")));
    for (const std::string& symbol : words(unit, "si")) {
      const Prefix& si = prefix(symbol, unit.need("si", Kind::kArray).at);
      add_words(prefixed(names, si), entry.kind, put(prefixed(entry, si), ""));
    }
    unit.done();
  }
  file.done();
}

}  // namespace

UnitTable::UnitTable() { units_.emplace_back(); }

void UnitTable::load(const std::filesystem::path& file, Lexicon& lexicon) {
  UnitFile(file, lexicon).each([&](UnitEntry entry, const std::string& major) {
    entry.major = index(major);
    const std::uint32_t weight = index(entry.weight);
    const auto [place, fresh] =
        by_key_.try_emplace(entry.unit.key, static_cast<std::uint32_t>(units_.size()));
    if (fresh) {
      units_.push_back(std::move(entry));
    } else {
      units_[place->second] = std::move(entry);
    }
    if (weight != 0) units_[weight].money = place->second;
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
