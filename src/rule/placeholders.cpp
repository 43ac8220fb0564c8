#include "rule/placeholders.hpp"

#include "base/utf8.hpp"

#include <algorithm>
#include <array>

namespace tally::rule {
namespace {

constexpr std::array<std::string_view, 11> kKinds = {
    "count",    "rank", "percent",     "money",     "date", "time",
    "duration", "age",  "temperature", "dimension", "set"};

Placeholder placeholder_at(std::string_view text, std::size_t at) {
  const std::size_t close = text.find('}', at);
  if (text[at] != '{' || close == std::string_view::npos) return {};
  const std::string_view inner = text.substr(at + 1, close - at - 1);
  const auto is_word = [](std::string_view word) {
    return !word.empty() && std::all_of(word.begin(), word.end(),
                                        [](char c) { return (c >= 'a' && c <= 'z') || c == '_'; });
  };
  const std::size_t as = inner.find(" as ");
  const std::string_view word = inner.substr(0, as);
  const std::string_view key =
      as == std::string_view::npos ? std::string_view{} : inner.substr(as + 4);
  if (!is_word(word) || (as != std::string_view::npos && !is_word(key))) return {};
  return {word, key, close - at + 1};
}

bool is_kind(std::string_view word) {
  return std::find(kKinds.begin(), kKinds.end(), word) != kKinds.end();
}

/// Whether the word is one of ours rather than a type of entity.
bool is_own(std::string_view word) {
  return word == "value" || word == "number" || word == "name" || word == "subject" ||
         is_kind(word);
}

}  // namespace

std::string spelled(char32_t symbol) {
  std::string out;
  base::append_utf8(out, symbol);
  return out;
}

void split_placeholders(std::string_view source, const std::function<void(std::string_view)>& text,
                        const std::function<void(const Placeholder&)>& placeholder) {
  std::size_t plain = 0;
  for (std::size_t at = 0; at < source.size();) {
    const Placeholder found = source[at] == '{' ? placeholder_at(source, at) : Placeholder{};
    if (found.size == 0) {
      ++at;
      continue;
    }
    if (plain < at) text(source.substr(plain, at - plain));
    placeholder(found);
    at += found.size;
    plain = at;
  }
  if (plain < source.size()) text(source.substr(plain));
}

std::vector<char32_t> symbols_of(std::string_view word, const SymbolTable& table) {
  if (word == "value") return {kValueSymbol};
  if (const auto kind = std::find(kKinds.begin(), kKinds.end(), word); kind != kKinds.end()) {
    return {kFirstKindSymbol + static_cast<char32_t>(kind - kKinds.begin())};
  }
  std::vector<char32_t> out;
  if (word == "number") {
    for (std::size_t i = 0; i < kKinds.size(); ++i)
      out.push_back(kFirstKindSymbol + static_cast<char32_t>(i));
    return out;
  }
  if (word == "name") out = {kUntypedSymbol, kOtherSymbol};
  for (const auto& [type, symbol] : table.types()) {
    if (word == "name" || word == type) out.push_back(symbol);
  }
  return out;
}

std::string_view placeholder_of(const SymbolTable& table, const model::Mention& mention) {
  if (const std::optional<ValueKind> kind = value_kind_of(mention)) {
    return kKinds[static_cast<std::size_t>(*kind)];
  }
  const auto at = table.types().find(mention.entity_type);
  return at == table.types().end() ? std::string_view("name") : std::string_view(at->first);
}

std::vector<std::pair<std::string_view, std::string_view>> literals_of(const Rule& rule) {
  std::vector<std::pair<std::string_view, std::string_view>> out{{"pattern", rule.pattern}};
  const auto add = [&](std::string_view field, const std::vector<std::string>& list) {
    for (const std::string& literal : list) out.emplace_back(field, literal);
  };
  add("triggers", rule.triggers);
  add("not_before", rule.not_before);
  add("not_after", rule.not_after);
  add("not_between", rule.not_between);
  add("needs", rule.needs);
  add("unless", rule.unless);
  return out;
}

std::vector<std::string> types_in(std::string_view text) {
  std::vector<std::string> out;
  split_placeholders(
      text, [](std::string_view) {},
      [&](const Placeholder& found) {
        if (!is_own(found.word)) out.emplace_back(found.word);
      });
  return out;
}

void declare_types(const RulePack& pack, SymbolTable& table) {
  for (const Rule& rule : pack.rules) {
    for (const std::string& type : rule.effect.subject.types) table.type(type);
    for (const auto& [field, text] : literals_of(rule)) {
      for (const std::string& type : types_in(text)) table.type(type);
    }
  }
}

}  // namespace tally::rule
