#include "claim/subject.hpp"

#include <algorithm>

// Whom "the company" means, by who leads the sentences before.
namespace tally::claim {
namespace {

/// Bytes behind the last of several backers in which their sentence says what they did.
constexpr std::size_t kBackersReach = 120;

}  // namespace

/// "Kite builds ships for Vega. The company has": who leads the sentence before, in which another
/// stands.
std::optional<SubjectFinder::Found> SubjectFinder::leads_sentence_of(
    const Found& named, const SubjectQuery& query) const {
  const std::size_t floor = scene_.document().passages[query.sentence.passage].span.begin;
  const bool before = named.at.begin >= std::max(floor, sentence_before(query));
  if (!in_english(query.sentence) || !before || leads(named.at)) return std::nullopt;
  const auto names = scene_.names_in({scene_.sentence_begin(named.at.begin), named.at.begin});
  const Types companies = {std::string(kCompanyType)};
  if (names.empty() || !goes_on(names.front(), companies, {}) || !leads(names.front().span)) {
    return std::nullopt;
  }
  const auto last = scene_.names_in(named.at);
  return last.empty() ? std::nullopt : led_by(names.front(), last.front(), companies);
}

/// "Kite raised 3 million after Vega raised 5. The company has": who leads the sentence before, if
/// the one spoken of last stands in a clause under it.
std::optional<SubjectFinder::Found> SubjectFinder::leads_over(const Found& named,
                                                              const SubjectQuery& query) const {
  const std::size_t from = sentence_before(query);
  if (!in_english(query.sentence) || from >= query.sentence.span.begin) return std::nullopt;
  const auto names = scene_.names_in({from, query.sentence.span.begin});
  const Types companies = {std::string(kCompanyType)};
  if (names.size() < 2 || !leads(names.front().span) || !fits(names.front(), companies) ||
      names.front().entity == named.name) {
    return std::nullopt;
  }
  const auto last = std::ranges::find(names, named.name, &Name::entity);
  if (last == names.end()) return std::nullopt;
  const std::string_view before = scene_.text({from, last->span.begin});
  if (!scene_.small().openers.contains(word_before(before))) return std::nullopt;
  return by(found(names.front()), Way::kPronoun);
}

/// 风筝持股 8%，星河持股 5%: whether a Chinese sentence that an earlier value is of has a clause
/// before that begins with another organisation.
bool SubjectFinder::is_told_behind_another(const Found& found, const SubjectQuery& query) const {
  if (in_english(query.sentence) || found.at.size() != 0) return false;
  constexpr std::string_view kComma = "，";
  const std::size_t begin = scene_.sentence_begin(found.at.begin);
  const auto names = scene_.names_in({begin, found.at.begin});
  return std::ranges::any_of(names, [&](const Name& name) {
    const std::string_view before = scene_.text({begin, name.span.begin});
    return is_organisation(name.type) && name.entity != found.name &&
           (before.empty() || before.ends_with(kComma));
  });
}

/// 风筝卖了很多便宜的星河，份额做到 24%: what a Chinese article goes on about is the organisation
/// that it is about rather than one that it only named beside.
SubjectFinder::Found SubjectFinder::main_rather(const Found& found, const SubjectQuery& query,
                                                const Types& types) const {
  const std::string_view main = people_.main_organisation();
  const bool narrated = people_.speaker(query.sentence.passage).empty();
  if (in_english(query.sentence) || !narrated || main.empty() || found.name == main) return found;
  if (!contains(types, kCompanyType) || prefers_things(types)) return found;
  if (found.at.size() == 0 || leads(found.at)) return found;
  return told(main, kCompanyType, found.way);
}

/// Whom "the company" means: one that a sentence near by is about, else that of the whole article.
std::optional<SubjectFinder::Found> SubjectFinder::company_meant(const SubjectQuery& query,
                                                                 std::size_t at) const {
  auto found = before(at, floor_of(query), {std::string(kCompanyType)});
  const auto elsewhere = [&] {
    return found->at.size() != 0 && found->at.end <= query.sentence.span.begin;
  };
  if (found && found->at.size() != 0 && !elsewhere() &&
      leads_in_beside(scene_.names_in(found->at).front(), query)) {
    found = before(query.sentence.span.begin, floor_of(query), {std::string(kCompanyType)});
  }
  while (found && elsewhere() && entities_.is_segment(found->name)) {
    auto whole = before(found->at.begin, floor_of(query), {std::string(kCompanyType)});
    if (!whole) break;
    found = whole;
  }
  // "Kite raised 3 million. Vega led the round. The company has": not who backs it.
  while (found && elsewhere()) {
    const std::size_t begin = scene_.sentence_begin(found->at.begin);
    const std::size_t end = std::min(query.sentence.span.begin, found->at.end + kBackersReach);
    if (!scene_.says(Cue::kTellsOf, {begin, end})) break;
    auto backed = before(begin, floor_of(query), {std::string(kCompanyType)});
    if (!backed) break;
    found = backed;
  }
  if (found && elsewhere()) {
    if (auto lead = leads_sentence_of(*found, query)) return lead;
  }
  if (auto lead = found ? leads_over(*found, query) : std::nullopt) return lead;
  const std::string_view main = people_.main_organisation();
  const bool narrated = people_.speaker(query.sentence.passage).empty();
  if (main.empty() || !narrated || (found && found->name == main)) return found;
  if (!found) return told(main, kCompanyType, Way::kPronoun);
  if (leads(found->at) && !is_told_behind_another(*found, query)) return found;
  return told(main, kCompanyType, Way::kPronoun);
}

}  // namespace tally::claim
