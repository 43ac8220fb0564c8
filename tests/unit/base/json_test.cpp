#include "base/json.hpp"

#include "base/error.hpp"

#include <gtest/gtest.h>

namespace tally::base {
namespace {

std::string fault_of(std::string_view text, void (*use)(JsonObject&) = nullptr) {
  try {
    const JsonValue value = parse_json(text, "data.json");
    JsonObject object(value, "data.json");
    if (use != nullptr) use(object);
    object.done();
  } catch (const RuleError& error) {
    return error.what();
  }
  return "";
}

TEST(Json, KeepsPlacesDigitsAndOrder) {
  const JsonValue value = parse_json("{\"b\": 0.10,\n \"a\": [true, null, \"\\u4ebf\\n\"]}", "x");
  ASSERT_EQ(value.members.size(), 2U);
  EXPECT_EQ(value.members[0].key, "b");
  EXPECT_EQ(value.members[0].text, "0.10");
  EXPECT_EQ(value.members[1].at, (LineCol{2, 7}));
  EXPECT_EQ(value.members[1].key_at, (LineCol{2, 2}));
  EXPECT_EQ(value.members[1].items[2].text, "亿\n");
}

TEST(Json, JoinsSurrogatePairs) {
  EXPECT_EQ(parse_json(R"("\ud83d\ude00")", "x").text, "\xF0\x9F\x98\x80");
}

TEST(Json, CountsColumnsInCharacters) {
  EXPECT_EQ(fault_of("{\"数\": 1, 2}"), "data.json:1:10: error: expected a key in quotes");
}

TEST(Json, TellsFaultsWithTheirPlace) {
  const struct {
    std::string_view text;
    std::string_view fault;
  } cases[] = {
      {"{\"a\": 1} x", "data.json:1:10: error: something stands after the end of the value"},
      {"{\"a\": 01}", "data.json:1:7: error: '01' is no value"},
      {"{\"a\": 1,\n\"a\": 2}", "data.json:2:1: error: key \"a\" is said twice"},
      {"{\"a\": \"x", "data.json:1:9: error: a string does not end"},
      {"[1]", "data.json:1:1: error: expected an object"},
      {"{\"a\": }", "data.json:1:7: error: expected a value"},
      {"", "data.json:1:1: error: expected a value"},
      {R"({"a": "\ud83d"})", "data.json:1:15: error: half of a surrogate pair"},
      {R"({"a": "\ud83d\u0041"})", "data.json:1:20: error: half of a surrogate pair"},
      {R"({"a": "\udc00"})", "data.json:1:14: error: half of a surrogate pair"},
  };
  for (const auto& [text, fault] : cases) EXPECT_EQ(fault_of(text), fault) << text;
}

TEST(JsonObject, IsStrict) {
  const struct {
    std::string_view text;
    void (*use)(JsonObject&);
    std::string_view fault;
  } cases[] = {
      {"{\"a\": 1}", [](JsonObject&) {}, "data.json:1:2: error: unknown key \"a\""},
      {"{\"sumary\": \"\"}", [](JsonObject& o) { static_cast<void>(o.string("summary")); },
       "data.json:1:2: error: unknown key \"sumary\"; did you mean \"summary\", which is missing?"},
      {"{\"piority\": 1}", [](JsonObject& o) { static_cast<void>(o.integer("priority", 0)); },
       "data.json:1:2: error: unknown key \"piority\"; did you mean \"priority\"?"},
      {"{}", [](JsonObject& o) { (void)o.string("a"); },
       "data.json:1:1: error: \"a\" is missing; give a string"},
      {"{\"a\": 1}", [](JsonObject& o) { (void)o.string("a"); },
       "data.json:1:7: error: \"a\": expected a string"},
      {"{\"a\": 1.5}", [](JsonObject& o) { (void)o.integer("a", 0); },
       "data.json:1:7: error: \"a\": expected a whole number"},
      {"{\"a\": [\"x\", 2]}", [](JsonObject& o) { (void)o.strings("a"); },
       "data.json:1:13: error: expected a string"},
      {"{\"a\": \"z\"}",
       [](JsonObject& o) {
         (void)o.choice("a", {"x", "y"});
       },
       "data.json:1:7: error: \"a\": \"z\" is not one of x, y"},
      {"{\"a\": \"y\"}",
       [](JsonObject& o) {
         EXPECT_EQ(o.choice("a", {"x", "y"}), 1U);
       },
       ""},
  };
  for (const auto& [text, use, fault] : cases) EXPECT_EQ(fault_of(text, use), fault) << text;
}

}  // namespace
}  // namespace tally::base
