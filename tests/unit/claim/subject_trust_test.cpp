#include "claim/subject_trust.hpp"

#include "base/error.hpp"

#include <gtest/gtest.h>

#include <fstream>

namespace tally::claim {
namespace {

std::filesystem::path folder(const std::string& least) {
  const auto out = std::filesystem::temp_directory_path() / ("tally-trust-" + least);
  std::filesystem::create_directories(out);
  std::string ways;
  for (const char* way : {"given", "clause", "after", "we", "person", "you", "pronoun", "sentence",
                          "ours", "later", "guest", "asked", "reach"}) {
    ways += std::string("\"") + way + "\": 60, ";
  }
  std::ofstream(out / "subjects.json")
      << R"({"version": 1, "least": )" << least << R"(, "right": {"organisational": {)" << ways
      << R"("about": 90}, "ruled": {)" << ways << R"("about": 40}, "general": {)" << ways
      << R"("about": 5}}, "organisational": ["revenue"], "needed": ["release_date"],
         "right_in": {"en": {"ruled": {"reach": 10}},
         "en_speech": {"ruled": {"about": 70}}}, "right_far_in": {"zh": {"reach": 10}}, "reach_types": ["model"],
         "former_names": [{"name": "Kite", "formerly": "Wren", "until": "2020-06-01"}]})";
  return out;
}

TEST(SubjectTrust, BelievesWaysThatAreMostlyRight) {
  const SubjectTrust trust({folder("50")});
  EXPECT_TRUE(trust.believes(Way::kAbout, {"revenue", true, "", model::Language::kZh}));
  EXPECT_FALSE(trust.believes(Way::kAbout, {"share", true, "", model::Language::kZh}));
  EXPECT_FALSE(trust.believes(Way::kAbout, {"share", false, "", model::Language::kZh}));
  EXPECT_TRUE(trust.believes(Way::kClause, {"share", false, "", model::Language::kZh}));
  const SubjectTrust easy({folder("20")});
  EXPECT_TRUE(easy.believes(Way::kAbout, {"share", true, "", model::Language::kZh}));
  EXPECT_FALSE(easy.believes(Way::kAbout, {"share", false, "", model::Language::kZh}));
}

TEST(SubjectTrust, KnowsWhatDiffersInALanguage) {
  const SubjectTrust trust({folder("50")});
  EXPECT_TRUE(trust.believes(Way::kReach, {"share", true, "company", model::Language::kZh}));
  EXPECT_FALSE(trust.believes(Way::kReach, {"share", true, "company", model::Language::kEn}));
  EXPECT_TRUE(trust.believes(Way::kReach, {"share", true, "model", model::Language::kEn}));
  EXPECT_TRUE(trust.believes(Way::kReach, {"revenue", true, "company", model::Language::kEn}));
  EXPECT_TRUE(trust.believes(Way::kClause, {"share", true, "company", model::Language::kEn}));
}

TEST(SubjectTrust, KnowsWhatDiffersInSpeech) {
  const SubjectTrust trust({folder("50")});
  SubjectTrust::Question question{"share", true, "company", model::Language::kEn};
  EXPECT_FALSE(trust.believes(Way::kAbout, question));
  question.speech = true;
  EXPECT_TRUE(trust.believes(Way::kAbout, question));
  EXPECT_FALSE(trust.believes(Way::kReach, question)) << "as in the language";
  question.language = model::Language::kZh;
  EXPECT_FALSE(trust.believes(Way::kAbout, question));
}

TEST(SubjectTrust, DoubtsWhatIsFar) {
  const SubjectTrust trust({folder("50")});
  SubjectTrust::Question question{"share", true, "company", model::Language::kZh};
  question.far = true;
  EXPECT_FALSE(trust.believes(Way::kReach, question));
  EXPECT_TRUE(trust.believes(Way::kClause, question)) << "no other is said of that way";
  question.speech = true;
  EXPECT_TRUE(trust.believes(Way::kReach, question)) << "only where nobody speaks";
  question.speech = false;
  question.type = "model";
  EXPECT_TRUE(trust.believes(Way::kReach, question));
}

TEST(SubjectTrust, TellsMetricsThatNeedASubject) {
  const SubjectTrust trust({folder("50")});
  EXPECT_TRUE(trust.needs_subject("release_date"));
  EXPECT_FALSE(trust.needs_subject("revenue"));
}

TEST(SubjectTrust, TellsFormerNamesByTheDay) {
  const SubjectTrust trust({folder("50")});
  EXPECT_EQ(trust.name_on("Kite", model::day_from_iso("2010-01-01")), "Wren");
  EXPECT_EQ(trust.name_on("Kite", model::day_from_iso("2020-06-01")), "Kite");
  EXPECT_EQ(trust.name_on("Kite", std::nullopt), "Kite");
  EXPECT_EQ(trust.name_on("Lyra", model::day_from_iso("2010-01-01")), "Lyra");
}

TEST(SubjectTrust, RefusesWhatIsNoPercentage) {
  EXPECT_THROW(SubjectTrust({folder("120")}), base::RuleError);
  EXPECT_THROW(SubjectTrust({std::filesystem::path("nowhere")}), base::RuleError);
}

}  // namespace
}  // namespace tally::claim
