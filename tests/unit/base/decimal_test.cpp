#include "base/decimal.hpp"

#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace tally::base {
namespace {

Decimal dec(std::string_view text) { return Decimal::parse(text).value(); }

TEST(DecimalParse, KeepsWhatWasWritten) {
  EXPECT_EQ(dec("1.50").str(), "1.50");
  EXPECT_EQ(dec("-0.05").str(), "-0.05");
  EXPECT_EQ(dec("007").str(), "7");
  EXPECT_EQ(dec("2e12").str(), "2000000000000");
  EXPECT_EQ(dec("1.5e9").exponent(), 8);
  EXPECT_EQ(dec("0.00").str(), "0.00");
}

TEST(DecimalParse, RefusesWhatIsNoNumber) {
  for (const char* text : {"", ".", "-", "1.2.3", "1a", "a", " 1", "1 ", "1e", "1e99999", "--1"}) {
    EXPECT_FALSE(Decimal::parse(text)) << text;
  }
  EXPECT_FALSE(Decimal::parse(std::string(37, '9')));
  EXPECT_TRUE(Decimal::parse(std::string(36, '9')));
  EXPECT_TRUE(Decimal::parse(std::string(80, '0') + "1"));
}

TEST(DecimalOrder, IsByValue) {
  EXPECT_EQ(dec("1.50"), dec("1.5"));
  EXPECT_EQ(dec("2e12"), dec("2000000000000"));
  EXPECT_LT(dec("-3"), dec("-2"));
  EXPECT_LT(dec("-1e400"), dec("1e-400"));
  EXPECT_LT(dec("9.99"), dec("10"));
  EXPECT_GT(dec("1e900"), dec("9e899"));
  EXPECT_EQ(dec("0"), dec("0.000"));
  EXPECT_LT(dec("-1000.5"), dec("-1000.49"));
}

TEST(DecimalArithmetic, IsExact) {
  EXPECT_EQ((dec("0.1") + dec("0.2")).str(), "0.3");
  EXPECT_EQ((dec("1.50") * dec("2")).str(), "3.00");
  EXPECT_EQ((dec("1e20") + dec("1")).str(), "100000000000000000001");
  EXPECT_EQ((dec("5") - dec("7.25")).str(), "-2.25");
  EXPECT_EQ(Decimal::divide(dec("1"), dec("8")).str(), "0.125");
  EXPECT_EQ(Decimal::divide(dec("300"), dec("3")), dec("100"));
  EXPECT_EQ(Decimal::divide(dec("1"), dec("3")).str(), "0.33333333333333333333");
  EXPECT_EQ(Decimal::divide(dec("2"), dec("3")).str(), "0.66666666666666666667");
}

TEST(DecimalArithmetic, AZeroAddsItsDecimalsAlone) {
  const Decimal large = Decimal::of(232298, 11);
  EXPECT_EQ((large + Decimal::of(0, -5)).str(), "23229800000000000.00000");
  EXPECT_EQ((Decimal::of(0, -5) - large).str(), "-23229800000000000.00000");
  EXPECT_EQ(Decimal::of(7, 900) + Decimal::of(0, -900), Decimal::of(7, 900));
}

TEST(DecimalArithmetic, RoundsHalfToEvenBeyondItsDigits) {
  const std::string nines(36, '9');
  EXPECT_EQ((dec(nines) + dec("0.4")).str(), nines);
  EXPECT_EQ((dec(nines) + dec("1")).str(), "1" + std::string(36, '0'));
  EXPECT_EQ((dec(nines) * dec(nines)).mantissa(), std::string(35, '9') + "8");
  EXPECT_EQ(dec("1e500") + dec("1"), dec("1e500"));
}

TEST(DecimalScale, MovesThePointOnly) {
  EXPECT_EQ(dec("1.5").scaled(8).str(), "150000000");
  EXPECT_EQ(dec("1.5").scaled(8).exponent(), 7);
  EXPECT_EQ(dec("300").normalized().exponent(), 2);
  EXPECT_EQ(dec("1.50").mantissa(), "15");
}

TEST(DecimalToInt, OnlyWholeNumbersThatFit) {
  EXPECT_EQ(dec("3.00").to_int64(), 3);
  EXPECT_EQ(dec("-2e3").to_int64(), -2000);
  EXPECT_FALSE(dec("3.5").to_int64());
  EXPECT_FALSE(dec("1e30").to_int64());
}

TEST(Fraction, ConvertsExactly) {
  EXPECT_EQ((Fraction{dec("2.54"), dec("1")}).apply(dec("100")), dec("254"));
  EXPECT_EQ((Fraction{dec("1"), dec("60")}).apply(dec("90")), dec("1.5"));
}

}  // namespace
}  // namespace tally::base
