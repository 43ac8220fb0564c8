#include "support/read_text.hpp"

#include <gtest/gtest.h>

#include <initializer_list>
#include <string>
#include <vector>

namespace tally::reader {
namespace {

using test::read;

/// A PDF of one line of text after another, page by page, in the standard font.
std::string pdf(std::initializer_list<std::vector<std::string>> pages) {
  std::vector<std::string> objects = {"<</Type/Catalog/Pages 2 0 R>>", "",
                                      "<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>"};
  std::string kids;
  for (const auto& lines : pages) {
    std::string stream = "BT /F1 12 Tf 72 720 Td 16 TL";
    for (const std::string& line : lines) stream += " (" + line + ") Tj T*";
    stream += " ET";
    objects.push_back("<</Length " + std::to_string(stream.size()) + ">>stream\n" + stream +
                      "\nendstream");
    objects.push_back("<</Type/Page/Parent 2 0 R/MediaBox[0 0 612 792]/Contents " +
                      std::to_string(objects.size()) + " 0 R/Resources<</Font<</F1 3 0 R>>>>>>");
    kids += std::to_string(objects.size()) + " 0 R ";
  }
  objects[1] = "<</Type/Pages/Kids[" + kids + "]/Count " + std::to_string(pages.size()) + ">>";
  std::string out = "%PDF-1.4\n";
  std::vector<std::size_t> offsets;
  for (std::size_t i = 0; i < objects.size(); ++i) {
    offsets.push_back(out.size());
    out += std::to_string(i + 1) + " 0 obj" + objects[i] + "endobj\n";
  }
  const std::size_t table = out.size();
  out += "xref\n0 " + std::to_string(objects.size() + 1) + "\n0000000000 65535 f \n";
  for (const std::size_t offset : offsets) {
    const std::string digits = std::to_string(offset);
    out += std::string(10 - digits.size(), '0') + digits + " 00000 n \n";
  }
  return out + "trailer<</Root 1 0 R/Size " + std::to_string(objects.size() + 1) +
         ">>\nstartxref\n" + std::to_string(table) + "\n%%EOF\n";
}

TEST(Pdf, TakesTheTextWithoutRunningLines) {
  const auto reading =
      read("a.pdf", pdf({{"The Courier 1", "Kite has 48 mil-", "lion users and", "1"},
                         {"The Courier 2", "twelve ships.", "2"},
                         {"The Courier 3", "It has 3 docks.", "3"}}));
  ASSERT_EQ(reading.documents.size(), 1U);
  EXPECT_EQ(reading.only().text, "Kite has 48 million users and\ntwelve ships.\n\nIt has 3 docks.");
  EXPECT_EQ(reading.only().form, "pdf");
}

TEST(Pdf, TakesNoPageNumberForAValue) {
  for (const char* number : {"7", "1/1", "- 7 -", "7 | 12"}) {
    const auto reading = read("a.pdf", pdf({{"Kite has twelve ships.", number}}));
    ASSERT_EQ(reading.documents.size(), 1U) << number;
    EXPECT_EQ(reading.only().text, "Kite has twelve ships.") << number;
  }
  const auto amount = read("a.pdf", pdf({{"The share of Kite is", "30%"}}));
  EXPECT_EQ(amount.only().text, "The share of Kite is\n30%");
}

TEST(Pdf, TakesNoPrintedAddressForText) {
  const auto reading =
      read("a.pdf", pdf({{"Kite has 48 ships.", "https://example.org/kite  1/2"},
                         {"It had 12 of them.", "One in three sailed, or 1/3", "file:///a 2/2"}}));
  const std::string& text = reading.only().text;
  EXPECT_EQ(text.find("://"), std::string::npos) << text;
  EXPECT_EQ(text.find("/2"), std::string::npos) << text;
  EXPECT_NE(text.find("1/3"), std::string::npos) << text;
}

TEST(Pdf, RefusesWhatCannotBeOpened) {
  const auto reading = read("a.pdf", "%PDF-1.4\nnot at all");
  EXPECT_TRUE(reading.documents.empty());
  ASSERT_EQ(reading.complaints.size(), 1U);
  EXPECT_NE(reading.complaints[0].find("a.pdf: error: [bad-pdf]"), std::string::npos);
}

}  // namespace
}  // namespace tally::reader
