#include "report/json.hpp"

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

namespace tally::report {
namespace {

using namespace std::chrono_literals;

model::Claim sample() {
  model::Claim claim;
  claim.id = {1, 2};
  claim.document = "talks/星河.txt";
  claim.span = {10, 28};
  claim.line = 3;
  claim.quote = "超过 3 万亿";
  claim.subject = "星河二号";
  claim.metric = "parameter_count";
  claim.low = base::Decimal::parse("3000000000000");
  claim.unit = "parameters";
  claim.hedge = model::Hedge::kOver;
  claim.valid.last = 2025y / 5 / 1;
  claim.qualifiers = {{"variant", "total"}};
  return claim;
}

TEST(ClaimJson, HasTheFieldsOfTheSchemaInOrder) {
  EXPECT_EQ(claim_json(sample()),
            R"({"id":"00000000000000010000000000000002","document":"talks/星河.txt","start":10,)"
            R"("end":28,"line":3,"quote":"超过 3 万亿","language":"zh","speaker":null,)"
            R"("subject":"星河二号","metric":"parameter_count","low":"3000000000000","high":null,)"
            R"("unit":"parameters","hedge":"over","date_start":null,"date_end":null,)"
            R"("valid_start":null,"valid_end":"2025-05-01","modality":"actual",)"
            R"("qualifiers":{"variant":"total"},"rule":null})");
}

TEST(ClaimJson, StaysJsonWhateverTheTextHolds) {
  model::Claim claim = sample();
  claim.quote = "a\"b\\c\n\x01 \xFF</script>";
  const auto parsed = nlohmann::json::parse(claim_json(claim));
  EXPECT_EQ(parsed.at("quote").get<std::string>(), "a\"b\\c\n\x01 \uFFFD</script>");
}

std::string as_the_library_does(const std::string& text) {
  return nlohmann::json(text).dump(-1, ' ', false, nlohmann::json::error_handler_t::replace);
}

TEST(JsonWriter, EscapesASignWhereverItStands) {
  for (const std::string_view sign :
       {"\"", "\\", "\n", "\x1f", "\x7f", "é", "字", "\xFF", "\xE5", "\xE5\xAD", "\x80", "\xC3",
        "\xE0\x80\x80", "\xED\xA0\x80", "\xC0\x80", "\xF0\x9F\x98\x80", "\xF0\x9F\x98"}) {
    for (std::size_t size = 0; size < 40; ++size) {
      for (std::size_t at = 0; at <= size; ++at) {
        std::string text(size, 'a');
        text.insert(at, sign);
        JsonWriter json;
        json.string(text);
        EXPECT_EQ(json.view(), as_the_library_does(text));
        json.string(text);
        EXPECT_EQ(json.take(), as_the_library_does(text) + "," + as_the_library_does(text));
      }
    }
  }
}

TEST(JsonWriter, WritesChineseOfAnyLength) {
  std::string text;
  for (int size = 0; size < 60; ++size, text += size % 7 == 0 ? "é" : "字") {
    JsonWriter json;
    json.begin_array();
    json.string(text);
    json.end_array();
    EXPECT_EQ(json.take(), "[\"" + text + "\"]");
  }
}

TEST(JsonRow, WritesWhatTheWriterDoes) {
  for (const std::string& text :
       {std::string(), std::string("plain"), std::string(5000, '"'), std::string(300, 'x'),
        std::string("字\n\xFF"), std::string("多 à 字字字字字字字字字字字字")}) {
    const auto write = [&](auto& json) {
      json.field("a");
      json.text_or_null(text);
      json.field("b");
      json.number(text.size());
      json.field("c");
      json.string(text);
      json.field("d");
      json.hash({1, text.size()});
      json.field("e");
      json.null();
      json.field("f");
      json.letters("end");
    };
    JsonWriter plainly, by_row;
    for (JsonWriter* json : {&plainly, &by_row}) json->begin_object();
    write(plainly);
    JsonRow row(by_row, 2 * text.size(), 6);
    write(row);
    row.end();
    for (JsonWriter* json : {&plainly, &by_row}) {
      json->field("last");
      json->boolean(true);
      json->end_object();
    }
    EXPECT_EQ(by_row.view(), plainly.view());
  }
}

TEST(JsonWriter, WritesHashesAsTheyPrint) {
  for (const base::Hash hash : {base::Hash{0, 0}, base::Hash{~0ULL, 0x0123456789abcdefULL},
                                base::Hash{0xfedcba9876543210ULL, 1}}) {
    JsonWriter json;
    json.hash(hash);
    EXPECT_EQ(json.view(), "\"" + hash.hex() + "\"");
  }
}

TEST(FindingJson, NamesFactAndSides) {
  model::Finding finding;
  finding.kind = "conflict";
  finding.severity = model::FindingSeverity::kError;
  finding.fact = {"Kite", "users", {{"region", "world"}}, {}, "Kite · users · region=world", {}};
  finding.claims = {{sample(), "a"}, {sample(), "b"}};
  finding.support = {1, 2};
  const auto parsed = nlohmann::json::parse(finding_json(finding));
  EXPECT_EQ(parsed.at("severity"), "error");
  EXPECT_EQ(parsed.at("fact").at("key"), "Kite · users · region=world");
  EXPECT_EQ(parsed.at("claims").at(1).at("role"), "b");
  EXPECT_EQ(parsed.at("claims").at(0).at("valid_end"), "2025-05-01");
  EXPECT_EQ(parsed.at("support"), nlohmann::json({1, 2}));
  EXPECT_TRUE(parsed.at("reason").is_null());
}

TEST(FindingJson, HasNoFactBetweenTwoTextsOnly) {
  EXPECT_TRUE(nlohmann::json::parse(finding_json({})).at("fact").is_null());
}

TEST(PairJson, SaysNullForTheSideThatHasNothing) {
  const auto parsed = nlohmann::json::parse(pair_json({"only_a", sample(), {}, ""}));
  EXPECT_EQ(parsed.at("relation"), "only_a");
  EXPECT_EQ(parsed.at("a").at("quote"), "超过 3 万亿");
  EXPECT_TRUE(parsed.at("b").is_null());
  EXPECT_TRUE(parsed.at("reason").is_null());
}

}  // namespace
}  // namespace tally::report
