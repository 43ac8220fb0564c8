// Runs the examples and counterexamples of rules: text through the whole way to claims, claims
// against what the example expects. Prints nothing.
#pragma once

#include "app/context.hpp"
#include "app/pipeline.hpp"
#include "base/diagnostic.hpp"
#include "rule/pack.hpp"

#include <cstddef>
#include <memory>
#include <vector>

namespace tally::app {

/// What became of the examples run so far.
struct ExampleCount {
  std::size_t rules = 0;
  std::size_t examples = 0;
  std::size_t counterexamples = 0;
  std::size_t todo = 0;    ///< known misses, as marked
  std::size_t failed = 0;  ///< with one complaint each
};

class ExampleRunner {
 public:
  /// `pipeline` must outlive the runner.
  ExampleRunner(const Context& context, const Pipeline& pipeline);
  ~ExampleRunner();

  /// Runs the examples of every rule of the pack. Complaints, as errors: example-fails,
  /// counterexample-claims, todo-passes.
  void run(const rule::RulePack& pack, std::vector<base::Diagnostic>& complaints);

  [[nodiscard]] const ExampleCount& count() const { return count_; }

 private:
  struct Impl;
  std::unique_ptr<Impl> impl_;
  ExampleCount count_;
};

}  // namespace tally::app
