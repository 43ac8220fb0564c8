// The files and folders of the private cluster: where they lie, whose they are, which installed
// server fits them, and the lock over them. Starts and ends no server.
#pragma once

#include "store/cluster.hpp"
#include "store/process.hpp"

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>

namespace tally::store {

inline constexpr std::string_view kClusterPort = "5432";  ///< part of the socket's name

/// The number that a text begins with; empty for none.
std::optional<int> whole_number(std::string_view text);
/// Empty where there is no such file.
std::string first_line_of(const std::filesystem::path& path);
bool is_same_folder(const std::filesystem::path& a, const std::filesystem::path& b);

/// A folder that its owner alone may enter. Throws base::DbError for one that somebody else put
/// there.
void make_private(const std::filesystem::path& path, const Account& account);

/// Where the cluster lies. Throws base::DbError where nothing says so.
std::filesystem::path cluster_folder(const ClusterConfig& config);
/// The account that the server of that folder runs under: ours, or `postgres` for root. Throws
/// base::DbError where there is none or it cannot enter the folder.
Account cluster_account(const std::filesystem::path& folder);
/// The programs of the installed server that fits the cluster's data, or of the newest one where
/// there is none yet. Throws base::DbError.
std::filesystem::path server_programs(const std::filesystem::path& folder);
/// Makes the folder of the socket, in the cluster where its path is short enough, and takes away
/// what a server that is no more left in it.
std::filesystem::path make_socket_folder(const std::filesystem::path& cluster,
                                         const std::string& runtime_dir, const Account& account);

/// Held while the cluster is made, started, stopped or destroyed; waits for another holder.
class FolderLock {
 public:
  /// Throws base::DbError where the file at `path` cannot be written.
  explicit FolderLock(const std::filesystem::path& path);
  ~FolderLock();
  FolderLock(const FolderLock&) = delete;
  FolderLock& operator=(const FolderLock&) = delete;

 private:
  int file_ = -1;
};

}  // namespace tally::store
