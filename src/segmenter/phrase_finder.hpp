// Finds which kinds of a fixed set of phrases stand in a text. Looks at few places only: of a long
// phrase three bytes stand at every so-manieth place, wherever it begins. ASCII case is folded;
// says whether, not where.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace tally::segmenter {

/// Sorts of characters, one bit each; signs and digits of ASCII are of none.
enum Script : std::uint8_t {
  kNoScript = 0,
  kLetters = 1,  ///< of ASCII
  kWide = 2,     ///< what UTF-8 begins with 0xE3 to 0xEF
  kOthers = 4,
  kAnyScript = kLetters | kWide | kOthers,
};

class PhraseFinder {
 public:
  static constexpr std::size_t kShortest = 3;  ///< bytes of a phrase that can be found

  /// Phrases are in lower case, none shorter than that. `kind` is one bit.
  void add(const std::vector<std::string>& phrases, std::uint8_t kind);
  /// The kinds of phrases that stand in the text, which holds no other sorts of characters than
  /// `held`.
  [[nodiscard]] std::uint8_t kinds_in(std::string_view text, Script held = kAnyScript) const;

 private:
  struct Phrase {
    std::string text;
    std::uint8_t kind = 0;
    std::size_t looked = 0;  ///< byte of the phrase at the place that is looked at
  };

  /// The phrases of the same sorts of characters.
  class Part {
   public:
    explicit Part(Script needed) : needed_(needed) {}
    [[nodiscard]] Script needed() const { return needed_; }
    /// `index` is to follow before anything is looked for.
    void add(Phrase phrase);
    void index();
    [[nodiscard]] std::uint8_t kinds_in(std::string_view text) const;

   private:
    static constexpr unsigned kBits = 12;
    using Short = std::pair<char, std::vector<Phrase>>;  ///< by the first byte

    [[nodiscard]] static std::size_t slot_of(std::uint32_t block);
    void add_short(char first, const Phrase& phrase);
    void index(Phrase phrase);
    [[nodiscard]] std::uint8_t kinds_of_short(std::string_view text) const;
    [[nodiscard]] std::uint8_t kinds_at(std::string_view text, std::size_t at,
                                        unsigned group) const;
    [[nodiscard]] static std::uint8_t kinds_of(const std::vector<Phrase>& phrases,
                                               std::string_view text, std::size_t place);

    Script needed_;
    std::size_t step_ = 0;         ///< from one place that is looked at to the next
    std::vector<Phrase> long_;     ///< as added
    std::vector<Short> by_first_;  ///< the few short ones, by either case
    std::array<std::uint16_t, 1U << kBits> group_of_{};  ///< by the hash of three bytes
    std::vector<std::vector<Phrase>> groups_;  ///< that have such bytes; none in the first
  };

  std::vector<Part> parts_;
};

/// Whether the phrase, in lower case, stands at that byte of the text. ASCII case is folded.
bool phrase_at(std::string_view text, std::size_t at, std::string_view phrase);

}  // namespace tally::segmenter
