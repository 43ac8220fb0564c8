#include "recogniser/written_millions.hpp"

#include "base/ascii.hpp"
#include "base/decimal.hpp"
#include "base/word_file.hpp"
#include "model/bounds.hpp"

#include <algorithm>
#include <string>

namespace tally::recogniser {
namespace {

using base::Decimal;
using model::Mention;
using model::MentionKind;

constexpr int kMillion = 6;
constexpr int kNounWords = 3;
constexpr std::size_t kBeside = 240;  ///< bytes within which another number tells how "m" is meant

/// "4.7m": digits with the letter on them.
bool is_written_so(std::string_view text, const Mention& mention) {
  const std::size_t end = mention.core.end;
  const bool letter = end < text.size() && text[end] == 'm' &&
                      (end + 1 == text.size() || !base::is_letter(text[end + 1]));
  return !mention.nested && letter && base::is_digit(text[end - 1]);
}

bool is_length(std::string_view text, const Mention& mention) {
  return mention.kind == MentionKind::kDimension && mention.quantity.unit != nullptr &&
         mention.quantity.unit->key == "m" && mention.quantity.per == nullptr &&
         is_written_so(text, mention);
}

/// "103.9m people", "£5m": its "m" is part of the number.
bool is_millions(std::string_view text, const Mention& mention) {
  const bool kind = mention.kind == MentionKind::kNumber || mention.kind == MentionKind::kCurrency;
  const auto& most = model::high_end(mention.quantity);
  if (!kind || !most || *most < Decimal(1).scaled(kMillion - 1)) return false;
  const std::size_t end = mention.core.end;
  return text[end - 1] == 'm' || is_written_so(text, mention);
}

std::string_view first_word(std::string_view text) {
  std::size_t end = 0;
  while (end < text.size() && (base::is_letter(text[end]) || (text[end] == '-' && end > 0))) ++end;
  return text.substr(0, end);
}

std::string last_word(std::string_view before) {
  if (!before.ends_with(' ')) return {};
  before.remove_suffix(1);
  std::size_t begin = before.size();
  while (begin > 0 && base::is_letter(before[begin - 1])) --begin;
  return base::lower_ascii(before.substr(begin));
}

void make_count(Mention& mention, std::string_view noun) {
  model::Quantity& quantity = mention.quantity;
  if (quantity.low) quantity.low = quantity.low->scaled(kMillion);
  if (quantity.high) quantity.high = quantity.high->scaled(kMillion);
  quantity.unit = nullptr;
  quantity.noun = noun;
  mention.kind = MentionKind::kNumber;
}

}  // namespace

WrittenMillions::WrittenMillions(const std::vector<std::filesystem::path>& folders) {
  base::read_word_files(folders, "millions.json", [&](base::JsonObject& file) {
    if (file.integer("version", 0) != 1) file.fail("version", "expected 1");
    static_cast<void>(file.string("about", ""));
    base::add_words(file, "nouns", nouns_);
    base::add_words(file, "passed", passed_);
    base::add_words(file, "reached", reached_);
    base::add_words(file, "lengths", lengths_);
    base::add_words(file, "articles", articles_);
    file.done();
  });
}

/// The words behind a number up to a noun of which so many are counted; empty for none.
std::string_view WrittenMillions::counted(std::string_view behind) const {
  std::size_t at = 0;
  for (int words = 0; words < kNounWords && at < behind.size() && behind[at] == ' '; ++words) {
    const std::string_view word = first_word(behind.substr(++at));
    const std::string said = base::lower_ascii(word);
    at += word.size();
    if (nouns_.contains(said)) return behind.substr(1, at - 1);
    const bool capital = !word.empty() && said.front() != word.front();
    if (!capital && !passed_.contains(said)) return {};
  }
  return {};
}

/// "Topped 100m": whether the word before tells of a number.
bool WrittenMillions::reached(std::string_view before) const {
  return reached_.contains(last_word(before));
}

/// "100m high", "40m from the coast": whether the word behind tells of a length.
bool WrittenMillions::measures(std::string_view behind) const {
  if (behind.empty() || (behind.front() != ' ' && behind.front() != '-')) return false;
  const std::string_view word = first_word(behind.substr(1));
  return behind.front() == '-' || lengths_.contains(base::lower_ascii(word));
}

void WrittenMillions::tell(std::string_view text, std::span<Mention> mentions) const {
  bool beside = false;
  for (Mention& mention : mentions) {
    if (!is_length(text, mention)) continue;
    if (articles_.contains(last_word(text.substr(0, mention.span.begin)))) continue;
    const std::string_view noun = counted(text.substr(mention.core.end + 1));
    if (!noun.empty())
      make_count(mention, noun);
    else
      beside = true;
  }
  if (!beside) return;
  for (Mention& mention : mentions) {
    if (!is_length(text, mention) || measures(text.substr(mention.core.end + 1))) continue;
    const std::string_view before = text.substr(0, mention.core.begin);
    if (!reached(before)) continue;
    const auto alike = [&](const Mention& other) {
      const std::size_t apart = other.span.begin > mention.span.begin
                                    ? other.span.begin - mention.span.begin
                                    : mention.span.begin - other.span.begin;
      return apart <= kBeside && is_millions(text, other);
    };
    if (std::ranges::any_of(mentions, alike)) make_count(mention, {});
  }
}

}  // namespace tally::recogniser
