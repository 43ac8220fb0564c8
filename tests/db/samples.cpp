#include "db/samples.hpp"

#include "model/fact_key.hpp"

namespace tally::test {

model::Document document(const std::string& key, const std::string& text, const std::string& day) {
  model::Document out;
  out.path = "texts/" + key;
  out.source_key = key;
  out.language = model::Language::kEn;
  out.title = "On " + key;
  out.published = {model::day_from_iso(day), model::day_from_iso(day)};
  out.text = text;
  out.text_hash = base::hash_of(text);
  out.line_starts = {0};
  model::Passage passage;
  passage.span = {0, text.size()};
  passage.language = model::Language::kEn;
  passage.sentences = {passage.span};
  out.passages = {passage};
  return out;
}

model::Claim claim(const model::Document& document, const std::string& subject,
                   const std::string& value, const std::string& quote, model::Hedge hedge) {
  model::Claim out;
  out.source_key = document.source_key;
  out.document = document.path;
  const std::size_t at = document.text.find(quote);
  out.span = {at, at + quote.size()};
  out.sentence = {0, document.text.size()};
  out.line = 1;
  out.quote = quote;
  out.language = model::Language::kEn;
  out.speaker = "Ada Quill";
  out.subject = subject;
  out.metric = "parameter_count";
  const bool open_above = hedge == model::Hedge::kOver || hedge == model::Hedge::kAtLeast;
  const bool open_below = hedge == model::Hedge::kNearly || hedge == model::Hedge::kUnder;
  if (!open_below) out.low = base::Decimal::parse(value);
  if (!open_above) out.high = base::Decimal::parse(value);
  out.unit = "parameters";
  out.unit_written = "B";
  out.hedge = hedge;
  out.resolution = base::Decimal::of(1, 9);
  out.asserted = document.published;
  out.qualifiers = {{"variant", "total \"all\"\t"}};
  out.rule = "models.en/parameters";
  out.before = document.text.substr(0, std::min<std::size_t>(at, 10));
  out.after = "\\ and\nso on";
  out.fact = model::fact_hash_of(out, catalogue());
  out.id =
      base::hash_of_parts({"test", out.source_key, subject, value, quote, model::name_of(hedge)});
  return out;
}

const model::Catalogue& catalogue() {
  static const model::Catalogue kCatalogue = [] {
    model::Metric metric;
    metric.key = "parameter_count";
    metric.label_en = "parameters";
    metric.label_zh = "参数量";
    metric.definition = "how many parameters a model has";
    metric.dimension = "count";
    metric.unit = "parameters";
    model::KeyQualifier variant;
    variant.name = "variant";
    variant.default_value = "total";
    metric.key_qualifiers = {variant};
    metric.tolerance_relative = *base::Decimal::parse("0.02");
    return model::Catalogue{{metric.key, metric}};
  }();
  return kCatalogue;
}

Story story(const std::string& key, int count, const std::string& day) {
  std::string text = "All about " + key + ".";
  for (int i = 0; i < count; ++i) {
    text += " Kite " + std::to_string(i) + " has " + std::to_string(i + 1) + " billion.";
  }
  Story out{document(key, text, day), {}};
  for (int i = 0; i < count; ++i) {
    const std::string number = std::to_string(i + 1);
    out.claims.push_back(claim(out.document, "Kite " + std::to_string(i), number + "000000000",
                               number + " billion"));
  }
  return out;
}

}  // namespace tally::test
