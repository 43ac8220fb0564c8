#include "segmenter/words.hpp"

#include "base/json.hpp"
#include "base/utf8.hpp"
#include "base/word_file.hpp"
#include "segmenter/phrase_finder.hpp"

#include <utility>

namespace tally::segmenter {
namespace {

using base::add_words;
using base::JsonObject;
using base::JsonValue;
using base::lower_ascii;
using base::read_section;
using Kind = base::JsonValue::Kind;

std::vector<std::string> words_of(JsonObject& from, std::string_view key) {
  std::vector<std::string> words;
  add_words(from, key, words);
  return words;
}

void add_characters(JsonObject& from, std::string_view key, CharacterSet& to) {
  const std::string characters = from.string(key, "");
  for (std::size_t at = 0; at < characters.size();) {
    const base::CodePoint c = base::code_point_at(characters, at);
    to.insert(c.value);
    at += c.size;
  }
}

void load_roles(JsonObject& labels, LabelWords& words) {
  if (labels.find("roles") == nullptr) return;
  for (const JsonValue& item : labels.need("roles", Kind::kArray).items) {
    JsonObject object(item, labels.path());
    const std::string role = object.string("role");
    for (const std::string& word : object.strings("words")) {
      words.roles.insert_or_assign(lower_ascii(word), role);
    }
    object.done();
  }
}

void load_segmenter(JsonObject& file, Words& words) {
  read_section(file, "labels", [&](JsonObject& labels) {
    load_roles(labels, words.labels);
    add_words(labels, "stop", words.labels.stop);
    for (const std::string& verb : words_of(labels, "verbs")) words.labels.verbs.add_end(verb);
    add_characters(labels, "numerals", words.labels.numerals);
    add_words(labels, "particles", words.labels.particles);
    add_words(labels, "offices", words.labels.offices);
    add_characters(labels, "surnames", words.labels.surnames);
    add_words(labels, "double_surnames", words.labels.double_surnames);
    add_characters(labels, "transcribed", words.labels.transcribed);
    add_words(labels, "speeches", words.labels.speeches);
    add_words(labels, "greetings", words.labels.greetings);
    add_words(labels, "not_speakers", words.labels.not_speakers);
  });
  read_section(file, "sentences", [&](JsonObject& sentences) {
    add_words(sentences, "abbreviations", words.sentences.abbreviations);
    add_words(sentences, "before_number", words.sentences.before_number);
    add_words(sentences, "sometimes", words.sentences.sometimes);
    add_words(sentences, "starters", words.sentences.starters);
    for (const std::string& word : words_of(sentences, "open_ends")) {
      words.sentences.open_ends.add_end(word);
    }
    for (const std::string& word : words_of(sentences, "asks")) words.sentences.asks.add_end(word);
    for (const std::string& word : words_of(sentences, "open_begins")) {
      words.sentences.open_begins.add_begin(word);
    }
  });
}

/// Words that a PhraseFinder looks for.
void add_phrases(JsonObject& from, std::string_view key, std::vector<std::string>& to) {
  for (const std::string& phrase : words_of(from, key)) {
    if (phrase.size() < PhraseFinder::kShortest) {
      from.fail(key, "\"" + phrase + "\" has fewer than three bytes; add what stands beside it");
    }
    to.push_back(phrase);
  }
}

void load_furniture(JsonObject& file, FurnitureWords& words) {
  add_words(file, "menu", words.menu);
  add_phrases(file, "promotion", words.promotion);
  for (const std::string& word : words_of(file, "heads")) words.heads.add_begin(word);
  add_phrases(file, "footer", words.footer);
  add_phrases(file, "footer_bare", words.footer_bare);
  add_words(file, "pages", words.pages);
  add_phrases(file, "titles", words.titles);
  add_words(file, "pictures", words.pictures);
  for (const std::string& word : words_of(file, "closing")) words.closing.add_begin(word);
}

}  // namespace

Words load_words(const std::vector<std::filesystem::path>& folders) {
  Words words;
  base::read_word_files(folders, "segmenter.json",
                        [&](JsonObject& file) { load_segmenter(file, words); });
  base::read_word_files(folders, "furniture.json",
                        [&](JsonObject& file) { load_furniture(file, words.furniture); });
  return words;
}

}  // namespace tally::segmenter
