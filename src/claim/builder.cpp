#include "claim/builder.hpp"

#include "claim/code_names.hpp"
#include "claim/document_builder.hpp"
#include "claim/fiscal_years.hpp"
#include "claim/maker_codes.hpp"
#include "claim/past_days.hpp"
#include "claim/short_names.hpp"

namespace tally::claim {

struct Builder::Impl {
  Parts parts;
};

Builder::Builder(const std::vector<std::filesystem::path>& folders,
                 const model::Catalogue& catalogue, const model::EntityTable& entities)
    : impl_(new Impl{{catalogue,
                      EntityBook(entities),
                      CueFinder(folders),
                      SubjectTrust(folders),
                      SubjectWeights(folders),
                      load_kind_words(folders),
                      GrammarWords(folders),
                      load_value_words(folders),
                      QualifierWords(folders),
                      AskedMetrics(folders),
                      load_carried_words(folders),
                      {},
                      {}}}) {
  for (const auto& [key, metric] : catalogue) {
    impl_->parts.metrics.emplace(key, &metric);
    for (const std::string& what : metric.default_for) impl_->parts.defaults.emplace(what, &metric);
  }
}

Builder::~Builder() = default;
Builder::Builder(Builder&&) noexcept = default;
Builder& Builder::operator=(Builder&&) noexcept = default;

std::vector<model::Claim> Builder::build(const Evidence& evidence,
                                         std::vector<model::Claim> room) const {
  return DocumentBuilder(impl_->parts, evidence, std::move(room)).run();
}

void Builder::settle_names(const model::Document& document,
                           std::span<model::Mention> mentions) const {
  tell_maker_codes(document.text, mentions, impl_->parts.book);
  settle_code_names(document.text, impl_->parts.book, mentions);
  tell_makers(mentions, impl_->parts.book);
  tell_named_whole(document.text, mentions, impl_->parts.book);
  tell_last_named(document.text, mentions, impl_->parts.book);
}

void Builder::settle_days(const model::Document& document,
                          std::span<model::Mention> mentions) const {
  settle_fiscal_years(document, EntityView(impl_->parts.book, {}), impl_->parts.cues.small().calls,
                      mentions);
  settle_past_days(document, impl_->parts.cues, mentions);
}

}  // namespace tally::claim
