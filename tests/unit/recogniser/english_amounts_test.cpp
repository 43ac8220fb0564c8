// Amounts as English says them in articles and in speech.
#include "support/recognised_cases.hpp"

#include <gtest/gtest.h>

namespace tally::recogniser {
namespace {

using test::expect_all;

TEST(EnglishAmounts, ALetterScalesWhatIsCountedBehindAdjectives) {
  expect_all({{"it has 40m weekly active users", "40m = 40000000"},
              {"with 3m paying subscribers", "3m paying subscribers = 3000000 people"},
              {"a 2m sqft hall", "2m sqft = 2000000 square foot"},
              {"it burned 5m tonnes", "5m tonnes = 5000000 t"},
              {"a 100m sprint of people", "100m = 100 m"},
              {"it stands 5m behind people", "5m = 5 m"},
              {"it is 25m wide", "25m = 25 m"}});
}

TEST(EnglishAmounts, ATrillionHasAShortForm) {
  expect_all({{"worth close to $4.5trn", "close to $4.5trn = ..4500000000000 nearly dollar"},
              {"a debt of 2 trn euros", "2 trn euros = 2000000000000 EUR"}});
}

TEST(EnglishAmounts, VerbsBoundWhatTheyLeadTo) {
  expect_all({{"may crack 100 staff", "crack 100 staff = 100.. over people"},
              {"will top 100 staff", "will top 100 staff = 100.. over people"},
              {"it neared 100 staff", "neared 100 staff = ..100 nearly people"},
              {"it tops out at 100 staff", "tops out at 100 staff = ..100 at_most people"},
              {"it fell short of 100 staff", "fell short of 100 staff = ..100 under people"},
              {"with as few as 100 staff", "as few as 100 staff = 100.. at_least people"}});
}

TEST(EnglishAmounts, WordsBehindAndGoOnWithANumberAndDigitsBeginAnother) {
  expect_all({{"6 crore and two hundred", "6 crore and two hundred = 60000200"},
              {"5 million and 30 more", "5 million = 5000000; 30 = 30"},
              {"over $5 million and two over $9 million",
               "over $5 million = 5000000.. over dollar; two = 2; over $9 million = 9000000.. over "
               "dollar"}});
}

TEST(EnglishAmounts, AnOrdinalMayHaveGroupsOfDigits) {
  expect_all({{"its 10,000th engine", "10,000th = 10000 rank"},
              {"the 1,250,000th visitor", "1,250,000th = 1250000 rank"},
              {"the 3rd engine", "3rd = 3 rank"}});
}

TEST(EnglishAmounts, ASlashPartsTwoMeasuresOfOneThing) {
  expect_all({{"a 40 MW/80 MWh battery", "40 MW = 40 MW; 80 MWh = 80 MWh"},
              {"a 40MW/80MWh battery", "40MW = 40 MW; 80MWh = 80 MWh"}});
}

TEST(EnglishAmounts, PartsOfATenAreBands) {
  expect_all({{"a margin in the low 20s", "low 20s = 21..23 vague"},
              {"it will be mid-30s", "mid-30s = 34..36 vague"},
              {"scores in the high-80s", "high-80s = 87..89 vague"},
              {"a mid-thirty percentage", "a mid-thirty percentage = 34..36 vague percent"},
              {"mid-teens percent", "mid-teens percent = 14..16 vague percent"},
              {"from low to high 20 percent", "20 percent = 20 percent"},
              {"it took 30s", "30s = 30 second"}});
}

TEST(EnglishAmounts, WhoIsInTheFortiesHasAnAge) {
  expect_all({{"a man in his 40s", "in his 40s = 40..49 vague year"},
              {"she was in her late 50s", "in her late 50s = 50..59 vague year"},
              {"in their mid-30s", "in their mid-30s = 34..36 vague year"},
              {"in their 10 halls", "10 = 10 count"},
              {"in her 2 years there", "2 years = 2 year"}});
}

TEST(EnglishAmounts, TimesAreMultiplesOnlyWhereSomethingIsCompared) {
  expect_all({{"it flew nine times.", "nine = 9"},
              {"they applied 5 or 6 times and left", "5 or 6 = 5..6 range"},
              {"the bank cut rates three times this year", "three = 3"},
              {"the song was played 4 million times", "4 million = 4000000"},
              {"it will boost the price over 3 times in a year", "over 3 times = 3.. over times"},
              {"sales rose 4 times.", "4 times = 4 times"},
              {"nine times that much", "nine times = 9 times"},
              {"ten times its weight", "ten times = 10 times"},
              {"eight times more likely", "eight times = 8 times"}});
}

TEST(EnglishAmounts, NumbersInARowAreSaidForARange) {
  expect_all({{"five, six, seven people came", "five, six, seven people = 5..7 range people"},
              {"it took four five weeks", "four five weeks = 4..5 range week"},
              {"our team's like 15, 20 people", "15, 20 people = 15..20 range people"},
              {"call it 10 15 20%", "10 15 20% = 10..20 range percent"},
              {"about 700 800 million", "about 700 800 million = 700000000..800000000 range"},
              {"in halls 15, 20 people met", "15 = 15; 20 people = 20 people"},
              {"five, six and seven people", "five = 5; six = 6; seven people = 7 people"},
              {"two, seven people", "two = 2; seven people = 7 people"},
              {"they sold 12 345 678 lamps", "12 345 678 = 12345678 count"}});
}

TEST(EnglishAmounts, AWordMayBeOneOfAUnit) {
  expect_all({{"the first gigawatt-scale hall", "gigawatt-scale = 1 about GW"},
              {"a huge GW-scale plant", "GW-scale = 1 about GW"},
              {"a petabyte-scale store", "petabyte-scale = 1 about PB"},
              {"large-scale plants", ""}});
}

TEST(EnglishAmounts, OrdersOfMagnitudeArePowersOfTen) {
  expect_all({{"it takes an order of magnitude less", "an order of magnitude = 10 times"},
              {"two orders of magnitude faster", "two orders of magnitude = 100 times"},
              {"the order of magnitude is known", ""}});
}

TEST(EnglishAmounts, HyphensMayHoldARangeTogether) {
  expect_all({{"a two-to-three second lag", "two-to-three second = 2..3 range second"},
              {"a 5-to-10 percent share", "5-to-10 percent = 5..10 range percent"},
              {"the ratio is almost 11-to-1.", "almost 11-to-1 = ..11 nearly times"}});
}

TEST(EnglishAmounts, ByHowMuchAndToWhatAreTwoAmounts) {
  expect_all({{"it grew by 2,400 to 31,000", "2,400 = 2400; 31,000 = 31000"},
              {"raised it by $10 to $59", "$10 = 10 dollar; $59 = 59 dollar"},
              {"cut debt by nearly $2 billion to $11 billion",
               "nearly $2 billion = ..2000000000 nearly dollar; $11 billion = 11000000000 dollar"},
              {"it will grow by 5 to 20", "5 to 20 = 5..20 range"},
              {"cut costs by $200 million to $300 million",
               "$200 million to $300 million = 200000000..300000000 range dollar"}});
}

TEST(EnglishAmounts, WhatIsBelowOneAndAboveAnotherIsNoRange) {
  expect_all({{"went from well below 40% to north of 60%",
               "well below 40% = ..40 under percent; north of 60% = 60.. over percent"},
              {"from 5 to over 10 MW", "from 5 to over 10 MW = 5.. over MW"}});
}

TEST(EnglishAmounts, AYearOfSomethingLasts) {
  expect_all({{"it took a year of work", "a year = 1 year"},
              {"it took one year of work", "one year = 1 year"}});
}

TEST(EnglishAmounts, ManyOfAUnitAreVague) {
  expect_all({{"it took many, many months", "many, many months = 1.. vague month"},
              {"a multi-year plan", "multi-year = 1..10 vague year"}});
}

TEST(EnglishAmounts, AFactorIsAMultiple) {
  expect_all({{"cut by a factor of two", "a factor of two = 2 times"},
              {"by a factor of ten or more", "a factor of ten or more = 10.. at_least times"},
              {"roughly a factor of 3 better", "roughly a factor of 3 = 3 about times"},
              {"by a factor of nearly 20", "a factor of nearly 20 = ..20 nearly times"},
              {"by a factor of 2 to 3", "a factor of 2 to 3 = 2..3 range times"}});
}

TEST(EnglishAmounts, SpeedsAreToldInManyWays) {
  expect_all({{"200 kilometers an hour", "200 kilometers an hour = 200 km/h"},
              {"it leaves at 1.5km/s", "1.5km/s = 1.5 km/s"},
              {"30 meters a second", "30 meters a second = 30 m/s"},
              {"40 feet per second", "40 feet per second = 40 ft/s"},
              {"20 miles a day", "20 miles = 20 mile; a day = 1 day"}});
}

TEST(EnglishAmounts, HalvesAndQuartersAreHyphenedAndScaled) {
  expect_all({{"a two-and-a-half mile road", "two-and-a-half mile = 2.5 mile"},
              {"a three-and-a-half-year deal", "three-and-a-half-year = 3.5 year"},
              {"a quarter million dollars", "a quarter million dollars = 250000 dollar"},
              {"a quarter-million people", "a quarter-million people = 250000 people"}});
}

TEST(EnglishAmounts, HalfTheThingIsAShare) {
  expect_all({{"it draws half the power", "half the = 0.5 fraction"},
              {"it lost half its staff", "half its staff = 0.5 fraction"},
              {"costs were cut in half.", "half = 0.5 fraction"},
              {"costs were cut in half by Kite", "half = 0.5 fraction"}});
}

TEST(EnglishAmounts, AThirdThingIsNoPart) {
  expect_all({{"it will build a third plant", ""},
              {"a third of its plants", "a third = 0.33333333333333333333 fraction"},
              {"a third more", "a third = 0.33333333333333333333 fraction"},
              {"it fell by a third.", "a third = 0.33333333333333333333 fraction"}});
}

TEST(EnglishAmounts, FiguresTellPercent) {
  expect_all(
      {{"grew double digits again", "double digits = 10.. vague percent"},
       {"double-digit growth", "double-digit = 10.. vague percent"},
       {"mid-single-digit growth", "mid-single-digit = 4..6 vague percent"},
       {"the high single digits", "high single digits = 7..9 vague percent"},
       {"double-digit millions of users", "millions of users = 1000000..10000000 vague users"},
       {"single-digit weeks", ""}});
}

TEST(EnglishAmounts, AMultiMillionIsVague) {
  expect_all({{"a multi-billion-dollar plan",
               "a multi-billion-dollar = 2000000000..10000000000 vague dollar"},
              {"a multimillion fine", "a multimillion = 2000000..10000000 vague count"},
              {"several dozen people", "several dozen people = 24..120 vague people"}});
}

TEST(EnglishAmounts, WhatSomethingIsHeldAgainstIsNoBound) {
  expect_all(
      {{"a 5% increase over the $40 million of June",
        "5% = 5 percent; $40 million = 40000000 dollar"},
       {"an improvement over the 40 seats", "40 = 40 count"},
       {"67% higher than the $3 million of May", "67% = 67 percent; $3 million = 3000000 dollar"},
       {"12 percent above the 5 million users",
        "12 percent = 12 percent; 5 million users = 5000000 users"},
       {"up 12% to more than 5 million", "12% = 12 percent; more than 5 million = 5000000.. over"},
       {"it took over the 40 seats", "over the 40 = 40.. over count"}});
}

TEST(EnglishAmounts, AnAndThatGoesOnIsNoBound) {
  expect_all({{"3 months, and over time", "3 months = 3 month"},
              {"sold 20 cars and more trucks", "20 = 20 count"},
              {"20 cars and more", "20 cars and more = 20.. at_least count"}});
}

TEST(EnglishAmounts, APointMayLead) {
  expect_all({{"for .866 shares", ".866 = 0.866 count"},
              {"a rate of .5 percent", ".5 percent = 0.5 percent"}});
}

TEST(EnglishAmounts, AMarkIsReachedOrPaid) {
  expect_all(
      {{"the 1,000 mark", "1,000 = 1000 count"}, {"it cost 300 marks", "300 marks = 300 DEM"}});
}

TEST(EnglishAmounts, ACodeOfACurrencyMayHangOnItsNumber) {
  expect_all({{"rose to AED3.7 billion", "AED3.7 billion = 3700000000 AED"},
              {"a loss of QAR2.1bn", "QAR2.1bn = 2100000000 QAR"},
              {"it owes 40 million PKR", "40 million PKR = 40000000 PKR"},
              {"worth RM30 million", "RM30 million = 30000000 MYR"},
              {"a fee of TRY3bn", "TRY3bn = 3000000000 TRY"},
              {"a fee of PEN 40m", "PEN 40m = 40000000 PEN"},
              {"a fee of PHP1.2 billion", "PHP1.2 billion = 1200000000 PHP"},
              {"a fee of COP50bn", "COP50bn = 50000000000 COP"},
              {"it runs on PHP8", ""},
              {"the talks of COP28", ""},
              {"raised Rs. 5 crore", "Rs. 5 crore = 50000000 INR"},
              {"raised Rs 3 lakh", "Rs 3 lakh = 300000 INR"},
              {"try 3, pen 4 lines", "3 = 3; 4 = 4 count"}});
}

TEST(EnglishAmounts, SizesBehindCommasAreAList) {
  expect_all({{"sold in 1TB, 500GB and 250GB", "1TB = 1 TB; 500GB = 500 GB; 250GB = 250 GB"},
              {"1TB 512GB", "1TB = 1 TB; 512GB = 512 GB"},
              {"bags of 2kg, 500g", "2kg = 2 kg; 500g = 500 g"},
              {"7 feet, 10 inches tall", "7 feet, 10 inches = 94 inch"},
              {"6ft, 2in tall", "6ft, 2in = 74 inch"},
              {"it took 2 hours, 5 minutes", "2 hours, 5 minutes = 125 minute"}});
}

TEST(EnglishAmounts, SayingsHoldNoNumber) {
  expect_all(
      {{"why it came in the first place", ""}, {"it lasted a minute", "a minute = 1 minute"}});
}

TEST(EnglishAmounts, WhatIsInExcessIsABound) {
  expect_all({{"costs in the excess of Rs 40,000", "in the excess of Rs 40,000 = 40000.. over INR"},
              {"raised north of $5m", "north of $5m = 5000000.. over dollar"}});
}

TEST(EnglishAmounts, AVerbWithOverIsNoBound) {
  expect_all({{"it turned over $40 million", "$40 million = 40000000 dollar"},
              {"spread over four plants", "four = 4 count"},
              {"sold from under 240 shops", "240 = 240 count"},
              {"in over four plants", "over four = 4.. over count"}});
}

TEST(EnglishAmounts, WhatIsSoManyTimesAsMuchIsNoBound) {
  expect_all({{"as many as 40 plants", "as many as 40 = ..40 at_most count"},
              {"twice as many as 40 plants", "twice = 2 times; 40 = 40 count"},
              {"three times as much as 40 watts", "three times = 3 times; 40 watts = 40 W"}});
}

TEST(EnglishAmounts, AYearBeginsNoRange) {
  expect_all({{"rose from 1,700 in 2020 to 3,400", "1,700 = 1700; 3,400 = 3400"},
              {"in 2,000 to 3,400 homes", "2,000 to 3,400 = 2000..3400 range count"}});
}

TEST(EnglishAmounts, AMarkThatEndsAQuotationMeansNoInches) {
  expect_all({{"its hall \"Fab 21\" is", "21 = 21"},
              {"its hall “Fab 21” is", "21 = 21"},
              {"a 21\" lamp and a 24\" one", "21\" = 21 inch; 24\" = 24 inch"}});
}

TEST(EnglishAmounts, AQuarterThatGoesWellIsNoPart) {
  expect_all({{"another quarter of strong growth", ""},
              {"its straight quarter of record sales", ""},
              {"another quarter of the staff", "quarter of the staff = 0.25 fraction"}});
}

TEST(EnglishAmounts, PixelsOfACameraHaveASign) {
  expect_all({{"an 8 MP lens at f/2.45", "8 MP = 8 megapixel; 2.45 = 2.45"},
              {"a 50MP camera", "50MP = 50 megapixel"}});
}

TEST(EnglishAmounts, ATimeBehindAPriceDividesNothing) {
  expect_all({{"fell to $20 a year and a half ago", "$20 = 20 dollar"},
              {"sold it for $20 a year ago", "$20 = 20 dollar"},
              {"it pays $20 a year and a bonus", "$20 a year = 20 dollar/year"},
              {"worth $4 billion two and a half years ago", "$4 billion = 4000000000 dollar"},
              {"4 billion two hundred lamps", "4 billion two hundred = 4000000200 count"}});
}

TEST(EnglishAmounts, WhatAShareLedToIsNoSecondEnd) {
  expect_all({{"rose 29% to 46.90 on Monday", "29% = 29 percent; 46.90 = 46.90"},
              {"fell 3 percent to 71", "3 percent = 3 percent; 71 = 71"},
              {"fell 30 points to 5,210", "30 points = 30 points; 5,210 = 5210"},
              {"fell 30 points to 210 points", "30 points = 30 points; 210 points = 210 points"},
              {"up 5 points to 10 points", "5 points to 10 points = 5..10 range points"},
              {"will grow 3% to 5% this year", "3% to 5% = 3..5 range percent"}});
}

TEST(EnglishAmounts, AsManyYearsAreNotMany) {
  expect_all({{"the third round in as many years", ""},
              {"it took many years", "many years = 1.. vague year"}});
}

TEST(EnglishAmounts, CrownsAndCurrenciesWithAccentsAreMoney) {
  expect_all({{"a loan of 400,000 złoty", "400,000 złoty = 400000 PLN"},
              {"it cost 14 million crowns", "14 million crowns = 14000000 krona"}});
}

TEST(EnglishAmounts, ALoadFactorIsAShare) {
  expect_all({{"with a load factor of 88%", "88% = 88 percent"},
              {"fell by a factor of 3", "a factor of 3 = 3 times"}});
}

TEST(EnglishAmounts, WhatStandsAboveSomethingIsNoBound) {
  expect_all({{"up 17%, and above the guidance", "17% = 17 percent"},
              {"aged 7 and above", "aged 7 and above = 7.. at_least year"}});
}

TEST(EnglishAmounts, TwoOrThreeQuartersAreASpan) {
  expect_all({{"takes two or three quarters to turn", "two or three quarters = 2..3 range quarter"},
              {"three quarters of it failed", "three quarters = 0.75 fraction"}});
}

TEST(EnglishAmounts, ASecondOfItsKindLastsNothing) {
  expect_all({{"a second-generation lamp", ""}, {"it takes a second", "a second = 1 second"}});
}

TEST(EnglishAmounts, ProblemsFromTwoYearsAreNoRange) {
  expect_all({{"problems from 2023 and 2024", ""},
              {"between 20 and 24 lamps", "between 20 and 24 = 20..24 range count"}});
}

TEST(EnglishAmounts, WhatIsDoneInAQuarterIsNoPart) {
  expect_all({{"3 mills in a quarter", "3 = 3 count"},
              {"in a quarter of the mills", "a quarter = 0.25 fraction"},
              {"fell by a quarter", "a quarter = 0.25 fraction"}});
}

TEST(EnglishAmounts, ACountryMayStandBehindTheSignOfItsMoney) {
  expect_all({{"a loss of $US84.5 million", "$US84.5 million = 84500000 USD"},
              {"a loss of $HK84 million", "$HK84 million = 84000000 HKD"}});
}

TEST(EnglishAmounts, AQuarterThatIsHadIsATime) {
  expect_all({{"had a quarter for the record books", ""},
              {"had a quarter of the market", "a quarter = 0.25 fraction"}});
}

TEST(EnglishAmounts, PoundsThatArePaidForTimeOrEnergyAreMoney) {
  expect_all(
      {{"at 58 pounds per MWh", "58 pounds per MWh = 58 GBP/MWh"},
       {"it costs 80 pounds a month", "80 pounds a month = 80 GBP/month"},
       {"12 pounds an hour", "12 pounds an hour = 12 GBP/hour"},
       {"£58/MWh", "£58/MWh = 58 GBP/MWh"},
       {"he lost 2 pounds a week", "2 pounds = 2 pound-mass; a week = 1 week"},
       {"it emits 900 pounds per MWh", "900 pounds per MWh = 900 pound-mass/MWh"},
       {"58 pounds per square inch", "58 pounds per square inch = 58 pound-mass/square inch"}});
}

TEST(EnglishAmounts, ChipsBehindASignOfTimesAreCounted) {
  expect_all({{"a server with 8×H100", "8× = 8 gpus"},
              {"8xH100 80GB cards", "8x = 8 gpus; 80GB = 80 GB"},
              {"16x A100 GPUs", "16x = 16 gpus"},
              {"8 x NVIDIA H100", "8 x = 8 gpus"},
              {"8x H100s", "8x = 8 gpus"},
              {"使用8xA100 80G服务器", "8x = 8 gpus"},
              {"8x faster", "8x = 8 times"},
              {"it has 4x H100 performance", "4x = 4 times"},
              {"it is 4x H100's speed", "4x = 4 times"},
              {"提供8x H100的性能", "8x = 8 times"},
              {"an 8x7B model", ""}});
}

TEST(EnglishAmounts, WhoDidSomethingIsNotCounted) {
  expect_all({{"a set of 900 user-shared photos", "900 = 900"},
              {"a set of 900 users", "900 users = 900 users"}});
}

TEST(EnglishAmounts, AnArticleBeginsNoNameWithDigits) {
  expect_all({{"a 40 MWh battery", "40 MWh = 40 MWh"},
              {"it took a 100 people", "100 people = 100 people"},
              {"an A100 and an A 40", ""}});
}

}  // namespace
}  // namespace tally::recogniser
