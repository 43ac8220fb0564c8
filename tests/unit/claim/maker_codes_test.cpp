#include "claim/maker_codes.hpp"

#include "told.hpp"

#include <gtest/gtest.h>

#include <string>
#include <string_view>

namespace tally::claim {
namespace {

/// What the last name of a told text comes to, where the tables know Vega's R1 (also as "R1"), V3
/// and V3.1, and Kite M2.
std::string last_name(std::string_view marked) {
  model::EntityTable table;
  const auto add = [&](const char* name, const char* type, const char* maker) {
    model::Entity& entity = table[name];
    entity.name = name;
    entity.type = type;
    entity.affiliation = maker;
  };
  add("Vega", "company", "");
  add("Kite", "company", "");
  add("Vega-R1", "model", "Vega");
  add("Vega-V3", "model", "Vega");
  add("Vega-V3.1", "model", "Vega");
  add("Kite M2", "model", "Kite");
  Told told(marked);
  for (model::Mention& mention : told.mentions) {
    if (mention.entity == "R1") mention.entity = "Vega-R1";
  }
  const EntityBook book(table);
  tell_maker_codes(told.document.text, told.mentions, book);
  return told.mentions.back().entity + "|" + told.mentions.back().entity_type;
}

TEST(MakerCodes, AreOfTheMakerRightBefore) {
  EXPECT_EQ(last_name("{Kite|company}的{R1|model}"), "Kite R1|product");
  EXPECT_EQ(last_name("{Kite|company}'s {R1|model}"), "Kite R1|product");
  EXPECT_EQ(last_name("{Vega|company}的{R1|model}"), "Vega-R1|model");
  EXPECT_EQ(last_name("{Kite|company}的{M2|}"), "Kite M2|model");
  EXPECT_EQ(last_name("{Kite|company}和{R1|model}"), "Vega-R1|model");
}

TEST(MakerCodes, ThatNobodyKnowsAreOfTheNearestKin) {
  EXPECT_EQ(last_name("{Vega-V3|model}和{V3.1|}"), "Vega-V3.1|model");
  EXPECT_EQ(last_name("{Kite|company}和{V3.1|}"), "V3.1|");
  EXPECT_EQ(last_name("{Vega-V3|model}和{V8|}"), "V8|");
  EXPECT_EQ(last_name("{Vega-V3|model}和{Halo|}"), "Halo|");
}

}  // namespace
}  // namespace tally::claim
