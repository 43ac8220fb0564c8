#include "base/han.hpp"

#include "base/json.hpp"
#include "base/utf8.hpp"

#include <string>

namespace tally::base {
namespace {

std::vector<char32_t> points_of(JsonObject& object, std::string_view key) {
  std::vector<char32_t> out;
  for (const std::string& line : object.strings(key)) {
    for (std::size_t at = 0; at < line.size();) {
      const CodePoint c = code_point_at(line, at);
      out.push_back(c.value);
      at += c.size;
    }
  }
  return out;
}

}  // namespace

HanFold HanFold::load(const std::vector<std::filesystem::path>& folders) {
  HanFold fold;
  for (const std::filesystem::path& folder : folders) {
    const std::filesystem::path file = folder / "words" / "traditional.json";
    if (!std::filesystem::exists(file)) continue;
    const JsonValue root = load_json(file);
    JsonObject object(root, file.string());
    static_cast<void>(object.integer("version", 1));
    static_cast<void>(object.string("about", ""));
    const std::vector<char32_t> from = points_of(object, "traditional");
    const std::vector<char32_t> to = points_of(object, "simplified");
    object.done();
    if (from.size() != to.size()) object.fail("simplified", "both strings must be of one length");
    if (fold.table_.empty()) fold.table_.resize(kLast - kFirst + 1);
    for (std::size_t i = 0; i < from.size(); ++i) {
      const bool inside =
          from[i] >= kFirst && from[i] <= kLast && to[i] >= kFirst && to[i] <= kLast;
      if (!inside)
        object.fail("traditional", "a character is no unified ideograph of the basic block");
      fold.table_[from[i] - kFirst] = static_cast<char16_t>(to[i]);
      fold.sources_.emplace(to[i], from[i]);
    }
  }
  return fold;
}

std::vector<char32_t> HanFold::sources(char32_t simplified) const {
  std::vector<char32_t> out;
  const auto [first, last] = sources_.equal_range(simplified);
  for (auto at = first; at != last; ++at) out.push_back(at->second);
  return out;
}

}  // namespace tally::base
