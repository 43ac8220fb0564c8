// Where in a text numbers and times may stand: all that the lexer must read. No grammar reads over
// an unknown word; so an island reaches from the last word that is surely unknown to what could be
// or begin a number or a time, and from there to the next unknown word.
#pragma once

#include "recogniser/reused_list.hpp"

#include <cstddef>
#include <cstdint>

namespace tally::recogniser {

struct Island {
  std::uint32_t begin = 0;  ///< byte of the text behind an unknown word
  std::uint32_t core = 0;   ///< byte at which the last thing begins that could be a number or time
};

class Islands {
 public:
  void clear() { islands_.cut(0); }

  /// A number or time may begin at `core`, and nothing unknown stands between `begin` and it. In
  /// order.
  void add(std::size_t begin, std::size_t core) {
    if (!islands_.empty() && begin <= islands_.back().core) {
      islands_.back().core = static_cast<std::uint32_t>(core);
    } else {
      push(begin, core);
    }
  }
  /// The core added last; 0 before the first.
  [[nodiscard]] std::size_t last_core() const {
    return islands_.empty() ? 0 : islands_.back().core;
  }
  /// The whole of a text of that size is one.
  void one(std::size_t size) {
    clear();
    push(0, size);
    finish(size);
  }
  /// The text ends here.
  void finish(std::size_t size) { push(size, size); }

  /// Whether no number and no time can stand in the text, which has ended.
  [[nodiscard]] bool none() const { return islands_.size() == 1; }

  /// In order; behind the last stands one at the end of the text.
  [[nodiscard]] const Island* begin() const { return islands_.begin(); }

 private:
  void push(std::size_t begin, std::size_t core) {
    islands_.add({static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(core)});
  }

  ReusedList<Island> islands_;
};

}  // namespace tally::recogniser
