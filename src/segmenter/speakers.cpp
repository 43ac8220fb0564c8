#include "segmenter/speakers.hpp"

#include "base/utf8.hpp"
#include "model/entity_types.hpp"
#include "segmenter/label_parser.hpp"
#include "segmenter/lone_names.hpp"
#include "segmenter/recent.hpp"
#include "segmenter/voices.hpp"

#include <algorithm>
#include <map>
#include <utility>

namespace tally::segmenter {
namespace {

/// A declared name in full, or one that shares a part with the label ("Patel", "主持人Patel").
Evidence declared_evidence(const model::Document& document, std::string_view name) {
  constexpr std::size_t kShortest = 4;
  if (document.declared.empty()) return Evidence::kNone;
  const std::string known = base::lower_ascii(name);
  Evidence best = Evidence::kNone;
  for (const model::DeclaredEntity& entity : document.declared) {
    const std::string declared = base::lower_ascii(entity.name);
    if (entity.type != model::kPersonType && !entity.type.empty()) continue;
    if (declared == known) return Evidence::kDeclared;
    if (known.size() < kShortest || declared.size() < kShortest) continue;
    const bool shared =
        declared.find(known) != std::string::npos || known.find(declared) != std::string::npos;
    if (shared) best = Evidence::kStrong;
  }
  return best;
}

/// So many labels of which none comes back are no speakers.
constexpr std::size_t kTopics = 4;
/// So many of which some look like full names ("Intended Use:").
constexpr std::size_t kManyTopics = 6;

/// What is known of a label's text.
struct Known {
  std::size_t size = 0;  ///< of the name in it, without a verb behind it
  Evidence evidence = Evidence::kNone;
};

Known known_of(const LabelWords& words, const model::Document& document, std::string_view label) {
  const std::string_view name = without_verb(words, label);
  return {name.size(), std::max(declared_evidence(document, name), name_evidence(words, name))};
}

/// "- President & CEO": whether one of the words is that of an office.
bool names_office(const LabelWords& words, std::string_view title) {
  for (std::size_t at = 0; at < title.size();) {
    const std::size_t begin = title.find_first_not_of(" ,&/-", at);
    if (begin == std::string_view::npos) return false;
    at = std::min(title.find_first_of(" ,&/", begin), title.size());
    if (words.offices.contains(base::lower_ascii(title.substr(begin, at - begin)))) return true;
  }
  return false;
}

struct Uses {
  Evidence evidence = Evidence::kNone;
  std::size_t count = 0;
  std::size_t spoken = 0;   ///< lines that end a sentence, or hold the label alone
  std::size_t clocked = 0;  ///< lines of a name and a time or an office, with text below
  bool accepted = false;
};

class Judge {
 public:
  Judge(const model::Document& document, const std::vector<Line>& lines, std::vector<Label>& labels)
      : document_(document), lines_(lines), labels_(labels) {}

  void judge() {
    count();
    for (auto& [name, uses] : uses_) uses.accepted = holds_up(uses);
    const bool some = std::ranges::any_of(uses_, [](const auto& u) { return u.second.accepted; });
    for (auto& [name, uses] : uses_) {
      const bool company = some && uses.evidence >= Evidence::kStrong;
      const bool clocked = clocked_ && uses.clocked == uses.count;
      uses.accepted = uses.accepted || company || dialogue_ || clocked;
    }
    for (Label& label : labels_) {
      if (label.evidence != Evidence::kNone && !uses_of(label).accepted) label = {};
    }
  }

 private:
  [[nodiscard]] std::string_view name_of(const Label& label) const {
    return std::string_view(document_.text).substr(label.name.begin, label.name.size());
  }

  Uses& uses_of(const Label& label) {
    const std::string_view name = name_of(label);
    if (Uses* const* known = recent_.find(name); known != nullptr) return **known;
    Uses& uses = uses_[name];
    recent_.keep(name, &uses);
    return uses;
  }

  void count() {
    std::size_t labelled = 0;
    std::size_t spoken = 0;
    bool strong = false;
    for (std::size_t i = 0; i < labels_.size(); ++i) {
      heading_clocked_ = heading_clocked_ || (labels_[i].clocked && may_be_heading(labels_[i]));
      if (labels_[i].evidence == Evidence::kNone) continue;
      Uses& uses = uses_of(labels_[i]);
      uses.evidence = labels_[i].evidence;
      ++uses.count;
      if (!labels_[i].title.empty() && !labels_[i].clocked) continue;  // "Deep Ports - basics"
      ++labelled;
      const bool speaks = lines_[i].terminal || labels_[i].text_begin >= lines_[i].span.end;
      uses.spoken += speaks ? 1U : 0U;
      spoken += speaks ? 1U : 0U;
      uses.clocked += labels_[i].clocked && speech_below(i) ? 1U : 0U;
      strong = strong || uses.evidence == Evidence::kStrong;
    }
    // A short text of which every other line is labelled and speaks in sentences. Labels that never
    // come back are topics of a list.
    const std::size_t fewest = strong ? kManyTopics : kTopics;
    const bool topics = labelled >= fewest && uses_.size() == labelled;
    dialogue_ = labelled * 2 >= lines_.size() && spoken * 2 > labelled && !topics &&
                (uses_.size() >= 2 || strong);
    // Names with the times at which they speak need not come back.
    const auto clocked = [&](const auto& each) { return each.second.clocked == each.second.count; };
    clocked_ = !heading_clocked_ && std::ranges::count_if(uses_, clocked) >= 2;
  }

  /// A time also stands behind the chapters of a talk: "Scaling laws 12:40", "Introduction 0:00".
  [[nodiscard]] bool may_be_heading(const Label& label) const {
    const bool latin = static_cast<unsigned char>(name_of(label).front()) < 0x80;
    return label.evidence == Evidence::kNone || (label.evidence == Evidence::kWeak && latin);
  }

  [[nodiscard]] bool speech_below(std::size_t i) const {
    return i + 1 < lines_.size() && !labels_[i + 1].clocked && lines_[i + 1].terminal;
  }

  /// Over the document: declared names once, roles and full names twice, single words only where
  /// somebody else speaks twice, too.
  [[nodiscard]] bool holds_up(const Uses& uses) const {
    switch (uses.evidence) {
      case Evidence::kDeclared:
        return true;
      case Evidence::kRole:
        return uses_.size() >= 2;
      case Evidence::kStrong:
        return uses.count >= 2;
      case Evidence::kWeak:
        return uses.count >= 2 && uses.spoken * 2 >= uses.count &&
               std::ranges::any_of(uses_, [&](const auto& other) {
                 return &other.second != &uses &&
                        (other.second.count >= 2 || other.second.evidence >= Evidence::kRole);
               });
      case Evidence::kNone:
        break;
    }
    return false;
  }

  const model::Document& document_;
  const std::vector<Line>& lines_;
  std::vector<Label>& labels_;
  std::map<std::string_view, Uses> uses_;
  Recent<Uses*> recent_;  ///< of them
  bool dialogue_ = false;
  bool clocked_ = false;          ///< names with times open turns, also where each stands once
  bool heading_clocked_ = false;  ///< a time stands behind something that is no full name
};

/// Labels that do not look like names, with their lines: who asks may be a magazine.
using Askers = std::map<std::string_view, std::vector<std::pair<std::size_t, Label>>>;

bool is_short(const LabelWords& words, std::string_view name) {
  constexpr std::size_t kLongest = 18;  // bytes
  return !name.empty() && name.size() <= kLongest && !words.stop.contains(base::lower_ascii(name));
}

/// What stands before questions again and again, between the turns of somebody with a name, asks.
void take_askers(const model::Document& document, const std::vector<Line>& lines,
                 const Askers& askers, std::vector<Label>& labels) {
  constexpr std::size_t kLeast = 2;
  const std::string_view text = document.text;
  for (const auto& [name, uses] : askers) {
    const auto asks = std::ranges::count_if(uses, [&](const auto& use) {
      const base::ByteSpan line = lines[use.first].span;
      return ends_with_question(text.substr(line.begin, line.size()));
    });
    const auto questions = static_cast<std::size_t>(asks);
    if (questions < kLeast || questions * 2 < uses.size()) continue;
    for (const auto& [line, label] : uses) {
      labels[line] = label;
      labels[line].evidence = Evidence::kWeak;
    }
  }
}

}  // namespace

std::vector<Label> find_speakers(const LabelWords& words, const model::Document& document,
                                 const SignMap& signs, const std::vector<Line>& lines) {
  std::vector<Label> labels(lines.size());
  const std::string_view text = document.text;
  bool any = false;
  Askers askers;
  Recent<Known> recent;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    if (!may_be_label(signs, lines[i])) continue;
    Label label = parse_label(text, lines[i]);
    if (label.evidence == Evidence::kNone) continue;
    const std::string_view name = text.substr(label.name.begin, label.name.size());
    const Known* known = recent.find(name);
    if (known == nullptr) known = &recent.keep(name, known_of(words, document, name));
    label.name.end = label.name.begin + known->size;
    label.evidence = known->evidence;
    const base::ByteSpan title_of = label.title;
    label.clocked =
        label.clocked || names_office(words, text.substr(title_of.begin, title_of.size()));
    // A heading with a colon in it is a title; one that is nothing but a name opens a turn.
    const bool title = lines[i].heading > 0 || (i == 0 && lines[i].span == document.headline);
    const bool titled = title && label.text_begin < lines[i].span.end;
    if (titled) label.evidence = Evidence::kNone;
    // A list's items are rarely turns: only what is known to speak may open one there.
    if (lines[i].bullet && label.evidence < Evidence::kRole) label.evidence = Evidence::kNone;
    const bool may_ask = label.evidence == Evidence::kNone && !titled && !lines[i].bullet;
    if (may_ask && is_short(words, name)) askers[name].emplace_back(i, label);
    any = any || label.evidence != Evidence::kNone;
    labels[i] = label;
  }
  if (any) {
    take_askers(document, lines, askers, labels);
    Judge(document, lines, labels).judge();
  }
  const auto stands = [](const Label& label) { return label.evidence != Evidence::kNone; };
  if (std::ranges::none_of(labels, stands)) take_lone_names(words, document, lines, labels);
  name_voices(words, document, lines, labels);
  return labels;
}

}  // namespace tally::segmenter
