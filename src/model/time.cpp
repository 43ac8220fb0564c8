#include "model/time.hpp"

#include <array>
#include <charconv>
#include <cstdio>
#include <string_view>

namespace tally::model {

std::string iso(Day day) {
  const auto year = static_cast<int>(day.year());
  if (year >= 0 && year <= 9999) {
    std::string out = "0000-00-00";
    const auto put = [&](std::size_t last, unsigned value) {
      for (; value > 0; value /= 10) out[last--] = static_cast<char>('0' + value % 10);
    };
    put(3, static_cast<unsigned>(year));
    put(6, static_cast<unsigned>(day.month()));
    put(9, static_cast<unsigned>(day.day()));
    return out;
  }
  std::array<char, 16> buffer{};
  std::snprintf(buffer.data(), buffer.size(), "%04d-%02u-%02u", year,
                static_cast<unsigned>(day.month()), static_cast<unsigned>(day.day()));
  return buffer.data();
}

std::optional<Day> day_from_iso(std::string_view text) {
  if (text.size() != 10 || text[4] != '-' || text[7] != '-') return std::nullopt;
  const auto number = [&](std::size_t at, std::size_t size) {
    int value = -1;
    const auto [end, error] = std::from_chars(text.data() + at, text.data() + at + size, value);
    return error == std::errc() && end == text.data() + at + size ? value : -1;
  };
  const int year = number(0, 4);
  const int month = number(5, 2);
  const int day = number(8, 2);
  if (year < 0 || month < 0 || day < 0) return std::nullopt;
  const Day result{std::chrono::year(year), std::chrono::month(static_cast<unsigned>(month)),
                   std::chrono::day(static_cast<unsigned>(day))};
  if (!result.ok()) return std::nullopt;
  return result;
}

std::string_view name_of(Granularity granularity) {
  constexpr std::array<std::string_view, 12> kNames = {"none", "second", "minute", "hour",
                                                       "day",  "week",   "month",  "quarter",
                                                       "half", "year",   "decade", "century"};
  return kNames[static_cast<std::size_t>(granularity)];
}

}  // namespace tally::model
