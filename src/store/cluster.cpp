#include "store/cluster.hpp"

#include "base/error.hpp"
#include "base/log.hpp"
#include "store/cluster_files.hpp"

#include <chrono>
#include <csignal>
#include <fstream>
#include <sys/stat.h>
#include <system_error>
#include <thread>
#include <unistd.h>
#include <vector>

namespace tally::store {
namespace {

namespace fs = std::filesystem;
using std::chrono::milliseconds;
using std::chrono::seconds;

constexpr std::string_view kUser = "tally";  // of the cluster's superuser and its database
constexpr auto kPoll = milliseconds(1);
constexpr auto kPatience = seconds(600);           // a crash can leave much to recover
constexpr const char* kMarker = "tally_database";  // says that the database was made

}  // namespace

Cluster::Cluster(const ClusterConfig& config)
    : folder_(cluster_folder(config)),
      runtime_dir_(config.runtime_dir),
      account_(cluster_account(folder_)) {}

std::optional<Cluster::Running> Cluster::running() const {
  std::ifstream in(data() / "postmaster.pid");
  std::vector<std::string> lines;
  for (std::string line; std::getline(in, line);) lines.push_back(line);
  const auto process = lines.empty() ? std::nullopt : whole_number(lines[0]);
  if (!process || !is_our_server(*process)) return std::nullopt;
  Running out{*process, lines.size() > 4 ? lines[4] : "", false};
  std::error_code error;
  out.ready = lines.size() > 7 && lines[7].starts_with("ready") &&
              fs::exists(out.socket / (".s.PGSQL." + std::string(kClusterPort)), error);
  return out;
}

/// A process id alone proves nothing: after a crash another program may have it.
bool Cluster::is_our_server(int process) const {
  return is_same_folder(fs::path("/proc") / std::to_string(process) / "cwd", data());
}

Target Cluster::target(const fs::path& socket, const std::string& name) const {
  std::string conninfo = "host=" + conninfo_quoted(socket.string()) +
                         " port=" + std::string(kClusterPort) + " user=" + std::string(kUser) +
                         " dbname=" + name + " options=''";
  if (!account_.name.empty()) conninfo += " requirepeer=" + conninfo_quoted(account_.name);
  return {conninfo, true};
}

void Cluster::make_folder() const {
  std::error_code error;
  fs::create_directories(folder_.parent_path(), error);
  if (error) {
    throw base::DbError("cannot make " + folder_.parent_path().string() + ": " + error.message());
  }
  // Only the folder of the cluster itself is private; its account must reach it.
  if (geteuid() != account_.uid) chmod(folder_.parent_path().c_str(), 0755);
  make_private(folder_, account_);
}

/// Builds the cluster under another name first, so that one cut off half-way is never used.
void Cluster::create() const {
  const fs::path bin = server_programs(folder_);
  std::error_code error;
  std::vector<fs::path> leftovers;
  for (const auto& entry : fs::directory_iterator(folder_, error)) {
    if (entry.path().filename().string().starts_with("data.new")) leftovers.push_back(entry.path());
  }
  for (const fs::path& path : leftovers) fs::remove_all(path, error);
  const fs::path fresh = folder_ / ("data.new." + std::to_string(getpid()));
  std::string output;
  const int code = run_program(
      {bin / "initdb", "-D", fresh, "-U", std::string(kUser), "-E", "UTF8", "--locale=C.UTF-8",
       "--auth-local=trust", "--auth-host=reject", "--no-sync", "--no-instructions"},
      account_, output);
  if (code == 0) fs::rename(fresh, data(), error);
  if (code == 0 && !error) return;
  base::log_info(output);
  throw base::DbError("cannot create the private database in " + folder_.string() +
                      "; see the lines above");
}

/// Takes away what a crash can leave that would keep the server from starting. What is left of a
/// process that still lives in the data folder is the server's own to judge.
void Cluster::repair() const {
  const auto process = whole_number(first_line_of(data() / "postmaster.pid"));
  std::error_code error;
  if (process && kill(*process, 0) == 0) fs::remove(data() / "postmaster.pid", error);
}

std::string Cluster::log_tail() const {
  std::ifstream in(folder_ / "log");
  std::string last;
  for (std::string line; std::getline(in, line);) {
    const bool tells = line.find("FATAL") != std::string::npos ||
                       line.find("PANIC") != std::string::npos ||
                       line.find("postgres:") != std::string::npos;
    if (tells) last = line;
  }
  return last;
}

/// Empty where the server ended because processes of a crashed one are still dying.
std::optional<Cluster::Running> Cluster::launch_once(const fs::path& socket) const {
  const fs::path log = folder_ / "log";
  std::error_code error;
  fs::remove(log, error);
  const int child = start_program(
      {server_programs(folder_) / "postgres", "-D", data(), "-p", std::string(kClusterPort), "-c",
       "listen_addresses=", "-c", "unix_socket_directories=" + socket.string(), "-c",
       "unix_socket_permissions=0700", "-c", "logging_collector=off", "-c", "log_timezone=UTC",
       // For one person, who replicates nothing. What durability and speed rest on stays as it is.
       "-c", "max_connections=40", "-c", "max_wal_senders=0", "-c",
       "max_logical_replication_workers=0", "-c", "huge_pages=off"},
      account_, log);
  const auto begin = std::chrono::steady_clock::now();
  for (bool told = false; std::chrono::steady_clock::now() - begin < kPatience;) {
    auto server = running();
    if (server && server->ready && server->process == child) return server;
    if (has_ended(child)) {
      const std::string why = log_tail();
      if (why.find("shared memory block") != std::string::npos) return std::nullopt;
      throw base::DbError("the private database server did not start: " + why + "; see " +
                          log.string());
    }
    if (!told && std::chrono::steady_clock::now() - begin > seconds(3)) {
      base::log_info("waiting for the private database server to recover");
      told = true;
    }
    std::this_thread::sleep_for(kPoll);
  }
  throw base::DbError("the private database server did not get ready; see " + log.string());
}

Cluster::Running Cluster::launch() const {
  repair();
  const fs::path socket = make_socket_folder(folder_, runtime_dir_, account_);
  for (int attempt = 0; attempt < 100; ++attempt) {
    if (const auto server = launch_once(socket)) return *server;
    std::this_thread::sleep_for(milliseconds(100));
  }
  throw base::DbError("processes of a crashed server still use " + data().string() +
                      "; end them and try again");
}

Target Cluster::start() {
  const std::string name(kUser);
  const fs::path marker = data() / kMarker;  // asking the server would cost each start a connection
  std::error_code error;
  // A server may answer before whoever started it first has made the database.
  if (const auto server = running(); server && server->ready && fs::exists(marker, error)) {
    return target(server->socket, name);
  }
  make_folder();
  const FolderLock lock(folder_ / "lock");
  auto server = running();
  if (server && !server->ready) {
    end(*server);  // its socket was taken away
    server.reset();
  }
  if (!server) {
    if (!created()) create();
    server = launch();
  }
  if (!fs::exists(marker, error)) {
    Session session(target(server->socket, "postgres"));
    if (session.run("queries/database_exists.sql", {name}).empty()) {
      session.script("queries/database_create.sql");
    }
    std::ofstream(marker) << name << '\n';
  }
  return target(server->socket, name);
}

void Cluster::end(const Running& server) const {
  kill(server.process, SIGINT);
  while (is_our_server(server.process) && !has_ended(server.process)) {
    std::this_thread::sleep_for(kPoll);
  }
  has_ended(server.process);
}

bool Cluster::stop() {
  if (!fs::exists(folder_)) return false;
  const FolderLock lock(folder_ / "lock");
  const auto server = running();
  if (server) end(*server);
  return server.has_value();
}

bool Cluster::destroy() {
  if (!created()) return false;
  const FolderLock lock(folder_ / "lock");
  if (const auto server = running()) {
    end(*server);
    if (server->socket.parent_path() != folder_) fs::remove_all(server->socket);
  }
  for (const char* part : {"data", "socket", "log", "lock"}) fs::remove_all(folder_ / part);
  std::error_code error;
  fs::remove(folder_, error);
  return true;
}

bool Cluster::created() const {
  std::error_code error;
  return fs::exists(data() / "PG_VERSION", error);
}

ClusterStatus Cluster::status() const {
  ClusterStatus out;
  out.folder = folder_;
  std::error_code error;
  out.version = first_line_of(data() / "PG_VERSION");
  out.created = !out.version.empty();
  if (const auto server = running()) {
    out.running = server->ready;
    out.process = server->process;
    out.socket = server->socket;
  }
  if (!out.created) return out;
  for (auto at = fs::recursive_directory_iterator(
           data(), fs::directory_options::skip_permission_denied, error);
       at != fs::recursive_directory_iterator(); at.increment(error)) {
    if (at->is_regular_file(error)) out.bytes += at->file_size(error);
  }
  return out;
}

}  // namespace tally::store
