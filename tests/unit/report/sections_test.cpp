#include "report/sections.hpp"

#include <gtest/gtest.h>

#include <sstream>

namespace tally::report {
namespace {

std::vector<Section> sample() {
  Table totals;
  totals.name = "totals";
  totals.columns = {{"what"}, {"count", true, 0, true}};
  totals.rows = {{"claims", "7"}};
  Table empty;
  empty.name = "empty";
  empty.columns = {{"x"}};
  Table names;
  names.name = "names";
  names.columns = {{"name"}};
  names.rows = {{"Kite"}, {std::nullopt}};
  return {{"Totals", totals}, {"Nothing", empty}, {"Names", names}};
}

std::string written(Format format) {
  std::ostringstream out;
  write(sample(), {format}, out);
  return out.str();
}

TEST(Sections, StandBelowTheirTitles) {
  EXPECT_EQ(written(Format::kTable),
            "Totals\nwhat    count\nclaims      7\n\nNames\nname\nKite\n\n");
  EXPECT_EQ(written(Format::kMarkdown),
            "## Totals\n\n| what | count |\n| --- | ---: |\n| claims | 7 |\n\n"
            "## Names\n\n| name |\n| --- |\n| Kite |\n|  |\n");
}

TEST(Sections, AreOneObjectInJson) {
  EXPECT_EQ(written(Format::kJson),
            "{\"schema\":\"tally/1\",\n\"totals\":[\n{\"what\":\"claims\",\"count\":7}\n],\n"
            "\"empty\":[\n],\n\"names\":[\n{\"name\":\"Kite\"},\n{\"name\":null}\n]}\n");
}

TEST(Sections, AreOneRecordACellInCsv) {
  EXPECT_EQ(written(Format::kCsv),
            "section,row,column,value\r\ntotals,1,what,claims\r\ntotals,1,count,7\r\n"
            "names,1,name,Kite\r\nnames,2,name,\r\n");
}

}  // namespace
}  // namespace tally::report
