#include "store/session.hpp"

#include <libpq-fe.h>

#include <array>
#include <charconv>
#include <utility>

#include "base/log.hpp"
#include "store/sql.hpp"

namespace tally::store {
namespace {

constexpr int kOldestServer = 150000;

struct CloseConnection {
  void operator()(PGconn* connection) const { PQfinish(connection); }
};
using Connection = std::unique_ptr<PGconn, CloseConnection>;
using ResultPtr = std::unique_ptr<PGresult, decltype(&PQclear)>;

/// First line of a libpq message, without "ERROR:" and the like.
std::string first_line(const char* message) {
  std::string line = message == nullptr ? "" : message;
  line.erase(std::min(line.find('\n'), line.size()));
  for (const std::string_view prefix : {"FATAL:  ", "ERROR:  "}) {
    if (line.starts_with(prefix)) line.erase(0, prefix.size());
  }
  return line;
}

void log_notice(void* /*unused*/, const char* message) { base::log_debug(first_line(message)); }

Connection open(const Target& target) {
  const std::array<const char*, 5> keys = {"dbname", "fallback_application_name", "client_encoding",
                                           "connect_timeout", nullptr};
  const std::array<const char*, 5> values = {target.conninfo.c_str(), "tally", "UTF8", "20",
                                             nullptr};
  Connection connection(PQconnectdbParams(keys.data(), values.data(), 1));
  if (connection) PQsetNoticeProcessor(connection.get(), log_notice, nullptr);
  return connection;
}

std::string field(const PGresult* result, int code) {
  const char* text = PQresultErrorField(result, code);
  return text == nullptr ? "" : text;
}

[[noreturn]] void fail(std::string_view name, PGconn* connection, const PGresult* result) {
  const std::string state = field(result, PG_DIAG_SQLSTATE);
  std::string message = std::string(name) + ": ";
  if (state.empty()) {
    message += "the connection to the database broke: " + first_line(PQerrorMessage(connection));
    throw SqlError(message, state, "");
  }
  message += field(result, PG_DIAG_MESSAGE_PRIMARY);
  const std::string detail = field(result, PG_DIAG_MESSAGE_DETAIL);
  if (!detail.empty()) message += " (" + detail + ')';
  message += " (SQLSTATE " + state + ')';
  if (state == "42501") message += "; ask for one of the roles of `tally init --roles`";
  throw SqlError(message, state, field(result, PG_DIAG_CONTEXT));
}

bool succeeded(const PGresult* result) {
  const ExecStatusType status = PQresultStatus(result);
  return status == PGRES_COMMAND_OK || status == PGRES_TUPLES_OK || status == PGRES_SINGLE_TUPLE ||
         status == PGRES_COPY_IN || status == PGRES_EMPTY_QUERY;
}

std::vector<const char*> pointers(const Params& params) {
  std::vector<const char*> out;
  out.reserve(params.size());
  for (const Param& param : params) out.push_back(param ? param->c_str() : nullptr);
  return out;
}

std::string place(PGconn* connection) {
  const auto text = [](const char* value) { return std::string(value == nullptr ? "" : value); };
  const std::string host = text(PQhost(connection));
  return "database \"" + text(PQdb(connection)) + "\" " +
         (host.starts_with('/') ? "at socket " + host : "on " + host + ':' + text(PQport(connection)));
}

void log_statement(std::string_view name, std::string_view statement) {
  base::log_sql(std::string(name) + ": " + std::string(statement));
}

}  // namespace

bool Row::is_null(int column) const { return PQgetisnull(result_, index_, column) == 1; }

std::string_view Row::text(int column) const {
  return {PQgetvalue(result_, index_, column),
          static_cast<std::size_t>(PQgetlength(result_, index_, column))};
}

int Row::columns() const { return PQnfields(result_); }
std::string_view Row::column_name(int column) const { return PQfname(result_, column); }

ColumnKind Row::column_kind(int column) const {
  // Numbers of the server's built-in types, which never change (pg_type.dat).
  switch (PQftype(result_, column)) {
    case 16:
      return ColumnKind::kBoolean;
    case 20:
    case 21:
    case 23:
      return ColumnKind::kInteger;
    case 1700:
      return ColumnKind::kAmount;
    case 114:
    case 3802:
      return ColumnKind::kJson;
    default:
      return ColumnKind::kText;
  }
}

int Row::column(const char* name) const { return PQfnumber(result_, name); }

std::optional<std::string> Row::optional(int column) const {
  if (is_null(column)) return std::nullopt;
  return std::string(text(column));
}

std::int64_t Row::number(int column) const {
  const std::string_view digits = text(column);
  std::int64_t value = 0;
  std::from_chars(digits.data(), digits.data() + digits.size(), value);
  return value;
}

int Result::size() const { return PQntuples(result_.get()); }

std::int64_t Result::affected() const {
  // PQcmdTuples does not change the result, it only lacks the const.
  const std::string_view digits = PQcmdTuples(const_cast<PGresult*>(result_.get()));  // NOLINT
  std::int64_t value = 0;
  std::from_chars(digits.data(), digits.data() + digits.size(), value);
  return value;
}

struct Session::Impl {
  Target target;
  Connection connection;

  [[nodiscard]] PGconn* raw() const { return connection.get(); }

  /// Takes the next result and drops what may follow an error.
  ResultPtr check(std::string_view name, PGresult* pointer) const {
    ResultPtr result(pointer, &PQclear);
    if (!succeeded(result.get())) {
      while (PGresult* rest = PQgetResult(raw())) PQclear(rest);
      fail(name, raw(), result.get());
    }
    return result;
  }

  void stream(std::string_view name, const std::string& statement, const Params& params,
              const std::function<void(const Row&)>& consume) const;
};

Session::Session(const Target& target) : impl_(std::make_unique<Impl>()) {
  impl_->target = target;
  impl_->connection = open(target);
  if (!impl_->connection) throw base::DbError("out of memory while connecting to the database");
  if (PQstatus(impl_->raw()) != CONNECTION_OK) {
    throw base::DbError("cannot connect to the database: " +
                        first_line(PQerrorMessage(impl_->raw())) +
                        "; check --db, TALLY_DB and the PG* variables");
  }
  if (server_version() < kOldestServer) {
    throw base::DbError("the server of " + describe() + " is PostgreSQL " +
                        std::to_string(server_version() / 10000) + "; 15 or newer is needed");
  }
  script("queries/session.sql");
}

Session::~Session() = default;
Session::Session(Session&&) noexcept = default;
Session& Session::operator=(Session&&) noexcept = default;

Result Session::run(std::string_view name, const Params& params) {
  const std::string statement(sql::text(name));
  log_statement(name, statement);
  const auto values = pointers(params);
  ResultPtr result =
      impl_->check(name, PQexecParams(impl_->raw(), statement.c_str(), static_cast<int>(values.size()),
                                      nullptr, values.data(), nullptr, nullptr, 0));
  return Result(std::shared_ptr<const PGresult>(result.release(), [](const PGresult* r) {
    PQclear(const_cast<PGresult*>(r));  // NOLINT: libpq owns through a plain pointer
  }));
}

void Session::each(std::string_view name, const Params& params,
                   const std::function<void(const Row&)>& consume) {
  impl_->stream(name, std::string(sql::text(name)), params, consume);
}

void Session::query_text(std::string_view label, const std::string& text,
                         const std::function<void(const Row&)>& consume) {
  impl_->stream(label, text, {}, consume);
}

void Session::Impl::stream(std::string_view name, const std::string& statement,
                           const Params& params,
                           const std::function<void(const Row&)>& consume) const {
  log_statement(name, statement);
  const auto values = pointers(params);
  if (PQsendQueryParams(raw(), statement.c_str(), static_cast<int>(values.size()), nullptr,
                        values.data(), nullptr, nullptr, 0) != 1 ||
      PQsetSingleRowMode(raw()) != 1) {
    fail(name, raw(), nullptr);
  }
  // What a throwing consumer leaves unread would block the session.
  struct Drain {
    PGconn* connection;
    ~Drain() {
      while (PGresult* rest = PQgetResult(connection)) PQclear(rest);
    }
  } const drain{raw()};
  while (PGresult* next = PQgetResult(raw())) {
    const ResultPtr result = check(name, next);
    for (int i = 0; i < PQntuples(result.get()); ++i) consume(Row(result.get(), i));
  }
}

void Session::script(std::string_view name) { command(name, std::string(sql::text(name))); }

void Session::command(std::string_view label, const std::string& text) {
  log_statement(label, text);
  impl_->check(label, PQexec(impl_->raw(), text.c_str()));
}

std::int64_t Session::copy(std::string_view name, std::string_view rows) {
  constexpr std::size_t kChunk = 1U << 18U;
  const std::string statement(sql::text(name));
  log_statement(name, statement);
  impl_->check(name, PQexec(impl_->raw(), statement.c_str()));
  for (std::size_t at = 0; at < rows.size(); at += kChunk) {
    const std::string_view chunk = rows.substr(at, kChunk);
    if (PQputCopyData(impl_->raw(), chunk.data(), static_cast<int>(chunk.size())) != 1) break;
  }
  PQputCopyEnd(impl_->raw(), nullptr);
  const ResultPtr result = impl_->check(name, PQgetResult(impl_->raw()));
  const std::string_view digits = PQcmdTuples(result.get());
  std::int64_t count = 0;
  std::from_chars(digits.data(), digits.data() + digits.size(), count);
  while (PGresult* rest = PQgetResult(impl_->raw())) PQclear(rest);
  return count;
}

int Session::server_version() const { return PQserverVersion(impl_->raw()); }
const Target& Session::target() const { return impl_->target; }
std::string Session::describe() const { return place(impl_->raw()); }

Transaction::Transaction(Session& session) : session_(session) {
  session_.command("begin", "BEGIN");
}

Transaction::~Transaction() {
  if (!open_) return;
  try {
    session_.command("rollback", "ROLLBACK");
  } catch (const base::DbError&) {
    // The connection is gone; the server rolls back by itself.
    base::log_debug("the connection was lost before the rollback");
  }
}

void Transaction::commit() {
  open_ = false;
  session_.command("commit", "COMMIT");
}

std::string conninfo_quoted(std::string_view value) {
  std::string out = "'";
  for (const char c : value) {
    if (c == '\'' || c == '\\') out += '\\';
    out += c;
  }
  return out + '\'';
}

PsqlAddress psql_address(const Target& target) {
  PsqlAddress out;
  if (target.conninfo.empty()) return out;
  char* message = nullptr;
  PQconninfoOption* const options = PQconninfoParse(target.conninfo.c_str(), &message);
  if (options == nullptr) {
    PQfreemem(message);  // it may quote the password
    throw base::DbError("the address of the database cannot be read; "
                        "write it as postgresql://user@host/name");
  }
  for (const PQconninfoOption* option = options; option->keyword != nullptr; ++option) {
    if (option->val == nullptr) continue;
    if (std::string_view(option->keyword) == "password") {
      out.password = option->val;
    } else {
      out.conninfo += (out.conninfo.empty() ? "" : " ") + std::string(option->keyword) + '=' +
                      conninfo_quoted(option->val);
    }
  }
  PQconninfoFree(options);
  return out;
}

}  // namespace tally::store
