#include "app/recognise.hpp"

#include "app/listing.hpp"
#include "recogniser/recogniser.hpp"

#include <nlohmann/json.hpp>

#include <chrono>
#include <fstream>
#include <iterator>
#include <optional>
#include <sstream>
#include <string>

namespace tally::app {
namespace {

using Json = nlohmann::json;

std::string clock(std::chrono::seconds time) {
  const auto two = [](long value) { return (value < 10 ? "0" : "") + std::to_string(value); };
  const long seconds = static_cast<long>(time.count());
  return two(seconds / 3600) + ":" + two(seconds / 60 % 60) + ":" + two(seconds % 60);
}

Json decimal(const std::optional<base::Decimal>& value) {
  return value ? Json(value->str()) : Json(nullptr);
}

Json day(const std::optional<model::Day>& value) {
  return value ? Json(model::iso(*value)) : Json(nullptr);
}

/// Day and time of day as one moment; an hour of 24 or more is one of the next day.
Json moment(const model::Day& date, std::chrono::seconds time) {
  const std::chrono::sys_days at(date);
  const auto over = std::chrono::floor<std::chrono::days>(time);
  return model::iso(model::Day(at + over)) + "T" + clock(time - over);
}

void put_time(const model::TimeValue& time, Json& out) {
  out["date_start"] = day(time.days.first);
  out["date_end"] = day(time.days.last);
  if (!time.time_start && !time.time_end) return;
  if (!time.days.known()) {
    if (time.time_start) out["time_start"] = clock(*time.time_start);
    if (time.time_end) out["time_end"] = clock(*time.time_end);
    return;
  }
  if (time.days.first && time.time_start)
    out["date_start"] = moment(*time.days.first, *time.time_start);
  if (time.days.last && time.time_end) out["date_end"] = moment(*time.days.last, *time.time_end);
}

Json line_of(const model::Mention& m) {
  Json out = {{"start", m.span.begin},
              {"end", m.span.end},
              {"kind", std::string(model::name_of(m.kind))},
              {"low", decimal(m.quantity.low)},
              {"high", decimal(m.quantity.high)},
              {"unit", m.quantity.unit != nullptr ? Json(m.quantity.unit->key) : Json(nullptr)},
              {"hedge", std::string(model::name_of(m.quantity.hedge))},
              {"date_start", nullptr},
              {"date_end", nullptr},
              {"time_start", nullptr},
              {"time_end", nullptr}};
  if (m.time) put_time(*m.time, out);
  return out;
}

/// One question: its text, language and reference day.
struct Question {
  Json id;
  std::string text;
  recogniser::Context context;
};

Question question_of(const std::string& line, std::size_t number) {
  const auto fail = [&](const std::string& what) -> Question {
    throw base::InputError("line " + std::to_string(number) + ": " + what);
  };
  const Json json = Json::parse(line, nullptr, false);
  if (!json.is_object() || !json.contains("text") || !json["text"].is_string()) {
    return fail("this is no JSON object with a \"text\"; give one object a line");
  }
  Question q;
  q.id = json.contains("id") ? json["id"] : Json(nullptr);
  q.text = json["text"].get<std::string>();
  q.context.keep_nested = true;
  if (json.contains("lang") && json["lang"] == "en") q.context.language = model::Language::kEn;
  if (json.contains("reference_time") && !json["reference_time"].is_null()) {
    const Json& time = json["reference_time"];
    if (time.is_string()) {
      q.context.reference = model::day_from_iso(time.get<std::string>().substr(0, 10));
    }
    if (!q.context.reference)
      return fail("\"reference_time\" does not begin with a day, as 2024-11-07");
  }
  return q;
}

}  // namespace

void recognise(const Context& context, std::istream& in, std::ostream& out) {
  const recogniser::Recogniser recogniser(context.rules);
  std::string line;
  std::vector<model::Mention> mentions;
  for (std::size_t number = 1; std::getline(in, line); ++number) {
    if (line.empty()) continue;
    const Question q = question_of(line, number);
    mentions.clear();
    recogniser.recognise(q.text, q.context, mentions);
    Json list = Json::array();
    for (const model::Mention& m : mentions) {
      if (m.kind != model::MentionKind::kName) list.push_back(line_of(m));
    }
    out << Json{{"id", q.id}, {"mentions", std::move(list)}}.dump(-1, ' ', false,
                                                                  Json::error_handler_t::replace)
        << '\n';
  }
}

base::ExitCode recognise(const Context& context, const std::filesystem::path& path) {
  std::error_code none;
  if (std::filesystem::is_directory(path, none)) {
    throw base::InputError("'" + path.string() + "' is a folder; give a file of JSON lines");
  }
  std::ifstream in(path == "-" ? "/dev/stdin" : path);
  if (!in) throw base::InputError("'" + path.string() + "' cannot be read");
  std::ostringstream out;
  recognise(context, in, out);
  print(out.str(), OutputOptions{});
  return base::ExitCode::kOk;
}

}  // namespace tally::app
