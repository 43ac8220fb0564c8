#include "report/table.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <sstream>

namespace tally::report {
namespace {

Table sample() {
  Table table;
  table.name = "models";
  table.columns = {{"model"}, {"size", true, 0, true}, {"quote"}};
  table.rows = {{"星河二号", "3", "超过 3 万亿"},
                {"Kite", "12", "said \"12\", or so"},
                {"A|B", std::nullopt, "two\nlines"}};
  return table;
}

std::string written(const Table& table, const Style& style) {
  std::ostringstream out;
  write(table, style, out);
  return out.str();
}

TEST(Table, StandsInLineWithWideCharacters) {
  EXPECT_EQ(written(sample(), {Format::kTable}),
            "model     size  quote\n"
            "星河二号     3  超过 3 万亿\n"
            "Kite        12  said \"12\", or so\n"
            "A|B             two lines\n");
}

TEST(Table, CutsTheWidestColumnToTheTerminal) {
  EXPECT_EQ(written(sample(), {Format::kTable, false, 26}),
            "model     size  quote\n"
            "星河二号     3  超过 3 万…\n"
            "Kite        12  said \"12\"…\n"
            "A|B             two lines\n");
}

TEST(Table, CutsAColumnToItsOwnWidthOnATerminalOnly) {
  Table table = sample();
  table.columns[2].max_width = 6;
  EXPECT_NE(written(table, {Format::kTable, false, 80}).find("超过 …\n"), std::string::npos);
  EXPECT_NE(written(table, {Format::kTable}).find("超过 3 万亿\n"), std::string::npos);
}

TEST(Table, ColoursTheHeaderWhenAsked) {
  EXPECT_TRUE(written(sample(), {Format::kTable, true}).starts_with("\x1b[1mmodel"));
  EXPECT_EQ(written(sample(), {Format::kPlain, true}).find('\x1b'), std::string::npos);
}

TEST(Table, WritesTabsBetweenWhenPlain) {
  EXPECT_EQ(written(sample(), {Format::kPlain}),
            "model\tsize\tquote\n星河二号\t3\t超过 3 万亿\nKite\t12\tsaid \"12\", or so\n"
            "A|B\t\ttwo lines\n");
}

TEST(Table, QuotesCsvWhereItMust) {
  EXPECT_EQ(written(sample(), {Format::kCsv}),
            "model,size,quote\r\n星河二号,3,超过 3 万亿\r\n"
            "Kite,12,\"said \"\"12\"\", or so\"\r\nA|B,,\"two\nlines\"\r\n");
}

TEST(Table, EscapesMarkdown) {
  EXPECT_EQ(written(sample(), {Format::kMarkdown}),
            "| model | size | quote |\n| --- | ---: | --- |\n| 星河二号 | 3 | 超过 3 万亿 |\n"
            "| Kite | 12 | said \"12\", or so |\n| A\\|B |  | two lines |\n");
}

TEST(Table, NamesItsSchemaInJson) {
  EXPECT_EQ(written(sample(), {Format::kJson}),
            "{\"schema\":\"tally/1\",\"models\":[\n"
            "{\"model\":\"星河二号\",\"size\":3,\"quote\":\"超过 3 万亿\"},\n"
            "{\"model\":\"Kite\",\"size\":12,\"quote\":\"said \\\"12\\\", or so\"},\n"
            "{\"model\":\"A|B\",\"size\":null,\"quote\":\"two\\nlines\"}\n]}\n");
}

TEST(Table, WritesOneObjectALineInJsonLines) {
  const std::string text = written(sample(), {Format::kJsonl});
  EXPECT_TRUE(text.starts_with("{\"model\":\"星河二号\",\"size\":3,"));
  EXPECT_EQ(std::ranges::count(text, '\n'), 3);
}

TEST(Table, OfNoRowsIsStillWellFormed) {
  Table table = sample();
  table.rows.clear();
  EXPECT_EQ(written(table, {Format::kTable}), "model  size  quote\n");
  EXPECT_EQ(written(table, {Format::kJson}), "{\"schema\":\"tally/1\",\"models\":[\n]}\n");
  EXPECT_EQ(written(table, {Format::kJsonl}), "");
}

TEST(Table, SurvivesBrokenUtf8InJson) {
  Table table;
  table.columns = {{"a"}};
  table.rows = {{std::string("x\xFFy")}};
  EXPECT_EQ(written(table, {Format::kJsonl}), "{\"a\":\"x\uFFFDy\"}\n");
}

TEST(FormatFrom, KnowsItsNames) {
  EXPECT_EQ(format_from("md"), Format::kMarkdown);
  EXPECT_EQ(format_from("xml"), std::nullopt);
}

}  // namespace
}  // namespace tally::report
