#include "recogniser/discovery.hpp"

#include "base/ascii.hpp"
#include "base/first_file.hpp"
#include "base/json.hpp"
#include "base/text_search.hpp"
#include "base/utf8.hpp"
#include "base/word_file.hpp"
#include "recogniser/discovery_doubts.hpp"
#include "recogniser/discovery_han.hpp"
#include "recogniser/discovery_known.hpp"
#include "recogniser/discovery_latin.hpp"
#include "recogniser/discovery_leads.hpp"
#include "recogniser/discovery_line.hpp"
#include "recogniser/discovery_numbered.hpp"
#include "recogniser/discovery_repeated.hpp"
#include "recogniser/discovery_short.hpp"
#include "recogniser/discovery_voices.hpp"
#include "recogniser/doubtful_names.hpp"
#include "recogniser/names.hpp"

#include <algorithm>
#include <span>
#include <string>
#include <string_view>

namespace tally::recogniser {
namespace {

constexpr int kAlone = 3;  ///< places of "Kite" that tell more than those of "Kite 2"
constexpr std::size_t kLongestHeading = 160;

/// Whether the title stands in the text that is read, not only beside it.
bool in_passages(std::string_view title, const model::Document& document) {
  const std::string_view text = document.text;
  return std::ranges::any_of(document.passages, [&](const model::Passage& passage) {
    return passage.kind != model::PassageKind::kFurniture &&
           text.substr(passage.span.begin, passage.span.size()).find(title) != text.npos;
  });
}

/// A heading, or what begins with a short line that ends in no full stop.
bool is_heading(const model::Passage& passage, const model::Document& document) {
  if (passage.kind == model::PassageKind::kHeading) return true;
  if (&passage != &document.passages.front() || !passage.speaker.empty()) return false;
  std::string_view line = document.text;
  line = line.substr(passage.span.begin, passage.span.size());
  line = line.substr(0, line.find('\n'));
  return !line.empty() && line.size() <= kLongestHeading && line.back() != '.';
}

/// Whether `text` holds `part` where `whole` does not stand.
bool stands_alone(std::string_view text, std::string_view part, std::string_view whole) {
  const base::TextSearch search(text, part);
  for (auto at = search.find(0); at != std::string_view::npos; at = search.find(at + 1)) {
    if (text.substr(at, whole.size()) != whole) return true;
  }
  return false;
}

/// "(NYSE: KITE)": where shares are traded, beside the letters by which they are.
bool is_exchange(std::string_view text, const model::Mention& mention) {
  const auto [begin, end] = mention.span;
  if (mention.kind != model::MentionKind::kName || begin == 0 || text[begin - 1] != '(')
    return false;
  if (end + 2 >= text.size() || text[end] != ':') return false;
  return base::is_upper(text[end + 1]) || (text[end + 1] == ' ' && base::is_upper(text[end + 2]));
}

}  // namespace

struct Discovery::Impl {
  Impl(base::JsonObject& object, const Names& all, base::WordEnds ends)
      : names(all),
        latin(object, std::move(ends)),
        signs(object),
        han_begins(object),
        han(object, signs, han_begins),
        numbered(object),
        doubtful(object, signs, han_begins) {}

  [[nodiscard]] bool known(std::string_view name, bool told) const {
    return tables.know(name, told);
  }
  [[nodiscard]] bool believed(const Candidate& each, std::string_view text,
                              const base::WordSet& persons) const;
  [[nodiscard]] Candidates candidates_of(const model::Document& document) const;
  void note(const Candidate& each, ToldNames& told) const;
  [[nodiscard]] bool measures(std::string_view name, std::string_view text) const;
  [[nodiscard]] base::WordSet words_of_persons(Candidates& candidates) const;
  void labels(std::span<const std::string_view> speakers, Candidates& candidates) const;
  void tell_families(Candidates& candidates) const;
  void tell_teams(Candidates& candidates) const;
  [[nodiscard]] static bool is_family(const Candidate* last, const Candidate* first);
  void shorten(std::string_view text, model::DeclaredEntity& entity) const;
  [[nodiscard]] std::string branded(std::string_view name, std::string_view type,
                                    std::string_view text, Candidates& found) const;

  const Names& names;
  LatinNames latin;
  KnownNames tables{names, latin};
  FirmSigns signs;
  HanBegins han_begins;
  HanNames han;
  NumberedThings numbered;
  DoubtfulNames doubtful;
};

/// Who speaks is a person: by a whole name, or by the family name of one that stands in the text
/// ("BRANDT:" and "Tilda Brandt").
void Discovery::Impl::labels(std::span<const std::string_view> speakers,
                             Candidates& candidates) const {
  for (const std::string_view speaker : speakers) {
    const std::string label = all_capitals(speaker) ? in_title_case(speaker) : std::string(speaker);
    if (latin.is_full_name(label) || han.persons().is_full_name(label)) {
      Candidate& each = candidates.of(label);
      ++each.times;
      each.type = kPersonType;
    }
    const std::string family = base::lower_ascii(label);
    for (Candidate& each : candidates.list()) {
      if (is_family_name(family, each.name)) each.type = kPersonType;
    }
    const auto named = [&](const Candidate& each) { return is_first_name(family, each.name); };
    if (std::ranges::count_if(candidates.list(), named) == 1) {
      std::ranges::find_if(candidates.list(), named)->type = kPersonType;  // "Tilda:"
    }
  }
}

/// Whether the last word of a name is what a person is called by: often alone, or with a verb of
/// who acts, never behind an article, while the first stands nowhere alone.
bool Discovery::Impl::is_family(const Candidate* last, const Candidate* first) {
  return last != nullptr && (last->times >= kTimes || last->type == kCompanyType) &&
         last->articled == 0 && last->placed == 0 && last->numbered == 0 && first == nullptr;
}

/// Whether a name begins with a capital and a small letter, and not like "CD Osprey".
bool is_plain_name(std::string_view name) {
  return name.size() > 1 && !(is_upper(name[0]) && is_upper(name[1]));
}

/// "Tilda Brandt opened a mill. Brandt was 30": a person, as the text goes on with the family name.
void Discovery::Impl::tell_families(Candidates& candidates) const {
  for (Candidate& each : candidates.list()) {
    const auto space = each.name.rfind(' ');
    if (space == std::string::npos || !each.type.empty() || !each.likely.empty()) continue;
    if (each.articled > 0 || known(each.name, false)) continue;
    const std::string_view name = each.name;
    if (each.lead > 0 || latin.is_of(name) || !is_plain_name(name)) continue;
    const bool person =
        is_family(candidates.find(name.substr(space + 1)), candidates.find(base::first_word(name)));
    if (person) each.type = kPersonType;
  }
}

/// "Osprey Town made a profit", where Osprey is a place: no person, whatever the verb.
void Discovery::Impl::tell_teams(Candidates& candidates) const {
  std::vector<NameSpan> found;
  for (Candidate& each : candidates.list()) {
    if (each.type != kPersonType || latin.begins_given(each.name)) continue;
    found.clear();
    names.find(each.name, nullptr, found);
    const auto is_place = [](const NameSpan& name) {
      return name.form == NameForm::kKnown && name.type == kPlaceType;
    };
    if (std::ranges::any_of(found, is_place)) each.type = kCompanyType;
  }
}

/// First and family names of the persons that no table knows, in lower case: "Marcus" alone is no
/// company.
base::WordSet Discovery::Impl::words_of_persons(Candidates& candidates) const {
  base::WordSet out;
  for (const Candidate& each : candidates.list()) {
    if (each.type != kPersonType || known(each.name, true)) continue;
    out.insert(family_name(each.name));
    out.insert(first_name(each.name));
  }
  return out;
}

/// What a name without a sign of its kind is: most stand for companies, and behind words of place
/// for places.
std::string_view likely_type(const Candidate& candidate) {
  if (!candidate.likely.empty()) return candidate.likely;
  return candidate.placed * 2 >= candidate.times ? kPlaceType : kCompanyType;
}

/// "Reeds 2" of "Reeds 2: The Harbour"; empty for no such title.
std::string_view title_head(const model::DeclaredEntity& entity) {
  if (entity.type != kProductType) return {};
  const auto colon = entity.name.find(": ");
  return colon == std::string::npos ? std::string_view()
                                    : std::string_view(entity.name).substr(0, colon);
}

/// Adds the short name that the text calls a company or a work by: 星河汽车（星河）, Kite
/// Motors（Kite）.
void Discovery::Impl::shorten(std::string_view text, model::DeclaredEntity& entity) const {
  if (const std::string_view part = title_head(entity); !part.empty()) {
    if (stands_alone(text, part, entity.name)) entity.name += "（" + std::string(part) + "）";
    return;
  }
  if (entity.type == kPersonType) {
    const std::string_view part = han.persons().short_form(entity.name, text);
    if (!part.empty() && !known(part, false)) entity.name += "（" + std::string(part) + "）";
    return;
  }
  if (entity.type != kCompanyType && !entity.type.empty()) return;
  std::string_view part = han.short_form(entity.name);
  if (part.empty()) part = latin.short_form(entity.name);
  if (part.empty()) part = latin.without_form(entity.name);
  if (part.empty() || known(part, false) || !stands_alone(text, part, entity.name)) return;
  entity.name += "（" + std::string(part) + "）";
}

/// 星河T5（T5）: the code of a thing behind the brand that the text has before it.
std::string Discovery::Impl::branded(std::string_view name, std::string_view type,
                                     std::string_view text, Candidates& found) const {
  std::string out(name);
  if (type == kCompanyType || end_of_code(name, 0) != name.size()) return out;
  const std::string_view brand = han.brand_of(text, name, names, found);
  return brand.empty() ? out : std::string(brand) + out + "（" + out + "）";
}

/// Whether it is taken for a name: told or repeated, not known already, no part of a person's.
bool Discovery::Impl::believed(const Candidate& each, std::string_view text,
                               const base::WordSet& persons) const {
  const bool told = !each.type.empty();
  if (each.type == kPersonType) return !known(each.name, told);
  const int alone = each.times - each.numbered;
  if (each.numbered > 0 && (told ? alone <= 0 : alone < kAlone)) return false;
  if (each.everyday && (!told || each.inside < kTimes || alone < kAlone || each.numbered > 0))
    return false;
  if (latin.is_plain(each) || latin.is_term(each)) return false;
  // "Kite Surges" of a headline that writes every word with a capital: the known name alone.
  const bool only_headed = each.headed && each.times <= 1;
  return (told || is_repeated(each, text)) && !known(each.name, told && !only_headed) &&
         !persons.contains(base::lower_ascii(each.name)) && !measures(each.name, text);
}

/// "40 GWh. The 15 GWh", "0.8 RMB", "a 5 MWh Kite": a unit of the text, and no company.
bool Discovery::Impl::measures(std::string_view name, std::string_view text) const {
  const std::string_view first = base::first_word(name);
  return names.is_unit(first) && stands_behind_digits(text, name);
}

Discovery::Discovery(const std::vector<std::filesystem::path>& folders, const Names& names) {
  base::read_first_file(folders, "discovery.json", [&](base::JsonObject& object) {
    impl_ = std::make_unique<Impl>(object, names, base::load_word_ends(folders));
  });
}

Discovery::~Discovery() = default;
Discovery::Discovery(Discovery&&) noexcept = default;
Discovery& Discovery::operator=(Discovery&&) noexcept = default;

/// "Kite 2" of a text that says "Kite" alone too, which would leave the number behind.
void keep_versions(Candidates& candidates) {
  for (Candidate& each : candidates.list()) {
    const auto border = each.name.rfind(' ');
    if (border == std::string::npos || each.times == 0 || !base::is_digit(each.name.back()))
      continue;
    const Candidate* family = candidates.find(std::string_view(each.name).substr(0, border));
    if (family == nullptr || family->numbered == 0) continue;
    if (family->times - family->numbered < kAlone) continue;
    each.times = std::max(each.times, kTimes);
  }
}

/// What may be a name, with what the words beside it and its kin tell.
Candidates Discovery::Impl::candidates_of(const model::Document& document) const {
  Candidates candidates;
  NameBegins begins(document.text);
  for (const model::Passage& passage : document.passages) {
    if (passage.kind == model::PassageKind::kFurniture) continue;
    begins.enter(passage.span);
    const std::string_view text =
        std::string_view(document.text).substr(passage.span.begin, passage.span.size());
    const bool heading = is_heading(passage, document);
    latin.find(text, begins, heading, names, candidates);
    if (passage.language != model::Language::kZh) continue;
    han.find(text, candidates);
    numbered.find(text, document.text, names, candidates);
    if (heading) han.find_reporting(text, candidates);
  }
  if (!document.title.empty() && !in_passages(document.title, document)) {
    NameBegins in_title(document.title);
    latin.find(document.title, in_title, true, names, candidates);
    han.find(document.title, candidates);
    numbered.find(document.title, document.text, names, candidates);
    han.find_reporting(document.title, candidates);
  }
  settle_brands(candidates);
  settle_leads(candidates);
  keep_versions(candidates);
  for (Candidate& each : candidates.list()) {
    if (each.type.empty() && each.placed == 0) each.type = each.sort;
  }
  const std::vector<std::string_view> speakers = speakers_of(document);
  labels(speakers, candidates);
  latin.tell_firms_of_voices(document.text, speakers, candidates);
  tell_families(candidates);
  tell_teams(candidates);
  latin.tell_given(candidates);
  latin.tell_firms(candidates);
  latin.tell_models(document.text, candidates);
  latin.tell_siblings(candidates);
  latin.tell_variants(candidates);
  latin.tell_products(candidates);
  LatinNames::tell_listed(candidates, names);
  return candidates;
}

/// Notes what joins a name with its short forms.
void Discovery::Impl::note(const Candidate& each, ToldNames& told) const {
  if (each.type == kCompanyType) told.companies.insert(each.name);
  if (each.headed) told.headed.insert(each.name);
  if (latin.ends_legally(each.name)) told.legal.insert(each.name);
  if (latin.ends_locally(each.name)) told.local.insert(each.name);
}

void Discovery::drop_doubtful(const model::Document& document,
                              std::vector<model::Mention>& mentions) const {
  const std::string_view text = document.text;
  std::erase_if(mentions, [&](const model::Mention& each) { return is_exchange(text, each); });
  impl_->doubtful.drop(document.text, mentions);
}

std::vector<model::DeclaredEntity> Discovery::discover(const model::Document& document) const {
  Candidates candidates = impl_->candidates_of(document);
  const base::WordSet persons = impl_->words_of_persons(candidates);
  const Doubts doubts(impl_->names, document.text);
  std::vector<model::DeclaredEntity> out = document.declared;
  ToldNames told;
  told.found = out.size();
  for (const Candidate& each : candidates.list()) {
    if (!each.abbreviation.empty()) {
      told.abbreviations.emplace(each.name, each.abbreviation);
      if (const auto known = impl_->tables.before_form(each.name, told); !known.empty()) {
        told.abbreviations.emplace(known, each.abbreviation);
      }
    }
    if (const std::string_view type = impl_->tables.type_of(each); !type.empty()) {
      told.known.push_back({each.name, std::string(type), ""});
      if (impl_->latin.ends_legally(each.name)) told.legal.insert(each.name);
    }
    if (!impl_->believed(each, document.text, persons)) continue;
    if (each.type != kPersonType && (doubts.is_everyday(each) || doubts.is_part(each.name)))
      continue;
    const std::string_view type = each.type.empty() ? likely_type(each) : each.type;
    impl_->note(each, told);
    out.push_back(
        {impl_->branded(each.name, type, document.text, candidates), std::string(type), ""});
  }
  add_known_short_forms(candidates, impl_->latin, doubts, impl_->names, told, out);
  for (model::DeclaredEntity& entity : out) impl_->shorten(document.text, entity);
  part_short_forms(out, told);
  join_things(out, told.found);
  join_numbered(out, told.found);
  join_legal_forms(out, told);
  join_short_forms(out, told);
  join_abbreviations(out, told);
  join_initials(out, told);
  join_known(out, told);
  join_given(out, told);
  return out;
}

}  // namespace tally::recogniser
