#include "reader/html_tree.hpp"

#include <gumbo.h>

#include <cstddef>
#include <memory_resource>

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
