#include "app/pipeline.hpp"

#include "app/answers.hpp"
#include "app/script.hpp"
#include "base/han.hpp"
#include "claim/builder.hpp"
#include "claim/catalogue.hpp"
#include "claim/entities.hpp"
#include "claim/short_names.hpp"
#include "recogniser/discovery.hpp"
#include "recogniser/elided_units.hpp"
#include "recogniser/implied_money.hpp"
#include "recogniser/names.hpp"
#include "recogniser/recogniser.hpp"
#include "recogniser/shared_units.hpp"
#include "recogniser/written_millions.hpp"
#include "rule/matcher.hpp"
#include "rule/pack.hpp"
#include "segmenter/lines.hpp"
#include "segmenter/segmenter.hpp"

#include <algorithm>
#include <future>
#include <iterator>
#include <span>
#include <utility>

namespace tally::app {

struct Pipeline::Impl {
  explicit Impl(const std::vector<std::filesystem::path>& folders)
      : fold(base::HanFold::load(folders)),
        compiled(std::async(std::launch::async,
                            [&] { return rule::RuleSet(rule::load_packs(folders), fold); })),
        catalogue(claim::load_catalogue(folders)),
        segmenter(folders),
        recogniser(folders),
        implied_money(folders),
        written_millions(folders),
        shared_units(folders),
        elided_units(folders),
        discovery(folders, recogniser.names()),
        rules(compiled.get()),
        builder(folders, catalogue, recogniser.names().entities()),
        unnamed(recogniser.unit(implied_money.unnamed())),
        chips(recogniser.unit(implied_money.pieces_unit())) {}

  base::HanFold fold;
  std::future<rule::RuleSet> compiled;  ///< while the words and names are read
  model::Catalogue catalogue;
  segmenter::Segmenter segmenter;
  recogniser::Recogniser recogniser;
  recogniser::ImpliedMoney implied_money;
  recogniser::WrittenMillions written_millions;
  recogniser::SharedUnits shared_units;
  recogniser::ElidedUnits elided_units;
  recogniser::Discovery discovery;
  rule::RuleSet rules;
  claim::Builder builder;
  const model::Unit* unnamed;  ///< currency of income that names none; may be null
  const model::Unit* chips;    ///< unit of what is counted in pieces; may be null
};

Pipeline::Pipeline(const std::vector<std::filesystem::path>& folders)
    : impl_(std::make_unique<Impl>(folders)) {}
Pipeline::~Pipeline() = default;
Pipeline::Pipeline(Pipeline&&) noexcept = default;
Pipeline& Pipeline::operator=(Pipeline&&) noexcept = default;

const model::Catalogue& Pipeline::catalogue() const { return impl_->catalogue; }
const rule::RuleSet& Pipeline::rules() const { return impl_->rules; }
const recogniser::Recogniser& Pipeline::recogniser() const { return impl_->recogniser; }

struct Extractor::Impl {
  explicit Impl(const Pipeline::Impl& shared)
      : parts(shared), matcher(shared.rules), answers(matcher) {}

  void remember_told(std::size_t from);
  void recognise(const model::Document& document, const model::Passage& passage);
  [[nodiscard]] std::string organisation_of(const std::string& title) const;
  void wake_ordinals(std::string_view text);
  void rest_ordinals();
  void match(const model::Document& document, const model::Passage& passage, std::size_t& next);
  using Range = base::ByteSpan;  ///< of indices
  void match_span(const model::Document& document, base::ByteSpan span, Range inside);
  void match_across_lines(const model::Document& document, const model::Passage& passage,
                          std::size_t line, std::size_t first);
  [[nodiscard]] Range mentions_in(base::ByteSpan span) const;
  [[nodiscard]] std::size_t values_of(Range range) const;

  const Pipeline::Impl& parts;
  rule::Matcher matcher;
  Answers answers;
  model::DayRange told;               ///< what "that day" means in the next passage
  std::size_t told_ago = 0;           ///< passages since
  const model::Unit* home = nullptr;  ///< the currency of amounts that name none; null for none
  recogniser::NameOverlay overlay;    ///< of the document
  std::vector<model::Passage> room;   ///< for those of the next one
  std::vector<model::Claim> claims;   ///< room for those of the next one
  std::vector<model::Mention> mentions;
  std::vector<model::RuleMatch> matches;
  std::vector<claim::WeighedCase>* weighed = nullptr;
  std::vector<std::size_t> woken;  ///< ordinals in words, idle unless a rule wants them
};

/// Whether a line of subtitles goes on in the next one: no mark ends a sentence between them.
bool runs_on(std::string_view text, base::ByteSpan line, base::ByteSpan next) {
  return text.substr(line.end, next.begin - line.end).find('\n') != std::string_view::npos &&
         !segmenter::ends_sentence(text.substr(line.begin, line.size()));
}

/// Whether one span of days is the other a year before.
bool is_a_year_behind(const model::DayRange& days, const model::DayRange& other) {
  const auto later = [](const std::optional<model::Day>& day) {
    return day ? std::optional(*day + std::chrono::years(1)) : std::nullopt;
  };
  return later(days.first) == other.first && later(days.last) == other.last;
}

/// "Second" and 第二 say nothing by themselves, but a rule may know what they rank; that of "frames
/// per second" ranks nothing.
void Extractor::Impl::wake_ordinals(std::string_view text) {
  constexpr std::string_view kPer = " per ";
  for (std::size_t i = 0; i < mentions.size(); ++i) {
    if (mentions[i].kind != model::MentionKind::kOrdinal || !mentions[i].idle) continue;
    if (text.substr(0, mentions[i].span.begin).ends_with(kPer)) continue;
    mentions[i].idle = false;
    woken.push_back(i);
  }
}

void Extractor::Impl::rest_ordinals() {
  for (const std::size_t i : woken) mentions[i].idle = true;
  for (const model::RuleMatch& match : matches) mentions[match.mention].idle = false;
}

/// "That day" may point to the passage before, or past one that tells no day.
void Extractor::Impl::remember_told(std::size_t from) {
  constexpr std::size_t kReach = 2;
  const auto tells = [](const model::Mention& each) {
    return each.kind == model::MentionKind::kDate && each.time && each.time->days.first;
  };
  const auto here = std::span(mentions).subspan(from);
  const auto last = std::find_if(here.rbegin(), here.rend(), tells);
  if (last != here.rend()) {
    // "Up from the second quarter of 2024": what a year is compared with is not spoken of on.
    const auto compared = std::find_if(here.begin(), here.end(), [&](const model::Mention& each) {
      return tells(each) && is_a_year_behind(last->time->days, each.time->days);
    });
    told = compared != here.end() ? compared->time->days : last->time->days;
    told_ago = 0;
  } else if (++told_ago >= kReach) {
    told = {};
  }
}

/// The question that a turn answers; empty for none.
base::ByteSpan question_before(const model::Document& document, const model::Passage& passage) {
  const auto index = static_cast<std::size_t>(&passage - document.passages.data());
  if (index == 0 || passage.speaker.empty()) return {};
  const model::Passage& before = document.passages[index - 1];
  const bool asks = before.question && !before.speaker.empty() &&
                    before.speaker != passage.speaker && !before.sentences.empty();
  return asks ? before.sentences.back() : base::ByteSpan{};
}

void Extractor::Impl::recognise(const model::Document& document, const model::Passage& passage) {
  const std::string_view text =
      std::string_view(document.text).substr(passage.span.begin, passage.span.size());
  const std::size_t from = mentions.size();
  recogniser::Context context;
  context.language = passage.language;
  context.reference = document.published.first;
  context.names = &overlay;
  context.told = told;
  parts.recogniser.recognise(text, context, mentions);
  remember_told(from);
  if (mentions.size() == from) return;
  for (std::size_t i = from; i < mentions.size(); ++i) {
    for (base::ByteSpan* span : {&mentions[i].span, &mentions[i].core}) {
      span->begin += passage.span.begin;
      span->end += passage.span.begin;
    }
  }
  parts.written_millions.tell(document.text, std::span(mentions).subspan(from));
  parts.shared_units.tell(document.text, std::span(mentions).subspan(from));
  if (home != nullptr) {
    parts.implied_money.bring_home(document.text, std::span(mentions).subspan(from), *home);
  }
  if (parts.chips != nullptr) {
    parts.implied_money.count_pieces(document.text, mentions, from, *parts.chips);
  }
  parts.implied_money.tell(document.text, mentions, from, {home, parts.unnamed},
                           question_before(document, passage));
  parts.elided_units.tell(document.text, mentions, from, passage.sentences);
  parts.elided_units.tell_nouns(document.text, mentions, from, passage.sentences);
}

/// `inside` are the mentions that begin in the span; the matcher's indices become the document's.
void Extractor::Impl::match_span(const model::Document& document, base::ByteSpan span,
                                 Range inside) {
  const std::size_t first = matches.size();
  const auto begin = mentions.data() + inside.begin;
  matcher.match({document.text, span, {begin, inside.size()}}, matches);
  for (std::size_t i = first; i < matches.size(); ++i) {
    model::RuleMatch& found = matches[i];
    found.mention += inside.begin;
    if (found.subject) *found.subject += inside.begin;
    for (model::RuleCapture& capture : found.captures) capture.mention += inside.begin;
  }
}

/// The sentences of a passage that hold values; `next` is moved on over the passage's mentions.
void Extractor::Impl::match(const model::Document& document, const model::Passage& passage,
                            std::size_t& next) {
  if (next == mentions.size() || mentions[next].span.begin >= passage.span.end) return;  // mostly
  for (std::size_t i = 0; i < passage.sentences.size(); ++i) {
    const base::ByteSpan sentence = passage.sentences[i];
    while (next < mentions.size() && mentions[next].span.begin < sentence.begin) ++next;
    Range inside{next, next};
    while (next < mentions.size() && mentions[next].span.begin < sentence.end) ++next;
    inside.end = next;
    const std::size_t values = values_of(inside);
    if (values == 0) continue;
    const std::size_t first = matches.size();
    match_span(document, sentence, inside);
    if (matches.size() - first < values) match_across_lines(document, passage, i, first);
  }
}

/// Subtitles are cut where a line is full, and a rule's words may stand on the line beside: what no
/// rule wants in a line without an end mark is looked at once more, with those neighbours that have
/// no values of their own.
void Extractor::Impl::match_across_lines(const model::Document& document,
                                         const model::Passage& passage, std::size_t line,
                                         std::size_t first) {
  const auto& lines = passage.sentences;
  const base::ByteSpan own = lines[line];
  const auto joins = [&](std::size_t upper, std::size_t other) {
    return runs_on(document.text, lines[upper], lines[upper + 1]) &&
           values_of(mentions_in(lines[other])) == 0;
  };
  base::ByteSpan wide = own;
  if (line > 0 && joins(line - 1, line - 1)) wide.begin = lines[line - 1].begin;
  if (line + 1 < lines.size() && joins(line, line + 1)) wide.end = lines[line + 1].end;
  if (wide == own) return;
  std::vector<model::RuleMatch> near(matches.begin() + static_cast<std::ptrdiff_t>(first),
                                     matches.end());
  const std::size_t last = matches.size();
  match_span(document, wide, mentions_in(wide));
  for (std::size_t i = last; i < matches.size(); ++i) {
    const auto same = [&](const model::RuleMatch& m) { return m.mention == matches[i].mention; };
    const bool inside = own.contains(mentions[matches[i].mention].span.begin);
    if (inside && std::ranges::none_of(near, same)) near.push_back(std::move(matches[i]));
  }
  std::ranges::sort(near, {}, &model::RuleMatch::mention);
  matches.resize(first);
  std::ranges::move(near, std::back_inserter(matches));
}

/// The mentions that begin in the span.
Extractor::Impl::Range Extractor::Impl::mentions_in(base::ByteSpan span) const {
  const auto before = [](const model::Mention& m, std::size_t at) { return m.span.begin < at; };
  const auto from = std::lower_bound(mentions.begin(), mentions.end(), span.begin, before);
  const auto to = std::lower_bound(from, mentions.end(), span.end, before);
  return {static_cast<std::size_t>(from - mentions.begin()),
          static_cast<std::size_t>(to - mentions.begin())};
}

std::size_t Extractor::Impl::values_of(Range range) const {
  const auto value = [](const model::Mention& each) {
    return each.kind != model::MentionKind::kName && !each.nested && !each.idle;
  };
  const auto inside = std::span(mentions).subspan(range.begin, range.size());
  return static_cast<std::size_t>(std::ranges::count_if(inside, value));
}

/// The organisation that a title names, where that is one.
std::string Extractor::Impl::organisation_of(const std::string& title) const {
  std::vector<recogniser::NameSpan> names;
  parts.recogniser.names().find(title, &overlay, names);
  std::string found;
  for (const recogniser::NameSpan& name : names) {
    if (name.form != recogniser::NameForm::kKnown || !claim::is_organisation(name.type) ||
        name.doubtful)
      continue;
    if (!found.empty() && found != name.entity->name) return {};
    found = name.entity->name;
  }
  return found;
}

Extractor::Extractor(const Pipeline& pipeline) : impl_(std::make_unique<Impl>(pipeline.impl())) {}
Extractor::~Extractor() = default;
Extractor::Extractor(Extractor&&) noexcept = default;
Extractor& Extractor::operator=(Extractor&&) noexcept = default;

const std::vector<model::Mention>& Extractor::mentions() const { return impl_->mentions; }

void Extractor::keep_weighed(std::vector<claim::WeighedCase>* cases) { impl_->weighed = cases; }

void Extractor::take_back(model::Document&& document) {
  impl_->room = std::move(document.passages);
}

void Extractor::take_back(std::vector<model::Claim>&& claims) { impl_->claims = std::move(claims); }

std::vector<model::Claim> Extractor::extract(model::Document& document) {
  const Pipeline::Impl& parts = impl_->parts;
  SimplifiedView view(parts.fold, document);
  if (document.passages.empty()) document.passages = std::move(impl_->room);
  parts.segmenter.segment(document);
  parts.recogniser.names().overlay(parts.discovery.discover(document), document.emphasised,
                                   impl_->overlay);
  impl_->told = {};
  impl_->mentions.clear();
  impl_->matches.clear();
  impl_->woken.clear();
  const std::string_view home = parts.implied_money.home(document.text, view.is_traditional());
  impl_->home = home.empty() ? nullptr : parts.recogniser.unit(home);
  // One stage after the other, each over the whole text: its code and tables stay in the cache.
  for (const model::Passage& passage : document.passages) {
    if (passage.kind != model::PassageKind::kFurniture) impl_->recognise(document, passage);
  }
  parts.discovery.drop_doubtful(document, impl_->mentions);
  claim::tell_short_names(impl_->mentions);
  impl_->wake_ordinals(document.text);
  parts.builder.settle_names(document, impl_->mentions);
  std::size_t next = 0;
  for (const model::Passage& passage : document.passages) {
    if (passage.kind != model::PassageKind::kFurniture) impl_->match(document, passage, next);
  }
  impl_->answers.match(document, impl_->mentions, impl_->matches);
  impl_->rest_ordinals();
  parts.builder.settle_days(document, impl_->mentions);
  const std::string titled = impl_->organisation_of(document.title);
  std::vector<model::Claim> claims =
      parts.builder.build({document, impl_->mentions, impl_->matches, impl_->overlay.entities(),
                           titled, impl_->weighed},
                          std::exchange(impl_->claims, {}));
  view.give_back(claims);
  return claims;
}

}  // namespace tally::app
