#include "store/copy_rows.hpp"

#include "base/json.hpp"

#include <array>
#include <charconv>

namespace tally::store {
namespace {

constexpr std::string_view kHex = "0123456789abcdef";

void write_hex(char* out, std::uint64_t value) {
  for (int shift = 60; shift >= 0; shift -= 4) *out++ = kHex[(value >> shift) & 15U];
}

/// Whether COPY would take the byte for something else than itself.
constexpr std::array<bool, 256> kSpecial = [] {
  std::array<bool, 256> special{};
  for (const char c : {'\\', '\t', '\n', '\r'}) special[static_cast<unsigned char>(c)] = true;
  return special;
}();

std::size_t plain_length(std::string_view text) {
  std::size_t i = 0;
  while (i < text.size() && !kSpecial[static_cast<unsigned char>(text[i])]) ++i;
  return i;
}

void append_digits(std::string& out, unsigned value, unsigned unit) {
  for (; unit > 0; unit /= 10) out += static_cast<char>('0' + value / unit % 10);
}

void append_json(std::string& out, std::string_view text) {
  out += '"';
  for (const char c : text) {
    const auto byte = static_cast<unsigned char>(c);
    if (c == '"' || c == '\\') out += '\\';
    if (byte >= 0x20) {
      out += c;
    } else {
      out += "\\u00";
      out += kHex[byte >> 4U];
      out += kHex[byte & 15U];
    }
  }
  out += '"';
}

}  // namespace

void CopyRows::separate() {
  if (!first_) out_ += '\t';
  first_ = false;
}

CopyRows& CopyRows::text(std::string_view value) {
  separate();
  while (!value.empty()) {
    const std::size_t plain = plain_length(value);
    out_ += value.substr(0, plain);
    value.remove_prefix(plain);
    if (value.empty()) break;
    const char c = value.front();
    out_ += '\\';
    out_ += c == '\t' ? 't' : c == '\n' ? 'n' : c == '\r' ? 'r' : '\\';
    value.remove_prefix(1);
  }
  return *this;
}

CopyRows& CopyRows::text_or_null(std::string_view value) {
  return value.empty() ? null() : text(value);
}

CopyRows& CopyRows::null() {
  separate();
  out_ += "\\N";
  return *this;
}

CopyRows& CopyRows::number(std::int64_t value) {
  separate();
  std::array<char, 24> digits{};
  const auto end = std::to_chars(digits.data(), digits.data() + digits.size(), value).ptr;
  out_.append(digits.data(), end);
  return *this;
}

CopyRows& CopyRows::boolean(bool value) {
  separate();
  out_ += value ? 't' : 'f';
  return *this;
}

CopyRows& CopyRows::hash(const base::Hash& value) {
  separate();
  std::array<char, 32> digits{};
  write_hex(digits.data(), value.high);
  write_hex(digits.data() + 16, value.low);
  out_.append(digits.data(), digits.size());
  return *this;
}

CopyRows& CopyRows::day(const std::optional<model::Day>& value) {
  if (!value || static_cast<int>(value->year()) < 1) return null();
  separate();
  append_digits(out_, static_cast<unsigned>(static_cast<int>(value->year())), 1000);
  out_ += '-';
  append_digits(out_, static_cast<unsigned>(value->month()), 10);
  out_ += '-';
  append_digits(out_, static_cast<unsigned>(value->day()), 10);
  return *this;
}

CopyRows& CopyRows::decimal(const std::optional<base::Decimal>& value) {
  if (!value) return null();
  separate();
  out_ += value->str();
  return *this;
}

void CopyRows::end_row() {
  out_ += '\n';
  first_ = true;
  ++rows_;
}

void CopyRows::clear() {
  out_.clear();
  rows_ = 0;
  first_ = true;
}

std::string array_text(const std::vector<std::string>& values) {
  std::string out = "{";
  for (const std::string& value : values) {
    if (out.size() > 1) out += ',';
    out += '"';
    for (const char c : value) {
      if (c == '"' || c == '\\') out += '\\';
      out += c;
    }
    out += '"';
  }
  return out + '}';
}

std::string json_text(const std::map<std::string, std::string, std::less<>>& object) {
  std::string out = "{";
  for (const auto& [key, value] : object) {
    if (out.size() > 1) out += ',';
    append_json(out, key);
    out += ':';
    append_json(out, value);
  }
  return out + '}';
}

std::map<std::string, std::string, std::less<>> json_object(std::string_view text) {
  std::map<std::string, std::string, std::less<>> out;
  if (text.empty() || text == "{}") return out;
  for (base::JsonValue& member : base::parse_json(text, "database").members) {
    out.emplace(std::move(member.key), std::move(member.text));
  }
  return out;
}

std::optional<base::Decimal> decimal_from(std::string_view text) {
  if (text.size() <= base::Decimal::kMaxDigits || text.find('.') != std::string_view::npos) {
    return base::Decimal::parse(text);
  }
  // The final zeros of a huge amount are no digits of ours.
  const std::size_t kept = text.find_last_not_of('0') + 1;
  return base::Decimal::parse(std::string(text.substr(0, kept)) + 'e' +
                              std::to_string(text.size() - kept));
}

base::Hash hash_from(std::string_view text) {
  base::Hash out;
  int digits = 0;
  for (const char c : text) {
    const std::size_t digit = kHex.find(c);
    if (digit == std::string_view::npos) continue;
    std::uint64_t& half = digits < 16 ? out.high : out.low;
    half = half << 4U | digit;
    ++digits;
  }
  return out;
}

}  // namespace tally::store
