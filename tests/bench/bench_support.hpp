// What the programs of scripts/bench share: texts, timing in turns, and the line of JSON that the
// harness reads.
#pragma once

#include <re2/re2.h>

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <functional>
#include <string>
#include <time.h>
#include <vector>

namespace tally::bench {

struct Options {
  int runs = 5;
  std::filesystem::path text;
  std::filesystem::path rules;  ///< of the one bench that compares rule folders
  bool growth = false;          ///< whether texts of growing length are measured too
};

inline Options parse(int argc, char** argv) {
  Options options;
  for (int i = 1; i < argc; ++i) {
    const std::string arg = argv[i];
    if (arg == "--runs" && i + 1 < argc) {
      options.runs = std::stoi(argv[++i]);
    } else if (arg == "--rules" && i + 1 < argc) {
      options.rules = argv[++i];
    } else if (arg == "--growth") {
      options.growth = true;
    } else {
      options.text = arg;
    }
  }
  return options;
}

inline std::string slurp(const std::filesystem::path& path) {
  std::ifstream in(path, std::ios::binary);
  std::string text(std::filesystem::file_size(path), '\0');
  in.read(text.data(), static_cast<std::streamsize>(text.size()));
  return text;
}

/// All texts below `root` in one language (by the share of three-byte characters).
inline std::vector<std::string> texts_of(const std::filesystem::path& root, bool chinese) {
  std::vector<std::filesystem::path> files;
  for (const auto& entry : std::filesystem::recursive_directory_iterator(root)) {
    const auto extension = entry.path().extension();
    if (extension == ".txt" || extension == ".md") files.push_back(entry.path());
  }
  std::sort(files.begin(), files.end());
  std::vector<std::string> out;
  for (const auto& file : files) {
    std::string text = slurp(file);
    const auto wide = std::count_if(text.begin(), text.end(), [](char c) {
      return (static_cast<unsigned char>(c) & 0xF0U) == 0xE0U;
    });
    const bool is_chinese = wide * 10 > static_cast<std::ptrdiff_t>(text.size());
    if (is_chinese == chinese) out.push_back(std::move(text));
  }
  return out;
}

/// The texts one after another, again and again, cut at a line's end, to about `size` bytes.
inline std::string repeated(const std::vector<std::string>& texts, std::size_t size) {
  std::string out;
  while (!texts.empty() && out.size() < size) {
    for (const std::string& text : texts) out += text + "\n\n";
  }
  const auto end = out.find('\n', std::min(size, out.size()) - (out.empty() ? 0 : 1));
  if (end != std::string::npos) out.resize(end + 1);
  return out;
}

inline double seconds_of(const std::function<void()>& work) {
  const auto start = std::chrono::steady_clock::now();
  work();
  return std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
}

/// The same in processor time of this thread: other programs of the machine do not count.
inline double cpu_seconds_of(const std::function<void()>& work) {
  const auto now = [] {
    timespec t{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &t);
    return static_cast<double>(t.tv_sec) + static_cast<double>(t.tv_nsec) * 1e-9;
  };
  const double start = now();
  work();
  return now() - start;
}

using Measure = double (*)(const std::function<void()>&);

/// The medians of both as a line of JSON.
inline void print(const std::string& name, std::vector<double> a, std::vector<double> b) {
  std::sort(a.begin(), a.end());
  std::sort(b.begin(), b.end());
  std::printf("{\"name\": \"%s\", \"seconds\": %.6f, \"against\": %.6f}\n", name.c_str(),
              a[a.size() / 2], b[b.size() / 2]);
  std::fflush(stdout);
}

/// Runs both in turn and prints the medians under `name`.
inline void compare(const std::string& name, int runs, const std::function<void()>& ours,
                    const std::function<void()>& other, Measure measure = seconds_of) {
  std::vector<double> a;
  std::vector<double> b;
  ours();
  other();
  for (int i = 0; i < runs; ++i) {
    a.push_back(measure(ours));
    b.push_back(measure(other));
  }
  print(name, a, b);
}

/// One scan for digits and numerals, anchored at both ends so that it cannot stop early.
inline const RE2& numeral_scan() {
  static const RE2 pattern(
      "(?s).*(?:[0-9]|[零〇一二两三四五六七八九十百千万亿兆半几数]|"
      "(?i:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|dozen|hundred|thousand|"
      "million|billion|trillion|half|third|quarter|percent))");
  return pattern;
}

inline bool scan(const std::string& text) {
  return numeral_scan().Match(text, 0, text.size(), RE2::ANCHOR_BOTH, nullptr, 0);
}

}  // namespace tally::bench
