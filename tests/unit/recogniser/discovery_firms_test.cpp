// Chinese firms, brands and works that no table knows: by the word that they end in, by what is
// done with them, and by what they are called in Latin letters.
#include "support/discovered.hpp"

#include <gtest/gtest.h>

namespace tally::recogniser {
namespace {

using test::discovered;
using Case = test::DiscoveryCase;

TEST(DiscoveryFirms, TellsFirmsByTheirLastWordAndWhatStandsBesideThem) {
  const Case cases[] = {
      {"澄海投资持有公司45%股权。", "澄海投资 (company)"},
      {"公司和澄海投资合计持有45%股权。", "澄海投资 (company)"},
      {"恒桥期货去年收入3.2亿元。", "恒桥期货 (company)"},
      {"恒桥期货正式成立，云港持股60%。", "恒桥期货 (company)"},
      {"收购云桥期货，并更名恒桥期货。", "云桥期货 (company); 恒桥期货 (company)"},
      {"此外，青雁卫士2021年财报显示亏损。", "青雁卫士 (company)"},
      {"青雁服饰今年上半年净利下降。", "青雁服饰 (company)"},
      {"青雁旅游日前挂牌。", "青雁旅游 (company)"},
      {"青雁健康控股股东减持。", "青雁健康 (company)"},
      {"青雁种业首次发行债券。", "青雁种业 (company)"},
      {"青雁物业员工超过三千人。", "青雁物业 (company)"},
      {"青雁化纤近日递表。", "青雁化纤 (company)"},
      {"青雁检测宣布裁员。", "青雁检测 (company)"},
      {"由利完成5000万元A轮融资。", "由利 (company)"},
      {"7月19日，青雁宣布完成数亿元C1轮融资。", "青雁 (company)"},
      {"青雁日前获得数千万美元天使投资。", "青雁 (company)"},
  };
  for (const auto& [text, found] : cases) EXPECT_EQ(discovered(text), found) << text;
}

TEST(DiscoveryFirms, TakesNoBusinessForAFirm) {
  const char* const texts[] = {
      "固定资产投资成立项目组。",
      "对外投资合计三亿元。",
      "风险投资去年收入很高。",
      "国内旅游去年收入很高。",
      "人工智能成立学院。",
      "移动支付去年收入很高。",
      "获得公司股份，很快公司上市。",
      "他们完成三个任务。",
      "公司完成A轮融资。",
      "平台完成A轮融资。",
      "青雁完成三个任务。",
      "股权投资合计三亿元。",
  };
  for (const char* text : texts) EXPECT_EQ(discovered(text), "") << text;
}

TEST(DiscoveryFirms, TellsBrandsThatSomebodyFounded) {
  const Case cases[] = {
      {"2018年创立的半夏品牌很忙。", "半夏 (company)"},
      {"他创立半夏品牌，很忙。", "半夏 (company)"},
      {"他创办了半夏品牌。", "半夏 (company)"},
      {"他创立高端品牌。", ""},
      {"他创立自主品牌。", ""},
      {"他创立女装品牌。", ""},
      {"他创立咖啡品牌。", ""},
      {"他喜欢半夏品牌。", ""},
  };
  for (const auto& [text, found] : cases) EXPECT_EQ(discovered(text), found) << text;
}

TEST(DiscoveryFirms, JoinsANameWithWhatItIsCalledInLatinLetters) {
  const Case cases[] = {
      {"「青雁2:终局」(Osprey 2: Finale)排名第3。", "青雁2:终局（Osprey 2: Finale） (product)"},
      {"家庭动画片「鞋匠2」(The Cobbler)排名第2。", "鞋匠2（The Cobbler） (product)"},
      {"《青雁往事》（Osprey Days）排名第2。", "青雁往事（Osprey Days） (product)"},
      {"「青雁」(OS)排名第2。", ""},
      {"主帅罗伯莫斯（Robert Moss）指出问题。", "罗伯莫斯（Robert Moss） (person)"},
      {"由女星娜欧蜜莫斯(Naomi Moss)主演。", "娜欧蜜莫斯（Naomi Moss） (person)"},
      {"董事长陆小川（David Lu）表示同意。", "陆小川（David Lu） (person)"},
  };
  for (const auto& [text, found] : cases) EXPECT_EQ(discovered(text), found) << text;
}

}  // namespace
}  // namespace tally::recogniser
