#include "app/gold_pairs.hpp"

#include "base/decimal.hpp"
#include "base/error.hpp"

#include <algorithm>

namespace tally::app {

namespace fs = std::filesystem;

namespace {

fs::path text_beside(const fs::path& gold) {
  if (!fs::exists(gold)) throw base::InputError(gold.string() + ": no such file or folder");
  for (const char* ending : {".txt", ".md", ".html", ".srt", ".vtt"}) {
    fs::path text = gold;
    text.replace_extension(ending);
    if (fs::exists(text)) return text;
  }
  throw base::InputError(gold.string() + ": no text stands beside it; say GOLD=DOCUMENT");
}

}  // namespace

std::vector<GoldPair> gold_pairs(const std::vector<std::string>& golds) {
  std::vector<GoldPair> out;
  for (const std::string& each : golds) {
    if (const auto sign = each.find('='); sign != std::string::npos) {
      out.push_back({each.substr(0, sign), each.substr(sign + 1)});
      if (out.back().gold.empty() || out.back().document.empty()) {
        throw base::UsageError("'" + each + "' names no file on one side; say GOLD=DOCUMENT");
      }
    } else if (fs::is_directory(each)) {
      std::vector<fs::path> files;
      for (const auto& entry : fs::directory_iterator(each)) {
        if (entry.path().extension() == ".jsonl") files.push_back(entry.path());
      }
      if (files.empty()) {
        throw base::InputError(each + ": no annotations in this folder; they end in .jsonl");
      }
      std::ranges::sort(files);
      for (const fs::path& file : files) out.push_back({file, text_beside(file)});
    } else {
      out.push_back({each, text_beside(each)});
    }
  }
  return out;
}

std::string shown_share(int thousandths) { return base::Decimal::of(thousandths, -3).str(); }

}  // namespace tally::app
