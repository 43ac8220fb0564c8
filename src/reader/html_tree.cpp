#include "reader/html_tree.hpp"

#include "base/ascii.hpp"
#include "base/word_file.hpp"

#include <gumbo.h>

#include <algorithm>
#include <cstddef>
#include <memory_resource>
#include <string>

namespace tally::reader::html {
namespace {

/// The tree is never taken apart node by node (the library would recurse): its memory goes at once.
void* allocate(void* userdata, std::size_t size) {
  return static_cast<std::pmr::monotonic_buffer_resource*>(userdata)->allocate(
      size, alignof(std::max_align_t));
}

void keep(void* /*userdata*/, void* /*pointer*/) {}

const GumboVector* children_of(const Node* node) {
  if (node->type == GUMBO_NODE_DOCUMENT) return &node->v.document.children;
  const bool element = node->type == GUMBO_NODE_ELEMENT || node->type == GUMBO_NODE_TEMPLATE;
  return element ? &node->v.element.children : nullptr;
}

const GumboAttribute* find_attribute(const Node* node, const char* name) {
  return is_element(node) ? gumbo_get_attribute(&node->v.element.attributes, name) : nullptr;
}

constexpr std::size_t kDeepest = 10000;  // of open elements; pages have dozens

/// Elements that close themselves, or are closed by the next of their kind.
constexpr std::string_view kNeverDeep =
    " area base br col colgroup dd dt embed hr img input li link meta option optgroup p param rb "
    "rp "
    "rt rtc source tbody td tfoot th thead tr track wbr b i u a em strong small font nobr code s "
    "big strike tt body html head c ";

/// Elements whose text is no markup.
constexpr std::string_view kRaw = " script style textarea title xmp iframe noembed noframes ";

bool is_one_of(std::string_view list, const std::string& tag) {
  return list.find(' ' + tag + ' ') != std::string_view::npos;
}

/// The name of the tag that begins at `at`, in lower case; empty for none.
std::string name_at(std::string_view text, std::size_t at) {
  std::size_t end = at;
  while (end < text.size() && (base::is_letter(text[end]) || base::is_digit(text[end]))) ++end;
  const bool named = end > at && base::is_letter(text[at]);
  return named ? base::lower_ascii(text.substr(at, end - at)) : std::string();
}

}  // namespace

struct Page::Memory {
  std::pmr::monotonic_buffer_resource pool;
};

Page::Page(std::string_view text) : memory_(std::make_unique<Memory>()) {
  GumboOptions options = kGumboDefaultOptions;
  options.allocator = &allocate;
  options.deallocator = &keep;
  options.userdata = &memory_->pool;
  options.max_errors = 0;
  root_ = gumbo_parse_with_options(&options, text.data(), text.size())->root;
}

Page::~Page() = default;

const Node* Page::root() const { return root_; }

bool too_deep(std::string_view text) {
  std::size_t depth = 0;
  const auto skip_to = [&text](std::string_view what, std::size_t at) {
    return std::min(text.find(what, at), text.size());
  };
  for (std::size_t at = skip_to("<", 0); at < text.size(); at = skip_to("<", at + 1)) {
    if (text.substr(at).starts_with("<!--")) {
      at = skip_to("-->", at);
      continue;
    }
    const bool closes = at + 1 < text.size() && text[at + 1] == '/';
    const std::string tag = name_at(text, at + (closes ? 2 : 1));
    if (tag.empty() || is_one_of(kNeverDeep, tag)) continue;
    if (is_one_of(kRaw, tag)) {
      if (!closes) at = skip_to("</" + tag, at);
    } else if (!closes) {
      if (++depth > kDeepest) return true;
    } else if (depth > 0) {
      --depth;
    }
  }
  return false;
}

bool is_element(const Node* node) { return node->type == GUMBO_NODE_ELEMENT; }

std::string_view tag_of(const Node* node) {
  return is_element(node) ? gumbo_normalized_tagname(node->v.element.tag) : "";
}

std::string_view text_of(const Node* node) {
  const bool text = node->type == GUMBO_NODE_TEXT || node->type == GUMBO_NODE_WHITESPACE ||
                    node->type == GUMBO_NODE_CDATA;
  return text ? node->v.text.text : "";
}

std::uint32_t line_of(const Node* node) {
  return is_element(node) ? node->v.element.start_pos.line : node->v.text.start_pos.line;
}

std::string_view attribute(const Node* node, const char* name) {
  const GumboAttribute* found = find_attribute(node, name);
  return found == nullptr ? "" : found->value;
}

bool has_attribute(const Node* node, const char* name) {
  return find_attribute(node, name) != nullptr;
}

std::size_t child_count(const Node* node) {
  const GumboVector* children = children_of(node);
  return children == nullptr ? 0 : children->length;
}

const Node* child(const Node* node, std::size_t index) {
  return static_cast<const Node*>(children_of(node)->data[index]);
}

std::string text_below(const Node* node) {
  std::string out;
  walk(node, [&](const Node* below) {
    out += text_of(below);
    return true;
  });
  return out;
}

}  // namespace tally::reader::html
