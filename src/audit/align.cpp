#include "audit/align.hpp"

#include "audit/align_text.hpp"
#include "audit/context.hpp"

#include <algorithm>
#include <cstdlib>
#include <string>
#include <tuple>

namespace tally::audit {
namespace {

struct Candidate {
  std::size_t a = 0;
  std::size_t b = 0;
  int points = 0;
};

int common_names(const Token& a, const Token& b) {
  int count = 0;
  for (const std::uint32_t name : a.names) {
    count += std::binary_search(b.names.begin(), b.names.end(), name) ? 1 : 0;
  }
  return count;
}

/// Points for the surroundings alone.
int context_points(const Token& a, const Token& b, const AlignRules& rules) {
  const AlignPoints& worth = rules.points;
  int points = overlap(a.features, b.features, rules.fewest_words) * worth.words / 1000;
  points += std::min(worth.shared_names, worth.shared_name * common_names(a, b));
  if (a.name || b.name) return points;
  if (!a.claim->metric.empty() && a.claim->metric == b.claim->metric) {
    points += worth.metric;
    const bool known = !a.claim->subject.empty() && !b.claim->subject.empty();
    if (known) points += a.claim->subject == b.claim->subject ? worth.subject : worth.other_subject;
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
  Aligner(const AlignText& a, const AlignText& b, const AlignRules& rules, bool close)
      : a_(a), b_(b), rules_(rules), close_(close), partner_(a.size()), taken_(b.size(), false) {}

  std::vector<Match> run();

 private:
  void find_equals();
  void find_order();
  void fill_gaps();
  void fill_gap(std::size_t a0, std::size_t a1, std::size_t b0, std::size_t b1);
  void fill_swaps(bool same_digits);
  void join_best(std::vector<Candidate>& left);
  void find_moved();
  [[nodiscard]] bool surely_moved(const Token& x, const Token& y) const;
  void add_moved_names(std::vector<Candidate>& left) const;
  [[nodiscard]] bool half_paired() const;
  void join(const Candidate& c, bool moved);
  [[nodiscard]] int equal_points(std::size_t i, std::size_t j) const;
  [[nodiscard]] int other_name_points(const Token& x, const Token& y) const;
  [[nodiscard]] int other_points(std::size_t i, std::size_t j) const;
  [[nodiscard]] std::vector<Match> matches() const;

  struct Partner {
    std::optional<std::size_t> b;
    int points = 0;
    bool moved = false;
  };

  const AlignText& a_;
  const AlignText& b_;
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
  const AlignPoints& p = rules_.points;
  const int worth = std::max(p.name / 2, x.worth - p.often * doublings(often));
  const int off = std::min(p.far_off, std::abs(x.position - y.position) / p.far_step);
  const int hedge = x.claim->hedge == y.claim->hedge ? 0 : p.other_hedge;
  return worth + context_points(x, y, rules_) - off + hedge;
}

/// Same nominal value or name: the surest partners of each place.
void Aligner::find_equals() {
  std::vector<Candidate> best;
  for (std::size_t i = 0; i < a_.size(); ++i) {
    best.clear();
    for (const std::size_t j : b_.with(a_[i].key)) best.push_back({i, j, equal_points(i, j)});
    if (a_[i].written != a_[i].key) {
      for (const std::size_t j : b_.with(a_[i].written)) {
        if (b_[j].key != a_[i].key) best.push_back({i, j, equal_points(i, j)});
      }
    }
    const auto keep = std::min(best.size(), rules_.candidates);
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

/// Of two names one of which is no part of the other ("Falcon", "Falcon 2").
int Aligner::other_name_points(const Token& x, const Token& y) const {
  const bool part =
      x.key.find(y.key) != std::string::npos || y.key.find(x.key) != std::string::npos;
  if (part || likeness(x.claim->quote, y.claim->quote) < rules_.alike) return 0;
  const bool only = b_.with(x.key).empty() && a_.with(y.key).empty();
  const int points = context_points(x, y, rules_) + (only ? rules_.points.only_here : 0);
  return points >= rules_.name ? points : 0;
}

/// Points of two places with other values or names: their surroundings must speak for them.
int Aligner::other_points(std::size_t i, std::size_t j) const {
  const Token& x = a_[i];
  const Token& y = b_[j];
  if (x.name != y.name || x.key.empty() || y.key.empty()) return 0;
  if (x.name) return other_name_points(x, y);
  if (x.key == y.key) return equal_points(i, j) >= rules_.accept ? equal_points(i, j) : 0;
  const bool money = x.claim->kind == model::MentionKind::kCurrency &&
                     y.claim->kind == model::MentionKind::kCurrency && x.digits == y.digits;
  if (x.dimension != y.dimension && !money) return 0;
  if (x.dimension == "date" && x.claim->date_granularity != y.claim->date_granularity) return 0;
  const bool other_metric =
      !x.claim->metric.empty() && !y.claim->metric.empty() && x.claim->metric != y.claim->metric;
  // The same digits at another scale are no accident, even where the unit was lost on the way.
  const bool alike = !x.digits.empty() && x.digits == y.digits;
  int points = context_points(x, y, rules_);
  if (other_metric && !(alike && x.digits.size() > 1)) {
    points += rules_.points.other_metric;
  } else if (close_) {
    points += rules_.close;
  }
  if (alike) {
    points += rules_.points.digits_alike + x.worth - rules_.points.value;
  } else if (std::abs(x.order - y.order) >= rules_.apart) {
    points += rules_.points.other_size;
  }
  return points >= rules_.differs ? points : 0;
}

/// Between two sure pairs: the heaviest chain again, now of unequal places.
void Aligner::fill_gap(std::size_t a0, std::size_t a1, std::size_t b0, std::size_t b1) {
  const std::size_t limit = rules_.gap;
  const std::size_t n = std::min(a1 - a0, limit);
  const std::size_t m = std::min(b1 - b0, limit);
  if (n == 0 || m == 0) return;
  std::vector<int> best((n + 1) * (m + 1), 0);
  std::vector<int> points(n * m, 0);
  const auto cell = [&](std::size_t i, std::size_t j) -> int& { return best[i * (m + 1) + j]; };
  for (std::size_t i = n; i-- > 0;) {
    for (std::size_t j = m; j-- > 0;) {
      const bool free = !partner_[a0 + i].b && !taken_[b0 + j];
      const int here = free ? other_points(a0 + i, b0 + j) : 0;
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
    if (!partner_[i].b || partner_[i].moved) continue;
    const std::size_t j = *partner_[i].b;
    fill_gap(a0, i, b0, j);
    a0 = i + 1;
    b0 = j + 1;
  }
  fill_gap(a0, a_.size(), b0, b_.size());
}

/// "120 million in 2023" and "in 2023 120 million": languages turn neighbours around. With
/// `same_digits` only what is surely the same, or the same at another scale.
void Aligner::fill_swaps(bool same_digits) {
  const std::size_t beside = rules_.beside;
  std::vector<Candidate> left;
  for (std::size_t i = 0; i < a_.size(); ++i) {
    if (partner_[i].b || a_[i].name) continue;
    // Of its neighbours' partners those nearby are enough.
    for (std::size_t n = i - std::min(i, beside); n < std::min(i + beside + 1, a_.size()); ++n) {
      if (!partner_[n].b) continue;
      const std::size_t m = *partner_[n].b;
      for (std::size_t j = m - std::min(m, beside); j < std::min(m + beside + 1, b_.size()); ++j) {
        const bool free = !taken_[j] && !b_[j].name;
        const bool wanted =
            !same_digits || (a_[i].digits == b_[j].digits && a_[i].digits.size() > 1);
        const int points = free && wanted ? other_points(i, j) : 0;
        if (points > 0) left.push_back({i, j, points});
      }
    }
  }
  join_best(left);
}

/// The surest first, each place once.
void Aligner::join_best(std::vector<Candidate>& left) {
  std::sort(left.begin(), left.end(), [](const Candidate& x, const Candidate& y) {
    return std::tuple(-x.points, x.a, x.b) < std::tuple(-y.points, y.a, y.b);
  });
  for (const Candidate& c : left) {
    if (!partner_[c.a].b && !taken_[c.b]) join(c, true);
  }
}

/// Out of order the surroundings must speak for a pair: in one language by their words.
bool Aligner::surely_moved(const Token& x, const Token& y) const {
  const bool words = x.claim->language != y.claim->language ||
                     overlap(x.features, y.features, rules_.fewest_words) >= rules_.moved_words;
  return words && context_points(x, y, rules_) >= rules_.moved_context;
}

/// Names that only one of the texts says, beside alike ones that only the other says.
void Aligner::add_moved_names(std::vector<Candidate>& left) const {
  const auto lonely = [this](const AlignText& here, const AlignText& there, bool first) {
    std::vector<std::size_t> out;
    for (std::size_t i = 0; i < here.size(); ++i) {
      const bool free = first ? !partner_[i].b : !taken_[i];
      if (here[i].name && free && there.with(here[i].key).empty()) out.push_back(i);
    }
    out.resize(std::min(out.size(), rules_.gap));
    return out;
  };
  const std::vector<std::size_t> others = lonely(b_, a_, false);
  for (const std::size_t i : lonely(a_, b_, true)) {
    for (const std::size_t j : others) {
      const int points = other_name_points(a_[i], b_[j]);
      if (points > 0) left.push_back({i, j, points});
    }
  }
}

void Aligner::find_moved() {
  std::vector<Candidate> left;
  for (const Candidate& c : equals_) {
    const bool free = !partner_[c.a].b && !taken_[c.b] && !a_[c.a].name;
    if (free && c.points >= rules_.moved && surely_moved(a_[c.a], b_[c.b])) left.push_back(c);
  }
  add_moved_names(left);
  join_best(left);
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
  return paired >= rules_.close_pairs && 2 * paired >= std::max(values, others);
}

std::vector<Match> Aligner::run() {
  find_equals();
  find_order();
  close_ = close_ || half_paired();
  fill_swaps(true);
  fill_gaps();
  fill_swaps(false);
  find_moved();
  return matches();
}

}  // namespace

std::vector<Match> align(std::span<const Place> a, std::span<const Place> b,
                         const Settings& settings, bool close) {
  const AlignText x(a, settings);
  const AlignText y(b, settings);
  return Aligner(x, y, settings.align, close).run();
}

}  // namespace tally::audit
