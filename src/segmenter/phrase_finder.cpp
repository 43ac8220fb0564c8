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

std::size_t bucket_of(std::uint32_t head) { return (head * 2654435761U) >> 19; }

}  // namespace

PhraseFinder::PhraseFinder(const std::vector<std::string>& phrases) {
  for (const std::string& phrase : phrases) {
    if (phrase.size() < 3) continue;
    const std::uint32_t head = head_of(phrase, 0);
    filter_.set(bucket_of(head));
    by_head_[head].push_back(phrase);
  }
}

bool PhraseFinder::found_in(std::string_view text) const {
  std::uint32_t head = text.size() < 3 ? 0 : head_of(text, 0) >> 8;
  for (std::size_t at = 0; at + 3 <= text.size(); ++at) {
    head = (head << 8 | static_cast<unsigned char>(lower_of(text[at + 2]))) & 0xFFFFFF;
    if (!filter_.test(bucket_of(head))) continue;
    const auto found = by_head_.find(head);
    if (found == by_head_.end()) continue;
    for (const std::string& phrase : found->second) {
      if (phrase_at(text, at, phrase)) return true;
    }
  }
  return false;
}

bool phrase_at(std::string_view text, std::size_t at, std::string_view phrase) {
  if (text.size() - at < phrase.size()) return false;
  for (std::size_t i = 0; i < phrase.size(); ++i) {
    if (lower_of(text[at + i]) != phrase[i]) return false;
  }
  return true;
}

}  // namespace tally::segmenter
