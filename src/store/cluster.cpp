#include "store/cluster.hpp"

#include "base/error.hpp"
#include "base/hash.hpp"
#include "base/log.hpp"

#include <algorithm>
#include <charconv>
#include <chrono>
#include <csignal>
#include <fcntl.h>
#include <fstream>
#include <sys/file.h>
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

constexpr std::string_view kUser = "tally";    // of the cluster's superuser and its database
constexpr std::string_view kPort = "5432";     // part of the socket's name
constexpr std::size_t kSocketPathLimit = 107;  // sun_path without its final zero
constexpr std::size_t kSocketNameSize = 14;    // "/.s.PGSQL.5432"
constexpr unsigned kRoot = 0;
constexpr auto kPoll = milliseconds(1);
constexpr auto kPatience = seconds(600);       // a crash can leave much to recover
const char* const kMarker = "tally_database";  // says that the database was made
const char* const kServers = "/usr/lib/postgresql";

std::optional<int> number(std::string_view text) {
  int value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (error != std::errc() || end == text.data()) return std::nullopt;
  return value;
}

std::string first_line_of(const fs::path& path) {
  std::ifstream in(path);
  std::string line;
  std::getline(in, line);
  return line;
}

/// Major versions with a server installed, newest first.
std::vector<int> installed_versions() {
  std::vector<int> out;
  std::error_code error;
  for (const auto& entry : fs::directory_iterator(kServers, error)) {
    const auto version = number(entry.path().filename().string());
    if (version && fs::exists(entry.path() / "bin/postgres", error) &&
        fs::exists(entry.path() / "bin/initdb", error)) {
      out.push_back(*version);
    }
  }
  std::sort(out.rbegin(), out.rend());
  return out;
}

void give_to(const Account& account, const fs::path& path) {
  if (geteuid() != account.uid && chown(path.c_str(), account.uid, account.gid) != 0) {
    throw base::DbError("cannot give " + path.string() + " to the account " + account.name);
  }
}

/// A folder that its owner alone may enter; refuses one that somebody else put there.
void make_private(const fs::path& path, const Account& account) {
  if (mkdir(path.c_str(), 0700) == 0) give_to(account, path);
  struct stat info {};
  if (lstat(path.c_str(), &info) != 0 || !S_ISDIR(info.st_mode) || info.st_uid != account.uid) {
    throw base::DbError(path.string() + " is not a folder of " +
                        (account.name.empty() ? "ours" : account.name) +
                        "; remove it or set XDG_DATA_HOME to another place");
  }
  if ((info.st_mode & 0777U) != 0700U && chmod(path.c_str(), 0700) != 0) {
    throw base::DbError("cannot make " + path.string() + " private");
  }
}

fs::path folder_for(const ClusterConfig& config) {
  const bool given = !config.data_home.empty() && config.data_home.front() == '/';
  if (given) return fs::path(config.data_home) / "tally/postgres";
  if (geteuid() == kRoot) return "/var/lib/tally/postgres";
  if (config.home.empty()) {
    throw base::DbError(
        "neither HOME nor XDG_DATA_HOME says where the private database may lie; "
        "set one of them, or name a database with --db");
  }
  return fs::path(config.home) / ".local/share/tally/postgres";
}

Account account_for() {
  if (geteuid() != kRoot) return own_account();
  const auto account = find_account("postgres");
  if (account) return *account;
  throw base::DbError(
      "PostgreSQL does not run as root, and the account postgres does not exist; "
      "install the package postgresql, or name a database with --db");
}

bool is_same_folder(const fs::path& a, const fs::path& b) {
  struct stat x {};
  struct stat y {};
  return stat(a.c_str(), &x) == 0 && stat(b.c_str(), &y) == 0 && x.st_dev == y.st_dev &&
         x.st_ino == y.st_ino;
}

}  // namespace

/// Held while the cluster is made, started, stopped or destroyed.
class Cluster::Lock {
 public:
  explicit Lock(const fs::path& path) {
    while (true) {
      file_ = open(path.c_str(), O_RDWR | O_CREAT | O_NOFOLLOW | O_CLOEXEC, 0600);
      if (file_ < 0) throw base::DbError("cannot write " + path.string() + "; check its owner");
      flock(file_, LOCK_EX);
      struct stat held {};
      struct stat there {};
      // Whoever destroyed the cluster meanwhile took the file away.
      if (fstat(file_, &held) == 0 && stat(path.c_str(), &there) == 0 &&
          held.st_ino == there.st_ino) {
        return;
      }
      close(file_);
    }
  }
  ~Lock() { close(file_); }
  Lock(const Lock&) = delete;
  Lock& operator=(const Lock&) = delete;

 private:
  int file_ = -1;
};

Cluster::Cluster(const ClusterConfig& config)
    : folder_(folder_for(config)), runtime_dir_(config.runtime_dir), account_(account_for()) {
  if (geteuid() == account_.uid) return;
  fs::path existing = folder_.parent_path();
  std::error_code error;
  while (!fs::exists(existing, error) && existing.has_relative_path()) {
    existing = existing.parent_path();
  }
  if (can_enter(account_, existing)) return;
  throw base::DbError("PostgreSQL does not run as root, and its account " + account_.name +
                      " cannot enter " + existing.string() +
                      "; unset XDG_DATA_HOME or name a place that every account may enter");
}

std::optional<Cluster::Running> Cluster::running() const {
  std::ifstream in(data() / "postmaster.pid");
  std::vector<std::string> lines;
  for (std::string line; std::getline(in, line);) lines.push_back(line);
  const auto process = lines.empty() ? std::nullopt : number(lines[0]);
  if (!process || !is_our_server(*process)) return std::nullopt;
  Running out{*process, lines.size() > 4 ? lines[4] : "", false};
  std::error_code error;
  out.ready = lines.size() > 7 && lines[7].starts_with("ready") &&
              fs::exists(out.socket / (".s.PGSQL." + std::string(kPort)), error);
  return out;
}

/// A process id alone proves nothing: after a crash another program may have it.
bool Cluster::is_our_server(int process) const {
  return is_same_folder(fs::path("/proc") / std::to_string(process) / "cwd", data());
}

Target Cluster::target(const fs::path& socket, const std::string& name) const {
  std::string conninfo = "host=" + conninfo_quoted(socket.string()) +
                         " port=" + std::string(kPort) + " user=" + std::string(kUser) +
                         " dbname=" + name + " options=''";
  if (!account_.name.empty()) conninfo += " requirepeer=" + conninfo_quoted(account_.name);
  return {conninfo, true};
}

fs::path Cluster::programs() const {
  const auto versions = installed_versions();
  if (versions.empty()) {
    throw base::DbError("no PostgreSQL server is installed below " + std::string(kServers) +
                        "; install the package postgresql, or name a database with --db");
  }
  const auto made_by = number(first_line_of(data() / "PG_VERSION"));
  const int wanted = made_by.value_or(versions.front());
  if (std::find(versions.begin(), versions.end(), wanted) == versions.end()) {
    throw base::DbError("the private database in " + folder_.string() + " was made by PostgreSQL " +
                        std::to_string(wanted) + ", and only " + std::to_string(versions.front()) +
                        " is installed; install postgresql-" + std::to_string(wanted) +
                        ", or start anew with `tally db destroy`");
  }
  return fs::path(kServers) / std::to_string(wanted) / "bin";
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
  const fs::path bin = programs();
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
  const auto process = number(first_line_of(data() / "postmaster.pid"));
  std::error_code error;
  if (process && kill(*process, 0) == 0) fs::remove(data() / "postmaster.pid", error);
}

fs::path Cluster::socket_folder() const {
  fs::path folder = folder_ / "socket";
  if (folder.string().size() + kSocketNameSize > kSocketPathLimit) {
    const std::string name = "tally-" + std::to_string(account_.uid) + '-' +
                             base::hash_of(folder_.string()).hex().substr(0, 16);
    const bool own_runtime =
        account_.uid == geteuid() && runtime_dir_.starts_with('/') &&
        runtime_dir_.size() + 1 + name.size() + kSocketNameSize <= kSocketPathLimit;
    folder = (own_runtime ? fs::path(runtime_dir_) : fs::path("/tmp")) / name;
  }
  make_private(folder, account_);
  std::error_code error;
  const std::string name = ".s.PGSQL." + std::string(kPort);
  fs::remove(folder / name, error);
  fs::remove(folder / (name + ".lock"), error);
  return folder;
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
      {programs() / "postgres", "-D", data(), "-p", std::string(kPort), "-c",
       "listen_addresses=", "-c", "unix_socket_directories=" + socket.string(), "-c",
       "unix_socket_permissions=0700", "-c", "logging_collector=off", "-c", "log_timezone=UTC",
       // For one person, who replicates nothing. What durability and speed rest on stays as it is.
       "-c", "max_connections=40", "-c", "max_wal_senders=0", "-c",
       "max_logical_replication_workers=0", "-c", "huge_pages=off"},
      account_, log);
  const auto begin = std::chrono::steady_clock::now();
  for (bool told = false; std::chrono::steady_clock::now() - begin < kPatience;) {
    const auto server = running();
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
  const fs::path socket = socket_folder();
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
  const Lock lock(folder_ / "lock");
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
  const Lock lock(folder_ / "lock");
  const auto server = running();
  if (server) end(*server);
  return server.has_value();
}

bool Cluster::destroy() {
  if (!created()) return false;
  const Lock lock(folder_ / "lock");
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
