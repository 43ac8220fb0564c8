#include "store/batch.hpp"

#include <gtest/gtest.h>

namespace tally::store {
namespace {

model::Document text_of(const std::string& key, std::size_t size) {
  model::Document document;
  document.source_key = key;
  document.path = "texts/" + key;
  document.text.assign(size, 'x');
  return document;
}

model::Claim claim_with(std::uint64_t id, std::uint32_t line) {
  model::Claim claim;
  claim.id = {0, id};
  claim.line = line;
  return claim;
}

TEST(Batch, HoldsEachClaimOfADocumentOnce) {
  Batch batch;
  EXPECT_TRUE(batch.empty());
  const std::vector<model::Claim> twice = {claim_with(1, 4), claim_with(1, 9), claim_with(2, 9)};
  EXPECT_EQ(batch.add(text_of("a", 3), twice, {}, "run", {}), 2);
  EXPECT_EQ(batch.claims.rows(), 2U);
  EXPECT_EQ(batch.occurrences.rows(), 2U);
  EXPECT_TRUE(batch.holds("a"));
  EXPECT_FALSE(batch.holds("b"));
}

TEST(Batch, TellsWhereTheClaimOfARowStands) {
  Batch batch;
  batch.add(text_of("a", 3), {claim_with(1, 4), claim_with(2, 9)}, {}, "run", {});
  batch.add(text_of("b", 3), {claim_with(3, 7)}, {}, "run", {});
  EXPECT_EQ(batch.place(0), "");
  EXPECT_EQ(batch.place(2), "texts/a:9");
  EXPECT_EQ(batch.place(3), "texts/b:7");
  EXPECT_EQ(batch.place(4), "");
}

TEST(Batch, IsFullByRowsOrByText) {
  Batch rows;
  model::Document document = text_of("a", 3);
  document.passages.resize(1000);
  for (int i = 0; i < 100 && !rows.full(); ++i) rows.add(document, {}, {}, "run", {});
  EXPECT_TRUE(rows.full());
  EXPECT_GE(rows.passages.rows(), 4000U);
  Batch text;
  text.add(text_of("b", 1000), {}, {}, "run", {});
  EXPECT_FALSE(text.full());
  text.add(text_of("c", std::size_t{8} << 20U), {}, {}, "run", {});
  EXPECT_TRUE(text.full());
}

}  // namespace
}  // namespace tally::store
