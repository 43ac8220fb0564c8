#include "recogniser/names.hpp"

#include "base/utf8.hpp"
#include "model/entity_types.hpp"
#include "recogniser/cursor.hpp"
#include "recogniser/discovery_short.hpp"
#include "recogniser/name_search.hpp"
#include "recogniser/name_shapes.hpp"

#include <algorithm>
#include <ranges>
#include <set>
#include <span>

namespace tally::recogniser {
namespace {

constexpr std::size_t kLongestEmphasis = 48;

/// The parts of "Ada Stone（艾达·斯通）": what stands outside and inside the brackets.
std::vector<std::string> spellings_of(std::string_view declared) {
  std::vector<std::string> parts;
  std::string part;
  const auto flush = [&] {
    const std::string_view clean = base::trimmed(part);
    if (!clean.empty()) parts.emplace_back(clean);
    part.clear();
  };
  const bool parted = declared.find_first_of("()/") != std::string_view::npos ||
                      declared.find("\xEF\xBC") != std::string_view::npos;  // of the wide brackets
  if (!parted) part = declared;
  for (std::size_t i = 0; parted && i < declared.size();) {
    const base::CodePoint c = base::code_point_at(declared, i);
    const bool border = c.value == '(' || c.value == ')' || c.value == '/' || c.value == 0xFF08 ||
                        c.value == 0xFF09;
    if (border) {
      flush();
    } else {
      part.append(declared.substr(i, c.size));
    }
    i += c.size;
  }
  flush();
  return parts;
}

/// By what a person is called after the first mention: the part after the last dot or space.
std::string_view family_name(std::string_view name) {
  for (const std::string_view border : {"·", "・", " "}) {
    if (name.find(border.front()) == std::string_view::npos) continue;  // most of the time
    const std::size_t at = name.rfind(border);
    if (at != std::string_view::npos) return name.substr(at + border.size());
  }
  return {};
}

/// Emphasis that is a name rather than a phrase: Latin, with a capital, and short.
bool looks_like_name(std::string_view text) {
  if (text.size() < 3 || text.size() > kLongestEmphasis || !is_ascii_upper(text.front()))
    return false;
  return std::all_of(
             text.begin(), text.end(),
             [](char c) { return is_ascii_alnum(c) || c == ' ' || c == '-' || c == '.'; }) &&
         std::count(text.begin(), text.end(), ' ') <= 2 && text.back() != '.';
}

char upper(char c) { return is_ascii_lower(c) ? static_cast<char>(c - ('a' - 'A')) : c; }

/// What follows a family begins with its version: "5", "V3", "R1".
bool starts_version(std::string_view rest) {
  return !rest.empty() &&
         (is_ascii_digit(rest.front()) || (rest.size() > 1 && is_ascii_digit(rest[1])));
}

std::string squeezed(std::string_view text) {
  std::string out;
  for (const char c : text) {
    const bool space = c == ' ' || c == '\n' || c == '\r' || c == '\t';
    if (space && out.ends_with(' ')) continue;
    out.push_back(space ? ' ' : c);
  }
  return out;
}

const Lexicon& no_words() {
  static const Lexicon none = [] {
    Lexicon lexicon;
    lexicon.freeze();
    return lexicon;
  }();
  return none;
}

/// Adds the words by which a text calls a known name shortly.
void add_short_forms(const model::Entity& known, std::span<const std::string> spellings,
                     AddedNames& added) {
  const auto index = static_cast<std::uint32_t>(added.entities.size());
  bool any = false;
  for (const std::string& part : spellings.subspan(1)) {
    if (!is_short_for(part, spellings.front())) continue;
    added.trie.add(part, index);
    any = true;
  }
  if (any) added.entities.push_back(known);
}

/// Adds a name with its spellings, unless one of them is known; of a known one the short forms.
void add_declared(const NameCatalogue& all, const model::DeclaredEntity& declared,
                  AddedNames& added) {
  const std::vector<std::string> spellings = spellings_of(declared.name);
  const auto is_known = [&](const std::string& spelling) {
    return all.trie.exact(spelling).end != 0 || added.trie.exact(spelling).end != 0;
  };
  if (spellings.empty()) return;
  if (std::ranges::any_of(spellings, is_known)) {
    const AliasMatch whole = all.trie.exact(spellings.front());
    if (whole.end != 0 && std::none_of(spellings.begin() + 1, spellings.end(), is_known)) {
      add_short_forms(*all.by_index[whole.alias], spellings, added);
    }
    return;
  }
  const auto index = static_cast<std::uint32_t>(added.entities.size());
  model::Entity& entity = added.entities.emplace_back();
  entity.name = spellings.front();
  entity.type = declared.type;
  entity.versioned = entity.type == model::kModelType || entity.type == model::kChipType;
  entity.aliases.assign(spellings.begin() + 1, spellings.end());
  constexpr std::size_t kShortest = 4;
  for (const std::string& spelling : spellings) {
    added.trie.add(spelling, index);
    if (entity.type != model::kPersonType) continue;
    const std::string_view family = family_name(spelling);
    if (family.size() >= kShortest && all.trie.exact(family).end == 0) {
      added.trie.add(family, index);
    }
  }
}

/// "Kite 3" beside "Kite" tells that "Kite 4" is one of them.
void tell_families(AddedNames& added) {
  for (const model::Entity& member : added.entities) {
    const std::size_t number = member.name.find_first_of("0123456789");
    if (number == std::string::npos || number < 2 || member.name[number - 1] != ' ') continue;
    const std::string_view family = std::string_view(member.name).substr(0, number - 1);
    const AliasMatch found = added.trie.exact(family);
    if (found.end != 0) added.entities[found.alias].versioned = true;
  }
}

/// The other spellings of the entities from `first` on, which have come last.
void add_aliases(std::size_t first, NameCatalogue& catalogue) {
  for (std::size_t i = first; i < catalogue.by_index.size(); ++i) {
    for (const std::string& alias : catalogue.by_index[i]->aliases) {
      catalogue.trie.add(alias, static_cast<std::uint32_t>(i));
    }
  }
}

/// Doubtful spellings, behind all others: what some name is surely called is nobody's.
void add_doubtful(NameCatalogue& catalogue) {
  catalogue.first_doubtful = catalogue.by_index.size();
  for (const auto& [name, entity] : catalogue.entities) {
    if (entity.doubtful.empty()) continue;
    const auto index = static_cast<std::uint32_t>(catalogue.by_index.size());
    catalogue.by_index.push_back(&entity);
    for (const std::string& spelling : entity.doubtful) catalogue.trie.add(spelling, index);
  }
}

}  // namespace

struct NameOverlay::Impl : AddedNames {
  using AddedNames::AddedNames;
};

NameOverlay::NameOverlay() = default;
NameOverlay::NameOverlay(NameOverlay&&) noexcept = default;
NameOverlay& NameOverlay::operator=(NameOverlay&&) noexcept = default;
NameOverlay::~NameOverlay() = default;
const std::vector<model::Entity>& NameOverlay::entities() const { return impl_->entities; }

struct Names::Impl {
  explicit Impl(base::HanFold fold) : catalogue(std::move(fold)) {}

  NameCatalogue catalogue;
};

Names::Names(const std::vector<std::filesystem::path>& folders)
    : impl_(std::make_unique<Impl>(base::HanFold::load(folders))) {
  NameCatalogue& catalogue = impl_->catalogue;
  catalogue.words.ends = base::load_word_ends(folders);
  std::vector<model::EntityTable> tables;
  for (const std::filesystem::path& folder : folders) {
    load_name_words(folder, catalogue.words);
    tables.push_back(load_entities(folder));
  }
  // The last folder's table is by far the largest: the others are merged into it.
  if (!tables.empty()) catalogue.entities = std::move(tables.back());
  for (const model::EntityTable& table : std::views::reverse(tables) | std::views::drop(1)) {
    for (const auto& [name, entity] : table) merge_entity(entity, catalogue.entities);
  }
  // The first to claim a spelling keeps it: earlier folders, and in each names before aliases.
  std::set<std::string_view> added;
  for (const model::EntityTable& own : tables) {
    const bool last = &own == &tables.back();
    const model::EntityTable& table = last ? catalogue.entities : own;
    const std::size_t first = catalogue.by_index.size();
    for (const auto& [name, entity] : table) {
      if (tables.size() > 1 && !added.insert(name).second) continue;
      if (std::ranges::find(entity.doubtful, name) == entity.doubtful.end()) {
        catalogue.trie.add(name, static_cast<std::uint32_t>(catalogue.by_index.size()));
      }
      catalogue.by_index.push_back(last ? &entity : &catalogue.entities.find(name)->second);
    }
    add_aliases(first, catalogue);
  }
  add_doubtful(catalogue);
  catalogue.heads.add_names(heads_of_labels());
  catalogue.heads.add_names(catalogue.trie.firsts());
  look_for_words(no_words());
}

Names::~Names() = default;
Names::Names(Names&&) noexcept = default;
Names& Names::operator=(Names&&) noexcept = default;
bool Names::counts(std::string_view text, std::size_t end) const {
  return NameShapes(impl_->catalogue.words).counted(text, end, false);
}

bool Names::is_unit(std::string_view word) const {
  const Lexicon& lexicon = *impl_->catalogue.lexicon;
  const Word found = lexicon.longest(word, 0);
  const Reading* unit =
      found.length == word.size() ? lexicon.find(found.id, Category::kUnit) : nullptr;
  // 亿美元 behind digits: what is left of an amount.
  if (found.length < word.size() && lexicon.find(found.id, Category::kScale) != nullptr) {
    const std::string_view rest = word.substr(found.length);
    const Word next = lexicon.longest(rest, 0);
    return next.length == rest.size() && lexicon.find(next.id, Category::kUnit) != nullptr;
  }
  const bool code = lexicon.find(found.id, Category::kCurrencySign) != nullptr;
  return unit != nullptr && (code || (unit->flags & kCased) != 0);
}

const model::EntityTable& Names::entities() const { return impl_->catalogue.entities; }

void Names::look_for_words(const Lexicon& lexicon) {
  NameCatalogue& catalogue = impl_->catalogue;
  catalogue.lexicon = &lexicon;
  catalogue.heads.add_words(lexicon);
  catalogue.pairs = PairKinds({&catalogue.trie.begins(), &lexicon.pairs().cores()});
  catalogue.runs =
      RunKinds({&catalogue.trie.runs(false), &catalogue.trie.runs(true), &lexicon.latin().cores()});
}

void Names::find(std::string_view text, const NameOverlay* overlay,
                 std::vector<NameSpan>& out) const {
  Islands islands;
  find(text, overlay, out, islands);
}

void Names::find(std::string_view text, const NameOverlay* overlay, std::vector<NameSpan>& out,
                 Islands& islands) const {
  search_names(impl_->catalogue, overlay ? overlay->impl_.get() : nullptr, text, out, islands);
}

NameOverlay Names::overlay(const std::vector<model::DeclaredEntity>& declared,
                           const std::vector<std::string>& emphasised) const {
  NameOverlay out;
  overlay(declared, emphasised, out);
  return out;
}

void Names::overlay(const std::vector<model::DeclaredEntity>& declared,
                    const std::vector<std::string>& emphasised, NameOverlay& out) const {
  const NameCatalogue& all = impl_->catalogue;
  if (!out.impl_) out.impl_ = std::make_unique<NameOverlay::Impl>(all);
  NameOverlay::Impl& added = *out.impl_;
  added.clear(all);
  for (const model::DeclaredEntity& entity : declared) add_declared(all, entity, added);
  tell_families(added);
  // "**Kite 5**" of a family that the tables know is told by its shape.
  const auto is_version = [&](const std::string& name) {
    std::vector<NameSpan> found;
    find(name, nullptr, found);
    return found.size() == 1 && found[0].entity != nullptr && found[0].span.size() == name.size();
  };
  for (const std::string& name : emphasised) {
    if (!looks_like_name(name) || all.words.common.has(name)) continue;
    if (!is_version(name)) add_declared(all, {name, "", ""}, added);
  }
  added.heads.add_names(added.trie.firsts(), Heads::kAddedPair);
  for (const std::uint64_t run : added.trie.first_runs()) added.runs.add(run, kAddedRun);
}

std::string Names::canonical(const NameSpan& name, std::string_view text) {
  if (name.form == NameForm::kKnown && name.entity) return name.entity->name;
  const std::string_view written = text.substr(name.span.begin, name.span.size());
  if (!name.entity) return squeezed(written);
  std::string_view rest = written.substr(name.stem);
  while (!rest.empty() && (rest.front() == ' ' || rest.front() == '-' || rest.front() == '_'))
    rest.remove_prefix(1);
  std::string out = name.entity->name + (starts_version(rest) ? name.entity->joint : " ");
  bool word_begins = true;
  for (std::size_t i = 0; i < rest.size(); ++i) {
    const bool build = i + 1 < rest.size() && is_ascii_digit(rest[i + 1]);
    const bool border = (rest[i] == '-' && !build) || rest[i] == '_' || rest[i] == ' ';
    const char c = border ? ' ' : rest[i];
    if (c == ' ' && out.ends_with(' ')) continue;
    out.push_back(word_begins && i > 0 ? upper(c) : c);
    word_begins = border;
  }
  return out;
}

}  // namespace tally::recogniser
