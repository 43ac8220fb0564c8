// Sentence pairs, Chinese and English, with amounts in many forms, one in ten spoilt by a usual
// mistake of scale: every slip is to be called one, and nothing else.
#include "audit/pairs.hpp"
#include "recogniser/recogniser.hpp"
#include "support.hpp"
#include "support/number_printer.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <deque>
#include <random>
#include <string>
#include <string_view>
#include <vector>

namespace tally::audit {
namespace {

using base::Decimal;
using testing::settings;

constexpr int kPairs = 500;
constexpr int kOneIn = 10;

/// "3.5" of 350000000 at 10^8; no zeros at the end.
std::string digits_at(const Decimal& value, int power) {
  return value.scaled(-power).normalized().str();
}

/// "350,000,000".
std::string grouped(const Decimal& value) {
  std::string text = value.str();
  for (std::size_t at = text.size(); at > 3;) {
    at -= 3;
    text.insert(at, 1, ',');
  }
  return text;
}

enum class Style { kDigits, kSpaced, kSpelled };

/// "3.5", "三点五" or "three point five" before a scale word.
std::string spelled(const Decimal& value, int power, bool chinese) {
  static constexpr std::array kChinese{"零", "一", "二", "三", "四", "五", "六", "七", "八", "九"};
  static constexpr std::array kEnglish{"zero", "one", "two",   "three", "four",
                                       "five", "six", "seven", "eight", "nine"};
  const std::string digits = digits_at(value, power);
  const std::size_t point = std::min(digits.find('.'), digits.size());
  const std::uint64_t whole = std::stoull(digits.substr(0, point));
  std::string out = chinese ? test::chinese_words(whole, false) : test::english_words(whole, true);
  if (point < digits.size()) out += chinese ? "点" : " point";
  for (std::size_t i = point + 1; i < digits.size(); ++i) {
    const auto digit = static_cast<std::size_t>(digits[i] - '0');
    out += chinese ? std::string(kChinese[digit]) : std::string(" ") + kEnglish[digit];
  }
  return out;
}

/// 百万 and 十亿 follow digits: "三十五百万" is no Chinese, nor is a word for 350,000 before 万.
bool spells(const Decimal& value, int power, std::string_view word, int limit) {
  return word != "百万" && word != "十亿" && value.scaled(-power) < Decimal(limit);
}

std::string chinese_form(const Decimal& value, int power, const std::string& word, Style style) {
  if (style == Style::kSpelled && spells(value, power, word, 10000))
    return spelled(value, power, true) + word;
  return digits_at(value, power) + (style == Style::kSpaced && !word.empty() ? " " : "") + word;
}

std::string english_form(const Decimal& value, int power, const std::string& word, Style style) {
  const std::string space = word.empty() ? "" : " ";
  if (style == Style::kSpelled && spells(value, power, word, 1000))
    return spelled(value, power, false) + space + word;
  return digits_at(value, power) + space + word;
}

class Generator {
 public:
  explicit Generator(unsigned seed) : random_(seed) {}

  int below(int end) { return static_cast<int>(random_() % static_cast<unsigned>(end)); }

  Style style() { return static_cast<Style>(below(3)); }

  /// One to four digits that do not end in zero, `power` places up.
  Decimal amount(int power) {
    static constexpr std::array kLimits{10, 100, 1000, 10000};
    int digits = 0;
    const int limit = kLimits[static_cast<std::size_t>(below(4))];
    while (digits % 10 == 0) digits = 1 + below(limit - 1);
    const int places = static_cast<int>(std::to_string(digits).size()) - 1;
    return Decimal::of(digits, power - below(places + 1));
  }

  std::string chinese(const Decimal& value) {
    std::vector<std::string> forms;
    const auto add = [&](int power, const char* word) {
      const Decimal shown = value.scaled(-power);
      if (shown < Decimal(1) || shown >= Decimal(10000)) return;
      forms.push_back(chinese_form(value, power, word, Style::kDigits));
      forms.push_back(chinese_form(value, power, word, Style::kSpaced));
      forms.push_back(chinese_form(value, power, word, Style::kSpelled));
    };
    add(4, "万");
    add(6, "百万");
    add(8, "亿");
    add(9, "十亿");
    add(12, "万亿");
    add(12, "兆");
    if (value.is_integer()) forms.push_back(test::chinese_words(whole(value), below(4) == 0));
    if (value.is_integer() && value < Decimal::of(1, 10)) forms.push_back(grouped(value));
    return forms[static_cast<std::size_t>(below(static_cast<int>(forms.size())))];
  }

  std::string english(const Decimal& value) {
    std::vector<std::string> forms;
    const auto add = [&](int power, const char* word, const char* letter) {
      const Decimal shown = value.scaled(-power);
      if (shown < Decimal::of(1, -1) || shown >= Decimal(1000)) return;
      forms.push_back(english_form(value, power, word, Style::kDigits));
      if (shown < Decimal(1)) return;
      forms.push_back(digits_at(value, power) + letter);
      forms.push_back(english_form(value, power, word, Style::kSpelled));
    };
    add(6, "million", "M");
    add(9, "billion", "B");
    add(12, "trillion", "T");
    if (value.is_integer()) forms.push_back(test::english_words(whole(value), below(2) == 0));
    if (value.is_integer() && value < Decimal::of(1, 10)) forms.push_back(grouped(value));
    return forms[static_cast<std::size_t>(below(static_cast<int>(forms.size())))];
  }

 private:
  static std::uint64_t whole(const Decimal& value) {
    return static_cast<std::uint64_t>(value.to_int64().value());
  }

  std::mt19937 random_;
};

struct Frame2 {
  const char* zh_before;
  const char* zh_after;
  const char* en_before;
  const char* en_after;
};

const std::array kFrames{
    Frame2{"这家公司去年的收入是", "美元，比前一年多。", "The company took in ",
           " dollars last year, more than before."},
    Frame2{"截至年底，这个应用一共有", "用户在使用。", "By the end of the year the app had ",
           " users in all."},
    Frame2{"新模型一共有", "参数，训练了很久。", "The new model has ",
           " parameters and took long to train."},
    Frame2{"他们为此用掉了", "个令牌，听上去不少。", "They spent ",
           " tokens on it, which sounds like a lot."},
    Frame2{"修这座桥花了", "欧元，由三方分担。", "The bridge cost ",
           " euros, shared among the parties."},
};

/// How an amount is written down wrongly in the other language: the same digits at other scales.
struct Mistake {
  const char* name;
  const char* zh_word;
  int zh_power;
  const char* en_word;
  int en_power;
};

const std::array kMistakes{
    Mistake{"亿 as billion", "亿", 8, "billion", 9},
    Mistake{"亿 as million", "亿", 8, "million", 6},
    Mistake{"万 as thousand", "万", 4, "thousand", 3},
    Mistake{"万 as million", "万", 4, "million", 6},
    Mistake{"万亿 as billion", "万亿", 12, "billion", 9},
    Mistake{"亿 as trillion", "亿", 8, "trillion", 12},
    Mistake{"万 lost", "万", 4, "", 0},
    Mistake{"亿 lost", "亿", 8, "", 0},
    Mistake{"百万 as thousand", "百万", 6, "thousand", 3},
    Mistake{"十亿 as million", "十亿", 9, "million", 6},
    Mistake{"万亿 as million", "万亿", 12, "million", 6},
    Mistake{"兆 as million", "兆", 12, "million", 6},
    Mistake{"兆 as billion", "兆", 12, "billion", 9},
    Mistake{"million lost", "百万", 6, "", 0},
};

/// The amounts of a text as claims with the whole text around them.
std::deque<model::Claim> claims_of(const recogniser::Recogniser& recogniser,
                                   const std::string& text, model::Language language) {
  std::vector<model::Mention> mentions;
  recogniser::Context context;
  context.language = language;
  recogniser.recognise(text, context, mentions);
  std::deque<model::Claim> claims;
  for (const model::Mention& m : mentions) {
    if (m.nested || m.idle || m.kind == model::MentionKind::kName || m.time) continue;
    model::Claim c;
    c.source_key = model::name_of(language);
    c.language = language;
    c.span = m.span;
    c.quote = text.substr(m.span.begin, m.span.size());
    c.kind = m.kind;
    c.hedge = m.quantity.hedge;
    c.low = m.quantity.low;
    c.high = m.quantity.high;
    c.unit = m.quantity.unit != nullptr ? m.quantity.unit->canonical : "count";
    if (c.low) c.resolution = Decimal(1).scaled(c.low->exponent());
    claims.push_back(std::move(c));
  }
  return claims;
}

model::SourceInfo source(std::string_view key, std::string_view translation_of) {
  model::SourceInfo info;
  info.source_key = key;
  info.translation_of = translation_of;
  return info;
}

struct Score {
  int right = 0;  ///< slips called so
  int wrong = 0;  ///< others called so
  int slips = 0;
  std::string examples;
  std::string unnamed;  ///< slips found without a usual cause
};

class SlipSuite : public ::testing::Test {
 protected:
  static const recogniser::Recogniser& recogniser() {
    static const recogniser::Recogniser shared({TALLY_SOURCE_DIR "/rules"});
    return shared;
  }

  /// What the comparison of the two sentences says of a slip; empty where it finds none.
  static std::string slip_found(const std::string& zh, const std::string& en) {
    const auto x = claims_of(recogniser(), zh, model::Language::kZh);
    const auto y = claims_of(recogniser(), en, model::Language::kEn);
    std::vector<Place> a;
    std::vector<Place> b;
    for (const auto& claim : x) a.push_back({&claim, zh});
    for (const auto& claim : y) b.push_back({&claim, en});
    const model::SourceInfo original = source("zh", "");
    const model::SourceInfo translation = source("en", "zh");
    const TextSide one{&original, a};
    const TextSide two{&translation, b};
    const auto pairs = tell_pairs(one, two, align(a, b, settings(), true), {}, settings());
    for (const auto& pair : pairs) {
      if (pair.relation == "magnitude_slip") return pair.reason;
    }
    return "";
  }

  struct Amounts {
    std::string zh;
    std::string en;
  };

  static Amounts slipped(Generator& make, const Mistake& mistake) {
    const Decimal value = make.amount(mistake.zh_power + make.below(3));
    const Decimal wrong = value.scaled(mistake.en_power - mistake.zh_power);
    return {chinese_form(value, mistake.zh_power, mistake.zh_word, make.style()),
            english_form(wrong, mistake.en_power, mistake.en_word, make.style())};
  }

  /// "1,234" taken over as "1.234": the mark between thousands read as a decimal point.
  static Amounts marked(Generator& make) {
    int digits = 0;
    while (digits % 10 == 0 || digits < 1000) digits = make.below(10000);
    const std::string zh = grouped(Decimal(digits));
    std::string en = zh;
    en[en.find(',')] = '.';
    return {zh, en};
  }

  static Amounts right(Generator& make) {
    const Decimal value = make.amount(5 + make.below(9));
    return {make.chinese(value), make.english(value)};
  }

  template <typename Slip>
  static Score run(unsigned seed, Slip make_slip) {
    Generator make(seed);
    Score score;
    for (int n = 0; n < kPairs; ++n) {
      const Frame2& frame = kFrames[static_cast<std::size_t>(make.below(kFrames.size()))];
      const bool slip = n % kOneIn == 0;
      const Amounts amounts = slip ? make_slip(make) : right(make);
      const std::string zh = frame.zh_before + amounts.zh + frame.zh_after;
      const std::string en = frame.en_before + amounts.en + frame.en_after;
      const std::string reason = slip_found(zh, en);
      const bool found = !reason.empty();
      const bool named = reason.find(settings().reasons.at("cause_unknown")) == std::string::npos;
      if (slip && found && !named) score.unnamed += "\n  " + zh + " | " + en;
      score.slips += slip ? 1 : 0;
      score.right += slip && found ? 1 : 0;
      score.wrong += !slip && found ? 1 : 0;
      if (slip != found) score.examples += "\n  " + zh + " | " + en;
    }
    return score;
  }

  static void check(const char* name, const Score& score, Score& total) {
    EXPECT_GE(score.right * 100, score.slips * 98) << name << score.examples;
    EXPECT_GE(score.right * 100, (score.right + score.wrong) * 98) << name << score.examples;
    EXPECT_EQ(score.unnamed, "") << name;
    std::printf("%-16s %d of %d slips found, %d of %d others called so\n", name, score.right,
                score.slips, score.wrong, kPairs - score.slips);
    total.right += score.right;
    total.wrong += score.wrong;
    total.slips += score.slips;
  }
};

TEST_F(SlipSuite, FindsSlipsAndNothingElse) {
  Score total;
  unsigned seed = 7;
  for (const Mistake& mistake : kMistakes) {
    const auto slip = [&](Generator& make) { return slipped(make, mistake); };
    check(mistake.name, run(seed += 31, slip), total);
  }
  check("thousands mark", run(seed += 31, marked), total);
  std::printf("%-16s %d of %d slips found, %d others called so\n", "all", total.right, total.slips,
              total.wrong);
  EXPECT_EQ(total.slips, kPairs / kOneIn * (static_cast<int>(kMistakes.size()) + 1));
}

}  // namespace
}  // namespace tally::audit
