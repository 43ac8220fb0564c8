// Of whom English sentences tell events and their days, as the whole program reads them.
#include "unit/app/told.hpp"

#include <gtest/gtest.h>

#include <string>

namespace tally::app {
namespace {

TEST(EnglishEvents, WhatItBecameIsNotWhomItMeans) {
  const std::string text = "Osprey Labs is a software company. ";
  for (const std::string said :
       {"It became a subsidiary of Vega Inc on July 9, 2019.",
        "The company became a part of Vega Inc on July 9, 2019.",
        "It was sold to Vega Inc on July 9, 2019.", "It merged with Vega Inc on July 9, 2019.",
        "It acquired Vega Inc on July 9, 2019."}) {
    EXPECT_EQ(told(text + said, "July 9, 2019"), Told{"event_date of Osprey Labs"}) << said;
  }
}

TEST(EnglishEvents, TheDayOfSomeWordsIsNoEvent) {
  const std::string dated = "Date: 2024-06-10\n\n";
  for (const std::string said :
       {"Osprey Labs said on Monday that ships are slow.",
        "Osprey Labs said by phone late on Monday that ships are slow.",
        "Osprey Labs said in a statement on Monday that ships are slow."}) {
    EXPECT_NE(told(dated + said, "Monday"), Told{"event_date of Osprey Labs"}) << said;
  }
  EXPECT_EQ(told(dated + "Osprey Labs said it opened a mill on Monday.", "Monday"),
            Told{"event_date of Osprey Labs"});
}

TEST(EnglishEvents, AnEventIsOfThePersonWhoDidIt) {
  const std::string text = "Ada Moss and Bo Lind are here. Osprey Labs is young. ";
  EXPECT_EQ(told(text + "In 1993, Ada Moss founded a mill.", "1993"),
            Told{"event_date of Ada Moss"});
  EXPECT_EQ(told(text + "Moss bought Lind's business in 1995.", "1995"),
            Told{"event_date of Ada Moss"});
}

TEST(EnglishEvents, AMakerInsideTheNameOfAThingIsNotWhatItMeans) {
  EXPECT_EQ(told("Osprey Air flies far. The fleet is 8 A380s, and 5 Boeing 777s. It also retired "
                 "four older aircraft.",
                 "four"),
            Told{"count_of of Osprey Air"});
  EXPECT_EQ(
      told("Osprey Air flies 5 Boeing 777s. The airline retired four older aircraft.", "four"),
      Told{"count_of of Osprey Air"});
}

TEST(EnglishEvents, WhoseBusinessLeadsOwnsWhatIsToldOfIt) {
  const std::string text = "Halden Inc sold 4 million phones in March. ";
  EXPECT_EQ(told(text + "Revenue from the data business, Vega Inc's second-largest, grew 9.7 "
                        "percent.",
                 "9.7 percent"),
            Told{"growth_rate of Vega Inc"});
}

TEST(EnglishEvents, TheDayOfAPaperIsOfNobody) {
  EXPECT_EQ(told("Osprey Labs is young. A report in Sunday's New York Times told of it.", "Sunday"),
            Told{" of "});
}

TEST(EnglishEvents, TheYearsOfSomebodyUnnamedAreNobodys) {
  const std::string text = "Osprey Labs is young. ";
  EXPECT_EQ(told(text + "One 17-year veteran of the Osprey line wept.", "17-year"),
            Told{"duration of "});
  EXPECT_EQ(told(text + "Ada Moss, a 17-year veteran of Osprey Labs, wept.", "17-year"),
            Told{"duration of Ada Moss"});
}

}  // namespace
}  // namespace tally::app
