#include "support/read_text.hpp"

#include <gtest/gtest.h>

namespace tally::reader {
namespace {

using test::read;

TEST(JsonLines, ReadsADocumentALine) {
  const auto reading = read(
      "feed.jsonl",
      R"({"text": "Kite has 3 ships.", "title": "One", "url": "https://k.example/1", "published": "2024-05-06", "speaker": "Ann Poe"})"
      "\n\n"
      R"({"text": "星河有 35 亿用户。"})"
      "\n");
  ASSERT_EQ(reading.documents.size(), 2U);
  const model::Document& first = reading.documents[0];
  EXPECT_EQ(first.text, "Kite has 3 ships.");
  EXPECT_EQ(first.title, "One");
  EXPECT_EQ(first.source_key, "https://k.example/1");
  EXPECT_EQ(model::iso(first.published.first.value()), "2024-05-06");
  ASSERT_EQ(first.declared.size(), 1U);
  EXPECT_EQ(first.declared[0].role, "speaker");
  EXPECT_EQ(reading.documents[1].source_key, "feed.jsonl#3");
  EXPECT_EQ(model::line_of(reading.documents[1], 5), 3U);
}

TEST(JsonLines, PutsTheTurnsOfOneTextTogether) {
  const auto reading =
      read("talk.jsonl", R"({"speaker": "Ann Poe", "text": "How many?"})"
                         "\n"
                         R"({"speaker": "Mark Roe", "text": "About 350.\nOr 360."})"
                         "\n");
  ASSERT_EQ(reading.documents.size(), 1U);
  EXPECT_EQ(reading.only().text, "Ann Poe: How many?\n\nMark Roe: About 350.\nOr 360.");
  EXPECT_EQ(reading.only().source_key, "talk.jsonl");
  EXPECT_EQ(model::line_of(reading.only(), reading.only().text.find("360")), 2U);
}

TEST(JsonLines, KeepsDocumentsUnderOneGivenKeyApart) {
  Options options;
  options.source_key = "feed";
  const auto reading =
      read("a.jsonl", "{\"text\": \"12\", \"url\": \"https://k.example/1\"}\n{\"text\": \"13\"}\n",
           options);
  ASSERT_EQ(reading.documents.size(), 2U);
  EXPECT_EQ(reading.documents[0].source_key, "feed#1");
  EXPECT_EQ(reading.documents[1].source_key, "feed#2");
}

TEST(JsonLines, ReadsAListOfObjects) {
  const auto reading = read("a.json", "[\n{\"text\": \"one ship\"},\n{\"text\": \"two ships\"}\n]");
  ASSERT_EQ(reading.documents.size(), 2U);
  EXPECT_EQ(reading.documents[1].text, "two ships");
}

TEST(JsonLines, RefusesAFileWithABrokenLine) {
  struct Case {
    const char* bytes;
    const char* complaint;
  };
  const Case cases[] = {
      {"{\"text\": \"a\"}\n{\"text\": 星}\n",
       "a.jsonl:2:10: error: [bad-json] not valid JSON at byte"},
      {"{\"text\": \"a\"}\n{\"title\": \"b\"}\n", "a.jsonl:2:1: error: [bad-json] no object"},
      {"{\"text\": \"a\"}\n{\"text\": \"b\", \"n\": 1e999}\n",
       "a.jsonl:2:1: error: [bad-json] a number is too large"},
      {"{\"text\": 5}\n", "a.jsonl:1:1: error: [bad-json] no object"},
      {"\"Kite\"\n", "a.jsonl:1:1: error: [bad-json] no object"},
      {"[1, 2]\n", "a.jsonl:1:1: error: [bad-json] no object"},
  };
  for (const Case& c : cases) {
    const auto reading = read("a.jsonl", c.bytes);
    EXPECT_TRUE(reading.documents.empty());
    ASSERT_EQ(reading.complaints.size(), 1U) << c.bytes;
    EXPECT_TRUE(reading.complaints[0].starts_with(c.complaint)) << reading.complaints[0];
  }
}

}  // namespace
}  // namespace tally::reader
