#include "app/gold.hpp"

#include "base/error.hpp"
#include "base/json.hpp"

#include <fstream>

namespace tally::app {
namespace {

using base::JsonValue;
using Kind = base::JsonValue::Kind;

std::string text_at(base::JsonObject& object, std::string_view key) {
  const JsonValue* found = object.find(key);
  return found == nullptr || found->kind == Kind::kNull ? std::string() : found->text;
}

std::optional<base::Decimal> amount_at(base::JsonObject& object, std::string_view key) {
  const std::string text = text_at(object, key);
  if (text.empty()) return std::nullopt;
  const auto amount = base::Decimal::parse(text);
  if (!amount) object.fail(key, "expected a number");
  return amount;
}

base::ByteSpan place_of(const std::string& text, const std::string& quote, std::int64_t nth) {
  std::size_t at = std::string::npos;
  for (std::int64_t i = 0; i < nth; ++i) {
    at = text.find(quote, at == std::string::npos ? 0 : at + 1);
    if (at == std::string::npos) break;
  }
  return at == std::string::npos ? base::ByteSpan{} : base::ByteSpan{at, at + quote.size()};
}

GoldClaim read_claim(base::JsonObject& object, const model::Document& document) {
  GoldClaim gold;
  gold.quote = object.string("quote");
  gold.span = place_of(document.text, gold.quote, object.integer("nth", 1));
  if (gold.span.empty()) object.fail("quote", "does not stand in the document");
  gold.tier = object.string("tier");
  gold.subject = text_at(object, "subject");
  gold.metric = text_at(object, "metric");
  gold.low = amount_at(object, "lo");
  gold.high = amount_at(object, "hi");
  gold.hedge = text_at(object, "hedge");
  gold.unit = text_at(object, "unit");
  gold.date = text_at(object, "date");
  gold.valid = text_at(object, "valid");
  gold.speaker = text_at(object, "speaker");
  gold.modality = text_at(object, "modality");
  gold.needs_context = object.boolean("needs_context", false);
  gold.valid_needs_context = object.boolean("valid_needs_context", false);
  return gold;
}

/// Annotated furniture, [first words, last words or null for the end] by document, beside the gold.
std::vector<base::ByteSpan> furniture_of(const std::filesystem::path& file, const std::string& name,
                                         const std::string& text) {
  std::vector<base::ByteSpan> out;
  const auto path = file.parent_path() / "furniture.json";
  if (!std::filesystem::exists(path)) return out;
  const JsonValue all = base::load_json(path);
  base::JsonObject object(all, path.string());
  const JsonValue* spans = object.find(name);
  if (spans == nullptr) return out;
  for (const JsonValue& span : spans->items) {
    const std::size_t from = span.items.empty() ? std::string::npos : text.find(span.items[0].text);
    if (from == std::string::npos) continue;
    const bool open = span.items.size() < 2 || span.items[1].kind == Kind::kNull;
    out.push_back(
        {from, open ? text.size() : std::min(text.find(span.items[1].text, from), text.size())});
  }
  return out;
}

}  // namespace

std::vector<GoldClaim> load_gold(const std::filesystem::path& file,
                                 const model::Document& document) {
  std::ifstream in(file);
  if (!in) throw base::InputError(file.string() + ": cannot be read");
  std::vector<GoldClaim> out;
  std::vector<base::ByteSpan> furniture;
  std::string line;
  for (std::uint32_t number = 1; std::getline(in, line); ++number) {
    if (line.empty()) continue;
    try {
      const JsonValue value = base::parse_json(line, file.string(), number);
      base::JsonObject object(value, file.string());
      if (out.empty()) furniture = furniture_of(file, text_at(object, "doc"), document.text);
      out.push_back(read_claim(object, document));
    } catch (const base::RuleError& error) {
      throw base::InputError(error.what());
    }
    for (const base::ByteSpan span : furniture) {
      if (span.contains(out.back().span.begin)) out.back().tier = "boiler";
    }
  }
  return out;
}

EvalRules load_eval_rules(const std::vector<std::filesystem::path>& folders) {
  for (const auto& folder : folders) {
    const auto file = folder / "eval.json";
    if (!std::filesystem::exists(file)) continue;
    const JsonValue value = base::load_json(file);
    base::JsonObject object(value, file.string());
    if (object.integer("version", 0) != 1) object.fail("version", "expected 1");
    (void)object.string("about", "");
    EvalRules rules;
    for (std::string& metric : object.strings("untyped")) rules.untyped.insert(std::move(metric));
    for (const JsonValue& group : object.need("near", Kind::kArray).items) {
      rules.near.emplace_back();
      for (const JsonValue& metric : group.items) rules.near.back().push_back(metric.text);
    }
    for (const JsonValue& meaning : object.need("units", Kind::kObject).members) {
      const auto factor =
          meaning.items.size() == 2 ? base::Decimal::parse(meaning.items[1].text) : std::nullopt;
      if (!factor) base::json_fault(file.string(), meaning.at, "expected [dimension, factor]");
      rules.units.emplace(meaning.key, std::pair(meaning.items[0].text, *factor));
    }
    object.done();
    return rules;
  }
  throw base::RuleError("eval.json: error: stands in none of the rule folders");
}

}  // namespace tally::app
