#include "claim/short_names.hpp"

#include "told.hpp"

#include <gtest/gtest.h>

namespace tally::claim {
namespace {

/// Entities of the names of a told text, joined by "|".
std::string entities(std::string_view marked) {
  Told told(marked);
  tell_short_names(told.mentions);
  std::string out;
  for (const model::Mention& mention : told.mentions) {
    if (mention.kind != model::MentionKind::kName) continue;
    out += (out.empty() ? "" : "|") + mention.entity;
  }
  return out;
}

TEST(ShortNames, AreTheNumberedEndOfAKnownThing) {
  EXPECT_EQ(entities("{K2|}很大。{Kite K2|model}发布了。"), "Kite K2|Kite K2");
  EXPECT_EQ(entities("{Kite-V3.2|model}发布了，{V3.2|}很快。"), "Kite-V3.2|Kite-V3.2");
  EXPECT_EQ(entities("{Kite K2|product}发布了，{K2|product}很快。"), "Kite K2|Kite K2");
}

TEST(ShortNames, StayWhatTheyAreElsewhere) {
  EXPECT_EQ(entities("{Kite K2|model}与{Halo K2|model}，{K2|}很大。"), "Kite K2|Halo K2|K2");
  EXPECT_EQ(entities("{Kite K2|model}发布了，{K3|}很快。"), "Kite K2|K3");
  EXPECT_EQ(entities("{Kite 2|model}发布了，{2|}很快。"), "Kite 2|2");
  EXPECT_EQ(entities("{Vega K2|company}发布了，{K2|}很快。"), "Vega K2|K2");
  EXPECT_EQ(entities("{Kite K2|model}发布了，{K2|chip}很快。"), "Kite K2|K2");
}

TEST(ShortNames, OfAFamilyAreItsMakersWhereThatIsNamed) {
  model::EntityTable table;
  for (const char* const name : {"Kite", "Kite AI"}) {
    table[name].name = name;
    table[name].type = name == std::string("Kite") ? "model" : "company";
  }
  table["Kite"].affiliation = "Kite AI";
  const EntityBook book(table);
  const auto makers = [&](std::string_view marked) {
    Told told(marked);
    tell_makers(told.mentions, book);
    return told.mentions.front().entity;
  };
  EXPECT_EQ(makers("{Kite|model} grows, says {Kite AI|company}."), "Kite AI");
  EXPECT_EQ(makers("{Kite|model} grows, says {Vega AI|company}."), "Kite");
  EXPECT_EQ(makers("{Kite|model} <8B|8000000000|parameters> grows, says {Kite AI|company}."),
            "Kite");
}

TEST(ShortNames, OfTwoFirmsAreTheOneThatTheLineNamed) {
  const model::EntityTable none;
  const EntityBook book(none);
  const auto second = [&](std::string_view marked) {
    Told told(marked);
    tell_last_named(told.document.text, told.mentions, book);
    return told.mentions.back().entity;
  };
  const std::string mills = "{Kite Mills|company} has mills.\n";
  EXPECT_EQ(second(mills + "{Kite Foods|company} has halls. {Kite|company} grew."), "Kite Foods");
  EXPECT_EQ(second(mills + "{Kite Foods|company} has halls.\n{Kite|company} grew."), "Kite");
  EXPECT_EQ(second("{Kite Foods|company} beat {Kite Mills|company}. {Kite|company} grew."), "Kite");
}

TEST(ShortNames, OfAFirmThatTheTextDoesNotNameAreAnothersThatItDoes) {
  model::EntityTable table;
  table["Kite Systems"].name = "Kite Systems";
  table["Kite Systems"].type = "company";
  const EntityBook book(table);
  const auto last = [&](std::string_view marked, std::string_view entity) {
    Told told(marked);
    told.mentions.back().entity = entity;
    tell_named_whole(told.document.text, told.mentions, book);
    return told.mentions.back().entity;
  };
  EXPECT_EQ(last("{Kite Bank|company} grew. {Kite|company} has halls.", "Kite Systems"),
            "Kite Bank");
  EXPECT_EQ(last("{Vega Bank|company} grew. {Kite|company} has halls.", "Kite Systems"),
            "Kite Systems");
}

}  // namespace
}  // namespace tally::claim
