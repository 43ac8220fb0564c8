// Which subjects may be believed: how sure each way of finding one is, as counted on annotated
// texts, and the names that organisations had before a day. Reads rules/subjects.json; knows no
// document.
#pragma once

#include "base/json.hpp"
#include "base/word_set.hpp"
#include "claim/subject.hpp"
#include "model/time.hpp"

#include <array>
#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace tally::claim {

/// The key of one of the `kWays` in rules/subjects.json.
std::string_view name_of(Way way);

/// What a claim rests on.
enum class Tier : std::uint8_t { kOrganisational, kRuled, kGeneral };

class SubjectTrust {
 public:
  /// Reads subjects.json of the first folder that has one. Throws base::RuleError with file, line
  /// and column.
  explicit SubjectTrust(const std::vector<std::filesystem::path>& folders);

  /// What a subject is asked to be believed for.
  struct Question {
    std::string_view metric;                          ///< empty for none
    bool ruled = false;                               ///< a rule made the claim
    std::string_view type;                            ///< of the subject
    model::Language language = model::Language::kZh;  ///< of the passage
    bool of_organisations = false;                    ///< whose subjects are nothing else
    bool speech = false;                              ///< somebody speaks, not the narrator
    bool far = false;    ///< nothing near names the subject, nor is the text about it
    bool entry = false;  ///< the subject is the whole title of the text
  };
  /// Whether a subject found that way is sure enough to be told.
  [[nodiscard]] bool believes(Way way, const Question& question) const;
  /// Whether it matters to a way that nothing near names the subject.
  [[nodiscard]] bool minds_far(Way way, model::Language language, bool speech) const;
  /// Whether a rule's claim of that metric is none without a subject.
  [[nodiscard]] bool needs_subject(std::string_view metric) const;
  /// Whether a default of the catalogue makes no claim of that metric without a subject.
  [[nodiscard]] bool rests_without_subject(std::string_view metric) const;
  /// What the subject was called on that day; `name` itself where it never changed. An absent day
  /// changes nothing.
  [[nodiscard]] std::string_view name_on(std::string_view name,
                                         const std::optional<model::Day>& day) const;

 private:
  struct FormerName {
    std::string name;
    std::string formerly;
    model::Day until;
  };

  using Ways = std::array<std::int64_t, kWays>;  ///< percent

  void load_languages(const base::JsonValue& value, const std::string& path);
  void load_far(const base::JsonValue& value, const std::string& path);
  void load_tiers(const base::JsonValue& value, const std::string& path, std::size_t manner);

  std::array<std::array<Ways, 3>, 4> right_ = {};  ///< by language, narrated or spoken, and tier
  std::array<Ways, 4> right_far_ = {};             ///< at most, of a subject that is far
  std::int64_t least_ = 0;
  base::WordSet organisational_, needed_, resting_, reach_types_;
  std::vector<FormerName> former_;
};

}  // namespace tally::claim
