#include "claim/subject_weights.hpp"

#include "base/error.hpp"
#include "weights_folder.hpp"

#include <gtest/gtest.h>

#include <set>

namespace tally::claim {
namespace {

std::string fault(const std::filesystem::path& folder) {
  try {
    const SubjectWeights weights({folder});
  } catch (const base::RuleError& error) {
    return error.what();
  }
  return "";
}

TEST(SubjectWeights, AddUpWhatIsTold) {
  const SubjectWeights weights({weights_folder("sum", 60, {{"titled", 1500}, {"distance", -500}})});
  Traits traits;
  EXPECT_EQ(weights.weigh(traits), 0);
  traits.set(Trait::kTitled);
  traits.set_if(false, Trait::kThing);
  traits.set(Trait::kDistance, 2);
  EXPECT_EQ(weights.weigh(traits), 500);
  EXPECT_EQ(weights.least(true), 60);
  EXPECT_EQ(weights.least(false), 120);
}

TEST(SubjectWeights, EveryTraitHasAKeyOfItsOwn) {
  std::set<std::string> keys;
  for (std::size_t i = 0; i < kTraits; ++i) keys.insert(name_of(static_cast<Trait>(i)));
  EXPECT_EQ(keys.size(), kTraits);
  EXPECT_EQ(name_of(Trait::kNobody), "nobody");
  EXPECT_EQ(name_of(Trait::kDoubtedAbout), "doubted_about");
  EXPECT_EQ(name_of(stands_as(Relation::kNextOf)), "is_next_of");
  EXPECT_EQ(name_of(despite(SubjectWords::kIt)), "despite_it");
  EXPECT_EQ(name_of(outside(SubjectWords::kNone)), "outside_none");
  EXPECT_EQ(name_of(led_by(Way::kClause)), "led_clause");
  EXPECT_EQ(name_of(led_by(Way::kEcho)), "led_other");
}

TEST(SubjectWeights, TellWhatIsWrongInTheFile) {
  EXPECT_NE(fault(weights_folder("extra", 60, {{"luck", 3}})).find("subject_weights.json:1:"),
            std::string::npos);
  const auto missing = weights_folder("missing", 60, {});
  std::ofstream(missing / "subject_weights.json")
      << R"({"version": 1, "least": 50, "least_unruled": 50, "overrule": 50, "weights": {"nobody": 1}})";
  EXPECT_NE(fault(missing).find("weight in thousandths"), std::string::npos);
  EXPECT_NE(fault("/nowhere").find("none of the rule folders"), std::string::npos);
}

}  // namespace
}  // namespace tally::claim
