// What the database holds of texts that are read, asked for many at a time: most sources are known
// by the key of their input, so those of the inputs to come are asked for along with the first.
#pragma once

#include "model/document.hpp"
#include "reader/reader.hpp"
#include "store/loader.hpp"

#include <cstddef>
#include <map>
#include <mutex>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace tally::app {

/// For all threads that read.
class KnownTexts {
 public:
  /// `inputs` must outlive it; the session is its own.
  KnownTexts(store::Session session, const std::vector<reader::Input>& inputs)
      : session_(std::move(session)), inputs_(inputs) {}

  /// Of each document, in their order; nothing of a source never stored. Throws base::DbError.
  std::vector<std::optional<store::KnownSource>> find(
      const std::vector<model::Document>& documents);

 private:
  void ask(std::vector<std::string> keys);

  std::mutex mutex_;
  store::Session session_;
  const std::vector<reader::Input>& inputs_;
  std::size_t asked_ = 0;                                             ///< inputs
  std::map<std::string, std::optional<store::KnownSource>> answers_;  ///< not yet taken
};

}  // namespace tally::app
