// Any text under the project's own rules: the fast engine answers what the plain one does, and
// every match points at mentions and bytes that are there.
#include "base/han.hpp"
#include "rule/matcher.hpp"
#include "rule/naive.hpp"
#include "support/recognised.hpp"
#include "support/valid_utf8.hpp"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <filesystem>
#include <string>
#include <vector>

namespace {

using tally::model::RuleMatch;

constexpr std::size_t kLongest = 2000;  ///< bytes of a sentence; the plain engine is slow

void require(bool holds) {
  if (!holds) std::abort();
}

const tally::rule::RuleSet& rules() {
  static const std::vector<std::filesystem::path> folders = {
      std::filesystem::path(TALLY_SOURCE_DIR) / "rules"};
  static const tally::rule::RuleSet set(tally::rule::load_packs(folders),
                                        tally::base::HanFold::load(folders));
  return set;
}

void check(const RuleMatch& match, std::size_t mentions, std::size_t size) {
  require(match.effect != nullptr && match.mention < mentions);
  require(match.trigger.begin <= match.trigger.end && match.trigger.end <= size);
  require(!match.subject || *match.subject < mentions);
  for (const auto& capture : match.captures) require(capture.mention < mentions);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  static tally::rule::Matcher fast(rules());
  static tally::rule::NaiveMatcher plain(rules());
  const std::string text = tally::test::valid_utf8(data, std::min(size, kLongest));
  const auto mentions = tally::test::mentions_in(text);
  const tally::rule::Sentence sentence{text, {0, text.size()}, mentions};
  std::vector<RuleMatch> a;
  std::vector<RuleMatch> b;
  fast.match(sentence, a);
  plain.match(sentence, b);
  require(a.size() == b.size());
  for (std::size_t i = 0; i < a.size(); ++i) {
    check(a[i], mentions.size(), text.size());
    require(a[i].mention == b[i].mention && a[i].effect == b[i].effect);
    require(a[i].trigger == b[i].trigger && a[i].gap == b[i].gap && a[i].subject == b[i].subject);
  }
  return 0;
}
