#include "segmenter/voices.hpp"

#include "segmenter/byline.hpp"
#include "segmenter/recent.hpp"

#include <algorithm>
#include <string_view>

namespace tally::segmenter {
namespace {

/// The only person declared in that role; empty for none or several.
std::string only(const model::Document& document, std::string_view role) {
  std::string name;
  for (const model::DeclaredEntity& entity : document.declared) {
    if (entity.role != role) continue;
    if (!name.empty()) return {};
    name = entity.name;
  }
  return name;
}

bool stands(const Label& label) { return label.evidence != Evidence::kNone; }

/// A whole line in bold.
bool is_bold(std::string_view line) {
  return line.size() > 4 && line.starts_with("**") && line.find("**", 2) + 2 >= line.size();
}

/// Questions in bold, each followed by an answer that is not.
class UnnamedInterview {
 public:
  UnnamedInterview(const model::Document& document, const std::vector<Line>& lines)
      : text_(document.text), lines_(lines) {}

  /// At least three, and hardly a bold line that does not ask.
  [[nodiscard]] bool is_one() const {
    std::size_t bold = 0;
    std::size_t asked = 0;
    for (std::size_t i = 0; i < lines_.size(); ++i) {
      if (lines_[i].heading > 0 || !is_bold(view(i))) continue;
      ++bold;
      asked += asks(i) ? 1U : 0U;
    }
    return asked >= 3 && asked * 5 >= bold * 4;
  }

  [[nodiscard]] bool asks(std::size_t i) const {
    return is_bold(view(i)) && ends_with_question(view(i)) && i + 1 < lines_.size() &&
           !is_bold(view(i + 1)) && lines_[i + 1].heading == 0;
  }

 private:
  [[nodiscard]] std::string_view view(std::size_t i) const {
    return text_.substr(lines_[i].span.begin, lines_[i].span.size());
  }

  std::string_view text_;
  const std::vector<Line>& lines_;
};

}  // namespace

void name_voices(const LabelWords& words, const model::Document& document,
                 const std::vector<Line>& lines, std::vector<Label>& labels) {
  const std::string host = only(document, "host");
  const std::string guest = only(document, "guest");
  const auto speaker_of = [&](std::string_view name) {
    const auto role = words.roles.find(base::lower_ascii(name));
    if (role == words.roles.end() || role->second.empty()) return name;
    const std::string& meant = role->second == "host" ? host : guest;
    return meant.empty() ? name : std::string_view(meant);
  };
  bool any = false;
  Recent<std::string_view> recent;
  for (Label& label : labels) {
    if (!stands(label)) continue;
    any = true;
    const std::string_view name =
        std::string_view(document.text).substr(label.name.begin, label.name.size());
    const std::string_view* known = recent.find(name);
    label.speaker = known != nullptr ? *known : recent.keep(name, speaker_of(name));
  }
  if (any) return;
  const bool told_of = document.kind == "summary" || document.kind == "article";
  const auto address = told_of ? std::nullopt : find_address(words, document.text, lines);
  if (address) {
    const std::size_t begin = lines[address->first].span.begin;
    labels[address->first] = {Evidence::kDeclared, {}, std::string(address->speaker), begin};
    return;
  }
  const UnnamedInterview interview(document, lines);
  if (host.empty() || guest.empty() || !interview.is_one()) return;
  for (std::size_t i = 0; i + 1 < lines.size(); ++i) {
    if (!interview.asks(i)) continue;
    labels[i] = {Evidence::kDeclared, {}, host, lines[i].span.begin + 2};
    labels[i + 1] = {Evidence::kDeclared, {}, guest, lines[i + 1].span.begin};
  }
}

std::string sole_speaker(const model::Document& document, const std::vector<Label>& labels) {
  if (document.kind == "summary" || document.kind == "article") return {};
  if (std::ranges::any_of(labels, stands)) return {};
  return only(document, "speaker");
}

}  // namespace tally::segmenter
