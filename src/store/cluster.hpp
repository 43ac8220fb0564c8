// The private PostgreSQL server: a cluster of the user's own on a Unix socket, created on first
// use, started on demand, repaired after a crash. Where it lies follows from the user and from
// values that the caller read from the environment. Never touches a cluster of the system.
#pragma once

#include "store/process.hpp"
#include "store/session.hpp"

#include <filesystem>
#include <optional>
#include <string>

namespace tally::store {

/// What decides where the cluster lies; values of the environment, empty where unset.
struct ClusterConfig {
  std::string data_home;    ///< XDG_DATA_HOME
  std::string home;         ///< HOME
  std::string runtime_dir;  ///< XDG_RUNTIME_DIR
};

struct ClusterStatus {
  std::filesystem::path folder;
  bool created = false;
  bool running = false;
  int process = 0;               ///< of the server; 0 while it is stopped
  std::string version;           ///< major version that made the cluster; empty before
  std::filesystem::path socket;  ///< folder of the socket; empty while it is stopped
  std::uintmax_t bytes = 0;      ///< on disk
};

class Cluster {
 public:
  /// Decides on place and account. Throws base::DbError where no place can serve: for root without
  /// the account `postgres`, or with a data home that this account cannot enter.
  explicit Cluster(const ClusterConfig& config);

  /// A server that answers: creates and starts what is needed. Safe to call from two programs at
  /// once. Throws base::DbError where no server is installed, the cluster was made by another
  /// major version, or the server does not start; the message says what to do.
  Target start();
  /// Stops a running server and waits for its end; false where none ran.
  bool stop();
  /// Stops it and deletes the cluster with all its data; false where there was none.
  bool destroy();
  [[nodiscard]] ClusterStatus status() const;
  /// Whether there is one, running or not; cheaper than status().
  [[nodiscard]] bool created() const;
  [[nodiscard]] const std::filesystem::path& folder() const { return folder_; }

 private:
  struct Running {
    int process = 0;
    std::filesystem::path socket;
    bool ready = false;
  };

  [[nodiscard]] std::filesystem::path data() const { return folder_ / "data"; }
  [[nodiscard]] std::optional<Running> running() const;
  [[nodiscard]] bool is_our_server(int process) const;
  [[nodiscard]] Target target(const std::filesystem::path& socket, const std::string& name) const;
  void make_folder() const;
  void create() const;
  void repair() const;
  Running launch() const;
  [[nodiscard]] std::optional<Running> launch_once(const std::filesystem::path& socket) const;
  [[nodiscard]] std::string log_tail() const;
  void end(const Running& server) const;

  std::filesystem::path folder_;
  std::string runtime_dir_;
  Account account_;
};

}  // namespace tally::store
