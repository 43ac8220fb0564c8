#include "audit/fingerprint.hpp"

#include "support.hpp"

#include <gtest/gtest.h>

#include <functional>

namespace tally::audit {
namespace {

using testing::claim;
using testing::settings;

model::Finding finding(const model::Claim& a, const model::Claim& b,
                       const std::string& kind = "conflict") {
  model::Finding f;
  f.kind = kind;
  f.claims = {{a, "a"}, {b, "b"}};
  set_prints(f, base::hash_of("fact"), settings());
  return f;
}

TEST(Fingerprint, StaysWhateverMovesInTheTexts) {
  const model::Claim b = claim("exact 32 rank");
  const model::Finding before = finding(claim("exact 35 rank"), b);
  model::Claim moved = claim("exact 35 rank");
  moved.span = {500, 510};
  moved.line = 99;
  moved.document = "elsewhere/one.md";
  moved.rule = "other/rule";
  moved.subject = "Kite the Second";
  moved.before = "said ";
  moved.id = base::hash_of("other");
  const model::Finding after = finding(b, moved);  // the other way round, too
  EXPECT_EQ(before.id, after.id);
  EXPECT_EQ(before.fact_print, after.fact_print);
  EXPECT_EQ(before.source_print, after.source_print);
}

TEST(Fingerprint, TellsScopesApart) {
  const model::Claim a = claim("exact 35 rank");
  const model::Claim b = claim("exact 32 rank");
  const model::Finding first = finding(a, b);
  const model::Finding other_value = finding(a, claim("exact 31 rank"));
  EXPECT_NE(first.id, other_value.id);
  EXPECT_EQ(first.fact_print, other_value.fact_print);
  model::Claim elsewhere = b;
  elsewhere.source_key = "third";
  const model::Finding other_source = finding(a, elsewhere);
  EXPECT_EQ(first.id, other_source.id);
  EXPECT_NE(first.source_print, other_source.source_print);
  EXPECT_EQ(finding(a, b, "magnitude_slip").fact_print, first.fact_print);
  EXPECT_NE(finding(a, b, "hedge_differs").fact_print, first.fact_print);
}

TEST(ValueToken, IsThatOfTheValueNotOfItsWriting) {
  EXPECT_EQ(value_token(claim("exact 1.50e8"), settings()),
            value_token(claim("exact 150000000"), settings()));
  EXPECT_EQ(value_token(claim("exact 0.5 minute"), settings()),
            value_token(claim("exact 30 second"), settings()));
  const std::string plain = value_token(claim("exact 35"), settings());
  EXPECT_NE(plain, value_token(claim("about 35"), settings()));
  model::Claim changed = claim("exact 35");
  changed.modality = model::Modality::kPlanned;
  EXPECT_NE(plain, value_token(changed, settings()));
  changed = claim("exact 35");
  changed.valid = testing::days("2024-01-01");
  EXPECT_NE(plain, value_token(changed, settings()));
}

}  // namespace
}  // namespace tally::audit
