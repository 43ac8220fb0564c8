#include "claim/identity.hpp"

#include "base/utf8.hpp"

#include <algorithm>
#include <cstring>
#include <memory_resource>
#include <string>
#include <unordered_map>

namespace tally::claim {
namespace {

/// Text put together in one piece of memory, which is used again.
class Content {
 public:
  void clear() { used_ = 0; }
  [[nodiscard]] std::size_t size() const { return used_; }
  [[nodiscard]] std::string_view view() const { return {text_.data(), used_}; }

  void append(std::string_view part) {
    std::memcpy(room(part.size()), part.data(), part.size());
    used_ += part.size();
  }
  /// Ends a part.
  void end() {
    *room(1) = kSeparator;
    ++used_;
  }
  void add(std::string_view part) {
    append(part);
    end();
  }
  /// What was added from `begin` on once more.
  void add_again(std::size_t begin) {
    const std::size_t size = used_ - begin;
    char* const at = room(size);
    std::memcpy(at, text_.data() + begin, size);
    used_ += size;
  }

 private:
  static constexpr char kSeparator = '\x1f';

  /// Where to write so many bytes.
  char* room(std::size_t bytes) {
    if (text_.size() < used_ + bytes) text_.resize(2 * (used_ + bytes));
    return text_.data() + used_;
  }

  std::string text_;      ///< written up to `used_`
  std::size_t used_ = 0;  ///< bytes
};

/// Without white space and emphasis marks.
void add_squeezed(Content& out, std::string_view quote) {
  std::size_t from = 0;
  for (std::size_t at = 0; at < quote.size();) {
    const base::CodePoint point = base::code_point_at(quote, at);
    const bool dropped = base::is_space(point.value) || point.value == '*';
    if (dropped) out.append(quote.substr(from, at - from));
    at += point.size;
    if (dropped) from = at;
  }
  out.add(quote.substr(from));
}

void add(Content& out, const std::optional<base::Decimal>& amount) {
  if (amount) out.append(amount->normalized().str());
  out.end();
}

void add(Content& out, const model::DayRange& days) {
  for (const auto& day : {days.first, days.last}) {
    if (day) out.append(model::iso(*day));
    out.end();
  }
}

struct LowHalf {
  std::size_t operator()(const base::Hash& hash) const { return hash.low; }
};

/// Everything that the claim says, in place of what `out` held.
void write_content(const model::Claim& claim, Content& out) {
  out.clear();
  out.add(claim.subject);
  out.add(claim.metric);
  for (const auto& [name, value] : claim.qualifiers) {
    out.add(name);
    out.add(value);
  }
  const std::size_t low = out.size();
  add(out, claim.low);
  claim.low == claim.high ? out.add_again(low) : add(out, claim.high);
  out.add(claim.unit);
  out.add(name_of(claim.hedge));
  add(out, claim.date);
  add(out, claim.valid);
  out.add(claim.speaker);
  out.add(name_of(claim.modality));
  add_squeezed(out, claim.quote);
}

}  // namespace

void identify(std::vector<model::Claim>& claims) {
  std::pmr::monotonic_buffer_resource room;
  std::pmr::unordered_map<base::Hash, int, LowHalf> seen(&room);
  seen.reserve(claims.size());
  Content content;
  for (model::Claim& claim : claims) {
    write_content(claim, content);
    const std::string ordinal = std::to_string(seen[base::hash_of(content.view())]++);
    claim.id = base::hash_of_parts({"tally/claim/v1", claim.source_key, content.view(), ordinal});
  }
}

}  // namespace tally::claim
