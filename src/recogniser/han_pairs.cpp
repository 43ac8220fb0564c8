#include "recogniser/han_pairs.hpp"

#include <utility>

namespace tally::recogniser {

HanPairs::Entry& HanPairs::entry(std::uint64_t pair) {
  Entry& known = cells_[place(pair)];
  if (known.pair != 0) return known;
  if (++count_ * 2 > cells_.size()) {
    const auto old = std::exchange(cells_, std::vector<Entry>(cells_.size() * 2));
    for (const Entry& e : old) {
      if (e.pair != 0) cells_[place(e.pair)] = e;
    }
  }
  Entry& added = cells_[place(pair)];
  added.pair = pair;
  return added;
}

void HanPairs::add(std::string_view key, std::uint32_t id, std::uint64_t categories, bool ask) {
  const std::uint64_t pair = bytes_at(key, 0);
  set(kPairSlots, mixed(pair));
  Entry& begin = entry(pair);
  if (key.size() == kBytes) {
    begin.id = id;
    begin.categories = categories;
    begin.ask = ask;
  } else if (leads_han(static_cast<unsigned char>(key[kBytes]))) {
    begin.on_han = true;
    set(kTripleSlots, triple(key, 0));
  } else {
    begin.on_other = true;
  }
}

}  // namespace tally::recogniser
