#include "recogniser/time_reader.hpp"

#include "recogniser/recogniser.hpp"

#include <gtest/gtest.h>

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace tally::recogniser {
namespace {

using model::Language;
using model::Mention;

/// The times that the project's own words find in a text.
std::vector<Mention> read(std::string_view text, std::string_view reference) {
  static const Recogniser recogniser({std::filesystem::path(TALLY_SOURCE_DIR) / "rules"});
  Context context;
  const bool chinese = static_cast<unsigned char>(text.front()) >= 0x80;
  context.language = chinese ? Language::kZh : Language::kEn;
  context.reference = model::day_from_iso(reference);
  std::vector<Mention> mentions;
  recogniser.recognise(text, context, mentions);
  std::erase_if(mentions, [](const Mention& m) { return !m.time; });
  return mentions;
}

std::string days(const model::DayRange& range) {
  const auto show = [](const std::optional<model::Day>& d) { return d ? model::iso(*d) : ""; };
  if (range.first == range.last && range.first) return model::iso(*range.first);
  return range.known() ? show(range.first) + ".." + show(range.last) : "";
}

std::string hours(const model::TimeValue& time) {
  const auto show = [](std::chrono::seconds s) {
    const auto minutes = s.count() / 60;
    return (minutes % 60 < 10 ? ":0" : ":") + std::to_string(minutes % 60);
  };
  std::string out;
  for (const auto& end : {time.time_start, time.time_end}) {
    if (end) out += " " + std::to_string(end->count() / 3600) + show(*end);
  }
  return out;
}

/// "quote = days hours" of each time in the text.
std::string found(std::string_view text, std::string_view reference) {
  std::string out;
  for (const Mention& m : read(text, reference)) {
    if (!out.empty()) out += "; ";
    out += std::string(text.substr(m.span.begin, m.span.size())) + " =";
    if (m.time && m.time->days.known()) out += " " + days(m.time->days);
    if (m.time) out += hours(*m.time);
    if (m.time && m.time->repeated) out += " " + m.time->written;
  }
  return out;
}

struct Case {
  std::string_view text;
  std::string_view expect;
};

constexpr std::string_view kThursday = "2024-04-18";

void check(const std::vector<Case>& cases, std::string_view reference = kThursday) {
  for (const Case& c : cases) EXPECT_EQ(found(c.text, reference), c.expect) << c.text;
}

TEST(TimeReaderAbsolute, ChineseDates) {
  check({{"发布于2023年11月5日。", "2023年11月5日 = 2023-11-05"},
         {"定在2023年11月5号", "2023年11月5号 = 2023-11-05"},
         {"２０２３年１１月５日", "２０２３年１１月５日 = 2023-11-05"},
         {"二〇二三年十一月五日", "二〇二三年十一月五日 = 2023-11-05"},
         {"民国112年11月5日", "民国112年11月5日 = 2023-11-05"},
         {"會議在2023年11月5號（星期日）舉行", "2023年11月5號（星期日） = 2023-11-05"},
         {"截止11月30日", "截止11月30日 = 2024-11-30"},
         {"11月5日上线", "11月5日 = 2024-11-05"},
         {"第4季营收，《风筝》第4季", "第4季 = 2024-10-01..2024-12-31"},
         {"5号到货", "5号 = 2024-04-05"},
         {"2023年11月", "2023年11月 = 2023-11-01..2023-11-30"},
         {"07年入学", "07年 = 2007-01-01..2007-12-31"},
         {"23年3月", "23年3月 = 2023-03-01..2023-03-31"},
         {"公元前221年", "公元前221年 ="},
         {"农历八月十五", "农历八月十五 ="},
         {"2024财年", "2024财年 = 2024-01-01..2024-12-31"}});
}

TEST(TimeReaderAbsolute, EnglishDates) {
  check({{"due November 5, 2023.", "November 5, 2023 = 2023-11-05"},
         {"due Nov. 5th, 2023", "Nov. 5th, 2023 = 2023-11-05"},
         {"on the 5th of November 2023", "5th of November 2023 = 2023-11-05"},
         {"from 5 Nov 2023", "from 5 Nov 2023 = 2023-11-05.."},
         {"Sunday, November 5", "Sunday, November 5 = 2024-11-05"},
         {"in Nov '23", "Nov '23 = 2023-11-01..2023-11-30"},
         {"since May", "since May = 2024-05-01.."},
         {"in 2019 it grew", "2019 = 2019-01-01..2019-12-31"},
         {"200 people (2026)", "2026 = 2026-01-01..2026-12-31"},
         {"of 3 kinds (1200)", ""},
         {"(about 2026)", ""},
         {"on the 22nd.", "22nd = 2024-04-22"},
         {"the year 1999", "year 1999 = 1999-01-01..1999-12-31"}});
}

TEST(TimeReaderAbsolute, NumericForms) {
  check({{"2023-11-05", "2023-11-05 = 2023-11-05"},
         {"2023/11/5", "2023/11/5 = 2023-11-05"},
         {"05.11.2023", "05.11.2023 = 2023-11-05"},
         {"11/05/2023", "11/05/2023 = 2023-11-05"},
         {"25/11/2023", "25/11/2023 = 2023-11-25"},
         {"20231105", "20231105 = 2023-11-05"},
         {"2023-11", "2023-11 = 2023-11-01..2023-11-30"},
         {"2023-13-05", ""},
         {"20231305", ""},
         {"1/3 of them", ""},
         {"555-1234", ""}});
}

TEST(TimeReaderAbsolute, SpansOfTheCalendar) {
  check(
      {{"2023年第三季度", "2023年第三季度 = 2023-07-01..2023-09-30"},
       {"三季度营收", "三季度 = 2024-07-01..2024-09-30"},
       {"Q3 2023", "Q3 2023 = 2023-07-01..2023-09-30"},
       {"the third quarter of 2023", "third quarter of 2023 = 2023-07-01..2023-09-30"},
       {"2023年上半年", "2023年上半年 = 2023-01-01..2023-06-30"},
       {"H2 2023", "H2 2023 = 2023-07-01..2023-12-31"},
       {"the 1990s", "1990s = 1990-01-01..1999-12-31"},
       {"上世纪的九十年代", "上世纪的九十年代 = 1990-01-01..1999-12-31"},
       {"20世纪80年代末", "20世纪80年代末 = 1987-01-01..1989-12-31"},
       {"the 19th century", "19th century = 1800-01-01..1899-12-31"},
       {"2023年年初", "2023年年初 = 2023-01-01..2023-01-31"},
       {"2023年底", "2023年底 = 2023-12-31"},
       {"11月中旬", "11月中旬 = 2024-11-11..2024-11-20"},
       {"early 2023", "early 2023 = 2023-01-01..2023-03-31"},
       {"mid-2023", "mid-2023 = 2023-06-01..2023-07-31"},
       {"first half of 2023", "first half of 2023 = 2023-01-01..2023-06-30"},
       {"2023年前三季度", "2023年前三季度 = 2023-01-01..2023-09-30"},
       {"the first week of October 2023", "first week of October 2023 = 2023-10-02..2023-10-08"}});
}

TEST(TimeReaderAbsolute, DecadesErasAndSeasons) {
  check({{"in the nineties", "nineties = 1990-01-01..1999-12-31"},
         {"in the early eighties", "early eighties = 1980-01-01..1982-12-31"},
         {"in her early 30s", ""},
         {"in his mid-twenties", ""},
         {"the 1700s", "1700s = 1700-01-01..1799-12-31"},
         {"the 2017-18 season", "2017-18 = 2017-01-01..2018-12-31"},
         {"2017/18财报季", "2017/18 = 2017-01-01..2018-12-31"},
         {"2017-12", "2017-12 = 2017-12-01..2017-12-31"},
         {"in 52 BC", "52 BC ="},
         {"a 300 ad campaign", ""},
         {"the 2019 budget", "2019 = 2019-01-01..2019-12-31"},
         {"2019 stores", ""}});
}

TEST(TimeReaderAbsolute, YearsBeforeTheCalendars) {
  EXPECT_EQ(found("公元前10万年已有人居住", ""), "公元前10万年 =");
  EXPECT_EQ(found("公元前5世纪很繁荣", ""), "公元前5世纪 =");
  EXPECT_EQ(found("公元前753年建城", ""), "公元前753年 =");
  EXPECT_EQ(found("By 10,000 BC the ice had gone", ""), "By 10,000 BC =");
  EXPECT_EQ(found("The pot is of 4000 BC", ""), "4000 BC =");
}

TEST(TimeReaderAbsolute, YearsOfReigns) {
  EXPECT_EQ(found("康熙五十年建成", ""), "康熙五十年 = 1711-01-01..1711-12-31");
  EXPECT_EQ(found("乾隆23年重修", ""), "乾隆23年 = 1758-01-01..1758-12-31");
  EXPECT_EQ(found("昭和三十九年办奥运", ""), "昭和三十九年 = 1964-01-01..1964-12-31");
  EXPECT_EQ(found("康熙在位很久", ""), "");
}

TEST(TimeReaderAbsolute, YearsSpokenInTwoHalves) {
  EXPECT_EQ(found("In twenty twenty-four we started", ""),
            "twenty twenty-four = 2024-01-01..2024-12-31");
  EXPECT_EQ(found("since nineteen ninety-eight", ""), "since nineteen ninety-eight = 1998-01-01..");
  EXPECT_EQ(found("We had twenty ten-dollar bills", ""), "");
}

TEST(TimeReaderGuards, OrdinalsBeforeNounsAreNoDays) {
  for (const char* text : {"The 3rd-largest bank failed", "19th in the second tier",
                           "in the 3rd row", "dry summers there", "from the 12th minute on"})
    EXPECT_EQ(found(text, "2025-05-06"), "") << text;
  EXPECT_EQ(found("on the 3rd, they met", "2025-05-06"), "3rd = 2025-05-03");
}

TEST(TimeReaderGuards, AYearBehindAnArticleCountsNoPlural) {
  EXPECT_EQ(found("On the 2019 votes", ""), "2019 = 2019-01-01..2019-12-31");
  EXPECT_EQ(found("On the 2019 council votes", ""), "2019 = 2019-01-01..2019-12-31");
  EXPECT_EQ(found("They cast 2019 votes", ""), "");
  EXPECT_EQ(found("Of the 1200 votes", ""), "");
}

TEST(TimeReaderSpans, ComparedYearsBeginNothing) {
  EXPECT_EQ(found("up 9% from 2023, they said", ""), "2023 = 2023-01-01..2023-12-31");
  EXPECT_EQ(found("from 2023 on", ""), "from 2023 = 2023-01-01..");
}

TEST(TimeReaderAbsolute, QuartersAndHalves) {
  check(
      {{"2Q23 sales", "2Q23 = 2023-04-01..2023-06-30"},
       {"1H 2023", "1H 2023 = 2023-01-01..2023-06-30"},
       {"23Q2财报", "23Q2 = 2023-04-01..2023-06-30"},
       {"23年Q2", "23年Q2 = 2023-04-01..2023-06-30"},
       {"2nd qtr of 2023", "2nd qtr of 2023 = 2023-04-01..2023-06-30"},
       {"second-quarter profit", "second-quarter = 2024-04-01..2024-06-30"},
       {"the quarter ended June 30, 2023", "quarter ended June 30, 2023 = 2023-04-01..2023-06-30"},
       {"six months ended June 30, 2023",
        "six months ended June 30, 2023 = 2023-01-01..2023-06-30"},
       {"in the year to March 2023", "year to March 2023 = 2022-04-01..2023-03-31"},
       {"the quarter to 30 June 2023", "quarter to 30 June 2023 = 2023-04-01..2023-06-30"},
       {"the half year ended September 2023",
        "half year ended September 2023 = 2023-04-01..2023-09-30"},
       {"from May to July 2023", "from May to July 2023 = 2023-05-01..2023-07-31"},
       {"Q: why?", ""}});
}

TEST(TimeReaderAbsolute, DaysCountedInsideAMonth) {
  check({{"the second last day of May", "second last day of May = 2024-05-30"},
         {"last year in December", "last year in December = 2023-12-01..2023-12-31"},
         {"the last week in December", "last week in December = 2024-12-23..2024-12-29"},
         {"the last weekend of May", "last weekend of May = 2024-05-25..2024-05-26"},
         {"first Monday of the month", "first Monday of the month = 2024-04-01"},
         {"they voted 5-2 on Monday", "Monday = 2024-04-22"},
         {"drawn 1-1 on Friday", "Friday = 2024-04-19"},
         {"they voted 7-2 late Monday", "late Monday = 2024-04-22"},
         {"the Monday after May 5", "Monday after May 5 = 2024-05-06"},
         {"the second Friday before May 5", "second Friday before May 5 = 2024-04-26"},
         {"the closest Monday to May 1", "closest Monday to May 1 = 2024-04-29"},
         {"Friday after next", "Friday after next = 2024-04-26"},
         {"last week's Sunday", "last week's Sunday = 2024-04-14"},
         {"Sunday from last week", "Sunday from last week = 2024-04-14"},
         {"the week of May 5", "the week of May 5 = 2024-05-06..2024-05-12"}});
}

TEST(TimeReaderNumbers, YearsAreNoDurations) {
  check({{"2017至2019年间", "2017至2019年间 = 2017-01-01..2019-12-31"},
         {"2027年内完成", "2027年内 = 2027-01-01..2027-12-31"},
         {"上千年", ""},
         {"up to 3-4", ""},
         {"2/15", "2/15 = 2024-02-15"},
         {"about 2/15 of it", ""}});
}

TEST(TimeReaderFiscal, QuartersAreThoseOfTheCalendarUntilACompanyIsKnown) {
  check(
      {{"up in fiscal Q2 2024", "fiscal Q2 2024 = 2024-04-01..2024-06-30"},
       {"fiscal second quarter of 2025", "fiscal second quarter of 2025 = 2025-04-01..2025-06-30"},
       {"2025财年第一财季", "2025财年第一财季 = 2025-01-01..2025-03-31"}});
}

TEST(TimeReaderToldDay, CountsFromTheDayToldBefore) {
  check({{"发布会定于5月3日，当天开售", "5月3日 = 2024-05-03; 当天 = 2024-05-03"},
         {"5月3日发布，次日开售", "5月3日 = 2024-05-03; 次日 = 2024-05-04"},
         {"当天开售", "当天 ="},
         {"当年没有人看好它", "当年 ="},
         {"2019年上市，当年盈利", "2019年 = 2019-01-01..2019-12-31; 当年 = 2019-01-01..2019-12-31"},
         {"It opened on May 3. That day it sold out.", "May 3 = 2024-05-03; That day = 2024-05-03"},
         {"Opened May 3; the same evening it closed",
          "May 3 = 2024-05-03; the same evening = 2024-05-03 18:00 22:00"},
         {"that day", "that day ="}});
}

TEST(TimeReaderClock, TakesTheHourAlone) {
  check({{"tonight at 8", "tonight at 8 = 2024-04-18 20:00"},
         {"on Friday at 9, we left", "Friday at 9 = 2024-04-19 9:00"},
         {"on Friday at 9 stores", "Friday = 2024-04-19"}});
}

TEST(TimeReaderToldDay, TheYearBeforeIsThatOfTheYearTold) {
  check({{"in 2021, up from the year before",
          "2021 = 2021-01-01..2021-12-31; the year before = 2020-01-01..2020-12-31"},
         {"down 3% from last quarter", "last quarter = 2024-01-01..2024-03-31"},
         {"from May 5", "from May 5 = 2024-05-05.."}});
}

TEST(TimeReaderFrame, CountsFromTheReference) {
  check({{"over the past two decades", "over the past two decades = 2004-04-18..2024-04-18"},
         {"within the next year", "within the next year = 2024-04-19..2025-04-18"},
         {"the rest of the year", "the rest of the year = 2024-04-18..2024-12-31"},
         {"a fortnight ago", "a fortnight ago = 2024-04-04"},
         {"over a year ago", "over a year ago = ..2023-04-18"}});
}

TEST(TimeReaderAbsolute, ASeasonBehindAYearIsAQuarter) {
  check({{"2023年第四季营收", "2023年第四季 = 2023-10-01..2023-12-31"},
         {"去年第二季出货", "去年第二季 = 2023-04-01..2023-06-30"},
         {"第二季营收", "第二季 = 2024-04-01..2024-06-30"},
         {"这部剧的第四季", ""},
         {"《星辰》第三季播出", ""},
         {"第三季度", "第三季度 = 2024-07-01..2024-09-30"}});
}

TEST(TimeReaderAbsolute, ADayOrYearMayStandInBracketsInsideItsWord) {
  check({{"公司今（16）日召開說明會", "（16）日 = 2024-04-16"},
         {"昨(3)日收盘", "(3)日 = 2024-04-03"},
         {"今（42）日", ""},
         {"明(2026)年再增加", "(2026)年 = 2026-01-01..2026-12-31"},
         {"去（12）年", ""},
         {"表（16）", ""}});
}

TEST(TimeReaderFrame, MinutesAreNoStepsOfTheCalendar) {
  check({{"中锋轰下29分", ""},
         {"全队砍下一百分", ""},
         {"下两周见", "下两周 = 2024-04-22..2024-05-05"},
         {"BOM成本不高", ""},
         {"拿下天津的订单", ""}});
}

TEST(TimeReaderFrame, LastIsAVerbBehindAnother) {
  EXPECT_EQ(found("It will last three months there", "2025-05-06"), "");
  EXPECT_EQ(found("It cannot, or could last 3 weeks", "2025-05-06"), "");
}

TEST(TimeReaderRelative, Chinese) {
  check({{"今天", "今天 = 2024-04-18"},
         {"大后天见", "大后天 = 2024-04-21"},
         {"上周三", "上周三 = 2024-04-10"},
         {"上上周", "上上周 = 2024-04-01..2024-04-07"},
         {"下个月15号", "下个月15号 = 2024-05-15"},
         {"周末", "周末 = 2024-04-20..2024-04-21"},
         {"去年第四季度", "去年第四季度 = 2023-10-01..2023-12-31"},
         {"前三季度", "前三季度 = 2024-01-01..2024-09-30"},
         {"2023年中期业绩", "2023年中期 = 2023-01-01..2023-06-30"},
         {"2023年中报", "2023年中报 = 2023-01-01..2023-06-30"},
         {"前三月", "前三月 = 2024-01-01..2024-03-31"},
         {"两年半前", "两年半前 = 2021-10-18"},
         {"从今天起", "从今天起 = 2024-04-18.."},
         {"大约2019年", "大约2019年 = 2019-01-01..2019-12-31"},
         {"今年晚些时候", "今年晚些时候 = 2024-04-18..2024-12-31"},
         {"三个工作日内", "三个工作日内 = 2024-04-18..2024-04-23"},
         {"本季度", "本季度 = 2024-04-01..2024-06-30"},
         {"今年年底", "今年年底 = 2024-12-31"},
         {"去年年中", "去年年中 = 2023-06-01..2023-07-31"},
         {"明年春天", "明年春天 = 2025-03-01..2025-05-31"},
         {"三天前", "三天前 = 2024-04-15"},
         {"五年后", "五年后 = 2029-04-18"},
         {"在未来6个月内", "在未来6个月内 = 2024-04-18..2024-10-18"},
         {"过去二十年", "过去二十年 = 2004-04-18..2024-04-18"},
         {"三年内", "三年内 = 2024-04-18..2027-04-18"},
         {"上两周", "上两周 = 2024-04-01..2024-04-14"},
         {"周五", "周五 = 2024-04-19"},
         {"到明年年底", "到明年年底 = 2025-12-31"},
         {"明年年底前", "明年年底前 = 2025-12-31"},
         {"明年之前", "明年之前 = ..2024-12-31"}});
}

TEST(TimeReaderRelative, English) {
  check({{"yesterday", "yesterday = 2024-04-17"},
         {"last Tuesday", "last Tuesday = 2024-04-09"},
         {"next month", "next month = 2024-05-01..2024-05-31"},
         {"by the end of the year", "by the end of the year = 2024-12-31"},
         {"before the end of the year", "before the end of the year = 2024-12-31"},
         {"later this year", "later this year = 2024-04-18..2024-12-31"},
         {"earlier this month", "earlier this month = 2024-04-01..2024-04-18"},
         {"late last year", "late last year = 2023-10-01..2023-12-31"},
         {"in the next 6 months", "in the next 6 months = 2024-04-19..2024-10-18"},
         {"the past decade", "the past decade = 2014-04-18..2024-04-18"},
         {"within 2 years", "within 2 years = 2024-04-18..2026-04-18"},
         {"3 days ago", "3 days ago = 2024-04-15"},
         {"in two weeks", "in two weeks = 2024-05-02"},
         {"two weeks after May 13", "two weeks after May 13 = 2024-05-27"},
         {"in the coming months", "in the coming months = 2024-04-19..2025-02-18"},
         {"the last day of the month", "last day of the month = 2024-04-30"},
         {"Q1'23", "Q1'23 = 2023-01-01..2023-03-31"},
         {"this May", "this May = 2024-05-01..2024-05-31"},
         {"the '90s", "90s = 1990-01-01..1999-12-31"},
         {"3 Tuesdays ago", "3 Tuesdays ago = 2024-04-02"},
         {"last Friday in October", "last Friday in October = 2024-10-25"},
         {"thinking about next year", "next year = 2025-01-01..2025-12-31"},
         {"about May 2030", "about May 2030 = 2030-05-01..2030-05-31"},
         {"20,000 in 2026. For the third quarter",
          "2026 = 2026-01-01..2026-12-31; third quarter = 2024-07-01..2024-09-30"},
         {"the last 2 weeks of this year", "last 2 weeks of this year = 2024-12-16..2024-12-29"}});
}

TEST(TimeReaderSpans, ShareWhatOneEndSays) {
  check({{"5月3日到8日", "5月3日到8日 = 2024-05-03..2024-05-08"},
         {"5月至7月", "5月至7月 = 2024-05-01..2024-07-31"},
         {"2015-2018年", "2015-2018年 = 2015-01-01..2018-12-31"},
         {"2023年2-8月", "2023年2-8月 = 2023-02-01..2023-08-31"},
         {"周一至周五", "周一至周五 = 2024-04-22..2024-04-26"},
         {"between 2015 and 2018", "between 2015 and 2018 = 2015-01-01..2018-12-31"},
         {"May 3-8, 2023", "May 3-8, 2023 = 2023-05-03..2023-05-08"},
         {"3 to 8 May", "3 to 8 May = 2024-05-03..2024-05-08"},
         {"from November to February", "from November to February = 2024-11-01..2025-02-28"},
         {"from next Friday to Oct 1st 2024",
          "from next Friday to Oct 1st 2024 = 2024-04-26..2024-10-01"},
         {"下午3点到5点", "下午3点到5点 = 15:00 17:00"},
         {"2019年以来", "2019年以来 = 2019-01-01.."},
         {"2019年之前", "2019年之前 = ..2018-12-31"},
         {"after 2019", "after 2019 = 2020-01-01.."}});
}

TEST(TimeReaderClock, ReadsTimesOfDay) {
  check({{"下午3点半", "下午3点半 = 15:30"},
         {"晚上八点一刻", "晚上八点一刻 = 20:15"},
         {"凌晨1点20分", "凌晨1点20分 = 1:20"},
         {"it closed at 22:35", "22:35 = 22:35"},
         {"at 3:30 pm", "3:30 pm = 15:30"},
         {"5 o'clock", "5 o'clock = 5:00"},
         {"half past six", "half past six = 6:30"},
         {"a quarter to nine", "a quarter to nine = 8:45"},
         {"昨天 22:35", "昨天 22:35 = 2024-04-17 22:35"},
         {"tomorrow at 5 pm", "tomorrow at 5 pm = 2024-04-19 17:00"},
         {"Monday morning", "Monday morning = 2024-04-22 6:00 12:00"}});
}

TEST(TimeReaderClock, KeepsTheZone) {
  const auto mentions = read("14:00 UTC+8", kThursday);
  ASSERT_EQ(mentions.size(), 1U);
  EXPECT_EQ(mentions[0].time->offset_minutes, 480);
}

TEST(TimeReaderRepeat, IsNoDate) {
  check({{"每周一开会", "每周一 = R:XXXX-WXX-1"},
         {"每两周", "每两周 = R:P2W"},
         {"每年", "每年 = R:P1Y"},
         {"every quarter", "every quarter = R:P1Q"},
         {"every other day", "every other day = R:P2D"},
         {"each Monday", "each Monday = R:XXXX-WXX-1"}});
}

TEST(TimeReaderGuards, EverydayWordsAreNoTimes) {
  for (const std::string_view text :
       {"这可能有一点难", "这十分重要",    "早期版本",       "晚期患者",         "前端工程师",
        "上线之后",       "三点建议",      "得分5分",        "来得太晚",         "this may be so",
        "second in line", "It may work",   "They march on",  "the second time",  "He sat down",
        "a sun",          "fall apart",    "spring to mind", "1500 people came", "version 3.5.2",
        "ratio 3:1",      "the 18th floor"}) {
    EXPECT_EQ(found(text, kThursday), "") << text;
  }
}

TEST(TimeReaderReference, NothingIsInventedWithoutOne) {
  check({{"去年", "去年 ="},
         {"3 days ago", "3 days ago ="},
         {"11月5日", "11月5日 ="},
         {"next Monday", "next Monday ="},
         {"2023年11月5日", "2023年11月5日 = 2023-11-05"}},
        "");
  const auto mentions = read("11月5日", "");
  ASSERT_EQ(mentions.size(), 1U);
  EXPECT_TRUE(mentions[0].time->yearless);
  EXPECT_EQ(mentions[0].time->written, "XXXX-11-05");
}

TEST(TimeReaderReference, NoRangeRunsBackwards) {
  check({{"from Halloween to Tuesday", "from Halloween to Tuesday ="},
         {"5月3日到2024年4月1日", "5月3日到2024年4月1日 ="},
         {"周末初", "周末初 = 2024-04-20..2024-04-21"}});
  check({{"11月到2月", "11月到2月 = 9999-11-01.."}}, "9999-12-31");
}

TEST(TimeReaderReference, YearlessDatesFarAheadAreThoseOfTheYearBefore) {
  EXPECT_EQ(found("12月20日", "2024-01-05"), "12月20日 = 2023-12-20");
  EXPECT_EQ(found("1月5日", "2023-12-20"), "1月5日 = 2024-01-05");
}

TEST(TimeReaderWritten, KeepsTheUnderspecifiedForm) {
  struct Form {
    std::string_view text, written;
  };
  for (const Form& c : std::vector<Form>{{"去年年底", "LAST_YEAR-END"},
                                         {"过去二十年", "PAST_REF:P20Y"},
                                         {"2023年第三季度", "2023-Q3"},
                                         {"下周三", "NEXT_WEEK-3"},
                                         {"three days ago", "REF-P3D"},
                                         {"5月至7月", "XXXX-05/XXXX-07"},
                                         {"the 1990s", "199X"},
                                         {"下午3点半", "T12/18T03:30"}}) {
    const auto mentions = read(c.text, kThursday);
    ASSERT_EQ(mentions.size(), 1U) << c.text;
    EXPECT_EQ(mentions[0].time->written, c.written);
  }
}

TEST(Times, ASeasonMayHaveAShortYear) {
  EXPECT_EQ(found("It was summer '22.", "2026-01-01"), "summer '22 = 2022-06-01..2022-08-31");
  EXPECT_EQ(found("It opened in the summer of '21.", "2026-01-01"),
            "summer of '21 = 2021-06-01..2021-08-31");
}

TEST(Times, TheLettersOfADayMayStandApart) {
  EXPECT_EQ(found("It opened on March 7 th, 2025.", "2026-01-01"), "March 7 th, 2025 = 2025-03-07");
  EXPECT_EQ(found("It is on 10 St Paul street.", "2026-01-01"), "");
}

TEST(TimeReader, WhatComesAfterYearsIsNotTheYearAfterNext) {
  check({{"将在半年后年满60周岁", ""},
         {"三年后年收入翻倍", ""},
         {"后年年满60周岁", "后年 = 2026-01-01..2026-12-31"}});
}

TEST(TimeReader, AnOwnersYearCountsNothing) {
  check({{"Kite's 2023 results fell", "2023 = 2023-01-01..2023-12-31"},
         {"Kite's 2000 employees left", ""}});
}

TEST(TimeReader, TwoInARowShareTheirUnitAndAreOneSpan) {
  check(
      {{"峰值在2017、2018年出现", "在2017、2018年 = 2017-01-01..2018-12-31"},
       {"成立于2015、2018年", "2015 = 2015-01-01..2015-12-31; 2018年 = 2018-01-01..2018-12-31"},
       {"在2025 年 8、9 月上线", "在2025 年 8、9 月 = 2025-08-01..2025-09-30"},
       {"发生在2016年跟2017年", "2016年 = 2016-01-01..2016-12-31; 2017年 = 2017-01-01..2017-12-31"},
       {"by 2028 or 2029", "2028 or 2029 = 2028-01-01..2029-12-31"},
       {"in March or April 2028", "March or April 2028 = 2028-03-01..2028-04-30"},
       {"in 2024 or 2029", "2024 = 2024-01-01..2024-12-31; 2029 = 2029-01-01..2029-12-31"}});
}

}  // namespace
}  // namespace tally::recogniser
