// Prints hedged amounts, ranges and days in many forms of both languages, from tables of its own,
// so that what is read can be checked against what was meant.
#pragma once

#include "model/mention.hpp"
#include "model/time.hpp"

#include <array>
#include <cstdint>
#include <random>
#include <string>
#include <vector>

namespace tally::test {

/// A printed amount and the bounds that it must read as; an empty bound is open.
struct PrintedAmount {
  std::string text;
  std::string low;
  std::string high;
  std::string unit;
  model::Hedge hedge = model::Hedge::kExact;
};

/// A printed day, or the first and last day of a span.
struct PrintedDays {
  std::string text;
  model::Day first;
  model::Day last;
};

class AmountPrinter {
 public:
  explicit AmountPrinter(std::uint32_t seed) : random_(seed) {}

  PrintedAmount amount();
  PrintedAmount range();
  PrintedDays days();

 private:
  struct Unit {
    const char* zh;
    const char* en;
    const char* key;
  };
  struct Bound {
    const char* before;
    const char* after;
    model::Hedge hedge;
  };

  std::uint64_t below(std::uint64_t limit) { return random_() % limit; }
  template <typename Table>
  const auto& any(const Table& table) {
    return table[below(table.size())];
  }
  static const std::vector<Unit>& units();

  std::mt19937_64 random_;
};

inline const std::vector<AmountPrinter::Unit>& AmountPrinter::units() {
  static const std::vector<Unit> kUnits{
      {"元", " yuan", "CNY"},        {"美元", " US dollars", "USD"},
      {"欧元", " euros", "EUR"},     {"公里", " kilometres", "km"},
      {"公斤", " kg", "kg"},         {"兆瓦", " megawatts", "MW"},
      {"个月", " months", "month"},  {"小时", " hours", "hour"},
      {"天", " days", "day"},        {"%", "%", "percent"},
      {"倍", " times", "times"},     {"人", " people", "people"},
      {"名用户", " users", "users"}, {"个参数", " parameters", "parameters"}};
  return kUnits;
}

/// Whole numbers with and without a scale, under a hedge before or behind.
inline PrintedAmount AmountPrinter::amount() {
  using model::Hedge;
  static const std::vector<Bound> kZh{
      {"", "", Hedge::kExact},        {"大约", "", Hedge::kAbout},   {"", "左右", Hedge::kAbout},
      {"将近", "", Hedge::kNearly},   {"接近", "", Hedge::kNearly},  {"超过", "", Hedge::kOver},
      {"逾", "", Hedge::kOver},       {"至少", "", Hedge::kAtLeast}, {"", "以上", Hedge::kAtLeast},
      {"不到", "", Hedge::kUnder},    {"低于", "", Hedge::kUnder},   {"最多", "", Hedge::kAtMost},
      {"不超过", "", Hedge::kAtMost}, {"", "以下", Hedge::kAtMost}};
  static const std::vector<Bound> kEn{{"", "", Hedge::kExact},
                                      {"about ", "", Hedge::kAbout},
                                      {"roughly ", "", Hedge::kAbout},
                                      {"", " or so", Hedge::kAbout},
                                      {"nearly ", "", Hedge::kNearly},
                                      {"just shy of ", "", Hedge::kNearly},
                                      {"more than ", "", Hedge::kOver},
                                      {"north of ", "", Hedge::kOver},
                                      {"at least ", "", Hedge::kAtLeast},
                                      {"", " or more", Hedge::kAtLeast},
                                      {"fewer than ", "", Hedge::kUnder},
                                      {"under ", "", Hedge::kUnder},
                                      {"no more than ", "", Hedge::kAtMost},
                                      {"up to ", "", Hedge::kAtMost}};
  static const std::array<std::array<const char*, 2>, 4> kScales{
      {{"", ""}, {"万", "0 thousand"}, {"亿", "00 million"}, {"万亿", " trillion"}}};
  static const std::array<int, 4> kPowers{0, 4, 8, 12};
  const bool zh = below(2) == 0;
  const Bound& bound = any(zh ? kZh : kEn);
  const Unit& unit = any(units());
  const bool counted = std::string(unit.key) == "percent" || std::string(unit.key) == "times" ||
                       std::string(unit.key) == "hour" || std::string(unit.key) == "month";
  const std::size_t scale = counted ? 0 : below(kScales.size());
  const std::string digits = std::to_string(2 + below(897));
  PrintedAmount out;
  out.text =
      bound.before + digits + kScales[scale][zh ? 0 : 1] + (zh ? unit.zh : unit.en) + bound.after;
  const std::string value = digits + std::string(static_cast<std::size_t>(kPowers[scale]), '0');
  const bool upper = bound.hedge == Hedge::kNearly || bound.hedge == Hedge::kUnder ||
                     bound.hedge == Hedge::kAtMost;
  const bool lower = bound.hedge == Hedge::kOver || bound.hedge == Hedge::kAtLeast;
  out.low = upper ? "" : value;
  out.high = lower ? "" : value;
  out.unit = unit.key;
  out.hedge = bound.hedge;
  return out;
}

/// Two numbers that share their unit.
inline PrintedAmount AmountPrinter::range() {
  static const std::vector<std::array<const char*, 3>> kZh{
      {"", "到", ""}, {"", "至", ""}, {"", "-", ""}, {"", "~", ""}, {"介于", "和", "之间"}};
  static const std::vector<std::array<const char*, 3>> kEn{
      {"", " to ", ""}, {"", "-", ""}, {"between ", " and ", ""}, {"from ", " to ", ""}};
  const bool zh = below(2) == 0;
  const auto& form = any(zh ? kZh : kEn);
  const Unit& unit = any(units());
  const std::uint64_t low = 13 + below(400);
  const std::uint64_t high = low + 1 + below(400);
  PrintedAmount out;
  out.text = form[0] + std::to_string(low) + form[1] + std::to_string(high) +
             (zh ? unit.zh : unit.en) + form[2];
  out.low = std::to_string(low);
  out.high = std::to_string(high);
  out.unit = unit.key;
  out.hedge = model::Hedge::kRange;
  return out;
}

/// Days, months, quarters and halves with their year.
inline PrintedDays AmountPrinter::days() {
  static const std::array<const char*, 12> kMonths{"January",   "February", "March",    "April",
                                                   "May",       "June",     "July",     "August",
                                                   "September", "October",  "November", "December"};
  const int year = 1900 + static_cast<int>(below(190));
  const auto month = static_cast<unsigned>(1 + below(12));
  const auto day = static_cast<unsigned>(1 + below(28));
  const auto date = [&](unsigned m, unsigned d) {
    return model::Day{std::chrono::year(year), std::chrono::month(m), std::chrono::day(d)};
  };
  const auto month_end = [&](unsigned m) {
    const std::chrono::year_month_day_last last{std::chrono::year(year),
                                                std::chrono::month_day_last(std::chrono::month(m))};
    return model::Day{last};
  };
  const std::string y = std::to_string(year);
  const std::string m = std::to_string(month);
  const std::string d = std::to_string(day);
  const std::string name = kMonths[month - 1];
  const std::string two_m = (month < 10 ? "0" : "") + m;
  const std::string two_d = (day < 10 ? "0" : "") + d;
  const unsigned quarter = (month + 2) / 3;
  const std::string q = std::to_string(quarter);
  const model::Day one = date(month, day);
  const model::Day from = date(quarter * 3 - 2, 1);
  const model::Day to = month_end(quarter * 3);
  switch (below(13)) {
    case 0:
      return {y + "年" + m + "月" + d + "日", one, one};
    case 1:
      return {y + "年" + m + "月" + d + "号", one, one};
    case 2:
      return {y + "-" + two_m + "-" + two_d, one, one};
    case 3:
      return {y + "/" + m + "/" + d, one, one};
    case 4:
      return {name + " " + d + ", " + y, one, one};
    case 5:
      return {d + " " + name + " " + y, one, one};
    case 6:
      return {name.substr(0, 3) + " " + d + ", " + y, one, one};
    case 7:
      return {y + "年" + m + "月", date(month, 1), month_end(month)};
    case 8:
      return {name + " " + y, date(month, 1), month_end(month)};
    case 9:
      return {y + "年第" + q + "季度", from, to};
    case 10:
      return {"Q" + q + " " + y, from, to};
    case 11:
      return {y + "年上半年", date(1, 1), month_end(6)};
    default:
      return {"the second half of " + y, date(7, 1), month_end(12)};
  }
}

}  // namespace tally::test
