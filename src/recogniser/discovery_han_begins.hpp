// Where a name in Chinese may begin: behind a sign, a character that no name holds (在, 年), or a
// word that leads up to one (近日). Internal to discovery.
#pragma once

#include "base/json.hpp"
#include "base/utf8.hpp"
#include "recogniser/discovery_ends.hpp"
#include "recogniser/point_set.hpp"

#include <cstddef>
#include <string_view>

namespace tally::recogniser {

class HanBegins {
 public:
  /// Takes its lists out of discovery.json. Throws base::RuleError.
  explicit HanBegins(base::JsonObject& object) : leads_(object.strings("zh_leads")) {
    left_.add(object.string("zh_left"));
  }

  /// Whether no name holds the character.
  [[nodiscard]] bool parts(char32_t c) const { return left_.has(c); }

  /// Bytes of the longest word at the end of `text` that leads up to a name; 0 for none.
  [[nodiscard]] std::size_t lead(std::string_view text) const { return leads_.longest(text); }

  /// Whether a name may begin at byte `at`.
  [[nodiscard]] bool may_begin(std::string_view text, std::size_t at) const {
    const std::string_view left = text.substr(0, at);
    const base::CodePoint c = base::code_point_before(left, at);
    return c.size == 0 || !base::is_han(c.value) || parts(c.value) || lead(left) != 0;
  }

 private:
  EndWords leads_;
  PointSet left_;
};

}  // namespace tally::recogniser
