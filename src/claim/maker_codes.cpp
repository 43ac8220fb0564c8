#include "claim/maker_codes.hpp"

#include "base/ascii.hpp"

#include <algorithm>
#include <string>

namespace tally::claim {
namespace {

using model::Mention;
using model::MentionKind;

constexpr std::size_t kLongestCode = 5;
/// Names back in which the maker or a kin of a code stands.
constexpr std::size_t kReach = 40;

/// One or two capitals with a number behind them: "R1", "V3.1".
bool is_code(std::string_view name) {
  constexpr std::size_t kMostLetters = 2;
  const std::size_t digits = name.find_first_of("0123456789");
  if (name.size() > kLongestCode || digits == 0 || digits == name.npos || digits > kMostLetters) {
    return false;
  }
  return std::ranges::all_of(name.substr(0, digits), base::is_upper) &&
         std::ranges::all_of(name.substr(digits),
                             [](char c) { return base::is_digit(c) || c == '.'; });
}

/// What stands before the code of a name: "Vega" of "Vega-V3"; all of a name without one.
std::string_view family_of(std::string_view name) {
  const auto at = name.find_last_of(" -");
  return at != name.npos && is_code(name.substr(at + 1)) ? name.substr(0, at) : name;
}

/// What the tables call the thing of that code; null for none.
const model::Entity* known_as(std::string_view family, std::string_view code,
                              const EntityBook& book) {
  for (const char joint : {' ', '-'}) {
    const std::string name = std::string(family) + joint + std::string(code);
    if (const model::Entity* found = book.find(name)) return found;
  }
  return nullptr;
}

void name_it(Mention& mention, const model::Entity& entity) {
  mention.entity = entity.name;
  mention.entity_type = entity.type;
}

class CodeTeller {
 public:
  CodeTeller(std::string_view text, std::span<Mention> mentions, const EntityBook& book)
      : text_(text), mentions_(mentions), book_(book) {}

  void tell(std::size_t index) const {
    Mention& mention = mentions_[index];
    const std::string code(text_.substr(mention.span.begin, mention.span.size()));
    const model::Entity* known = book_.find(mention.entity);
    if (const Mention* owner = owner_of(index)) {
      const bool own =
          known != nullptr && (known->affiliation == owner->entity || known->affiliation.empty());
      if (!own) take_owners(mention, owner->entity, code);
    } else if (known == nullptr) {
      take_kins(index, code);
    }
  }

 private:
  /// The organisation whose name and 的 or "'s" stand right before.
  [[nodiscard]] const Mention* owner_of(std::size_t index) const {
    if (index == 0) return nullptr;
    const Mention& before = mentions_[index - 1];
    const std::size_t at = mentions_[index].span.begin;
    if (before.kind != MentionKind::kName || !is_organisation(before.entity_type)) return nullptr;
    if (before.span.end >= at) return nullptr;
    const std::string_view between = text_.substr(before.span.end, at - before.span.end);
    const bool owns = between == "的" || between == "'s " || between == "\u2019s ";
    return owns ? &before : nullptr;
  }

  void take_owners(Mention& mention, const std::string& owner, const std::string& code) const {
    if (const model::Entity* thing = known_as(owner, code, book_)) return name_it(mention, *thing);
    mention.entity = owner + ' ' + code;
    mention.entity_type = kProductType;
  }

  /// The nearest maker or thing before with which the tables know the code.
  void take_kins(std::size_t index, const std::string& code) const {
    const std::size_t from = index - std::min(index, kReach);
    for (std::size_t i = index; i > from; --i) {
      const Mention& kin = mentions_[i - 1];
      if (kin.kind != MentionKind::kName) continue;
      const model::Entity* thing = known_as(family_of(kin.entity), code, book_);
      if (thing != nullptr) return name_it(mentions_[index], *thing);
    }
  }

  std::string_view text_;
  std::span<Mention> mentions_;
  const EntityBook& book_;
};

}  // namespace

void tell_maker_codes(std::string_view text, std::span<Mention> mentions, const EntityBook& book) {
  const CodeTeller teller(text, mentions, book);
  for (std::size_t i = 0; i < mentions.size(); ++i) {
    if (mentions[i].kind != MentionKind::kName) continue;
    if (is_code(text.substr(mentions[i].span.begin, mentions[i].span.size()))) teller.tell(i);
  }
}

}  // namespace tally::claim
