#include "report/html_parts.hpp"

#include <utility>

namespace tally::report {
namespace {

constexpr std::size_t kChunk = 50;  // items that the script unpacks in one go

}  // namespace

void LongList::add(const std::string& item) {
  if (items_++ < at_once_) {
    markup_ += item;
    return;
  }
  chunk_ += item;
  if (++packed_ == kChunk) close_chunk();
}

void LongList::add_frame(const std::string& markup) {
  close_chunk();
  markup_ += markup;
}

std::string LongList::take() {
  close_chunk();
  return std::exchange(markup_, {});
}

void LongList::close_chunk() {
  if (!chunk_.empty()) markup_ += "<noscript class=\"rest\">" + chunk_ + "</noscript>\n";
  chunk_.clear();
  packed_ = 0;
}

}  // namespace tally::report
