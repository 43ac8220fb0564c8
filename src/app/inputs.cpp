#include "app/inputs.hpp"

#include "base/error.hpp"

namespace tally::app {

std::vector<reader::Input> inputs_of(const ReadOptions& options, base::DiagnosticSink& sink) {
  std::vector<reader::Input> inputs = reader::list_inputs(options.paths, sink, options.allow_empty);
  if (!options.source_key.empty() && inputs.size() > 1) {
    throw base::UsageError("--source names one text, but " + std::to_string(inputs.size()) +
                           " are given; read them one by one, or leave it out");
  }
  return inputs;
}

reader::Options reading_of(const ReadOptions& options) {
  reader::Options out;
  if (options.max_size) out.max_size = *options.max_size;
  out.source_key = options.source_key;
  if (options.date) out.date = {options.date, options.date};
  return out;
}

}  // namespace tally::app
