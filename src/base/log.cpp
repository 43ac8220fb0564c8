#include "base/log.hpp"

#include <atomic>
#include <iostream>
#include <mutex>

namespace tally::base {
namespace {

struct Logger {
  std::atomic<LogLevel> level = LogLevel::kInfo;
  std::atomic<bool> sql = false;
  std::mutex mutex;
};

Logger& logger() {
  static Logger instance;
  return instance;
}

void write_line(std::string_view prefix, std::string_view message) {
  const std::lock_guard lock(logger().mutex);
  std::cerr << prefix << message << '\n';
}

}  // namespace

void set_log_level(LogLevel level) { logger().level = level; }
LogLevel log_level() { return logger().level; }

void log_info(std::string_view message) {
  if (log_level() >= LogLevel::kInfo) write_line("tally: ", message);
}

void log_debug(std::string_view message) {
  if (log_level() >= LogLevel::kDebug) write_line("tally: debug: ", message);
}

void log_error(std::string_view message) { write_line("tally: error: ", message); }

void set_log_sql(bool on) { logger().sql = on; }

void log_sql(std::string_view statement) {
  if (logger().sql) write_line("sql: ", statement);
}

void show_progress(std::string_view text) {
  const std::lock_guard lock(logger().mutex);
  std::cerr << "\r\033[K" << text << std::flush;
}

}  // namespace tally::base
