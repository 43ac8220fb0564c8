#include "reader/encoding.hpp"

#include "support/read_text.hpp"

#include <gtest/gtest.h>
#include <unicode/ucnv.h>
#include <unicode/unistr.h>

#include <string>

namespace tally::reader {
namespace {

using test::read;

const std::string kSimplified =
    "星河公司今天宣布，新一代模型的参数超过三千亿，每月用户接近两亿。\n主持人问他是不是太快了，他说"
    "还可以更快。\n";
const std::string kTraditional =
    "星河公司今天宣布，新一代模型的參數超過三千億，每月用戶接近兩億。\n主持人問他是不是太快了，他說"
    "還可以更快。\n";

std::string encoded(const std::string& text, const char* charset) {
  const icu::UnicodeString wide = icu::UnicodeString::fromUTF8(text);
  std::string out(text.size() * 4, '\0');
  const auto size =
      wide.extract(0, wide.length(), out.data(), static_cast<std::uint32_t>(out.size()), charset);
  out.resize(static_cast<std::size_t>(size));
  return out;
}

TEST(Encoding, ReadsEachAndSaysWhich) {
  struct Case {
    std::string bytes;
    std::string text;
    const char* encoding;
  };
  const Case cases[] = {
      {kSimplified, kSimplified, "UTF-8"},
      {"\xFF\xFE" + encoded(kSimplified, "UTF-16LE"), kSimplified, "UTF-16LE"},
      {"\xFE\xFF" + encoded(kSimplified, "UTF-16BE"), kSimplified, "UTF-16BE"},
      {encoded(kSimplified, "gb18030"), kSimplified, "GB18030"},
      {encoded(kTraditional, "Big5"), kTraditional, "Big5"},
  };
  for (const Case& c : cases) {
    const auto reading = read("a.txt", c.bytes);
    ASSERT_EQ(reading.documents.size(), 1U) << c.encoding;
    EXPECT_EQ(reading.only().text, c.text) << c.encoding;
    EXPECT_EQ(reading.only().encoding, c.encoding);
    EXPECT_TRUE(reading.complaints.empty());
  }
}

TEST(Encoding, KeepsAMarkSoThatOffsetsAreTheFiles) {
  const auto reading = read("a.txt", "\xEF\xBB\xBFKite has 3 million users.");
  EXPECT_EQ(reading.only().text.substr(0, 7), "\xEF\xBB\xBFKite");
  ASSERT_EQ(reading.only().body.size(), 1U);
  EXPECT_EQ(reading.only().body[0], (base::ByteSpan{3, 28}));
}

TEST(Encoding, TellsTheFirstFaultWithLineColumnAndByte) {
  const auto reading = read("a.txt", "first line\n星河 \xFF and \xFE\n");
  EXPECT_TRUE(reading.documents.empty());
  ASSERT_EQ(reading.complaints.size(), 1U);
  EXPECT_EQ(reading.complaints[0].substr(0, 52),
            "a.txt:2:4: error: [bad-utf8] not valid UTF-8 at byte");
  EXPECT_NE(reading.complaints[0].find("byte 18;"), std::string::npos) << reading.complaints[0];
}

TEST(Encoding, DoesNotReadBrokenUtf8AsAnotherEncoding) {
  std::string broken = kSimplified + kSimplified;
  broken.erase(100, 1);
  const auto reading = read("a.txt", broken);
  EXPECT_TRUE(reading.documents.empty());
  ASSERT_EQ(reading.complaints.size(), 1U);
  EXPECT_NE(reading.complaints[0].find("bad-utf8"), std::string::npos);
  EXPECT_TRUE(read("b.txt", "It is \x93the best\x94 caf\xE9s in town").documents.empty());
}

TEST(Encoding, RefusesBinaryFiles) {
  const auto reading = read("a.txt", std::string("PK\x03\x04 and \0 more", 16));
  EXPECT_TRUE(reading.documents.empty());
  ASSERT_EQ(reading.complaints.size(), 1U);
  EXPECT_NE(reading.complaints[0].find("[binary-file]"), std::string::npos);
}

TEST(Encoding, RefusesAFalseMark) {
  const auto reading = read("a.txt", "\xFF\xFEodd");
  EXPECT_TRUE(reading.documents.empty());
  ASSERT_EQ(reading.complaints.size(), 1U);
  EXPECT_NE(reading.complaints[0].find("[bad-encoding]"), std::string::npos);
}

}  // namespace
}  // namespace tally::reader
