// What stands between the words of one name: "Museum of Industry", "Ada von Moss", "Kite's Coffee",
// "Dam and Sluice Administration". A text and a word of a name in, the bytes that join it with the
// next one out. Internal to discovery.
#pragma once

#include "base/json.hpp"
#include "base/position.hpp"
#include "base/word_file.hpp"

#include <cstddef>
#include <functional>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace tally::recogniser {

class NameJoints {
 public:
  /// Takes its lists out of discovery.json. Throws base::RuleError.
  explicit NameJoints(base::JsonObject& object);

  /// Bytes between `word`, of a name that begins at `begin`, and the next word of the name, which
  /// begins with a capital; 0 where nothing but a space may join them. `heads`: the word may
  /// stand before "of" whatever it is.
  [[nodiscard]] std::size_t size(std::string_view text, std::size_t begin, base::ByteSpan word,
                                 bool heads) const;

  /// "Kite's said": bytes of a genitive behind a name that must be its end; 0 for none.
  [[nodiscard]] std::size_t ending_size(std::string_view text, std::size_t end) const;

  /// Bytes of the initial of a middle name and what stands around it: " B. ".
  [[nodiscard]] static std::size_t initial_size(std::string_view text, std::size_t end);

  /// "Farmers' Bank": bytes of the genitive behind a group at `word`, where a name begins with it.
  [[nodiscard]] std::size_t group_size(std::string_view text, base::ByteSpan word) const;

  /// "Kite 500 Index": bytes of a number inside a name and of the spaces around it, as the last
  /// word tells; 0 for none.
  [[nodiscard]] std::size_t number_size(std::string_view text, std::size_t end) const;

  /// Bytes of a genitive that `rest`, what follows a name, begins with; 0 for none.
  [[nodiscard]] static std::size_t genitive_size(std::string_view rest);

  /// "A.B. Kite": the byte behind the initials that a name begins with at `at`; `at` for none.
  [[nodiscard]] std::size_t end_of_initials(std::string_view text, std::size_t at) const;

  /// "Reeds of the Harbour Tour": whether the last word of a name tells it to be a tour or the
  /// like.
  [[nodiscard]] bool is_tour(std::string_view last) const { return tour_ends_.contains(last); }

  /// "Museum of Industry": whether a name says of what it is.
  [[nodiscard]] bool is_of(std::string_view name) const;

  /// What a name that says of what it is stands for, by its head: "Treaty of Osprey".
  [[nodiscard]] std::string_view type_of(std::string_view name) const;

 private:
  [[nodiscard]] std::size_t owning_size(std::string_view behind, std::string_view owner) const;
  [[nodiscard]] static bool closes_in(std::string_view text, std::size_t at,
                                      const base::WordSet& ends);
  [[nodiscard]] bool joins_topics(std::string_view name, std::string_view word,
                                  std::string_view behind) const;

  base::WordSet of_words_, group_owners_, owned_words_, genitive_verbs_, topics_, institutions_,
      numbered_ends_, tour_ends_, no_initials_;
  std::vector<std::string> of_joints_, particles_, tour_joints_;
  std::string of_, name_joint_, topic_joint_;
  std::map<std::string, std::string, std::less<>> of_heads_;  ///< types that are no organisation
};

}  // namespace tally::recogniser
