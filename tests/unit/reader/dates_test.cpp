#include "reader/dates.hpp"

#include <gtest/gtest.h>

#include <string>

namespace tally::reader {
namespace {

const DateWords& words() {
  static const Words kWords = load_words({std::string(TALLY_SOURCE_DIR) + "/rules"});
  return kWords.dates;
}

std::string shown(const model::DayRange& days) {
  if (!days.known()) return "";
  const std::string first = model::iso(*days.first);
  return days.first == days.last ? first : first + "/" + model::iso(*days.last);
}

TEST(ReadDate, ReadsMetadataValues) {
  struct Case {
    const char* value;
    const char* days;
  };
  const Case cases[] = {
      {"2024-04-18", "2024-04-18"},
      {"2024/4/8", "2024-04-08"},
      {"2024.04.18", "2024-04-18"},
      {"2024-04-18T22:35:00+08:00", "2024-04-18"},
      {"2024年4月18日", "2024-04-18"},
      {"2024 年 4 月 18 号 22:35", "2024-04-18"},
      {"April 18, 2024", "2024-04-18"},
      {"18-04-2024", "2024-04-18"},
      {"4/18/2024", "2024-04-18"},
      {"18.04.2024", "2024-04-18"},
      {"03.04.2024", "2024-04-03"},
      {"03/04/2024", ""},
      {"04/04/2024", "2024-04-04"},
      {"Thu, 18 Apr 2024 10:00:00 GMT", "2024-04-18"},
      {"Sept. 3rd, 2024", "2024-09-03"},
      {"the 3rd of May 2024", "2024-05-03"},
      {"20240418", "2024-04-18"},
      {"2024-02", "2024-02-01/2024-02-29"},
      {"2024年2月", "2024-02-01/2024-02-29"},
      {"2024", "2024-01-01/2024-12-31"},
      {"2024-02-30", ""},
      {"yesterday", ""},
      {"April 18", ""},
      {"12", ""},
      {"", ""},
  };
  for (const Case& c : cases) {
    const auto days = read_date(words(), c.value);
    EXPECT_EQ(days ? shown(*days) : "", c.days) << c.value;
  }
}

}  // namespace
}  // namespace tally::reader
