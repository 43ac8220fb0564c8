// Which of the known names that are common words too (荣耀, 美的, vivo) a Chinese text means: its
// mentions in, those that are none out. Asks for what firms do or have beside them and for other
// names of the same entity; finds no name. Internal to discovery.
#pragma once

#include "base/json.hpp"
#include "model/mention.hpp"
#include "recogniser/discovery_firm_signs.hpp"
#include "recogniser/discovery_han_begins.hpp"

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace tally::recogniser {

class DoubtfulNames {
 public:
  /// Takes its lists out of discovery.json. `signs` and `begins` must outlive it. Throws
  /// base::RuleError.
  DoubtfulNames(base::JsonObject& object, const FirmSigns& signs, const HanBegins& begins);

  /// Takes out the doubtful names that the text does not mean; the others are doubtful no more.
  /// `mentions` are all of the text, in order.
  void drop(std::string_view text, std::vector<model::Mention>& mentions) const;

 private:
  /// What speaks for one place.
  enum class Place : std::uint8_t { kCommon, kOpen, kHinted, kTold, kSure };

  [[nodiscard]] Place place_of(std::string_view text, const std::vector<model::Mention>& mentions,
                               std::size_t index) const;
  [[nodiscard]] bool is_common_use(std::string_view text, base::ByteSpan name) const;
  [[nodiscard]] bool is_listed(std::string_view text, const std::vector<model::Mention>& mentions,
                               std::size_t index) const;

  const FirmSigns& signs_;
  const HanBegins& begins_;
  std::vector<std::string> common_uses_, joints_;
};

}  // namespace tally::recogniser
