#include "recogniser/discovery_joints.hpp"

#include "base/ascii.hpp"
#include "base/utf8.hpp"
#include "recogniser/discovery_beside.hpp"
#include "recogniser/discovery_candidates.hpp"
#include "recogniser/discovery_words.hpp"

#include <algorithm>

namespace tally::recogniser {
namespace {

base::WordSet set_of(base::JsonObject& object, std::string_view key) {
  const auto list = object.strings(key);
  return {list.begin(), list.end()};
}

/// Bytes of the apostrophe that a text begins with; 0 for none.
std::size_t apostrophe(std::string_view text) {
  constexpr std::string_view kPrinted = "’";
  if (text.starts_with('\'')) return 1;
  return text.starts_with(kPrinted) ? kPrinted.size() : 0;
}

/// Bytes of the first of `joints` that the text begins with and a capital follows; 0 for none.
std::size_t joint_of(const std::vector<std::string>& joints, std::string_view behind) {
  const auto joint = std::ranges::find_if(joints, [&](const std::string& each) {
    const std::size_t middle = each.size() / 2;  // tells most apart
    return middle < behind.size() && behind[middle] == each[middle] && behind.starts_with(each) &&
           capital_at(behind, each.size());
  });
  return joint != joints.end() ? joint->size() : 0;
}

std::string_view word_at(std::string_view text, std::size_t at) {
  return text.substr(at, word_end(text, at) - at);
}

}  // namespace

NameJoints::NameJoints(base::JsonObject& object)
    : of_words_(set_of(object, "of_words")),
      group_owners_(set_of(object, "group_owners")),
      owned_words_(set_of(object, "owned_words")),
      genitive_verbs_(set_of(object, "genitive_verbs")),
      topics_(set_of(object, "topics")),
      institutions_(set_of(object, "institutions")),
      numbered_ends_(set_of(object, "numbered_ends")),
      tour_ends_(set_of(object, "tour_ends")),
      no_initials_(set_of(object, "no_initials")),
      of_joints_(object.strings("of_joints")),
      particles_(object.strings("particles")),
      tour_joints_(object.strings("tour_joints")),
      of_(object.string("of")),
      name_joint_(object.string("name_joint")),
      topic_joint_(object.string("topic_joint")) {
  for (auto& [head, type] : nouns_of(object, "of_heads")) of_heads_.emplace(head, type);
}

bool NameJoints::is_of(std::string_view name) const {
  return std::ranges::any_of(of_joints_, [&](const std::string& joint) {
    return name.find(joint) != std::string_view::npos;
  });
}

/// "Kite's Coffee", "Workers' Union".
std::size_t NameJoints::owning_size(std::string_view behind, std::string_view owner) const {
  const std::size_t sign = apostrophe(behind);
  if (sign == 0) return 0;
  const bool single = behind.substr(sign).starts_with("s ");
  const std::size_t size = sign + (single ? 2 : 1);
  if (behind.size() <= size || behind[size - 1] != ' ' || !capital_at(behind, size)) return 0;
  const bool group = group_owners_.contains(owner);
  return group || (single && owned_words_.contains(word_at(behind, size))) ? size : 0;
}

/// Whether the words with capitals that begin at `at` hold one of those: "Spheres World Tour".
bool NameJoints::closes_in(std::string_view text, std::size_t at, const base::WordSet& ends) {
  constexpr int kMostWords = 4;
  for (int words = 0; words < kMostWords && capital_at(text, at); ++words) {
    const std::size_t end = word_end(text, at);
    if (ends.contains(text.substr(at, end - at))) return true;
    if (end >= text.size() || (text[end] != ' ' && text[end] != '-')) return false;
    at = end + 1;
  }
  return false;
}

/// "Ministry of Dams and Sluices", "Dam and Sluice Administration": whether the words that follow
/// "and" are of the same name.
bool NameJoints::joins_topics(std::string_view name, std::string_view word,
                              std::string_view behind) const {
  if (!behind.starts_with(topic_joint_) || !topics_.contains(word)) return false;
  const bool of = is_of(name);
  for (std::size_t at = topic_joint_.size(); capital_at(behind, at); ++at) {
    const std::string_view next = word_at(behind, at);
    at += next.size();
    const bool last = !capital_follows(behind, at);
    if (last && institutions_.contains(next)) return true;
    if (!topics_.contains(next)) return false;
    if (last) return of;
  }
  return false;
}

std::string_view NameJoints::type_of(std::string_view name) const {
  const std::string_view before = name.substr(0, name.find(of_));
  const auto head = of_heads_.find(base::last_word(before));
  return head != of_heads_.end() ? std::string_view(head->second) : kOrganisationType;
}

std::size_t NameJoints::size(std::string_view text, std::size_t begin, base::ByteSpan word,
                             bool heads) const {
  if (word.end >= text.size()) return 0;
  const std::string_view behind = text.substr(word.end);
  const std::string_view said = text.substr(word.begin, word.size());
  if (behind.front() != ' ') return owning_size(behind, said);
  if (behind.starts_with(name_joint_)) {
    return capital_at(behind, name_joint_.size()) ? name_joint_.size() : 0;
  }
  if (capital_at(behind, 1)) return 0;  // most of the time
  if (behind.size() > 1 && base::is_digit(behind[1])) return number_size(text, word.end);
  if (heads || of_words_.contains(said) || of_heads_.contains(said)) {
    if (const std::size_t joint = joint_of(of_joints_, behind); joint > 0) return joint;
  }
  if (const std::size_t joint = joint_of(particles_, behind); joint > 0) return joint;
  if (const std::size_t joint = joint_of(tour_joints_, behind); joint > 0) {
    if (closes_in(text, word.end + joint, tour_ends_)) return joint;
  }
  const std::string_view name = text.substr(begin, word.end - begin);
  return joins_topics(name, said, behind) ? topic_joint_.size() : 0;
}

std::size_t NameJoints::ending_size(std::string_view text, std::size_t end) const {
  const std::string_view behind = text.substr(end);
  const std::size_t sign = behind.empty() ? 0 : apostrophe(behind);
  if (sign == 0 || !behind.substr(sign).starts_with("s ")) return 0;
  return genitive_verbs_.contains(word_at(behind, sign + 2)) ? sign + 1 : 0;
}

std::size_t NameJoints::group_size(std::string_view text, base::ByteSpan word) const {
  const std::string_view said = text.substr(word.begin, word.size());
  return group_owners_.contains(said) ? owning_size(text.substr(word.end), said) : 0;
}

std::size_t NameJoints::number_size(std::string_view text, std::size_t end) const {
  constexpr std::size_t kMostDigits = 4;
  std::size_t at = end + 1;
  while (at < text.size() && base::is_digit(text[at])) ++at;
  const std::size_t digits = at - end - 1;
  if (digits < 2 || digits > kMostDigits || !capital_at(text, at + 1) || text[at] != ' ') return 0;
  return closes_in(text, at + 1, numbered_ends_) ? at + 1 - end : 0;
}

std::size_t NameJoints::genitive_size(std::string_view rest) {
  const std::size_t sign = apostrophe(rest);
  const bool single = sign > 0 && rest.substr(sign).starts_with('s') &&
                      (rest.size() <= sign + 1 || letter_size(rest, sign + 1) == 0);
  return single ? sign + 1 : 0;
}

std::size_t NameJoints::end_of_initials(std::string_view text, std::size_t at) const {
  std::size_t end = at;
  while (end + 1 < text.size() && is_upper(text[end]) && text[end + 1] == '.') end += 2;
  const bool several = end > at + 2 && end < text.size() && text[end] == ' ';
  if (!several || !capital_at(text, end + 1)) return at;
  return no_initials_.contains(text.substr(at, end - at)) ? at : end;
}

std::size_t NameJoints::initial_size(std::string_view text, std::size_t end) {
  constexpr std::size_t kSize = 4;
  const std::string_view behind = text.substr(end);
  const bool initial = behind.size() > kSize && behind[0] == ' ' && is_upper(behind[1]) &&
                       behind[2] == '.' && behind[3] == ' ';
  return initial && capital_at(behind, kSize) ? kSize : 0;
}

}  // namespace tally::recogniser
