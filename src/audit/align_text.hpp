// One of two texts laid out for alignment: each place with what comparing it needs, worked out
// once, and found by its value or name. Pairs nothing.
#pragma once

#include "audit/align.hpp"
#include "audit/settings.hpp"
#include "model/claim.hpp"

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <unordered_map>
#include <vector>

namespace tally::audit {

/// A place with what comparing it needs, worked out once.
struct Token {
  const model::Claim* claim = nullptr;
  bool name = false;
  std::string key;        ///< nominal value and dimension, or the canonical name
  std::string written;    ///< of a date: its form before it was resolved; else empty
  std::string digits;     ///< of a number, without zeros at its ends
  int order = 0;          ///< of a number: digits before its point
  std::string dimension;  ///< "date", "name", or that of the unit
  int worth = 0;          ///< points of an equal value
  std::vector<std::uint32_t> features;
  std::vector<std::uint32_t> names;
  int position = 0;  ///< thousandths of the text
};

/// Does not own the claims.
class AlignText {
 public:
  AlignText(std::span<const Place> places, const Settings& settings);

  [[nodiscard]] const Token& operator[](std::size_t i) const { return tokens_[i]; }
  [[nodiscard]] std::size_t size() const { return tokens_.size(); }
  /// The places of that key or, for dates, of that written form, in order.
  [[nodiscard]] const std::vector<std::size_t>& with(const std::string& key) const;

 private:
  std::vector<Token> tokens_;
  std::unordered_map<std::string, std::vector<std::size_t>> index_;
};

}  // namespace tally::audit
