#include "app/places.hpp"

#include "base/utf8.hpp"
#include "recogniser/names.hpp"

#include <algorithm>
#include <tuple>
#include <utility>

namespace tally::app {
namespace {

constexpr std::size_t kReach = 150;  // bytes of context to either side

bool inside_character(std::string_view text, std::size_t at) {
  return at < text.size() && base::goes_on(text[at]);
}

/// Counts lines forward.
class LineCounter {
 public:
  explicit LineCounter(std::string_view text) : text_(text) {}
  std::uint32_t at(std::size_t offset) {
    const auto begin = text_.begin();
    line_ +=
        static_cast<std::uint32_t>(std::count(begin + static_cast<std::ptrdiff_t>(counted_),
                                              begin + static_cast<std::ptrdiff_t>(offset), '\n'));
    counted_ = offset;
    return line_;
  }

 private:
  std::string_view text_;
  std::size_t counted_ = 0;
  std::uint32_t line_ = 1;
};

}  // namespace

TextPlaces::TextPlaces(model::SourceInfo source, std::string text,
                       std::vector<model::Passage> passages, std::vector<model::Claim> claims,
                       const recogniser::Names& names)
    : source_(std::move(source)),
      text_(std::move(text)),
      passages_(std::move(passages)),
      claims_(std::move(claims)),
      values_(claims_.size()) {
  add_names(names);
  std::stable_sort(claims_.begin(), claims_.end(), [](const auto& a, const auto& b) {
    return std::tuple(a.span.begin, a.span.end) < std::tuple(b.span.begin, b.span.end);
  });
  places_.reserve(claims_.size());
  for (const model::Claim& claim : claims_) places_.push_back({&claim, context_of(claim)});
}

void TextPlaces::add_names(const recogniser::Names& names) {
  LineCounter lines(text_);
  std::vector<recogniser::NameSpan> found;
  for (const model::Passage& passage : passages_) {
    if (passage.kind == model::PassageKind::kFurniture) continue;
    const std::string_view text =
        std::string_view(text_).substr(passage.span.begin, passage.span.size());
    found.clear();
    names.find(text, nullptr, found);
    for (const recogniser::NameSpan& name : found) {
      if (name.form == recogniser::NameForm::kLabel) continue;
      model::Claim claim;
      claim.kind = model::MentionKind::kName;
      claim.source_key = source_.source_key;
      claim.document = source_.path;
      claim.language = passage.language;
      claim.quote = text.substr(name.span.begin, name.span.size());
      claim.subject = recogniser::Names::canonical(name, text);
      claim.span = {passage.span.begin + name.span.begin, passage.span.begin + name.span.end};
      claim.line = lines.at(claim.span.begin);
      claim.id =
          base::hash_of_parts({"tally/name/v1", claim.source_key, claim.subject, claim.quote});
      claims_.push_back(std::move(claim));
    }
  }
}

/// The text around a claim, within its passage, cut between characters.
std::string_view TextPlaces::context_of(const model::Claim& claim) const {
  const auto after = std::upper_bound(
      passages_.begin(), passages_.end(), claim.span.begin,
      [](std::size_t at, const model::Passage& passage) { return at < passage.span.begin; });
  const base::ByteSpan whole{0, text_.size()};
  const base::ByteSpan passage = after == passages_.begin() ? whole : std::prev(after)->span;
  std::size_t begin = claim.span.begin - std::min(kReach, claim.span.begin);
  std::size_t end = std::min(claim.span.end + kReach, text_.size());
  begin = std::max(begin, std::min(passage.begin, claim.span.begin));
  end = std::min(end, std::max(passage.end, claim.span.end));
  while (inside_character(text_, begin)) ++begin;
  while (inside_character(text_, end)) --end;
  return begin < end ? std::string_view(text_).substr(begin, end - begin) : std::string_view();
}

}  // namespace tally::app
