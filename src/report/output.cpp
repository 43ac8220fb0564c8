#include "report/output.hpp"

#include "base/error.hpp"

#include <array>
#include <cerrno>
#include <cstdio>
#include <cstring>
#include <fcntl.h>
#include <streambuf>
#include <string>
#include <sys/stat.h>
#include <unistd.h>
#include <utility>

namespace tally::report {
namespace {

namespace fs = std::filesystem;

/// Writes to a file descriptor and throws what went wrong, which a std::ofstream cannot say.
class DescriptorBuffer : public std::streambuf {
 public:
  DescriptorBuffer(int descriptor, std::string name)
      : descriptor_(descriptor), name_(std::move(name)) {
    setp(buffer_.data(), buffer_.data() + buffer_.size());
  }

  void send() {
    const char* at = pbase();
    while (at != pptr()) {
      const ssize_t written = ::write(descriptor_, at, static_cast<std::size_t>(pptr() - at));
      if (written < 0 && errno == EINTR) continue;
      if (written < 0) fail(errno);
      at += written;
    }
    setp(buffer_.data(), buffer_.data() + buffer_.size());
  }

 protected:
  int_type overflow(int_type character) override {
    send();
    if (!traits_type::eq_int_type(character, traits_type::eof())) {
      sputc(traits_type::to_char_type(character));
    }
    return traits_type::not_eof(character);
  }

  int sync() override {
    send();
    return 0;
  }

 private:
  [[noreturn]] void fail(int error) {
    setp(buffer_.data(), buffer_.data() + buffer_.size());
    if (error == EPIPE) throw base::ClosedPipe();
    throw base::Error(base::ExitCode::kInternal,
                      "cannot write " + name_ + ": " + std::strerror(error));
  }

  int descriptor_;
  std::string name_;
  std::array<char, 65536> buffer_{};
};

/// A temporary file next to `target` with the permissions that a new file would have.
int open_neighbour(const fs::path& target, std::string& temporary) {
  temporary = target.string() + ".XXXXXX";
  const int descriptor = ::mkostemp(temporary.data(), O_CLOEXEC);
  if (descriptor >= 0) {
    const mode_t mask = ::umask(0);
    ::umask(mask);
    ::fchmod(descriptor, 0666 & ~mask);
  }
  return descriptor;
}

}  // namespace

struct Output::Impl {
  explicit Impl(const fs::path& file) { open(file); }

  Impl(const Impl&) = delete;
  Impl& operator=(const Impl&) = delete;

  ~Impl() {
    if (!temporary.empty()) ::unlink(temporary.c_str());
    if (descriptor > STDERR_FILENO) ::close(descriptor);
  }

  void open(const fs::path& file) {
    std::error_code ignored;
    if (file.empty()) {
      descriptor = STDOUT_FILENO;
    } else if (fs::exists(file, ignored) && !fs::is_regular_file(file, ignored)) {
      descriptor = ::open(file.c_str(), O_WRONLY | O_CLOEXEC);  // a device or a pipe
    } else {
      target = fs::weakly_canonical(file, ignored);
      if (target.empty()) target = file;
      descriptor = open_neighbour(target, temporary);
      if (descriptor < 0) temporary.clear();
    }
    if (descriptor < 0) {
      throw base::UsageError("cannot write '" + file.string() + "': " + std::strerror(errno) +
                             "; give a file in a folder that exists and may be written");
    }
    buffer = std::make_unique<DescriptorBuffer>(
        descriptor, file.empty() ? "standard output" : "'" + file.string() + "'");
    stream.rdbuf(buffer.get());
    stream.exceptions(std::ios::badbit);
  }

  void commit() {
    buffer->send();
    if (temporary.empty()) return;
    if (std::rename(temporary.c_str(), target.c_str()) != 0) {
      throw base::Error(base::ExitCode::kInternal,
                        "cannot write '" + target.string() + "': " + std::strerror(errno));
    }
    temporary.clear();
  }

  int descriptor = -1;
  fs::path target;
  std::string temporary;  ///< empty once the file stands in its place
  std::unique_ptr<DescriptorBuffer> buffer;
  std::ostream stream{nullptr};
};

Output::Output(const fs::path& file) : impl_(std::make_unique<Impl>(file)) {}
Output::~Output() = default;
Output::Output(Output&&) noexcept = default;
Output& Output::operator=(Output&&) noexcept = default;

std::ostream& Output::stream() { return impl_->stream; }
void Output::flush() { impl_->buffer->send(); }
void Output::commit() { impl_->commit(); }

}  // namespace tally::report
