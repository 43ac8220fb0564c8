#include "claim/fiscal_years.hpp"

#include "told.hpp"

#include <gtest/gtest.h>

#include <string>
#include <string_view>

namespace tally::claim {
namespace {

/// The days of the last time of a told text, "first/last", where Kite's years end in June, Rook's
/// with the calendar's, and Halo is made by Kite. `change`: what that time is besides.
template <class Change>
std::string days(std::string_view marked, std::string_view first, std::string_view last,
                 const Change& change) {
  model::EntityTable table;
  const auto add = [&](const char* name, const char* type) -> model::Entity& {
    model::Entity& entity = table[name];
    entity.name = name;
    entity.type = type;
    return entity;
  };
  add("Kite", "company").fiscal_year_ends = 6;
  add("Rook", "company");
  add("Halo", "product").affiliation = "Kite";
  Told told(marked);
  model::TimeValue& time = *told.mentions.back().time;
  time.days = {model::day_from_iso(first), model::day_from_iso(last)};
  told.document.published = {model::day_from_iso("2025-01-28"), model::day_from_iso("2025-01-28")};
  change(time);
  base::WordSet calls;
  calls.insert("earnings call");
  const EntityBook book(table);
  settle_fiscal_years(told.document, EntityView(book, {}), calls, told.mentions);
  return model::iso(*time.days.first) + "/" + model::iso(*time.days.last);
}

std::string days(std::string_view marked, std::string_view first, std::string_view last) {
  return days(marked, first, last, [](model::TimeValue& time) { time.fiscal = true; });
}

TEST(FiscalYears, AreThoseOfTheCompanyNamedLast) {
  const auto year = [](std::string_view marked) {
    return days(marked, "2025-01-01", "2025-12-31");
  };
  EXPECT_EQ(year("{Kite|company} in <fiscal 2025|2025-01-01|date>"), "2024-07-01/2025-06-30");
  EXPECT_EQ(year("{Halo|product} in <fiscal 2025|2025-01-01|date>"), "2024-07-01/2025-06-30");
  EXPECT_EQ(year("{Kite|company} and {Rook|company} in <fiscal 2025|2025-01-01|date>"),
            "2025-01-01/2025-12-31");
  EXPECT_EQ(year("{Kite|company}, says {Moss|company}, in <fiscal 2025|2025-01-01|date>"),
            "2025-01-01/2025-12-31")
      << "of a company that nobody knows";
  EXPECT_EQ(year("in <fiscal 2025|2025-01-01|date>"), "2025-01-01/2025-12-31");
}

TEST(FiscalYears, MoveQuartersWithTheirLastDay) {
  EXPECT_EQ(days("{Kite|company}, <Q2 FY25|2025-04-01|date>", "2025-04-01", "2025-06-30"),
            "2024-10-01/2024-12-31");
  EXPECT_EQ(days("{Kite|company}, <Q3 FY25|2025-07-01|date>", "2025-07-01", "2025-09-30"),
            "2025-01-01/2025-03-31");
}

TEST(FiscalYears, AreMeantByTheQuartersOfACompanysCall) {
  const auto quarter = [](const std::string& title, bool yearless) {
    return days(title + "//Our <Q2|2024-04-01|date>", "2024-04-01", "2024-06-30",
                [&](model::TimeValue& time) {
                  time.granularity = model::Granularity::kQuarter;
                  time.yearless = yearless;
                });
  };
  EXPECT_EQ(quarter("{Kite|company} earnings call", true), "2024-10-01/2024-12-31") << "nearest";
  EXPECT_EQ(quarter("{Kite|company} earnings call", false), "2023-10-01/2023-12-31");
  EXPECT_EQ(quarter("{Rook|company} earnings call", true), "2024-04-01/2024-06-30");
  EXPECT_EQ(quarter("{Kite|company} opens a hall", true), "2024-04-01/2024-06-30");
}

}  // namespace
}  // namespace tally::claim
