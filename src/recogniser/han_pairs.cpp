#include "recogniser/han_pairs.hpp"

namespace tally::recogniser {

void HanPairs::add(std::string_view key, const QuickWord& word) {
  const std::uint64_t pair = six_bytes(key, 0);
  pairs_.add(pair);
  if (word.core) cores_.add(pair);
  Entry& begin = entries_.of(pair);
  const bool whole = key.size() == kBytes;
  begin.core = begin.core || (whole && word.core);
  begin.core_begin = begin.core_begin || (!whole && word.core);
  if (whole) {
    begin.id = word.id;
    begin.categories = word.categories;
    begin.ask = word.ask;
  } else if (leads_han(static_cast<unsigned char>(key[kBytes]))) {
    begin.on_han = true;
    triples_.add(triple(key, 0));
  } else {
    begin.on_other = true;
  }
}

}  // namespace tally::recogniser
