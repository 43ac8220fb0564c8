#include "report/assets.hpp"

#include <algorithm>
#include <cassert>

namespace tally::report {
namespace {

unsigned value_of(char digit) {
  return static_cast<unsigned>(digit <= '9' ? digit - '0' : digit - 'a' + 10);
}

}  // namespace

const Asset& asset(std::string_view name) {
  const auto all = assets();
  const auto found = std::ranges::lower_bound(all, name, {}, &Asset::name);
  assert(found != all.end() && found->name == name && "an asset that was never embedded");
  return *found;
}

std::string policy_source(const Asset& asset) {
  constexpr std::string_view kAlphabet =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
  std::string base64;
  unsigned bits = 0;  // waiting to be written, `held` of them
  unsigned held = 0;
  for (const char digit : asset.sha256) {
    bits = (bits << 4U) | value_of(digit);
    held += 4;
    if (held >= 6) base64 += kAlphabet[(bits >> (held -= 6)) & 63U];
  }
  if (held != 0) base64 += kAlphabet[(bits << (6 - held)) & 63U];
  base64.append((4 - base64.size() % 4) % 4, '=');
  return "'sha256-" + base64 + "'";
}

}  // namespace tally::report
