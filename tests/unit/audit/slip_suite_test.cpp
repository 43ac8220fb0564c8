// Sentence pairs, Chinese and English, with amounts in many forms, one in ten spoilt by a usual
// mistake of scale: every slip is to be called one, and nothing else.
#include "audit/pairs.hpp"
#include "recogniser/recogniser.hpp"
#include "support.hpp"

#include <gtest/gtest.h>

#include <array>
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

class Generator {
 public:
  explicit Generator(unsigned seed) : random_(seed) {}

  int below(int end) { return static_cast<int>(random_() % static_cast<unsigned>(end)); }

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
      if (shown >= Decimal(1) && shown < Decimal(10000)) {
        forms.push_back(digits_at(value, power) + word);
        forms.push_back(digits_at(value, power) + " " + word);
      }
    };
    add(4, "万");
    add(8, "亿");
    add(12, "万亿");
    if (value.is_integer() && value < Decimal::of(1, 10)) forms.push_back(grouped(value));
    return forms[static_cast<std::size_t>(below(static_cast<int>(forms.size())))];
  }

  std::string english(const Decimal& value) {
    std::vector<std::string> forms;
    const auto add = [&](int power, const char* word, const char* letter) {
      const Decimal shown = value.scaled(-power);
      if (shown < Decimal::of(1, -1) || shown >= Decimal(1000)) return;
      forms.push_back(digits_at(value, power) + " " + word);
      if (shown >= Decimal(1)) forms.push_back(digits_at(value, power) + letter);
    };
    add(6, "million", "M");
    add(9, "billion", "B");
    add(12, "trillion", "T");
    if (value.is_integer() && value < Decimal::of(1, 10)) forms.push_back(grouped(value));
    return forms[static_cast<std::size_t>(below(static_cast<int>(forms.size())))];
  }

 private:
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

/// How an amount is written down wrongly from the Chinese side: as what, and from which forms.
struct Mistake {
  const char* name;
  const char* zh_word;  ///< scale word of the source
  int zh_power;
  const char* en_word;  ///< what stands for it in the other text
};

const std::array kMistakes{
    Mistake{"亿 as billion", "亿", 8, " billion"},
    Mistake{"亿 as million", "亿", 8, " million"},
    Mistake{"万 as thousand", "万", 4, " thousand"},
    Mistake{"万 as million", "万", 4, " million"},
    Mistake{"万亿 as billion", "万亿", 12, " billion"},
    Mistake{"亿 as trillion", "亿", 8, " trillion"},
    Mistake{"万 lost", "万", 4, ""},
    Mistake{"亿 lost", "亿", 8, ""},
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
};

class SlipSuite : public ::testing::Test {
 protected:
  static const recogniser::Recogniser& recogniser() {
    static const recogniser::Recogniser shared({TALLY_SOURCE_DIR "/rules"});
    return shared;
  }

  /// Whether the comparison of the two sentences finds a slip.
  static bool finds_slip(const std::string& zh, const std::string& en) {
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
      if (pair.relation == "magnitude_slip") return true;
    }
    return false;
  }

  static void run(const Mistake& mistake, Score& score) {
    Generator make(static_cast<unsigned>(mistake.zh_power) * 31U + 7U);
    for (int n = 0; n < kPairs; ++n) {
      const Frame2& frame = kFrames[static_cast<std::size_t>(make.below(kFrames.size()))];
      const bool slip = n % kOneIn == 0;
      const Decimal value =
          slip ? make.amount(mistake.zh_power + make.below(3)) : make.amount(5 + make.below(7));
      const std::string zh_amount =
          slip ? digits_at(value, mistake.zh_power) + mistake.zh_word : make.chinese(value);
      const std::string en_amount =
          slip ? digits_at(value, mistake.zh_power) + mistake.en_word : make.english(value);
      const std::string zh = frame.zh_before + zh_amount + frame.zh_after;
      const std::string en = frame.en_before + en_amount + frame.en_after;
      const bool found = finds_slip(zh, en);
      score.slips += slip ? 1 : 0;
      score.right += slip && found ? 1 : 0;
      score.wrong += !slip && found ? 1 : 0;
      if (slip != found) score.examples += "\n  " + zh + " | " + en;
    }
  }
};

TEST_F(SlipSuite, FindsSlipsAndNothingElse) {
  Score total;
  for (const Mistake& mistake : kMistakes) {
    Score score;
    run(mistake, score);
    EXPECT_GE(score.right * 100, score.slips * 98) << mistake.name << score.examples;
    EXPECT_GE(score.right * 100, (score.right + score.wrong) * 98)
        << mistake.name << score.examples;
    total.right += score.right;
    total.wrong += score.wrong;
    total.slips += score.slips;
  }
  RecordProperty("slips", total.slips);
  RecordProperty("found", total.right);
  RecordProperty("wrongly_found", total.wrong);
  EXPECT_EQ(total.slips, kPairs / kOneIn * static_cast<int>(kMistakes.size()));
}

}  // namespace
}  // namespace tally::audit
