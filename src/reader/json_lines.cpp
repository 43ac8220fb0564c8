// JSON Lines: one object a line, {"text", "title", "url", "published", "speaker"} and what else
// metadata may say. Lines of the same address or title are one document; so are lines that name
// only who speaks.
#include "base/utf8.hpp"
#include "reader/forms.hpp"
#include "reader/metadata.hpp"
#include "reader/text_builder.hpp"
#include "reader/text_scan.hpp"

#include <nlohmann/json.hpp>

#include <optional>

namespace tally::reader {
namespace {

using nlohmann::json;

struct Record {
  json value;
  std::uint32_t line = 0;
};

std::string text_in(const json& object, const char* key) {
  const auto found = object.find(key);
  return found != object.end() && found->is_string() ? found->get<std::string>() : std::string();
}

/// What is wrong with a line.
struct Fault {
  std::size_t byte = 0;  ///< from 1 in the line; 0 for the line as a whole
  std::string what = "no object with a \"text\" that says something";
};

std::optional<json> parse(std::string_view text, Fault& fault) {
  try {
    return json::parse(text);
  } catch (const json::parse_error& error) {
    fault = {error.byte, "not valid JSON"};
  } catch (const json::out_of_range&) {
    fault = {0, "a number is too large"};
  }
  return std::nullopt;
}

void refuse(const Context& context, std::string_view line, std::uint32_t number, std::size_t start,
            const Fault& fault) {
  const std::size_t at = fault.byte == 0 ? 0 : std::min(fault.byte - 1, line.size());
  const auto column = static_cast<std::uint32_t>(base::count_code_points(line.substr(0, at)) + 1);
  context.error({number, column}, "bad-json",
                fault.what + (fault.byte == 0 ? "" : " at byte " + std::to_string(start + at)) +
                    "; each line must be one object with a \"text\"");
}

/// All lines, or none and a diagnostic for the first that is broken.
std::optional<std::vector<Record>> parse_lines(std::string_view file, const Context& context) {
  std::vector<Record> records;
  const std::vector<std::size_t> starts = index_lines(file);
  for (std::size_t i = 0; i < starts.size(); ++i) {
    const std::size_t end = i + 1 < starts.size() ? starts[i + 1] : file.size();
    const std::string_view line = file.substr(starts[i], end - starts[i]);
    if (base::trimmed(line).empty()) continue;
    const auto number = static_cast<std::uint32_t>(i + 1);
    Fault fault;
    auto value = parse(line, fault);
    if (!value || !value->is_object() || text_in(*value, "text").empty()) {
      refuse(context, line, number, starts[i], fault);
      return std::nullopt;
    }
    records.push_back({std::move(*value), number});
  }
  return records;
}

/// A file that is one value: an object, or a list of them.
std::optional<std::vector<Record>> parse_whole(std::string_view file) {
  Fault ignored;
  auto value = parse(file, ignored);
  if (!value) return std::nullopt;
  if (!value->is_object() && !value->is_array()) return std::nullopt;
  std::vector<Record> records;
  if (value->is_object()) records.push_back({std::move(*value), 1});
  if (value->is_array()) {
    for (json& item : *value) records.push_back({std::move(item), 1});
  }
  const auto has_text = [](const Record& record) {
    return record.value.is_object() && !text_in(record.value, "text").empty();
  };
  if (!std::all_of(records.begin(), records.end(), has_text)) return std::nullopt;
  return records;
}

/// What makes two records parts of one document; empty for a record that stands alone.
std::string identity(const json& object) {
  const std::string url = text_in(object, "url");
  const std::string title = text_in(object, "title");
  if (!url.empty() || !title.empty()) return url + '\n' + title;
  return text_in(object, "speaker").empty() ? std::string() : std::string("\n");
}

class Assembler {
 public:
  explicit Assembler(const Context& context) : context_(context) {}

  std::vector<model::Document> assemble(const std::vector<Record>& records) {
    for (std::size_t begin = 0; begin < records.size();) {
      const std::string shared = identity(records[begin].value);
      std::size_t end = begin + 1;
      while (!shared.empty() && end < records.size() && identity(records[end].value) == shared)
        ++end;
      add(records, begin, end);
      begin = end;
    }
    return std::move(documents_);
  }

 private:
  void add(const std::vector<Record>& records, std::size_t begin, std::size_t end) {
    model::Document document;
    TextBuilder text;
    const bool turns = end - begin > 1;
    for (std::size_t i = begin; i < end; ++i) {
      const Record& record = records[i];
      take_fields(record, document);
      const std::string speaker = text_in(record.value, "speaker");
      if (!text.empty()) text.separate("\n\n");
      if (turns && !speaker.empty()) text.add(speaker + ": ", record.line);
      text.add(text_in(record.value, "text"), record.line);
    }
    text.finish(document);
    mark_lines(document);
    // Several documents of one file under one name are told apart by their lines.
    const bool alone = begin == 0 && end == records.size();
    const std::string& named = context_.options.source_key;
    if (!alone && (document.url.empty() || !named.empty())) {
      document.source_key =
          (named.empty() ? context_.input.key : named) + '#' + std::to_string(records[begin].line);
    }
    documents_.push_back(std::move(document));
  }

  /// Text of one record may have line ends; all its lines stand on the record's line of the file.
  static void mark_lines(model::Document& document) {
    std::vector<std::size_t> starts;
    std::vector<std::uint32_t> lines;
    for (const std::size_t start : index_lines(document.text)) {
      starts.push_back(start);
      lines.push_back(model::line_of(document, start));
    }
    document.line_starts = std::move(starts);
    document.source_lines = std::move(lines);
  }

  void take_fields(const Record& record, model::Document& document) {
    for (const auto& [key, value] : record.value.items()) {
      if (key == "text") continue;
      if (value.is_string()) take(key, value.get<std::string>(), record.line, document);
      if (!value.is_array()) continue;
      for (const json& item : value) {
        if (item.is_string()) take(key, item.get<std::string>(), record.line, document);
      }
    }
  }

  void take(const std::string& key, const std::string& value, std::uint32_t line,
            model::Document& document) {
    if (take_metadata(context_.words, key, value, document) != Taken::kUnreadable) return;
    context_.warning({line, 0}, "bad-date", "'" + value + "' is no date; write it as 2024-04-18");
  }

  const Context& context_;
  std::vector<model::Document> documents_;
};

}  // namespace

std::vector<model::Document> read_json_lines(std::string_view file, const Context& context) {
  auto records = parse_whole(file);
  if (!records) records = parse_lines(file, context);
  if (!records) return {};
  if (records->empty()) context.error({}, "empty-text", "there is no text in it");
  return Assembler(context).assemble(*records);
}

}  // namespace tally::reader
