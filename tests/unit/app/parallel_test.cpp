#include "app/parallel.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <atomic>
#include <stdexcept>

namespace tally::app {
namespace {

using Work = OrderedWork<std::size_t>::Work;

TEST(OrderedWork, ResultsComeInOrderWhateverTheThreads) {
  for (const std::size_t jobs : {1U, 2U, 7U}) {
    std::vector<std::size_t> seen;
    OrderedWork<std::size_t>(1000, jobs)
        .run(
            jobs, [] { return Work([](std::size_t i) { return i * i; }); },
            [&seen](std::size_t i, std::size_t result) {
              EXPECT_EQ(result, i * i);
              seen.push_back(i);
            });
    ASSERT_EQ(seen.size(), 1000U);
    EXPECT_TRUE(std::is_sorted(seen.begin(), seen.end()));
  }
}

TEST(OrderedWork, NoThreadRunsFarAhead) {
  std::atomic<std::size_t> begun = 0;
  std::size_t taken = 0;
  OrderedWork<std::size_t>(500, 4).run(
      4,
      [&begun] {
        return Work([&begun](std::size_t i) {
          ++begun;
          return i;
        });
      },
      [&](std::size_t, std::size_t) { EXPECT_LE(begun.load(), ++taken + 4 * 8 + 1); });
}

TEST(OrderedWork, AFaultOfEitherSideEndsIt) {
  const auto run = [](bool in_work) {
    OrderedWork<std::size_t>(100, 3).run(
        3,
        [in_work] {
          return Work([in_work](std::size_t i) {
            if (in_work && i == 40) throw std::runtime_error("work");
            return i;
          });
        },
        [in_work](std::size_t i, std::size_t) {
          if (!in_work && i == 40) throw std::runtime_error("consume");
          EXPECT_LT(i, 41U);
        });
  };
  EXPECT_THROW(run(true), std::runtime_error);
  EXPECT_THROW(run(false), std::runtime_error);
}

TEST(OrderedWork, NothingToDoIsDone) {
  OrderedWork<std::size_t>(0, 2).run(
      2, [] { return Work([](std::size_t i) { return i; }); },
      [](std::size_t, std::size_t) { FAIL(); });
}

}  // namespace
}  // namespace tally::app
