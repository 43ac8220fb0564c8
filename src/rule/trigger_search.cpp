#include "rule/trigger_search.hpp"

#include <algorithm>

namespace tally::rule {
namespace {

constexpr std::uint32_t kNone = 0xFFFFFFFF;

std::uint8_t byte(char c) { return static_cast<std::uint8_t>(c); }

}  // namespace

std::uint32_t TriggerSearch::add(std::string_view word) {
  words_.push_back(word);
  lengths_.push_back(static_cast<std::uint32_t>(word.size()));
  longest_ = std::max(longest_, word.size());
  return static_cast<std::uint32_t>(words_.size() - 1);
}

void TriggerSearch::build() {
  std::size_t states = 1;
  for (const std::string_view word : words_) {
    states += word.size();
    for (const char c : word) {
      if (column_[byte(c)] == 0) column_[byte(c)] = static_cast<std::uint8_t>(columns_++);
    }
  }
  table_.assign(states * columns_, kNone);
  std::vector<std::vector<std::uint32_t>> ends(states);
  std::uint32_t count = 1;
  for (std::uint32_t word = 0; word < words_.size(); ++word) {
    std::uint32_t state = 0;
    for (const char c : words_[word]) {
      std::uint32_t& edge = next(state, column_[byte(c)]);
      if (edge == kNone) edge = count++;
      state = edge;
    }
    ends[state].push_back(word);
  }
  // Breadth first: the fall-back of a state is known before those of its children.
  std::vector<std::uint32_t> fall(count, 0);
  std::vector<std::uint32_t> queue{0};
  for (std::size_t i = 0; i < queue.size(); ++i) {
    const std::uint32_t state = queue[i];
    std::uint32_t* row = &table_[state * columns_];
    const std::uint32_t* other = &table_[fall[state] * columns_];
    for (std::size_t column = 0; column < columns_; ++column) {
      const std::uint32_t edge = row[column];
      if (edge == kNone) {
        row[column] = state == 0 ? 0 : other[column];
        continue;
      }
      fall[edge] = state == 0 ? 0 : other[column];
      ends[edge].insert(ends[edge].end(), ends[fall[edge]].begin(), ends[fall[edge]].end());
      queue.push_back(edge);
    }
  }
  table_.resize(count * columns_);
  for (std::uint32_t state = 0; state < count; ++state) {
    first_word_.push_back(static_cast<std::uint32_t>(ends_.size()));
    ends_.insert(ends_.end(), ends[state].begin(), ends[state].end());
  }
  first_word_.push_back(static_cast<std::uint32_t>(ends_.size()));
  words_.clear();
}

void TriggerSearch::find(std::string_view text, std::vector<Hit>& out) const {
  if (first_word_.empty()) return;
  std::uint32_t state = 0;
  for (std::size_t at = 0; at < text.size(); ++at) {
    state = table_[state * columns_ + column_[byte(text[at])]];
    for (std::uint32_t i = first_word_[state]; i < first_word_[state + 1]; ++i) {
      out.push_back({at + 1 - lengths_[ends_[i]], at + 1, ends_[i]});
    }
  }
}

}  // namespace tally::rule
