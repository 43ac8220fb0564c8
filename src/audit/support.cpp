#include "audit/support.hpp"

namespace tally::audit {
namespace {

using Roots = std::map<std::string, std::string, std::less<>>;

std::string find_root(const Roots& roots, const std::string& key) {
  std::string at = key;
  for (auto up = roots.find(at); up != roots.end() && up->second != at; up = roots.find(at)) {
    at = up->second;
  }
  return at;
}

void join(Roots& roots, const std::string& a, const std::string& b) {
  roots.try_emplace(a, a);
  roots.try_emplace(b, b);
  const std::string x = find_root(roots, a);
  const std::string y = find_root(roots, b);
  if (x != y) roots[std::max(x, y)] = std::min(x, y);
}

}  // namespace

Support::Support(const std::vector<model::SourceInfo>& sources) {
  for (const model::SourceInfo& source : sources) {
    const std::string& key = source.source_key;
    // A name of an event and a key of a source never meet: no key begins with a NUL.
    if (!source.event.empty()) join(root_, key, std::string(1, '\0') + source.event);
    if (!source.translation_of.empty()) join(root_, key, source.translation_of);
    if (!source.reprint_of.empty()) join(root_, key, source.reprint_of);
  }
}

int Support::events(const std::set<std::string>& source_keys) const {
  std::set<std::string> events;
  for (const std::string& key : source_keys) events.insert(find_root(root_, key));
  return static_cast<int>(events.size());
}

}  // namespace tally::audit
