// HTML pages: the main text, block by block, without menus, footers and lists of links.
#include "base/utf8.hpp"
#include "reader/forms.hpp"
#include "reader/html_metadata.hpp"
#include "reader/html_tree.hpp"
#include "reader/text_builder.hpp"
#include "reader/text_scan.hpp"

#include <algorithm>
#include <map>

namespace tally::reader {
namespace {

using html::Node;

/// How much text stands below a node, and how much of it in links.
struct Weight {
  std::size_t text = 0;
  std::size_t linked = 0;
  std::size_t links = 0;
};

bool names_any(std::string_view names, const base::WordSet& wanted) {
  const std::string known = base::lower_ascii(names);
  for (std::size_t at = 0; at < known.size();) {
    const std::size_t end = std::min(known.find_first_of(" \t\n", at), known.size());
    const std::string_view name = std::string_view(known).substr(at, end - at);
    if (wanted.contains(name)) return true;
    for (std::size_t part = 0; part < name.size();) {
      const std::size_t stop = std::min(name.find_first_of("-_", part), name.size());
      if (wanted.contains(name.substr(part, stop - part))) return true;
      part = stop + 1;
    }
    at = end + 1;
  }
  return false;
}

bool named(const Node* node, const base::WordSet& wanted) {
  return names_any(html::attribute(node, "class"), wanted) ||
         names_any(html::attribute(node, "id"), wanted) ||
         wanted.contains(html::attribute(node, "role"));
}

bool is_hidden(const Node* node) {
  const std::string_view style = html::attribute(node, "style");
  return html::has_attribute(node, "hidden") || html::attribute(node, "aria-hidden") == "true" ||
         style.find("display:none") != std::string_view::npos ||
         style.find("display: none") != std::string_view::npos;
}

/// Weighs the page once and answers which parts of it are read.
class Selector {
 public:
  Selector(const Words& words, const Node* root) : words_(words) {
    weigh(root, 0);
    total_ = weights_[root].text;
  }

  /// The smallest part that calls itself the main text and holds most of what is kept.
  [[nodiscard]] const Node* main_part(const Node* root) const {
    const Node* best = root;
    html::walk(root, [&](const Node* node) {
      if (!html::is_element(node)) return true;
      if (skips(node)) return false;
      const auto found = weights_.find(node);
      const std::size_t text = found == weights_.end() ? 0 : found->second.text;
      if (calls_itself_main(node) && text * 2 >= total_ && text <= weights_.at(best).text) {
        best = node;
      }
      return true;
    });
    return best;
  }

  /// Furniture by its tag, by its names unless most of the page is in it, or by its links.
  [[nodiscard]] bool skips(const Node* node) const {
    const std::string_view tag = html::tag_of(node);
    if (tag.empty() || tag == "html" || tag == "body") return false;
    if (words_.skip_tags.contains(tag) || is_hidden(node)) return true;
    const auto found = weights_.find(node);
    if (found == weights_.end()) return true;
    const Weight& weight = found->second;
    if (weight.text * 5 < total_ * 2 && named(node, words_.skip_names)) return true;
    const bool block =
        tag == "ul" || tag == "ol" || tag == "div" || tag == "section" || tag == "table";
    return block && weight.links >= 3 && weight.linked * 10 >= weight.text * 6;
  }

 private:
  [[nodiscard]] bool calls_itself_main(const Node* node) const {
    const std::string_view tag = html::tag_of(node);
    if (tag == "main" || tag == "article") return true;
    if (base::lower_ascii(html::attribute(node, "itemprop")) == "articlebody") return true;
    if (html::attribute(node, "role") == "main") return true;
    const std::string_view id = html::attribute(node, "id");
    if (words_.main_names.contains(base::lower_ascii(id))) return true;
    return has_main_class(base::lower_ascii(html::attribute(node, "class")));
  }

  [[nodiscard]] bool has_main_class(std::string_view classes) const {
    for (std::size_t at = 0; at < classes.size();) {
      const std::size_t end = std::min(classes.find_first_of(" \t\n", at), classes.size());
      if (words_.main_names.contains(classes.substr(at, end - at))) return true;
      at = end + 1;
    }
    return false;
  }

  Weight weigh(const Node* node, int depth) {
    if (depth > html::kMaxDepth) return {};
    Weight weight;
    weight.text = base::trimmed(html::text_of(node)).size();
    if (html::is_element(node) && words_.skip_tags.contains(html::tag_of(node))) return {};
    for (std::size_t i = 0; i < html::child_count(node); ++i) {
      const Weight below = weigh(html::child(node, i), depth + 1);
      weight.text += below.text;
      weight.linked += below.linked;
      weight.links += below.links;
    }
    if (html::tag_of(node) == "a") {
      weight.linked = weight.text;
      weight.links = 1;
    }
    if (html::is_element(node) || depth == 0) weights_[node] = weight;
    return weight;
  }

  const Words& words_;
  std::map<const Node*, Weight> weights_;
  std::size_t total_ = 0;
};

/// Writes the kept text, blocks parted by blank lines, rows and breaks by line ends.
class Writer {
 public:
  Writer(const Selector& selector, model::Document& document)
      : selector_(selector), document_(document) {}

  void write(const Node* node, int depth = 0) {
    if (depth > html::kMaxDepth) return;
    if (!html::is_element(node)) {
      add_text(html::text_of(node), html::line_of(node));
      for (std::size_t i = 0; i < html::child_count(node); ++i)
        write(html::child(node, i), depth + 1);
      return;
    }
    if (depth > 0 && selector_.skips(node)) return;
    const std::string_view tag = html::tag_of(node);
    if (tag == "head" || tag == "title") return;
    const std::string_view separator = separator_of(tag);
    want(separator);
    if (tag == "b" || tag == "strong") note_emphasis(node);
    for (std::size_t i = 0; i < html::child_count(node); ++i)
      write(html::child(node, i), depth + 1);
    want(tag == "br" ? "" : separator);
  }

  void finish() { text_.finish(document_); }

 private:
  static std::string_view separator_of(std::string_view tag) {
    constexpr std::string_view kBlocks =
        " p div section article main header h1 h2 h3 h4 h5 h6 blockquote pre table ul ol dl hr "
        "figure body fieldset details summary address center ";
    constexpr std::string_view kRows = " li tr br dt dd ";
    const std::string key = " " + std::string(tag) + " ";
    if (kBlocks.find(key) != std::string_view::npos) return "\n\n";
    if (kRows.find(key) != std::string_view::npos) return "\n";
    return tag == "td" || tag == "th" ? "\t" : "";
  }

  /// The strongest of the separators asked for stands before the next text.
  void want(std::string_view separator) {
    const bool stronger = separator.size() > pending_.size() ||
                          (separator == "\n" && pending_ != "\n\n") || pending_ == " ";
    if (!separator.empty() && stronger) pending_ = separator;
  }

  void add_text(std::string_view text, std::uint32_t line) {
    for (std::size_t at = 0; at < text.size();) {
      const std::size_t begin = at;
      while (at < text.size() && !is_blank(text[at])) ++at;
      if (at > begin) add_word(text.substr(begin, at - begin), line);
      const std::size_t blank = at;
      while (at < text.size() && is_blank(text[at])) line += text[at++] == '\n' ? 1U : 0U;
      if (at > blank && pending_.empty()) pending_ = " ";
    }
  }

  static bool is_blank(char c) {
    return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f';
  }

  void add_word(std::string_view word, std::uint32_t line) {
    if (!text_.empty()) text_.separate(pending_);
    pending_ = {};
    text_.add(word, line);
  }

  /// Short texts in bold that are neither a speaker's label nor a number.
  void note_emphasis(const Node* node) {
    constexpr std::size_t kLongest = 80;
    const std::string below = html::text_below(node);
    const std::string_view name = base::trimmed(below);
    if (name.empty() || name.size() > kLongest || name.find('\n') != std::string_view::npos) return;
    const bool letter = is_letter(name.front()) || static_cast<unsigned char>(name.front()) >= 0x80;
    const bool label = name.ends_with(":") || name.ends_with("：");
    auto& known = document_.emphasised;
    if (letter && !label && std::ranges::find(known, name) == known.end()) known.emplace_back(name);
  }

  const Selector& selector_;
  model::Document& document_;
  TextBuilder text_;
  std::string_view pending_;
};

}  // namespace

bool read_html(std::string_view file, const Context& context, model::Document& document) {
  if (html::too_deep(file)) {
    context.error({}, "bad-html", "its elements are nested too deeply for a page; give its text");
    return false;
  }
  const html::Page page(file);
  html::take_head(context.words, page, document);
  const Selector selector(context.words, page.root());
  Writer writer(selector, document);
  writer.write(selector.main_part(page.root()));
  writer.finish();
  return true;
}

std::string html_charset(std::string_view bytes) {
  constexpr std::size_t kHead = 4096;
  const std::string head = base::lower_ascii(bytes.substr(0, kHead));
  const std::size_t at = head.find("charset=");
  if (at == std::string::npos) return {};
  const std::size_t begin = head.find_first_not_of("\"' ", at + 8);
  if (begin == std::string::npos) return {};
  return head.substr(begin, head.find_first_of("\"' ;/>", begin) - begin);
}

}  // namespace tally::reader
