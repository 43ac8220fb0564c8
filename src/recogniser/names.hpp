// Text in, spans of names out: known entities with all their spellings, unknown names by their
// shape ("Kite 2.5 Mini", "RTX 4090"), and labels whose digits count nothing (addresses, section
// numbers, clock stamps). Runs before numbers are read: a digit inside a span is never a number.
// Never decides what a name is about.
#pragma once

#include "base/position.hpp"
#include "model/document.hpp"
#include "model/entity.hpp"

#include <cstdint>
#include <filesystem>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace tally::recogniser {

class Lexicon;
class Islands;

enum class NameForm : std::uint8_t {
  kKnown,  ///< an entity of the catalogue or of the overlay; a mention of kind kName
  kShape,  ///< a name by its shape, perhaps of a known family; a mention of kind kName
  kLabel,  ///< no mention at all: address, file name, phone number, section number, clock stamp
};

/// One place. Valid as long as the text, the Names and the overlay that it came from.
struct NameSpan {
  base::ByteSpan span;
  NameForm form = NameForm::kLabel;
  const model::Entity* entity = nullptr;  ///< kKnown: the entity; kShape: its family, where known
  std::string_view type;                  ///< entity type; empty where unknown
  std::size_t stem = 0;                   ///< leading bytes of the span that spell `entity`
  bool doubtful = false;  ///< spelled by a word that means it only where the text shows so
};

/// Names that hold for one document only. Built once a document, shared by its passages; the Names
/// that filled it must outlive it.
class NameOverlay {
 public:
  NameOverlay();
  NameOverlay(NameOverlay&&) noexcept;
  NameOverlay& operator=(NameOverlay&&) noexcept;
  ~NameOverlay();
  /// The entities that the document added, in the order declared; links into the overlay.
  [[nodiscard]] const std::vector<model::Entity>& entities() const;

 private:
  friend class Names;
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

/// The catalogue of entities and the shapes of names, read once. Safe to share between threads.
class Names {
 public:
  /// Reads names.json and entities/*.json of the folders in order of precedence: aliases add up, in
  /// all else the earlier folder holds. Throws base::RuleError with file, line and column.
  explicit Names(const std::vector<std::filesystem::path>& folders);
  ~Names();
  Names(Names&&) noexcept;
  Names& operator=(Names&&) noexcept;

  /// Appends the names of `text` to `out`, in order, none overlapping. `overlay` may be null. The
  /// begin of `text` counts as the begin of a line. Linear in the length of the text.
  void find(std::string_view text, const NameOverlay* overlay, std::vector<NameSpan>& out) const;

  /// The same, and fills `islands` with where the numbers and times of `text` may stand: one walk
  /// finds both.
  void find(std::string_view text, const NameOverlay* overlay, std::vector<NameSpan>& out,
            Islands& islands) const;

  /// Makes `find` tell islands. The lexicon is frozen and outlives the names.
  void look_for_words(const Lexicon& lexicon);

  /// What a document adds: names it declares, and emphasised words that look like names. Those
  /// that the catalogue knows already stay what they are.
  [[nodiscard]] NameOverlay overlay(const std::vector<model::DeclaredEntity>& declared,
                                    const std::vector<std::string>& emphasised) const;
  /// The same in the room of an overlay of another document, which is gone: it must be new or
  /// filled by these names.
  void overlay(const std::vector<model::DeclaredEntity>& declared,
               const std::vector<std::string>& emphasised, NameOverlay& out) const;

  /// Canonical name of what `name` covers in `text`: that of the entity; for a member of a family
  /// the family's spelling ("Llama-5" is "Llama 5"); else as written, with single spaces.
  [[nodiscard]] static std::string canonical(const NameSpan& name, std::string_view text);

  /// Whether the digits before `end` count something, as what follows says ("Kite 2 million").
  [[nodiscard]] bool counts(std::string_view text, std::size_t end) const;

  /// Whether the word is a sign or code of a unit, as it is written ("GWh", "RMB"), or a Chinese
  /// unit behind a scale (亿美元). Where no
  /// words were given to look for, none is.
  [[nodiscard]] bool is_unit(std::string_view word) const;

  /// The catalogue, by canonical name.
  [[nodiscard]] const model::EntityTable& entities() const;

 private:
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

}  // namespace tally::recogniser
