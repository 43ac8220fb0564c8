// The strict view of an object of a data file.
#include "base/error.hpp"
#include "base/json.hpp"
#include "base/spelling.hpp"

#include <algorithm>
#include <charconv>

namespace tally::base {
namespace {

using Kind = JsonValue::Kind;

std::string_view kind_name(Kind kind) {
  switch (kind) {
    case Kind::kNull:
      return "null";
    case Kind::kBool:
      return "true or false";
    case Kind::kNumber:
      return "a number";
    case Kind::kString:
      return "a string";
    case Kind::kArray:
      return "a list";
    case Kind::kObject:
      break;
  }
  return "an object";
}

bool has(const JsonValue& object, std::string_view key) {
  return std::ranges::any_of(object.members, [&](const auto& each) { return each.key == key; });
}

}  // namespace

JsonObject::JsonObject(const JsonValue& value, std::string path)
    : value_(value), path_(std::move(path)) {
  if (value.kind != Kind::kObject) json_fault(path_, value.at, "expected an object");
  constexpr std::size_t kFew = 8;
  asked_.reserve(kFew);
}

const JsonValue* JsonObject::find(std::string_view key) {
  if (std::ranges::find(asked_, key) == asked_.end()) asked_.emplace_back(key);
  const auto same = [&](const JsonValue& member) { return member.key == key; };
  const auto found = std::ranges::find_if(value_.members, same);
  return found == value_.members.end() ? nullptr : &*found;
}

const JsonValue* JsonObject::typed(std::string_view key, Kind kind) {
  const JsonValue* found = find(key);
  if (found != nullptr && found->kind != kind)
    fail(key, "expected " + std::string(kind_name(kind)));
  return found;
}

const JsonValue& JsonObject::need(std::string_view key, Kind kind) {
  const JsonValue* found = typed(key, kind);
  if (found == nullptr) fail(key, "is missing; give " + std::string(kind_name(kind)));
  return *found;  // cppcheck-suppress nullPointerRedundantCheck; fail() does not return
}

const std::string& JsonObject::string(std::string_view key) {
  return need(key, Kind::kString).text;
}

std::string JsonObject::string(std::string_view key, std::string_view fallback) {
  const JsonValue* found = typed(key, Kind::kString);
  return found == nullptr ? std::string(fallback) : found->text;
}

bool JsonObject::boolean(std::string_view key, bool fallback) {
  const JsonValue* found = typed(key, Kind::kBool);
  return found == nullptr ? fallback : found->text == "true";
}

std::int64_t JsonObject::integer(std::string_view key, std::int64_t fallback) {
  const JsonValue* found = typed(key, Kind::kNumber);
  if (found == nullptr) return fallback;
  std::int64_t value = 0;
  const char* end = found->text.data() + found->text.size();
  const auto [stop, error] = std::from_chars(found->text.data(), end, value);
  if (error != std::errc() || stop != end) fail(key, "expected a whole number");
  return value;
}

std::vector<std::string> JsonObject::strings(std::string_view key) {
  std::vector<std::string> out;
  const JsonValue* found = typed(key, Kind::kArray);
  if (found == nullptr) return out;
  for (const JsonValue& item : found->items) {
    if (item.kind != Kind::kString) json_fault(path_, item.at, "expected a string");
    out.push_back(item.text);
  }
  return out;
}

std::size_t JsonObject::choice(std::string_view key,
                               std::initializer_list<std::string_view> names) {
  const std::string& said = string(key);
  std::string allowed;
  std::size_t index = 0;
  for (const std::string_view name : names) {
    if (name == said) return index;
    allowed.append(index++ == 0 ? "" : ", ").append(name);
  }
  fail(key, "\"" + said + "\" is not one of " + allowed);
}

void JsonObject::done() const {
  for (const JsonValue& member : value_.members) {
    if (std::ranges::find(asked_, member.key) != asked_.end()) continue;
    const std::string near = nearest(member.key, asked_);
    const bool free = !near.empty() && !has(value_, near);
    json_fault(
        path_, member.key_at,
        "unknown key \"" + member.key + "\"" + (free ? "; did you mean \"" + near + "\"?" : ""));
  }
}

void JsonObject::fail(std::string_view key, const std::string& message) const {
  for (const JsonValue& member : value_.members) {
    if (member.key == key) json_fault(path_, member.at, "\"" + std::string(key) + "\": " + message);
  }
  for (const JsonValue& member : value_.members) {
    const bool asked = std::ranges::find(asked_, member.key) != asked_.end();
    if (asked || nearest(member.key, {std::string(key)}).empty()) continue;
    json_fault(path_, member.key_at,
               "unknown key \"" + member.key + "\"; did you mean \"" + std::string(key) +
                   "\", which is missing?");
  }
  json_fault(path_, value_.at, "\"" + std::string(key) + "\" " + message);
}

}  // namespace tally::base
