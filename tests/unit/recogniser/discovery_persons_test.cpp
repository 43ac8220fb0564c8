// Persons in Chinese texts that no table knows: by a point, by what they are and by what they do.
#include "support/discovered.hpp"

#include <gtest/gtest.h>

namespace tally::recogniser {
namespace {

using test::discovered;
using Case = test::DiscoveryCase;

TEST(DiscoveryPersons, TellsForeignNamesByTheirPoint) {
  const Case cases[] = {
      {"球会今年签下了多里安·费尔南多。", "多里安·费尔南多 (person)"},
      {"多里安·费尔南多加盟球会。", "多里安·费尔南多 (person)"},
      {"多里安‧费尔南多踢进三球。", "多里安‧费尔南多 (person)"},
      {"多里安•费尔南多踢进三球。", "多里安•费尔南多 (person)"},
      {"多里安・费尔南多踢进三球。", "多里安・费尔南多 (person)"},
      {"球会引进右后卫多里安·费尔南多。", "多里安·费尔南多 (person)"},
      {"这由意大利前锋多里安·费尔南多完成。", "多里安·费尔南多 (person)"},
      {"球会与阿根廷的多里安·费尔南多续约。", "多里安·费尔南多 (person)"},
      {"总经理多里安·费尔南多达成协议。", "多里安·费尔南多 (person)"},
      {"由于多里安·莫斯特别忙，他走了。", "多里安·莫斯 (person)"},
      {"莱昂·亚历山大-莫斯伤愈复出。", "莱昂·亚历山大-莫斯 (person)"},
      {"让-吕克·莫斯是队长。", "让-吕克·莫斯 (person)"},
      {"让·莫斯是队长。", "让·莫斯 (person)"},
      {"球会让多里安·莫斯离队。", "多里安·莫斯 (person)"},
      {"琼·加西亚做出十次扑救。", "琼·加西亚 (person)"},
      {"莱昂·K·莫斯出席会议。", "莱昂·K·莫斯 (person)"},
      {"莱昂·费尔南多·莫斯出席会议。", "莱昂·费尔南多·莫斯 (person)"},
      {"艾达·莫斯和莱昂·费尔出席会议。", "艾达·莫斯 (person); 莱昂·费尔 (person)"},
      {"感谢艾达·莫斯的支持。", "艾达·莫斯 (person)"},
      {"教授艾达·莫斯（Ada Moss）指出问题。", "艾达·莫斯（Ada Moss） (person)"},
  };
  for (const auto& [text, found] : cases) EXPECT_EQ(discovered(text), found) << text;
}

TEST(DiscoveryPersons, TakesNoOtherPointForOneOfAName) {
  const Case cases[] = {
      {"中国·云州是一座城市。", ""},
      {"《艾达·莫斯》上映。", "艾达·莫斯 (product)"},
      {"艾达·莫斯球场有三万个座位。", ""},
      {"艾达·莫斯大学有三万名学生。", ""},
      {"智能·科技·生活。", ""},
      {"晚间新闻·要闻。", ""},
  };
  for (const auto& [text, found] : cases) EXPECT_EQ(discovered(text), found) << text;
}

TEST(DiscoveryPersons, GoesOnWithOnePartOfAForeignName) {
  const Case cases[] = {
      {"多里安·费尔南多来了。费尔南多踢进三球。", "多里安·费尔南多（费尔南多） (person)"},
      {"多里安·费尔南多来了。多里安踢进三球。", "多里安·费尔南多（多里安） (person)"},
      {"多里安·马丁来了。马丁内斯踢进三球。", "多里安·马丁 (person)"},
      {"多里安·费尔南多来了，莱昂·费尔南多走了。",
       "多里安·费尔南多 (person); 莱昂·费尔南多 (person)"},
  };
  for (const auto& [text, found] : cases) EXPECT_EQ(discovered(text), found) << text;
}

TEST(DiscoveryPersons, TellsPersonsByTheWordBeforeThem) {
  const Case cases[] = {
      {"新掌舵人刘明宇上任后裁员。", "刘明宇 (person)"},
      {"创始人尹川以独特的风格管理。", "尹川 (person)"},
      {"CEO 陆小川却没有回答。", "陆小川 (person)"},
      {"导演陆小川执导了这部片。", "陆小川 (person)"},
      {"主持人陆小川、嘉宾何青来了。", "陆小川 (person); 何青 (person)"},
      {"前锋陆小川打进两球。", "陆小川 (person)"},
      {"首席经济学家陆小川预计。", "陆小川 (person)"},
      {"投资人陆小川向他提问。", "陆小川 (person)"},
      {"行长陆小川曾任市长。", "陆小川 (person)"},
      {"总监欧阳小川表示同意。", "欧阳小川 (person)"},
      {"创始人上官明辞职。", "上官明 (person)"},
      {"青年作家陆小川的新书来了。", "陆小川 (person)"},
      {"主教练陆小川率队夺冠。", "陆小川 (person)"},
      {"队长陆川远今年退役。", "陆川远 (person)"},
      {"董事长陆川远之后又走了。", "陆川远 (person)"},
  };
  for (const auto& [text, found] : cases) EXPECT_EQ(discovered(text), found) << text;
}

TEST(DiscoveryPersons, TellsPersonsByWhatTheyDoAndAreCalled) {
  const Case cases[] = {
      {"王博文自己投资了五家店。", "王博文 (person)"},
      {"王博文上任后很忙。", "王博文 (person)"},
      {"王博文当选主席。", "王博文 (person)"},
      {"诸葛博文去年卸任。", "诸葛博文 (person)"},
      {"我们请来了王博文教授。", "王博文 (person)"},
      {"王博文院士来了。", "王博文 (person)"},
      {"王博文认为很好。后来王博文又走了，王博文表示满意。", "王博文 (person)"},
  };
  for (const auto& [text, found] : cases) EXPECT_EQ(discovered(text), found) << text;
}

TEST(DiscoveryPersons, TakesNoCommonWordForAPerson) {
  const char* const texts[] = {
      "导演高度重视。",         "经理和员工都来了。",     "专家和用户，都来了。",
      "董事会成员，来了。",     "车企自己投资了。",       "管理层自己投资了五家店。",
      "研究员和管理，都很忙。", "球员平均身价很高。",     "老板何必自己来。",
      "平台方自己做。",         "教练全部离职。",         "博士毕业，来了。",
      "市民应当、也可以申请。", "司机都在等。",           "经理方面表示同意。",
      "王博文认为很好。",       "选手年龄，越来越小。",   "学者文章，很多。",
      "员工温度自己量。",       "公司自己投资了五家店。",
  };
  for (const char* text : texts) EXPECT_EQ(discovered(text), "") << text;
}

}  // namespace
}  // namespace tally::recogniser
