// Any text: no crash; every span lies inside the text, on borders of characters, in order and
// without overlaps but for nested mentions; every printed value is read back as itself; days exist.
#include "support/recognised.hpp"
#include "support/valid_utf8.hpp"

#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>
#include <vector>

namespace {

using tally::model::Mention;

/// The day that relative times count from.
constexpr tally::model::Day kDay{std::chrono::year(2024), std::chrono::month(2),
                                 std::chrono::day(29)};

void require(bool holds) {
  if (!holds) std::abort();
}

bool is_border(std::string_view text, std::size_t at) {
  return at == text.size() || (static_cast<unsigned char>(text[at]) & 0xC0) != 0x80;
}

void check_value(const std::optional<tally::base::Decimal>& value) {
  if (value) require(tally::base::Decimal::parse(value->str()).value_or(*value) == *value);
}

/// Days exist and do not run backwards; hours lie within a day.
void check_time(const tally::model::TimeValue& time) {
  const auto& [first, last] = time.days;
  require(!first || first->ok());
  require(!last || last->ok());
  if (first && last) require(std::chrono::sys_days(*first) <= std::chrono::sys_days(*last));
  for (const auto& hour : {time.time_start, time.time_end}) {
    if (hour) require(hour->count() >= 0 && hour->count() <= 24 * 3600);
  }
  if (first) require(tally::model::day_from_iso(tally::model::iso(*first)) == first);
  require(!time.written.empty());
}

void check(std::string_view text, bool keep_nested) {
  std::size_t end = 0;
  std::size_t begin = 0;
  for (const Mention& m : tally::test::mentions_in(text, keep_nested, kDay)) {
    require(m.span.begin < m.span.end && m.span.end <= text.size());
    require(is_border(text, m.span.begin) && is_border(text, m.span.end));
    require(m.core.begin >= m.span.begin && m.core.end <= m.span.end);
    require(m.span.begin >= begin);
    begin = m.span.begin;
    if (!m.nested) {
      require(m.span.begin >= end);
      end = m.span.end;
    }
    if (m.time) check_time(*m.time);
    check_value(m.quantity.low);
    check_value(m.quantity.high);
    if (m.quantity.low && m.quantity.high) require(*m.quantity.low <= *m.quantity.high);
  }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string text = tally::test::valid_utf8(data, size);
  check(text, false);
  check(text, true);
  return 0;
}
