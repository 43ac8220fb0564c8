// Digits that count nothing and name nothing: addresses, files, phone numbers, hashes, identifiers,
// section and list numbers, clock stamps. Each function answers with the byte after the label, or
// 0.
#pragma once

#include "recogniser/name_words.hpp"

#include <cstddef>
#include <string_view>

namespace tally::recogniser {

class NameLabels {
 public:
  explicit NameLabels(const NameWords& words) : words_(words) {}

  /// Clock stamps, section and list numbers at the begin of a line.
  [[nodiscard]] std::size_t at_line(std::string_view text, std::size_t begin) const;

  /// Addresses and files that begin with the ASCII word at `begin`. `token` becomes the end of what
  /// was looked at: no address begins before it.
  [[nodiscard]] std::size_t address(std::string_view text, std::size_t begin,
                                    std::size_t& token) const;

  /// Identifiers that begin with the ASCII word at `begin`.
  [[nodiscard]] std::size_t at_word(std::string_view text, std::size_t begin) const;

  /// "+86 138…", "(555) 010-2030", "[12]", `<img width="8">`, the "(#part-2)" of a link of
  /// Markdown, at the sign where they begin.
  [[nodiscard]] std::size_t at_sign(std::string_view text, std::size_t begin) const;

  /// 第三章 at its 第.
  [[nodiscard]] std::size_t ordinal(std::string_view text, std::size_t begin) const;

  /// Digits at `begin` that a Chinese word before them makes a label: 图 3, 电话 010…, 东风-41
  [[nodiscard]] std::size_t after_word(std::string_view text, std::size_t begin) const;

 private:
  [[nodiscard]] std::size_t after_han(std::string_view text, std::size_t begin) const;
  [[nodiscard]] bool may_begin_line(std::string_view text, std::size_t begin) const;
  [[nodiscard]] std::size_t stamp(std::string_view text, std::size_t begin) const;
  [[nodiscard]] std::size_t section(std::string_view text, std::size_t begin) const;
  [[nodiscard]] std::size_t labelled(std::string_view text, std::size_t begin) const;
  [[nodiscard]] std::size_t number_zh(std::string_view text, std::size_t begin) const;

  const NameWords& words_;
};

}  // namespace tally::recogniser
