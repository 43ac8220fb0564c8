#include "recogniser/discovery_latin.hpp"

#include <string>
#include <utility>

// The lists of discovery.json that tell names in Latin letters.
namespace tally::recogniser {
namespace {

MixedNames::Types types_of(base::JsonObject& object, std::string_view key) {
  MixedNames::Types out;
  for (const base::JsonValue& noun : object.need(key, base::JsonValue::Kind::kObject).members) {
    if (noun.kind != base::JsonValue::Kind::kString) object.fail(key, "expected types as text");
    out.emplace(noun.key, noun.text);
  }
  return out;
}

}  // namespace

const std::vector<LatinNames::List>& LatinNames::lists() {
  static const std::vector<List> all = {
      {"company_words", &LatinNames::company_words_},
      {"local_words", &LatinNames::local_words_},
      {"company_nouns", &LatinNames::company_nouns_},
      {"company_verbs", &LatinNames::company_verbs_},
      {"company_doing", &LatinNames::company_doing_},
      {"person_titles", &LatinNames::person_titles_},
      {"person_verbs", &LatinNames::person_verbs_},
      {"not_names", &LatinNames::not_names_},
      {"determiners", &LatinNames::determiners_},
      {"owners", &LatinNames::owners_},
      {"naming", &LatinNames::naming_},
      {"variant_words", &LatinNames::variant_words_},
      {"place_words", &LatinNames::place_words_},
      {"honorifics", &LatinNames::honorifics_},
      {"everyday_names", &LatinNames::everyday_names_},
      {"peoples", &LatinNames::peoples_},
      {"small_words", &LatinNames::small_words_},
      {"inner_words", &LatinNames::inner_words_},
      {"leaders", &LatinNames::leaders_},
      {"founding", &LatinNames::founding_},
      {"copulas", &LatinNames::copulas_},
      {"prepositions", &LatinNames::prepositions_},
      {"relative", &LatinNames::relative_},
      {"relational", &LatinNames::relational_},
      {"sites", &LatinNames::sites_},
      {"who", &LatinNames::who_},
      {"endings", &LatinNames::endings_},
      {"adjectives", &LatinNames::adjectives_},
      {"never_alone", &LatinNames::never_alone_},
      {"legal_forms", &LatinNames::legal_forms_},
      {"domains", &LatinNames::domains_},
      {"adverbs", &LatinNames::adverbs_},
      {"modals", &LatinNames::modals_},
      {"company_bases", &LatinNames::company_bases_},
      {"company_owned", &LatinNames::company_owned_},
      {"given_names", &LatinNames::given_names_},
      {"thing_verbs", &LatinNames::thing_verbs_},
      {"score_verbs", &LatinNames::score_verbs_},
      {"geography", &LatinNames::geography_},
      {"tickers", &LatinNames::tickers_},
      {"headlines", &LatinNames::headlines_},
      {"shows_behind", &LatinNames::shows_behind_},
  };
  return all;
}

/// Those that stand around names of companies, and what tells those from others.
const std::vector<LatinNames::List>& LatinNames::lists_around() {
  static const std::vector<List> all = {
      {"either_verbs", &LatinNames::either_verbs_},
      {"company_passive", &LatinNames::company_passive_},
      {"company_of", &LatinNames::company_of_},
      {"company_in", &LatinNames::company_in_},
      {"company_at", &LatinNames::company_at_},
      {"workplaces", &LatinNames::workplaces_},
      {"company_like", &LatinNames::company_like_},
      {"company_joined", &LatinNames::company_joined_},
      {"invested", &LatinNames::invested_},
      {"way_words", &LatinNames::way_words_},
      {"way_joints", &LatinNames::way_joints_},
      {"perfect", &LatinNames::perfect_},
      {"agents", &LatinNames::agents_},
      {"headline_verbs", &LatinNames::headline_verbs_},
      {"not_heads", &LatinNames::not_heads_},
      {"first_names", &LatinNames::first_names_},
      {"thing_of", &LatinNames::thing_of_},
      {"thing_joined", &LatinNames::thing_joined_},
      {"noun_verbs", &LatinNames::noun_verbs_},
      {"amount_words", &LatinNames::amount_words_},
      {"plain_words", &LatinNames::plain_words_},
  };
  return all;
}

LatinNames::LatinNames(base::JsonObject& object, base::WordEnds ends)
    : mixed_(object), joints_(object), ends_(std::move(ends)) {
  for (const std::vector<List>* each : {&lists(), &lists_around()}) {
    for (const auto& [key, words] : *each) {
      const auto list = object.strings(key);
      this->*words = base::WordSet(list.begin(), list.end());
    }
  }
  for (const base::WordSet* words : {&peoples_, &small_words_}) {
    for (const std::string& word : *words) not_names_.insert(word);
  }
  for (const std::string& title : person_titles_) {
    if (const auto space = title.find(' '); space != std::string::npos) {
      title_heads_.insert(title.substr(0, space));
    }
  }
  model_endings_ = object.strings("model_endings");
  shows_before_ = object.strings("shows_before");
  list_joints_ = object.strings("list_joints");
  like_joints_ = object.strings("like_joints");
  company_sources_ = object.strings("company_sources");
  scored_on_ = object.strings("scored_on");
  definite_ = object.strings("definite");
  opening_ = object.strings("opening");
  of_ = object.string("of");
  introductions_ = object.strings("introductions");
  thing_nouns_ = types_of(object, "thing_nouns");
  site_nouns_ = types_of(object, "site_nouns");
  name_beginnings_ = types_of(object, "name_beginnings");
  name_endings_ = types_of(object, "name_endings");
}

}  // namespace tally::recogniser
