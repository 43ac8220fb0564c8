#include "claim/quotations.hpp"

#include "told.hpp"

#include <gtest/gtest.h>

#include <filesystem>
#include <string>

namespace tally::claim {
namespace {

/// Who is quoted at the last value of a text; passages are parted by empty lines.
std::string who_says(std::string_view marked) {
  static const std::filesystem::path kRules = std::filesystem::path(TALLY_SOURCE_DIR) / "rules";
  static const CueFinder kCues({kRules});
  Told told(marked);
  const Scene scene(told.document, told.mentions, kCues);
  Quotations quotations(scene, kCues);
  std::string_view speaker;
  for (const model::Mention& mention : told.mentions) {
    if (mention.kind == model::MentionKind::kName) continue;
    for (std::size_t i = 0; i < told.document.passages.size(); ++i) {
      if (!told.document.passages[i].span.contains(mention.span.begin)) continue;
      speaker = quotations.speaker_in(i, mention.span);
    }
  }
  return std::string(speaker);
}

TEST(Quotations, AreOfWhomTheWordsAroundThemName) {
  EXPECT_EQ(who_says("\"We sold <30|30|ships> in spring,\" said {Ada Moss|person}."), "Ada Moss");
  EXPECT_EQ(who_says("\"We sold <30|30|ships> in spring,\" {Ada Moss|person} told us."),
            "Ada Moss");
  EXPECT_EQ(who_says("{Ada Moss|person} said, “We sold <30|30|ships> in spring.”"), "Ada Moss");
  EXPECT_EQ(who_says("“We sold <30|30|ships> in spring,” says Professor {Lena Brandt|person}."),
            "Lena Brandt");
  EXPECT_EQ(who_says("“We sold <30|30|ships> in spring.” — {Ada Moss|person}"), "Ada Moss");
  EXPECT_EQ(who_says("{林岚|person}说：“我们去年卖出了 <30|30|ships> 艘船。”"), "林岚");
  EXPECT_EQ(who_says("「我們去年賣出了 <30|30|ships> 艘船。」{林岚|person}表示。"), "林岚");
}

TEST(Quotations, AreOfTheNearestOfSeveral) {
  const std::string two =
      "“We sold all our ships last spring,” said {Ada Moss|person}. {Bo Lind|person} said, “";
  EXPECT_EQ(who_says(two + "We have <30|30|ships> in the yard.”"), "Bo Lind");
}

TEST(Quotations, GoOnInTheNextParagraphAndWithAPronoun) {
  const std::string first =
      "“We sold all our ships last spring,” said {Ada Moss|person}. “It was a good spring for us.";
  EXPECT_EQ(who_says(first + "//“We will build <30|30|ships> next year.”"), "Ada Moss");
  EXPECT_EQ(who_says(first + "”//It rained.//“We will build <30|30|ships>,” she said."),
            "Ada Moss");
  EXPECT_EQ(who_says(first + "”//It rained.//“We will build <30|30|ships>.”"), "");
}

TEST(Quotations, DoNotBeginBehindInches) {
  EXPECT_EQ(who_says("{Ada Moss|person} said so. The 55\" hull took <30|30|ships> last year."), "");
  EXPECT_EQ(who_says("The 55\" hull. {Ada Moss|person} said, \"We sold <30|30|ships> in spring.\""),
            "Ada Moss");
}

TEST(Quotations, AreOfNobodyWhereNobodyIsNamed) {
  EXPECT_EQ(who_says("“We sold <30|30|ships> in spring,” a worker said."), "");
  EXPECT_EQ(who_says("{Ada Moss|person} said that <30|30|ships> were sold."), "") << "no quotation";
  EXPECT_EQ(who_says("{Ada Moss|person} likes “The <30|30|ships>”, she said."), "") << "a title";
  EXPECT_EQ(who_says("“We met {Ada Moss|person}, who said <30|30|ships> were sold,” it read."), "")
      << "named within";
  EXPECT_EQ(who_says("Bo: “We sold <30|30|ships> in spring,” said {Ada Moss|person}."), "")
      << "a turn of somebody";
}

}  // namespace
}  // namespace tally::claim
