#include "store/process.hpp"

#include "base/error.hpp"

#include <array>
#include <cerrno>
#include <cstdlib>
#include <cstring>
#include <fcntl.h>
#include <grp.h>
#include <pwd.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

namespace tally::store {
namespace {

constexpr int kCannotRun = 127;

[[noreturn]] void fail(const std::string& what) {
  throw base::DbError(what + ": " + std::strerror(errno));
}

/// Only calls that are safe between fork and exec. False where the account cannot be taken on.
bool become(const Account& account) {
  if (account.uid == geteuid()) return true;
  const gid_t group = account.gid;
  return setgroups(1, &group) == 0 && setgid(account.gid) == 0 && setuid(account.uid) == 0;
}

std::vector<char*> arguments(const std::vector<std::string>& command) {
  std::vector<char*> out;
  for (const std::string& word : command) out.push_back(const_cast<char*>(word.c_str()));  // NOLINT
  out.push_back(nullptr);
  return out;
}

/// In the child: never returns. Settings of the user's shell (PGPORT, LC_ALL, …) stay outside.
[[noreturn]] void execute(char* const* words, const Account& account, int output) {
  static char path[] = "PATH=/usr/local/bin:/usr/bin:/bin";
  static char locale[] = "LC_ALL=C.UTF-8";
  static char zone[] = "TZ=UTC";
  std::array<char*, 4> environment = {path, locale, zone, nullptr};
  const int input = open("/dev/null", O_RDONLY | O_CLOEXEC);
  dup2(input, STDIN_FILENO);
  dup2(output, STDOUT_FILENO);
  dup2(output, STDERR_FILENO);
  close_range(3, ~0U, 0);
  umask(077);
  if (become(account) && chdir("/") == 0) execve(words[0], words, environment.data());
  _exit(kCannotRun);
}

int wait_for(int process) {
  int status = 0;
  while (waitpid(process, &status, 0) < 0) {
    if (errno != EINTR) return kCannotRun;
  }
  return WIFEXITED(status) ? WEXITSTATUS(status) : kCannotRun;
}

}  // namespace

Account own_account() {
  Account account{geteuid(), getegid(), ""};
  if (const passwd* entry = getpwuid(account.uid)) account.name = entry->pw_name;
  return account;
}

std::optional<Account> find_account(const std::string& name) {
  const passwd* entry = getpwnam(name.c_str());
  if (entry == nullptr) return std::nullopt;
  return Account{entry->pw_uid, entry->pw_gid, name};
}

bool can_enter(const Account& account, const std::filesystem::path& folder) {
  const std::string path = folder.string();
  const pid_t child = fork();
  if (child < 0) fail("cannot start a process");
  if (child == 0) _exit(become(account) && access(path.c_str(), X_OK) == 0 ? 0 : 1);
  return wait_for(child) == 0;
}

int run_program(const std::vector<std::string>& command, const Account& account,
                std::string& output) {
  std::array<int, 2> pipe_ends{};
  if (pipe2(pipe_ends.data(), O_CLOEXEC) != 0) fail("cannot make a pipe");
  auto words = arguments(command);
  const pid_t child = fork();
  if (child < 0) fail("cannot start " + command[0]);
  if (child == 0) execute(words.data(), account, pipe_ends[1]);
  close(pipe_ends[1]);
  std::array<char, 4096> buffer{};
  while (true) {
    const ssize_t got = read(pipe_ends[0], buffer.data(), buffer.size());
    if (got < 0 && errno == EINTR) continue;
    if (got <= 0) break;
    output.append(buffer.data(), static_cast<std::size_t>(got));
  }
  close(pipe_ends[0]);
  return wait_for(child);
}

int start_program(const std::vector<std::string>& command, const Account& account,
                  const std::filesystem::path& log) {
  const int output =
      open(log.c_str(), O_WRONLY | O_CREAT | O_APPEND | O_NOFOLLOW | O_CLOEXEC, 0600);
  if (output < 0) fail("cannot write " + log.string());
  auto words = arguments(command);
  const pid_t child = fork();
  if (child < 0) fail("cannot start " + command[0]);
  if (child == 0) {
    setsid();
    execute(words.data(), account, output);
  }
  close(output);
  return child;
}

void replace_process(const std::vector<std::string>& command, const char* variable,
                     const std::string& value) {
  if (!value.empty()) setenv(variable, value.c_str(), 1);
  execvp(command[0].c_str(), arguments(command).data());
}

bool has_ended(int process) { return waitpid(process, nullptr, WNOHANG) == process; }

}  // namespace tally::store
