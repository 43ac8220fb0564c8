// One connection to PostgreSQL, over libpqxx. In go names of texts below sql/ and parameters as
// text; out come rows of text. Every error becomes a base::DbError with the statement's name and
// SQLSTATE; no password is ever printed. A lost connection is never made again behind the back of
// its user: what the session had set and staged would be gone.
#pragma once

#include "base/error.hpp"
#include "store/address.hpp"

#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace tally::store {

/// A statement failed. Carries the SQLSTATE ("40001"), or is empty where the connection broke.
class SqlError : public base::DbError {
 public:
  SqlError(const std::string& message, std::string sqlstate, std::string context)
      : DbError(message), sqlstate_(std::move(sqlstate)), context_(std::move(context)) {}
  [[nodiscard]] const std::string& sqlstate() const { return sqlstate_; }
  /// Where in its input the server stood ("COPY stage_claim, line 7, column low").
  [[nodiscard]] const std::string& context() const { return context_; }

 private:
  std::string sqlstate_;
  std::string context_;
};

/// What the values of a column are, as far as printing them goes.
enum class ColumnKind { kText, kInteger, kAmount, kBoolean, kJson };

/// A parameter as text; absent is NULL.
using Param = std::optional<std::string>;
using Params = std::vector<Param>;

/// What the library holds of a result; complete in session.cpp only.
struct Rows;

/// One row of a result; views into it, so it lives as long as the result, or during the callback.
class Row {
 public:
  Row(const Rows* rows, int index) : rows_(rows), index_(index) {}
  [[nodiscard]] bool is_null(int column) const;
  /// Empty for NULL.
  [[nodiscard]] std::string_view text(int column) const;
  [[nodiscard]] int columns() const;  ///< how many
  [[nodiscard]] std::string_view column_name(int column) const;
  [[nodiscard]] ColumnKind column_kind(int column) const;
  /// Number of the column of that name; -1 for none.
  [[nodiscard]] int column(const char* name) const;
  [[nodiscard]] std::optional<std::string> optional(int column) const;  ///< none for NULL
  /// Of an integer or a count; 0 for NULL.
  [[nodiscard]] std::int64_t number(int column) const;
  [[nodiscard]] bool boolean(int column) const { return text(column) == "t"; }

 private:
  const Rows* rows_;
  int index_;
};

/// All rows of a statement.
class Result {
 public:
  explicit Result(std::shared_ptr<const Rows> rows) : rows_(std::move(rows)) {}
  [[nodiscard]] int size() const;  ///< rows
  [[nodiscard]] bool empty() const { return size() == 0; }
  [[nodiscard]] Row operator[](int index) const { return {rows_.get(), index}; }
  /// Names and kinds of the columns; of no row.
  [[nodiscard]] Row header() const { return {rows_.get(), -1}; }
  /// Rows that an INSERT, UPDATE or DELETE touched.
  [[nodiscard]] std::int64_t affected() const;

 private:
  std::shared_ptr<const Rows> rows_;
};

class Session {
 public:
  /// Connects, and sets UTC, ISO dates and UTF-8. Throws base::DbError that says where it tried.
  explicit Session(const Target& target);
  ~Session();
  Session(Session&&) noexcept;
  Session& operator=(Session&&) noexcept;

  /// Runs the one statement of sql/`name`, its $1… given by `params`.
  Result run(std::string_view name, const Params& params = {});
  /// Hands on the rows of the one query of sql/`name` in constant memory: a cursor, in a
  /// transaction of its own where none is open. `consume` may not use the session itself.
  void each(std::string_view name, const Params& params,
            const std::function<void(const Row&)>& consume);
  /// Runs one statement of any kind that is not ours: a user's own query, a test's. All its rows
  /// are in memory while they are handed on.
  void query_text(std::string_view label, const std::string& text,
                  const std::function<void(const Row&)>& consume);
  /// Runs all statements of sql/`name`; outside a transaction they make one of their own.
  void script(std::string_view name);
  /// Sends ready rows in the text format of COPY, each ending its line, to `table` of ours.
  void copy(const std::string& table, std::string_view rows);
  /// The same to the table and the columns that sql/`name` lists.
  void copy_into(std::string_view name, std::string_view rows);
  /// Runs `text` under `label`: BEGIN and its kin, and statements made of identifiers of ours.
  void command(std::string_view label, const std::string& text);

  [[nodiscard]] int server_version() const;    ///< 150006 for 15.6
  [[nodiscard]] const Target& target() const;  ///< what it was opened with
  /// Host or socket and database, for people.
  [[nodiscard]] const std::string& describe() const;

 private:
  friend class Transaction;
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

/// Begins at construction; rolls back unless `commit` was called.
class Transaction {
 public:
  explicit Transaction(Session& session);  ///< which must outlive it
  ~Transaction();
  Transaction(const Transaction&) = delete;
  Transaction& operator=(const Transaction&) = delete;
  void commit();  ///< throws base::DbError; then it is rolled back

 private:
  Session& session_;
  bool open_ = true;
};

}  // namespace tally::store
