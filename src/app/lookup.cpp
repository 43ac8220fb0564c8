#include "app/lookup.hpp"

#include "base/error.hpp"

#include <algorithm>
#include <cctype>

namespace tally::app {
namespace {

constexpr std::size_t kShortest = 4;
constexpr std::size_t kDigits = 32;

/// Lower case without hyphens; empty where it cannot be an id.
std::string id_digits(const std::string& name) {
  std::string out;
  for (const char c : name) {
    if (c == '-') continue;
    if (std::isxdigit(static_cast<unsigned char>(c)) == 0) return "";
    out += static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
  }
  return out.size() >= kShortest && out.size() <= kDigits ? out : "";
}

StoredKind kind_from(std::string_view name) {
  if (name == "fact") return StoredKind::kFact;
  if (name == "finding") return StoredKind::kFinding;
  return name == "document" ? StoredKind::kDocument : StoredKind::kClaim;
}

/// "  claim 0123456789ab  超过 2 万亿 · a.txt" for each.
std::string candidates(const store::Result& rows) {
  std::string out;
  for (int i = 0; i < rows.size(); ++i) {
    out += "\n  " + std::string(rows[i].text(0)) + ' ' +
           std::string(rows[i].text(1).substr(0, 12)) + "  " + std::string(rows[i].text(2));
  }
  return out;
}

}  // namespace

Found find_stored(store::Session& session, const std::string& name) {
  const std::string digits = id_digits(name);
  if (!digits.empty()) {
    const store::Result rows =
        session.run("queries/find_id.sql", {digits + std::string(kDigits - digits.size(), '0'),
                                            digits + std::string(kDigits - digits.size(), 'f')});
    if (rows.size() == 1) return {kind_from(rows[0].text(0)), std::string(rows[0].text(1))};
    if (rows.size() > 1) {
      throw base::UsageError("'" + name + "' could be any of these:" + candidates(rows));
    }
  }
  const store::Result sources = session.run("queries/document_find.sql", {name, "f"});
  if (!sources.empty()) return {StoredKind::kDocument, std::string(sources[0].text(2))};
  throw base::UsageError("nothing stored is known as '" + name +
                         "'; ids are four or more digits of those that listings print");
}

std::vector<std::string> find_sources(store::Session& session,
                                      const std::vector<std::string>& names, Which which) {
  std::vector<std::string> out;
  for (const std::string& name : names) {
    const store::Result rows =
        session.run("queries/document_find.sql", {name, which == Which::kAll ? "t" : "f"});
    if (rows.empty()) {
      throw base::UsageError("no document is known as '" + name + "'; see `tally documents list`");
    }
    const bool exact = rows[0].text(0) == name;
    if (rows.size() > 1 && !exact) {
      std::string all;
      for (int i = 0; i < rows.size(); ++i) all += "\n  " + std::string(rows[i].text(0));
      throw base::UsageError("'" + name + "' could be any of these:" + all);
    }
    const std::string key(rows[0].text(0));
    if (std::ranges::find(out, key) == out.end()) out.push_back(key);
  }
  return out;
}

}  // namespace tally::app
