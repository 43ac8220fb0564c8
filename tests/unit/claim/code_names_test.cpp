#include "claim/code_names.hpp"

#include "told.hpp"

#include <gtest/gtest.h>

namespace tally::claim {
namespace {

/// The entity of the first name of `marked` once codes are settled; "R1" is known for Vega-R1,
/// which Vega made.
std::string settled(std::string_view marked) {
  model::EntityTable table;
  model::Entity& thing = table["Vega-R1"];
  thing.name = "Vega-R1";
  thing.type = "model";
  thing.affiliation = "Vega";
  const EntityBook book(table);
  Told told(marked);
  for (model::Mention& mention : told.mentions) {
    if (mention.entity == "R1" || mention.entity == "Vega R1") mention.entity = "Vega-R1";
  }
  settle_code_names(told.document.text, book, told.mentions);
  return told.mentions.front().entity + " " + told.mentions.front().entity_type;
}

TEST(CodeNames, AreNamesOfTheirOwnWhereNothingElseTellsTheThing) {
  EXPECT_EQ(settled("The {R1|model} weighs 47 kilograms."), "R1 product");
  EXPECT_EQ(settled("The {R1|model} of {Rook|company} is heavy."), "R1 product");
  EXPECT_EQ(settled("The {R1|model} is out, says {Vega|company}."), "Vega-R1 model");
  EXPECT_EQ(settled("The {R1|model} is out. {Vega R1|model} is good."), "Vega-R1 model");
  EXPECT_EQ(settled("The {Kite|model} is out."), "Kite model");
}

}  // namespace
}  // namespace tally::claim
