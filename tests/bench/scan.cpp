// The yardstick of every figure on speed: a whole program that reads files and runs one RE2 scan
// for digits and numerals over each, without captures. Prints the bytes it read.
#include "bench/bench_support.hpp"

int main(int argc, char** argv) {
  std::size_t bytes = 0;
  std::size_t ends = 0;
  for (int i = 1; i < argc; ++i) {
    for (const auto& entry : std::filesystem::recursive_directory_iterator(argv[i])) {
      if (!entry.is_regular_file()) continue;
      const std::string text = tally::bench::slurp(entry.path());
      bytes += text.size();
      if (tally::bench::scan(text)) ++ends;
    }
  }
  std::printf("%zu bytes, %zu texts end in a numeral\n", bytes, ends);
  return 0;
}
