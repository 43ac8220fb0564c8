#include "claim/affiliations.hpp"

#include <algorithm>

// Which organisation a document is about.
namespace tally::claim {
namespace {

/// What speaks for the organisation that a document is about, and how much it takes.
constexpr int kInTitle = 3;
constexpr int kDeclared = 2;
constexpr int kWholeTitle = 6;  ///< the entry of an encyclopedia
constexpr int kLeastNamed = 3;

/// The first line of a text that begins with narration.
base::ByteSpan first_line(const model::Document& document) {
  if (document.passages.empty() || !document.passages.front().speaker.empty()) return {};
  const base::ByteSpan first = document.passages.front().span;
  return {first.begin, std::min(first.end, document.text.find('\n', first.begin))};
}

}  // namespace

/// "Kite Air" or "# Kite Air" above a text on that airline.
std::string_view Affiliations::find_whole_title() const {
  const base::ByteSpan title = first_line(scene_.document());
  const auto names = scene_.names_in(title);
  if (names.size() != 1) return {};
  std::string_view said = scene_.text(title);
  said.remove_prefix(std::min(said.find_first_not_of("# *"), said.size()));
  said.remove_suffix(said.size() - (said.find_last_not_of(" *\r\n") + 1));
  Apps apps;
  const bool whole = said == scene_.text(names.front().span) && may_lead(names.front(), apps);
  return whole ? names.front().entity : std::string_view();
}

/// "Kite Earnings Call, May 2025": whose call it is; its parts may be named more often.
std::string_view Affiliations::who_calls(base::ByteSpan title) const {
  if (!holds_any(scene_.text(title), scene_.small().calls)) return {};
  std::string_view caller;
  for (const Name& name : scene_.names_in(title)) {
    if (!is_organisation(name.type)) continue;
    if (!caller.empty() && caller != name.entity) return {};
    caller = name.entity;
  }
  return caller;
}

/// The organisation that the title names or the text names most, clearly before any other.
std::string Affiliations::most_named(std::string_view titled) const {
  const model::Document& document = scene_.document();
  const base::ByteSpan title = first_line(document);
  if (const auto caller = who_calls(title); !caller.empty()) return std::string(caller);
  std::map<std::string_view, int> counts;
  Apps apps;
  for (const Name& name : scene_.names()) {
    if (!may_lead(name, apps) || scene_.only_compared(name)) continue;
    const auto [entry, fresh] = counts.try_emplace(name.entity, 0);
    ++entry->second;
    if (!fresh) continue;
    const bool in_title = title.contains(name.span.begin) ||
                          document.title.find(scene_.text(name.span)) != std::string::npos;
    if (in_title) entry->second += kInTitle;
    if (name.entity == whole_title_) entry->second += kWholeTitle;
    const bool writes = document.author.find(scene_.text(name.span)) != std::string::npos;
    if (writes) entry->second += kInTitle;  // "The Kite team"
    if (is_of_guest(name) || is_topic(name)) entry->second += kDeclared;
  }
  for (const model::DeclaredEntity& entity : document.declared) {
    const auto named = counts.find(entity.name);
    if (named != counts.end()) {
      named->second += kDeclared;
    } else if (is_organisation(entity.type)) {  // the text says "the company" only
      counts.try_emplace(entity.name, kLeastNamed);
    }
  }
  if (!titled.empty()) counts.try_emplace(titled, kInTitle);  // the text says "we" only
  const auto by_count = [](const auto& a, const auto& b) { return a.second < b.second; };
  const auto most = std::ranges::max_element(counts, by_count);
  if (most == counts.end() || most->second < kLeastNamed) return {};
  const auto rivals = [&](const auto& each) {
    const bool part = each.first.starts_with(most->first);  // "Kite Cloud" of Kite, too
    return !part && each.second * 2 > most->second;
  };
  return std::ranges::any_of(counts, rivals) ? std::string() : std::string(most->first);
}

}  // namespace tally::claim
