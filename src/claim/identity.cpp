#include "claim/identity.hpp"

#include "base/hash_parts.hpp"
#include "base/utf8.hpp"

#include <algorithm>
#include <bit>
#include <cstring>
#include <string>

namespace tally::claim {
namespace {

using base::Hash;
using model::Claim;

constexpr char kSeparator = '\x1f';  ///< behind each part of the content

/// What is hashed for a claim, in one piece of memory that is used again: the parts of
/// hash_of_parts({version, source, content, ordinal}), of which the first two mostly stay.
class Content {
 public:
  /// Starts anew for a claim of that source, with room for so many bytes of content.
  void begin(std::string_view source, std::size_t bytes) {
    if (source != source_ || head_.empty()) set_source(source);
    const std::size_t most = content_at() + bytes + kMostOrdinal;
    if (text_.size() < most) text_.resize(2 * most);
    end_ = text_.data() + content_at();
  }

  /// Adds to a part, and ends it.
  void append(std::string_view bytes) {
    std::memcpy(end_, bytes.data(), bytes.size());
    end_ += bytes.size();
  }
  void end() { *end_++ = kSeparator; }
  void add(std::string_view part) {
    append(part);
    end();
  }

  /// Of all parts, for the claim that is the same as so many before it.
  [[nodiscard]] Hash hash(int ordinal) {
    const std::string number = std::to_string(ordinal);
    char* const content = text_.data() + content_at();
    char size[base::kLongestPartHead];
    const char* const size_end =
        base::write_part_head(static_cast<std::size_t>(end_ - content), size);
    char* const from = content - (size_end - size) - static_cast<std::ptrdiff_t>(head_.size());
    std::memcpy(std::copy(head_.begin(), head_.end(), from), size,
                static_cast<std::size_t>(size_end - size));
    const char* const end =
        std::copy(number.begin(), number.end(), base::write_part_head(number.size(), end_));
    return base::hash_of({from, static_cast<std::size_t>(end - from)});
  }

 private:
  static constexpr std::string_view kVersion = "tally/claim/v1";
  static constexpr std::size_t kMostOrdinal = 2 * base::kLongestPartHead;

  /// The first byte of the content: before it stand the parts before and its size.
  [[nodiscard]] std::size_t content_at() const { return head_.size() + base::kLongestPartHead; }

  void set_source(std::string_view source) {
    source_ = source;
    head_.clear();
    for (const std::string_view part : {kVersion, source}) {
      char size[base::kLongestPartHead];
      head_.append(size, base::write_part_head(part.size(), size)).append(part);
    }
  }

  std::string source_;
  std::string head_;  ///< the parts before the content
  std::string text_;
  char* end_ = nullptr;  ///< of what was added, in `text_`
};

/// How often a claim was seen before, by what it hashes to as the first of its kind.
class Seen {
 public:
  explicit Seen(std::size_t most) : slots_(std::bit_ceil(2 * most + 1)) {}

  int count(const Hash& hash) {
    std::size_t at = hash.low & (slots_.size() - 1);
    while (slots_[at].times != 0 && slots_[at].hash != hash) at = (at + 1) & (slots_.size() - 1);
    slots_[at].hash = hash;
    return slots_[at].times++;
  }

 private:
  struct Slot {
    Hash hash;
    int times = 0;
  };
  std::vector<Slot> slots_;  ///< a power of two, at most half full
};

/// Without white space and emphasis marks.
void add_squeezed(Content& out, std::string_view quote) {
  std::size_t from = 0;
  for (std::size_t at = 0; at < quote.size();) {
    const auto byte = static_cast<unsigned char>(quote[at]);
    if (byte > ' ' && byte < 0x80 && byte != '*') {  // mostly
      ++at;
      continue;
    }
    const base::CodePoint point = base::code_point_at(quote, at);
    const bool dropped = base::is_space(point.value) || point.value == '*';
    if (dropped) out.append(quote.substr(from, at - from));
    at += point.size;
    if (dropped) from = at;
  }
  out.add(quote.substr(from));
}

void add(Content& out, const model::DayRange& days) {
  for (const auto& day : {days.first, days.last}) {
    if (day) out.append(model::iso(*day));
    out.end();
  }
}

std::string digits_of(const std::optional<base::Decimal>& amount) {
  return amount ? amount->normalized().str() : std::string();
}

/// At most so many bytes are what a claim says, but for its amounts.
std::size_t room_for(const Claim& claim) {
  constexpr std::size_t kFixed = 128;  // separators, days, hedge, modality
  std::size_t bytes = kFixed + claim.subject.size() + claim.metric.size() + claim.unit.size() +
                      claim.speaker.size() + claim.quote.size();
  for (const auto& [name, value] : claim.qualifiers) bytes += name.size() + value.size() + 2;
  return bytes;
}

/// Everything that the claim says.
void write_content(const Claim& claim, Content& out) {
  const std::string low = digits_of(claim.low);
  const bool one = claim.low == claim.high;
  const std::string other = one ? std::string() : digits_of(claim.high);
  out.begin(claim.source_key, room_for(claim) + 2 * low.size() + other.size());
  out.add(claim.subject);
  out.add(claim.metric);
  for (const auto& [name, value] : claim.qualifiers) {
    out.add(name);
    out.add(value);
  }
  out.add(low);
  out.add(one ? low : other);
  out.add(claim.unit);
  out.add(name_of(claim.hedge));
  add(out, claim.date);
  add(out, claim.valid);
  out.add(claim.speaker);
  out.add(name_of(claim.modality));
  add_squeezed(out, claim.quote);
}

}  // namespace

void identify(std::vector<Claim>& claims) {
  Seen seen(claims.size());
  Content content;
  for (Claim& claim : claims) {
    write_content(claim, content);
    const Hash first = content.hash(0);
    const int before = seen.count(first);
    claim.id = before == 0 ? first : content.hash(before);
  }
}

}  // namespace tally::claim
