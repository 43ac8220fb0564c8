#include "reader/reader.hpp"

#include "base/utf8.hpp"
#include "reader/addresses.hpp"
#include "reader/context.hpp"
#include "reader/encoding.hpp"
#include "reader/forms.hpp"
#include "reader/published.hpp"
#include "reader/text_scan.hpp"

#include <algorithm>
#include <cerrno>
#include <cstdio>
#include <cstring>
#include <filesystem>
#include <memory>
#include <optional>
#include <system_error>
#include <utility>

namespace tally::reader {
namespace {

struct FileCloser {
  void operator()(std::FILE* file) const {
    if (file != stdin) std::fclose(file);
  }
};

void refuse_size(const Context& context) {
  context.error({}, "too-large",
                "the file is larger than " + std::to_string(context.options.max_size) +
                    " bytes; raise --max-size or split it");
}

constexpr std::size_t kBlock = std::size_t{256} << 10;

/// Bytes to ask for first: the whole of a file and one more, which tells that it has ended.
std::size_t first_block(const Context& context) {
  std::error_code fault;
  const auto size = std::filesystem::file_size(context.input.path, fault);
  if (fault || size == 0) return kBlock;
  return std::min<std::size_t>(size, context.options.max_size) + 1;
}

/// All bytes of the file or of standard input; never holds more than one block beyond the limit.
std::optional<std::string> bytes_of(const Context& context) {
  const std::string& path = context.input.path;
  errno = 0;
  const std::unique_ptr<std::FILE, FileCloser> file(path == "-" ? stdin
                                                                : std::fopen(path.c_str(), "rb"));
  const auto fail = [&](const char* code) {
    context.error({}, code, std::string("cannot be read (") + std::strerror(errno) + ")");
    return std::nullopt;
  };
  if (!file) return fail(errno == ENOENT ? "no-such-file" : "not-readable");
  static_cast<void>(std::setvbuf(file.get(), nullptr, _IONBF, 0));  // read in blocks of our own
  std::string bytes;
  for (std::size_t block = first_block(context);; block = kBlock) {
    const std::size_t size = bytes.size();
    bytes.resize(size + block);
    const std::size_t got = std::fread(bytes.data() + size, 1, block, file.get());
    bytes.resize(size + got);
    if (std::ferror(file.get()) != 0) return fail("not-readable");
    if (bytes.size() > context.options.max_size) {
      refuse_size(context);
      return std::nullopt;
    }
    if (got < block) return bytes;
  }
}

/// What is known only once the text is there: lines, day, addresses, identity.
bool finish(const Context& context, model::Document& document) {
  if (base::trimmed(document.text).empty()) {
    context.error({}, "empty-text",
                  document.form != "subtitles"
                      ? "there is no text in it"
                      : "there is no cue with a text in it; a line such as "
                        "00:00:01,000 --> 00:00:04,000 begins one");
    return false;
  }
  const Options& options = context.options;
  if (document.line_starts.empty()) document.line_starts = index_lines(document.text);
  find_addresses(context.words, document);
  if (options.date.known()) {
    document.published = options.date;
  } else if (!document.published.known()) {
    document.published = find_published(context.words.dates, document);
  }
  document.dateline = find_dateline(context.words.dates, document);
  find_headline(context.words.dates, document);
  if (!options.title.empty()) document.title = options.title;
  if (!options.event.empty()) document.event = options.event;
  if (!options.translation_of.empty()) document.translation_of = options.translation_of;
  if (document.source_key.empty()) document.source_key = options.source_key;
  if (document.source_key.empty()) document.source_key = document.url;
  if (document.source_key.empty()) document.source_key = context.input.key;
  if (document.source_key.empty()) {
    context.error({}, "no-source", "standard input has no name; say --source KEY");
    return false;
  }
  document.text_hash = base::hash_of(document.text);
  return true;
}

/// The documents of a file in text form, without what `finish` adds.
std::vector<model::Document> documents_of(Form form, std::string text, const Context& context) {
  if (form == Form::kJsonLines) return read_json_lines(text, context);
  std::vector<model::Document> documents(1);
  model::Document& document = documents.front();
  switch (form) {
    case Form::kMarkdown:
      read_markdown(std::move(text), context, document);
      break;
    case Form::kSubtitles:
      read_subtitles(text, context, document);
      break;
    case Form::kHtml:
      if (!read_html(text, context, document)) documents.clear();
      break;
    default:
      read_text(std::move(text), document);
      break;
  }
  return documents;
}

}  // namespace

struct Reader::Impl {
  Words words;
};

Reader::Reader(const std::vector<std::filesystem::path>& folders)
    : impl_(std::make_unique<Impl>(Impl{load_words(folders)})) {}
Reader::~Reader() = default;
Reader::Reader(Reader&&) noexcept = default;
Reader& Reader::operator=(Reader&&) noexcept = default;

bool Reader::is_dated_line(std::string_view line) const {
  return reader::is_dated_line(impl_->words.dates, line);
}

std::vector<model::Document> Reader::read_file(const Input& input, const Options& options,
                                               base::DiagnosticSink& sink) const {
  auto bytes = bytes_of({impl_->words, input, options, sink});
  if (!bytes) return {};
  return read_bytes(input, std::move(*bytes), options, sink);
}

std::vector<model::Document> Reader::read_file(const std::string& path, const Options& options,
                                               base::DiagnosticSink& sink) const {
  return read_file(Input{path, path == "-" ? "" : path}, options, sink);
}

std::vector<model::Document> Reader::read_bytes(const Input& input, std::string bytes,
                                                const Options& options,
                                                base::DiagnosticSink& sink) const {
  const Context context{impl_->words, input, options, sink};
  if (bytes.size() > options.max_size) {
    refuse_size(context);
    return {};
  }
  const Form form = form_of(input.path, bytes);
  std::vector<model::Document> documents;
  std::string encoding = "UTF-8";
  if (form == Form::kPdf) {
    documents.emplace_back();
    if (!read_pdf(bytes, context, documents.front())) return {};
  } else {
    const std::string charset = form == Form::kHtml ? html_charset(bytes) : std::string();
    auto decoded = decode(std::move(bytes), charset, context);
    if (!decoded) return {};
    encoding = decoded->encoding;
    documents = documents_of(form, std::move(decoded->text), context);
  }
  for (model::Document& document : documents) {
    document.path = input.path;
    document.form = name_of(form);
    document.encoding = encoding;
  }
  std::erase_if(documents, [&](model::Document& d) { return !finish(context, d); });
  return documents;
}

}  // namespace tally::reader
