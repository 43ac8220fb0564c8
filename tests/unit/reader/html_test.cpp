#include "support/read_text.hpp"

#include <gtest/gtest.h>

namespace tally::reader {
namespace {

using test::read;

constexpr const char* kPage = R"html(<!DOCTYPE html>
<html><head><title>Kite grows | Courier</title>
<meta property="og:title" content="Kite grows">
<link rel="canonical" href="https://courier.example.com/kite">
<meta name="author" content="Meta Author">
<script type="application/ld+json">
{"@graph": [{"@type": "NewsArticle", "headline": "Kite keeps growing", "datePublished": "2025-03-03T08:00Z",
 "author": [{"name": "Ann Poe"}], "publisher": {"name": "The Courier"}, "video": {"embedUrl": "https://www.youtube.com/embed/k1"}}]}
</script></head>
<body class="has-sidebar"><nav><a href="/">Home 1</a></nav>
<div id="page"><article>
<h1>Kite keeps growing</h1>
<p>Kite has <b>Aurora
 2</b> and <strong>Seagull</strong>, and 48
million users.</p>
<p><b>Ann Poe:</b> How many?<br>Tell me.</p>
<ul><li>one ship of 30 metres</li><li>two of 40</li></ul>
<ul class="links"><li><a>Story 11</a></li><li><a>Story 12</a></li><li><a>Story 13</a></li></ul>
<div class="share-bar">Share 14</div><p hidden>15</p>
</article><div class="sidebar">Most read 16</div></div>
<section id="comments">Bob says 17</section><footer>18 offices</footer></body></html>)html";

TEST(Html, HearsTheHeadInOrderOfTrust) {
  const auto reading = read("a.html", kPage);
  const model::Document& document = reading.only();
  EXPECT_EQ(document.title, "Kite keeps growing");
  EXPECT_EQ(model::iso(document.published.first.value()), "2025-03-03");
  EXPECT_EQ(document.author, "Ann Poe");
  EXPECT_EQ(document.publisher, "The Courier");
  EXPECT_EQ(document.url, "https://courier.example.com/kite");
  EXPECT_EQ(document.source_key, document.url);
  EXPECT_EQ(document.recording, "https://www.youtube.com/watch?v=k1");
  EXPECT_EQ(document.kind, "article");
}

TEST(Html, TakesTheMainTextAlone) {
  const auto reading = read("a.html", kPage);
  EXPECT_EQ(reading.only().text,
            "Kite keeps growing\n\nKite has Aurora 2 and Seagull, and 48 million users.\n\n"
            "Ann Poe: How many?\nTell me.\n\none ship of 30 metres\ntwo of 40");
  EXPECT_EQ(reading.only().emphasised, std::vector<std::string>{"Seagull"});
}

TEST(Html, KnowsTheLineOfTheFile) {
  const auto reading = read("a.html", kPage);
  const model::Document& document = reading.only();
  EXPECT_EQ(model::line_of(document, document.text.find("48")), 14U);
  EXPECT_EQ(model::line_of(document, document.text.find("million")), 15U);
}

TEST(Html, ReadsThePageWhereNothingCallsItselfMain) {
  const auto reading =
      read("a.html", "<nav><a>Home</a></nav><div>Kite has 12 ships.</div><div>And 3 docks.</div>");
  EXPECT_EQ(reading.only().text, "Kite has 12 ships.\n\nAnd 3 docks.");
}

TEST(Html, SurvivesWhatIsNoHtml) {
  std::string deep;
  for (int i = 0; i < 5000; ++i) deep += "<div><b>";
  for (const std::string& bytes :
       {deep + "x", std::string("<a <b <c x"), std::string("<!--"),
        std::string("<script type=\"application/ld+json\">{</script>y")}) {
    EXPECT_LE(read("a.html", bytes).documents.size(), 1U);
  }
}

TEST(Html, HearsTheCharsetThatItNames) {
  const auto reading = read("a.html", "<meta charset=\"gb2312\"><p>\xD0\xC7\xBA\xD3 12</p>");
  ASSERT_EQ(reading.documents.size(), 1U);
  EXPECT_EQ(reading.only().text, "星河 12");
  EXPECT_EQ(reading.only().encoding, "GB18030");
}

std::string nested(std::size_t depth, const std::string& open, const std::string& close) {
  std::string out = "<body>";
  for (std::size_t i = 0; i < depth; ++i) out += open;
  out += "Kite has 3 users.";
  for (std::size_t i = 0; i < depth; ++i) out += close;
  return out;
}

TEST(Html, RefusesWhatIsNestedBeyondReason) {
  const auto deep = read("a.html", nested(100000, "<div>", ""));
  EXPECT_TRUE(deep.documents.empty());
  ASSERT_EQ(deep.complaints.size(), 1U);
  EXPECT_NE(deep.complaints[0].find("[bad-html]"), std::string::npos) << deep.complaints[0];
}

TEST(Html, CountsNoDepthWhereNothingIsNested) {
  const std::string rows = nested(30000, "<li>", "") + nested(30000, "<br>", "") +
                           nested(30000, "<p>", "") + "<script>" + nested(30000, "<div", "") +
                           "</script><!--" + nested(30000, "<div>", "") + "-->" +
                           nested(900, "<div>", "</div>") + nested(30000, "a < b <c ", "");
  for (const std::string& page : {rows, nested(900, "<DIV\n class='x'>", "</DIV >")}) {
    EXPECT_EQ(read("a.html", page).documents.size(), 1U);
  }
}

}  // namespace
}  // namespace tally::reader
