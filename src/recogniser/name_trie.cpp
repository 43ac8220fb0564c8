#include "recogniser/name_trie.hpp"

#include "base/utf8.hpp"

#include <algorithm>

namespace tally::recogniser {
namespace {

bool is_lower(char32_t c) { return c >= 'a' && c <= 'z'; }
bool is_upper(char32_t c) { return c >= 'A' && c <= 'Z'; }
bool is_digit(char32_t c) { return c >= '0' && c <= '9'; }
bool is_alnum(char32_t c) { return is_lower(c) || is_upper(c) || is_digit(c); }
char32_t folded(char32_t c) { return is_upper(c) ? c + ('a' - 'A') : c; }

/// "GPT|4", "Deep|Seek": borders inside a word at which some write a space or hyphen.
bool is_border(char32_t left, char32_t right) {
  return (is_digit(right) && !is_digit(left)) || (is_lower(left) && is_upper(right)) ||
         (base::is_han(left) != base::is_han(right));
}

LetterCase case_of(std::string_view spelling) {
  bool lower = false, upper = false, other = false, inner = false;
  for (std::size_t i = 0; i < spelling.size(); ++i) {
    const char32_t c = static_cast<unsigned char>(spelling[i]);
    inner |= i > 0 && is_upper(c) && is_lower(static_cast<unsigned char>(spelling[i - 1]));
    lower |= is_lower(c);
    upper |= is_upper(c);
    other |= is_digit(c) || c >= 0x80;
  }
  if (other || inner || !upper) return LetterCase::kAny;
  return lower ? LetterCase::kCapital : LetterCase::kExact;
}

/// "-6", " 6": a version may follow.
bool digit_follows(std::string_view text, std::size_t at) {
  const base::CodePoint c = base::code_point_at(text, at);
  return is_name_separator(c.value) && is_digit(base::code_point_at(text, at + c.size).value);
}

/// Code points of a spelling and whether a separator may stand after each.
struct Key {
  std::vector<std::pair<char32_t, bool>> points;
};

Key key_of(std::string_view spelling) {
  Key key;
  char32_t last = 0;
  for (std::size_t i = 0; i < spelling.size();) {
    const base::CodePoint c = base::code_point_at(spelling, i);
    i += c.size;
    if (is_name_separator(c.value)) {
      if (!key.points.empty()) key.points.back().second = true;
      continue;
    }
    if (!key.points.empty() && is_border(last, c.value)) key.points.back().second = true;
    last = c.value;
    key.points.emplace_back(folded(c.value), false);
  }
  if (!key.points.empty()) key.points.back().second = false;
  return key;
}

}  // namespace

bool is_name_separator(char32_t c) {
  return c == ' ' || c == '-' || c == '_' || c == 0xA0 || c == 0xB7 || c == 0x2010 || c == 0x2011 ||
         c == 0x2022 || c == 0x2027 || c == 0x30FB || c == 0x2009 || c == 0x202F;
}

NameTrie::NameTrie() : nodes_(1) {}

std::uint32_t NameTrie::step(std::uint32_t node, char32_t c) const {
  const auto& next = nodes_[node].next;
  const auto at =
      std::lower_bound(next.begin(), next.end(), c,
                       [](const auto& edge, char32_t want) { return edge.first < want; });
  return at != next.end() && at->first == c ? at->second : kNone;
}

std::uint32_t NameTrie::add(std::string_view spelling, std::uint32_t alias) {
  const Key key = key_of(spelling);
  if (key.points.empty()) return alias;
  std::uint32_t node = 0;
  for (const auto& [c, joint] : key.points) {
    std::uint32_t next = step(node, c);
    if (next == kNone) {
      next = static_cast<std::uint32_t>(nodes_.size());
      nodes_.emplace_back();
      auto& edges = nodes_[node].next;
      edges.insert(std::lower_bound(edges.begin(), edges.end(), std::pair(c, 0U)), {c, next});
    }
    node = next;
    nodes_[node].joint |= joint;
  }
  Node& last = nodes_[node];
  if (last.alias != kNone) return last.alias;
  last.alias = alias;
  last.letter_case = case_of(spelling);
  if (last.letter_case == LetterCase::kExact) {
    last.spelling = static_cast<std::uint32_t>(exact_.size());
    exact_.emplace_back(spelling);
  }
  const char32_t first = key.points.front().first;
  if (first < kPlane) first_[first >> 6] |= std::uint64_t{1} << (first & 63);
  return alias;
}

bool NameTrie::written_well(const Node& node, std::string_view written) const {
  if (node.letter_case == LetterCase::kAny) return true;
  if (node.letter_case == LetterCase::kExact) return written == exact_[node.spelling];
  return std::any_of(written.begin(), written.end(),
                     [](char c) { return is_upper(static_cast<unsigned char>(c)); });
}

AliasMatch NameTrie::longest(std::string_view text, std::size_t begin, std::size_t limit) const {
  AliasMatch best;
  std::uint32_t node = 0;
  char32_t last = 0;
  for (std::size_t at = begin; at < limit;) {
    base::CodePoint c = base::code_point_at(text, at);
    if (nodes_[node].joint && is_name_separator(c.value)) {
      at += c.size;
      if (at >= limit) break;
      c = base::code_point_at(text, at);
    }
    node = step(node, folded(c.value));
    if (node == kNone) break;
    at += c.size;
    last = c.value;
    const Node& here = nodes_[node];
    if (here.alias == kNone || at > limit) continue;
    const char32_t after = base::code_point_at(text, at).value;
    const bool digit_glued = is_digit(after) && is_alnum(last) && !is_digit(last);
    if (is_alnum(last) && is_alnum(after) && !digit_glued) continue;
    const bool well = written_well(here, text.substr(begin, at - begin));
    if (well || digit_glued || digit_follows(text, at))
      best = {here.alias, at, !well || digit_glued};
  }
  return best;
}

AliasMatch NameTrie::exact(std::string_view spelling) const {
  const AliasMatch match = longest(spelling, 0, spelling.size());
  return match.end == spelling.size() ? match : AliasMatch{};
}

}  // namespace tally::recogniser
