// What a name in Latin letters is by the Chinese words right beside it (模型Kite, Kite宣布,
// K7机器人). A place in a text in, a type out; codes of letters and digits become candidates only
// where such a word tells what they are. Internal to discovery.
#pragma once

#include "base/json.hpp"
#include "base/position.hpp"
#include "recogniser/discovery_candidates.hpp"
#include "recogniser/discovery_words.hpp"

#include <bitset>
#include <functional>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace tally::recogniser {

class Names;

/// The known company whose name the text ends in, as it stands there; empty for none.
std::string_view maker_at_end(std::string_view text, const Names& names);

class MixedNames {
 public:
  /// Takes its lists out of discovery.json. Throws base::RuleError.
  explicit MixedNames(base::JsonObject& object);

  /// Whether Chinese stands right beside the name, a space passed.
  [[nodiscard]] static bool in_chinese(std::string_view text, base::ByteSpan name);

  /// The type that the words beside tell; empty where they tell none.
  [[nodiscard]] std::string_view type_of(std::string_view text, base::ByteSpan name) const;

  /// One more place of an everyday word that Chinese words beside it tell to be a company:
  /// Figure创始人.
  void take_everyday(std::string_view text, base::ByteSpan word, Candidates& out) const;

  /// Whether a code of letters and digits ("K7", "NVL72") ends at `end` and does not go on.
  [[nodiscard]] static bool stands_alone(std::string_view text, std::size_t end);

  /// One more place of a code. `names` knows the makers before one (小米YU7).
  void take_code(std::string_view text, base::ByteSpan code, const Names& names,
                 Candidates& out) const;

 private:
  [[nodiscard]] std::string_view named(std::string_view before, std::string_view after) const;
  [[nodiscard]] std::string_view noun_before(std::string_view before) const;
  [[nodiscard]] bool is_thing(std::string_view before, std::string_view after) const;
  [[nodiscard]] std::string_view noun_behind(std::string_view after) const;
  [[nodiscard]] bool may_act(std::string_view text, std::size_t end) const;

  std::vector<std::string> naming_, company_before_, company_behind_, thing_before_, thing_behind_,
      code_before_, company_acts_, titles_, honorifics_;
  std::string of_;
  std::bitset<256> act_heads_;  ///< first bytes of `company_acts_`
  Nouns nouns_;
};

}  // namespace tally::recogniser
