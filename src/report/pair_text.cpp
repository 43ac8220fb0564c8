#include "report/pair_text.hpp"

#include "base/utf8.hpp"
#include "report/json.hpp"
#include "report/value_text.hpp"
#include "report/width.hpp"
#include "report/wrap.hpp"

#include <algorithm>
#include <map>
#include <ostream>

namespace tally::report {
namespace {

constexpr std::size_t kDefaultWidth = 100;
constexpr std::size_t kLeastSide = 20;
constexpr std::size_t kLine = 6;      // columns of a line number
constexpr std::size_t kMiddle = 16;   // columns of the relation and the space around it
constexpr std::size_t kContext = 10;  // columns of text to either side of a quote

std::string spaces(std::size_t count) { return std::string(count, ' '); }

std::string padded(const std::string& text, std::size_t columns) {
  return text + spaces(columns - std::min(columns, display_width(text)));
}

std::string cut(const std::string& text, std::size_t columns) {
  const std::string_view kept = cut_to(text, columns);
  if (kept.size() == text.size()) return text;
  return std::string(cut_to(text, columns - 1)) + "…";
}

/// The end of a text that fits.
std::string tail(std::string_view text, std::size_t columns) {
  while (display_width(text) > columns) {
    text.remove_prefix(1);
    while (!text.empty() && base::goes_on(text.front())) text.remove_prefix(1);
  }
  return std::string(text);
}

std::string line_text(const std::optional<model::Claim>& claim) {
  if (!claim) return spaces(kLine);
  const std::string line = std::to_string(claim->line);
  return spaces(kLine - 1 - std::min(kLine - 1, line.size())) + line + " ";
}

/// "…before [quote] after…", as much of the surroundings as there is room for.
std::string side_text(const std::optional<model::Claim>& claim, std::size_t columns) {
  if (!claim) return "";
  const std::string quote = "[" + one_safe_line(claim->quote) + "]";
  const std::string before = tail(one_safe_line(claim->before), kContext);
  const std::string after = one_safe_line(claim->after);
  const std::size_t used = display_width(before) + display_width(quote);
  if (used >= columns) return cut(quote, columns);
  return before + quote + std::string(cut_to(after, std::min(kContext, columns - used)));
}

std::string paint(std::string_view relation, const std::string& text, const Style& style) {
  if (!style.colour || relation == "same") return text;
  const bool lost = relation.starts_with("only_");
  const bool hedge = relation == "hedge_differs";
  return (lost ? "\x1b[2m" : hedge ? "\x1b[1;34m" : "\x1b[1;31m") + text + "\x1b[0m";
}

void write_counts(std::span<const model::AlignedPair> pairs, std::ostream& out) {
  std::map<std::string, int> counts;
  for (const model::AlignedPair& pair : pairs) ++counts[pair.relation];
  bool first = true;
  for (const auto& [relation, count] : counts) {
    out << (first ? "" : ", ") << count << ' ' << relation;
    first = false;
  }
  out << (first ? "no pairs\n" : "\n");
}

Cell quote_of(const std::optional<model::Claim>& claim) {
  return claim ? Cell(claim->quote) : Cell();
}

Cell line_of(const std::optional<model::Claim>& claim) {
  return claim ? Cell(std::to_string(claim->line)) : Cell();
}

Cell value_of(const std::optional<model::Claim>& claim) {
  if (!claim || claim->kind == model::MentionKind::kName) return {};
  return value_text(*claim);
}

}  // namespace

void write_pairs(std::span<const model::AlignedPair> pairs, const PairTitles& titles,
                 const Style& style, std::ostream& out) {
  const std::size_t width = style.terminal_width == 0 ? kDefaultWidth : style.terminal_width;
  const std::size_t fixed = 2 * kLine + kMiddle;
  const std::size_t side = std::max(kLeastSide, width > fixed ? (width - fixed) / 2 : 0);
  write_counts(pairs, out);
  out << '\n'
      << spaces(kLine) << padded(cut(one_safe_line(titles.a), side), side + kMiddle + kLine)
      << cut(one_safe_line(titles.b), side) << '\n';
  for (const model::AlignedPair& pair : pairs) {
    std::string line = line_text(pair.a) + padded(side_text(pair.a, side), side) + " ";
    line += paint(pair.relation, padded(pair.relation, kMiddle - 1), style);
    line += line_text(pair.b) + side_text(pair.b, side);
    line.erase(line.find_last_not_of(' ') + 1);
    out << line << '\n';
    if (pair.reason.empty() || pair.relation.starts_with("only_")) continue;
    for (const std::string& reason : wrap(one_safe_line(pair.reason), width - kLine - 2)) {
      out << spaces(kLine + 2) << reason << '\n';
    }
  }
}

Table pair_table(std::span<const model::AlignedPair> pairs) {
  Table table;
  table.name = "pairs";
  table.columns = {{"relation"}, {"a_line", true}, {"a"},     {"a_value"}, {"b_line", true},
                   {"b"},        {"b_value"},      {"reason"}};
  for (const model::AlignedPair& pair : pairs) {
    table.rows.push_back({pair.relation, line_of(pair.a), quote_of(pair.a), value_of(pair.a),
                          line_of(pair.b), quote_of(pair.b), value_of(pair.b),
                          pair.reason.empty() ? Cell() : Cell(pair.reason)});
  }
  return table;
}

std::string pairs_json(std::span<const model::AlignedPair> pairs, const PairTitles& titles) {
  JsonWriter json;
  json.begin_object();
  json.key("schema");
  json.string("tally/1");
  json.key("a");
  json.string(titles.a);
  json.key("b");
  json.string(titles.b);
  json.key("pairs");
  json.begin_array();
  for (const model::AlignedPair& pair : pairs) write_pair(pair, json);
  json.end_array();
  json.end_object();
  return json.take();
}

}  // namespace tally::report
