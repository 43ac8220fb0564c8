#include "app/script.hpp"

#include <algorithm>
#include <utility>

namespace tally::app {

SimplifiedView::SimplifiedView(const base::HanFold& fold, model::Document& document)
    : document_(document) {
  std::optional<std::string> read = fold.if_traditional(document.text);
  if (!read) return;
  written_ = std::exchange(document.text, std::move(*read));
  title_ = document.title;
  declared_ = document.declared;
  emphasised_ = document.emphasised;
  document.title = fold.simplified(title_);
  for (model::DeclaredEntity& entity : document.declared) {
    entity.name = fold.simplified(entity.name);
  }
  for (std::string& name : document.emphasised) name = fold.simplified(name);
}

void SimplifiedView::give_back(std::vector<model::Claim>& claims) {
  if (!written_) return;
  const auto as_written = [&](std::string& part, std::size_t begin) {
    part = written_->substr(begin, part.size());
  };
  for (model::Claim& claim : claims) as_written(claim.quote, claim.span.begin);
  const auto heads = [](const model::Passage& passage) {
    return passage.kind == model::PassageKind::kHeading;
  };
  // A title that was not known before is the first heading of the text.
  const auto heading = std::ranges::find_if(document_.passages, heads);
  if (title_.empty() && !document_.title.empty() && heading != document_.passages.end()) {
    as_written(document_.title, heading->span.begin);
  } else {
    document_.title = std::move(title_);
  }
  document_.declared = std::move(declared_);
  document_.emphasised = std::move(emphasised_);
  document_.text = std::move(*written_);
}

}  // namespace tally::app
