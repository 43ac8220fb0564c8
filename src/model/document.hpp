// A document as read, and its passages as cut: what the reader and the segmenter hand on.
#pragma once

#include "base/hash.hpp"
#include "base/position.hpp"
#include "model/mention.hpp"
#include "model/time.hpp"

#include <optional>
#include <string>
#include <vector>

namespace tally::model {

/// A name that the document itself declares (front matter, metadata).
struct DeclaredEntity {
  std::string name;
  std::string type;        ///< "person", "company", "product", "model"; empty where not said
  std::string role;        ///< "host", "guest", "author"; empty where not said
  std::string about = {};  ///< what a bracket behind the name says ("Kite Labs, chief scientist")
};

enum class PassageKind { kSpeech, kNarration, kHeading, kFurniture };

/// A run of text in one voice: a speaker's turn, a paragraph, a heading. Passages are in order, do
/// not overlap, and cover all text that is read; what lies between is markup.
struct Passage {
  base::ByteSpan span;  ///< bytes in Document::text, without the speaker's label
  PassageKind kind = PassageKind::kNarration;
  std::string speaker;    ///< label as written ("主持人Patel"); empty in the narrator's voice
  bool question = false;  ///< asks, as far as form tells
  Language language = Language::kZh;
  std::vector<base::ByteSpan> sentences;  ///< in order, inside `span`
  std::size_t turn = 0;                   ///< same number for the paragraphs of one turn
};

/// One version of a source's text.
struct Document {
  std::string path;        ///< as given by the user
  std::string source_key;  ///< what the source is known by: --source, address, or path
  std::string kind;        ///< "interview", "article", "transcript", "summary", "translation" or ""
  Language language = Language::kZh;
  std::string title;
  base::ByteSpan dateline;  ///< where `text` tells `published` of itself; empty: nowhere
  base::ByteSpan headline;  ///< line of `text` that the reader tells to be a title; may be empty
  std::string author;
  std::string publisher;
  std::string url;
  std::string recording;  ///< address of the recording (video URL)
  std::string event;      ///< name of the event, where given
  std::string translation_of;
  DayRange published;
  std::string encoding = "UTF-8";  ///< that it came in
  std::string form;                ///< "text", "markdown", "subtitles", "html", "jsonl" or "pdf"
  std::string text;  ///< UTF-8. For plain text and Markdown the file itself, decoded; for the
                     ///< other forms the text taken out of it (cues that cut a sentence joined)
  base::Hash text_hash;
  std::vector<std::size_t> line_starts;  ///< byte of `text` at which each line of the file begins;
                                         ///< first is 0
  std::vector<std::uint32_t> source_lines;  ///< line in the file for each start; empty: 1, 2, 3 …
  std::vector<base::ByteSpan> body;         ///< the parts of `text` that are read, in order: front
                                            ///< matter and markup lines left out
  std::vector<std::size_t> unvoiced;        ///< bytes at which text begins that follows a voice and
                                            ///< is told to be nobody's
  std::vector<DeclaredEntity> declared;
  std::vector<Passage> passages;        ///< filled by the segmenter
  std::vector<std::string> emphasised;  ///< names in bold or in the title, candidates for entities
};

/// Line of the file in which a byte of `document.text` stands, from 1.
std::uint32_t line_of(const Document& document, std::size_t offset);

}  // namespace tally::model
