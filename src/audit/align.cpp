#include "audit/align.hpp"

#include "audit/context.hpp"
#include "audit/interval.hpp"
#include "model/time.hpp"

#include <algorithm>
#include <string>
#include <tuple>
#include <unordered_map>

namespace tally::audit {
namespace {

using model::Claim;

constexpr int kEqualValue = 40;
constexpr int kDigit = 6;     // for each written digit beyond the first
constexpr int kRealUnit = 8;  // dollars say more than a bare count
constexpr int kOften = 5;     // taken off for each doubling of how often a value stands
constexpr int kSameDigits = 20;
constexpr int kNameShared = 12;
constexpr int kNamesAtMost = 36;
constexpr int kSameMetric = 15;
constexpr int kSameSubject = 15;
constexpr int kWords = 60;  // for the same surroundings word for word
constexpr int kNameAnchor = 14;
constexpr int kFarOff = 15;  // at most, for places at other parts of the texts

constexpr std::size_t kEnough = 4;  // pairs that tell close texts from accident
constexpr std::size_t kNear = 120;  // bytes between a name and what it may belong to

/// A place with what comparing it needs, worked out once.
struct Token {
  const Claim* claim = nullptr;
  bool name = false;
  std::string key;        ///< nominal value and dimension, or the canonical name
  std::string digits;     ///< of a number, without zeros at its ends
  std::string dimension;  ///< "date", "name", or that of the unit
  int worth = 0;          ///< points of an equal value
  std::vector<std::uint32_t> features;
  std::vector<std::uint32_t> names;
  int position = 0;  ///< thousandths of the text
};

struct Candidate {
  std::size_t a = 0;
  std::size_t b = 0;
  int points = 0;
};

using Index = std::unordered_map<std::string, std::vector<std::size_t>>;

std::string date_key(const Claim& claim) {
  if (claim.date_yearless || !claim.date.known()) return claim.date_written;
  const auto day = [](const std::optional<model::Day>& d) { return d ? model::iso(*d) : ""; };
  return day(claim.date.first) + "/" + day(claim.date.last);
}

Token token_of(const Place& place, const Settings& settings) {
  Token token;
  token.claim = place.claim;
  token.features = features_of(place.context);
  token.name = place.claim->kind == model::MentionKind::kName;
  if (token.name) {
    token.dimension = "name";
    token.key = place.claim->subject;
    token.worth = kNameAnchor;
    return token;
  }
  token.worth = kEqualValue;
  if (place.claim->unit == "date") {
    token.dimension = "date";
    token.key = date_key(*place.claim);
    token.worth += kRealUnit;
    return token;
  }
  const auto reading = read(*place.claim, settings);
  if (!reading) return token;
  token.dimension = reading->dimension;
  const base::Decimal value = reading->nominal();
  token.digits = value.mantissa();
  token.key = value.normalized().str() + " " + reading->dimension;
  if (!reading->one_number() && reading->high) token.key += reading->high->normalized().str();
  token.worth += kDigit * (static_cast<int>(value.mantissa().size()) - 1);
  if (token.dimension != "count") token.worth += kRealUnit;
  return token;
}

std::uint32_t name_hash(const std::string& name) {
  return static_cast<std::uint32_t>(std::hash<std::string>{}(name));
}

/// Names that stand near a place, and what the claim is about. Places are in order.
void add_names(std::vector<Token>& tokens) {
  std::size_t first = 0;
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    const base::ByteSpan here = tokens[i].claim->span;
    while (tokens[first].claim->span.end + kNear < here.begin) ++first;
    std::vector<std::uint32_t>& names = tokens[i].names;
    for (std::size_t n = first; n < tokens.size(); ++n) {
      if (tokens[n].claim->span.begin > here.end + kNear) break;
      if (tokens[n].name && n != i) names.push_back(name_hash(tokens[n].key));
    }
    if (!tokens[i].name && !tokens[i].claim->subject.empty()) {
      names.push_back(name_hash(tokens[i].claim->subject));
    }
    std::sort(names.begin(), names.end());
    names.erase(std::unique(names.begin(), names.end()), names.end());
  }
}

class Text {
 public:
  Text(std::span<const Place> places, const Settings& settings) {
    tokens_.reserve(places.size());
    for (const Place& place : places) tokens_.push_back(token_of(place, settings));
    add_names(tokens_);
    for (std::size_t i = 0; i < tokens_.size(); ++i) {
      tokens_[i].position = static_cast<int>(i * 1000 / tokens_.size());
      if (!tokens_[i].key.empty()) index_[tokens_[i].key].push_back(i);
    }
  }

  [[nodiscard]] const Token& operator[](std::size_t i) const { return tokens_[i]; }
  [[nodiscard]] std::size_t size() const { return tokens_.size(); }
  [[nodiscard]] const std::vector<std::size_t>& with(const std::string& key) const {
    static const std::vector<std::size_t> none;
    const auto found = index_.find(key);
    return found == index_.end() ? none : found->second;
  }

 private:
  std::vector<Token> tokens_;
  Index index_;
};

int common_names(const Token& a, const Token& b) {
  int count = 0;
  for (const std::uint32_t name : a.names) {
    count += std::binary_search(b.names.begin(), b.names.end(), name) ? 1 : 0;
  }
  return count;
}

/// Points for the surroundings alone.
int context_points(const Token& a, const Token& b) {
  int points = overlap(a.features, b.features) * kWords / 1000;
  points += std::min(kNamesAtMost, kNameShared * common_names(a, b));
  if (a.name || b.name) return points;
  if (!a.claim->metric.empty() && a.claim->metric == b.claim->metric) {
    points += kSameMetric;
    if (!a.claim->subject.empty() && a.claim->subject == b.claim->subject) points += kSameSubject;
  }
  return points;
}

int doublings(std::size_t count) {
  int n = 0;
  while (count > 1) {
    count /= 2;
    ++n;
  }
  return n;
}

class Aligner {
 public:
  Aligner(const Text& a, const Text& b, const AlignRules& rules, bool close)
      : a_(a), b_(b), rules_(rules), close_(close), partner_(a.size()), taken_(b.size(), false) {}

  std::vector<Match> run();

 private:
  void find_equals();
  void find_order();
  void fill_gaps();
  void fill_gap(std::size_t a0, std::size_t a1, std::size_t b0, std::size_t b1);
  void find_moved();
  [[nodiscard]] bool half_paired() const;
  void join(const Candidate& c, bool moved);
  [[nodiscard]] int equal_points(std::size_t i, std::size_t j) const;
  [[nodiscard]] int other_points(std::size_t i, std::size_t j) const;
  [[nodiscard]] std::vector<Match> matches() const;

  struct Partner {
    std::optional<std::size_t> b;
    int points = 0;
    bool moved = false;
  };

  const Text& a_;
  const Text& b_;
  const AlignRules& rules_;
  bool close_;
  std::vector<Candidate> equals_;
  std::vector<Partner> partner_;
  std::vector<bool> taken_;
};

void Aligner::join(const Candidate& c, bool moved) {
  partner_[c.a] = {c.b, c.points, moved};
  taken_[c.b] = true;
}

int Aligner::equal_points(std::size_t i, std::size_t j) const {
  const Token& x = a_[i];
  const Token& y = b_[j];
  const std::size_t often = a_.with(x.key).size() * b_.with(y.key).size();
  const int worth = std::max(kNameAnchor / 2, x.worth - kOften * doublings(often));
  const int off = std::min(kFarOff, std::abs(x.position - y.position) / 40);
  const int hedge = x.claim->hedge == y.claim->hedge ? 0 : 2;
  return worth + context_points(x, y) - off - hedge;
}

/// Same nominal value or name: the surest partners of each place.
void Aligner::find_equals() {
  std::vector<Candidate> best;
  for (std::size_t i = 0; i < a_.size(); ++i) {
    best.clear();
    for (const std::size_t j : b_.with(a_[i].key)) best.push_back({i, j, equal_points(i, j)});
    const auto keep = std::min(best.size(), static_cast<std::size_t>(rules_.candidates));
    std::partial_sort(best.begin(), best.begin() + static_cast<std::ptrdiff_t>(keep), best.end(),
                      [](const Candidate& x, const Candidate& y) {
                        return std::tuple(-x.points, x.b) < std::tuple(-y.points, y.b);
                      });
    best.resize(keep);
    for (const Candidate& c : best) {
      if (a_[i].name || c.points >= rules_.accept) equals_.push_back(c);
    }
  }
}

/// The heaviest chain that goes forward in both texts: a Fenwick tree of best chains by their end.
void Aligner::find_order() {
  std::vector<Candidate> order = equals_;
  std::sort(order.begin(), order.end(), [](const Candidate& x, const Candidate& y) {
    return std::tuple(x.a, y.b) < std::tuple(y.a, x.b);  // of one place the later partner first
  });
  constexpr std::size_t kNone = static_cast<std::size_t>(-1);
  std::vector<long> weight(order.size());
  std::vector<std::size_t> before(order.size(), kNone);
  std::vector<std::size_t> tree(b_.size() + 1, kNone);
  std::size_t best = kNone;
  for (std::size_t n = 0; n < order.size(); ++n) {
    std::size_t last = kNone;
    for (std::size_t at = order[n].b; at > 0; at &= at - 1) {
      const std::size_t c = tree[at];
      if (c != kNone && (last == kNone || weight[c] > weight[last])) last = c;
    }
    before[n] = last;
    weight[n] = order[n].points + (last == kNone ? 0 : weight[last]);
    for (std::size_t at = order[n].b + 1; at <= b_.size(); at += at & (~at + 1)) {
      if (tree[at] == kNone || weight[n] > weight[tree[at]]) tree[at] = n;
    }
    if (best == kNone || weight[n] > weight[best]) best = n;
  }
  for (std::size_t n = best; n != kNone; n = before[n]) join(order[n], false);
}

/// Points of two places with other values or names: their surroundings must speak for them.
int Aligner::other_points(std::size_t i, std::size_t j) const {
  const Token& x = a_[i];
  const Token& y = b_[j];
  if (x.name != y.name || x.key.empty() || y.key.empty()) return 0;
  if (x.name) {
    const bool alike = likeness(x.claim->quote, y.claim->quote) >= rules_.alike;
    const int points = context_points(x, y);
    return alike && points >= rules_.name ? points : 0;
  }
  if (x.key == y.key) return equal_points(i, j) >= rules_.accept ? equal_points(i, j) : 0;
  if (x.dimension != y.dimension) return 0;
  int points = context_points(x, y) + (close_ ? rules_.close : 0);
  // The same digits at another scale are no accident.
  if (!x.digits.empty() && x.digits == y.digits) points += kSameDigits + x.worth - kEqualValue;
  return points >= rules_.differs ? points : 0;
}

/// Between two sure pairs: the heaviest chain again, now of unequal places.
void Aligner::fill_gap(std::size_t a0, std::size_t a1, std::size_t b0, std::size_t b1) {
  const auto limit = static_cast<std::size_t>(rules_.gap);
  const std::size_t n = std::min(a1 - a0, limit);
  const std::size_t m = std::min(b1 - b0, limit);
  if (n == 0 || m == 0) return;
  std::vector<int> best((n + 1) * (m + 1), 0);
  std::vector<int> points(n * m, 0);
  const auto cell = [&](std::size_t i, std::size_t j) -> int& { return best[i * (m + 1) + j]; };
  for (std::size_t i = n; i-- > 0;) {
    for (std::size_t j = m; j-- > 0;) {
      const int here = other_points(a0 + i, b0 + j);
      points[i * m + j] = here;
      cell(i, j) =
          std::max({cell(i + 1, j), cell(i, j + 1), here > 0 ? here + cell(i + 1, j + 1) : 0});
    }
  }
  for (std::size_t i = 0, j = 0; i < n && j < m;) {
    const int here = points[i * m + j];
    if (here > 0 && cell(i, j) == here + cell(i + 1, j + 1)) {
      join({a0 + i, b0 + j, here}, false);
      ++i;
      ++j;
    } else if (cell(i, j) == cell(i + 1, j)) {
      ++i;
    } else {
      ++j;
    }
  }
}

void Aligner::fill_gaps() {
  std::size_t a0 = 0;
  std::size_t b0 = 0;
  for (std::size_t i = 0; i < a_.size(); ++i) {
    if (!partner_[i].b) continue;
    const std::size_t j = *partner_[i].b;
    fill_gap(a0, i, b0, j);
    a0 = i + 1;
    b0 = j + 1;
  }
  fill_gap(a0, a_.size(), b0, b_.size());
}

void Aligner::find_moved() {
  std::vector<Candidate> left;
  for (const Candidate& c : equals_) {
    const bool free = !partner_[c.a].b && !taken_[c.b] && !a_[c.a].name;
    if (free && c.points >= rules_.moved) left.push_back(c);
  }
  std::sort(left.begin(), left.end(), [](const Candidate& x, const Candidate& y) {
    return std::tuple(-x.points, x.a, x.b) < std::tuple(-y.points, y.a, y.b);
  });
  for (const Candidate& c : left) {
    if (!partner_[c.a].b && !taken_[c.b]) join(c, true);
  }
}

std::vector<Match> Aligner::matches() const {
  std::vector<Match> out;
  std::size_t j = 0;
  const auto alone_until = [&](std::size_t end) {
    for (; j < end; ++j) {
      if (!taken_[j]) out.push_back({std::nullopt, j, 0, false});
    }
  };
  for (std::size_t i = 0; i < a_.size(); ++i) {
    const Partner& p = partner_[i];
    if (p.b && !p.moved) alone_until(*p.b);
    out.push_back({i, p.b, p.points, p.moved});
  }
  alone_until(b_.size());
  return out;
}

bool Aligner::half_paired() const {
  std::size_t values = 0;
  std::size_t paired = 0;
  for (std::size_t i = 0; i < a_.size(); ++i) {
    if (a_[i].name) continue;
    ++values;
    paired += partner_[i].b ? 1U : 0U;
  }
  std::size_t others = 0;
  for (std::size_t j = 0; j < b_.size(); ++j) others += b_[j].name ? 0U : 1U;
  return paired >= kEnough && 2 * paired >= std::max(values, others);
}

std::vector<Match> Aligner::run() {
  find_equals();
  find_order();
  close_ = close_ || half_paired();
  fill_gaps();
  find_moved();
  return matches();
}

}  // namespace

std::vector<Match> align(std::span<const Place> a, std::span<const Place> b,
                         const Settings& settings, bool close) {
  const Text x(a, settings);
  const Text y(b, settings);
  return Aligner(x, y, settings.align, close).run();
}

}  // namespace tally::audit
