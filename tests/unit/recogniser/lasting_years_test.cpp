// 近30年: how long something has lasted, or the time up to now.
#include "support/recognised_cases.hpp"

#include <gtest/gtest.h>

#include <string>
#include <string_view>

namespace tally::recogniser {
namespace {

/// "a time" or what the first amount of a text lasts.
std::string first_of(std::string_view text) {
  for (const model::Mention& m :
       test::mentions_in(text, false, model::day_from_iso("2024-11-07"))) {
    if (m.time) return "a time";
    if (m.kind == model::MentionKind::kDuration) return test::value_of(m);
  }
  return "";
}

TEST(LastingYears, WhatHasLastedIsADuration) {
  test::expect_each(first_of, {{"双方已有近30年的合作", "..30 nearly year"},
                               {"有着近百年的历史", "..100 nearly year"},
                               {"這家店有近百年歷史", "..100 nearly year"},
                               {"公司成立近5年", "..5 nearly year"},
                               {"公司成立已近5年，员工过百", "..5 nearly year"},
                               {"上市近三年，股价翻倍", "..3 nearly year"},
                               {"他工作了近10年", "..10 nearly year"},
                               {"经过近两周的努力", "..2 nearly week"},
                               {"近30年历史的老店", "..30 nearly year"}});
}

TEST(LastingYears, APeriodUpToNowStaysATime) {
  test::expect_each(first_of, {{"近30年来，经济快速增长", "a time"},
                               {"近三年，营收增长50%", "a time"},
                               {"公司近三年营收增长", "a time"},
                               {"成立近5年来", "a time"},
                               {"近5年的数据显示", "a time"},
                               {"最近三年", "a time"},
                               {"发布近三年财报", "a time"}});
}

TEST(LastingYears, HundredYearsBehindABoundAreNoSaying) {
  test::expect_each(first_of, {{"上百年的历史", "100.. at_least year"},
                               {"具有超百年的历史", "100.. over year"},
                               {"数百年的历史", "100..1000 vague year"},
                               {"百年老店", ""}});
}

}  // namespace
}  // namespace tally::recogniser
