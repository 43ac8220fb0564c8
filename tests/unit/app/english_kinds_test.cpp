// Things that an English text speaks on of by what they are: "the museum".
#include "unit/app/told.hpp"

#include <gtest/gtest.h>

#include <string>

namespace tally::app {
namespace {

TEST(EnglishKinds, TheNounOfANameMeansIt) {
  const std::string text = "Halden Museum stands in Oslo. ";
  const Told museum{"count_of of Halden Museum"};
  EXPECT_EQ(told(text + "The museum holds 537 paintings.", "537"), museum);
  EXPECT_EQ(told(text + "In 2012, the old museum held 90 paintings.", "90"), museum);
  EXPECT_EQ(told(text + "That museum now has 12 halls.", "12"), museum);
  EXPECT_EQ(told(text + "Moss Inc sold it to Osprey Labs. The library holds 537 paintings.", "537"),
            Told{" of "});
}

TEST(EnglishKinds, WhatATextSaysANameIsMeansIt) {
  for (const std::string said : {"Osprey Labs, a research laboratory in Oslo, has grown. ",
                                 "Osprey Labs is Norway's oldest laboratory. ",
                                 "Osprey Labs was the first laboratory in Oslo. "}) {
    const std::string text = said + "Vega Inc is a rival. ";
    EXPECT_EQ(told(text + "The laboratory holds 537 patents.", "537"),
              Told{"count_of of Osprey Labs"})
        << said;
  }
}

TEST(EnglishKinds, WhoHasToDoWithAThingIsNoneOfItsSort) {
  for (const std::string said : {"Osprey Labs is the owner of a laboratory in Oslo. ",
                                 "Osprey Labs is near the laboratory. "}) {
    const std::string text = said + "Vega Inc is a rival. Much was built. ";
    EXPECT_NE(told(text + "The laboratory holds 537 patents.", "537"),
              Told{"count_of of Osprey Labs"})
        << said;
  }
}

TEST(EnglishKinds, OneOfSeveralIsNobody) {
  const std::string text = "Halden Tower stands near Kesten Tower. Much was built there. ";
  EXPECT_EQ(told(text + "The tower has 57 floors.", "57"), Told{" of "});
  EXPECT_EQ(told("Halden Tower was built in May. The tower has 57 floors.", "57"),
            Told{"count_of of Halden Tower"});
}

}  // namespace
}  // namespace tally::app
