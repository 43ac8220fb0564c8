#include "reader/addresses.hpp"

#include "base/utf8.hpp"
#include "reader/text_scan.hpp"

#include <algorithm>

namespace tally::reader {
namespace {

constexpr std::size_t kHeadLines = 60;
constexpr std::size_t kTailLines = 300;
constexpr std::string_view kMiddle = "://";  // of an address: rare elsewhere

struct Parts {
  std::string host;
  std::string_view path;
  std::string_view query;
};

Parts parts_of(std::string_view address) {
  Parts parts;
  const std::size_t scheme = address.find("://");
  if (scheme != std::string_view::npos) address.remove_prefix(scheme + 3);
  address = address.substr(0, address.find('#'));
  const std::size_t question = address.find('?');
  if (question != std::string_view::npos) parts.query = address.substr(question + 1);
  address = address.substr(0, question);
  const std::size_t slash = address.find('/');
  parts.host = base::lower_ascii(address.substr(0, slash));
  if (slash != std::string_view::npos) parts.path = address.substr(slash);
  return parts;
}

std::string_view parameter(std::string_view query, std::string_view name) {
  while (!query.empty()) {
    const std::size_t end = std::min(query.find('&'), query.size());
    const std::string_view pair = query.substr(0, end);
    if (pair.size() > name.size() && pair.starts_with(name) && pair[name.size()] == '=') {
      return pair.substr(name.size() + 1);
    }
    query.remove_prefix(std::min(end + 1, query.size()));
  }
  return {};
}

/// The part of the address that names the recording, by one form; empty where it is another's.
std::string_view name_in(const RecordingForm& form, const Parts& parts) {
  if (std::ranges::find(form.hosts, parts.host) == form.hosts.end()) return {};
  if (!parts.path.starts_with(form.path)) return {};
  if (!form.query.empty()) return parameter(parts.query, form.query);
  const std::string_view name = parts.path.substr(form.path.size());
  return name.substr(0, name.find('/'));
}

/// The first "http://" or "https://" at or after `from`; the line's size for none.
std::size_t scheme_in(std::string_view line, std::size_t from) {
  for (auto at = line.find(kMiddle, from); at != std::string_view::npos;
       at = line.find(kMiddle, at + 1)) {
    for (const std::string_view scheme : {"http", "https"}) {
      if (line.substr(from, at - from).ends_with(scheme)) return at - scheme.size();
    }
  }
  return line.size();
}

/// An address runs over visible ASCII; punctuation at its end belongs to the sentence.
std::string_view address_at(std::string_view line, std::size_t at) {
  constexpr std::string_view kNotInside = "<>\"`{}|\\^";
  std::size_t end = at;
  while (end < line.size() && line[end] > ' ' && line[end] < 0x7F &&
         kNotInside.find(line[end]) == std::string_view::npos) {
    ++end;
  }
  constexpr std::string_view kNotLast = ".,;:!?'*_)]";
  while (end > at && kNotLast.find(line[end - 1]) != std::string_view::npos) --end;
  return line.substr(at, end - at);
}

/// The text before an address without what merely leads to it: colons, brackets, emphasis.
std::string_view lead_of(std::string_view head) {
  constexpr std::string_view kAscii = ":*_([<> \t]-";
  while (!head.empty()) {
    const base::CodePoint last = base::code_point_before(head, head.size());
    const bool ascii = last.size == 1 && kAscii.find(head.back()) != std::string_view::npos;
    if (!ascii && last.value != U'：' && last.value != U'（' && !base::is_space(last.value)) break;
    head.remove_suffix(last.size);
  }
  return head;
}

class Finder {
 public:
  Finder(const Words& words, model::Document& document) : words_(words), document_(document) {}

  void look_at(std::string_view line) {
    for (std::size_t at = scheme_in(line, 0); at < line.size();) {
      const std::string_view address = address_at(line, at);
      if (is_address(address)) take(line.substr(0, at), address);
      at = scheme_in(line, at + std::max<std::size_t>(address.size(), 1));
    }
  }

 private:
  void take(std::string_view head, std::string_view address) {
    const std::string_view lead = lead_of(head);
    const std::string recording = recording_form(words_, address);
    const bool named = longest_end(lead, words_.recording_before) > 0;
    if (document_.recording.empty() && (!recording.empty() || named)) {
      document_.recording = recording.empty() ? std::string(address) : recording;
    }
    if (!recording.empty() || named || !document_.url.empty()) return;
    if (longest_end(lead, words_.source_before) > 0) document_.url = address;
  }

  const Words& words_;
  model::Document& document_;
};

}  // namespace

bool is_address(std::string_view text) {
  const bool scheme = text.starts_with("http://") || text.starts_with("https://");
  return scheme && text.find("://") + 3 < text.size() &&
         text.find_first_of(" \t\n") == std::string_view::npos;
}

std::string recording_form(const Words& words, std::string_view address) {
  const Parts parts = parts_of(address);
  for (const RecordingForm& form : words.recordings) {
    const std::string_view name = name_in(form, parts);
    if (!name.empty()) return form.canonical + std::string(name);
  }
  return {};
}

void find_addresses(const Words& words, model::Document& document) {
  if (!document.url.empty() && document.recording.empty()) {
    document.recording = recording_form(words, document.url);
  }
  if (document.text.find(kMiddle) == std::string::npos) return;
  Finder finder(words, document);
  for_edge_lines(document, kHeadLines, kTailLines,
                 [&](std::string_view line, std::size_t) { finder.look_at(line); });
}

}  // namespace tally::reader
