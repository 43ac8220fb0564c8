// Writes the sample page to standard output: make_report FINDINGS [hostile].
#include "support/sample_report.hpp"

#include <cstdlib>
#include <iostream>
#include <string>

int main(int argc, char** argv) {
  const std::size_t findings = argc > 1 ? std::stoul(argv[1]) : 8;
  const bool hostile = argc > 2 && std::string(argv[2]) == "hostile";
  std::cout << tally::report::html_report(tally::test::sample_report(findings, hostile));
  return EXIT_SUCCESS;
}
