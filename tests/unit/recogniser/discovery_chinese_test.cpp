// Chinese names that no table knows, told by their shape and by what stands around them.
#include "support/discovered.hpp"

#include <gtest/gtest.h>

namespace tally::recogniser {
namespace {

using test::discovered;

TEST(DiscoveryChinese, TellsFirmsByWhatTheyDoAgain) {
  const struct {
    const char* text;
    const char* found;
  } cases[] = {
      {"青雁发布新品，青雁的股价上涨。青雁还有三家店。", "青雁 (company)"},
      {"5月，青雁近日正式推出新品，青雁旗下有三个牌子。青雁很忙。", "青雁 (company)"},
      {"青雁发布新品。青雁很忙，我们喜欢青雁。", ""},
      {"青雁发布新品，青雁的股价上涨。", ""},
      {"新车发布三次，新车的总部很大。新车很忙。", ""},
      {"公司宣布三次，公司的股价上涨。公司很忙。", ""},
      {"市场宣布三次，市场的股价上涨。市场很忙。", ""},
      {"陆小川宣布三次，陆小川推出新品。陆小川很忙。", ""},
  };
  for (const auto& [text, found] : cases) EXPECT_EQ(discovered(text), found) << text;
}

TEST(DiscoveryChinese, TakesNoAmountForAName) {
  EXPECT_EQ(discovered("青雁去年创造了 11.3 亿美元的收入，青雁今年创造了 12 亿美元的收入。"), "");
  EXPECT_EQ(discovered("它卖出了 3 万台的机器，又卖出了 5 万台的机器。"), "");
}

TEST(DiscoveryChinese, TellsPlacesByTheWordThatTheyEndIn) {
  const struct {
    const char* text;
    const char* found;
  } cases[] = {
      {"云屏省常住人口减少。", "云屏省 (place)"},
      {"省会云屏市很大，云屏市在北部。", "云屏市 (place)"},
      {"云屏省青穗县的人口减少。", "青穗县 (place)"},
      {"云屏市很大。", ""},
      {"公司上市，公司上市。", ""},
      {"我们的城市很大，我们的城市很多。", ""},
      {"云屏市场很大，云屏市场很多。", ""},
      {"全省人口减少，全省人口减少。", ""},
  };
  for (const auto& [text, found] : cases) EXPECT_EQ(discovered(text), found) << text;
}

TEST(DiscoveryChinese, TellsThingsByTheirMakerAndANumber) {
  const struct {
    const char* text;
    const char* found;
  } cases[] = {
      {"小米97 Pro轻至一两。", "小米97 (product)"},  // Pro goes on from any name
      {"小米97系列卖得很好。", "小米97 (product)"},
      {"小米 97 Ultra亮相。", "小米 97 (product); 小米 97 Ultra (product)"},
      {"华为Lamp 9售价三万元。", "华为Lamp 9 (product)"},
      {"小米97的电池很大。", "小米97 (product)"},
      {"模型云屏4很小，云屏4在变。", "云屏4 (model)"},
      {"模型云屏4很小。", ""},
      {"模型云屏4亿个，云屏4亿个。", ""},
      {"模型的云屏4很小，云屏4在变。", ""},
      {"小米97 Profits rose.", ""},
      {"小米97款产品卖得很好。", ""},
      {"小米9.7系列卖得很好。", ""},
      {"一共97系列产品。", ""},
  };
  for (const auto& [text, found] : cases) EXPECT_EQ(discovered(text), found) << text;
}

TEST(DiscoveryChinese, PutsTheBrandBeforeTheCodeOfAThing) {
  const struct {
    const char* text;
    const char* found;
  } cases[] = {
      {"青雁K7售价三万元，青雁K7的续航很长。", "青雁K7（K7） (product)"},
      {"车型青雁K7售价三万元，全新青雁K7的续航很长。", "青雁K7（K7） (product)"},
      {"青雁汽车宣布涨价，青雁K7售价三万元。",
       "青雁K7（K7） (product); 青雁汽车（青雁） (company)"},
      {"青雁K7售价三万元，白鹭K7的续航很长。", "K7 (product)"},
      {"青𠀀𠀁K7售价三万元，白𠀀𠀁K7的续航很长。", "𠀀𠀁K7（K7） (product)"},
      {"这款K7售价三万元，这款K7的续航很长。", "K7 (product)"},
  };
  for (const auto& [text, found] : cases) EXPECT_EQ(discovered(text), found) << text;
}

TEST(DiscoveryChinese, TakesForeignNamesToTheirEnd) {
  EXPECT_EQ(discovered("联合创始人艾达·莫斯表示同意。"), "艾达·莫斯 (person)");
  EXPECT_EQ(discovered("联合创始人艾达·莫斯（Ada Moss）来了。"), "艾达·莫斯（Ada Moss） (person)");
  EXPECT_EQ(discovered("联合创始人史蒂文·莫斯的公司很大。"), "史蒂文·莫斯 (person)");
}

TEST(DiscoveryChinese, BelievesAWeakSuffixOnlyBesideASign) {
  EXPECT_EQ(discovered("青雁体育发布新品。"), "青雁体育 (company)");
  EXPECT_EQ(discovered("青雁体育很忙，青雁体育很大。"), "");
  EXPECT_EQ(discovered("跨境电商很忙，跨境电商很大。"), "");
}

TEST(DiscoveryChinese, TellsNamesInCornerMarksByTheWordsBesideThem) {
  const struct {
    const char* text;
    const char* found;
  } cases[] = {
      {"「青雁原力」已于近日完成新一轮融资。", "青雁原力 (company)"},
      {"据悉，「Kitebox」宣布涨价。", "Kitebox (company)"},
      {"电动货车「Kitebox」很快。", "Kitebox (product)"},
      {"企业「青雁」位于云州。", "青雁 (company)"},
      {"这就是「最好」的营收，也是「最好」的股价。", ""},
      {"他说「青雁」很漂亮。", ""},
  };
  for (const auto& [text, found] : cases) EXPECT_EQ(discovered(text), found) << text;
}

TEST(DiscoveryChinese, TellsFirmsByTheCodesOfTheirShares) {
  const struct {
    const char* text;
    const char* found;
  } cases[] = {
      {"其中，青雁金（2884）的净利增加。", "青雁金 (company)"},
      {"青雁光能（688599.SH）大涨。", "青雁光能 (company)"},
      {"其中，青雁金（2024）很好。", ""},
      {"其中，青雁金（28）很好。", ""},
  };
  for (const auto& [text, found] : cases) EXPECT_EQ(discovered(text), found) << text;
}

TEST(DiscoveryChinese, TakesTheShortNameThatATextGives) {
  const struct {
    const char* text;
    const char* found;
  } cases[] = {
      {"云州青雁健康科技有限公司（以下简称“青雁健康”）成立了。", "青雁健康 (company)"},
      {"云州白鹭医科大学（简称白鹭医大）很大。", "白鹭医大 (organisation)"},
      {"云州青雁健康科技有限公司（以下简称“公司”）成立了。", ""},
      {"这种方法（以下简称“青雁法”）很好。", ""},
  };
  for (const auto& [text, found] : cases) EXPECT_EQ(discovered(text), found) << text;
}

TEST(DiscoveryChinese, TakesNoPieceOfASentenceForAFirm) {
  const char* const cases[] = {
      "「白鹭原力」宣布完成融资，宣布完成收购，宣布完成交付。宣布很快。",
      "我们最主要的收入来自广告，最主要的收入很稳。",
      "线上内容的收入占比很高。",
      "创办人兼行政总裁莫小川表示，收入很高。",
      "可再生能源很好，可再生能源很多。",
  };
  for (const char* text : cases) {
    const std::string found = discovered(text);
    EXPECT_EQ(found.find("宣布"), std::string::npos) << text << found;
    EXPECT_EQ(found.find("最主要"), std::string::npos) << text << found;
    EXPECT_EQ(found.find("线上"), std::string::npos) << text << found;
    EXPECT_EQ(found.find("行政"), std::string::npos) << text << found;
    EXPECT_EQ(found.find("可再生"), std::string::npos) << text << found;
  }
}

TEST(DiscoveryChinese, TellsPersonsByWhatPersonsAloneDo) {
  EXPECT_EQ(discovered("1978年，莫小冬出生于云州。"), "莫小冬 (person)");
  EXPECT_EQ(discovered("近日，莫小冬坦言，收入不高。"), "莫小冬 (person)");
  EXPECT_EQ(discovered("高管坦言，收入不高。"), "");
  EXPECT_EQ(discovered("这些人出生于云州。"), "");
}

TEST(DiscoveryChinese, LeavesKnownNamesWhole) {
  EXPECT_EQ(discovered("比英特尔的创始人莫小冬，他大三岁。"), "莫小冬 (person)");
  EXPECT_EQ(discovered("他到国家青原学院，国家青原学院很大。"), "国家青原学院 (organisation)");
}

}  // namespace
}  // namespace tally::recogniser
