#include "claim/past_days.hpp"

#include "told.hpp"

#include <gtest/gtest.h>

#include <filesystem>

namespace tally::claim {
namespace {

const CueFinder& cues() {
  static const CueFinder finder({std::filesystem::path(TALLY_SOURCE_DIR) / "rules"});
  return finder;
}

/// The first day of the one value in `marked`, taken for 2026-10-01 and read on 2026-03-03.
std::string settled(std::string_view marked, bool yearless = true,
                    model::Granularity granularity = model::Granularity::kNone) {
  Told told(marked);
  told.document.published = {model::day_from_iso("2026-03-03"), model::day_from_iso("2026-03-03")};
  model::TimeValue time;
  time.days = {model::day_from_iso("2026-10-01"), model::day_from_iso("2026-10-31")};
  time.yearless = yearless;
  time.granularity = granularity;
  told.mentions[told.value(0)].time = time;
  if (marked.front() < '\x7f' && marked.front() > 0 && marked.front() != '<')
    told.mentions[told.value(0)].language = model::Language::kEn;
  settle_past_days(told.document, cues(), told.mentions);
  return model::iso(*told.mentions[told.value(0)].time->days.first);
}

TEST(PastDays, FollowTheVerb) {
  const struct {
    std::string_view text, expected;
  } cases[] = {
      {"Kite raised the money in <October|10|month>.", "2025-10-01"},
      {"Kite was sold in <October|10|month>.", "2025-10-01"},
      {"Kite will be sold in <October|10|month>.", "2026-10-01"},
      {"The hall opens in <October|10|month>.", "2026-10-01"},
      {"Kite announced plans to open it in <October|10|month>.", "2026-10-01"},
      {"The vote was postponed until <October|10|month>.", "2026-10-01"},
      {"<10月|10|month>，星河宣布裁员。", "2025-10-01"},
      {"星河<10月|10|month>已经搬走了。", "2025-10-01"},
      {"星河将于<10月|10|month>搬走。", "2026-10-01"},
      {"星河宣布<10月|10|month>将开新店。", "2026-10-01"},
  };
  for (const auto& each : cases) EXPECT_EQ(settled(each.text), each.expected) << each.text;
}

TEST(PastDays, WhatWasDoneThenIsPastWhateverIsAhead) {
  const struct {
    std::string_view text, expected;
  } cases[] = {
      {"In <October|10|month>, Kite announced its plan to open a mill.", "2025-10-01"},
      {"Kite said in <October|10|month> that it will close.", "2025-10-01"},
      {"Kite, which launched in <October|10|month>, will grow.", "2025-10-01"},
      {"In <October|10|month>, Moss told the board that Kite will close.", "2025-10-01"},
      {"The merger, completed in <October|10|month>, is expected to pay.", "2025-10-01"},
      {"Kite said it will close in <October|10|month>.", "2026-10-01"},
      {"Kite is expected to be sold in <October|10|month>.", "2026-10-01"},
      {"In <October|10|month>, Kite will open the mill it bought.", "2026-10-01"},
  };
  for (const auto& each : cases) EXPECT_EQ(settled(each.text), each.expected) << each.text;
}

TEST(PastDays, WhatHasGoneOnSinceAMonthIsPast) {
  const auto since = [](std::string_view marked) {
    Told told(marked);
    told.document.published = {model::day_from_iso("2026-03-03"),
                               model::day_from_iso("2026-03-03")};
    model::Mention& mention = told.mentions[told.value(0)];
    mention.language = model::Language::kEn;
    model::TimeValue& time = mention.time.emplace();
    time.days.first = model::day_from_iso("2026-10-01");
    time.written = ">=XXXX-10";
    time.yearless = true;
    settle_past_days(told.document, cues(), told.mentions);
    return model::iso(*told.mentions[told.value(0)].time->days.first);
  };
  EXPECT_EQ(since("Kite has grown <since October|10|month>."), "2025-10-01");
  EXPECT_EQ(since("Prices rise <from October|10|month> on."), "2026-10-01");
}

/// The bound of the one span in `marked`, whose first word is its hedge.
std::string bound(std::string_view marked) {
  Told told(marked);
  model::Mention& mention = told.mentions[told.value(0)];
  mention.kind = model::MentionKind::kDuration;
  mention.language = model::Language::kEn;
  mention.quantity.hedge = model::Hedge::kOver;
  mention.quantity.high.reset();
  mention.core = mention.span;
  mention.core.begin = told.document.text.find('5', mention.span.begin);
  settle_past_days(told.document, cues(), told.mentions);
  return mention.quantity.high ? "all through" : "bound";
}

TEST(PastDays, ASpanThatSomethingGoesOnOverIsNoBound) {
  const struct {
    std::string_view text, expected;
  } cases[] = {
      {"A rise of a third <over 5 years|5|year>.", "all through"},
      {"Kite trained it <over 5 weeks|5|week>.", "all through"},
      {"Kite trained it for <over 5 weeks|5|week>.", "bound"},
      {"It took <over 5 weeks|5|week>.", "bound"},
      {"<Over 5 weeks|5|week> passed.", "bound"},
      {"A rise <beyond 5 weeks|5|week>.", "bound"},
      {"Kite pays it in parts <over a 5-week|5|week> term.", "all through"},
      {"It is paid in parts for <over the 5 weeks|5|week>.", "all through"},
  };
  for (const auto& each : cases) EXPECT_EQ(bound(each.text), each.expected) << each.text;
}

TEST(PastDays, AWeekdayFollowsTheVerbRightBeforeIt) {
  const auto weekday = [](std::string_view marked) {
    Told told(marked);
    told.document.published = {model::day_from_iso("2026-03-03"),
                               model::day_from_iso("2026-03-03")};
    model::TimeValue time;
    time.days = {model::day_from_iso("2026-03-04"), model::day_from_iso("2026-03-04")};
    time.written = "XXXX-WXX-3";
    told.mentions[told.value(0)].time = time;
    told.mentions[told.value(0)].language = model::Language::kEn;
    settle_past_days(told.document, cues(), told.mentions);
    return model::iso(*told.mentions[told.value(0)].time->days.first);
  };
  EXPECT_EQ(weekday("\"We will use it,\" Kite announced on <Wednesday|3|day>."), "2026-02-25");
  EXPECT_EQ(weekday("Kite announced that it will close on <Wednesday|3|day>."), "2026-03-04");
  EXPECT_EQ(weekday("On <Wednesday|3|day>, Kite approved what will open in May."), "2026-02-25");
  EXPECT_EQ(weekday("On <Wednesday|3|day>, Kite will vote on what it bought."), "2026-03-04");
}

/// From when on the one value in `marked`, taken for a time up to the end of 2026, tells it.
std::string begin_of_bound(std::string_view marked) {
  Told told(marked);
  model::Mention& mention = told.mentions[told.value(0)];
  model::TimeValue time;
  time.days.last = model::day_from_iso("2026-12-31");
  time.granularity = model::Granularity::kYear;
  mention.time = time;
  mention.language = model::Language::kEn;
  mention.quantity.hedge = model::Hedge::kAtMost;
  settle_past_days(told.document, cues(), told.mentions);
  return mention.time->days.first ? model::iso(*mention.time->days.first) : "open";
}

TEST(PastDays, WhatIsNotUntilATimeIsThen) {
  const struct {
    std::string_view text, expected;
  } cases[] = {
      {"The lamp won't go on sale <until 2026|2026|year>.", "2026-01-01"},
      {"It was not <until 2026|2026|year> that Kite opened.", "2026-01-01"},
      {"Kite never made a profit <until 2026|2026|year>.", "2026-01-01"},
      {"The hall is open <until 2026|2026|year>.", "open"},
      {"It is open <until 2026|2026|year>, not longer.", "open"},
  };
  for (const auto& each : cases) EXPECT_EQ(begin_of_bound(each.text), each.expected) << each.text;
}

TEST(PastDays, AreSettledOnlyWithoutAYear) {
  EXPECT_EQ(settled("It was sold in <October 2026|10|month>.", false), "2026-10-01");
}

TEST(PastDays, AQuarterFarAheadIsTheLastOfItsNameWhereNothingIsAhead) {
  const auto fourth_quarter = [](std::string_view marked, const char* written = "") {
    Told told(marked);
    told.document.published = {model::day_from_iso("2026-01-15"),
                               model::day_from_iso("2026-01-15")};
    model::TimeValue time;
    time.days = {model::day_from_iso("2026-10-01"), model::day_from_iso("2026-12-31")};
    time.yearless = true;
    time.granularity = model::Granularity::kQuarter;
    time.written = written;
    told.mentions[told.value(0)].time = time;
    settle_past_days(told.document, cues(), told.mentions);
    return model::iso(*told.mentions[told.value(0)].time->days.first);
  };
  EXPECT_EQ(fourth_quarter("<第四季|4|quarter>营收为337亿。"), "2025-10-01");
  EXPECT_EQ(fourth_quarter("Sales in <Q4|4|quarter> were flat."), "2025-10-01");
  EXPECT_EQ(fourth_quarter("星河预计<第四季|4|quarter>量产。"), "2026-10-01");
  EXPECT_EQ(fourth_quarter("Kite will open it in <Q4|4|quarter>."), "2026-10-01");
  EXPECT_EQ(fourth_quarter("It comes <by Q4|4|quarter>.", "<=2026-Q4"), "2026-10-01");
}

TEST(PastDays, AMonthThatIsOverIsTheNextWhereTheWordsBeforeItLookAhead) {
  const auto january = [](std::string_view marked) {
    Told told(marked);
    told.document.published = {model::day_from_iso("2025-10-02"),
                               model::day_from_iso("2025-10-02")};
    model::Mention& mention = told.mentions[told.value(0)];
    mention.language = model::Language::kEn;
    mention.time.emplace().days = {model::day_from_iso("2025-01-01"),
                                   model::day_from_iso("2025-01-31")};
    mention.time->yearless = true;
    mention.time->granularity = model::Granularity::kMonth;
    settle_past_days(told.document, cues(), told.mentions);
    return model::iso(*mention.time->days.first);
  };
  EXPECT_EQ(january("Kite will open it in <January|1|month>."), "2026-01-01");
  EXPECT_EQ(january("The founder said that it would open in <January|1|month>."), "2026-01-01");
  EXPECT_EQ(january("Kite opened it in <January|1|month>."), "2025-01-01");
  EXPECT_EQ(january("In <January|1|month> Kite said that it will open it."), "2025-01-01");
}

TEST(PastDays, AQuarterThatIsOverIsTheNextWhereSomethingIsAhead) {
  const auto first_quarter = [](std::string_view marked) {
    Told told(marked);
    told.document.published = {model::day_from_iso("2026-09-03"),
                               model::day_from_iso("2026-09-03")};
    model::Mention& mention = told.mentions[told.value(0)];
    mention.language = model::Language::kEn;
    mention.time.emplace();
    mention.time->days = {model::day_from_iso("2026-01-01"), model::day_from_iso("2026-03-31")};
    mention.time->yearless = true;
    mention.time->granularity = model::Granularity::kQuarter;
    settle_past_days(told.document, cues(), told.mentions);
    return model::iso(*told.mentions[told.value(0)].time->days.first);
  };
  EXPECT_EQ(first_quarter("It will come out in <the first quarter|1|quarter>."), "2027-01-01");
  EXPECT_EQ(first_quarter("<First-quarter|1|quarter> sales rose, above what we expected."),
            "2026-01-01");
  EXPECT_EQ(first_quarter("It came out in <the first quarter|1|quarter>."), "2026-01-01");
}

TEST(PastDays, AWeekdayIsPastUnlessSomethingIsAhead) {
  const auto weekday = [](std::string_view marked) {
    Told told(marked);
    told.document.published = {model::day_from_iso("2026-03-03"),
                               model::day_from_iso("2026-03-03")};
    model::Mention& mention = told.mentions[told.value(0)];
    mention.language = model::Language::kEn;
    model::TimeValue time;
    time.days = {model::day_from_iso("2026-03-09"), model::day_from_iso("2026-03-09")};
    time.written = "XXXX-WXX-1";
    mention.time = time;
    settle_past_days(told.document, cues(), told.mentions);
    return model::iso(*mention.time->days.first);
  };
  EXPECT_EQ(weekday("The results shown here on <Monday|1|day> are good."), "2026-03-02");
  EXPECT_EQ(weekday("They will meet on <Monday|1|day>."), "2026-03-09");
  EXPECT_EQ(weekday("On <Monday|1|day> they will meet."), "2026-03-09");
  EXPECT_EQ(weekday("They heard it on <Monday|1|day> and will vote."), "2026-03-02");
}

TEST(PastDays, ASpanOfWhatWasDoneIsNoTimeToCome) {
  const auto ahead = [](std::string_view marked) {
    Told told(marked);
    told.document.published = {model::day_from_iso("2026-03-03"),
                               model::day_from_iso("2026-03-03")};
    model::Mention& mention = told.mentions[told.value(0)];
    mention.language = model::Language::kEn;
    mention.time.emplace().written = "REF+P10Y";
    settle_past_days(told.document, cues(), told.mentions);
    return mention.time.has_value();
  };
  EXPECT_FALSE(ahead("They lost it <in ten years|10|year>."));
  EXPECT_FALSE(ahead("It is the first final <in ten years|10|year>."));
  EXPECT_TRUE(ahead("It opens <in ten years|10|year>."));
  EXPECT_TRUE(ahead("They said it would open <in ten years|10|year>."));
}

TEST(PastDays, NeedADayOfTheDocument) {
  Told told("It was sold in <October|10|month>.");
  model::TimeValue time;
  time.yearless = true;
  told.mentions[told.value(0)].time = time;
  settle_past_days(told.document, cues(), told.mentions);
  EXPECT_FALSE(told.mentions[told.value(0)].time->days.known());
}

TEST(PastDays, WhatIsReportedOfAQuarterIsOfOneThatHasBeen) {
  const auto quarter = [](std::string_view marked) {
    return settled(marked, true, model::Granularity::kQuarter);
  };
  EXPECT_EQ(quarter("Kite will publish its <fourth quarter|4|quarter> results on Tuesday."),
            "2025-10-01");
  EXPECT_EQ(quarter("Kite will move in the <fourth quarter|4|quarter> of all things."),
            "2026-10-01");
}

}  // namespace
}  // namespace tally::claim
