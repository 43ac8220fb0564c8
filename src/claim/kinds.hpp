// What a value is before any rule is asked: whether it counts at all, and by which names the
// catalogue's defaults may call it. Looks at one mention and the words beside it.
#pragma once

#include "claim/scene.hpp"
#include "claim/value_words.hpp"
#include "model/mention.hpp"
#include "model/time.hpp"

#include <array>
#include <cstddef>
#include <optional>
#include <span>
#include <string_view>

namespace tally::claim {

/// "Today", which is a date only where a rule says of what.
bool is_today(const model::Mention& mention);

/// "Kite Summit 2025": a year that no word tells is one, and that counts nothing. `written` is what
/// the mention was read from.
bool is_bare_year(const model::Mention& mention, std::string_view written);

/// 风筝科技（300777）, "Kite (SZ: 300777)": the code of a share. `text` is the document's.
bool is_share_code(const model::Mention& mention, std::string_view text);

/// "0.67±0.14": how far the number before may be off. `text` is the document's.
bool is_tolerance(const model::Mention& mention, std::string_view text);

/// "($1 = 0.8448 pounds)": either side of a rate of exchange. `text` is the document's.
bool is_exchange_rate(const model::Mention& mention, std::string_view text);

/// "Nine Kite 340s", "a Kite 72-600": the number of a type, not seconds nor a range. `text` is the
/// document's.
bool is_designation(const model::Mention& mention, std::string_view text);

/// **2 新的一轮**: the number of a part at the begin of a short Chinese line.
bool is_heading_number(const model::Mention& mention, std::string_view text);

/// "Fridays": a day of every week, which is no date. `text` is what the mention was read from.
bool is_weekly(const model::Mention& mention, std::string_view text);

/// "The second": an ordinal that stands alone and could be a day. `text` as above.
bool is_bare_ordinal(const model::Mention& mention, std::string_view text);

/// 连续第九季: an ordinal that tells how often something was so and ranks nothing. `text` is the
/// document's.
bool is_in_a_row(const model::Mention& mention, std::string_view text, const ValueWords& words);

/// "8 x GPUs", "2x Kite": so many of what is named behind, no multiple. `behind` is the text
/// behind.
bool counts_named(const model::Mention& mention, std::string_view text, std::string_view behind);

/// Whether a claim can be made of it: no name, no "now", nothing idle or inside another.
bool is_value(const model::Mention& mention);

/// A unit that counts nothing: "a key year" (关键的一年), 那一天, 一天中, and "a year" in "8 tonnes
/// a year". `index` is that of the mention.
bool is_mere_unit(std::span<const model::Mention> mentions, std::size_t index,
                  const SentenceView& sentence);

/// 1块8一瓦: one of what the price right before it is of.
bool is_unit_of_price(std::span<const model::Mention> mentions, std::size_t index);

/// "A year" in "400 robots a year": what the value before it is divided by.
bool is_divisor(std::span<const model::Mention> mentions, std::size_t index, std::string_view text,
                const ValueWords& words);

/// What the catalogue's defaults may call a value, the narrowest first: where it points in time,
/// its unit, the dimension of that, its kind. A bare number with a noun is a "noun", one without is
/// nothing. Views of static text and of the mention's unit.
std::array<std::string_view, 3> kinds_of(const model::Mention& mention,
                                         const std::optional<model::Day>& today);

}  // namespace tally::claim
