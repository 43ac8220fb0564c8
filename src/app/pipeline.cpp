#include "app/pipeline.hpp"

#include "app/script.hpp"
#include "base/han.hpp"
#include "claim/builder.hpp"
#include "claim/catalogue.hpp"
#include "recogniser/discovery.hpp"
#include "recogniser/names.hpp"
#include "recogniser/recogniser.hpp"
#include "rule/matcher.hpp"
#include "rule/pack.hpp"
#include "segmenter/segmenter.hpp"

#include <span>

namespace tally::app {

struct Pipeline::Impl {
  explicit Impl(const std::vector<std::filesystem::path>& folders)
      : fold(base::HanFold::load(folders)),
        catalogue(claim::load_catalogue(folders)),
        segmenter(folders),
        recogniser(folders),
        discovery(folders, recogniser.names()),
        rules(rule::load_packs(folders), fold),
        builder(folders, catalogue, recogniser.names().entities()) {}

  base::HanFold fold;
  model::Catalogue catalogue;
  segmenter::Segmenter segmenter;
  recogniser::Recogniser recogniser;
  recogniser::Discovery discovery;
  rule::RuleSet rules;
  claim::Builder builder;
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
  explicit Impl(const Pipeline::Impl& shared) : parts(shared), matcher(shared.rules) {}

  void recognise(const model::Document& document, const model::Passage& passage,
                 const recogniser::NameOverlay& overlay);
  void wake_ordinals(std::size_t from);
  void rest_ordinals();
  void match(const model::Document& document, const model::Passage& passage, std::size_t from);

  const Pipeline::Impl& parts;
  rule::Matcher matcher;
  std::vector<model::Mention> mentions;
  std::vector<model::RuleMatch> matches;
  std::vector<std::size_t> woken;  ///< ordinals in words, idle unless a rule wants them
};

/// "Second" and 第二 say nothing by themselves, but a rule may know what they rank.
void Extractor::Impl::wake_ordinals(std::size_t from) {
  for (std::size_t i = from; i < mentions.size(); ++i) {
    if (mentions[i].kind != model::MentionKind::kOrdinal || !mentions[i].idle) continue;
    mentions[i].idle = false;
    woken.push_back(i);
  }
}

void Extractor::Impl::rest_ordinals() {
  for (const std::size_t i : woken) mentions[i].idle = true;
  for (const model::RuleMatch& match : matches) mentions[match.mention].idle = false;
}

void Extractor::Impl::recognise(const model::Document& document, const model::Passage& passage,
                                const recogniser::NameOverlay& overlay) {
  const std::string_view text =
      std::string_view(document.text).substr(passage.span.begin, passage.span.size());
  const std::size_t from = mentions.size();
  recogniser::Context context;
  context.language = passage.language;
  context.reference = document.published.first;
  context.names = &overlay;
  parts.recogniser.recognise(text, context, mentions);
  for (std::size_t i = from; i < mentions.size(); ++i) {
    for (base::ByteSpan* span : {&mentions[i].span, &mentions[i].core}) {
      span->begin += passage.span.begin;
      span->end += passage.span.begin;
    }
  }
}

/// Each sentence with the mentions that begin in it; the matcher's indices become the document's.
void Extractor::Impl::match(const model::Document& document, const model::Passage& passage,
                            std::size_t from) {
  for (const base::ByteSpan sentence : passage.sentences) {
    while (from < mentions.size() && mentions[from].span.begin < sentence.begin) ++from;
    std::size_t to = from;
    while (to < mentions.size() && mentions[to].span.begin < sentence.end) ++to;
    const std::size_t first = matches.size();
    matcher.match({document.text, sentence, std::span(mentions).subspan(from, to - from)}, matches);
    for (std::size_t i = first; i < matches.size(); ++i) {
      model::RuleMatch& found = matches[i];
      found.mention += from;
      if (found.subject) *found.subject += from;
      for (model::RuleCapture& capture : found.captures) capture.mention += from;
    }
    from = to;
  }
}

Extractor::Extractor(const Pipeline& pipeline) : impl_(std::make_unique<Impl>(pipeline.impl())) {}
Extractor::~Extractor() = default;
Extractor::Extractor(Extractor&&) noexcept = default;
Extractor& Extractor::operator=(Extractor&&) noexcept = default;

const std::vector<model::Mention>& Extractor::mentions() const { return impl_->mentions; }

std::vector<model::Claim> Extractor::extract(model::Document& document) {
  const Pipeline::Impl& parts = impl_->parts;
  SimplifiedView view(parts.fold, document);
  parts.segmenter.segment(document);
  const recogniser::NameOverlay overlay = parts.recogniser.names().overlay(
      parts.discovery.discover(document), document.emphasised);
  impl_->mentions.clear();
  impl_->matches.clear();
  impl_->woken.clear();
  for (const model::Passage& passage : document.passages) {
    if (passage.kind == model::PassageKind::kFurniture) continue;
    const std::size_t from = impl_->mentions.size();
    impl_->recognise(document, passage, overlay);
    impl_->wake_ordinals(from);
    impl_->match(document, passage, from);
  }
  impl_->rest_ordinals();
  parts.builder.settle_days(document, impl_->mentions);
  std::vector<model::Claim> claims =
      parts.builder.build({document, impl_->mentions, impl_->matches, overlay.entities()});
  view.give_back(claims);
  return claims;
}

}  // namespace tally::app
