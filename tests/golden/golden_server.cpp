#include "golden/golden_server.hpp"

#include <stdexcept>
#include <utility>

namespace tally::test {
namespace {

std::string line_of(std::string text) {
  while (!text.empty() && text.back() == '\n') text.pop_back();
  return text;
}

}  // namespace

std::unique_ptr<GoldenServer> GoldenServer::running;

GoldenServer& GoldenServer::instance(std::map<std::string, std::string> environment) {
  if (!running) running.reset(new GoldenServer(std::move(environment)));
  return *running;
}

void GoldenServer::stop() { running.reset(); }

GoldenServer::GoldenServer(std::map<std::string, std::string> environment)
    : environment_(std::move(environment)) {
  // The server's account must be able to enter the folder, also where we are root.
  std::filesystem::permissions(folder_.path(), std::filesystem::perms(0755));
  environment_["HOME"] = folder_.path().string();
  environment_["XDG_DATA_HOME"] = folder_.path().string();
  tally("db start");
  host_ = line_of(tally("db psql -- -XAtc 'SHOW unix_socket_directories'"));
  user_ = line_of(tally("db psql -- -XAtc 'SELECT current_user'"));
}

GoldenServer::~GoldenServer() {
  run_script("tally db destroy --yes", folder_.path(), environment_);
}

std::string GoldenServer::tally(const std::string& arguments) {
  const Outcome outcome = run_script("tally " + arguments, folder_.path(), environment_);
  if (outcome.exit_code != 0) throw std::runtime_error("tally " + arguments + ": " + outcome.err);
  return outcome.out;
}

std::string GoldenServer::new_database() {
  const std::string name = "golden_" + std::to_string(++databases_);
  tally("db psql -- -XAtqc 'CREATE DATABASE " + name + "'");
  return name;
}

std::string GoldenServer::address_of(const std::string& database) const {
  return "postgresql://" + user_ + "@/" + database + "?host=" + host_;
}

}  // namespace tally::test
