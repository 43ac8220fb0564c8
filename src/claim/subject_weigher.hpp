// Weighs all names of an English text near a value, and nobody, against each other: by how they
// stand to the value in the grammar of its sentence, by what they are, where else they stand, and
// by what the rules found. Believes the one that is likely enough.
#pragma once

#include "claim/entities.hpp"
#include "claim/people.hpp"
#include "claim/scene.hpp"
#include "claim/sentence_form.hpp"
#include "claim/subject.hpp"
#include "claim/subject_weights.hpp"

#include <bitset>
#include <string>
#include <string_view>
#include <vector>

namespace tally::claim {

/// A name in the balance.
struct WeighedName {
  std::string_view name;  ///< canonical; empty for nobody
  std::string_view type;
  base::ByteSpan at = {};  ///< the mention that speaks most for it; empty for none
  std::int64_t weight = 0;
};

/// One for each document.
class SubjectWeigher {
 public:
  /// All must outlive the weigher.
  SubjectWeigher(const Scene& scene, const EntityView& entities, const People& people,
                 const SubjectFinder& finder, const SubjectWeights& weights,
                 const GrammarWords& grammar);

  /// What the ways of the finder led to, if anything.
  struct Led {
    Subject subject;
    bool believed = false;
    bool asks_type = false;  ///< without a name of the types that it asks for the claim is another
  };

  /// The likeliest name where that is likely enough, else what the ways led to if they believe it,
  /// else one without a name. `log`: takes what was weighed; may be null.
  [[nodiscard]] Subject weigh(const SubjectQuery& query, const Led& led,
                              std::vector<WeighedCase>* log);

 private:
  /// What is gathered of a name before its traits are told.
  struct Gathered {
    Gathered(std::string_view of, std::string_view its_type) : name(of), type(its_type) {}
    std::string_view name;
    std::string_view type;
    const Name* outside = nullptr;  ///< last mention before the sentence
    const Name* before = nullptr;   ///< last one before the value in the sentence
    const Name* behind = nullptr;   ///< first one behind it
    std::size_t mentions = 0;
    std::bitset<kRelations> relations;  ///< of its mentions in the sentence
    bool titled = false;
    bool led_last = false;
  };
  /// What all names of one value have in common.
  struct Frame {
    const SubjectQuery& query;
    const Led& led;
    std::span<const std::string> types;
    std::size_t last_sentence = 0;  ///< where the sentence before begins
    std::size_t passage = 0;        ///< where the passage begins
    std::string_view first = {};    ///< name that fits in it before the sentence; empty for none
    std::size_t here = 0;           ///< names in the sentence
    std::size_t mentions = 0;       ///< of all names gathered
    bool we = false;
    SubjectWords subject = SubjectWords::kNone;  ///< of the value's clause
    std::string_view grammatical = {};  ///< a name that fits and is that subject; empty for none
    std::string_view own = {};          ///< the speaker's organisation, where it is none of "them"
  };

  void find_titled();
  [[nodiscard]] Frame frame_of(const SubjectQuery& query, const Led& led) const;
  [[nodiscard]] bool fits(std::string_view type, const Frame& frame) const;
  [[nodiscard]] bool may_be(std::string_view type, const Frame& frame) const;
  Gathered& gathered(std::string_view name, std::string_view type);
  void gather(const Frame& frame);
  void gather_spoken_of(const Frame& frame);
  void relate(Frame& frame);
  [[nodiscard]] bool only_tells(const Name& name);
  void note(const Name& name, const Frame& frame);
  [[nodiscard]] Traits of_nobody(const Frame& frame) const;
  [[nodiscard]] Traits of_name(const Gathered& name, const Frame& frame) const;
  void tell_place(const Gathered& name, const Frame& frame, Traits& traits) const;
  void tell_outside(const Gathered& name, const Frame& frame, Traits& traits) const;
  void tell_type(const Gathered& name, const Frame& frame, Traits& traits) const;
  [[nodiscard]] static bool stands_aside(const Gathered& name);
  void tell_doubts(const Gathered& name, const Frame& frame, Traits& traits) const;
  void put(const WeighedName& name, const Traits& traits, WeighedCase* log);
  [[nodiscard]] std::string_view first_in_passage(const Frame& frame) const;
  [[nodiscard]] Subject other_than_own(const Frame& frame) const;
  [[nodiscard]] Subject likeliest(const Frame& frame) const;
  [[nodiscard]] const Name* described_here(const Frame& frame) const;

  const Scene& scene_;
  const EntityView& entities_;
  const People& people_;
  const SubjectFinder& finder_;
  const SubjectWeights& weights_;
  const GrammarWords& grammar_;
  enum class Tells : std::uint8_t { kUnknown, kOnly, kNot };
  std::vector<Tells> tells_;         ///< by name of the scene, what was asked of it so far
  std::vector<const Name*> titled_;  ///< the names of headings, in order
  std::vector<Gathered> names_;      ///< of the value in hand; the memory is used again
  std::vector<WeighedName> weighed_;
  SentenceForm form_;  ///< of the sentence in hand
  base::ByteSpan formed_;
};

}  // namespace tally::claim
