// Whether the words right beside a Chinese name say that it is a firm or a thing of one: what firms
// do, have and are called. Internal to discovery.
#pragma once

#include "base/json.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace tally::recogniser {

class FirmSigns {
 public:
  /// Takes its lists out of discovery.json. Throws base::RuleError.
  explicit FirmSigns(base::JsonObject& object);

  /// 青雁近日正式|发布, 青雁的|股价, 青雁|出货量.
  [[nodiscard]] bool told_behind(std::string_view right) const;

  /// Without the adverbs and times that it begins with: 近日正式|发布, 去年|收入.
  [[nodiscard]] std::string_view behind_times(std::string_view right) const;

  /// What many others do or have as well: 青雁|认为, 青雁|用户.
  [[nodiscard]] bool hinted_behind(std::string_view right) const;

  /// What firms alone do or have: 青雁|宣布, not 青雁|出货量.
  [[nodiscard]] bool acts_behind(std::string_view right) const;

  /// 收购|青雁, 竞争对手|青雁.
  [[nodiscard]] bool told_before(std::string_view left) const;

  /// Whether the word itself is a sign: 宣布.
  [[nodiscard]] bool is_sign(std::string_view word) const;

  // What stands right there, without words between:
  /// 青雁科技|宣布.
  [[nodiscard]] bool shows(std::string_view right) const;
  /// 青雁|营收.
  [[nodiscard]] bool reports(std::string_view right) const;
  /// 青雁科技|涨停.
  [[nodiscard]] bool is_quoted(std::string_view right) const;
  /// 青雁公布.
  [[nodiscard]] bool ends_in_sign(std::string_view text) const;

  /// Words of time and adverbs between a firm and what it does; live as long as this.
  [[nodiscard]] const std::vector<std::string>& times() const { return times_; }
  [[nodiscard]] const std::vector<std::string>& adverbs() const { return adverbs_; }
  /// 的.
  [[nodiscard]] const std::string& of() const { return of_; }

 private:
  [[nodiscard]] std::string_view behind_adverbs(std::string_view right) const;
  [[nodiscard]] bool begins_with_act(std::string_view right) const;

  std::vector<std::string> acts_, owns_, signs_, reported_, quoted_, used_, nouns_, verbs_,
      adverbs_, times_, before_;
  std::string of_;
};

}  // namespace tally::recogniser
