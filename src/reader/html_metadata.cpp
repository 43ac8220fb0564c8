#include "reader/html_metadata.hpp"

#include "base/utf8.hpp"
#include "reader/metadata.hpp"

#include <nlohmann/json.hpp>

#include <string>

namespace tally::reader::html {
namespace {

using nlohmann::json;

constexpr int kMaxJsonDepth = 8;

/// JSON-LD: objects that have a day or a headline describe the page; others are passed through.
class LinkedData {
 public:
  LinkedData(const Words& words, model::Document& document) : words_(words), document_(document) {}

  void take(const json& value, int depth = 0) {
    if (depth > kMaxJsonDepth) return;
    if (value.is_array()) {
      for (const json& item : value) take(item, depth + 1);
    } else if (value.is_object()) {
      if (value.contains("datePublished") || value.contains("headline")) describe(value);
      if (value.contains("@graph")) take(value["@graph"], depth + 1);
    }
  }

 private:
  void describe(const json& object) {
    for (const auto& [key, value] : object.items()) {
      if (key == "@type") {
        take_text("type", value);
      } else if (key == "video" || key == "audio") {
        take_address(value);
      } else {
        take_text(key, value);
      }
    }
  }

  /// A text, or the name (else the address) of an object, or the first of a list.
  void take_text(const std::string& key, const json& value) {
    if (value.is_string()) {
      take_metadata(words_, key, value.get<std::string>(), document_);
    } else if (value.is_array() && !value.empty() && !value.front().is_array()) {
      take_text(key, value.front());
    } else if (value.is_object()) {
      for (const char* part : {"name", "@id"}) {
        if (!value.contains(part) || !value[part].is_string()) continue;
        take_metadata(words_, key, value[part].get<std::string>(), document_);
        return;
      }
    }
  }

  void take_address(const json& value) {
    if (!value.is_object()) return;
    for (const char* part : {"contentUrl", "embedUrl"}) {
      if (value.contains(part)) take_text(part, value[part]);
    }
  }

  const Words& words_;
  model::Document& document_;
};

void take_linked_data(const Words& words, const Page& page, model::Document& document) {
  walk(page.root(), [&](const Node* node) {
    if (tag_of(node) != "script") return true;
    if (base::lower_ascii(attribute(node, "type")) == "application/ld+json") {
      const json value = json::parse(text_below(node), nullptr, false);
      if (!value.is_discarded()) LinkedData(words, document).take(value);
    }
    return false;
  });
}

void take_meta_tag(const Words& words, const Node* node, model::Document& document) {
  for (const char* name : {"property", "name", "itemprop"}) {
    const std::string_view key = attribute(node, name);
    if (!key.empty()) take_metadata(words, key, attribute(node, "content"), document);
  }
}

void take_meta_tags(const Words& words, const Page& page, model::Document& document) {
  walk(page.root(), [&](const Node* node) {
    const std::string_view tag = tag_of(node);
    if (tag == "meta") take_meta_tag(words, node, document);
    if (tag == "link" && base::lower_ascii(attribute(node, "rel")) == "canonical") {
      take_metadata(words, "canonical", attribute(node, "href"), document);
    }
    return true;
  });
}

/// <title> and the first <time> that names a day, where nothing better did.
void take_rest(const Words& words, const Page& page, model::Document& document) {
  walk(page.root(), [&](const Node* node) {
    const std::string_view tag = tag_of(node);
    if (tag == "svg") return false;
    if (tag == "title") take_metadata(words, "title", text_below(node), document);
    const std::string_view day = attribute(node, "datetime");
    if (tag == "time" && !day.empty()) take_metadata(words, "published", day, document);
    return true;
  });
}

}  // namespace

void take_head(const Words& words, const Page& page, model::Document& document) {
  take_linked_data(words, page, document);
  take_meta_tags(words, page, document);
  take_rest(words, page, document);
}

}  // namespace tally::reader::html
