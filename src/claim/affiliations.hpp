// For whom persons speak, and which organisation a document is about: by the entity table, by what
// the document declares, by titles ("Kite CEO Ada Moss"), by what the speakers say of themselves
// and each other ("you founded Kite"), and for the only guest of an interview by the organisation
// that the document is about. Empty where nothing says so.
#pragma once

#include "claim/entities.hpp"
#include "claim/scene.hpp"
#include "claim/voices.hpp"

#include <map>
#include <string>
#include <string_view>

namespace tally::claim {

class Affiliations {
 public:
  /// All must outlive it but `titled`, for which see Evidence.
  Affiliations(const Scene& scene, const EntityView& entities, const CueFinder& cues,
               const Voices& voices, std::string_view titled);

  /// For whom a person stands; empty where unknown.
  [[nodiscard]] std::string_view of(std::string_view person) const;
  /// The organisation that the document is about; empty where none stands out.
  [[nodiscard]] std::string_view main() const { return main_; }
  /// The organisation or app that is the whole title; empty for none.
  [[nodiscard]] std::string_view whole_title() const { return whole_title_; }
  /// The organisation that an article introduces before it goes on as "we"; empty for none.
  [[nodiscard]] std::string_view introduced() const { return introduced_; }
  /// The one who answers, where one asks; empty for any other document.
  [[nodiscard]] std::string_view guest() const { return guest_; }
  /// Whether a title stands beside the guest's name: a talk with one who holds an office is not
  /// about that person.
  [[nodiscard]] bool guest_holds_office() const { return guest_holds_office_; }
  /// The only one who asks, where that is a person with a name.
  [[nodiscard]] std::string_view host() const { return host_; }

 private:
  [[nodiscard]] bool spans(const CueHit& hit, base::ByteSpan between) const;
  [[nodiscard]] bool stands_beside(std::string_view between, const Name& behind,
                                   bool organisation) const;
  void collect_writer();
  [[nodiscard]] bool tells_employer(const Name& a, const Name& b, std::vector<CueHit>& hits) const;
  void collect_titles();
  void collect_ours();
  void collect_declared();
  [[nodiscard]] std::string organisation_in(std::string_view about) const;
  void tie_told(std::size_t passage, base::ByteSpan sentence, const std::vector<CueHit>& hits);
  void collect_told();
  void collect_guest();
  void collect_chiefs();
  [[nodiscard]] bool opens_turn(std::size_t passage) const;
  void collect_labels();
  void collect_colleagues();
  void tie_presented(base::ByteSpan sentence);
  void collect_presented();
  void find_introduced();
  [[nodiscard]] bool goes_on_as_us(const Name& name, std::size_t next) const;
  [[nodiscard]] static bool is_chief(const CueHit& hit, base::ByteSpan name,
                                     const std::vector<CueHit>& hits);
  [[nodiscard]] static bool founded_it(const CueHit& hit, base::ByteSpan name,
                                       const std::vector<CueHit>& hits);
  void tie(std::string_view person, std::string_view organisation);
  [[nodiscard]] std::string_view own_in(base::ByteSpan sentence,
                                        const std::vector<CueHit>& hits) const;
  [[nodiscard]] std::string_view told_in(base::ByteSpan sentence, Cue who,
                                         const std::vector<CueHit>& hits) const;
  void find_guest();
  [[nodiscard]] bool hosts(std::string_view label) const;
  [[nodiscard]] bool is_of_guest(const Name& name) const;
  using Apps = std::map<std::string_view, bool>;  ///< whether each stands for its maker
  [[nodiscard]] bool stands_for_maker(const Name& name) const;
  [[nodiscard]] bool may_lead(const Name& name, Apps& apps) const;
  [[nodiscard]] bool is_topic(const Name& name) const;
  [[nodiscard]] std::string_view find_whole_title() const;
  [[nodiscard]] std::string_view who_calls(base::ByteSpan title) const;
  [[nodiscard]] std::string most_named(std::string_view titled) const;

  const Scene& scene_;
  const EntityView& entities_;
  const CueFinder& cues_;
  const Voices& voices_;
  std::string_view whole_title_, introduced_;
  std::string main_, guest_, host_;
  bool guest_holds_office_ = false;
  std::map<std::string, std::string, std::less<>> organisations_;  ///< by person
};

}  // namespace tally::claim
