// Any bytes as a rule pack: it loads, or is refused with file, line and column; what loads is
// linted and, if the lint finds no bad pattern, matches as the plain engine does.
#include "base/error.hpp"
#include "rule/lint.hpp"
#include "rule/naive.hpp"
#include "rule/pack.hpp"
#include "support/recognised.hpp"

#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>
#include <vector>

namespace {

using namespace std::string_view_literals;

constexpr auto kPath = "any/packs/any.json"sv;

void require(bool holds) {
  if (!holds) std::abort();
}

/// "any/packs/any.json:3:5: error: …"
void check_place(std::string_view message) {
  require(message.starts_with(kPath));
  message.remove_prefix(kPath.size());
  for (int part = 0; part < 2; ++part) {
    require(message.starts_with(":"));
    message.remove_prefix(1);
    const std::size_t digits = message.find_first_not_of("0123456789");
    require(digits != 0 && digits != std::string_view::npos && message.front() != '0');
    message.remove_prefix(digits);
  }
  require(message.starts_with(": error: "));
}

/// Texts with amounts and names in both languages, and what the pack's own triggers stand beside.
std::vector<std::string> texts_for(const tally::rule::RulePack& pack) {
  std::vector<std::string> texts = {"Llama 3 has 8 billion parameters and cost $5 million in 2024.",
                                    "\xE5\x8F\x82\xE6\x95\xB0 3 \xE4\xBA\xBF 40% 12"};
  for (const tally::rule::Rule& rule : pack.rules) {
    for (const std::string& trigger : rule.triggers) {
      texts.push_back(trigger + " 300 " + trigger + " 7% Meta " + trigger);
    }
  }
  return texts;
}

void check_matching(const tally::rule::RuleSet& rules) {
  tally::rule::Matcher fast(rules);
  tally::rule::NaiveMatcher plain(rules);
  for (const std::string& text : texts_for(rules.packs().front())) {
    const auto mentions = tally::test::mentions_in(text);
    const tally::rule::Sentence sentence{text, {0, text.size()}, mentions};
    std::vector<tally::model::RuleMatch> a;
    std::vector<tally::model::RuleMatch> b;
    fast.match(sentence, a);
    plain.match(sentence, b);
    require(a.size() == b.size());
    for (std::size_t i = 0; i < a.size(); ++i) {
      require(a[i].mention == b[i].mention && a[i].effect == b[i].effect);
    }
  }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  constexpr std::size_t kMostRules = 64;
  const std::string bytes(data, data + size);
  try {
    tally::rule::RulePack pack = tally::rule::parse_pack(bytes, std::string(kPath));
    if (pack.rules.size() > kMostRules) return 0;
    const tally::rule::RuleSet rules({std::move(pack)});
    bool sound = true;
    for (const auto& complaint : tally::rule::lint(rules, {})) {
      require(complaint.at.line > 0 && complaint.at.column > 0 && !complaint.code.empty());
      sound = sound && complaint.code != "bad-pattern" && complaint.code != "dear-pattern";
    }
    if (sound) check_matching(rules);
  } catch (const tally::base::RuleError& error) {
    check_place(error.what());
  }
  return 0;
}
