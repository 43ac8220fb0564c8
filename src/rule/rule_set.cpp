#include "base/json.hpp"
#include "rule/matcher.hpp"
#include "rule/placeholders.hpp"
#include "rule/rule_index.hpp"

#include <algorithm>
#include <bit>
#include <tuple>

namespace tally::rule {

RuleSet::RuleSet(std::vector<RulePack> packs, base::HanFold fold)
    : impl_(std::make_unique<Impl>(std::move(fold))) {
  Impl& impl = *impl_;
  impl.packs = std::move(packs);
  for (const RulePack& pack : impl.packs) declare_types(pack, impl.symbols);
  for (const RulePack& pack : impl.packs) {
    for (const Rule& rule : pack.rules) {
      impl.by_id.emplace(rule.effect.rule, impl.rules.size());
      impl.rules.push_back(compile(pack, rule, impl.symbols));
      impl.reaches.push_back(impl.rules.back().reach);
    }
  }
  impl.asides = Asides(impl.packs, impl.symbols);
  impl.index_triggers();
}

void RuleSet::Impl::index_triggers() {
  untriggered.assign(mask_words(), 0);
  by_rule.resize(rules.size());
  std::map<std::tuple<std::string, bool, bool>, RuleMask> picked;
  for (std::size_t index = 0; index < rules.size(); ++index) {
    const CompiledRule& rule = rules[index];
    if (rule.triggers.empty()) set(untriggered, index);
    if (!rule.triggers.empty()) widest_gap = std::max(widest_gap, rule.rule->gap);
    for (const auto& [text, left, right] : rule.triggers) {
      set(picked.try_emplace({text, left, right}, mask_words(), 0).first->second, index);
    }
  }
  base::WordTrie::Open open;  // of the group
  for (auto& [key, mask] : picked) {
    const auto& [text, left, right] = key;
    if (triggers.empty() || triggers.back().text != text) {
      groups.push_back(triggers.size());
      open = {};
    }
    open = {open.left || !left, open.right || !right};
    search.add(text, static_cast<base::WordTrie::Value>(groups.size() - 1), open);
    for (std::size_t word = 0; word < mask.size(); ++word) {
      for (std::uint64_t bits = mask[word]; bits != 0; bits &= bits - 1) {
        by_rule[word * 64 + static_cast<std::size_t>(std::countr_zero(bits))].push_back(
            triggers.size());
      }
    }
    triggers.push_back({text, left, right});
    by_trigger.push_back(std::move(mask));
    longest_trigger = std::max(longest_trigger, text.size());
  }
  groups.push_back(triggers.size());
  search.build();
}

Picked RuleSet::Impl::triggers_of(const RuleMask& wanted) const {
  const auto for_each_trigger = [&](auto&& use) {
    for (std::size_t rule = 0; rule < rules.size(); ++rule) {
      if (!holds(wanted, rule)) continue;
      for (const std::size_t trigger : by_rule[rule]) use(trigger);
    }
  };
  std::size_t count = 0;
  for_each_trigger([&](std::size_t) { ++count; });
  Picked out{std::vector<bool>(triggers.size()), base::WordStarts(count)};
  for_each_trigger([&](std::size_t trigger) {
    out.triggers[trigger] = true;
    out.starts.add(triggers[trigger].text);
  });
  return out;
}

RuleSet::~RuleSet() = default;
RuleSet::RuleSet(RuleSet&&) noexcept = default;
RuleSet& RuleSet::operator=(RuleSet&&) noexcept = default;
const std::vector<RulePack>& RuleSet::packs() const { return impl_->packs; }

const Rule* RuleSet::find(std::string_view id) const {
  const auto at = impl_->by_id.find(id);
  return at == impl_->by_id.end() ? nullptr : impl_->rules[at->second].rule;
}

void fail_pattern(const RuleSet::Impl& rules, const Rule& rule, const std::string& why) {
  for (const RulePack& pack : rules.packs) {
    if (!pack.rules.empty() && &pack.rules.front() <= &rule && &rule <= &pack.rules.back()) {
      base::json_fault(pack.path, rule.at,
                       "[" + rule.effect.rule + "] the pattern is no RE2: " + why);
    }
  }
  base::json_fault("", rule.at, "[" + rule.effect.rule + "] the pattern is no RE2: " + why);
}

}  // namespace tally::rule
