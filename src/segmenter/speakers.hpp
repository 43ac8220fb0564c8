// Which lines open a speaker's turn: labels such as "Name:", "**Name:**", "NAME IN CAPITALS:", a
// name and a time on a line of its own. A label must look like a name or a role and hold up over
// the whole document; a line of narration with a colon in it is none.
#pragma once

#include "base/position.hpp"
#include "model/document.hpp"
#include "segmenter/lines.hpp"
#include "segmenter/sign_map.hpp"
#include "segmenter/words.hpp"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace tally::segmenter {

/// What speaks for a label, weakest first.
enum class Evidence : std::uint8_t { kNone, kWeak, kStrong, kRole, kDeclared };

struct Label {
  Evidence evidence = Evidence::kNone;  ///< kNone: the line opens no turn
  base::ByteSpan name;                  ///< as written; empty where content tells who speaks
  std::string speaker;                  ///< `name`, or the declared name that a role stands for
  std::size_t text_begin = 0;           ///< where the speech begins; the line's end if not on it
  bool clocked = false;       ///< nothing on the line but a name and a time or an office behind it
  base::ByteSpan title = {};  ///< behind a dash, to the end of the line; empty for none
};

/// One label for each line, those that do not hold up set to kNone. Where no line has one, host
/// and guest are declared, and questions in bold stand between answers, these open the turns.
/// `signs` are those of the document's text.
std::vector<Label> find_speakers(const LabelWords& words, const model::Document& document,
                                 const SignMap& signs, const std::vector<Line>& lines);

/// How much a text looks like a speaker's name. Pure form; declared names are not considered.
Evidence name_evidence(const LabelWords& words, std::string_view name);

/// The name without a verb of speech behind it ("林澈答"), where what remains looks like a name.
std::string_view without_verb(const LabelWords& words, std::string_view name);

}  // namespace tally::segmenter
