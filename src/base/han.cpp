#include "base/han.hpp"

#include "base/byte_scan.hpp"
#include "base/json.hpp"
#include "base/utf8.hpp"

#include <string>

namespace tally::base {
namespace {

/// Of a hundred Chinese characters of a traditional text, so many have a simplified form at least.
constexpr std::size_t kFewestInHundred = 3;

/// Whether the byte leads a character of the basic block, which takes three bytes.
bool leads_ideograph(char byte) {
  const auto value = static_cast<unsigned char>(byte);
  return value >= 0xE4U && value <= 0xE9U;
}

/// The character of three bytes at that place.
char32_t ideograph_at(std::string_view text, std::size_t at) {
  const auto part = [&](std::size_t i) {
    return static_cast<char32_t>(static_cast<unsigned char>(text[at + i]));
  };
  constexpr char32_t kMarks = (0xE0U << 12U) + (0x80U << 6U) + 0x80U;  // of lead and tails
  return (part(0) << 12U) + (part(1) << 6U) + part(2) - kMarks;
}

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
      fold.table_[from[i] - kFirst] = from[i] == to[i] ? u'\0' : static_cast<char16_t>(to[i]);
      fold.sources_.emplace(to[i], from[i]);
    }
  }
  return fold;
}

std::string HanFold::simplified(std::string_view text) const {
  std::string out(text);
  for (std::size_t at = 0; at + 2 < out.size();) {
    if (!leads_ideograph(out[at])) {
      ++at;
      continue;
    }
    const char32_t written = ideograph_at(out, at);
    if (const char32_t read = (*this)(written); read != written) {
      out[at] = static_cast<char>(0xE0U | read >> 12U);
      out[at + 1] = static_cast<char>(0x80U | (read >> 6U & 0x3FU));
      out[at + 2] = static_cast<char>(0x80U | (read & 0x3FU));
    }
    at += 3;
  }
  return out;
}

std::optional<std::string> HanFold::if_traditional(std::string_view text) const {
  if (table_.empty()) return std::nullopt;
  const auto wide = [](unsigned char c) { return c >= 0xE0; };
  const char16_t* const table = table_.data();
  std::size_t han = 0;
  std::size_t traditional = 0;
  for (std::size_t at = find_byte(text, 0, wide); at + 2 < text.size();) {
    if (leads_ideograph(text[at])) {
      const char32_t index = ideograph_at(text, at) - kFirst;
      ++han;
      traditional += index <= kLast - kFirst && table[index] != 0 ? 1U : 0U;
      at += 3;
    } else {
      at += wide(static_cast<unsigned char>(text[at])) ? 3U : 1U;
    }
  }
  if (traditional == 0 || traditional * 100 < han * kFewestInHundred) return std::nullopt;
  return simplified(text);
}

std::vector<char32_t> HanFold::sources(char32_t simplified) const {
  std::vector<char32_t> out;
  const auto [first, last] = sources_.equal_range(simplified);
  for (auto at = first; at != last; ++at) out.push_back(at->second);
  return out;
}

}  // namespace tally::base
