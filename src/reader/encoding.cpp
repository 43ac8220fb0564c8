#include "reader/encoding.hpp"

#include "base/utf8.hpp"

#include <uchardet/uchardet.h>
#include <unicode/ucnv.h>
#include <unicode/unistr.h>

#include <algorithm>
#include <limits>
#include <memory>

namespace tally::reader {
namespace {

constexpr std::size_t kSniffed = std::size_t{64} << 10;

base::LineCol place_of(std::string_view text, std::size_t at) {
  const std::string_view before = text.substr(0, at);
  const std::size_t line_begin = before.rfind('\n') + 1;  // npos + 1 is 0
  base::LineCol place;
  place.line = static_cast<std::uint32_t>(std::ranges::count(before, '\n')) + 1;
  place.column = static_cast<std::uint32_t>(base::count_code_points(before.substr(line_begin))) + 1;
  return place;
}

/// Converts all of it or nothing.
std::optional<std::string> convert(std::string_view bytes, const char* charset) {
  if (bytes.size() > std::numeric_limits<std::int32_t>::max()) return std::nullopt;
  UErrorCode status = U_ZERO_ERROR;
  const std::unique_ptr<UConverter, decltype(&ucnv_close)> converter(ucnv_open(charset, &status),
                                                                     &ucnv_close);
  if (U_FAILURE(status) != 0) return std::nullopt;
  ucnv_setToUCallBack(converter.get(), UCNV_TO_U_CALLBACK_STOP, nullptr, nullptr, nullptr, &status);
  const icu::UnicodeString wide(bytes.data(), static_cast<std::int32_t>(bytes.size()),
                                converter.get(), status);
  if (U_FAILURE(status) != 0) return std::nullopt;
  std::string out;
  wide.toUTF8String(out);
  return out;
}

std::string detected(std::string_view bytes) {
  const std::unique_ptr<uchardet, decltype(&uchardet_delete)> detector(uchardet_new(),
                                                                       &uchardet_delete);
  bytes = bytes.substr(0, kSniffed);
  if (uchardet_handle_data(detector.get(), bytes.data(), bytes.size()) != 0) return {};
  uchardet_data_end(detector.get());
  return uchardet_get_charset(detector.get());
}

/// Double bytes of a Chinese encoding, and how many have the lead bytes of its frequent
/// characters (the first level of GB 2312 and of Big5 have their own range).
struct LeadBytes {
  std::size_t all = 0;
  std::size_t frequent = 0;
};

LeadBytes lead_bytes(std::string_view bytes, unsigned char first, unsigned char last) {
  LeadBytes count;
  bytes = bytes.substr(0, kSniffed);
  for (std::size_t i = 0; i + 1 < bytes.size(); ++i) {
    const auto lead = static_cast<unsigned char>(bytes[i]);
    if (lead < 0x80) continue;
    ++count.all;
    if (lead >= first && lead <= last) ++count.frequent;
    ++i;
  }
  return count;
}

/// Characters that hardly stand in a Chinese text: private use, kana, Greek, Cyrillic.
std::size_t strangers(std::string_view text) {
  std::size_t count = 0;
  text = text.substr(0, kSniffed);
  for (std::size_t at = 0; at < text.size();) {
    const base::CodePoint c = base::code_point_at(text, at);
    at += c.size;
    const bool strange = (c.value >= 0xE000 && c.value <= 0xF8FF) ||
                         (c.value >= 0x3040 && c.value <= 0x312F) ||
                         (c.value >= 0x0250 && c.value <= 0x052F);
    count += strange ? 1U : 0U;
  }
  return count;
}

/// Text in UTF-8 with a few broken bytes has far more good sequences than bad ones; text in
/// another encoding has hardly any.
bool is_broken_utf8(std::string_view bytes) {
  std::size_t good = 0;
  std::size_t bad = 0;
  bytes = bytes.substr(0, kSniffed);
  for (std::size_t at = 0; at < bytes.size();) {
    const base::CodePoint c = base::code_point_at(bytes, at);
    if (c.size > 1) {
      ++good;
    } else if (c.value == 0xFFFD) {
      ++bad;
    }
    at += c.size;
  }
  return good * 2 > bad;
}

std::optional<Decoded> by_mark(std::string_view bytes, const Context& context) {
  const bool little = bytes.starts_with("\xFF\xFE");
  const char* charset = little ? "UTF-16LE" : "UTF-16BE";
  auto text = convert(bytes.substr(2), charset);
  if (!text) {
    context.error(
        {}, "bad-encoding",
        std::string("the file is marked as ") + charset + " but is not; save it as UTF-8");
    return std::nullopt;
  }
  return Decoded{std::move(*text), charset};
}

std::optional<Decoded> by_charset(std::string_view bytes, std::string_view charset) {
  const std::string name = base::lower_ascii(charset);
  if (name == "gb18030" || name == "gb2312" || name == "gbk") {
    auto text = convert(bytes, "gb18030");
    return text ? std::optional(Decoded{std::move(*text), "GB18030"}) : std::nullopt;
  }
  if (name == "big5" || name == "big5-hkscs") {
    auto text = convert(bytes, "Big5-HKSCS");
    return text ? std::optional(Decoded{std::move(*text), "Big5"}) : std::nullopt;
  }
  return std::nullopt;
}

/// One reading of the bytes and how unlikely it is, in thousandths.
struct Guess {
  std::optional<Decoded> decoded;
  std::size_t cost = 0;
};

Guess guess(std::string_view bytes, const char* charset, LeadBytes leads) {
  Guess made{by_charset(bytes, charset), 0};
  if (!made.decoded || leads.all == 0) return {};
  const std::size_t bad = leads.all - leads.frequent + 3 * strangers(made.decoded->text);
  made.cost = bad * 1000 / leads.all;
  return made;
}

/// The likelier of the two Chinese encodings; the detector's word weighs where both could be.
std::optional<Decoded> by_detection(std::string_view bytes) {
  constexpr std::size_t kTooUnlikely = 500;
  Guess gb = guess(bytes, "gb18030", lead_bytes(bytes, 0xA1, 0xD7));
  Guess big5 = guess(bytes, "big5", lead_bytes(bytes, 0xA1, 0xC6));
  const std::string word = base::lower_ascii(detected(bytes));
  if (word.starts_with("gb")) gb.cost /= 2;
  if (word.starts_with("big5")) big5.cost /= 2;
  if (gb.decoded && (!big5.decoded || gb.cost <= big5.cost)) {
    return gb.cost <= kTooUnlikely ? std::move(gb.decoded) : std::nullopt;
  }
  return big5.cost <= kTooUnlikely ? std::move(big5.decoded) : std::nullopt;
}

bool refuse_binary(std::string_view bytes, const Context& context) {
  const std::size_t nul = bytes.find('\0');
  if (nul == std::string_view::npos) return false;
  context.error({}, "binary-file",
                "the file is binary (NUL at byte " + std::to_string(nul) +
                    "); give text, Markdown, subtitles, HTML, JSON or PDF");
  return true;
}

void refuse_fault(std::string_view bytes, std::size_t fault, const Context& context) {
  context.error(place_of(bytes, fault), "bad-utf8",
                "not valid UTF-8 at byte " + std::to_string(fault) +
                    "; save the file as UTF-8 or name its encoding by a byte order mark");
}

}  // namespace

std::optional<Decoded> decode(std::string bytes, std::string_view declared,
                              const Context& context) {
  if (bytes.starts_with("\xFF\xFE") || bytes.starts_with("\xFE\xFF")) {
    auto decoded = by_mark(bytes, context);
    if (decoded && refuse_binary(decoded->text, context)) return std::nullopt;
    return decoded;
  }
  if (refuse_binary(bytes, context)) return std::nullopt;
  const auto fault = base::first_utf8_fault(bytes);
  if (!fault) return Decoded{std::move(bytes), "UTF-8"};
  if (!declared.empty()) {
    if (auto decoded = by_charset(bytes, declared)) return decoded;
  }
  if (!is_broken_utf8(bytes)) {
    if (auto decoded = by_detection(bytes)) return decoded;
  }
  refuse_fault(bytes, *fault, context);
  return std::nullopt;
}

}  // namespace tally::reader
