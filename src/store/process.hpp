// Child processes for the private server: run one to its end, or start one that outlives us, if
// need be under another account. Knows nothing of PostgreSQL.
#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace tally::store {

/// An account of the system. Programs run under it only where that is not our own already.
struct Account {
  unsigned uid = 0;
  unsigned gid = 0;
  std::string name;  ///< empty where the system does not know it
};

/// Ours, by effective user.
Account own_account();
std::optional<Account> find_account(const std::string& name);

/// Whether the account may enter `folder`, asked of the kernel in its name.
bool can_enter(const Account& account, const std::filesystem::path& folder);

/// Runs `command` (a path and its arguments) as `account` to its end, with an environment of our
/// own making; both its outputs go to `output`. Gives its exit code, 127 where it cannot run.
int run_program(const std::vector<std::string>& command, const Account& account,
                std::string& output);

/// Starts `command` in a session of its own, its outputs appended to `log`; gives its process id.
/// It inherits no open file of ours.
int start_program(const std::vector<std::string>& command, const Account& account,
                  const std::filesystem::path& log);

/// Becomes the program `command[0]` of the PATH, with our environment and, where `value` is not
/// empty, one variable more. Returns only where that fails.
void replace_process(const std::vector<std::string>& command, const char* variable,
                     const std::string& value);

/// Whether a child of ours has ended; reaps it if so. False for processes that are not children.
bool has_ended(int process);

}  // namespace tally::store
