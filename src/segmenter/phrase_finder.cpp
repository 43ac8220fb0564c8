#include "segmenter/phrase_finder.hpp"

namespace tally::segmenter {
namespace {

char lower_of(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }

std::uint32_t head_of(std::string_view text, std::size_t at) {
  std::uint32_t head = 0;
  for (std::size_t i = 0; i < 3; ++i) {
    head = head << 8 | static_cast<unsigned char>(lower_of(text[at + i]));
  }
  return head;
}

}  // namespace

void PhraseFinder::add(const std::vector<std::string>& phrases, std::uint8_t kind) {
  for (const std::string& phrase : phrases) {
    if (phrase.size() < base::HeadFilter::kReach) continue;
    heads_.add(phrase);
    by_head_[head_of(phrase, 0)].push_back({phrase, kind});
  }
}

std::uint8_t PhraseFinder::kinds_in(std::string_view text) const {
  std::uint8_t kinds = 0;
  for (std::size_t at = heads_.next(text, 0); at < text.size();
       at = heads_.next(text, base::HeadFilter::after(text, at))) {
    const auto found = by_head_.find(head_of(text, at));
    if (found == by_head_.end()) continue;
    for (const Phrase& phrase : found->second) {
      if (phrase_at(text, at, phrase.text)) kinds = static_cast<std::uint8_t>(kinds | phrase.kind);
    }
  }
  return kinds;
}

bool phrase_at(std::string_view text, std::size_t at, std::string_view phrase) {
  if (text.size() - at < phrase.size()) return false;
  for (std::size_t i = 0; i < phrase.size(); ++i) {
    if (lower_of(text[at + i]) != phrase[i]) return false;
  }
  return true;
}

}  // namespace tally::segmenter
