// Templates of the HTML report and what fills them. The library escapes every text that is set, so
// what a document holds stays text. Labels stand in templates as [[key]] and come out in both
// languages, one of them shown; [[key|]] gives both as plain text, for attributes, and [[key~]] the
// markup that stands in a drawing.
#pragma once

#include "model/mention.hpp"

#include <memory>
#include <optional>
#include <string>
#include <string_view>

namespace tally::report {

/// Names and values of one rendering; nests by lists of views.
class View {
 public:
  View();
  ~View();
  View(View&&) noexcept;
  View& operator=(View&&) noexcept;

  View& set(const std::string& name, std::string_view text);
  View& set(const std::string& name, std::size_t number);
  View& flag(const std::string& name, bool value);
  /// Appends to the list `name`, which begins empty.
  View& add(const std::string& name, View item);

 private:
  friend class Template;
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

class Template {
 public:
  /// The asset `name`, parsed; one that is not well formed is our own mistake and throws.
  explicit Template(std::string_view name);
  ~Template();
  Template(Template&&) noexcept;
  Template& operator=(Template&&) noexcept;

  [[nodiscard]] std::string render(const View& view) const;

 private:
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

/// The label of a key in one language; nothing where the key has none.
std::optional<std::string> label_in(std::string_view key, model::Language language);

/// The label of a key in both languages, "English · 中文"; the key itself where there is none.
std::string plain_label(std::string_view key);

/// The same as markup, one span a language.
std::string label_markup(std::string_view key);

/// A text in both languages as markup; one element where they are the same.
std::string in_both(const std::string& en, const std::string& zh,
                    const std::string& element = "span");

}  // namespace tally::report
