#include "golden/golden_case.hpp"

#include <algorithm>
#include <fstream>
#include <stdexcept>

namespace tally::test {
namespace {

namespace fs = std::filesystem;

constexpr std::string_view kMark = "=== ";
constexpr std::string_view kNoBreak = "<no line break>\n";

/// Where the lines of the section at hand go; null between sections.
std::string* open_section(GoldenCase& golden, const std::string& title, const std::string& where) {
  if (title.starts_with("file ")) return &golden.files.emplace_back(title.substr(5), "").second;
  if (title == "run") return &golden.script;
  if (title == "stdout") return &golden.out;
  if (title == "stderr") return &golden.err;
  if (title == "needs database") {
    golden.needs_database = true;
  } else if (title.starts_with("exit ")) {
    golden.exit_code = std::stoi(title.substr(5));
  } else {
    throw std::runtime_error(where + ": unknown section '" + title + "'");
  }
  return nullptr;
}

}  // namespace

GoldenCase read_case(const fs::path& file, const fs::path& root) {
  GoldenCase golden;
  golden.path = file;
  golden.name = fs::relative(file, root).replace_extension().string();
  std::ranges::replace_if(
      golden.name, [](char c) { return c == '/' || c == '-' || c == '.'; }, '_');
  std::ifstream in(file, std::ios::binary);
  std::string* section = nullptr;
  bool given = true;
  int number = 0;
  for (std::string line; std::getline(in, line);) {
    const std::string where = file.string() + ":" + std::to_string(++number);
    if (line.starts_with(kMark)) {
      const std::string title = line.substr(kMark.size());
      section = open_section(golden, title, where);
      given = given && !title.starts_with("exit ");
    } else if (section != nullptr) {
      *section += line + '\n';
    } else if (!line.empty() && !line.starts_with('#')) {
      throw std::runtime_error(where + ": text outside of a section");
    }
    if (given) golden.given += line + '\n';
  }
  if (golden.script.empty()) throw std::runtime_error(file.string() + ": no '=== run'");
  return golden;
}

std::vector<GoldenCase> read_cases(const fs::path& root) {
  std::vector<fs::path> files;
  for (const auto& entry : fs::recursive_directory_iterator(root)) {
    if (entry.path().extension() == ".case") files.push_back(entry.path());
  }
  std::ranges::sort(files);
  std::vector<GoldenCase> cases;
  for (const fs::path& file : files) cases.push_back(read_case(file, root));
  return cases;
}

std::string as_written(const std::string& output) {
  std::string text;
  for (const char character : output) {
    if (character == '\r') {
      text += "<CR>";
    } else {
      text += character;
    }
  }
  if (!text.empty() && text.back() != '\n') text += kNoBreak;
  return text;
}

void rewrite(const GoldenCase& golden, int exit_code, const std::string& out,
             const std::string& err) {
  std::ofstream file(golden.path, std::ios::binary);
  file << golden.given << kMark << "exit " << exit_code << '\n'
       << kMark << "stdout\n"
       << out << kMark << "stderr\n"
       << err;
}

}  // namespace tally::test
