#include "claim/quotations.hpp"

#include "base/ascii.hpp"
#include "claim/entities.hpp"

#include <algorithm>
#include <array>

namespace tally::claim {
namespace {

using base::ByteSpan;

/// Bytes between a name and its verb of saying, with a title between: "said Professor Lena Brandt".
constexpr std::size_t kVerb = 24;
/// Bytes of the shortest speech; less is a title or a word that is not the writer's own.
constexpr std::size_t kShortest = 16;
/// Bytes between a quotation and who says it, with other words or quotations between.
constexpr std::size_t kFarthest = 400;
/// Bytes between the end of a quotation and the dash that its speaker's name stands behind.
constexpr std::size_t kDash = 6;

struct Marks {
  std::string_view open, close;
};
constexpr std::string_view kStraight = "\"";
constexpr std::array<Marks, 4> kMarks = {
    {{"\u201C", "\u201D"}, {"\u300C", "\u300D"}, {kStraight, kStraight}, {"\u300E", "\u300F"}}};

std::size_t gap(ByteSpan a, ByteSpan b) {
  if (a.end <= b.begin) return b.begin - a.end;
  return b.end <= a.begin ? a.begin - b.end : 0;
}

/// Where the next quotation opens; a straight mark behind a digit is one of inches or closes.
std::size_t next_opening(std::string_view text, std::string_view open, std::size_t from) {
  std::size_t at = text.find(open, from);
  while (at != std::string_view::npos && at > 0 && open == kStraight &&
         base::is_digit(text[at - 1])) {
    at = text.find(open, at + open.size());
  }
  return at;
}

}  // namespace

std::string_view Quotations::speaker_in(std::size_t passage, ByteSpan part) {
  look_to(passage);
  const auto end = [](const Quotation& quotation) { return quotation.span.end; };
  const auto found = std::ranges::upper_bound(quotations_, part.begin, {}, end);
  const bool inside = found != quotations_.end() && found->span.begin < part.end;
  return inside ? found->speaker : std::string_view();
}

void Quotations::look_to(std::size_t passage) {
  for (; next_ <= passage; ++next_) look(next_);
}

void Quotations::look(std::size_t index) {
  const model::Passage& passage = scene_.document().passages[index];
  const bool went_on = goes_on_;
  goes_on_ = false;
  here_.clear();
  // What follows a heading or somebody's turn is of nobody quoted before it.
  if (!passage.speaker.empty() || passage.kind == model::PassageKind::kHeading) {
    last_ = {};
    return;
  }
  find_quoted(passage.span);
  if (here_.empty()) return;
  find_sayers(passage.span);
  const std::string_view text = scene_.text(passage.span);
  const bool opens = here_.front().begin - passage.span.begin <= kDash;
  // "He added", and speech that goes on in the next paragraph
  const bool same = sayers_.empty() && ((opens && went_on) || is_said_by_pronoun());
  for (const ByteSpan quoted : here_) {
    const std::string_view speaker = same ? last_ : sayer_of(quoted);
    if (speaker.empty()) continue;
    quotations_.push_back({quoted, speaker});
    last_ = speaker;
    goes_on_ = quoted.end + kDash >= passage.span.begin + text.size();
  }
}

/// What stands between marks, or behind one that nothing closes.
void Quotations::find_quoted(ByteSpan passage) {
  const std::string_view text = scene_.text(passage);
  for (const auto& [open, close] : kMarks) {
    for (std::size_t at = next_opening(text, open, 0); at != std::string_view::npos;) {
      const std::size_t begin = at + open.size();
      const std::size_t end = std::min(text.find(close, begin), text.size());
      if (end - begin >= kShortest) here_.push_back({passage.begin + begin, passage.begin + end});
      if (end == text.size()) break;
      at = next_opening(text, open, end + close.size());
    }
  }
  std::ranges::sort(here_, {}, &ByteSpan::begin);
  drop_nested();
}

/// Of marks within marks the outer ones count.
void Quotations::drop_nested() {
  std::size_t kept = 0;
  for (const ByteSpan quoted : here_) {
    if (kept == 0 || quoted.begin >= here_[kept - 1].end) here_[kept++] = quoted;
  }
  here_.resize(kept);
}

bool Quotations::is_quoted(std::size_t byte) const {
  return std::ranges::any_of(here_, [byte](ByteSpan quoted) { return quoted.contains(byte); });
}

void Quotations::find_sayers(ByteSpan passage) {
  sayers_.clear();
  hits_.clear();
  cues_.find(scene_.document().text, passage, hits_);
  std::erase_if(hits_, [&](const CueHit& hit) { return is_quoted(hit.span.begin); });
  for (const Name& name : scene_.names_in(passage)) {
    if (name.type != kPersonType || is_quoted(name.span.begin)) continue;
    if (says(name, passage) || signs(name)) sayers_.push_back({name.span, name.entity});
  }
}

/// "Ada Moss said", "said chief executive Ada Moss".
bool Quotations::says(const Name& name, ByteSpan passage) const {
  return std::ranges::any_of(hits_, [&](const CueHit& hit) {
    if (!hit.is(Cue::kReports) || gap(hit.span, name.span) > kVerb) return false;
    const ByteSpan between = hit.span.end <= name.span.begin
                                 ? ByteSpan{hit.span.end, name.span.begin}
                                 : ByteSpan{name.span.end, hit.span.begin};
    return between.begin <= between.end && passage.contains(between.begin) &&
           !is_quoted(between.begin) && scene_.names_in(between).empty();
  });
}

/// "…" — Ada Moss
bool Quotations::signs(const Name& name) const {
  return std::ranges::any_of(here_, [&](ByteSpan quoted) {
    if (quoted.end > name.span.begin || name.span.begin - quoted.end > 2 * kDash) return false;
    const std::string_view between = scene_.text({quoted.end, name.span.begin});
    return between.find("\u2014") != std::string_view::npos ||
           between.find(" - ") != std::string_view::npos ||
           between.find("\u2013") != std::string_view::npos;
  });
}

/// "She said": beside the marks.
bool Quotations::is_said_by_pronoun() const {
  const auto beside = [&](const CueHit& he) {
    return std::ranges::any_of(here_,
                               [&](ByteSpan quoted) { return gap(he.span, quoted) <= kVerb; });
  };
  return std::ranges::any_of(hits_, [&](const CueHit& he) {
    return he.is(Cue::kHe) && beside(he) && std::ranges::any_of(hits_, [&](const CueHit& verb) {
             return verb.is(Cue::kReports) && gap(he.span, verb.span) <= kVerb / 2;
           });
  });
}

/// Who says a quotation: the one nearest to its marks, if that is near enough.
std::string_view Quotations::sayer_of(ByteSpan quoted) const {
  const auto distance = [&](const Sayer& sayer) { return gap(sayer.span, quoted); };
  const auto nearest = std::ranges::min_element(sayers_, {}, distance);
  const bool none = nearest == sayers_.end() || distance(*nearest) > kFarthest;
  return none ? std::string_view() : nearest->name;
}

}  // namespace tally::claim
