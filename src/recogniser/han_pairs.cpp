#include "recogniser/han_pairs.hpp"

namespace tally::recogniser {

void HanPairs::add(std::string_view key, std::uint32_t id, std::uint64_t categories, bool ask) {
  const std::uint64_t pair = bytes_at(key, 0);
  pairs_.add(pair);
  Entry& begin = entries_.of(pair);
  if (key.size() == kBytes) {
    begin.id = id;
    begin.categories = categories;
    begin.ask = ask;
  } else if (leads_han(static_cast<unsigned char>(key[kBytes]))) {
    begin.on_han = true;
    triples_.add(triple(key, 0));
  } else {
    begin.on_other = true;
  }
}

}  // namespace tally::recogniser
