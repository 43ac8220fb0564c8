#include "app/provenance.hpp"

#include "base/error.hpp"

#include <algorithm>
#include <fstream>

namespace tally::app {
namespace {

namespace fs = std::filesystem;

std::string content(const fs::path& file) {
  std::error_code error;
  std::string text(static_cast<std::size_t>(fs::file_size(file, error)), '\0');
  std::ifstream in(file, std::ios::binary);
  if (error || !in.read(text.data(), static_cast<std::streamsize>(text.size()))) {
    throw base::RuleError(file.string() + ": cannot be read");
  }
  return text;
}

std::vector<fs::path> data_files(const fs::path& folder) {
  std::vector<fs::path> out;
  std::error_code error;
  for (auto at = fs::recursive_directory_iterator(folder, error);
       !error && at != fs::recursive_directory_iterator(); at.increment(error)) {
    if (at->path().extension() == ".json") out.push_back(at->path());
  }
  std::sort(out.begin(), out.end());
  return out;
}

std::string day(const std::optional<model::Day>& day) { return day ? model::iso(*day) : ""; }

}  // namespace

Provenance provenance_of(const std::vector<fs::path>& folders) {
  Provenance out;
  out.version = TALLY_VERSION;
  out.program = base::hash_of(content("/proc/self/exe"));
  std::string rules;
  std::string catalogue;
  for (const fs::path& folder : folders) {
    for (const fs::path& file : data_files(folder)) {
      const std::string text = content(file);
      rules += base::hash_of_parts({fs::relative(file, folder).string(), text}).hex();
      if (file == folder / "metrics.json") catalogue += base::hash_of(text).hex();
    }
  }
  out.rules = base::hash_of(rules);
  out.catalogue = base::hash_of(catalogue);
  return out;
}

base::Hash extraction_hash(const Provenance& provenance, const model::Document& document) {
  std::string declared;
  for (const model::DeclaredEntity& entity : document.declared) {
    declared += base::hash_of_parts({entity.name, entity.type, entity.role}).hex();
  }
  return base::hash_of_parts(
      {"tally/extraction/v1", provenance.program.hex(), provenance.rules.hex(),
       document.text_hash.hex(), document.path, document.kind, name_of(document.language),
       document.title, document.author, document.publisher, document.url, document.recording,
       document.event, document.translation_of, day(document.published.first),
       day(document.published.last), document.encoding, document.form, declared});
}

}  // namespace tally::app
