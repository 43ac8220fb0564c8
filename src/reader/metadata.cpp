#include "reader/metadata.hpp"

#include "base/utf8.hpp"
#include "reader/addresses.hpp"
#include "reader/dates.hpp"

#include <algorithm>

namespace tally::reader {
namespace {

void set(std::string& field, std::string_view value) {
  if (field.empty()) field = value;
}

void set_source(const Words& words, std::string_view value, model::Document& document) {
  if (!is_address(value)) {
    set(document.publisher, value);
    return;
  }
  set(document.url, value);
  set(document.recording, recording_form(words, value));
}

void set_recording(const Words& words, std::string_view value, model::Document& document) {
  const std::string form = recording_form(words, value);
  set(document.recording, form.empty() ? value : std::string_view(form));
}

Taken set_published(const Words& words, std::string_view value, model::Document& document) {
  const auto days = read_date(words.dates, value);
  if (!days) return Taken::kUnreadable;
  if (!document.published.known()) document.published = *days;
  return Taken::kYes;
}

Taken set_field(const Words& words, Field field, std::string_view value,
                model::Document& document) {
  switch (field) {
    case Field::kTitle:
      set(document.title, value);
      break;
    case Field::kPublished:
      return set_published(words, value, document);
    case Field::kUrl:
    case Field::kSource:
      set_source(words, value, document);
      break;
    case Field::kRecording:
      set_recording(words, value, document);
      break;
    case Field::kEvent:
      set(document.event, value);
      break;
    case Field::kAuthor:
      set(document.author, value);
      break;
    case Field::kPublisher:
      set(document.publisher, value);
      break;
    case Field::kLanguage:
      break;  // the text itself tells
    case Field::kKind: {
      const auto kind = words.kinds.find(base::lower_ascii(value));
      if (kind != words.kinds.end()) set(document.kind, kind->second);
      break;
    }
    case Field::kTranslationOf:
      set(document.translation_of, value);
      break;
  }
  return Taken::kYes;
}

/// Names in one value: "甲、乙；丙". A comma may belong to a name's description and splits nothing.
template <typename Use>
void for_names(std::string_view value, const Use& use) {
  std::size_t begin = 0;
  for (std::size_t at = 0; at < value.size();) {
    const base::CodePoint c = base::code_point_at(value, at);
    if (c.value == U'、' || c.value == U'；' || c.value == ';') {
      use(value.substr(begin, at - begin));
      begin = at + c.size;
    }
    at += c.size;
  }
  use(value.substr(begin));
}

/// What stands in the bracket that opens at `open`; empty where none does.
std::string_view in_bracket(std::string_view name, std::size_t open) {
  if (open == std::string_view::npos) return {};
  const std::string_view rest =
      name.substr(open + (name[open] == '(' ? 1 : std::string_view("（").size()));
  return base::trimmed(rest.substr(0, std::min(rest.find(')'), rest.find("）"))));
}

}  // namespace

Taken take_metadata(const Words& words, std::string_view key, std::string_view value,
                    model::Document& document) {
  value = base::trimmed(value);
  if (value.empty()) return Taken::kYes;
  const std::string known = base::lower_ascii(base::trimmed(key));
  if (const auto declared = words.declared.find(known); declared != words.declared.end()) {
    for_names(value, [&](std::string_view name) { declare(name, declared->second, document); });
    return Taken::kYes;
  }
  const auto field = words.fields.find(known);
  if (field == words.fields.end()) return Taken::kUnknownKey;
  return set_field(words, field->second, value, document);
}

void declare(std::string_view name, const DeclaredKind& kind, model::Document& document) {
  const std::size_t open = std::min(name.find('('), name.find("（"));
  const std::string_view about = in_bracket(name, open);
  name = base::trimmed(name.substr(0, open));
  if (name.empty()) return;
  for (model::DeclaredEntity& known : document.declared) {
    if (known.name != name) continue;
    if (known.role.empty()) known.role = kind.role;
    if (known.type.empty()) known.type = kind.type;
    if (known.about.empty()) known.about = about;
    return;
  }
  document.declared.push_back({std::string(name), kind.type, kind.role, std::string(about)});
}

}  // namespace tally::reader
