// The words in braces that stand for mentions in the texts of a rule ("{count}", "{model}"), and
// the symbols that they mean.
#pragma once

#include "model/mention.hpp"
#include "rule/pack.hpp"
#include "rule/symbols.hpp"

#include <functional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace tally::rule {

/// "{word}" or "{word as key}"; anything else in braces is a count of RE2's.
struct Placeholder {
  std::string_view word;
  std::string_view key;
  std::size_t size = 0;  ///< bytes with the braces; 0: none
};

/// A symbol in UTF-8.
std::string spelled(char32_t symbol);

/// Calls `text` for plain parts and `placeholder` for the others, in order.
void split_placeholders(std::string_view source, const std::function<void(std::string_view)>& text,
                        const std::function<void(const Placeholder&)>& placeholder);

/// The symbols that the word of a placeholder stands for; none for a type that no rule declared.
std::vector<char32_t> symbols_of(std::string_view word, const SymbolTable& table);

/// The word of the placeholder for that mention's symbol: "count", "model", "name".
std::string_view placeholder_of(const SymbolTable& table, const model::Mention& mention);

/// Every text of a rule that may hold placeholders, with the key of its field.
std::vector<std::pair<std::string_view, std::string_view>> literals_of(const Rule& rule);

/// Entity types that the placeholders of a text name.
std::vector<std::string> types_in(std::string_view text);

/// Makes symbols for every type that a rule of the pack names; for all packs before any rule is
/// compiled.
void declare_types(const RulePack& pack, SymbolTable& table);

}  // namespace tally::rule
