#include "report/finding_text.hpp"

#include "base/utf8.hpp"
#include "report/json.hpp"
#include "report/value_text.hpp"
#include "report/width.hpp"
#include "report/wrap.hpp"

#include <algorithm>
#include <ostream>
#include <string>
#include <string_view>

namespace tally::report {
namespace {

constexpr std::size_t kDefaultWidth = 100;
constexpr std::size_t kIndent = 2;
constexpr std::size_t kLabel = 6;        // "why   "
constexpr std::size_t kContext = 26;     // columns of text to either side of a quote
constexpr std::size_t kClaimsShown = 4;  // of a finding in a listing
constexpr std::size_t kIdShown = 8;

class Painter {
 public:
  explicit Painter(bool colour) : colour_(colour) {}
  [[nodiscard]] std::string bold(std::string_view text) const { return paint("1", text); }
  [[nodiscard]] std::string dim(std::string_view text) const { return paint("2", text); }
  [[nodiscard]] std::string severity(model::FindingSeverity severity) const {
    const std::string_view code = severity == model::FindingSeverity::kError  ? "1;31"
                                  : severity == model::FindingSeverity::kWarn ? "1;33"
                                                                              : "1;34";
    return paint(code, name_of(severity));
  }

 private:
  [[nodiscard]] std::string paint(std::string_view code, std::string_view text) const {
    if (!colour_) return std::string(text);
    return "\x1b[" + std::string(code) + "m" + std::string(text) + "\x1b[0m";
  }
  bool colour_;
};

std::string file_name(const std::string& path) {
  const std::size_t slash = path.find_last_of('/');
  return slash == std::string::npos ? path : path.substr(slash + 1);
}

/// The last characters of `text` that fit, "…" before them where something was cut.
std::string tail(std::string_view text, std::size_t columns) {
  std::size_t begin = 0;
  while (display_width(text.substr(begin)) > columns) {
    ++begin;
    while (begin < text.size() && base::goes_on(text[begin])) ++begin;
  }
  return (begin == 0 ? "" : "…") + std::string(text.substr(begin));
}

std::string head(std::string_view text, std::size_t columns) {
  const std::string_view kept = cut_to(text, columns);
  return std::string(kept) + (kept.size() == text.size() ? "" : "…");
}

/// "…what comes before [the quote] and what comes after…"
std::string quoted(const model::Claim& claim, const Painter& paint) {
  const std::string quote = one_safe_line(claim.quote);
  const std::string before = tail(one_safe_line(claim.before), kContext);
  const std::string after = head(one_safe_line(claim.after), kContext);
  return before + paint.bold("[" + quote + "]") + after;
}

std::string place(const model::Claim& claim) {
  return one_safe_line(file_name(claim.document)) + ":" + std::to_string(claim.line);
}

std::string count_of(std::int64_t count, std::string_view one, std::string_view many) {
  return std::to_string(count) + " " + std::string(count == 1 ? one : many);
}

class Block {
 public:
  Block(const Style& style, std::ostream& out)
      : paint_(style.colour),
        out_(out),
        width_(style.terminal_width == 0 ? kDefaultWidth : style.terminal_width) {}

  void write(const model::Finding& finding, bool whole);

 private:
  void title(const model::Finding& finding);
  void claims(const model::Finding& finding, bool whole);
  void reading(const model::Claim& claim);
  void labelled(std::string_view label, std::string_view text);

  Painter paint_;
  std::ostream& out_;
  std::size_t width_;
};

void Block::labelled(std::string_view label, std::string_view text) {
  if (text.empty()) return;
  const std::size_t left = kIndent + kLabel;
  bool first = true;
  for (const std::string& line :
       wrap(one_safe_line(text), width_ > left + 20 ? width_ - left : 0)) {
    const std::string shown = first ? std::string(label) : "";
    out_ << std::string(kIndent, ' ') << paint_.dim(shown)
         << std::string(kLabel - std::min(kLabel, shown.size()), ' ') << line << '\n';
    first = false;
  }
}

void Block::title(const model::Finding& finding) {
  out_ << paint_.severity(finding.severity) << "  " << finding.kind << "  "
       << paint_.dim(finding.id.hex().substr(0, kIdShown));
  if (finding.state != "open") out_ << "  " << finding.state;
  out_ << '\n';
  for (const std::string& line : wrap(one_safe_line(finding.headline), width_ - kIndent)) {
    out_ << std::string(kIndent, ' ') << paint_.bold(line) << '\n';
  }
}

void Block::reading(const model::Claim& claim) {
  const std::string indent(2 * kIndent + 2, ' ');
  std::string text = "read as " + value_text(claim);
  if (claim.valid.known()) text += ", of " + days_text(claim.valid);
  text += ", " + std::string(name_of(claim.modality));
  if (claim.asserted.known()) text += ", said " + days_text(claim.asserted);
  if (!claim.rule.empty()) text += ", rule " + claim.rule;
  out_ << indent << paint_.dim(one_safe_line(text)) << '\n';
}

void Block::claims(const model::Finding& finding, bool whole) {
  const std::size_t shown =
      whole ? finding.claims.size() : std::min(kClaimsShown, finding.claims.size());
  std::size_t width = 0;
  for (std::size_t i = 0; i < shown; ++i) {
    width = std::max(width, display_width(place(finding.claims[i].claim)));
  }
  for (std::size_t i = 0; i < shown; ++i) {
    const auto& [claim, role] = finding.claims[i];
    const std::string where = place(claim);
    out_ << std::string(kIndent, ' ') << paint_.dim(role) << "  " << where
         << std::string(width - display_width(where) + 2, ' ')
         << (claim.speaker.empty() ? "" : one_safe_line(claim.speaker) + ": ")
         << quoted(claim, paint_) << '\n';
    if (whole) reading(claim);
  }
  const std::size_t left = finding.claims.size() - shown;
  if (left > 0) {
    out_ << std::string(kIndent, ' ')
         << paint_.dim("and " +
                       count_of(static_cast<std::int64_t>(left), "further place", "further places"))
         << '\n';
  }
}

void Block::write(const model::Finding& finding, bool whole) {
  title(finding);
  claims(finding, whole);
  labelled("why", finding.reason);
  if (finding.support.size() == 2) {
    labelled("for", count_of(finding.support[0], "independent source", "independent sources") +
                        " for a, " + std::to_string(finding.support[1]) +
                        " for b; likely fault: " + finding.fault);
  } else {
    labelled("fault", finding.fault);
  }
  labelled("next", finding.next);
}

void write_summary(const AuditSummary& s, const Painter& paint, std::ostream& out) {
  out << count_of(s.facts, "fact", "facts") << ", " << s.compared << " told more than once, "
      << s.agreeing << " of these agree";
  if (s.pairs > 0)
    out << "; " << count_of(s.pairs, "pair of texts", "pairs of texts") << " aligned";
  out << '\n';
  out << paint.bold(count_of(s.errors, "error", "errors") + ", " +
                    count_of(s.warnings, "warning", "warnings") + ", " +
                    count_of(s.notes, "note", "notes"));
  if (s.left_out > 0) out << " (" << s.left_out << " not shown)";
  out << '\n';
}

}  // namespace

void write_finding(const model::Finding& finding, bool whole, const Style& style,
                   std::ostream& out) {
  Block(style, out).write(finding, whole);
}

void write_findings(std::span<const model::Finding> findings, const AuditSummary& summary,
                    const Style& style, std::ostream& out) {
  write_summary(summary, Painter(style.colour), out);
  for (const model::Finding& finding : findings) {
    out << '\n';
    write_finding(finding, false, style, out);
  }
}

void write_audit_json(std::span<const model::Finding> findings, const AuditSummary& summary,
                      std::ostream& out) {
  JsonWriter json;
  const auto number = [&json](std::string_view key, std::int64_t value) {
    json.key(key);
    json.number(value);
  };
  json.begin_object();
  json.key("schema");
  json.string("tally/1");
  number("facts", summary.facts);
  number("compared", summary.compared);
  number("agreeing", summary.agreeing);
  number("aligned", summary.pairs);
  number("errors", summary.errors);
  number("warnings", summary.warnings);
  number("notes", summary.notes);
  json.key("findings");
  json.begin_array();
  for (const model::Finding& finding : findings) {
    write_finding(finding, json);
    out << json.view();
    json.sent();
  }
  json.end_array();
  json.end_object();
  out << json.view();
}

Table finding_table(std::span<const model::Finding> findings) {
  Table table;
  table.name = "findings";
  for (const char* name : {"id", "severity", "kind", "state", "fact", "headline", "a", "a_place",
                           "b", "b_place", "reason", "fault", "next"}) {
    table.columns.push_back({name});
  }
  for (const model::Finding& f : findings) {
    const auto side = [&](std::string_view role) -> const model::Claim* {
      for (const auto& part : f.claims) {
        if (part.role == role || (role == "a" && part.role != "b")) return &part.claim;
      }
      return nullptr;
    };
    const model::Claim* a = side("a");
    const model::Claim* b = side("b");
    const auto quote = [](const model::Claim* c) { return c != nullptr ? Cell(c->quote) : Cell(); };
    const auto where = [](const model::Claim* c) {
      return c != nullptr ? Cell(place(*c)) : Cell();
    };
    table.rows.push_back({f.id.hex(), std::string(name_of(f.severity)), f.kind, f.state,
                          f.fact.text.empty() ? Cell() : Cell(f.fact.text), f.headline, quote(a),
                          where(a), quote(b), where(b), f.reason, f.fault, f.next});
  }
  return table;
}

}  // namespace tally::report
