#include "model/entity_types.hpp"
#include "recogniser/implied_money.hpp"

#include <algorithm>

// 后来又加到 20 万块: pieces of what was spoken of, and no money.
namespace tally::recogniser {
namespace {

using model::Mention;
using model::MentionKind;

/// Bytes back in which the chips stand that are counted by the piece.
constexpr std::size_t kReach = 360;
constexpr std::size_t kNear = 60;  ///< the same for what they are called, whatever is between
/// Bytes beside an amount in which the words stand that make it money.
constexpr std::size_t kBeside = 36;

bool holds_any(std::string_view text, const std::vector<std::string>& words) {
  return std::ranges::any_of(
      words, [&](const std::string& word) { return text.find(word) != std::string_view::npos; });
}

}  // namespace

/// Whether an amount is told by a word for a coin that also counts pieces, and by no other.
bool ImpliedMoney::in_pieces(std::string_view text, const Mention& mention) const {
  if (mention.kind != MentionKind::kCurrency || mention.language != model::Language::kZh) {
    return false;
  }
  const std::string_view said = text.substr(mention.span.begin, mention.span.size());
  const auto ends = [&](const std::string& piece) { return said.ends_with(piece); };
  return std::ranges::any_of(pieces_, ends) && !holds_any(said, plain_unless_);
}

/// Whether chips are spoken of before a place, by name with no money behind them.
bool ImpliedMoney::follows_chips(std::string_view text, std::span<const Mention> before,
                                 std::size_t at, const model::Unit& chips) const {
  const std::size_t near = at - std::min(at, kNear);
  if (holds_any(text.substr(near, at - near), chips_)) return true;
  for (std::size_t i = before.size(); i > 0; --i) {
    const Mention& mention = before[i - 1];
    if (mention.span.end > at) continue;
    if (at - mention.span.end > kReach) break;
    const model::Unit* unit = mention.quantity.unit;
    if (mention.entity_type == model::kChipType || unit == &chips) return true;
    if (mention.kind == MentionKind::kCurrency) return false;
  }
  return false;
}

void ImpliedMoney::count_pieces(std::string_view text, std::span<Mention> mentions,
                                std::size_t first, const model::Unit& chips) const {
  for (std::size_t i = first; i < mentions.size(); ++i) {
    Mention& mention = mentions[i];
    if (!in_pieces(text, mention)) continue;
    const std::size_t at = mention.span.begin;
    const std::size_t end = mention.span.end;
    const auto paid = [](Side side) { return side != Side::kNone && side != Side::kCount; };
    if (paid(told_before(text, {at - std::min(at, kBeside), at})) ||
        paid(told_behind(text, {end, std::min(text.size(), end + kBeside)}))) {
      continue;
    }
    if (!follows_chips(text, mentions.first(i), at, chips)) continue;
    mention.kind = MentionKind::kNumber;
    mention.quantity.unit = &chips;
  }
}

}  // namespace tally::recogniser
