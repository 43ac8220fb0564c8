#include "store/cluster_files.hpp"

#include "base/error.hpp"
#include "base/hash.hpp"

#include <algorithm>
#include <charconv>
#include <fcntl.h>
#include <fstream>
#include <sys/file.h>
#include <sys/stat.h>
#include <system_error>
#include <unistd.h>
#include <vector>

namespace tally::store {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t kSocketPathLimit = 107;  // sun_path without its final zero
constexpr std::size_t kSocketNameSize = 14;    // "/.s.PGSQL.5432"
constexpr unsigned kRoot = 0;
constexpr const char* kServers = "/usr/lib/postgresql";

/// Major versions with a server installed, newest first.
std::vector<int> installed_versions() {
  std::vector<int> out;
  std::error_code error;
  for (const auto& entry : fs::directory_iterator(kServers, error)) {
    const auto version = whole_number(entry.path().filename().string());
    if (version && fs::exists(entry.path() / "bin/postgres", error) &&
        fs::exists(entry.path() / "bin/initdb", error)) {
      out.push_back(*version);
    }
  }
  std::sort(out.rbegin(), out.rend());
  return out;
}

void give_to(const Account& account, const fs::path& path) {
  if (lchown(path.c_str(), account.uid, account.gid) != 0) {
    throw base::DbError("cannot give " + path.string() + " to the account " + account.name);
  }
}

/// The account that the server runs under.
Account server_account() {
  if (geteuid() != kRoot) return own_account();
  const auto account = find_account("postgres");
  if (account) return *account;
  throw base::DbError(
      "PostgreSQL does not run as root, and the account postgres does not exist; "
      "install the package postgresql, or name a database with --db");
}

}  // namespace

std::optional<int> whole_number(std::string_view text) {
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

bool is_same_folder(const fs::path& a, const fs::path& b) {
  struct stat x {};
  struct stat y {};
  return stat(a.c_str(), &x) == 0 && stat(b.c_str(), &y) == 0 && x.st_dev == y.st_dev &&
         x.st_ino == y.st_ino;
}

void make_private(const fs::path& path, const Account& account) {
  mkdir(path.c_str(), 0700);
  struct stat info {};
  const bool is_folder = lstat(path.c_str(), &info) == 0 && S_ISDIR(info.st_mode);
  if (!is_folder || (info.st_uid != account.uid && info.st_uid != geteuid())) {
    throw base::DbError(path.string() + " is not a folder of " +
                        (account.name.empty() ? "ours" : account.name) +
                        "; remove it or set XDG_DATA_HOME to another place");
  }
  // Root made it: this program, another first use in this moment, or one that was cut off here.
  if (info.st_uid != account.uid) give_to(account, path);
  if ((info.st_mode & 0777U) != 0700U && chmod(path.c_str(), 0700) != 0) {
    throw base::DbError("cannot make " + path.string() + " private");
  }
}

fs::path cluster_folder(const ClusterConfig& config) {
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

Account cluster_account(const fs::path& folder) {
  Account account = server_account();
  if (geteuid() == account.uid) return account;
  fs::path existing = folder.parent_path();
  std::error_code error;
  while (!fs::exists(existing, error) && existing.has_relative_path()) {
    existing = existing.parent_path();
  }
  if (can_enter(account, existing)) return account;
  throw base::DbError("PostgreSQL does not run as root, and its account " + account.name +
                      " cannot enter " + existing.string() +
                      "; unset XDG_DATA_HOME or name a place that every account may enter");
}

fs::path server_programs(const fs::path& folder) {
  const auto versions = installed_versions();
  if (versions.empty()) {
    throw base::DbError("no PostgreSQL server is installed below " + std::string(kServers) +
                        "; install the package postgresql, or name a database with --db");
  }
  const auto made_by = whole_number(first_line_of(folder / "data/PG_VERSION"));
  const int wanted = made_by.value_or(versions.front());
  if (std::find(versions.begin(), versions.end(), wanted) == versions.end()) {
    throw base::DbError("the private database in " + folder.string() + " was made by PostgreSQL " +
                        std::to_string(wanted) + ", and only " + std::to_string(versions.front()) +
                        " is installed; install postgresql-" + std::to_string(wanted) +
                        ", or start anew with `tally db destroy`");
  }
  return fs::path(kServers) / std::to_string(wanted) / "bin";
}

fs::path make_socket_folder(const fs::path& cluster, const std::string& runtime_dir,
                            const Account& account) {
  fs::path folder = cluster / "socket";
  if (folder.string().size() + kSocketNameSize > kSocketPathLimit) {
    const std::string name = "tally-" + std::to_string(account.uid) + '-' +
                             base::hash_of(cluster.string()).hex().substr(0, 16);
    const bool own_runtime =
        account.uid == geteuid() && runtime_dir.starts_with('/') &&
        runtime_dir.size() + 1 + name.size() + kSocketNameSize <= kSocketPathLimit;
    folder = (own_runtime ? fs::path(runtime_dir) : fs::path("/tmp")) / name;
  }
  make_private(folder, account);
  std::error_code error;
  const std::string name = ".s.PGSQL." + std::string(kClusterPort);
  fs::remove(folder / name, error);
  fs::remove(folder / (name + ".lock"), error);
  return folder;
}

FolderLock::FolderLock(const fs::path& path) {
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

FolderLock::~FolderLock() { close(file_); }

}  // namespace tally::store
