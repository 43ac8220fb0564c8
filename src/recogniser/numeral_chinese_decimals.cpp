// What stands behind the point of Chinese numerals: 三点一四, 三五八.七, 半百.
#include "recogniser/numeral_chinese.hpp"

namespace tally::recogniser {

/// 三点五: digits behind 点, unless a place follows them (三点二十 is a time of day).
bool ChineseReader::point() {
  const bool whole = digit_count_ > 0 || section_open_ || group_count_ > 0;
  if (!options_.decimals || !whole || vague_pending_ || decimal_ || spoken_pair() ||
      hedge_ != model::Hedge::kExact) {
    return false;
  }
  std::size_t end = at_ + 1;
  Exact decimals;
  int count = 0;
  if (text_[end].kind == TokenKind::kDigits && !literal_pending_ && text_[end].glued()) {
    const auto value = digits_value(text_, end);
    if (!value) return false;
    decimals = {*value, 0, true};
    count = static_cast<int>(text_[end].end - text_[end].begin);
    ++end;
  }
  for (const Reading* r = nullptr; count < 30 && (r = text_.reading(end, Category::kDigit));
       ++end) {
    if (count > 0 && !text_[end].glued()) break;
    decimals.append(r->value);
    ++count;
  }
  if (count == 0 || text_.reading(end, Category::kPlace) != nullptr) return false;
  if (digit_count_ == 1 && !literal_pending_ && !zero_ && last_unit_ > 1) {
    digits_ = digits_.scaled(last_unit_ - 1);  // 两千三点一 is 2300.1
  }
  for (int i = 0; i < count; ++i)
    digits_ = {digits_.coefficient * 10, digits_.power - 1, digits_.sound};
  decimals.power = -count;
  digits_ = digits_.zero() ? decimals : digits_ + decimals;
  if (digits_.zero()) digits_.power = -count;
  digit_count_ = 1;
  decimal_ = true;
  literal_pending_ = false;
  zero_ = true;
  at_ = end;
  return true;
}

/// 半百.
bool ChineseReader::half() {
  if (!unit_next(at_ + 1)) return false;
  digits_ = {5, -1, true};
  digit_count_ = 1;
  decimal_ = true;
  ++at_;
  return true;
}

/// 三五八.七: a full stop right between Chinese digits.
bool ChineseReader::stands_for_point() const {
  return digit_count_ > 0 && !literal_pending_ && text_[at_].glued() && text_[at_ + 1].glued() &&
         text_.reading(at_ + 1, Category::kDigit) != nullptr;
}

}  // namespace tally::recogniser
