#include "store/session.hpp"

#include "base/log.hpp"
#include "store/server_message.hpp"
#include "store/sql.hpp"

#include <pqxx/pqxx>

#include <algorithm>
#include <charconv>
#include <tuple>
#include <utility>

namespace tally::store {

struct Rows {
  pqxx::result result;

  [[nodiscard]] pqxx::field field(int row, int column) const {
    return {result[static_cast<pqxx::result::size_type>(row)],
            static_cast<pqxx::row::size_type>(column)};
  }
};

namespace {

constexpr int kOldestServer = 150000;

/// Rows whose fields are joined and escaped already. Where libpqxx would join those of a tuple, it
/// finds the function below by the type of its argument.
struct ReadyRows {
  std::string_view text;  ///< without the last end of line
};

template <class Escaper>
std::string separated_list(const char* /*separator*/, const ReadyRows& rows,
                           const Escaper& /*escaper*/) {
  return std::string(rows.text);
}

class NoticeLog : public pqxx::errorhandler {
 public:
  using pqxx::errorhandler::errorhandler;
  bool operator()(const char message[]) noexcept override {
    base::log_debug(first_line(message));
    return false;
  }
};

/// Gives what `action` gives; what libpqxx throws becomes the error of the statement `name`.
template <class Action>
auto named(std::string_view name, const Action& action) {
  try {
    return action();
  } catch (const pqxx::sql_error& error) {
    if (error.sqlstate().empty()) fail_broken(name, error.what());
    fail(name, error.sqlstate(), error.what());
  } catch (const pqxx::serialization_failure& error) {  // these do not carry their state
    fail(name, "40001", error.what());
  } catch (const pqxx::statement_completion_unknown& error) {
    fail(name, "40003", error.what());
  } catch (const pqxx::deadlock_detected& error) {
    fail(name, "40P01", error.what());
  } catch (const pqxx::transaction_rollback& error) {
    fail(name, "40000", error.what());
  } catch (const pqxx::failure& error) {
    fail_broken(name, error.what());
  }
}

std::string place(pqxx::connection& connection) {
  const auto text = [](const char* value) { return std::string(value == nullptr ? "" : value); };
  const std::string host = text(connection.hostname());
  return "database \"" + text(connection.dbname()) + "\" " +
         (host.starts_with('/') ? "at socket " + host
                                : "on " + host + ':' + text(connection.port()));
}

void log_statement(std::string_view name, std::string_view statement) {
  base::log_sql(std::string(name) + ": " + std::string(statement));
}

}  // namespace

bool Row::is_null(int column) const { return rows_->field(index_, column).is_null(); }

std::string_view Row::text(int column) const {
  const pqxx::field field = rows_->field(index_, column);
  return {field.c_str(), field.size()};
}

int Row::columns() const { return static_cast<int>(rows_->result.columns()); }

std::string_view Row::column_name(int column) const {
  return rows_->result.column_name(static_cast<pqxx::row::size_type>(column));
}

ColumnKind Row::column_kind(int column) const {
  // Numbers of the server's built-in types, which never change (pg_type.dat).
  switch (rows_->result.column_type(column)) {
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

int Row::column(const char* name) const {
  for (int i = 0; i < columns(); ++i) {
    if (column_name(i) == name) return i;
  }
  return -1;
}

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

int Result::size() const { return static_cast<int>(rows_->result.size()); }

std::int64_t Result::affected() const {
  return static_cast<std::int64_t>(rows_->result.affected_rows());
}

/// All statements run in one pqxx::nontransaction as long as the session lives; a Transaction says
/// BEGIN and COMMIT in it. A pqxx::work would forbid the statements between two transactions, and
/// would answer one after an error with a usage_error instead of the server's own refusal.
struct Session::Impl {
  explicit Impl(const Target& where)
      : target(where), connection(connection_words(where)), description(place(connection)) {
#include <pqxx/internal/ignore-deprecated-pre.hxx>
    connection.inhibit_reactivation(true);  // deprecated for what 7 never does: reconnecting
#include <pqxx/internal/ignore-deprecated-post.hxx>
  }

  Target target;
  pqxx::connection connection;
  NoticeLog notices{connection};
  pqxx::nontransaction statements{connection};
  std::string description;
  bool in_transaction = false;

  pqxx::result run(std::string_view name, const std::string& statement, const Params& params) {
    log_statement(name, statement);
    return named(name, [&] {
      return statements.exec_params(statement, pqxx::prepare::make_dynamic_params(params));
    });
  }
  void copy(std::string_view name, const std::string& into, std::string_view rows) {
    constexpr std::size_t kChunk = 1U << 18U;
    log_statement(name, "COPY " + into + " FROM STDIN");
    named(name, [&] {
      pqxx::stream_to stream(statements, into);
      while (!rows.empty()) {
        const std::size_t end = std::min(rows.find('\n', kChunk), rows.size() - 1);
        stream << ReadyRows{rows.substr(0, end)};
        rows.remove_prefix(end + 1);
      }
      stream.complete();
    });
  }
  pqxx::result exec(std::string_view name, const std::string& text) {
    return named(name, [&] { return statements.exec(text); });
  }
};

namespace {

/// Closes the cursor of Session::each, also where the consumer of its rows threw.
template <class Impl>
class Cursor {
 public:
  Cursor(Impl& impl, std::string_view name, const Params& params) : impl_(impl), name_(name) {
    impl_.run(name,
              std::string(sql::text("queries/cursor_open.sql")) + std::string(sql::text(name)),
              params);
  }
  ~Cursor() {
    try {
      impl_.exec(name_, std::string(sql::text("queries/cursor_close.sql")));
    } catch (const base::DbError&) {
      base::log_debug("the transaction of a cursor failed before its end");
    }
  }
  Cursor(const Cursor&) = delete;
  Cursor& operator=(const Cursor&) = delete;

  /// The next batch; an empty one at the end.
  [[nodiscard]] Rows next() { return {impl_.exec(name_, fetch_)}; }

 private:
  Impl& impl_;
  std::string_view name_;
  std::string fetch_{sql::text("queries/cursor_fetch.sql")};
};

}  // namespace

Session::Session(const Target& target) {
  try {
    impl_ = std::make_unique<Impl>(target);
  } catch (const pqxx::failure& error) {
    throw base::DbError("cannot connect to the database: " + first_line(error.what()) +
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
  return Result(
      std::make_shared<const Rows>(Rows{impl_->run(name, std::string(sql::text(name)), params)}));
}

void Session::each(std::string_view name, const Params& params,
                   const std::function<void(const Row&)>& consume) {
  std::optional<Transaction> own;
  if (!impl_->in_transaction) own.emplace(*this);
  {
    Cursor<Impl> cursor(*impl_, name, params);
    for (Rows rows = cursor.next(); !rows.result.empty(); rows = cursor.next()) {
      const int size = static_cast<int>(rows.result.size());
      for (int i = 0; i < size; ++i) consume(Row(&rows, i));
    }
  }
  if (own) own->commit();
}

void Session::query_text(std::string_view label, const std::string& text,
                         const std::function<void(const Row&)>& consume) {
  const Rows rows{impl_->run(label, text, {})};
  const int size = static_cast<int>(rows.result.size());
  for (int i = 0; i < size; ++i) consume(Row(&rows, i));
}

void Session::script(std::string_view name) { command(name, std::string(sql::text(name))); }

void Session::command(std::string_view label, const std::string& text) {
  log_statement(label, text);
  impl_->exec(label, text);
}

void Session::copy(const std::string& table, std::string_view rows) {
  impl_->copy(table, table, rows);
}

void Session::copy_into(std::string_view name, std::string_view rows) {
  impl_->copy(name, std::string(sql::text(name)), rows);
}

int Session::server_version() const { return impl_->connection.server_version(); }
const Target& Session::target() const { return impl_->target; }
const std::string& Session::describe() const { return impl_->description; }

Transaction::Transaction(Session& session) : session_(session) {
  session_.command("begin", "BEGIN");
  session_.impl_->in_transaction = true;
}

Transaction::~Transaction() {
  if (!open_) return;
  session_.impl_->in_transaction = false;
  try {
    session_.command("rollback", "ROLLBACK");
  } catch (const base::DbError&) {
    // The connection is gone; the server rolls back by itself.
    base::log_debug("the connection was lost before the rollback");
  }
}

void Transaction::commit() {
  open_ = false;
  session_.impl_->in_transaction = false;
  session_.command("commit", "COMMIT");
}

}  // namespace tally::store
