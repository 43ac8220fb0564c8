// A parsed HTML page: the library's tree behind a few questions. The tree lives as long as the
// page. Included by the HTML sources of the reader only.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>

struct GumboInternalNode;

namespace tally::reader::html {

using Node = GumboInternalNode;

class Page {
 public:
  /// Parses anything; broken markup is repaired as browsers do. `text` must outlive the page.
  explicit Page(std::string_view text);
  ~Page();
  Page(const Page&) = delete;
  Page& operator=(const Page&) = delete;

  [[nodiscard]] const Node* root() const;

 private:
  struct Memory;
  std::unique_ptr<Memory> memory_;
  const Node* root_ = nullptr;
};

/// Whether so many elements stand in each other that parsing, which looks up all that are open at
/// each tag, would take minutes. Counts what has to be closed, outside scripts and comments.
[[nodiscard]] bool too_deep(std::string_view text);

[[nodiscard]] bool is_element(const Node* node);
/// Name of an element in lower case; empty for other nodes.
[[nodiscard]] std::string_view tag_of(const Node* node);
/// Decoded text of a text node (white space included); empty for other nodes and for comments.
[[nodiscard]] std::string_view text_of(const Node* node);
/// Line of the file on which the node begins, from 1.
[[nodiscard]] std::uint32_t line_of(const Node* node);
/// Value of an element's attribute; empty where it has none.
[[nodiscard]] std::string_view attribute(const Node* node, const char* name);
[[nodiscard]] bool has_attribute(const Node* node, const char* name);

constexpr int kMaxDepth = 1000;  ///< what is nested deeper is passed over

[[nodiscard]] std::size_t child_count(const Node* node);
[[nodiscard]] const Node* child(const Node* node, std::size_t index);

/// Calls `use` on the node and everything below it, in the order of the page; `use` answers
/// whether to go below the node.
template <typename Use>
void walk(const Node* node, const Use& use, int depth = 0) {
  if (depth > kMaxDepth || !use(node)) return;
  for (std::size_t i = 0; i < child_count(node); ++i) walk(child(node, i), use, depth + 1);
}

/// All text below the node, as it is.
std::string text_below(const Node* node);

}  // namespace tally::reader::html
