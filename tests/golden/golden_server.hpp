// The PostgreSQL server of a golden run: the program's own private one in a folder of this run,
// started when the first case asks for a database and destroyed after the last.
#pragma once

#include "support/process.hpp"

#include <map>
#include <memory>
#include <string>

namespace tally::test {

class GoldenServer {
 public:
  /// Starts the server at the first call. Throws where it cannot be started.
  static GoldenServer& instance(std::map<std::string, std::string> environment);
  static void stop();

  /// Makes an empty database and returns its name.
  std::string new_database();
  [[nodiscard]] std::string address_of(const std::string& database) const;
  /// Folder of the socket.
  [[nodiscard]] const std::string& host() const { return host_; }

  ~GoldenServer();
  GoldenServer(const GoldenServer&) = delete;
  GoldenServer& operator=(const GoldenServer&) = delete;

 private:
  explicit GoldenServer(std::map<std::string, std::string> environment);
  std::string tally(const std::string& arguments);

  static std::unique_ptr<GoldenServer> running;
  TemporaryFolder folder_;
  std::map<std::string, std::string> environment_;
  std::string host_;
  std::string user_;
  int databases_ = 0;
};

}  // namespace tally::test
