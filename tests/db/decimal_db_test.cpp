// base::Decimal against numeric of PostgreSQL, over random values: the same sums, products, order
// and digits.
#include "base/decimal.hpp"
#include "db/fixture.hpp"
#include "store/copy_rows.hpp"

#include <random>

namespace tally {
namespace {

using base::Decimal;

class DecimalAgainstNumeric : public test::DatabaseTest {
 protected:
  std::mt19937_64 random_{20250430};

  std::string random_decimal() {
    std::uniform_int_distribution<int> digits(1, 14);
    std::uniform_int_distribution<int> digit(0, 9);
    std::uniform_int_distribution<int> exponent(-6, 8);
    std::string text = digit(random_) < 5 ? "-" : "";
    const int count = digits(random_);
    for (int i = 0; i < count; ++i) text += static_cast<char>('0' + digit(random_));
    if (digit(random_) == 0) text += ".0";
    if (digit(random_) < 4) text += '.' + std::to_string(digit(random_)) + '0';
    // One exponent at most, and only after a plain number.
    return text.find('.') == text.rfind('.') ? text + 'e' + std::to_string(exponent(random_)) : "7";
  }
};

TEST_F(DecimalAgainstNumeric, SameSumsProductsAndOrder) {
  std::string values;
  std::vector<std::pair<Decimal, Decimal>> pairs;
  for (int i = 0; i < 4000; ++i) {
    const std::string a = random_decimal();
    const std::string b = i % 7 == 0 ? a : random_decimal();
    pairs.emplace_back(*Decimal::parse(a), *Decimal::parse(b));
    values += (values.empty() ? "(" : ",(") + std::to_string(i) + ",'" + a + "','" + b + "')";
  }
  std::size_t row_count = 0;
  session().query_text(
      "test",
      "SELECT i, (a + b)::text, (a - b)::text, (a * b)::text, sign(a - b)::text, a::text,"
      "       trim_scale(a)::text FROM (SELECT i, a::numeric, b::numeric FROM (VALUES " +
          values + ") AS t (i, a, b)) AS v ORDER BY i",
      [&](const store::Row& row) {
        const auto& [a, b] = pairs.at(static_cast<std::size_t>(row.number(0)));
        ++row_count;
        EXPECT_EQ(*store::decimal_from(row.text(1)), a + b)
            << row.text(1) << " " << a.str() << " + " << b.str();
        EXPECT_EQ(*store::decimal_from(row.text(2)), a - b);
        EXPECT_EQ(*store::decimal_from(row.text(3)), a * b);
        const int order = a < b ? -1 : a > b ? 1 : 0;
        EXPECT_EQ(row.text(4), std::to_string(order)) << a.str() << " " << b.str();
        EXPECT_EQ(row.text(5), a.str()) << "the digits as written";
        EXPECT_EQ(row.text(6), a.is_zero() ? "0" : a.normalized().str());
      });
  EXPECT_EQ(row_count, pairs.size());
}

TEST_F(DecimalAgainstNumeric, SameQuotientsWhereTheyAreExact) {
  std::uniform_int_distribution<int> twos(0, 12);
  std::uniform_int_distribution<std::int64_t> whole(-1'000'000'000, 1'000'000'000);
  for (int i = 0; i < 300; ++i) {
    const std::int64_t a = whole(random_);
    std::int64_t b = 1;
    for (int k = twos(random_); k > 0; --k) b *= k % 2 == 0 ? 2 : 5;
    const std::string quotient = value("SELECT trim_scale(" + std::to_string(a) + "::numeric / " +
                                       std::to_string(b) + ".0000000000000000000000000)::text");
    EXPECT_EQ(Decimal::divide(a, b), *Decimal::parse(quotient)) << a << " / " << b;
  }
}

TEST_F(DecimalAgainstNumeric, HugeAmountsComeBackWhole) {
  for (const char* text : {"1e60", "-12345e40", "0", "99e35", "1.5e-30"}) {
    const Decimal sent = *Decimal::parse(text);
    const auto back = store::decimal_from(value("SELECT '" + sent.str() + "'::numeric"));
    ASSERT_TRUE(back.has_value()) << text;
    EXPECT_EQ(*back, sent) << text;
  }
}

}  // namespace
}  // namespace tally
