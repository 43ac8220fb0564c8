#include "report/template.hpp"

#include "report/assets.hpp"

#include <kainjow/mustache.hpp>
#include <nlohmann/json.hpp>

#include <cassert>
#include <map>
#include <stdexcept>
#include <utility>

namespace tally::report {
namespace {

namespace mustache = kainjow::mustache;

struct Label {
  std::string en;
  std::string zh;
};

using Labels = std::map<std::string, Label, std::less<>>;

Labels read_labels() {
  Labels labels;
  const auto file = nlohmann::json::parse(asset("labels.json").text);
  for (const auto& [key, value] : file.items()) {
    labels[key] = {value.at(0).get<std::string>(), value.at(1).get<std::string>()};
  }
  return labels;
}

const Label* find_label(std::string_view key) {
  static const Labels labels = read_labels();
  const auto found = labels.find(key);
  return found == labels.end() ? nullptr : &found->second;
}

std::string markup_for(std::string_view key) {
  const bool plain = key.ends_with('|');
  const bool drawn = key.ends_with('~');
  if (plain || drawn) key.remove_suffix(1);
  const Label* label = find_label(key);
  if (label == nullptr) throw std::logic_error("no label " + std::string(key));
  if (plain) return mustache::html_escape(plain_label(key));
  return in_both(label->en, label->zh, drawn ? "tspan" : "span");
}

/// The text with each [[key]], [[key|]] and [[key~]] replaced.
std::string with_labels(std::string_view text) {
  std::string result;
  for (auto begin = text.find("[["); begin != std::string_view::npos; begin = text.find("[[")) {
    const auto end = text.find("]]", begin);
    result += text.substr(0, begin);
    result += markup_for(text.substr(begin + 2, end - begin - 2));
    text.remove_prefix(end + 2);
  }
  return result.append(text);
}

}  // namespace

struct View::Impl {
  mustache::data data{mustache::data::type::object};
};

View::View() : impl_(std::make_unique<Impl>()) {}
View::~View() = default;
View::View(View&&) noexcept = default;
View& View::operator=(View&&) noexcept = default;

View& View::set(const std::string& name, std::string_view text) {
  impl_->data.set(name, std::string(text));
  return *this;
}

View& View::set(const std::string& name, std::size_t number) {
  return set(name, std::to_string(number));
}

View& View::flag(const std::string& name, bool value) {
  impl_->data.set(name, value);
  return *this;
}

View& View::add(const std::string& name, View item) {
  const mustache::data* list = impl_->data.get(name);
  if (list == nullptr) impl_->data.set(name, mustache::data::type::list);
  impl_->data[name].push_back(item.impl_->data);
  return *this;
}

struct Template::Impl {
  explicit Impl(std::string_view name) : parsed(with_labels(asset(name).text)) {
    if (!parsed.is_valid()) throw std::logic_error(parsed.error_message());
  }
  mustache::mustache parsed;
};

Template::Template(std::string_view name) : impl_(std::make_unique<Impl>(name)) {}
Template::~Template() = default;
Template::Template(Template&&) noexcept = default;
Template& Template::operator=(Template&&) noexcept = default;

std::string Template::render(const View& view) const {
  return impl_->parsed.render(view.impl_->data);
}

std::optional<std::string> label_in(std::string_view key, model::Language language) {
  const Label* label = find_label(key);
  if (label == nullptr) return {};
  return language == model::Language::kZh ? label->zh : label->en;
}

std::string plain_label(std::string_view key) {
  const Label* label = find_label(key);
  return label == nullptr ? std::string(key) : label->en + " · " + label->zh;
}

std::string label_markup(std::string_view key) {
  const Label* label = find_label(key);
  return label == nullptr ? in_both(std::string(key), std::string(key))
                          : in_both(label->en, label->zh);
}

std::string in_both(const std::string& en, const std::string& zh, const std::string& element) {
  const std::string end = "</" + element + ">";
  if (en == zh) return "<" + element + ">" + mustache::html_escape(en) + end;
  return "<" + element + " class=\"t\" lang=\"en\">" + mustache::html_escape(en) + end + "<" +
         element + " class=\"t\" lang=\"zh\">" + mustache::html_escape(zh) + end;
}

}  // namespace tally::report
