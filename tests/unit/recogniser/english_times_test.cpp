// Times as English says them in articles and in speech.
#include "support/recognised_cases.hpp"

#include <gtest/gtest.h>

#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>

namespace tally::recogniser {
namespace {

/// "quote = first..last" of each time in an English text of 2026-06-15.
std::string times_in(std::string_view text) {
  const auto mentions = test::mentions_in(text, false, model::day_from_iso("2026-06-15"));
  const auto show = [](const std::optional<model::Day>& d) { return d ? model::iso(*d) : ""; };
  std::string out;
  for (const model::Mention& m : mentions) {
    if (!m.time || m.kind == model::MentionKind::kDuration) continue;
    out += out.empty() ? "" : "; ";
    out += std::string(text.substr(m.span.begin, m.span.end - m.span.begin)) + " = " +
           show(m.time->days.first) + ".." + show(m.time->days.last);
  }
  return out;
}

void expect_all(std::initializer_list<test::TextCase> cases) { test::expect_each(times_in, cases); }

TEST(EnglishTimes, AnEarlyYearCountsNothing) {
  expect_all({{"In 1546 Osprey moved", "1546 = 1546-01-01..1546-12-31"},
              {"it shut in 1796 until 1801", "1796 until 1801 = 1796-01-01..1801-12-31"},
              {"on 10 August 1793 it opened", "10 August 1793 = 1793-08-10..1793-08-10"},
              {"since 1472, it has lent", "since 1472 = 1472-01-01.."},
              {"in 1200 homes of the town", ""},
              {"it cost 1546 in all", ""}});
}

TEST(EnglishTimes, AListOfYearsIsOfYears) {
  expect_all(
      {{"in 2008 and 2009 it fell", "2008 = 2008-01-01..2008-12-31; 2009 = 2009-01-01..2009-12-31"},
       {"back in 2008, 2009 and 2011, it fell",
        "2008 = 2008-01-01..2008-12-31; 2009 = 2009-01-01..2009-12-31; "
        "2011 = 2011-01-01..2011-12-31"},
       {"in the 1970s and 80s", "1970s = 1970-01-01..1979-12-31; 80s = 1980-01-01..1989-12-31"}});
}

TEST(EnglishTimes, TheDayOfAThingBoundsNothing) {
  expect_all({{"after the September 1st failure", "September 1st = 2026-09-01..2026-09-01"},
              {"before the 2021 Kite was built", "2021 = 2021-01-01..2021-12-31"},
              {"after September 1st it failed", "after September 1st = 2026-09-01.."}});
}

TEST(EnglishTimes, PointsPartDaysFromMonthsAsInEurope) {
  expect_all({{"founded on 06.08.2010", "06.08.2010 = 2010-08-06..2010-08-06"},
              {"on 13.08.2010 it opened", "13.08.2010 = 2010-08-13..2010-08-13"},
              {"on 08.13.2010 it opened", "08.13.2010 = 2010-08-13..2010-08-13"},
              {"on 06.08.10 it opened", "06.08.10 = 2010-08-06..2010-08-06"},
              {"release 3.4.21 fell", ""}});
}

TEST(EnglishTimes, APlaceInARowIsNoDay) {
  expect_all({{"it came in second.", ""},
              {"it opened on the second.", "second = 2026-06-02..2026-06-02"}});
}

TEST(EnglishTimes, AYearMayBeToldOf) {
  expect_all({{"it had a difficult 2025, which ended", "2025 = 2025-01-01..2025-12-31"},
              {"2023 was a hard year", "2023 = 2023-01-01..2023-12-31"},
              {"as we go into 2027, it grows", "2027 = 2027-01-01..2027-12-31"},
              {"sales fell versus 2023.", "2023 = 2023-01-01..2023-12-31"},
              {"split into 2000 pieces", ""},
              {"as Osprey 2077's makers say", ""}});
}

TEST(EnglishTimes, WhatIsEarlierThisYearIsNotBefore) {
  expect_all({{"in 2025 and earlier this year",
               "2025 = 2025-01-01..2025-12-31; this year = 2026-01-01..2026-12-31"},
              {"from 2025 and earlier", "from 2025 and earlier = ..2024-12-31"}});
}

TEST(EnglishTimes, ASeasonBeforeAThingIsNoTime) {
  expect_all({{"hit by major winter storms", ""},
              {"in winter 2024", "winter 2024 = 2024-12-01..2025-02-28"},
              {"it will fall later this year", "this year = 2026-01-01..2026-12-31"}});
}

TEST(EnglishTimes, QuartersAreCalledByTheirLastMonth) {
  expect_all({{"in the June quarter of 2025", "June quarter of 2025 = 2025-04-01..2025-06-30"},
              {"in the latter half of 2023", "latter half of 2023 = 2023-07-01..2023-12-31"},
              {"midway through 2025", "midway through 2025 = 2025-06-01..2025-07-31"}});
}

TEST(EnglishTimes, ADayOfAMonthToldBeforeIsOfItsYear) {
  expect_all({{"In October 2012 Osprey went public. It closed on October 12 at $48.",
               "October 2012 = 2012-10-01..2012-10-31; October 12 = 2012-10-12..2012-10-12"},
              {"In the first quarter of 2024 it rose. In Q1, it led.",
               "first quarter of 2024 = 2024-01-01..2024-03-31; Q1 = 2024-01-01..2024-03-31"},
              {"It had 2 mills in May 2012 and 3 in November.",
               "May 2012 = 2012-05-01..2012-05-31; November = 2012-11-01..2012-11-30"},
              {"It opened in July 2023 and will grow in July.",
               "July 2023 = 2023-07-01..2023-07-31; July = 2026-07-01..2026-07-31"},
              {"It opened in October 2012. It shut on May 12.",
               "October 2012 = 2012-10-01..2012-10-31; May 12 = 2026-05-12..2026-05-12"}});
}

}  // namespace
}  // namespace tally::recogniser
