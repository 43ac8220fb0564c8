#include "base/han.hpp"

#include "base/byte_scan.hpp"
#include "base/json.hpp"
#include "base/utf8.hpp"

#include <string>

namespace tally::base {
namespace {

/// Of a hundred Chinese characters of a traditional text, so many have a simplified form at least.
constexpr std::size_t kFewestInHundred = 3;
/// Of every so many bytes, so many are looked at first; where none of so many Chinese characters
/// has a simplified form, the text is not looked through.
constexpr std::size_t kSampleEvery = 4096;
constexpr std::size_t kSample = 256;
constexpr std::size_t kSampleSays = 80;

constexpr std::uint8_t kFirstLead = 0xE4;
constexpr std::uint8_t kLastLead = 0xE9;

/// Whether the byte leads a character of the basic block, which takes three bytes.
bool leads_ideograph(char byte) {
  const auto value = static_cast<unsigned char>(byte);
  return value >= kFirstLead && value <= kLastLead;
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

/// Adds what stands in a part of a text, which may begin and end within a character.
void HanFold::count(std::string_view part, Count& out) const {
  const char16_t* const table = table_.data();
  const auto leads = [](ByteBlock bytes) {
    return (bytes - kFirstLead).is_below(kLastLead - kFirstLead + 1);
  };
  for (std::size_t at = find_byte(part, 0, leads); at + 2 < part.size();) {
    const char32_t index = ideograph_at(part, at) - kFirst;
    ++out.han;
    out.traditional += index <= kLast - kFirst && table[index] != 0 ? 1U : 0U;
    at += 3;
    if (at < part.size() && !leads_ideograph(part[at])) at = find_byte(part, at, leads);
  }
}

std::optional<std::string> HanFold::if_traditional(std::string_view text) const {
  if (table_.empty()) return std::nullopt;
  Count sample;
  for (std::size_t at = 0; at < text.size(); at += kSampleEvery) {
    count(text.substr(at, kSample), sample);
  }
  if (sample.traditional == 0 && sample.han >= kSampleSays) return std::nullopt;
  Count all;
  count(text, all);
  if (all.traditional == 0 || all.traditional * 100 < all.han * kFewestInHundred)
    return std::nullopt;
  return simplified(text);
}

std::vector<char32_t> HanFold::sources(char32_t simplified) const {
  std::vector<char32_t> out;
  const auto [first, last] = sources_.equal_range(simplified);
  for (auto at = first; at != last; ++at) out.push_back(at->second);
  return out;
}

}  // namespace tally::base
