// Candidates for names in Chinese: what stands before a word that companies end in, after a title,
// and between the signs of a work (《…》). Internal to discovery.
#pragma once

#include "base/json.hpp"
#include "base/position.hpp"
#include "base/word_tails.hpp"
#include "recogniser/discovery_candidates.hpp"
#include "recogniser/discovery_ends.hpp"
#include "recogniser/discovery_firm_signs.hpp"
#include "recogniser/discovery_han_begins.hpp"
#include "recogniser/discovery_persons.hpp"
#include "recogniser/discovery_signs.hpp"
#include "recogniser/discovery_words.hpp"
#include "recogniser/point_set.hpp"

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace tally::recogniser {

class Names;

class HanNames {
 public:
  /// Takes its lists out of discovery.json. `signs` and `begins` must outlive it. Throws
  /// base::RuleError.
  HanNames(base::JsonObject& object, const FirmSigns& signs, const HanBegins& begins);

  /// Adds what stands in `text`, a passage. Linear in its length.
  void find(std::string_view text, Candidates& out) const;

  /// Adds the company that a headline begins with: 星河智能2025年三季度业绩.
  void find_reporting(std::string_view headline, Candidates& out) const;

  [[nodiscard]] const HanPersons& persons() const { return persons_; }

  /// The brand that stands right before each place of a code: 星河 of 星河T5. Empty for none.
  [[nodiscard]] std::string_view brand_of(std::string_view text, std::string_view code,
                                          const Names& names, Candidates& found) const;

  /// A company's name without the word it ends in (星河 of 星河汽车); empty where that is no name.
  [[nodiscard]] std::string_view short_form(std::string_view company) const;

 private:
  void take(std::string_view text, base::ByteSpan word, Sign sign, Candidates& out) const;
  [[nodiscard]] std::size_t behind_lead(std::string_view text, std::size_t begin,
                                        std::size_t end) const;
  [[nodiscard]] std::size_t stem_begin(std::string_view text, std::size_t end,
                                       std::size_t longest) const;
  [[nodiscard]] bool reports(std::string_view text, std::size_t at) const;
  [[nodiscard]] std::string_view without_common(std::string_view name) const;
  [[nodiscard]] std::size_t rank_begin(std::string_view text, std::size_t title) const;
  [[nodiscard]] std::size_t adverbs_begin(std::string_view text, std::size_t end) const;
  [[nodiscard]] bool is_shaped_as_firm(std::string_view name) const;
  [[nodiscard]] bool may_be_firm(std::string_view name) const;
  [[nodiscard]] std::string_view stem_before(std::string_view text, std::size_t code) const;
  [[nodiscard]] std::string_view maker_in(std::string_view stem, const Names& names,
                                          Candidates& found) const;
  [[nodiscard]] std::size_t times_begin(std::string_view text, std::size_t end) const;
  [[nodiscard]] bool acts_behind(std::string_view text, base::ByteSpan suffix) const;
  [[nodiscard]] bool is_no_stem(std::string_view stem) const;
  void suffixed(std::string_view text, base::ByteSpan suffix, std::string_view type, bool weak,
                Candidates& out) const;
  void titled(std::string_view text, base::ByteSpan title, Candidates& out) const;
  void publishing(std::string_view text, base::ByteSpan verb, Candidates& out) const;
  void faring(std::string_view text, base::ByteSpan verb, Candidates& out) const;
  void used(std::string_view text, base::ByteSpan sign, Candidates& out) const;
  void founded(std::string_view text, base::ByteSpan sign, Candidates& out) const;
  bool funded(std::string_view text, base::ByteSpan sign, Candidates& out) const;
  void acting(std::string_view text, base::ByteSpan sign, bool owns, Candidates& out) const;
  void place(std::string_view text, base::ByteSpan suffix, Candidates& out) const;
  void work(std::string_view text, std::size_t begin, Candidates& out) const;
  void quoted(std::string_view text, std::size_t begin, Candidates& out) const;
  bool translated(std::string_view text, std::size_t begin, std::string_view name,
                  Candidates& out) const;
  void brand(std::string_view text, base::ByteSpan sign, Candidates& out) const;
  void cornered(std::string_view text, std::size_t begin, Candidates& out) const;
  void listed(std::string_view text, base::ByteSpan bracket, Candidates& out) const;
  void role(std::string_view text, std::size_t begin, Candidates& out) const;
  void personal(std::string_view text, base::ByteSpan sign, bool likely, Candidates& out) const;
  void honoured(std::string_view text, std::size_t end, Candidates& out) const;
  void called(std::string_view text, base::ByteSpan sign, Candidates& out) const;
  [[nodiscard]] std::string_view noun_beside(std::string_view before,
                                             std::string_view behind) const;
  [[nodiscard]] std::string_view form_of(std::string_view whole) const;

  SignWords words_;
  const FirmSigns& signs_;
  const HanBegins& begins_;
  HanPersons persons_;
  std::vector<std::string> creates_, completes_, funding_, fares_, suffix_signs_, generic_suffixes_,
      owned_, firm_suffixes_, common_, not_works_, ranks_, titles_, not_firms_, not_places_,
      place_signs_, behind_places_, organisation_suffixes_, called_fillers_;
  base::WordTails suffixes_, no_stems_, noun_ends_, left_inner_, taken_;
  EndWords times_, adverbs_;
  Nouns nouns_;
  PointSet period_, no_firm_begins_, no_firm_ends_, place_breaks_;
};

}  // namespace tally::recogniser
